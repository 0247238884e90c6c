// How long each page of the insights takes after a year of a busy shop, on a PostgreSQL of its own that is thrown away.
//
// Usage, after a build: node dist/test/benchmarks/insights.js [--turns <a month>] [--months <number>] [--products <number>] [--keep <folder>]
//
// With --keep the filled database stays in that folder, and the next run with it only measures.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Controller, Module } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Bus, clientOf, Handles, InProcessBroker } from '#bus';
import { catalogCalls, type HandlerOutput, insightsCalls, insightsPageName, type ParsedInput } from '#contracts';
import { createService, Health, Metrics, migrateDatabases, type Runtime } from '#platform';
import { CountsStore } from '../../apps/insights/src/figures/counts.store.js';
import { InsightsModule, insightsConfig, insightsDatabase } from '../../apps/insights/src/insights.module.js';
import { freePort } from '../../tools/stack/ports.js';
import { postgresServer } from '../../tools/stack/postgres.js';
import { fillYear, rowsOf } from './insights/made-up-year.js';
import { processorMsOf } from './turns/processes.js';

const WINDOWS_DAYS = [28, 90, 365];
const LOCALES = [undefined, 'zh'] as const;
const ROUNDS = 12;
const EXPLAINED = 6;
const DAY_MS = 86_400_000;
const POOL_SIZE = 4;
const MICROSECONDS_A_MS = 1_000;
const STATEMENT_TIMEOUT_MS = 60_000;

/** What the pages ask of the catalog; kept by them for minutes, so it weighs little. */
@Controller()
class CatalogController {
  @Handles(catalogCalls.getProducts)
  async getProducts({
    productIds,
  }: ParsedInput<typeof catalogCalls.getProducts>): Promise<HandlerOutput<typeof catalogCalls.getProducts>> {
    const price = { amount: 9_900, currency: 'CNY' };
    const products = productIds.map((id) => ({
      id,
      title: `Product ${id}`,
      categories: [],
      variants: [{ sku: `${id}-1`, price }],
    }));
    return await Promise.resolve({ products });
  }
}
@Module({ controllers: [CatalogController] })
class CatalogModule {}

const percentile = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
const dayBefore = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Processor time of PostgreSQL and of this process so far: on a busy machine it says more than the clock. */
const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return processorMsOf(server.process.pid ?? 0) + (user + system) / MICROSECONDS_A_MS;
};

async function measure(bus: Bus): Promise<Record<string, number>> {
  const insights = clientOf(bus, insightsCalls);
  const p95: Record<string, number> = {};
  const figureIds = new Set<string>();
  for (const page of insightsPageName.options)
    for (const days of WINDOWS_DAYS) {
      const took: number[] = [];
      let usedMs = 0;
      for (let round = 0; round <= ROUNDS; round += 1) {
        if (round === 1) usedMs = processorMs();
        for (const locale of LOCALES) {
          const range = { from: dayBefore(days - 1), ...(locale === undefined ? {} : { locale }) };
          const startedMs = performance.now();
          const { page: read } = await insights.readPage({ page, range }, { timeoutMs: STATEMENT_TIMEOUT_MS });
          // The first reading of each fills what is kept of the catalog.
          if (round > 0) took.push(performance.now() - startedMs);
          for (const { figureId } of read?.rows.slice(0, EXPLAINED) ?? []) figureIds.add(figureId);
        }
      }
      const eachMs = Math.round((processorMs() - usedMs) / took.length);
      took.sort((a, b) => a - b);
      p95[`${page} ${days}`] = percentile(took, 0.95);
      say(
        `${page.padEnd(11)} ${String(days).padStart(4)} days   p50 ${percentile(took, 0.5)} ms   p95 ${percentile(took, 0.95)} ms   processor ${eachMs} ms`,
      );
    }
  const took: number[] = [];
  const usedMs = processorMs();
  for (const figureId of figureIds) {
    const startedMs = performance.now();
    await insights.explain({ figureId }, { timeoutMs: STATEMENT_TIMEOUT_MS });
    took.push(performance.now() - startedMs);
  }
  took.sort((a, b) => a - b);
  p95['explain'] = percentile(took, 0.95);
  const eachMs = Math.round((processorMs() - usedMs) / took.length);
  say(
    `opening each of ${took.length} figures   p50 ${percentile(took, 0.5)} ms   p95 ${percentile(took, 0.95)} ms   processor ${eachMs} ms`,
  );
  return p95;
}

const { values } = parseArgs({
  options: {
    turns: { type: 'string', default: '1000000' },
    months: { type: 'string', default: '12' },
    products: { type: 'string', default: '5000' },
    keep: { type: 'string' },
  },
});

async function bench(url: string): Promise<void> {
  const size = {
    turnsAMonth: Number(values.turns),
    months: Number(values.months),
    products: Number(values.products),
  };
  const database = { kind: 'postgres', url, poolSize: POOL_SIZE, statementTimeoutMs: STATEMENT_TIMEOUT_MS } as const;
  await migrateDatabases({ url, databases: [insightsDatabase] });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const startedMs = performance.now();
  const filled = await rowsOf(client);
  const rows = filled['conversations'] === 0 ? await fillYear(client, size) : filled;
  await client.end();
  const filledSeconds = Math.round((performance.now() - startedMs) / 1_000);
  say(
    `filled in ${filledSeconds} s: ${Object.entries(rows)
      .map(([table, count]) => `${table} ${count}`)
      .join(', ')}`,
  );
  const broker = new InProcessBroker();
  const runtimeOf = (service: string): Runtime => ({
    service,
    instanceId: `${service}-bench`,
    // Nothing is heard here, so nothing is followed or watched for meanwhile.
    env: { INSIGHTS_FOLLOW_SECONDS: '3600', INSIGHTS_WATCH_SECONDS: '86400' },
    transport: { kind: 'in-process', broker },
    database,
    cache: { kind: 'memory' },
    health: new Health(),
    metrics: new Metrics(),
  });
  const catalog = await createService({ name: 'catalog', module: CatalogModule, runtime: runtimeOf('catalog') });
  const service = await createService({
    name: 'insights',
    module: InsightsModule,
    configSchema: insightsConfig,
    runtime: runtimeOf('insights'),
  });
  try {
    const rolledUpMs = performance.now();
    const months = await service.get(CountsStore).rollUp(dayBefore(0));
    say(`${months} months rolled up in ${Math.round(performance.now() - rolledUpMs)} ms`);
    await service.get(DataSource).query('vacuum analyze insights.months');
    const p95 = await measure(service.get(Bus));
    const pages = Object.entries(p95).filter(([name]) => name !== 'explain');
    const worst = Math.max(...pages.map(([, took]) => took));
    say(JSON.stringify({ ...size, filledSeconds, rows, p95Ms: p95, worstPageP95Ms: worst }));
  } finally {
    await service.close();
    await catalog.close();
  }
}

const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'daogou-insights-bench-'));
mkdirSync(folder, { recursive: true });
// The server runs as a user of its own where this is root, and must get there.
chmodSync(folder, 0o755);
const server = postgresServer(folder, await freePort());
try {
  await server.initialise();
  await server.process.start();
  await server.createDatabase();
  await bench(server.databaseUrl);
} finally {
  await server.process.stop();
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
