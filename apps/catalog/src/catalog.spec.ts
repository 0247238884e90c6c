// The catalog as a service over the bus on a database: import, reading back, prices, search, mentions, stock, policies.
import { setTimeout as delay } from 'node:timers/promises';
import { Bus, clientOf, InProcessBroker, type ClientOf } from '#bus';
import { catalogCalls, type ImportResult, type ProductRecord, type PromotionRecord } from '#contracts';
import {
  createService,
  type EmbeddedDatabase,
  FixedClock,
  Health,
  Metrics,
  type Runtime,
  type RunningService,
} from '#platform';
import { openTestDatabase, searchEngineEnvironment } from '#testing';
import { CatalogController } from './catalog.controller.js';
import { CatalogModule } from './catalog.module.js';

const now = new Date('2026-06-18T12:00:00Z');
const cny = (amount: number): { amount: number; currency: string } => ({ amount, currency: 'CNY' });

const store = { name: '山茶集', currency: 'CNY', locales: ['zh', 'en'], timezone: 'Asia/Shanghai' };
const products: ProductRecord[] = [
  {
    id: 'hp-1',
    title: { zh: '鸣泉降噪耳机 SY-1000', en: 'Mingquan noise cancelling headphones SY-1000' },
    brand: 'Mingquan',
    categories: ['数码', '耳机'],
    attributes: { 续航: '30 小时' },
    variants: [
      { sku: 'HP-1-B', options: { 颜色: { zh: '黑色', en: 'black' } }, price: cny(129_900), barcode: '6901234567892' },
      { sku: 'HP-1-W', options: { 颜色: { zh: '白色', en: 'white' } }, price: cny(119_900) },
    ],
  },
  {
    id: 'hp-2',
    title: { zh: '鸣泉入耳式耳机', en: 'Mingquan in-ear headphones' },
    brand: 'Mingquan',
    categories: ['数码', '耳机'],
    variants: [{ sku: 'HP-2', price: cny(29_900) }],
  },
  {
    id: 'mug#1',
    title: { zh: '山茶花马克杯', en: 'Camellia mug' },
    brand: 'Hanyao',
    categories: ['家居'],
    rating: { average: 4.8, count: 120 },
    variants: [{ sku: 'MUG', price: cny(5_900), compareAtPrice: cny(7_900) }],
  },
];
const promotions: PromotionRecord[] = [
  {
    id: 'audio15',
    title: '耳机 85 折',
    kind: 'percent-off',
    value: 15,
    appliesTo: { categories: ['耳机'] },
    startsAt: '2026-06-01T00:00:00+08:00',
    endsAt: '2026-06-19T00:00:00+08:00',
  },
  {
    id: 'save',
    title: '满 300 减 50',
    kind: 'spend-and-save',
    value: cny(5_000),
    minimumSpend: cny(30_000),
    startsAt: '2026-06-01T00:00:00+08:00',
    endsAt: '2026-07-01T00:00:00+08:00',
  },
];

let database: EmbeddedDatabase;
let service: RunningService;
let catalog: ClientOf<typeof catalogCalls>;
let controller: CatalogController;

async function load(
  file: 'store' | 'products' | 'promotions' | 'faqs',
  records: readonly unknown[],
): Promise<ImportResult> {
  const lines = records.map((record, at) => ({ line: at + 1, action: 'upsert' as const, record }));
  return catalog.importRecords({ file, lines });
}

beforeAll(async () => {
  database = await openTestDatabase();
  const runtime: Runtime = {
    service: 'catalog',
    instanceId: 'catalog-spec',
    env: searchEngineEnvironment(),
    transport: { kind: 'in-process', broker: new InProcessBroker() },
    database: { kind: 'embedded', embedded: database },
    cache: { kind: 'memory' },
    clock: new FixedClock(now),
    health: new Health(),
    metrics: new Metrics(),
  };
  service = await createService({ name: 'catalog', module: CatalogModule, runtime });
  catalog = clientOf(service.get(Bus), catalogCalls);
  controller = service.get(CatalogController);
  await load('store', [store]);
  await load('products', products);
  await load('promotions', promotions);
}, 60_000);

afterAll(async () => {
  await service.close();
  await database.close();
});

describe('import', () => {
  it('gives back each file as it came, page by page', async () => {
    const first = await catalog.readRecords({ file: 'products', limit: 2 });
    const second = await catalog.readRecords({ file: 'products', limit: 2, after: first.next });
    expect([...first.records, ...second.records]).toEqual(products);
    expect(second.next).toBeUndefined();
    expect((await catalog.readRecords({ file: 'store' })).records).toEqual([store]);
    expect((await catalog.readRecords({ file: 'promotions' })).records).toEqual(promotions);
    expect((await catalog.getStore({})).store).toEqual(store);
  });

  it('changes nothing the second time', async () => {
    expect(await load('products', products)).toEqual({ changed: 0, unchanged: 3, rejected: [] });
    expect(await load('store', [store])).toEqual({ changed: 0, unchanged: 1, rejected: [] });
  });

  it('writes what changed, names what is bad, and search hears of it at once', async () => {
    const thief = { id: 'thief', title: 'Thief', variants: [{ sku: 'MUG', price: cny(1) }] };
    const lamp = { id: 'lamp', title: 'Moon lamp', variants: [{ sku: 'LAMP', price: cny(1_000) }] };
    const result = await load('products', [thief, { id: 'bad' }, lamp]);
    expect(result.changed).toBe(1);
    expect(result.rejected.map(({ line }) => line)).toEqual([1, 2]);
    expect(result.rejected[0]?.reason).toContain('belongs to product "mug#1"');
    expect((await catalog.searchProducts({ text: 'moon lamp' })).products[0]?.product).toEqual(lamp);
    const removed = await catalog.importRecords({
      file: 'products',
      lines: [{ line: 1, action: 'delete', key: { id: 'lamp' } }],
    });
    expect(removed.changed).toBe(1);
    expect((await catalog.searchProducts({ text: 'moon lamp' })).total).toBe(0);
    expect((await catalog.getProducts({ productIds: ['lamp', 'mug#1'] })).products).toEqual([products[2]]);
  });
});

describe('prices', () => {
  it('tells what a line costs, with the best discount, and what the basket saves', async () => {
    const { lines, unknown, basket } = await catalog.getPrices({
      lines: [{ sku: 'HP-2', quantity: 2 }, { sku: 'MUG' }, { sku: 'nope' }],
    });
    expect(lines[0]).toMatchObject({
      price: cny(29_900),
      finalPrice: cny(25_415),
      promotions: ['audio15'],
      total: cny(50_830),
      saving: cny(8_970),
    });
    expect(lines[1]).toMatchObject({
      price: cny(5_900),
      compareAtPrice: cny(7_900),
      promotions: [],
      total: cny(5_900),
    });
    expect(lines[1]?.finalPrice).toBeUndefined();
    expect(unknown).toEqual(['nope']);
    expect(basket).toEqual({ total: cny(51_730), saving: cny(5_000), promotions: ['save'] });
  });

  it('come beside a product as they would be asked for: all variants together, and each alone', async () => {
    for (const { id, variants } of products) {
      const { prices } = await catalog.getProducts({ productIds: [id], withPrices: true });
      const { lines, basket } = await catalog.getPrices({ lines: variants.map(({ sku }) => ({ sku })) });
      expect({ lines: prices?.lines, basket: prices?.basket }).toEqual({ lines, basket });
      for (const [index, { sku }] of variants.entries()) {
        const alone = await catalog.getPrices({ lines: [{ sku }] });
        expect({ lines: [prices?.lines[index]], basket: prices?.alone[sku] }).toEqual({
          lines: alone.lines,
          basket: alone.basket,
        });
      }
    }
    expect(
      await catalog.getProducts({ productIds: products.map(({ id }) => id), withPrices: true }),
    ).not.toHaveProperty('prices');
    expect(await catalog.getProducts({ productIds: ['mug#1'] })).not.toHaveProperty('prices');
  });

  it('looks at another time when asked', async () => {
    const at = '2026-06-19T00:00:00+08:00';
    const { lines } = await catalog.getPrices({ lines: [{ sku: 'HP-2' }], at });
    expect(lines[0]?.finalPrice).toBeUndefined();
    const ids = async (input: {
      productId?: string;
      at?: string;
      phase?: 'running' | 'coming' | 'over';
    }): Promise<string[]> => (await catalog.listPromotions(input)).promotions.map(({ id }) => id);
    expect(await ids({})).toEqual(['audio15', 'save']);
    expect(await ids({ productId: 'mug#1' })).toEqual(['save']);
    expect(await ids({ at })).toEqual(['save']);
    expect(await ids({ at, phase: 'over' })).toContain('audio15');
    expect(await ids({ at: '2020-01-01T00:00:00Z', phase: 'coming' })).toEqual(
      expect.arrayContaining(['audio15', 'save']),
    );
    expect(await ids({ productId: 'unknown' })).toEqual([]);
  });
});

describe('search', () => {
  it('finds in either language, prices the hits, and counts facets', async () => {
    const { products: hits, total, facets } = await catalog.searchProducts({ text: '耳机' });
    expect(total).toBe(2);
    expect(facets.brands).toEqual([{ value: 'Mingquan', count: 2 }]);
    expect(facets.price).toEqual({ min: cny(25_415), max: cny(110_415) });
    expect(hits.every(({ finalPrice, promotions: ids }) => finalPrice !== undefined && ids[0] === 'audio15')).toBe(
      true,
    );
    expect((await catalog.searchProducts({ text: 'white headphones' })).products[0]?.sku).toBe('HP-1-W');
    expect((await catalog.searchProducts({ text: 'camelia mug' })).products[0]?.product.id).toBe('mug#1');
  });

  it('filters and sorts by what is paid', async () => {
    const ids = async (query: Parameters<typeof catalog.searchProducts>[0]): Promise<string[]> =>
      (await catalog.searchProducts(query)).products.map(({ product }) => product.id);
    expect(await ids({ sort: 'price-asc' })).toEqual(['mug#1', 'hp-2', 'hp-1']);
    expect(await ids({ sort: 'price-desc' })).toEqual(['hp-1', 'hp-2', 'mug#1']);
    expect(await ids({ text: '耳机', maxPriceMinor: 25_415 })).toEqual(['hp-2']);
    expect(await ids({ brand: 'hanyao' })).toEqual(['mug#1']);
    expect(await ids({ category: '数码', minPriceMinor: 50_000 })).toEqual(['hp-1']);
    expect(await ids({ brand: 'nobody' })).toEqual([]);
  });

  it('pages with a cursor of its own only', async () => {
    const first = await catalog.searchProducts({ sort: 'price-asc', limit: 2 });
    const second = await catalog.searchProducts({ sort: 'price-asc', limit: 2, cursor: first.nextCursor });
    expect(second.products.map(({ product }) => product.id)).toEqual(['hp-1']);
    expect(second.nextCursor).toBeUndefined();
    expect(await catalog.searchProducts({ text: '耳机', cursor: first.nextCursor })).toMatchObject({
      refused: 'bad-cursor',
      products: [],
    });
  });

  it('hears of stock; an older revision and a repeated event change nothing', async () => {
    const available = async (): Promise<number | undefined> => {
      const { products: hits } = await catalog.searchProducts({ text: '入耳式', inStock: true });
      return hits[0]?.available;
    };
    expect(await available()).toBeUndefined();
    await controller.stockChanged({ items: [{ sku: 'HP-2', available: 7, revision: 5 }] });
    await controller.stockChanged({ items: [{ sku: 'HP-2', available: 7, revision: 5 }] });
    await controller.stockChanged({ items: [{ sku: 'HP-2', available: 99, revision: 4 }] });
    // An engine beside the database hears of it a little later.
    while ((await available()) === undefined) await delay(20);
    expect(await available()).toBe(7);
    await controller.stockChanged({ items: [{ sku: 'NEW', available: 3, revision: 1 }] });
    await load('products', [{ id: 'new', title: '新品台灯', variants: [{ sku: 'NEW', price: cny(100) }] }]);
    expect((await catalog.searchProducts({ text: '台灯', inStock: true })).products[0]?.available).toBe(3);
  });
});

describe('mentions', () => {
  it.each([
    ['那款山茶花马克杯', 'mug#1', true],
    ['the camelia mug', 'mug#1', false],
    ['山茶花馬克杯', 'mug#1', true],
    ['鸣泉降噪耳机', 'hp-1', false],
    ['SY1000', 'hp-1', true],
    ['HP-1-W', 'hp-1', true],
    ['6901234567892', 'hp-1', true],
    ['mug#1', 'mug#1', true],
  ])('%s', async (mention, productId, exact) => {
    const [best] = (await catalog.resolveMention({ mention, locale: 'zh' })).candidates;
    expect(best).toMatchObject({ productId, exact });
    expect(best?.coverage).toBeGreaterThan(0.8);
  });

  it('gives the whole family back, and narrows variants by the options named', async () => {
    const family = (await catalog.resolveMention({ mention: '鸣泉耳机', locale: 'zh' })).candidates;
    expect(family.map(({ productId }) => productId).sort()).toEqual(['hp-1', 'hp-2']);
    const [black] = (await catalog.resolveMention({ mention: '鸣泉降噪耳机黑色的', locale: 'zh' })).candidates;
    expect(black).toMatchObject({ skus: ['HP-1-B'], optionsNamed: true });
    expect(black?.coverage).toBeGreaterThan(0.95);
  });

  it('explains little of what the shop does not have', async () => {
    for (const mention of ['iPhone 27', '手机壳', 'golf clubs', '索尼降噪耳机 WH-1000XM5']) {
      const { candidates } = await catalog.resolveMention({ mention, locale: 'en' });
      expect([mention, candidates[0]?.coverage ?? 0, candidates[0]?.exact ?? false]).toEqual([
        mention,
        expect.any(Number),
        false,
      ]);
      expect(candidates[0]?.coverage ?? 0).toBeLessThan(0.6);
    }
  });
});

describe('odd input', () => {
  it.each(['', '   ', '😀😀', '%_\\', "'; DROP TABLE catalog.products; --", '，。！', 'x'.repeat(3_999)])(
    'is answered: %j',
    async (text) => {
      await catalog.searchProducts({ text });
      expect((await catalog.resolveMention({ mention: text, locale: 'zh' })).candidates).toEqual([]);
      expect((await catalog.searchFaqs({ text, locale: 'zh' })).faqs).toEqual([]);
      await catalog.findBySku({ skus: text === '' ? [] : [text.slice(0, 200)] });
    },
  );

  it('is refused by name where it cannot be stored', async () => {
    await expect(catalog.findBySku({ skus: ['\u0000'] })).rejects.toThrow(/skus\.0.*cannot be stored/);
  });
});
