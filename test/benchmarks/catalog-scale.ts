// The catalog service at scale on PostgreSQL: import beside a bare COPY, searches over the bus, fresh changes, restarts.
//
// With OPENSEARCH_URL the searches are matched by OpenSearch, which takes the products in while the instance runs.
// Usage, after a build: DATABASE_URL=postgres://… node --expose-gc dist/test/benchmarks/catalog-scale.js <products> <store> <queries.jsonl>
// It makes a database and indexes, and drops them.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { ProductQuery } from '#contracts';
import { migrateDatabases } from '#platform';
import { catalogDatabase } from '../../apps/catalog/src/catalog.module.js';
import { percentile, readJudgedQueries } from '../evaluations/search-measure.js';
import { COMMON_WORD, madeProducts, readStore } from './made-products.js';
import { clusterUsage, dropIndexes, indexMb } from './scale/cluster-usage.js';
import { bareCopySeconds, fillUp } from './scale/copied-rows.js';
import {
  catalogOf,
  changeTimes,
  importAll,
  rounded,
  searchTimes,
  start,
  summary,
  timed,
  timedStart,
  type Times,
  turnTimes,
} from './scale/measured-catalog.js';

/** With OPENSEARCH_URL searches are matched there; indexes of this run have names of their own. */
const openSearchUrl = process.env['OPENSEARCH_URL'];
const prefix = process.env['SCALE_PREFIX'] ?? `scale-${randomBytes(4).toString('hex')}`;
const engine: Record<string, string> =
  openSearchUrl === undefined
    ? {}
    : { SEARCH_ENGINE: 'opensearch', OPENSEARCH_URL: openSearchUrl, OPENSEARCH_PREFIX: prefix };
const INDEXED_LOOK_MS = 500;
/** The first argument of a process that is one more instance. */
const INSTANCE = 'instance';
const INSTANCE_LIMIT_MS = 1_800_000;
/** What the manifests give an instance whose products are elsewhere. */
const INSTANCE_HEAP = ['--max-old-space-size=384', '--max-semi-space-size=16'];
const IMPORTED = 20_000;
const LONG_TEXT = 10_000;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Milliseconds of processor of the cluster; 0 without one. */
const engineMs = async (): Promise<number> =>
  openSearchUrl === undefined ? 0 : (await clusterUsage(openSearchUrl)).processorMs;

/** What no shopper types, and a word that every product has. */
function extremes(queries: readonly string[]): Record<string, Partial<ProductQuery>> {
  const long = `${queries.join(' ')} `.repeat(LONG_TEXT).slice(0, LONG_TEXT);
  return {
    everyProduct: { text: COMMON_WORD },
    everyProductByPrice: { text: COMMON_WORD, sort: 'price-asc' },
    noWords: {},
    tenThousandCharacters: { text: long },
  };
}

/** Fills the database: the first products by the real import, beside a COPY of the same, the others by COPY. */
async function fill(url: string, folder: string, count: number, store: string): Promise<Record<string, number>> {
  const own = await readStore(store);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Whatever engine: importing is the same, and what follows is a first start.
  const service = await start(url, folder, {});
  await catalogOf(service).importRecords({
    file: 'store',
    lines: [{ line: 1, action: 'upsert', record: { name: 'S', currency: 'USD', locales: ['en'], timezone: 'UTC' } }],
  });
  const imported = [...madeProducts(own, Math.min(count, IMPORTED))];
  const { clockMs } = await timed(() => importAll(catalogOf(service), imported));
  const bareSeconds = await bareCopySeconds(client, imported);
  await service.close();
  rmSync(join(folder, 'search-index.bin'), { force: true });
  let number = 0;
  await fillUp(
    client,
    madeProducts(own, count).filter(() => number++ >= imported.length),
  );
  await client.end();
  return {
    importedPerSecond: Math.round((imported.length * 1_000) / clockMs),
    copiedPerSecond: Math.round(imported.length / bareSeconds),
    importRatio: rounded(clockMs / 1_000 / bareSeconds),
  };
}

async function measure(url: string, count: number, store: string, queriesFile: string): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-scale-'));
  const file = join(folder, 'search-index.bin');
  const queries = (await readJudgedQueries(queriesFile)).map(({ query }) => query);
  const filled = await fill(url, folder, count, store);
  say(`filled: ${JSON.stringify(filled)}`);
  const beforeMs = await engineMs();
  const first = await timedStart(url, folder, engine);
  const catalog = catalogOf(first.service);
  // Memory is ready when it has started; another engine takes the products in meanwhile.
  const indexed = await timed(async () => {
    // On a busy machine a call may have no answer in time meanwhile.
    const isWhole = async (): Promise<boolean> =>
      await catalog.searchProducts({ limit: 1 }).then(
        ({ incomplete }) => incomplete === undefined,
        () => false,
      );
    while (!(await isWhole())) await delay(INDEXED_LOOK_MS);
    while (openSearchUrl === undefined && count >= 2_000 && !existsSync(file)) await delay(50);
  });
  const indexedMs = (await engineMs()) - beforeMs;
  say(`indexed ${rounded(indexed.clockMs / 1_000)} s after that`);
  const size = existsSync(file) ? Math.round(statSync(file).size / 1e6) : 0;
  const onDiskMb = openSearchUrl === undefined ? size : await indexMb(openSearchUrl, prefix);
  const another = await anotherInstance(url, folder, queriesFile);
  say(`another instance: ${JSON.stringify(another)}`);
  const own = (await readStore(store)).slice(0, count).map(({ id }) => id);
  const turns = await turnTimes(catalog, queries, own);
  const { times: changes, last } = await changeTimes(catalog);
  await first.service.close();
  const again = await timedStart(url, folder, engine);
  const { total } = await catalogOf(again.service).searchProducts({ text: last });
  if (total !== 1) throw new Error('the restarted service does not find what was changed last');
  await again.service.close();
  rmSync(folder, { recursive: true });
  return {
    products: count,
    ...filled,
    firstStartSeconds: rounded(first.time.clockMs / 1_000),
    firstStartProcessorSeconds: rounded(first.time.processorMs / 1_000),
    indexedSeconds: rounded((first.time.clockMs + indexed.clockMs) / 1_000),
    engineIndexedProcessorSeconds: rounded(indexedMs / 1_000),
    onDiskMb,
    ...another,
    turn: summary(turns),
    changeSearchableMs: { p50: rounded(percentile(changes, 0.5)), most: rounded(Math.max(...changes)) },
    restartSeconds: rounded(again.time.clockMs / 1_000),
    restartProcessorSeconds: rounded(again.time.processorMs / 1_000),
  };
}

/** A further instance in a process of its own: when it is ready, what it takes to search, and what it holds afterwards. */
async function anotherInstance(url: string, folder: string, queriesFile: string): Promise<Record<string, unknown>> {
  const heap = openSearchUrl === undefined ? process.execArgv : ['--expose-gc', ...INSTANCE_HEAP];
  const program = [...heap, process.argv[1] ?? '', INSTANCE, url, folder, queriesFile];
  const { stdout } = await promisify(execFile)(process.execPath, program, {
    env: { ...process.env, SCALE_PREFIX: prefix },
    timeout: INSTANCE_LIMIT_MS,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
}

async function beInstance([url = '', folder = '', queriesFile = '']: readonly string[]): Promise<void> {
  const { service, time: ready } = await timedStart(url, folder, engine);
  const queries = (await readJudgedQueries(queriesFile)).map(({ query }) => query);
  const catalog = catalogOf(service);
  const beforeMs = await engineMs();
  const times = await searchTimes(
    catalog,
    queries.map((text) => ({ text })),
  );
  // All rounds count here, also the one that warms up.
  const engineProcessorMs = ((await engineMs()) - beforeMs) / (times.flat().length + times.length);
  globalThis.gc?.();
  const memory = process.memoryUsage();
  const instanceMb = Math.round(memory.rss / 1e6);
  const heldMb = Math.round((memory.heapUsed + memory.arrayBuffers) / 1e6);
  const atExtremes: Record<string, Times> = {};
  for (const [name, search] of Object.entries(extremes(queries)))
    atExtremes[name] = await searchTimes(catalog, [search]);
  const answer = {
    instanceReadySeconds: rounded(ready.clockMs / 1_000),
    instanceReadyProcessorSeconds: rounded(ready.processorMs / 1_000),
    instanceMb,
    instanceHeldMb: heldMb,
    instanceMbAfterExtremes: Math.round(process.memoryUsage().rss / 1e6),
    search: { ...summary(times), engineProcessorMs: rounded(engineProcessorMs) },
    extremes: Object.fromEntries(Object.entries(atExtremes).map(([name, some]) => [name, summary(some)])),
  };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
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
    if (openSearchUrl !== undefined) await dropIndexes(openSearchUrl, prefix);
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
