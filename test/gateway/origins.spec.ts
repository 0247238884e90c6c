// A storefront's page on another origin: its browser may call the API, read what it needs, and ask beforehand.
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { startShop, type TestShop } from '#testing';

const ORIGIN = 'https://shop.example';
/** Of a storefront that names its own pages. */
const OWN = 'https://own.example';
const SECRET = 'a-secret-that-only-this-spec-knows-0123456789';
const STOREFRONTS = JSON.stringify([
  { key: 'demo', secret: SECRET },
  { key: 'own', secret: SECRET, origins: [OWN] },
]);

let shop: TestShop;
beforeAll(async () => {
  shop = await startShop({ env: { STOREFRONTS } });
});
afterAll(async () => {
  await shop.stop();
});

describe('a page of another origin', () => {
  it('is told that it may ask with its key, its token and JSON', async () => {
    const asked = await fetch(`${shop.url}/v1/conversations`, {
      method: 'OPTIONS',
      headers: {
        origin: ORIGIN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-store-key,authorization,idempotency-key',
      },
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
    expect(asked.headers.get('access-control-allow-methods')).toContain('POST');
    expect(asked.headers.get('access-control-allow-headers')).toContain('x-store-key');
  });

  it('may read answers, errors and streams', async () => {
    const headers = { origin: ORIGIN, 'x-store-key': 'demo', 'content-type': 'application/json' };
    const started = await fetch(`${shop.url}/v1/conversations`, { method: 'POST', headers, body: '{}' });
    expect(started.headers.get('access-control-allow-origin')).toBe('*');
    const { conversationId, token } = (await started.json()) as { conversationId: string; token: string };
    const refused = await fetch(`${shop.url}/v1/products/no-such-product`, { headers });
    expect(refused.status).toBe(404);
    expect(refused.headers.get('access-control-allow-origin')).toBe('*');
    const stop = new AbortController();
    const stream = await fetch(`${shop.url}/v1/conversations/${conversationId}/stream`, {
      headers: { origin: ORIGIN, authorization: `Bearer ${token}` },
      signal: stop.signal,
    });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.headers.get('access-control-allow-origin')).toBe('*');
    stop.abort();
  });

  it('may not read what is for operators', async () => {
    for (const path of ['/metrics', '/health/ready', '/health/live'])
      expect(
        (await fetch(`${shop.url}${path}`, { headers: { origin: ORIGIN } })).headers.get('access-control-allow-origin'),
      ).toBeNull();
  });

  it('never sends cookies along', async () => {
    const asked = await fetch(`${shop.url}/v1/store`, { headers: { origin: ORIGIN, 'x-store-key': 'demo' } });
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('a storefront that names its pages', () => {
  let talk: { conversationId: string; token: string };
  const asked = async (origin: string | undefined, path: string, headers: Record<string, string>, body?: string) =>
    await fetch(`${shop.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json', ...(origin === undefined ? {} : { origin }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
  beforeAll(async () => {
    talk = (await (await asked(OWN, '/v1/conversations', { 'x-store-key': 'own' }, '{}')).json()) as typeof talk;
  });

  it('is called by them, by its own page of the gateway and by programs, with its key and its tokens', async () => {
    const bearer = { authorization: `Bearer ${talk.token}` };
    for (const origin of [OWN, shop.url, undefined]) {
      expect((await asked(origin, '/v1/store', { 'x-store-key': 'own' })).status).toBe(200);
      expect((await asked(origin, `/v1/conversations/${talk.conversationId}/messages`, bearer)).status).toBe(200);
    }
  });

  it('is called by no page of another shop, which reads that it may not', async () => {
    const bearer = { authorization: `Bearer ${talk.token}` };
    const refusals = [
      await asked(ORIGIN, '/v1/store', { 'x-store-key': 'own' }),
      await asked(ORIGIN, '/v1/conversations', { 'x-store-key': 'own' }, '{}'),
      await asked(ORIGIN, `/v1/conversations/${talk.conversationId}/messages`, bearer),
      await asked(ORIGIN, `/v1/conversations/${talk.conversationId}/messages`, bearer, '{"text":"hello"}'),
      await asked('null', '/v1/store', { 'x-store-key': 'own' }),
    ];
    for (const refusal of refusals) {
      expect([refusal.status, ((await refusal.json()) as { code: string }).code]).toEqual([403, 'origin-not-allowed']);
      expect(refusal.headers.get('access-control-allow-origin')).toBe('*');
    }
    expect((await asked(ORIGIN, '/v1/store', { 'x-store-key': 'demo' })).status).toBe(200);
  });

  it('is not followed over a socket by such a page', async () => {
    const closed = async (origin: string): Promise<number> => {
      const socket = new WebSocket(`${shop.url.replace('http', 'ws')}/v1/socket`, { origin });
      await once(socket, 'open');
      socket.send(JSON.stringify({ type: 'authenticate', token: talk.token }));
      socket.on('message', (data: Buffer) => {
        if (data.toString().includes('"authenticated"')) socket.close(1000);
      });
      return ((await once(socket, 'close')) as [number])[0];
    };
    expect(await closed(OWN)).not.toBe(4401);
    expect(await closed(ORIGIN)).toBe(4401);
  });
});
