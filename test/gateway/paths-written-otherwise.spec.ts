// One path may be written in several ways: what holds for it holds however it is written.
import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { startShop, type TestShop } from '#testing';

describe('a path that is written otherwise', () => {
  let shop: TestShop;
  let customer: Record<string, string>;
  beforeAll(async () => {
    shop = await startShop({ env: { MAX_REQUESTS_IN_HAND: '1', REQUESTS_AT_ONCE: '1' } });
    customer = { authorization: `Bearer ${await shop.customerToken('c-001')}` };
  });
  afterAll(async () => {
    await shop.stop();
  });

  /** A GET whose target is sent as it is, which fetch would not. */
  async function ask(path: string, headers: Record<string, string>): Promise<IncomingMessage> {
    const { hostname, port } = new URL(shop.url);
    const request = httpRequest({ hostname, port, path, headers, agent: false });
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    return response;
  }

  it.each(['/v1/me', '/%76%31/me', '/%761/%6De', 'http://shop.example/v1/me', 'HTTP://shop.example/%761/me?'])(
    'is of one person all the same: %s is kept by no cache',
    async (path) => {
      const { statusCode, headers } = await ask(path, customer);
      expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store']);
    },
  );

  it.each(['/metrics', '/%6detrics', 'http://shop.example/metrics', '/health/ready', '/%68ealth/ready'])(
    'is read by no page of another origin all the same: %s',
    async (path) => {
      const { statusCode, headers } = await ask(path, { origin: 'https://other.example' });
      expect([statusCode, headers['access-control-allow-origin']]).toEqual([200, undefined]);
    },
  );

  it('counts among the requests in hand all the same', async () => {
    const asking = Array.from({ length: 20 }, () => ask('/%761/products?q=headphones', { 'x-store-key': 'demo' }));
    const statuses = (await Promise.all(asking)).map(({ statusCode }) => statusCode);
    expect(statuses).toContain(429);
  });

  it('keeps what is encoded for a reason, and its query', async () => {
    expect((await ask('/v1%2Fme', customer)).statusCode).toBe(404);
    expect((await ask('/v1/products?q=%41%2F%3F&limit=1', { 'x-store-key': 'demo' })).statusCode).toBe(200);
    expect((await ask('http://shop.example', {})).statusCode).toBe(200);
  });
});
