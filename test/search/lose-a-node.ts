// A cluster of three OpenSearch nodes of which one is killed under load: what shoppers get meanwhile, and what is lost.
//
// Usage, after a build: DATABASE_URL=postgres://… node dist/test/search/lose-a-node.js [seconds a phase]. It makes a database there, starts
// the nodes itself (Java 21 or later), and two catalogs that search by them as they would by a Kubernetes service: each connection goes to any
// node that takes it.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { migrateDatabases } from '#platform';
import { catalogDatabase } from '../../apps/catalog/src/catalog.module.js';
import { openSearchServer, type OpenSearchServer } from '../../tools/stack/opensearch.js';
import { freePorts } from '../../tools/stack/ports.js';
import { madeProducts } from '../benchmarks/made-products.js';
import { percentile } from '../evaluations/search-measure.js';
import { dropFreshDatabase, freshDatabase } from '../stack/fresh-database.js';
import { type CatalogUnderTest, crossedProducts, fill, load, startCatalog } from './catalog-under-test.js';
import { NodeBalancer } from './node-balancer.js';

const NODES = 3;
const PRODUCTS = 5_000;
const AT_A_TIME = 500;
const AT_ONCE = 4;
const CHANGE_EVERY_MS = 250;
const LOOK_MS = 100;
const SETTLE_MS = 180_000;
const MOST_TOLD = 20;
const TEXTS = ['kettle', '台灯', 'red phone case', 'thing', 'wireless headphones', 'huawei', 'desk lamp under 50 yuan'];

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const shards = z.array(z.object({ index: z.string(), prirep: z.string(), node: z.string().nullable() }));

/** What searches of one phase were answered. */
class Phase {
  readonly tookMs: number[] = [];
  incomplete = 0;
  wrong = 0;
  failed = 0;
  private limitedSinceMs: number | undefined;
  longestLimitedMs = 0;

  /** Counts an answer: limited ones say so, and others are as they were before. */
  answered(tookMs: number, isIncomplete: boolean, wrong: string | undefined): void {
    this.tookMs.push(tookMs);
    const now = performance.now();
    if (!isIncomplete) {
      if (wrong !== undefined && ++this.wrong <= MOST_TOLD) say(wrong);
      this.limitedSinceMs = undefined;
      return;
    }
    this.incomplete++;
    this.limitedSinceMs ??= now - tookMs;
    this.longestLimitedMs = Math.max(this.longestLimitedMs, now - this.limitedSinceMs);
  }

  summary(): object {
    const { incomplete, wrong, failed } = this;
    const [p50Ms = 0, p95Ms = 0] = [0.5, 0.95].map((share) => Math.round(percentile(this.tookMs, share)));
    const mostMs = Math.round(Math.max(0, ...this.tookMs));
    return {
      searches: this.tookMs.length + failed,
      failed,
      wrong,
      incomplete,
      longestLimitedMs: Math.round(this.longestLimitedMs),
      p50Ms,
      p95Ms,
      mostMs,
    };
  }
}

/** Two catalogs under load; `phase` is where answers are counted now. */
class Load {
  phase = new Phase();
  readonly changed: string[] = [];
  unwritten = 0;
  private isOn = true;
  private readonly totals = new Map<string, number>();
  private readonly work: Promise<void>[] = [];

  constructor(private readonly catalogs: readonly CatalogUnderTest[]) {}

  async begin(): Promise<void> {
    for (const text of TEXTS) {
      let answer = await this.of(0).catalog.searchProducts({ text });
      while (answer.incomplete !== undefined) answer = await this.of(0).catalog.searchProducts({ text });
      this.totals.set(text, answer.total);
    }
    for (let number = 0; number < AT_ONCE; number++) this.work.push(this.search(number));
    this.work.push(this.change());
  }

  async end(): Promise<void> {
    this.isOn = false;
    await Promise.all(this.work);
  }

  /** How many of the changes are not found once all has settled. */
  async lost(): Promise<number> {
    const untilMs = performance.now() + SETTLE_MS;
    let missing = this.changed;
    while (missing.length > 0 && performance.now() < untilMs) {
      const left: string[] = [];
      for (const word of missing)
        if ((await this.of(left.length).catalog.searchProducts({ text: word })).total === 0) left.push(word);
      missing = left;
      await delay(LOOK_MS);
    }
    return missing.length;
  }

  private of(number: number): CatalogUnderTest {
    const catalog = this.catalogs[number % this.catalogs.length];
    if (catalog === undefined) throw new Error('there are no catalogs');
    return catalog;
  }

  private async search(number: number): Promise<void> {
    for (let asked = number; this.isOn; asked++) {
      const text = TEXTS[asked % TEXTS.length] ?? '';
      const startedMs = performance.now();
      try {
        const { total, incomplete } = await this.of(asked).catalog.searchProducts({ text });
        const before = this.totals.get(text);
        const wrong = total === before ? undefined : `"${text}": ${total} instead of ${before}`;
        this.phase.answered(performance.now() - startedMs, incomplete !== undefined, wrong);
      } catch (error) {
        if (++this.phase.failed <= MOST_TOLD) say(`a search failed: ${(error as Error).message}`);
        await delay(LOOK_MS);
      }
    }
  }

  private async change(): Promise<void> {
    for (let number = 0; this.isOn; number++) {
      const word = `changed${randomBytes(8).toString('hex')}`;
      const variants = [{ sku: `change-${number}`, price: { amount: 100, currency: 'CNY' } }];
      try {
        await load(this.of(number), 'products', [{ id: `change-${number}`, title: word, variants }]);
        this.changed.push(word);
      } catch {
        this.unwritten++;
      }
      await delay(CHANGE_EVERY_MS);
    }
  }
}

async function ask(url: string, path: string): Promise<unknown> {
  const response = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(SETTLE_MS) });
  return await response.json();
}

/** The node that writes the shop's index. */
async function writingNode(nodes: readonly OpenSearchServer[], transports: readonly number[]): Promise<number> {
  const all = shards.parse(await ask(nodes[0]?.url ?? '', '/_cat/shards?format=json&h=index,prirep,node'));
  const primary = all.find(({ index, prirep }) => index.includes('-v-') && prirep === 'p');
  const number = transports.findIndex((port) => primary?.node === `node-${port}`);
  if (number < 0) throw new Error('the index has no primary shard');
  return number;
}

async function started(folder: string): Promise<{ nodes: OpenSearchServer[]; transports: number[] }> {
  const ports = await freePorts(NODES * 2);
  const [https, transports] = [ports.slice(0, NODES), ports.slice(NODES)];
  const nodes = https.map((http, number) =>
    openSearchServer(
      join(folder, `node-${number}`),
      { http, transport: transports[number] ?? 0, cluster: transports },
      say,
    ),
  );
  await nodes[0]?.initialise();
  for (const node of nodes.slice(1)) await node.initialise();
  await Promise.all(nodes.map((node) => node.process.start()));
  await ask(nodes[0]?.url ?? '', `/_cluster/health?wait_for_nodes=${NODES}&timeout=120s`);
  return { nodes, transports };
}

async function main(phaseMs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-cluster-'));
  const { nodes, transports } = await started(folder);
  const balancer = await NodeBalancer.before(nodes.map(({ url }) => Number(new URL(url).port)));
  const database = await freshDatabase();
  await migrateDatabases({ url: database, databases: [catalogDatabase] });
  const env = { SEARCH_ENGINE: 'opensearch', OPENSEARCH_URL: balancer.url };
  const catalogs = [await startCatalog(database, env), await startCatalog(database, env)];
  const under = new Load(catalogs);
  try {
    const [first] = catalogs;
    if (first === undefined) return;
    await fill(first);
    const products = [...madeProducts(crossedProducts(), PRODUCTS)];
    for (let at = 0; at < products.length; at += AT_A_TIME)
      await load(first, 'products', products.slice(at, at + AT_A_TIME));
    // An index that lacks products says so only when it has lacked them for a while.
    for (let isWhole = false; !isWhole; await delay(LOOK_MS)) {
      const answers = await Promise.all(catalogs.map(({ catalog }) => catalog.searchProducts({})));
      isWhole = answers.every(({ total, incomplete }) => total === PRODUCTS && incomplete === undefined);
    }
    await ask(nodes[0]?.url ?? '', '/_cluster/health?wait_for_status=green&timeout=120s');
    await under.begin();
    const phases: Record<string, object> = {};
    const during = async (name: string): Promise<void> => {
      under.phase = new Phase();
      await delay(phaseMs);
      phases[name] = under.phase.summary();
      say(`${name}: ${JSON.stringify(phases[name])}`);
    };
    await during('three nodes');
    const number = await writingNode(nodes, transports);
    await nodes[number]?.process.stop('SIGKILL');
    await during('the writing node killed');
    await nodes[number]?.process.start();
    await during('it is back');
    await under.end();
    const lost = await under.lost();
    process.stdout.write(
      `${JSON.stringify({ phases, changes: under.changed.length, unwritten: under.unwritten, lost })}\n`,
    );
  } finally {
    await under.end();
    for (const { service } of catalogs) await service.close();
    await dropFreshDatabase(database);
    await balancer.close();
    await Promise.all(nodes.map(({ process: node }) => node.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
}

const DEFAULT_PHASE_SECONDS = 20;
await main(Number(process.argv[2] ?? DEFAULT_PHASE_SECONDS) * 1_000);
