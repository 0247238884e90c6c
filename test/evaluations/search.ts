// `npm run eval:search -- [--store <folder>] --queries <jsonl> [--peers]`, or `--titles`: how well the catalog's search ranks.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bus, clientOf } from '#bus';
import { catalogCalls } from '#contracts';
import {
  type Answer,
  CONDENSED_DEPTH,
  DEPTH,
  type JudgedQuery,
  pairedDifference,
  readJudgedQueries,
  type Score,
  scoreOf,
} from './search-measure.js';
import { peersOn } from './search-peers.js';
import { checkTitles } from './search-titles.js';
import { openThrowawayShop, readProducts } from './throwaway-shop.js';

const USAGE = `usage: npm run eval:search -- [--store <folder>] --queries <jsonl> [--peers]   judged queries
       npm run eval:search -- [--store <folder>] --titles                    every product by pieces of its title
Without a folder the demo store is asked.`;
const EXIT_USAGE = 2;
/** Each query is asked this many times; all but the first times count. */
const ROUNDS = 4;

type Ask = (query: string, limit: number) => Promise<readonly string[]>;

async function answersOf(queries: readonly JudgedQuery[], ask: Ask, limit: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { query } of queries) {
    const startedAtMs = performance.now();
    const ids = await ask(query, limit);
    answers.push({ ids, tookMs: performance.now() - startedAtMs });
  }
  return answers;
}

/** The times of what a shopper sees, a page; the quality by a deeper list, of which the same page is the start. */
async function measure(queries: readonly JudgedQuery[], ask: Ask): Promise<Score> {
  await answersOf(queries, ask, DEPTH);
  const timed: Answer[] = [];
  for (let round = 1; round < ROUNDS; round++) timed.push(...(await answersOf(queries, ask, DEPTH)));
  const { p50Ms, p95Ms } = scoreOf([], timed);
  return { ...scoreOf(queries, await answersOf(queries, ask, CONDENSED_DEPTH)), p50Ms, p95Ms };
}

const number = (value: number, digits: number): string => value.toFixed(digits).padStart(digits + 4);

function print(name: string, score: Score): void {
  const [even, odd] = score.halves;
  const row = [
    name.padEnd(24),
    number(score.ndcg10, 4),
    number(score.standardError, 4),
    number(score.ndcg10Condensed, 4),
    number(score.ndcg10Exp, 4),
    number(even, 4),
    number(odd, 4),
    number(score.zeroResultRate, 3),
    number(score.p50Ms, 2),
    number(score.p95Ms, 2),
  ];
  process.stdout.write(`${row.join('  ')}\n`);
}

function askCatalog(bus: Bus): Ask {
  const catalog = clientOf(bus, catalogCalls);
  return async (text, limit) => {
    const { products } = await catalog.searchProducts({ text, limit });
    return products.map(({ product }) => product.id);
  };
}

const titleAsk =
  (ask: Ask) =>
  (text: string): Promise<readonly string[]> =>
    ask(text, DEPTH);

async function evaluateRanking(bus: Bus, queriesFile: string, withPeers: boolean): Promise<object> {
  const queries = await readJudgedQueries(queriesFile);
  const products = await readProducts(bus);
  const headings = [
    '',
    ' nDCG@10',
    '     ± se',
    '   cond.',
    '     exp',
    '  half 1',
    '  half 2',
    '   zero',
    ' p50 ms',
    ' p95 ms',
  ];
  process.stdout.write(`${headings.map((heading, at) => heading.padEnd(at === 0 ? 24 : 8)).join('  ')}\n`);
  const score = await measure(queries, askCatalog(bus));
  print('this catalog', score);
  const peers: Record<string, object> = {};
  if (withPeers) {
    for await (const peer of peersOn(products)) {
      const peerScore = await measure(queries, (query) => peer.search(query));
      print(peer.name, peerScore);
      const { ndcg10, ndcg10Condensed, halves } = peerScore;
      const difference = pairedDifference(score, peerScore);
      process.stdout.write(
        `${' '.repeat(24)}  ours is ${difference.mean.toFixed(4)} ± ${difference.standardError.toFixed(4)} better\n`,
      );
      peers[peer.name] = { ndcg10, ndcg10Condensed, halves, difference };
      await peer.close();
    }
  }
  const { halves, byQuery, ...figures } = score;
  const judged = byQuery.filter((value) => value !== undefined).length;
  return {
    queries: queries.length,
    queriesThatCanBeAnswered: judged,
    ...figures,
    halves,
    products: products.length,
    ...(withPeers ? { peers } : {}),
  };
}

/** Whole numbers stay whole; others are cut to what means something. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 10_000) / 10_000 : value;
}

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      store: { type: 'string' },
      queries: { type: 'string' },
      peers: { type: 'boolean', default: false },
      titles: { type: 'boolean', default: false },
    },
  });
  if ((values.queries === undefined) === !values.titles) {
    process.stderr.write(`${USAGE}\n`);
    return EXIT_USAGE;
  }
  const result = await evaluate(values);
  process.stdout.write(`${JSON.stringify(result, rounded)}\n`);
  return 0;
}

async function evaluate(values: { store?: string; queries?: string; peers: boolean }): Promise<object> {
  const shop = await openThrowawayShop(values.store === undefined ? undefined : resolve(values.store));
  try {
    process.stdout.write(`imported ${values.store ?? 'the demo store'} in ${(shop.importMs / 1_000).toFixed(1)} s\n`);
    return values.queries === undefined
      ? await checkTitles(await readProducts(shop.bus), titleAsk(askCatalog(shop.bus)), (line) => {
          process.stdout.write(`${line}\n`);
        })
      : await evaluateRanking(shop.bus, resolve(values.queries), values.peers);
  } finally {
    await shop.close();
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
});
