// A catalog by itself, with a store of a hundred products whose variants, prices and brands cross each other.
import { Bus, clientOf, type ClientOf, InProcessBroker } from '#bus';
import { catalogCalls, type ProductRecord, type PromotionRecord } from '#contracts';
import { createService, type EmbeddedDatabase, Health, Metrics, type RunningService, SystemClock } from '#platform';
import { CatalogModule } from '../../apps/catalog/src/catalog.module.js';

/** A running catalog. */
export interface CatalogUnderTest {
  readonly service: RunningService;
  readonly catalog: ClientOf<typeof catalogCalls>;
  readonly health: Health;
}

let instances = 0;

const POOL_SIZE = 4;
const STATEMENT_TIMEOUT_MS = 30_000;

/** Starts a catalog on a database: an embedded one, of which it is the only instance that writes, or PostgreSQL at an address. */
export async function startCatalog(
  database: EmbeddedDatabase | string,
  env: Readonly<Record<string, string>>,
): Promise<CatalogUnderTest> {
  const health = new Health();
  const service = await createService({
    name: 'catalog',
    module: CatalogModule,
    runtime: {
      service: 'catalog',
      instanceId: `catalog-under-test-${instances++}`,
      env,
      transport: { kind: 'in-process', broker: new InProcessBroker() },
      database:
        typeof database === 'string'
          ? { kind: 'postgres', url: database, poolSize: POOL_SIZE, statementTimeoutMs: STATEMENT_TIMEOUT_MS }
          : { kind: 'embedded', embedded: database },
      cache: { kind: 'memory' },
      clock: new SystemClock(),
      health,
      metrics: new Metrics(),
    },
  });
  return { service, catalog: clientOf(service.get(Bus), catalogCalls), health };
}

const KINDS = [
  ['phone case', '手机壳', 'Accessories/Cases'],
  ['headphones', '耳机', 'Audio'],
  ['kettle', '水壶', 'Kitchen'],
  ['bag for a kettle', '水壶收纳袋', 'Kitchen'],
  ['desk lamp', '台灯', 'Lighting'],
] as const;
const BRANDS = ['Yun', 'Hua', 'TP-Link', '华为 HUAWEI'];
const COLOURS = ['红色', '黑色', 'blue', 'dark green'];
const PRODUCTS = 100;

/** The store: every kind in every brand, each with some of the colours at prices of its own, some in another currency or rated. */
export function crossedProducts(): ProductRecord[] {
  return Array.from({ length: PRODUCTS }, (_, at): ProductRecord => {
    const [en, zh, category] = KINDS[at % KINDS.length] ?? KINDS[0];
    const colours = COLOURS.filter((__, colour) => ((at + 1) >> colour) % 2 === 1);
    return {
      id: `p-${String(at).padStart(3, '0')}`,
      title: { en: `${en} ${at % 7 === 0 ? 'wireless ' : ''}model ${at}`, zh: `${zh} ${at}号` },
      brand: BRANDS[Math.floor(at / KINDS.length) % BRANDS.length],
      categories: [category],
      description: at % 3 === 0 ? 'comes in red wrapping, very light' : 'a thing for every day',
      ...(at % 4 === 0 ? { rating: { average: 3 + (at % 20) / 10, count: at + 1 } } : {}),
      variants: (colours.length === 0 ? ['plain'] : colours).map((colour, number) => ({
        sku: `s-${at}-${number}`,
        options: { colour },
        price: { amount: 1_000 + ((at * 37 + number * 911) % 90) * 100, currency: at % 11 === 0 ? 'USD' : 'CNY' },
      })),
    };
  });
}

const always = { startsAt: '2020-01-01T00:00:00Z', endsAt: '2100-01-01T00:00:00Z' };
const promotions = [
  { id: 'ten', title: 'ten off', kind: 'percent-off', value: 10, appliesTo: { categories: ['audio'] }, ...always },
  {
    id: 'five', title: 'five off', kind: 'amount-off', value: { amount: 500, currency: 'CNY' },
    appliesTo: { products: ['p-004', 'p-009'] }, minimumSpend: { amount: 2_000, currency: 'CNY' }, ...always,
  },
] satisfies PromotionRecord[]; // prettier-ignore

/** Loads records; what is rejected is thrown. */
export async function load(
  { catalog }: CatalogUnderTest,
  file: 'store' | 'products' | 'promotions',
  records: readonly object[],
): Promise<void> {
  const lines = records.map((record, at) => ({ line: at + 1, action: 'upsert' as const, record }));
  const { rejected } = await catalog.importRecords({ file, lines });
  if (rejected.length > 0) throw new Error(JSON.stringify(rejected[0]));
}

/** Fills a catalog with the store, its promotions and stock of every other product. */
export async function fill(under: CatalogUnderTest): Promise<void> {
  await load(under, 'store', [{ name: 'S', currency: 'CNY', locales: ['en', 'zh'], timezone: 'UTC' }]);
  await load(under, 'promotions', promotions);
  await load(under, 'products', crossedProducts());
}

/** Takes its promotions away again. */
export async function endPromotions({ catalog }: CatalogUnderTest): Promise<void> {
  const lines = promotions.map(({ id }, at) => ({ line: at + 1, action: 'delete' as const, key: { id } }));
  const { rejected } = await catalog.importRecords({ file: 'promotions', lines });
  if (rejected.length > 0) throw new Error(JSON.stringify(rejected[0]));
}
