// Order reads and commits a second on PostgreSQL, beside the very same statements sent by a bare client in the same run.
//
// Usage, after a build: DATABASE_URL=postgres://… node dist/test/benchmarks/orders.js [orders] [rounds]. It makes a database of its own and drops it.
import { AsyncLocalStorage } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { type OrdersUnderTest, startOrders, upserts } from '../../apps/orders/src/testing/start-orders.js';

const NOW = new Date('2026-11-22T08:00:00Z');
const CONCURRENCY = 8;
const CUSTOMERS = 200;
const IMPORT_BATCH = 500;

interface Statement {
  readonly text: string;
  readonly values: unknown[] | undefined;
}

/** The statements of one operation, in order. */
const current = new AsyncLocalStorage<Statement[]>();

const usd = (amount: number) => ({ amount, currency: 'USD' });
const customerIdOf = (index: number): string => `c-${index % CUSTOMERS}`;
const orderIdOf = (index: number): string => `o-${index}`;

async function load(service: OrdersUnderTest, count: number): Promise<void> {
  await service.dataSource.query(
    `truncate orders.orders, orders.customers, orders.stock, orders.idempotent_answers, orders.audit_records, orders.outbox cascade`,
  );
  const customers = Array.from({ length: CUSTOMERS }, (_, index) => ({
    id: customerIdOf(index),
    name: 'Customer',
    paymentMethods: [{ id: `gift-${index}`, kind: 'gift-card', balance: usd(0) }],
  }));
  const orders = Array.from({ length: count }, (_, index) => ({
    id: orderIdOf(index),
    customerId: customerIdOf(index),
    status: 'pending',
    address: { country: 'US', line1: '1 First Street' },
    items: [0, 1].map((item) => ({
      sku: `sku-${(index * 2 + item) % 500}`,
      productId: 'p',
      title: 'Thing',
      unitPrice: usd(1_000),
    })),
    payments: [{ type: 'payment', methodId: `gift-${index % CUSTOMERS}`, amount: usd(2_000) }],
  }));
  const stock = Array.from({ length: 500 }, (_, index) => ({ sku: `sku-${index}`, warehouse: 'w', onHand: 100 }));
  await service.orders.importRecords({ file: 'customers', lines: upserts(...customers) });
  await service.inventory.importRecords({ file: 'stock', lines: upserts(...stock) });
  for (let start = 0; start < count; start += IMPORT_BATCH) {
    await service.orders.importRecords({
      file: 'orders',
      lines: upserts(...orders.slice(start, start + IMPORT_BATCH)),
    });
  }
  await service.dataSource.query('analyze');
}

/** Runs all operations, so many at a time, and says how many were done a second. */
async function perSecond(count: number, operation: (index: number) => Promise<void>): Promise<number> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await operation(next - 1);
    }
  };
  const startedMs = performance.now();
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return (count * 1_000) / (performance.now() - startedMs);
}

/** Notes every statement of an operation that runs within `current`. */
function noteStatements(service: OrdersUnderTest): void {
  const create = service.dataSource.createQueryRunner.bind(service.dataSource);
  service.dataSource.createQueryRunner = (...mode) => {
    const runner = create(...mode);
    const query = runner.query.bind(runner) as (...input: unknown[]) => Promise<unknown>;
    runner.query = ((text: string, values?: unknown[], ...rest: unknown[]) => {
      current.getStore()?.push({ text, values });
      return query(text, values, ...rest);
    }) as typeof runner.query;
    return runner;
  };
}

async function read(service: OrdersUnderTest, index: number): Promise<void> {
  const viewer = { customerId: customerIdOf(index), verifiedOrderIds: [] };
  const order = await service.readDirectly(viewer, orderIdOf(index));
  if (order === undefined) throw new Error('an order was not found');
}

/** A cancel moves the most: the order, the ledger, a gift card, stock, the audit record, two events. */
async function cancel(service: OrdersUnderTest, index: number): Promise<void> {
  const answer = await service.commitDirectly({
    viewer: { customerId: customerIdOf(index), verifiedOrderIds: [] },
    orderId: orderIdOf(index),
    action: { name: 'cancel', reason: 'no-longer-needed' },
    idempotencyKey: `cancel-${index}`,
    origin: { channel: 'api' },
  });
  if ('refused' in answer) throw new Error(`a cancel was refused: ${answer.refused}`);
}

async function replay(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) await client.query(text, values);
  } finally {
    client.release();
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

async function main(url: string, count: number, rounds: number): Promise<void> {
  const service = await startOrders(NOW, url);
  const { database } = service.dataSource.driver;
  const pool = new pg.Pool({
    connectionString: Object.assign(new URL(url), { pathname: `/${database}` }).href,
    max: 10,
  });
  pool.on('error', () => undefined);
  noteStatements(service);
  const results: Record<'reads' | 'bareReads' | 'commits' | 'bareCommits', number[]> = {
    reads: [],
    bareReads: [],
    commits: [],
    bareCommits: [],
  };
  let statements = 0;
  try {
    for (let round = 0; round < rounds; round += 1) {
      await load(service, count);
      const reading: Statement[][] = Array.from({ length: count }, () => []);
      results.reads.push(
        await perSecond(count, (index) => current.run(reading[index] ?? [], () => read(service, index))),
      );
      results.bareReads.push(await perSecond(count, (index) => replay(pool, reading[index] ?? [])));
      const committing: Statement[][] = Array.from({ length: count }, () => []);
      results.commits.push(
        await perSecond(count, (index) => current.run(committing[index] ?? [], () => cancel(service, index))),
      );
      statements = committing[0]?.length ?? 0;
      await load(service, count);
      results.bareCommits.push(await perSecond(count, (index) => replay(pool, committing[index] ?? [])));
      process.stdout.write(`round ${round + 1} of ${rounds} done\n`);
    }
  } finally {
    await pool.end();
    await service.stop();
  }
  report(results, statements);
}

function report(
  results: Record<'reads' | 'bareReads' | 'commits' | 'bareCommits', number[]>,
  statements: number,
): void {
  const [reads, bareReads] = [median(results.reads), median(results.bareReads)];
  const [commits, bareCommits] = [median(results.commits), median(results.bareCommits)];
  const row = (name: string, ours: number, bare: number): string =>
    `${name.padEnd(10)}${ours.toFixed(0).padStart(10)}${bare.toFixed(0).padStart(10)}${(ours / bare).toFixed(2).padStart(8)}`;
  process.stdout.write(
    `\n${'a second'.padEnd(10)}${'service'.padStart(10)}${'bare'.padStart(10)}${'ratio'.padStart(8)}\n`,
  );
  process.stdout.write(`${row('reads', reads, bareReads)}\n${row('commits', commits, bareCommits)}\n`);
  const line = {
    readsPerSecond: Math.round(reads),
    bareReadsPerSecond: Math.round(bareReads),
    readRatio: Number((reads / bareReads).toFixed(2)),
    commitsPerSecond: Math.round(commits),
    bareCommitsPerSecond: Math.round(bareCommits),
    commitRatio: Number((commits / bareCommits).toFixed(2)),
    statementsPerCommit: statements,
    concurrency: CONCURRENCY,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const url = process.env['DATABASE_URL'] ?? '';
if (url === '') {
  process.stderr.write('DATABASE_URL is not set: this benchmark needs a PostgreSQL server\n');
  process.exitCode = 78;
} else {
  await main(url, Number(process.argv[2] ?? 1_000), Number(process.argv[3] ?? 3));
}
