// What a storefront's search page gets: wishes read from the words, explanations, caching by ETag, clear refusals.
import { startShop, type TestShop } from '#testing';

let shop: TestShop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(async () => {
  await shop.stop();
});

const STORE = { 'x-store-key': 'demo' };

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return await fetch(`${shop.url}${path}`, { headers: { ...STORE, ...headers } });
}

interface Found {
  products: { productId: string; price: { amount: number }; explanation?: { terms: unknown[] } }[];
  total: number;
  understood?: Record<string, unknown>;
  nearest?: { relaxed: string[]; products: unknown[] };
  code?: string;
}

async function search(parameters: Record<string, string>): Promise<Found> {
  return (await (await get(`/v1/products?${new URLSearchParams(parameters)}`)).json()) as Found;
}

describe('GET /v1/products', () => {
  it('says what it read in the words, and lets parameters go before', async () => {
    const { understood, products } = await search({ q: '300元以下的杯子，最便宜的' });
    expect(understood).toEqual({
      text: expect.any(String) as string,
      maxPrice: 30_000,
      sort: 'price-asc',
      without: [],
    });
    const prices = products.map(({ price }) => price.amount);
    expect(prices.length).toBeGreaterThan(0);
    expect((await search({ q: '杯子' })).understood).toBeUndefined();
  });

  it('offers what is nearest and explains on request', async () => {
    const found = await search({ q: '耳机', maxPrice: '1' });
    expect([found.total, found.nearest?.relaxed]).toEqual([0, ['maxPrice']]);
    expect(found.nearest?.products.length).toBeGreaterThan(0);
    const explained = await search({ q: '耳机', explain: '1' });
    expect(explained.products[0]?.explanation?.terms).toHaveLength(1);
  });

  it('answers with 304 as long as nothing changed', async () => {
    for (const path of ['/v1/products?q=耳机', '/v1/store']) {
      const first = await get(path);
      const tag = first.headers.get('etag') ?? '';
      expect([first.status, tag, first.headers.get('cache-control')]).toEqual([
        200,
        expect.stringMatching(/^W\/"[\w-]{27}"$/),
        'private, no-cache',
      ]);
      const again = await get(path, { 'if-none-match': `"other", ${tag}` });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
    }
  });

  it.each([
    ['an unknown facet', { colour: 'red' }, 'bad-query'],
    ['reversed bounds', { minPrice: '200', maxPrice: '100' }, 'reversed-price-bounds'],
    ['a cursor of another search', { q: '手机', cursor: 'AAAAAAAAAAAAAAAA.20' }, 'bad-cursor'],
    ['an endless text', { q: 'x'.repeat(10_001) }, 'bad-query'],
  ])('refuses %s', async (_, parameters: Record<string, string>, code) => {
    expect((await search(parameters)).code).toBe(code);
  });
});
