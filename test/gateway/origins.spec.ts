// A storefront's page on another origin: its browser may call the API, read what it needs, and ask beforehand.
import { startShop, type TestShop } from '#testing';

const ORIGIN = 'https://shop.example';

describe('a page of another origin', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(async () => {
    await shop.stop();
  });

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
});
