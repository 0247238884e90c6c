// The catalog service at scale on PostgreSQL: import beside a bare COPY, searches over the bus, fresh changes, restarts.
//
// With OPENSEARCH_URL the searches are matched by OpenSearch, which takes the products in while the instance runs.
// Usage, after a build: DATABASE_URL=postgres://… node dist/test/benchmarks/catalog-scale.js <products> <store> <queries.jsonl>
// The server reads files that this program writes, so it is to run on the same machine. It makes a database and drops it.
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { Bus, clientOf, type ClientOf, InProcessBroker } from '#bus';
import { catalogCalls, type ProductRecord } from '#contracts';
import { createService, Health, Metrics, migrateDatabases, type RunningService, SystemClock } from '#platform';
import { catalogDatabase, CatalogModule } from '../../apps/catalog/src/catalog.module.js';
import { digestOf } from '../../apps/catalog/src/imports/import-batch.js';
import { percentile, readJudgedQueries } from '../evaluations/search-measure.js';
import { madeProducts, readStore } from './made-products.js';

/** With OPENSEARCH_URL searches are matched there; indexes of this run have names of their own. */
const openSearchUrl = process.env['OPENSEARCH_URL'];
const engine: Record<string, string> =
  openSearchUrl === undefined
    ? {}
    : {
        SEARCH_ENGINE: 'opensearch',
        OPENSEARCH_URL: openSearchUrl,
        OPENSEARCH_PREFIX: process.env['SCALE_PREFIX'] ?? `scale-${randomBytes(4).toString('hex')}`,
      };
const INDEXED_LOOK_MS = 500;
/** The first argument of a process that is one more instance. */
const INSTANCE = 'instance';
const INSTANCE_LIMIT_MS = 900_000;
const IMPORTED = 20_000;
const LINES_A_CALL = 500;
const ROWS_A_FILE = 20_000;
const ROUNDS = 4;
const CHANGES = 20;

type Catalog = ClientOf<typeof catalogCalls>;

/** Both, as on a shared machine the clock says little. */
interface Time {
  readonly clockMs: number;
  readonly processorMs: number;
}

async function timed(work: () => Promise<void>): Promise<Time> {
  const startedMs = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clockMs: performance.now() - startedMs, processorMs: (user + system) / 1_000 };
}

async function start(url: string, folder: string): Promise<RunningService> {
  return await createService({
    name: 'catalog',
    module: CatalogModule,
    runtime: {
      service: 'catalog',
      instanceId: 'catalog-scale',
      env: { SEARCH_SNAPSHOTS: folder, ...engine },
      transport: { kind: 'in-process', broker: new InProcessBroker() },
      database: { kind: 'postgres', url, poolSize: 4, statementTimeoutMs: 600_000 },
      cache: { kind: 'memory' },
      clock: new SystemClock(),
      health: new Health(),
      metrics: new Metrics(),
    },
  });
}

const catalogOf = (service: RunningService): Catalog => clientOf(service.get(Bus), catalogCalls);

async function importAll(catalog: Catalog, products: readonly ProductRecord[]): Promise<void> {
  for (let at = 0; at < products.length; at += LINES_A_CALL) {
    const lines = products
      .slice(at, at + LINES_A_CALL)
      .map((record, line) => ({ line: line + 1, action: 'upsert' as const, record }));
    const { rejected } = await catalog.importRecords({ file: 'products', lines });
    if (rejected.length > 0) throw new Error(JSON.stringify(rejected[0]));
  }
}

/** PostgreSQL's text format of COPY. */
const copyRow = (values: readonly string[]): string =>
  values
    .map((value) => value.replace(/[\\\t\n\r]/g, (sign) => `\\${{ '\t': 't', '\n': 'n', '\r': 'r' }[sign] ?? sign}`))
    .join('\t') + '\n';

/** Copies products into tables of the shape of the catalog's own. */
async function copyIn(
  client: pg.Client,
  products: readonly ProductRecord[],
  into: { readonly products: string; readonly variants: string },
  revision: number,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-copy-'));
  // The server may run as another user.
  chmodSync(folder, 0o755);
  const files = [join(folder, 'products'), join(folder, 'variants')] as const;
  const rows = products.map((product) =>
    copyRow([product.id, JSON.stringify(product), digestOf(product), 'f', String(revision)]),
  );
  const variants = products.flatMap((product) => product.variants.map(({ sku }) => copyRow([sku, product.id])));
  writeFileSync(files[0], rows.join(''));
  writeFileSync(files[1], variants.join(''));
  await client.query(`COPY ${into.products} (id, record, digest, deleted, revision) FROM '${files[0]}'`);
  await client.query(`COPY ${into.variants} (sku, product_id) FROM '${files[1]}'`);
  rmSync(folder, { recursive: true });
}

async function bareCopySeconds(client: pg.Client, products: readonly ProductRecord[]): Promise<number> {
  await client.query(`CREATE TABLE bare_products (LIKE catalog.products INCLUDING ALL)`);
  await client.query(`CREATE TABLE bare_variants (LIKE catalog.variants INCLUDING ALL)`);
  const { clockMs } = await timed(() =>
    copyIn(client, products, { products: 'bare_products', variants: 'bare_variants' }, 1),
  );
  await client.query(`DROP TABLE bare_products, bare_variants`);
  return clockMs / 1_000;
}

async function fillUp(client: pg.Client, products: Iterable<ProductRecord>): Promise<void> {
  const { rows } = await client.query<{ value: string }>(`SELECT value FROM catalog.revisions WHERE name = 'products'`);
  let revision = Number(rows[0]?.value ?? 0);
  let some: ProductRecord[] = [];
  const flush = async (): Promise<void> => {
    await copyIn(client, some, { products: 'catalog.products', variants: 'catalog.variants' }, ++revision);
    some = [];
  };
  for (const product of products) if (some.push(product) === ROWS_A_FILE) await flush();
  await flush();
  await client.query(`UPDATE catalog.revisions SET value = $1 WHERE name = 'products'`, [revision]);
}

async function searchTimes(catalog: Catalog, queries: readonly string[]): Promise<Time[]> {
  const times: Time[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of queries) {
      const time = await timed(async () => void (await catalog.searchProducts({ text, limit: 10 })));
      if (round > 0) times.push(time);
    }
  }
  return times;
}

/** What the first round of a turn on a product's page asks: what the shop knows of the words, and the product with its prices. */
async function turnTimes(catalog: Catalog, queries: readonly string[], productIds: readonly string[]): Promise<Time[]> {
  const times: Time[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [number, text] of queries.entries()) {
      const productId = productIds[(number * 97) % productIds.length] ?? '';
      const asked = timed(async () => {
        await Promise.all([
          catalog.spot({ text: `how much is the ${text}?`, locale: 'en' }),
          catalog.getProducts({ productIds: [productId], withPrices: true }),
        ]);
      });
      if (round > 0) times.push(await asked);
      else await asked;
    }
  }
  return times;
}

/** Letters that no other word is near to. */
const madeWord = (): string =>
  Array.from(randomBytes(14), (byte) => String.fromCharCode('a'.charCodeAt(0) + (byte % 26))).join('');

/** How long after the answer to an import a search finds the change; and the last word that was made. */
async function changeTimes(catalog: Catalog): Promise<{ times: number[]; last: string }> {
  const times: number[] = [];
  let last = '';
  for (let number = 0; number < CHANGES; number++) {
    const word = madeWord();
    const variants = [{ sku: `fresh-${number}`, price: { amount: 100, currency: 'USD' } }];
    await importAll(catalog, [{ id: `fresh-${number}`, title: word, variants }]);
    const { clockMs } = await timed(async () => {
      while ((await catalog.searchProducts({ text: word })).total === 0) await delay(5);
    });
    times.push(clockMs);
    last = word;
  }
  return { times, last };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

async function measure(url: string, count: number, store: string, queriesFile: string): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-scale-'));
  const file = join(folder, 'search-index.bin');
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const own = await readStore(store);
  const queries = (await readJudgedQueries(queriesFile)).map(({ query }) => query);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  let service = await start(url, folder);
  await catalogOf(service).importRecords({
    file: 'store',
    lines: [{ line: 1, action: 'upsert', record: { name: 'S', currency: 'USD', locales: ['en'], timezone: 'UTC' } }],
  });
  const imported = [...madeProducts(own, Math.min(count, IMPORTED))];
  const importTime = await timed(() => importAll(catalogOf(service), imported));
  const bareSeconds = await bareCopySeconds(client, imported);
  say(
    `imported ${imported.length} in ${rounded(importTime.clockMs / 1_000)} s, a bare COPY took ${rounded(bareSeconds)} s`,
  );
  await service.close();
  rmSync(file, { force: true });
  let number = 0;
  const rest = madeProducts(own, count).filter(() => number++ >= imported.length);
  await fillUp(client, rest);
  await client.end();
  say('filled up');
  const cold = await timed(async () => void (service = await start(url, folder)));
  say(`first start: ${rounded(cold.clockMs / 1_000)} s, processor ${rounded(cold.processorMs / 1_000)} s`);
  // Memory is ready when it has started; another engine takes the products in meanwhile.
  const indexed = await timed(async () => {
    while ((await catalogOf(service).searchProducts({ limit: 1 })).incomplete !== undefined)
      await delay(INDEXED_LOOK_MS);
  });
  say(`indexed after ${rounded(indexed.clockMs / 1_000)} s more, processor ${rounded(indexed.processorMs / 1_000)} s`);
  const saved = await timed(async () => {
    while (openSearchUrl === undefined && count >= 2_000 && !existsSync(file)) await delay(50);
  });
  const snapshotBytes = existsSync(file) ? statSync(file).size : 0;
  say(`saved ${snapshotBytes} bytes after ${rounded(saved.clockMs / 1_000)} s`);
  const another = await anotherInstance(url, folder, queriesFile);
  say(`another instance: ${JSON.stringify(another)}`);
  const times = await searchTimes(catalogOf(service), queries);
  const turns = await turnTimes(
    catalogOf(service),
    queries,
    imported.map(({ id }) => id),
  );
  const { times: changes, last } = await changeTimes(catalogOf(service));
  await service.close();
  const warm = await timed(async () => void (service = await start(url, folder)));
  const { total } = await catalogOf(service).searchProducts({ text: last });
  if (total !== 1) throw new Error('the restarted service does not find what was changed last');
  globalThis.gc?.();
  const heldMb = Math.round((process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers) / 1e6);
  const residentMb = Math.round(process.memoryUsage().rss / 1e6);
  await service.close();
  rmSync(folder, { recursive: true });
  const of = (share: number, name: keyof Time, some = times): number =>
    rounded(
      percentile(
        some.map((time) => time[name]),
        share,
      ),
    );
  return {
    products: count,
    ...another,
    importedPerSecond: Math.round((imported.length * 1_000) / importTime.clockMs),
    copiedPerSecond: Math.round(imported.length / bareSeconds),
    importRatio: rounded(importTime.clockMs / 1_000 / bareSeconds),
    firstStartSeconds: rounded(cold.clockMs / 1_000),
    firstStartProcessorSeconds: rounded(cold.processorMs / 1_000),
    indexedSeconds: rounded((cold.clockMs + indexed.clockMs) / 1_000),
    indexedProcessorSeconds: rounded((cold.processorMs + indexed.processorMs) / 1_000),
    restartSeconds: rounded(warm.clockMs / 1_000),
    restartProcessorSeconds: rounded(warm.processorMs / 1_000),
    snapshotMb: Math.round(snapshotBytes / 1e6),
    p50Ms: of(0.5, 'clockMs'),
    p95Ms: of(0.95, 'clockMs'),
    p50ProcessorMs: of(0.5, 'processorMs'),
    p95ProcessorMs: of(0.95, 'processorMs'),
    turnProcessorMs: { p50: of(0.5, 'processorMs', turns), p95: of(0.95, 'processorMs', turns) },
    changeSearchableMs: { p50: rounded(percentile(changes, 0.5)), most: rounded(Math.max(...changes)) },
    heldMb,
    residentMb,
  };
}

/** A further instance in a process of its own: when it is ready, and what it holds after searching. */
async function anotherInstance(url: string, folder: string, queriesFile: string): Promise<Record<string, number>> {
  const program = [...process.execArgv, process.argv[1] ?? '', INSTANCE, url, folder, queriesFile];
  const { stdout } = await promisify(execFile)(process.execPath, program, {
    env: { ...process.env, SCALE_PREFIX: engine['OPENSEARCH_PREFIX'] },
    timeout: INSTANCE_LIMIT_MS,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, number>;
}

async function beInstance([url = '', folder = '', queriesFile = '']: readonly string[]): Promise<void> {
  const startedMs = performance.now();
  const service = await start(url, folder);
  const instanceReadySeconds = rounded((performance.now() - startedMs) / 1_000);
  const instanceReadyProcessorSeconds = rounded(process.cpuUsage().user / 1e6);
  const queries = (await readJudgedQueries(queriesFile)).map(({ query }) => query);
  await searchTimes(catalogOf(service), queries);
  globalThis.gc?.();
  const instanceMb = Math.round(process.memoryUsage().rss / 1e6);
  process.stdout.write(`${JSON.stringify({ instanceReadySeconds, instanceReadyProcessorSeconds, instanceMb })}\n`);
  await service.close();
}

async function main(serverUrl: string, [count = '', store = '', queriesFile = '']: readonly string[]): Promise<void> {
  const name = `daogou_scale_${randomBytes(4).toString('hex')}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  try {
    await migrateDatabases({ url: url.href, databases: [catalogDatabase] });
    const report = await measure(url.href, Number(count), store, queriesFile);
    process.stdout.write(`${JSON.stringify(report)}\n`);
  } finally {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
}

const serverUrl = process.env['DATABASE_URL'] ?? '';
if (process.argv[2] === INSTANCE) {
  await beInstance(process.argv.slice(3));
} else if (serverUrl === '') {
  process.stderr.write('DATABASE_URL is not set: this benchmark needs a PostgreSQL server on this machine\n');
  process.exitCode = 78;
} else {
  await main(serverUrl, process.argv.slice(2));
}
