// A shop on a database that is forgotten afterwards, with a store loaded by the real import: what evaluations ask.
import { setTimeout as delay } from 'node:timers/promises';
import { type Bus, clientOf } from '#bus';
import { catalogCalls, type ProductRecord } from '#contracts';
import { openEmbeddedDatabase } from '#platform';
import { type ImportReport, importStore } from '#store-import';
import { searchEngineEnvironment } from '#testing';
import { loadStore, startServices } from '../../apps/all-in-one/src/all-in-one.js';

const RECORDS_A_PAGE = 500;
const SEARCH_WAIT_MS = 1_000;
const LOOK_MS = 200;

/** The services, without a gateway. */
export interface ThrowawayShop {
  readonly bus: Bus;
  readonly report: ImportReport;
  readonly importMs: number;
  close(): Promise<void>;
}

/** Starts the services on an empty database in memory and imports a folder, or the demo store. */
export async function openThrowawayShop(folder?: string): Promise<ThrowawayShop> {
  const database = await openEmbeddedDatabase();
  const shop = await startServices({
    database,
    env: { LOG_LEVEL: 'warn', ...searchEngineEnvironment(SEARCH_WAIT_MS) },
  });
  const startedAtMs = performance.now();
  const report =
    folder === undefined
      ? await loadStore({ bus: shop.bus, now: new Date(), say: () => undefined })
      : await importFolder(folder, shop.bus);
  // An engine beside the catalog may still take the products in.
  while ((await clientOf(shop.bus, catalogCalls).searchProducts({ limit: 1 })).incomplete !== undefined)
    await delay(LOOK_MS);
  return {
    bus: shop.bus,
    report,
    importMs: performance.now() - startedAtMs,
    close: async () => {
      await shop.close();
      await database.close();
    },
  };
}

async function importFolder(folder: string, bus: Bus): Promise<ImportReport> {
  return await importStore({
    folder,
    bus,
    onBadLine: ({ file, line, reason }) => void process.stderr.write(`${file}:${line}: ${reason}\n`),
    onNotice: (notice) => void process.stderr.write(`${notice}\n`),
  });
}

/** Every product of the catalog. */
export async function readProducts(bus: Bus): Promise<ProductRecord[]> {
  const catalog = clientOf(bus, catalogCalls);
  const products: ProductRecord[] = [];
  let after: string | undefined;
  do {
    const page = await catalog.readRecords({ file: 'products', limit: RECORDS_A_PAGE, after });
    products.push(...(page.records as ProductRecord[]));
    after = page.next;
  } while (after !== undefined);
  return products;
}
