// What holds at the edge whatever is asked: who may be told, who is counted, what cannot be kept, and how Node's own refusals read.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mock } from 'node:test';
import { Logger } from '@nestjs/common';
import { WebSocket } from 'ws';
import { Conversation, startShop, type TestShop } from '#testing';

const JSON_TYPE = { 'content-type': 'application/json' };
const STORE = { 'x-store-key': 'demo' };

interface Problem {
  status: number;
  code?: string;
  errors?: { path: string; message: string }[];
}

const withRawJson = async (
  url: string,
  method: string,
  body: string,
  headers: Record<string, string>,
): Promise<Problem> => {
  const response = await fetch(url, { method, body, headers: { ...JSON_TYPE, ...headers } });
  const text = await response.text();
  const problem = text.startsWith('{') ? (JSON.parse(text) as Problem) : {};
  return { ...problem, status: response.status };
};

/** The status of a GET with headers that fetch does not let one set. */
async function statusOf(url: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  const { hostname, port } = new URL(url);
  const request = httpRequest({ hostname, port, path, headers });
  request.end();
  const [response] = (await once(request, 'response')) as [{ statusCode: number; resume(): void }];
  response.resume();
  return response.statusCode;
}

/** Writes bytes and reads until the other side is done. */
async function exchange(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (part) => (answer += part.toString()));
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
}

describe('a gateway', () => {
  let shop: TestShop;
  let talk: Conversation;
  let bearer: Record<string, string>;
  let customer: Record<string, string>;

  beforeAll(async () => {
    shop = await startShop({ env: { ALLOWED_ORIGINS: 'https://shop.example', MAX_LIVE_CONNECTIONS: '3' } });
    const customerToken = await shop.customerToken('c-001');
    talk = await Conversation.open(shop.url, { customerToken, locale: 'en' });
    bearer = { authorization: `Bearer ${talk.token}` };
    customer = { authorization: `Bearer ${customerToken}` };
  });
  afterAll(async () => {
    await shop.stop();
  });

  it.each([
    ['NUL', '\\u0000'],
    ['half a surrogate pair', '\\ud800'],
    ['the other half', '\\udc00x'],
  ])('refuses %s wherever it is sent, and names the field', async (_, bad) => {
    const messages = `${shop.url}/v1/conversations/${talk.conversationId}/messages`;
    const cases: [path: string, method: string, url: string, body: string, headers: Record<string, string>][] = [
      ['body.text', 'POST', messages, `{"text":"a${bad}"}`, bearer],
      ['body.clientMessageId', 'POST', messages, `{"text":"a","clientMessageId":"1${bad}"}`, bearer],
      ['body.page.productId', 'POST', messages, `{"text":"a","page":{"productId":"${bad}"}}`, bearer],
      ['body.page.sku', 'POST', messages, `{"text":"a","page":{"sku":"${bad}"}}`, bearer],
      ['body.choice.id', 'POST', messages, `{"text":"a","choice":{"id":"${bad}"}}`, bearer],
      ['body.page.orderId', 'POST', `${shop.url}/v1/conversations`, `{"page":{"orderId":"${bad}"}}`, STORE],
      ['body.comment', 'POST', messages.replace('messages', 'feedback'), `{"rating":5,"comment":"${bad}"}`, bearer],
      ['body.messageId', 'POST', messages.replace('messages', 'feedback'), `{"rating":5,"messageId":"${bad}"}`, bearer],
      ['body.reason', 'POST', messages.replace('messages', 'handoff'), `{"reason":"${bad}"}`, bearer],
      ['body.reason', 'POST', `${shop.url}/v1/orders/x/cancel`, `{"reason":"${bad}"}`, customer],
      [
        'body.address.line1',
        'PUT',
        `${shop.url}/v1/me/address`,
        `{"address":{"country":"CN","line1":"${bad}"}}`,
        customer,
      ],
      [
        'body.0.sessionId',
        'POST',
        `${shop.url}/v1/interactions`,
        `[{"sessionId":"${bad}","productId":"p","kind":"view"}]`,
        STORE,
      ],
      ['body.customerId', 'POST', `${shop.url}/v1/demo/customer-token`, `{"customerId":"${bad}"}`, {}],
      ['body', 'POST', messages, `{"text":"a","${bad}":1}`, bearer],
    ];
    for (const [path, method, url, body, headers] of cases) {
      const problem = await withRawJson(url, method, body, headers);
      expect([path, body, problem.status, problem.errors?.[0]?.path]).toEqual([path, body, 400, path]);
    }
  });

  it('refuses NUL in paths and queries as well', async () => {
    const ask = async (path: string, headers: Record<string, string>): Promise<[number, string | undefined]> => {
      const response = await fetch(`${shop.url}${path}`, { headers });
      const problem = (await response.json()) as Problem;
      return [response.status, problem.errors?.[0]?.path];
    };
    const talkPath = `/v1/conversations/${talk.conversationId}`;
    expect(await ask('/v1/products/a%00', STORE)).toEqual([400, 'path.id']);
    expect(await ask('/v1/orders/a%00', customer)).toEqual([400, 'path.id']);
    expect(await ask('/v1/products?q=a%00', STORE)).toEqual([400, 'query.q']);
    expect(await ask('/v1/recommendations?sessionId=%00', STORE)).toEqual([400, 'query.sessionId']);
    expect(await ask(`${talkPath}/messages?after=%00`, bearer)).toEqual([400, 'query.after']);
    expect(await ask(`${talkPath}/stream?after=%00`, bearer)).toEqual([400, 'query.after']);
  });

  it.each([
    ['ZZ', 'line', undefined],
    ['UK', 'line', 'GB'],
    ['GB', ' \t', undefined],
  ])('takes no address in %s with the line %j', async (country, line1, named) => {
    const body = JSON.stringify({ address: { country, line1 } });
    const problem = await withRawJson(`${shop.url}/v1/me/address`, 'PUT', body, customer);
    expect([problem.status, problem.code]).toEqual([400, 'bad-body']);
    if (named !== undefined) expect(problem.errors?.[0]?.message).toContain(`"${named}"`);
  });

  it('takes nothing but an e-mail address for an e-mail address', async () => {
    for (const email of [
      'a@b.c\r\nBcc: victim@x.example',
      'javascript:alert(1)',
      'mailto:a@shop.example',
      'a@b',
      'a b@shop.example',
      '<a@shop.example>',
    ]) {
      const body = JSON.stringify({ kind: 'personal', title: 'A', email });
      const problem = await withRawJson(`${shop.url}/v1/orders/x/invoice`, 'PUT', body, customer);
      expect([email, problem.status, problem.errors?.[0]?.path]).toEqual([email, 400, 'body.email']);
    }
    const good = JSON.stringify({ kind: 'personal', title: 'A', email: '张三+bill@邮箱.example.cn' });
    expect((await withRawJson(`${shop.url}/v1/orders/x/invoice`, 'PUT', good, customer)).status).toBe(404);
  });

  it('lets no cache keep what is of one person', async () => {
    const kept = async (path: string, headers: Record<string, string>): Promise<string | null> =>
      (await fetch(`${shop.url}${path}`, { headers })).headers.get('cache-control');
    const started = await fetch(`${shop.url}/v1/conversations`, {
      method: 'POST',
      headers: { ...JSON_TYPE, ...STORE },
      body: '{}',
    });
    expect(started.headers.get('cache-control')).toBe('no-store');
    for (const path of [
      '/v1/me',
      '/v1/orders',
      '/v1/orders/none',
      '/v1/recommendations?customer=me',
      '/v1/products?limit=1',
    ])
      expect([path, await kept(path, { ...STORE, ...customer })]).toEqual([path, 'no-store']);
    expect(await kept(`/v1/conversations/${talk.conversationId}/messages`, bearer)).toBe('no-store');
    expect(await kept('/v1/products?limit=1', STORE)).toBe('private, no-cache');
  });

  it('answers in problem details what Node refuses by itself, and logs nothing of those who have gone', async () => {
    const errors = mock.method(Logger.prototype, 'error', () => undefined);
    expect(await exchange(shop.url, 'nonsense\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 .*application\/problem\+json[^]*"code":"bad-request"/su,
    );
    const large = `GET / HTTP/1.1\r\nhost: x\r\nx-large: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await exchange(shop.url, large)).toMatch(
      /^HTTP\/1\.1 431 .*application\/problem\+json[^]*"code":"headers-too-large"/su,
    );
    const { hostname, port } = new URL(shop.url);
    for (let times = 0; times < 20; times++) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.write(`GET /v1/products HTTP/1.1\r\nhost: x\r\nx-store-key: demo\r\n\r\n`, () => socket.resetAndDestroy());
      await once(socket, 'close');
    }
    expect((await fetch(`${shop.url}/v1/store`, { headers: STORE })).status).toBe(200);
    expect(errors.mock.callCount()).toBe(0);
    errors.mock.restore();
  });

  it('tells its numbers to this machine alone', async () => {
    expect(await statusOf(shop.url, '/metrics')).toBe(200);
    expect(await statusOf(shop.url, '/metrics', { host: 'shop.example' })).toBe(404);
    expect(await statusOf(shop.url, '/metrics', { 'x-forwarded-for': '203.0.113.9' })).toBe(404);
  });

  it('opens sockets for pages that may call it, and counts those that have not said who they are', async () => {
    const open = async (origin?: string): Promise<{ socket: WebSocket; outcome: string }> => {
      const socket = new WebSocket(`${shop.url.replace('http', 'ws')}/v1/socket`, { ...(origin ? { origin } : {}) });
      const outcome = await new Promise<string>((resolve) => {
        socket.on('error', (error) => resolve(error.message));
        socket.on('close', (code) => resolve(String(code)));
        // A refusal closes right after it opened.
        socket.on('open', () => setTimeout(() => resolve('open'), 300));
      });
      return { socket, outcome };
    };
    expect((await open('https://other.example')).outcome).toContain('403');
    const allowed = [await open('https://shop.example'), await open(shop.url), await open()];
    expect(allowed.map(({ outcome }) => outcome)).toEqual(['open', 'open', 'open']);
    expect((await open()).outcome).toBe('4429');
    allowed[0]?.socket.close();
    await once(allowed[0]!.socket, 'close');
    const next = await open();
    expect(next.outcome).toBe('open');
    next.socket.send(JSON.stringify({ type: 'authenticate', token: talk.token }));
    expect(String((await once(next.socket, 'message'))[0])).toContain('authenticated');
    for (const { socket } of [...allowed, next]) socket.terminate();
  });
});

/** A proxy as shops have one: it passes on, and adds the address that it sees to x-forwarded-for. */
const PROXY = `
const http = require('node:http');
const target = new URL(process.argv[2]);
http.createServer((request, response) => {
  const before = request.headers['x-forwarded-for'];
  const seen = request.socket.remoteAddress;
  const headers = { ...request.headers, 'x-forwarded-for': before ? before + ', ' + seen : seen };
  const onward = http.request({ hostname: target.hostname, port: target.port, path: request.url, method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  request.pipe(onward);
}).listen(0, '127.0.0.1', function () { process.send(this.address().port); });
`;

describe.each([
  ['their number', '1'],
  ['their addresses', '10.0.0.0/8, 127.0.0.1'],
])('behind proxies that are trusted by %s', (_, trusted) => {
  const LIMIT = 5;
  let shop: TestShop;
  let proxy: ChildProcess;
  let folder: string;
  let proxyPort: number;

  beforeAll(async () => {
    shop = await startShop({
      env: { TRUST_PROXY: trusted, REQUESTS_PER_MINUTE: String(LIMIT), METRICS_PORT: '0' },
    });
    folder = mkdtempSync(join(tmpdir(), 'daogou-proxy-'));
    writeFileSync(join(folder, 'proxy.cjs'), PROXY);
    proxy = fork(join(folder, 'proxy.cjs'), [shop.url], { execArgv: [] });
    [proxyPort] = (await once(proxy, 'message')) as [number];
  });
  afterAll(async () => {
    proxy.kill();
    rmSync(folder, { recursive: true, force: true });
    await shop.stop();
  });

  /** Asks as a client of one address, with what that client itself writes into the header. */
  async function ask(port: number | string, localAddress: string, written?: string): Promise<number> {
    const headers = { ...STORE, ...(written === undefined ? {} : { 'x-forwarded-for': written }) };
    const request = httpRequest({
      hostname: '127.0.0.1',
      port,
      path: '/v1/store',
      localAddress,
      headers,
      agent: false,
    });
    request.end();
    const [response] = (await once(request, 'response')) as [{ statusCode: number; resume(): void }];
    response.resume();
    return response.statusCode;
  }

  it('counts each shopper for themselves, and nobody twice by what they write themselves', async () => {
    const statuses = async (client: string, written?: (time: number) => string): Promise<number[]> => {
      const all: number[] = [];
      for (let time = 0; time < LIMIT + 2; time++) all.push(await ask(proxyPort, client, written?.(time)));
      return all;
    };
    const limited = [...Array.from({ length: LIMIT }, () => 200), 429, 429];
    expect(await statuses('127.0.0.2')).toEqual(limited);
    expect(await statuses('127.0.0.3')).toEqual(limited);
    expect(await statuses('127.0.0.4', (time) => `203.0.113.${time}`)).toEqual(limited);
  });

  it('gives the numbers on a port of their own, where they have one, and nowhere else', async () => {
    expect(await statusOf(shop.url, '/metrics')).toBe(404);
    expect(await (await fetch(shop.metricsUrl ?? '')).text()).toContain('daogou_http_request_duration_seconds');
    expect(await statusOf(shop.metricsUrl ?? '', '/v1/store')).toBe(404);
  });
});
