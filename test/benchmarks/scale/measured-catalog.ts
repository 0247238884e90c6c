// One catalog instance as it is measured: how it starts, what it is asked, and how long that takes.
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Bus, clientOf, type ClientOf, InProcessBroker } from '#bus';
import { catalogCalls, type ProductQuery, type ProductRecord } from '#contracts';
import { createService, Health, Metrics, type RunningService, SystemClock } from '#platform';
import { CatalogModule } from '../../../apps/catalog/src/catalog.module.js';
import { percentile } from '../../evaluations/search-measure.js';

const LINES_A_CALL = 500;
const ROUNDS = 4;
const CHANGES = 20;

/** The calls of a catalog. */
export type Catalog = ClientOf<typeof catalogCalls>;

/** Both, as on a shared machine the clock says little. */
export interface Time {
  readonly clockMs: number;
  readonly processorMs: number;
}

/** Times of the same questions asked some rounds over: of each question one of each round. */
export type Times = readonly (readonly Time[])[];

/** How long some work of this process takes. */
export async function timed(work: () => Promise<void>): Promise<Time> {
  const startedMs = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clockMs: performance.now() - startedMs, processorMs: (user + system) / 1_000 };
}

/** Starts an instance; `engine` is what its environment says of the search engine. */
export async function start(
  url: string,
  folder: string,
  engine: Readonly<Record<string, string>>,
): Promise<RunningService> {
  return await createService({
    name: 'catalog',
    module: CatalogModule,
    runtime: {
      service: 'catalog',
      instanceId: `catalog-scale-${process.pid}`,
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

/** Starts an instance, and tells how long that takes. */
export async function timedStart(...args: Parameters<typeof start>): Promise<{ service: RunningService; time: Time }> {
  let service: RunningService | undefined;
  const time = await timed(async () => void (service = await start(...args)));
  if (service === undefined) throw new Error('nothing was started');
  return { service, time };
}

/** Its calls. */
export const catalogOf = (service: RunningService): Catalog => clientOf(service.get(Bus), catalogCalls);

/** Imports products as the command does; throws where one is rejected. */
export async function importAll(catalog: Catalog, products: readonly ProductRecord[]): Promise<void> {
  for (let at = 0; at < products.length; at += LINES_A_CALL) {
    const lines = products
      .slice(at, at + LINES_A_CALL)
      .map((record, line) => ({ line: line + 1, action: 'upsert' as const, record }));
    const { rejected } = await catalog.importRecords({ file: 'products', lines });
    if (rejected.length > 0) throw new Error(JSON.stringify(rejected[0]));
  }
}

/** Asks each question some rounds over; the first round is for warming up. */
async function timesOf<Question>(
  questions: readonly Question[],
  ask: (question: Question) => Promise<unknown>,
): Promise<Times> {
  const times = questions.map((): Time[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [number, question] of questions.entries()) {
      const time = await timed(async () => void (await ask(question)));
      if (round > 0) times[number]?.push(time);
    }
  }
  return times;
}

/** Searches; one that is answered without its engine is a fault of the measurement, and thrown. */
export async function searchTimes(catalog: Catalog, searches: readonly Partial<ProductQuery>[]): Promise<Times> {
  let [asked, incomplete] = [0, 0];
  const times = await timesOf(searches, async (search) => {
    asked++;
    if ((await catalog.searchProducts({ limit: 10, ...search })).incomplete !== undefined) incomplete++;
  });
  if (incomplete > 0) process.stderr.write(`${incomplete} of ${asked} searches were answered without the engine\n`);
  return times;
}

/** What the first round of a turn on a product's page asks: what the shop knows of the words, and the product with its prices. */
export async function turnTimes(
  catalog: Catalog,
  texts: readonly string[],
  productIds: readonly string[],
): Promise<Times> {
  const questions = texts.map((text, number) => ({ text, id: productIds[(number * 97) % productIds.length] ?? '' }));
  return await timesOf(questions, async ({ text, id }) => {
    await Promise.all([
      catalog.spot({ text: `how much is the ${text}?`, locale: 'en' }),
      catalog.getProducts({ productIds: [id], withPrices: true }),
    ]);
  });
}

/** Letters that no other word is near to. */
const madeWord = (): string =>
  Array.from(randomBytes(14), (byte) => String.fromCharCode('a'.charCodeAt(0) + (byte % 26))).join('');

/** How long after the answer to an import a search finds the change, in milliseconds; and the last word that was made. */
export async function changeTimes(catalog: Catalog): Promise<{ times: number[]; last: string }> {
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

/** To one digit behind the point. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;

/**
 * Percentiles over all answers, and by the clock also over each question's quickest answer: on a machine with other work that comes
 * nearest to what an idle one would show.
 */
export function summary(times: Times): Record<string, number> {
  const all = times.flat();
  const quickest = times.map((some) => Math.min(...some.map(({ clockMs }) => clockMs)));
  const of = (values: readonly number[], share: number): number => rounded(percentile(values, share));
  const clock = all.map(({ clockMs }) => clockMs);
  const processor = all.map(({ processorMs }) => processorMs);
  return {
    p50Ms: of(clock, 0.5),
    p95Ms: of(clock, 0.95),
    quickestP50Ms: of(quickest, 0.5),
    quickestP95Ms: of(quickest, 0.95),
    p50ProcessorMs: of(processor, 0.5),
    p95ProcessorMs: of(processor, 0.95),
  };
}
