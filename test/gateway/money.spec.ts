// What is shown is what is charged: currencies, original prices, what was paid, ends of offers, places, and what is offered after a refusal.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startShop, type TestShop } from '#testing';

const NOW = new Date('2026-11-22T08:00:00Z');
const cny = (amount: number) => ({ amount, currency: 'CNY' });
const address = { country: 'CN', region: '上海', city: '上海', line1: '南京路 1 号' };
const product = (id: string, title: unknown, price: unknown, more: object = {}) => ({
  id,
  title,
  variants: [{ sku: `${id}-1`, price, ...more }],
});
const order = (id: string, more: object) => ({
  id,
  customerId: 'ann',
  status: 'delivered',
  placedAt: '2026-11-20T08:00:00Z',
  address,
  items: [{ sku: 'radio-1', productId: 'radio', title: '短波收音机', unitPrice: cny(20_000), quantity: 2 }],
  payments: [{ type: 'payment', methodId: 'card', amount: cny(40_000) }],
  ...more,
});
const method = (id: string, region: object, amount: number) => ({
  id,
  name: id,
  carrier: 'SF',
  regions: [region],
  price: cny(amount),
  minDays: 2,
  maxDays: 4,
});

const files: Record<string, unknown[]> = {
  'store.json': [
    {
      name: '金额店',
      currency: 'CNY',
      locales: ['zh', 'en'],
      timezone: 'Asia/Shanghai',
      returnWindowDays: 7,
      priceProtectionDays: 7,
    },
  ],
  'products.jsonl': [
    product('radio', '短波收音机', cny(18_000), { compareAtPrice: cny(25_000) }),
    product('matcha', '宇治抹茶粉', { amount: 3_300, currency: 'JPY' }),
    product('tea', '龙井茶粉', cny(5_000)),
    product('street', 'Straße Poster', cny(3_000)),
    product('sharp', 'C#编程书', cny(7_800)),
    product('plus', 'C++编程书', cny(8_800)),
    product('palace', '玉雕宫殿', cny(1_000_000_000_000)),
    product('yacht', '游艇模型', cny(1_000_000_000_000)),
  ],
  'stock.jsonl': ['radio', 'matcha', 'tea', 'street', 'sharp', 'plus', 'palace'].map((id) => ({
    sku: `${id}-1`,
    warehouse: 'w',
    onHand: 5,
  })),
  'promotions.jsonl': [
    {
      id: 'radios',
      title: '收音机九折',
      kind: 'percent-off',
      value: 10,
      appliesTo: { products: ['radio'] },
      startsAt: '2026-11-01T00:00:00+08:00',
      endsAt: '2026-12-20T00:00:00+08:00',
    },
  ],
  'shipping-methods.jsonl': [
    method('mainland', { country: 'CN' }, 800),
    method('xinjiang', { country: 'CN', region: '新疆' }, 2_000),
    method('hong-kong', { country: 'CN', region: '香港' }, 3_000),
    method('taiwan', { country: 'TW' }, 3_500),
    method('japan', { country: 'JP' }, 8_000),
  ],
  'customers.jsonl': [
    { id: 'ann', name: 'Ann', addresses: [address], paymentMethods: [{ id: 'card', kind: 'credit-card' }] },
  ],
  'orders.jsonl': [
    order('COUPON1', { payments: [{ type: 'payment', methodId: 'card', amount: cny(31_000) }] }),
    order('FULL1', {}),
    order('LATE1', { placedAt: '2026-09-01T08:00:00Z' }),
  ],
  'shipments.jsonl': [
    {
      id: 's-late',
      orderId: 'LATE1',
      carrier: 'SF',
      trackingNumber: 'SF1',
      items: [],
      events: [
        { at: '2026-09-04T08:00:00Z', status: 'delivered', description: '已签收' },
        { at: '2026-09-05T08:00:00Z', status: 'in-transit', description: '签收凭证已上传' },
      ],
    },
  ],
};

let folder: string;
let shop: TestShop;
let token: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daogou-money-'));
  for (const [file, records] of Object.entries(files)) {
    await writeFile(join(folder, file), records.map((record) => JSON.stringify(record)).join('\n'));
  }
  shop = await startShop({ store: folder, now: NOW });
  token = await shop.customerToken('ann');
}, 240_000);
afterAll(async () => {
  await shop.stop();
  await rm(folder, { recursive: true });
});

type Body = Record<string, unknown>;

async function get(path: string, query: Record<string, string>): Promise<{ status: number; body: Body }> {
  const response = await fetch(`${shop.url}${path}?${new URLSearchParams(query)}`, {
    headers: { 'x-store-key': 'demo' },
  });
  return { status: response.status, body: (await response.json()) as Body };
}

async function post(path: string, body: unknown, bearer?: string): Promise<{ status: number; body: Body }> {
  const response = await fetch(`${shop.url}${path}`, {
    method: 'POST',
    headers: {
      'x-store-key': 'demo',
      'content-type': 'application/json',
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Body };
}

interface Said {
  text: string;
  skill: string;
  facts: Body;
}

/** What is answered to a message of a new conversation. */
async function say(text: string, customerToken?: string): Promise<Said[]> {
  const created = await post('/v1/conversations', { locale: 'zh', ...(customerToken ? { customerToken } : {}) });
  const { conversationId, token: talk } = created.body as { conversationId: string; token: string };
  const answer = await post(`/v1/conversations/${conversationId}/messages`, { text }, talk);
  expect(answer.status).toBe(200);
  return (answer.body as unknown as { replies: Said[] }).replies;
}

const productIds = ({ body }: { body: Body }): string[] =>
  (body['products'] as { productId: string }[]).map(({ productId }) => productId);

describe('a price in another currency', () => {
  it('is outside of bounds, no end of the range, and last in order', async () => {
    expect(productIds(await get('/v1/products', { q: '茶粉', maxPrice: '4000' }))).toEqual([]);
    expect(productIds(await get('/v1/products', { q: '茶粉', maxPrice: '5000' }))).toEqual(['tea']);
    for (const sort of ['price-asc', 'price-desc'])
      expect(productIds(await get('/v1/products', { sort })).at(-1)).toBe('matcha');
    const { facets } = (await get('/v1/products', { q: '抹茶粉' })).body as { facets: { price?: { min: unknown } } };
    expect(facets.price?.min ?? cny(0)).toMatchObject({ currency: 'CNY' });
  });

  it('is told so that it is taken for no other', async () => {
    const [reply] = await say('宇治抹茶粉多少钱');
    expect(reply).toMatchObject({ skill: 'price', facts: { price: { amount: 3_300, currency: 'JPY' } } });
    expect(reply?.text).toContain('JP¥3,300');
  });
});

it('calls one price the original one: the struck one of the shop', async () => {
  const [reply] = await say('短波收音机多少钱');
  expect(reply?.facts).toMatchObject({ price: cny(18_000), finalPrice: cny(16_200), compareAtPrice: cny(25_000) });
  expect(reply?.text).toMatch(/¥162.*原价 ¥250/);
  expect(reply?.text).not.toMatch(/原价 ¥180/);
});

it('ends an offer on its last day', async () => {
  const [reply] = await say('有什么优惠');
  expect(reply?.facts).toMatchObject({ promotions: [{ id: 'radios', lastDay: '2026-12-19' }] });
  expect(reply?.text).toContain('12月19日');
  expect(reply?.text).not.toContain('12月20日');
});

it('protects a price by what was paid', async () => {
  expect(await post('/v1/orders/COUPON1/price-protection?plan=1', {}, token)).toMatchObject({
    status: 409,
    body: { code: 'no-lower-price' },
  });
  const full = await post('/v1/orders/FULL1/price-protection?plan=1', {}, token);
  expect([full.status, JSON.stringify(full.body)]).toEqual([200, expect.stringContaining('"amount":7600')]);
});

it('says what a return gives back: what was paid, and not the price', async () => {
  const [reply] = await say('订单 COUPON1 整单退货，不喜欢', token);
  expect(reply?.facts['plan']).toMatchObject({ expectedRefund: cny(31_000) });
  expect(reply?.text).toMatch(/¥310.*/);
  expect(reply?.text).toContain('不想要了');
});

it('offers after a refusal only what would be accepted', async () => {
  for (const wish of ['订单 LATE1 我要退货', '订单 LATE1 申请价保']) {
    const [reply] = await say(wish, token);
    expect(reply?.facts['refused']).toMatch(/^past-/);
    // There is no other variant, no window is open; a defective piece may still be exchanged for the same.
    expect(reply?.facts['possible']).toEqual(['exchange', 'invoice']);
    expect(reply?.text).not.toMatch(/可以.*(?:退货|价保)/);
  }
});

it('lets no scan after the delivery undo it', async () => {
  const [reply] = await say('订单 LATE1 到哪了', token);
  expect(JSON.stringify(reply?.facts)).toContain('"status":"delivered","lastEvent":{"at":"2026-09-04T08:00:00Z"');
  expect(reply?.text).not.toContain('运输中');
});

describe('a place to send to', () => {
  const quote = async (query: Record<string, string>) => (await get('/v1/shipping-quotes', query)).body;
  const methodsOf = (body: Body): string[] =>
    (body['methods'] as { methodId: string }[]).map(({ methodId }) => methodId);

  it.each([
    [{ country: 'CN', region: '新疆' }, ['xinjiang']],
    [{ country: 'CN', region: '香港' }, ['hong-kong']],
    [{ country: 'CN', region: 'Hong Kong SAR' }, ['hong-kong']],
    [{ country: 'HK' }, ['hong-kong']],
    [{ country: 'CN', region: '台湾省' }, ['taiwan']],
    [{ country: 'CN', region: '浙江省', city: '杭州市' }, ['mainland']],
    [{ place: 'Japan' }, ['japan']],
    [{ place: '杭州' }, ['mainland']],
    [{ country: 'CN', region: '澳门' }, []],
  ])('%j is quoted by its own methods alone', async (query, methods) => {
    const body = await quote(query as Record<string, string>);
    expect([methodsOf(body), body['unknownPlace']]).toEqual([methods, undefined]);
  });

  it.each([
    [{ country: 'CN', region: '新彊' }, 'region', '新疆'],
    [{ country: 'CN', region: 'Japan' }, 'region', 'Japan'],
    [{ country: 'CN', region: '浙江', city: '抗州' }, 'city', '杭州'],
    [{ place: 'abcdef' }, 'place', undefined],
  ])('%j is not known, and said to be so', async (query, part, meant) => {
    const body = await quote(query as Record<string, string>);
    const unknown = body['unknownPlace'] as { part: string; suggestions: string[] };
    expect([methodsOf(body), unknown.part]).toEqual([[], part]);
    if (meant !== undefined) expect(unknown.suggestions).toContain(meant);
  });

  it('must be named', async () => {
    expect((await get('/v1/shipping-quotes', {})).status).toBe(400);
    for (const country of ['$20', '..', 'constructor', 'C'])
      expect((await get('/v1/shipping-quotes', { country })).status).toBe(400);
  });
});

describe('amounts at the edge of what can be counted', () => {
  it('break no page', async () => {
    const page = await get('/v1/products', { limit: '100' });
    expect([page.status, productIds(page)]).toEqual([200, expect.arrayContaining(['palace', 'yacht'])]);
    const many = await get('/v1/shipping-quotes', { country: 'CN', sku: 'palace-1', quantity: '100000' });
    expect(many.status).toBe(200);
  });

  it('are a clear fault, or nothing, as bounds', async () => {
    expect((await get('/v1/products', { maxPrice: '1e30' })).status).toBe(400);
    expect((await get('/v1/products', { minPrice: '9007199254740993' })).status).toBe(400);
    expect(productIds(await get('/v1/products', { minPrice: '9007199254740991' }))).toEqual([]);
  });

  it('are answered in words', async () => {
    const replies = await say('99999999999999元以下的收音机');
    expect(replies[0]?.skill).toBe('find-products');
    expect(replies[0]?.text).not.toMatch(/没有回应|暂时/);
  });
});

describe('words with letters and signs of their own', () => {
  it.each([
    ['Strasse', 'street'],
    ['straße', 'street'],
    ['C#编程书', 'sharp'],
    ['C++编程书', 'plus'],
  ])('%s finds %s first', async (q, id) => {
    expect(productIds(await get('/v1/products', { q }))[0]).toBe(id);
  });

  it('price the product that is named whole', async () => {
    const [reply] = await say('C#编程书多少钱');
    expect(reply?.facts).toMatchObject({ productId: 'sharp', price: cny(7_800) });
  });
});
