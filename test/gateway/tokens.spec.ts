// What tokens open and for how long: demo tokens, customer tokens of storefronts, and the tokens of conversations made from them.
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { WebSocket } from 'ws';
import { type Frame, SocketClient, startShop, type TestShop } from '#testing';

const SECRET = 'the-secret-of-a-storefront-of-these-specs-0123456789';
const now = (): number => Math.floor(Date.now() / 1_000);
const HOUR = 3_600;

async function signed(payload: JWTPayload, secret = SECRET): Promise<string> {
  return await new SignJWT(payload).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(secret));
}

interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text.startsWith('{') ? JSON.parse(text) : {}) as Answer['body'],
  };
}

const sending = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** Asks for a demo token with headers that fetch does not let one set. */
async function demoToken(url: string, headers: Record<string, string>): Promise<number> {
  const { hostname, port } = new URL(url);
  return await new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        hostname,
        port,
        path: '/v1/demo/customer-token',
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    request.on('error', reject);
    request.end('{"customerId":"c-001"}');
  });
}

describe('demo tokens', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(async () => {
    await shop.stop();
  });

  it('are given to this machine and its own page only', async () => {
    const { host } = new URL(shop.url);
    expect(await demoToken(shop.url, {})).toBe(200);
    expect(await demoToken(shop.url, { origin: `http://${host}` })).toBe(200);
    expect(await demoToken(shop.url, { host: host.replace('127.0.0.1', 'localhost') })).toBe(200);
    const elsewhere: Record<string, string>[] = [
      { origin: 'https://other.example' },
      { origin: 'http://localhost:1' },
      { origin: 'null' },
      { host: 'shop.example' },
      { host: 'shop.example', origin: 'http://shop.example' },
      { 'x-forwarded-for': '203.0.113.9' },
      { forwarded: 'for=203.0.113.9' },
    ];
    for (const headers of elsewhere) expect([headers, await demoToken(shop.url, headers)]).toEqual([headers, 403]);
  });

  it('do not exist, and stand in no description, where the shop does not give them', async () => {
    const other = await startShop({ env: { DEMO: 'false' } });
    try {
      expect(await demoToken(other.url, {})).toBe(404);
      const { paths } = (await ask(`${other.url}/openapi.json`)).body as { paths: Record<string, unknown> };
      expect(paths['/v1/demo/customer-token']).toBeUndefined();
      expect((await ask(`${other.url}/page.json`)).body).toMatchObject({ storeKey: 'demo', canSignIn: false });
    } finally {
      await other.stop();
    }
  });
});

describe('customer tokens of a storefront', () => {
  let shop: TestShop;
  let jwks: Server;
  let jwksAnswer: 'keys' | 'fault' | 'hang' | 'long' = 'keys';
  let areAgentsKeysAway = true;
  let keyPair: Awaited<ReturnType<typeof generateKeyPair>>;
  const me = async (token: string, key = 'plain'): Promise<Answer> =>
    await ask(`${shop.url}/v1/me`, { headers: { 'x-store-key': key, authorization: `Bearer ${token}` } });

  beforeAll(async () => {
    keyPair = await generateKeyPair('ES256');
    const keys = { keys: [{ ...(await exportJWK(keyPair.publicKey)), alg: 'ES256', kid: 'one' }] };
    jwks = createServer(({ url }, response) => {
      if (url === '/agents' && areAgentsKeysAway) response.writeHead(500).end();
      else if (jwksAnswer === 'keys') response.setHeader('content-type', 'application/json').end(JSON.stringify(keys));
      else if (jwksAnswer === 'fault') response.writeHead(500).end();
      else if (jwksAnswer === 'long') response.end(JSON.stringify({ ...keys, more: 'x'.repeat(2_000_000) }));
    });
    await new Promise<void>((resolve) => jwks.listen(0, '127.0.0.1', resolve));
    const jwksUrl = (path: string): string => `http://127.0.0.1:${(jwks.address() as AddressInfo).port}/${path}`;
    const storefronts = [
      { key: 'plain', secret: SECRET },
      { key: 'named', secret: SECRET, aud: ['shop', 'shop-app'], iss: 'https://id.example' },
      { key: 'keys', jwksUrl: jwksUrl('good'), aud: 'shop' },
      { key: 'away', jwksUrl: jwksUrl('away') },
      { key: 'refused', jwksUrl: 'http://127.0.0.1:1/keys' },
    ];
    const AGENT_TOKENS = JSON.stringify({ jwksUrl: jwksUrl('agents'), audience: 'desk' });
    shop = await startShop({ env: { STOREFRONTS: JSON.stringify(storefronts), AGENT_TOKENS } });
  });
  afterAll(async () => {
    await shop.stop();
    jwks.closeAllConnections();
    jwks.close();
  });

  it('are good for a day at most, from when they were signed', async () => {
    const sub = 'c-001';
    expect((await me(await signed({ sub, exp: now() + HOUR }))).status).toBe(200);
    expect((await me(await signed({ sub, iat: now(), exp: now() + 24 * HOUR }))).status).toBe(200);
    const bad: JWTPayload[] = [
      { sub },
      { sub, exp: now() - 60 },
      { sub, exp: now() + 25 * HOUR },
      { sub, iat: now() - 100 * HOUR, exp: now() + HOUR },
      { sub, iat: now() + HOUR, exp: now() + 2 * HOUR },
      { sub, nbf: now() + HOUR, exp: now() + 2 * HOUR },
      { sub: '', exp: now() + HOUR },
      { sub: 'c-001\u0000', exp: now() + HOUR },
      { sub: 'c-\ud800', exp: now() + HOUR },
      { sub: 'c-001\r\nx', exp: now() + HOUR },
      { exp: now() + HOUR },
      { sub, exp: now() + HOUR, aud: 'daogou:conversation' },
      { sub, exp: now() + HOUR, aud: ['a', 'daogou:conversation'] },
    ];
    for (const payload of bad) {
      const token = await signed(payload);
      expect([payload, (await me(token)).body['code']]).toEqual([payload, 'bad-token']);
      const started = await ask(
        `${shop.url}/v1/conversations`,
        sending({ customerToken: token }, { 'x-store-key': 'plain' }),
      );
      expect([started.status, started.body['code']]).toEqual([401, 'bad-customer-token']);
    }
    expect((await me(await signed({ sub }))).body['detail']).toContain('exp');
  });

  it('are for the audience and from the issuer that the storefront names', async () => {
    const good = { sub: 'c-001', exp: now() + HOUR, aud: 'shop-app', iss: 'https://id.example' };
    expect((await me(await signed(good), 'named')).status).toBe(200);
    for (const wrong of [{ aud: 'other' }, { iss: 'https://other.example' }, { aud: undefined }, { iss: undefined }])
      expect((await me(await signed({ ...good, ...wrong }), 'named')).status).toBe(401);
  });

  it('are neither good nor bad while the keys cannot be fetched', async () => {
    const token = async (aud: string): Promise<string> =>
      await new SignJWT({ sub: 'c-001', aud, exp: now() + HOUR })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .sign(keyPair.privateKey);
    const good = await token('shop');
    expect((await me(good, 'keys')).status).toBe(200);
    expect((await me(await token('another-app'), 'keys')).status).toBe(401);
    for (const [key, answer] of [
      ['refused', 'keys'],
      ['away', 'fault'],
      ['away', 'hang'],
      ['away', 'long'],
    ] as const) {
      jwksAnswer = answer;
      const away = await me(good, key);
      expect([key, answer, away.status, away.body['code']]).toEqual([key, answer, 503, 'keys-unavailable']);
      expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
      // Whoever comes before that is told the same, without another try.
      expect((await me(good, key)).status).toBe(503);
      await delay(Number(away.headers.get('retry-after')) * 1_000);
    }
    // The people of the shop are not signed out either, and a shopper's token is no better for it.
    const agentFor = async (aud: string): Promise<string> =>
      await new SignJWT({ sub: 'mei', role: 'agent', name: 'Mei', aud, exp: now() + HOUR })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .sign(keyPair.privateKey);
    const agent = await agentFor('desk');
    const queue = async (token: string): Promise<Answer> =>
      await ask(`${shop.url}/v1/desk/queue`, { headers: { authorization: `Bearer ${token}` } });
    const agentAway = await queue(agent);
    expect([agentAway.status, agentAway.body['code']]).toEqual([503, 'keys-unavailable']);
    expect(Number(agentAway.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await queue(await signed({ sub: 'c-001', exp: now() + HOUR }))).status).toBe(403);
    expect((await me(await signed({ sub: 'c-001', exp: now() + HOUR }, `${SECRET}-other`))).status).toBe(401);
    areAgentsKeysAway = false;
    jwksAnswer = 'keys';
    await delay(Number(agentAway.headers.get('retry-after')) * 1_000);
    expect((await queue(agent)).status).toBe(200);
    // What the same provider signs for another application opens no desk.
    expect((await queue(await agentFor('another-app'))).status).toBe(403);
    expect((await me(good, 'away')).status).toBe(200);
    // Signed by nobody we know: bad, whoever is away.
    expect((await me(await signed({ sub: 'c-001', exp: now() + HOUR }, `${SECRET}-other`), 'away')).status).toBe(401);
  }, 30_000);
});

describe('the token of a conversation', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await startShop({ env: { STOREFRONTS: JSON.stringify([{ key: 'mine', secret: SECRET }]) } });
  });
  afterAll(async () => {
    await shop.stop();
  });

  const key = { 'x-store-key': 'mine' };
  /** Within the tolerance of clocks it is still taken, and speaks for nobody any more. */
  const lapsing = async (sub: string): Promise<string> => await signed({ sub, exp: now() - 5 });
  const start = async (customerToken?: string): Promise<{ id: string; bearer: Record<string, string> }> => {
    const { status, body } = await ask(`${shop.url}/v1/conversations`, sending({ customerToken, locale: 'en' }, key));
    expect(status).toBe(201);
    return { id: body['conversationId'] as string, bearer: { authorization: `Bearer ${body['token'] as string}` } };
  };
  const say = async (talk: { id: string; bearer: Record<string, string> }, text: string): Promise<string> => {
    const { status, body } = await ask(
      `${shop.url}/v1/conversations/${talk.id}/messages`,
      sending({ text }, talk.bearer),
    );
    expect(status).toBe(200);
    return JSON.stringify(body);
  };
  const watch = async (bearer: Record<string, string>): Promise<Answer> => {
    const products = await ask(`${shop.url}/v1/products?limit=1`, { headers: key });
    const [product] = products.body['products'] as { id: string }[];
    return await ask(`${shop.url}/v1/products/${product?.id}/stock-subscriptions`, sending({}, bearer));
  };

  it('shows orders as long as the customer token that it was made from, and talks on as a guest', async () => {
    const own = await ask(`${shop.url}/v1/orders?limit=1`, {
      headers: { ...key, authorization: `Bearer ${await signed({ sub: 'c-001', exp: now() + HOUR })}` },
    });
    const [{ id: orderId }] = own.body['orders'] as [{ id: string }];
    const fresh = await start(await signed({ sub: 'c-001', exp: now() + HOUR }));
    expect(await say(fresh, 'Where are my orders?')).toContain(orderId);

    const lapsed = await start(await lapsing('c-001'));
    for (const text of ['Where are my orders?', `Where is my order ${orderId}?`, `Cancel my order ${orderId}`]) {
      const said = await say(lapsed, text);
      expect(said).not.toContain('"status":"');
      expect(said).not.toContain('"plan"');
    }
    expect(await say(lapsed, 'hello')).toContain('small-talk');
    expect((await watch(lapsed.bearer)).status).toBe(401);
  });

  it('speaks over an open socket for no longer either', async () => {
    const until = now() + 4;
    const talk = await start(await signed({ sub: 'c-001', exp: until }));
    const socket = await SocketClient.connect(shop.url, talk.bearer);
    const turnOf = async (clientMessageId: string): Promise<string> => {
      socket.send({ type: 'message', text: 'Where are my orders?', clientMessageId });
      const isTurn = ({ type, data }: Frame): boolean =>
        type === 'turn' && data?.['clientMessageId'] === clientMessageId;
      return JSON.stringify((await socket.first(isTurn, clientMessageId)).data);
    };
    await socket.frame('authenticated');
    await delay(Math.max(0, (until + 1) * 1_000 - Date.now()));
    expect(await turnOf('late')).not.toContain('"status":"');
    socket.socket.close();
  });

  it('is renewed by a newer token of the same customer, and of no other', async () => {
    const talk = await start(await lapsing('c-001'));
    const renew = async (customerToken: string): Promise<Answer> =>
      await ask(`${shop.url}/v1/conversations/${talk.id}/token`, sending({ customerToken }, talk.bearer));
    expect((await renew(await signed({ sub: 'c-002', exp: now() + HOUR }))).body['code']).toBe('other-customer');
    expect((await renew('x')).body['code']).toBe('bad-customer-token');
    const { status, body } = await renew(await signed({ sub: 'c-001', exp: now() + HOUR }));
    expect(status).toBe(200);
    const renewed = { id: talk.id, bearer: { authorization: `Bearer ${body['token'] as string}` } };
    expect(await say(renewed, 'Where are my orders?')).toContain('"order-status"');
    expect([200, 409]).toContain((await watch(renewed.bearer)).status);
  });

  it('opens nothing once the conversation is erased', async () => {
    const customerToken = await signed({ sub: 'c-001', exp: now() + HOUR });
    const talk = await start(customerToken);
    expect([200, 409]).toContain((await watch(talk.bearer)).status);
    const path = `${shop.url}/v1/conversations/${talk.id}`;
    expect((await ask(path, { method: 'DELETE', headers: talk.bearer })).status).toBe(204);
    expect((await watch(talk.bearer)).status).toBe(401);
    const dead = await Promise.all([
      ask(`${path}/messages`, sending({ text: 'hello' }, talk.bearer)),
      ask(`${path}/messages`, { headers: talk.bearer }),
      ask(`${path}/stream`, { headers: talk.bearer }),
      ask(`${path}/feedback`, sending({ rating: 5 }, talk.bearer)),
      ask(`${path}/handoff`, sending({}, talk.bearer)),
      ask(`${path}/token`, sending({ customerToken }, talk.bearer)),
      ask(path, { method: 'DELETE', headers: talk.bearer }),
    ]);
    expect(dead.map(({ status }) => status)).toEqual(dead.map(() => 404));
    const socket = new WebSocket(`${shop.url.replace('http', 'ws')}/v1/socket`, { headers: talk.bearer });
    const code = await new Promise((resolve) => socket.on('close', resolve));
    expect(code).toBe(4404);
  });
});
