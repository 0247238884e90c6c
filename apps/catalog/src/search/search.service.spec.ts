// Search as a service: wishes in the text, what is nearest when nothing fits, why a hit ranks where it does, odd input.
import { Bus, clientOf, InProcessBroker, type ClientOf } from '#bus';
import { catalogCalls, type ProductRecord } from '#contracts';
import { createService, type EmbeddedDatabase, Health, Metrics, type RunningService, SystemClock } from '#platform';
import { openTestDatabase, searchEngineEnvironment } from '#testing';
import { CatalogModule } from '../catalog.module.js';

const cny = (amount: number): { amount: number; currency: string } => ({ amount, currency: 'CNY' });
const colours = (...values: string[]): ProductRecord['variants'] =>
  values.map((colour) => ({ sku: `case-${colour}`, options: { 颜色: colour }, price: cny(4_900) }));

const products: ProductRecord[] = [
  { id: 'case', title: { zh: '硅胶手机壳', en: 'Silicone phone case' }, variants: colours('黑色', '红色') },
  {
    id: 'case-b',
    title: { zh: '皮质手机壳', en: 'Leather phone case' },
    variants: [{ sku: 'B', options: { 颜色: '黑色' }, price: cny(9_900) }],
  },
  {
    id: 'kettle',
    title: { zh: '电热水壶', en: 'Electric kettle' },
    brand: 'Yun',
    rating: { average: 4.9, count: 50 },
    variants: [{ sku: 'K', price: cny(19_900) }],
  },
  {
    id: 'kettle-2',
    title: { zh: '玻璃水壶', en: 'Glass kettle' },
    brand: 'Hua',
    rating: { average: 3.1, count: 80 },
    variants: [{ sku: 'K2', price: cny(29_900) }],
  },
  {
    id: 'kettle-bag',
    title: { zh: '水壶收纳袋', en: 'Bag for a kettle' },
    variants: [{ sku: 'KB', price: cny(1_900) }],
  },
  { id: 'thermos', title: 'Steel thermos', variants: [{ sku: 'T', price: cny(8_900) }] },
  { id: 'stripes', title: '条纹绿靠垫', variants: [{ sku: 'S', price: cny(3_900) }] },
];

let database: EmbeddedDatabase;
let service: RunningService;
let catalog: ClientOf<typeof catalogCalls>;

async function load(file: 'store' | 'products', records: readonly unknown[]): Promise<void> {
  const lines = records.map((record, at) => ({ line: at + 1, action: 'upsert' as const, record }));
  const { rejected } = await catalog.importRecords({ file, lines });
  expect(rejected).toEqual([]);
}

const idsOf = async (query: Parameters<typeof catalog.searchProducts>[0]): Promise<string[]> =>
  (await catalog.searchProducts(query)).products.map(({ product }) => product.id);

beforeAll(async () => {
  database = await openTestDatabase();
  service = await createService({
    name: 'catalog',
    module: CatalogModule,
    runtime: {
      service: 'catalog',
      instanceId: 'catalog-search-spec',
      env: searchEngineEnvironment(),
      transport: { kind: 'in-process', broker: new InProcessBroker() },
      database: { kind: 'embedded', embedded: database },
      cache: { kind: 'memory' },
      clock: new SystemClock(),
      health: new Health(),
      metrics: new Metrics(),
    },
  });
  catalog = clientOf(service.get(Bus), catalogCalls);
  await load('store', [{ name: '山茶集', currency: 'CNY', locales: ['zh', 'en'], timezone: 'Asia/Shanghai' }]);
  await load('products', products);
}, 60_000);

afterAll(async () => {
  await service.close();
  await database.close();
});

describe('wishes in the text', () => {
  it('are price bounds, an order and what must not be', async () => {
    expect(await idsOf({ text: '200元以下的电热水壶' })).toContain('kettle');
    expect(await idsOf({ text: '200元以上的水壶' })).toEqual(['kettle-2']);
    expect(await idsOf({ text: 'best rated kettle' })).toEqual(['kettle', 'kettle-2', 'kettle-bag']);
    expect((await idsOf({ text: '最贵的水壶' }))[0]).toBe('kettle-2');
    const { products: hits, understood } = await catalog.searchProducts({ text: '手机壳，不要黑色的' });
    expect(hits.map(({ product, sku }) => [product.id, sku])).toEqual([['case', 'case-红色']]);
    expect(understood).toEqual({ text: '手机壳', without: ['黑色'] });
    expect(await idsOf({ text: '不要黑色手机壳' })).toEqual(['case']);
    expect((await catalog.searchProducts({ text: '水壶' })).understood).toBeUndefined();
  });

  it('give way to the parameters', async () => {
    expect(await idsOf({ text: '最贵的水壶', sort: 'price-asc', maxPriceMinor: 25_000 })).toEqual([
      'kettle-bag',
      'kettle',
    ]);
  });
});

it('knows a Chinese word by its neighbours also where it names a colour', async () => {
  expect((await idsOf({ text: '条纹绿' }))[0]).toBe('stripes');
});

it('says which brand and options narrowed a search, and lets go of them when nothing fits', async () => {
  const red = await catalog.searchProducts({ text: '红色手机壳' });
  expect(red.products.map(({ product, sku }) => [product.id, sku])).toEqual([['case', 'case-红色']]);
  expect(red.understood).toEqual({ text: '红色手机壳', without: [], options: ['红色'] });
  expect((await catalog.searchProducts({ text: 'Yun kettle' })).understood).toMatchObject({ brand: 'Yun' });
  const tooCheap = await catalog.searchProducts({ text: 'yun kettle', maxPriceMinor: 5_000, inStock: true });
  expect(tooCheap).toMatchObject({ total: 0, nearest: { relaxed: ['inStock', 'maxPrice', 'brand'] } });
  const purple = await catalog.searchProducts({ text: '紫色手机壳' });
  expect(purple).toMatchObject({ total: 2, understood: { unmet: ['紫色'] } });
  // What narrowed nothing is not let go of.
  const free = await catalog.searchProducts({ text: '紫色手机壳', brand: 'nobody', maxPriceMinor: 1 });
  expect(free.nearest?.relaxed).toEqual(['maxPrice', 'brand']);
});

it('finds by a synonym what no product is called', async () => {
  expect(await idsOf({ text: '保温杯' })).toEqual(['thermos']);
  const { products: hits } = await catalog.searchProducts({ text: 'vacuum flask', explain: true });
  expect(hits[0]?.explanation?.terms.map(({ word }) => word)).toEqual(['thermo']);
});

it('offers what is nearest when nothing fits, and says what was dropped', async () => {
  const tooCheap = await catalog.searchProducts({ text: 'electric kettle', maxPriceMinor: 500 });
  expect(tooCheap).toMatchObject({ total: 0, products: [], nearest: { relaxed: ['maxPrice'] } });
  expect(tooCheap.nearest?.products[0]?.product.id).toBe('kettle');
  const twice = await catalog.searchProducts({ text: '水壶', brand: 'nobody', inStock: true, maxPriceMinor: 1 });
  expect(twice.nearest?.relaxed).toEqual(['inStock', 'maxPrice', 'brand']);
  expect((await catalog.searchProducts({ text: 'submarine', inStock: true })).nearest).toBeUndefined();
});

it('explains a score by its parts', async () => {
  const { products: hits } = await catalog.searchProducts({ text: 'eletric kettle', explain: true });
  const [best] = hits;
  expect(best?.explanation?.terms.map(({ word }) => word)).toEqual(['electric', 'kettle']);
  expect(best?.explanation?.terms[0]?.quality).toBeLessThan(1);
  const { terms = [], explainedShare = 0, soldOutFactor = 0, kindFactor = 1 } = best?.explanation ?? {};
  const sum = terms.reduce((total, { gain }) => total + gain, 0);
  expect(sum * explainedShare * soldOutFactor * kindFactor).toBeCloseTo(best?.score ?? 0, 2);
  expect((await catalog.searchProducts({ text: 'kettle' })).products[0]?.explanation).toBeUndefined();
});

it('ranks what a product is above what it goes with', async () => {
  expect((await idsOf({ text: 'kettle' })).at(-1)).toBe('kettle-bag');
});

it('cuts a page of big products before it is too big for a message, and goes on with the next', async () => {
  const long = '长'.repeat(20_000);
  const big = Array.from({ length: 6 }, (_, at) => ({
    id: `big-${at}`,
    title: `Atlas volume ${at}`,
    attributes: Object.fromEntries(Array.from({ length: 20 }, (_, number) => [`page ${number}`, long])),
    variants: [{ sku: `B${at}`, price: cny(100) }],
  }));
  for (const one of big) await load('products', [one]);
  const ids: string[] = [];
  let pages = 0;
  let cursor: string | undefined;
  do {
    const page = await catalog.searchProducts({ text: 'atlas', limit: 10, cursor });
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(4_000_000);
    expect(page.total).toBe(6);
    ids.push(...page.products.map(({ product }) => product.id));
    cursor = page.nextCursor;
    pages++;
  } while (cursor !== undefined);
  expect([pages, ids.sort()]).toEqual([3, big.map(({ id }) => id)]);
  const asked = ['big-0', 'nobody', 'big-1', 'big-2', 'big-3'];
  const { products: some, left } = await catalog.getProducts({ productIds: asked });
  expect([some.map(({ id }) => id), left]).toEqual([
    ['big-0', 'big-1'],
    ['big-2', 'big-3'],
  ]);
  const bySku = await catalog.findBySku({ skus: ['B5', 'K', 'B4', 'B3'] });
  expect([bySku.products.map(({ id }) => id), bySku.left]).toEqual([['big-5', 'kettle', 'big-4'], ['big-3']]);
}, 60_000);

it.each([
  [{ category: 'nobody' }],
  [{ brand: "x'; --" }],
  [{ minPriceMinor: 500, maxPriceMinor: 100 }],
  [{ brand: '\u0000', category: '%', text: '水壶' }],
])('finds nothing for a facet that is not there, and bounds that are reversed: %j', async (query) => {
  expect(await catalog.searchProducts(query)).toMatchObject({ total: 0, products: [] });
});

it('refuses the cursor of another search', async () => {
  const { nextCursor } = await catalog.searchProducts({ text: '水壶', limit: 1 });
  expect(nextCursor).toBeDefined();
  expect((await catalog.searchProducts({ text: '水壶', limit: 1, cursor: nextCursor })).products).toHaveLength(1);
  for (const cursor of [nextCursor ?? '', `${'x'.repeat(16)}.0`, "';--"])
    expect(await catalog.searchProducts({ text: '手机壳', cursor })).toMatchObject({ refused: 'bad-cursor', total: 0 });
});

it.each([
  ['ten thousand characters', '水壶 kettle '.repeat(1_000).slice(0, 10_000)],
  ['one long word', 'k'.repeat(10_000)],
  ['wishes without end', '不要黑色'.repeat(2_500)],
  ['SQL', "'; DROP TABLE catalog.products; -- kettle"],
  ['a regular expression', '(a+)+$ [kettle]{1,999999} .*'.repeat(100)],
  ['like-patterns and separators', '%_\\ kettle "\u0000'],
])('answers %s in bounded time', async (_, text) => {
  const startedAtMs = performance.now();
  await catalog.searchProducts({ text });
  expect(performance.now() - startedAtMs).toBeLessThan(2_000);
});
