// Both engines side by side on one store: they find, count, narrow and order alike, also where OpenSearch itself makes the page.
import type { ProductQuery, ProductRecord } from '#contracts';
import type { EmbeddedDatabase } from '#platform';
import { openTestDatabase, searchEngineEnvironment } from '#testing';
import { type CatalogUnderTest, endPromotions, fill, load, startCatalog } from './catalog-under-test.js';
import { describeOpenSearch } from './describe-opensearch.js';

type Asked = Partial<ProductQuery>;

/** So few candidates that nearly every search is more than they hold. */
const SMALL_WINDOW = '10';

const searches: readonly Asked[] = [
  {},
  { sort: 'price-asc' },
  { sort: 'price-desc', limit: 50 },
  { sort: 'rating' },
  { category: 'kitchen' },
  { brand: 'tp-link', sort: 'price-asc' },
  { brand: '华为 huawei', category: 'Audio' },
  { minPriceMinor: 3_000, maxPriceMinor: 5_000 },
  { text: 'kettle' },
  { text: '水壶', limit: 100 },
  { text: 'wireless headphones' },
  { text: 'red phone case' },
  { text: 'dark green desk lamp', limit: 40 },
  { text: '红色的台灯 不要黑色' },
  { text: 'headphones, not blue', sort: 'price-asc' },
  { text: 'cheapest kettle under 50 yuan' },
  { text: '耳机 50元以下', sort: 'price-desc' },
  { text: 'huawei phone case' },
  { text: 'tplink lamp' },
  { text: 'erji' },
  { text: 'ketle' },
  { text: 'model 42' },
  { text: 's-42-0' },
  { text: 'thing' },
  { text: 'thing', maxPriceMinor: 4_500, sort: 'price-asc', limit: 30 },
  { text: 'black thing', inStock: true },
  { text: 'nothing of the kind' },
  { text: 'lamp', minPriceMinor: 900_000 },
  { text: 'x'.repeat(10_000) },
  { text: 'desk lamp '.repeat(1_000) },
];

describeOpenSearch('two engines', () => {
  const databases: EmbeddedDatabase[] = [];
  let memory: CatalogUnderTest;
  let openSearch: CatalogUnderTest;

  const started = async (env: Readonly<Record<string, string>>): Promise<CatalogUnderTest> => {
    const database = await openTestDatabase();
    databases.push(database);
    const under = await startCatalog(database, env);
    await fill(under);
    return under;
  };

  beforeAll(async () => {
    openSearch = await started({ ...searchEngineEnvironment(), SEARCH_WINDOW: SMALL_WINDOW });
    memory = await started({});
  }, 180_000);

  afterAll(async () => {
    await openSearch.service.close();
    await memory.service.close();
    for (const database of databases) await database.close();
  }, 60_000);

  const said = async ({ catalog }: CatalogUnderTest, asked: Asked): Promise<object> => {
    const { products, nextCursor, ...rest } = await catalog.searchProducts(asked);
    const hits = products.map(({ product, sku, finalPrice }) => ({ id: product.id, sku, finalPrice }));
    return { hits, hasMore: nextCursor !== undefined, ...rest };
  };

  it.each(searches.map((asked) => [JSON.stringify(asked).slice(0, 80), asked] as const))('%s', async (_, asked) => {
    expect(await said(openSearch, asked)).toEqual(await said(memory, asked));
  });

  it('pages to the end without a gap', async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await openSearch.catalog.searchProducts({ text: 'thing', limit: 7, cursor });
      ids.push(...page.products.map(({ product }) => product.id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    const all = await memory.catalog.searchProducts({ text: 'thing', limit: 100 });
    expect([...ids].sort()).toEqual(all.products.map(({ product }) => product.id).sort());
  });

  it.each(['the huawei kettle', '那款红色的台灯', 'p-042', 'model 17 headphones'])(
    'resolves "%s" alike',
    async (mention) => {
      const best = async ({ catalog }: CatalogUnderTest): Promise<string | undefined> =>
        (await catalog.resolveMention({ mention, limit: 5, locale: 'en' })).candidates[0]?.productId;
      expect(await best(openSearch)).toBe(await best(memory));
    },
  );

  it.each([
    'how much is the desk lamp model 4, and is the tp-link kettle in stock?',
    '红色手机壳多少钱',
    's-42-0 有货吗',
  ])('spots in "%s" alike', async (text) => {
    const spotted = async ({ catalog }: CatalogUnderTest): Promise<unknown> =>
      (await catalog.spot({ text, locale: 'en' })).mentions.map(({ kind, text: words, value }) => [kind, words, value]);
    expect(await spotted(openSearch)).toEqual(await spotted(memory));
  });

  describe('without promotions, with a product in two currencies', () => {
    const inTwoCurrencies: ProductRecord = {
      id: 'two-currencies',
      title: 'Kettle thing',
      variants: [
        { sku: 'two-1', price: { amount: 1, currency: 'CNY' } },
        { sku: 'two-2', price: { amount: 999_999, currency: 'USD' } },
        { sku: 'two-3', price: { amount: 888_888, currency: 'CNY' } },
      ],
    };

    beforeAll(async () => {
      for (const under of [openSearch, memory]) {
        await endPromotions(under);
        await load(under, 'products', [inTwoCurrencies]);
      }
    }, 60_000);

    it.each(searches.map((asked) => [JSON.stringify(asked).slice(0, 80), asked] as const))('%s', async (_, asked) => {
      expect(await said(openSearch, asked)).toEqual(await said(memory, asked));
    });

    it('counts the prices of its variants in the currency of the shop', async () => {
      const { facets } = await openSearch.catalog.searchProducts({ text: 'thing' });
      expect(facets.price).toMatchObject({ min: { amount: 1 }, max: { amount: 888_888 } });
    });
  });
});
