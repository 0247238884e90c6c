// A restart reads the saved index and catches up; a file that does not fit is not used.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { mock } from 'node:test';
import { DataSource } from 'typeorm';
import { Bus, clientOf, InProcessBroker } from '#bus';
import { catalogCalls } from '#contracts';
import { createService, type EmbeddedDatabase, Health, Metrics, type RunningService, SystemClock } from '#platform';
import { openTestDatabase } from '#testing';
import { CatalogModule } from '../catalog.module.js';
import { codeDigest } from './index-snapshots.js';

const PRODUCTS = 2_500;
const LINES_A_CALL = 500;
const folder = mkdtempSync(join(tmpdir(), 'daogou-index-'));
const path = join(folder, 'search-index.bin');
let database: EmbeddedDatabase;

async function start(): Promise<RunningService> {
  return await createService({
    name: 'catalog',
    module: CatalogModule,
    runtime: {
      service: 'catalog',
      instanceId: 'catalog-snapshots-spec',
      env: { SEARCH_SNAPSHOTS: folder },
      transport: { kind: 'in-process', broker: new InProcessBroker() },
      database: { kind: 'embedded', embedded: database },
      cache: { kind: 'memory' },
      clock: new SystemClock(),
      health: new Health(),
      metrics: new Metrics(),
    },
  });
}

async function put(service: RunningService, from: number, to: number, title: string): Promise<void> {
  const catalog = clientOf(service.get(Bus), catalogCalls);
  for (let first = from; first < to; first += LINES_A_CALL) {
    const lines = Array.from({ length: Math.min(LINES_A_CALL, to - first) }, (_, at) => ({
      line: at + 1,
      action: 'upsert' as const,
      record: {
        id: `p${first + at}`,
        title: `${title} ${first + at}`,
        variants: [{ sku: `s${first + at}`, price: { amount: 100, currency: 'CNY' } }],
      },
    }));
    const { rejected } = await catalog.importRecords({ file: 'products', lines });
    expect(rejected).toEqual([]);
  }
}

async function totalOf(service: RunningService, text: string): Promise<number> {
  return (await clientOf(service.get(Bus), catalogCalls).searchProducts({ text })).total;
}

/** How many products the start read from the database. */
async function readByStart(): Promise<{ service: RunningService; products: number }> {
  let products = 0;
  const query = DataSource.prototype.query as (...parameters: unknown[]) => Promise<unknown>;
  const spy = mock.method(DataSource.prototype, 'query', async function (this: DataSource, ...asked: unknown[]) {
    const rows = await query.apply(this, asked);
    if (String(asked[0]).includes('SELECT id, deleted, record, revision')) products += (rows as unknown[]).length;
    return rows as never;
  });
  const service = await start();
  spy.mock.restore();
  return { service, products };
}

beforeAll(async () => {
  database = await openTestDatabase();
  const service = await start();
  await put(service, 0, PRODUCTS, 'kettle');
  expect(await totalOf(service, 'kettle')).toBe(PRODUCTS);
  while (!existsSync(path)) await delay(20);
  await put(service, 0, 10, 'lamp');
  await put(service, PRODUCTS, PRODUCTS + 5, 'lamp');
  await service.close();
}, 180_000);

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

it('reads only what changed since, and finds all of it', async () => {
  const { service, products } = await readByStart();
  expect(products).toBe(15);
  expect(await totalOf(service, 'lamp')).toBe(15);
  expect(await totalOf(service, 'kettle')).toBe(PRODUCTS - 10);
  await service.close();
});

it('indexes anew when the file is damaged, and when it is of another database', async () => {
  const good = readFileSync(path);
  const bad = Buffer.from(good);
  bad[bad.length >> 1] = (bad[bad.length >> 1] ?? 0) ^ 1;
  writeFileSync(path, bad);
  const damaged = await readByStart();
  expect(damaged.products).toBe(PRODUCTS + 5);
  expect(await totalOf(damaged.service, 'lamp')).toBe(15);
  await damaged.service.close();

  writeFileSync(path, good);
  await database.pool.query('UPDATE catalog.identity SET id = gen_random_uuid()');
  const other = await readByStart();
  expect(other.products).toBe(PRODUCTS + 5);
  await other.service.close();
});

it('belongs to the code that made it, and to further files where those decide what is kept', async () => {
  const file = join(folder, 'document.js');
  const digests: string[] = [await codeDigest()];
  for (const content of ['one', 'other']) {
    writeFileSync(file, content);
    digests.push(await codeDigest([file]));
  }
  expect(new Set(digests).size).toBe(3);
  expect(await codeDigest([file])).toBe(digests[2]);
});
