// `node --expose-gc dist/test/benchmarks/search-scale.js <products> <store> <queries.jsonl>`: the search index alone, at a
// size that no store at hand has: the store's products, and as many more made of its pieces as are asked for.
import type { ProductQuery, ProductRecord } from '#contracts';
import { PaidPrices } from '../../apps/catalog/src/search/paid-prices.js';
import { ProductIndex } from '../../apps/catalog/src/search/product-index.js';
import { readQuery } from '../../apps/catalog/src/search/query-reading.js';
import { queryTerms } from '../../apps/catalog/src/search/query-terms.js';
import { select } from '../../apps/catalog/src/search/selection.js';
import { madeProducts, readStore } from './made-products.js';
import { percentile, readJudgedQueries } from '../evaluations/search-measure.js';

const PRODUCTS_A_SETTLE = 400;
const ROUNDS = 5;
const CHANGES = 100;
const NO_PROMOTIONS: never[] = [];
const query: ProductQuery = { limit: 10, sort: 'relevance' };

/** Processor time of this process: on a shared machine the clock says little. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function usedBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function build(index: ProductIndex, products: readonly ProductRecord[], count: number): void {
  let number = 0;
  for (const product of madeProducts(products, count)) {
    const available = number % 3;
    index.put(product, () => available);
    if (number++ % PRODUCTS_A_SETTLE === 0) index.settle();
  }
  index.settle();
}

function search(index: ProductIndex, prices: PaidPrices, text: string): number {
  const startedMs = processorMs();
  prices.moveTo(NO_PROMOTIONS, new Date(0), 'USD');
  const reading = readQuery(text, 'USD');
  const words = queryTerms(index, reading.text);
  const found = { matches: index.match(words.groups), totalWeight: words.totalWeight };
  select(index, prices, query, found, 0);
  return processorMs() - startedMs;
}

const [count = '0', folder = '', queriesFile = ''] = process.argv.slice(2);
const products = await readStore(folder);
const queries = await readJudgedQueries(queriesFile);
const before = usedBytes();
const startedMs = processorMs();
const index = new ProductIndex();
build(index, products, Number(count));
const buildSeconds = (processorMs() - startedMs) / 1_000;
const bytesAProduct = Math.round((usedBytes() - before) / index.table.size);
const prices = new PaidPrices(index.table);
const times: number[] = [];
for (let round = 0; round <= ROUNDS; round++) {
  // The first round is for warming up.
  for (const { query: text } of queries) {
    const tookMs = search(index, prices, text);
    if (round > 0) times.push(tookMs);
  }
}
const changedMs = processorMs();
for (const product of products.slice(0, CHANGES)) {
  index.put({ ...product, rating: { average: 4, count: 1 } }, () => 1);
  index.settle();
}
const hundredths = (value: number): number => Math.round(value * 100) / 100;
process.stdout.write(
  `${JSON.stringify({
    products: Number(count),
    buildSeconds: hundredths(buildSeconds),
    bytesAProduct,
    p50Ms: hundredths(percentile(times, 0.5)),
    p95Ms: hundredths(percentile(times, 0.95)),
    p99Ms: hundredths(percentile(times, 0.99)),
    changeMs: hundredths((processorMs() - changedMs) / CHANGES),
  })}\n`,
);
