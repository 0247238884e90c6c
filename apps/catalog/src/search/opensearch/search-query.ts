// Searches as OpenSearch answers them: what products hold of the words, scored, narrowed, ordered and counted by our formulas.
import { normalize } from '#language';
import { type Matched } from '../matched.js';
import type { Lexicon, ProductIndex, TermGroup } from '../product-index.js';
import { SATURATION } from '../product-index.js';
import { MAX_FACET_VALUES, type Plan, SOLD_OUT_FACTOR } from '../selection.js';
import { termsOf } from '../terms.js';
import { LEAST_UNWANTED_FREQUENCY } from '../unwanted.js';
import { askedWeight, type Wording } from '../wordings.js';
import { type Clause, PaidPrice, type VariantWay, waysOf, withVariants } from './variant-query.js';

/** OpenSearch takes 1,024 clauses a query, and some stand in it twice: so many terms have all wordings together. */
const MOST_TERMS = 400;
/** Sums of floats differ in their last digits. */
const NEARLY = 1 - 1e-5;

const anyOf = (clauses: readonly Clause[]): Clause => ({ bool: { should: clauses, minimum_should_match: 1 } });
const explainsOf = ({ weight, explains = weight }: TermGroup): number => explains;

type Scored = Pick<Wording, 'groups' | 'kinds'>;

/** What a query can carry of some wordings: the heaviest groups of each, and the best terms of each group. */
export function carried<Some extends Scored>(wordings: readonly Some[]): readonly Some[] {
  return wordings.map((wording) => {
    let left = Math.floor(MOST_TERMS / wordings.length);
    const heaviest = [...wording.groups].sort((one, other) => other.weight - one.weight);
    const groups = heaviest.map((group): TermGroup => {
      const terms = [...group.terms].sort((one, other) => other.quality - one.quality).slice(0, Math.max(0, left));
      left -= terms.length;
      return { ...group, terms };
    });
    return { ...wording, groups: groups.filter(({ terms }) => terms.length > 0) };
  });
}

/** What a wording's words gain, times what its kinds count. */
function gainsOf(lexicon: Lexicon, { groups, kinds }: Scored, factor: number): Clause {
  const word = (term: number): string => lexicon.vocabulary.wordOf(term);
  const gains = groups.map(({ terms, weight }) => ({
    dis_max: {
      queries: terms.map(({ term, quality }) => ({
        term: { words: { value: word(term), boost: weight * (1 + SATURATION) * quality } },
      })),
    },
  }));
  const counting = kinds.map(({ term, factor: weight }) => ({ filter: { term: { words: word(term) } }, weight }));
  return {
    function_score: {
      query: anyOf(gains),
      functions: [...counting, { weight: factor }],
      score_mode: 'multiply',
      boost_mode: 'multiply',
    },
  };
}

/** That, times what of the wording is explained. */
function worthOf(lexicon: Lexicon, wording: Scored, factor: number): Clause {
  return {
    function_score: {
      query: gainsOf(lexicon, wording, factor),
      functions: explainedBy(lexicon, wording.groups),
      score_mode: 'sum',
      boost_mode: 'multiply',
    },
  };
}

function explainedBy({ vocabulary }: Lexicon, groups: readonly TermGroup[]): object[] {
  return groups.map((group) => ({
    filter: { terms: { words: group.terms.map(({ term }) => vocabulary.wordOf(term)) } },
    weight: explainsOf(group),
  }));
}

/** What explains at least so much of the weight of a wording. */
function explaining(lexicon: Lexicon, groups: readonly TermGroup[], least: number): Clause {
  const words = groups.flatMap(({ terms }) => terms.map(({ term }) => lexicon.vocabulary.wordOf(term)));
  return {
    function_score: {
      query: { bool: { filter: [{ terms: { words } }] } },
      functions: explainedBy(lexicon, groups),
      score_mode: 'sum',
      boost_mode: 'replace',
      min_score: least * NEARLY,
    },
  };
}

/** What products hold of these groups and of words that the lexicon lacks, for reading a text by; codes stand for themselves. */
export function candidateQuery(
  lexicon: Lexicon,
  wordings: readonly Scored[],
  unknown: readonly string[],
  codes: readonly string[],
): Clause | undefined {
  const rare = Math.log(1 + lexicon.products);
  const clauses: Clause[] = wordings
    .filter(({ groups }) => groups.length > 0)
    .map((wording) => worthOf(lexicon, wording, 1));
  for (const word of unknown) clauses.push({ term: { words: { value: word, boost: rare * rare } } });
  if (codes.length > 0) clauses.push({ constant_score: { filter: { terms: { codes } }, boost: rare * rare * rare } });
  return clauses.length === 0 ? undefined : anyOf(clauses);
}

/** Products that hold what a search does not want; as `unwantedRows`. */
function unwantedIn(lexicon: Lexicon, { unwanted }: Matched): Clause[] {
  const { vocabulary } = lexicon;
  return unwanted.map(({ wording, option }) => {
    const words = termsOf(normalize(wording));
    const often = words.map((value) => ({
      function_score: {
        query: { term: { words: { value } } },
        min_score: (LEAST_UNWANTED_FREQUENCY / (SATURATION + LEAST_UNWANTED_FREQUENCY)) * NEARLY,
      },
    }));
    const all: Clause = words.length === 0 ? { match_none: {} } : { bool: { must: often } };
    if (!option) return all;
    const own = `=${option.kind}:${option.value}`;
    const others = vocabulary.meaningsOf(`=${option.kind}:`).map((term) => vocabulary.wordOf(term));
    const held = { bool: { should: [all, { term: { words: own } }], minimum_should_match: 1 } };
    return { bool: { must: [held], must_not: [{ terms: { words: others.filter((word) => word !== own) } }] } };
  });
}

/** A search with what was decided of it. */
export interface Planned {
  readonly index: ProductIndex;
  readonly lexicon: Lexicon;
  readonly matched: Matched;
  readonly plan: Plan;
}

function wordClauses({ lexicon, matched, plan }: Planned): { score: Clause; filter: Clause[] } {
  const { text, words, wordings, query } = matched;
  if (text === '') {
    const rating = { field_value_factor: { field: 'rating', missing: 0 } };
    return {
      score: { function_score: { query: { match_all: {} }, functions: [rating], boost_mode: 'replace' } },
      filter: [],
    };
  }
  const asked = wordings.length === 0 ? words.totalWeight : askedWeight(words, wordings);
  // Alone, a search is explained in weight; of several wordings each is in shares.
  const weighed = carried([words, ...wordings]).map((wording, at) => ({
    wording,
    total: at === 0 ? asked : wording.totalWeight,
    factor: at === 0 ? 1 : wording.totalWeight === 0 ? 0 : (wording.quality * asked) / wording.totalWeight,
  }));
  const known = weighed.filter(({ wording, total }) => wording.groups.length > 0 && total > 0);
  const queries = known.map(({ wording, total, factor }) => worthOf(lexicon, wording, factor / total));
  if (known.length === 0) return { score: { match_none: {} }, filter: [] };
  const isOrdered = query.sort !== 'relevance';
  const fitting = known.map(({ wording, total, factor }) => {
    const explained = plan.least.explained * (wordings.length === 0 ? 1 : total);
    const scored = {
      function_score: { query: gainsOf(lexicon, wording, factor), min_score: plan.least.score * NEARLY },
    };
    return { bool: { filter: [explaining(lexicon, wording.groups, explained), ...(isOrdered ? [scored] : [])] } };
  });
  return { score: { dis_max: { queries } }, filter: [anyOf(fitting)] };
}

/** The page of a search from an offset on, with the counts of all that was found. */
export function selectionQuery(planned: Planned, from: number, size: number): object {
  const { lexicon, matched, plan } = planned;
  const { query, promotions, at, currency } = matched;
  const paid = new PaidPrice(promotions, at, currency);
  const isBounded = query.minPriceMinor !== undefined || query.maxPriceMinor !== undefined;
  const variants: Clause[] = [
    ...(query.inStock === true ? [{ term: { 'variants.inStock': true } }] : []),
    ...(isBounded ? paid.within(query) : []),
  ];
  const { brand, options } = plan.narrowing.named;
  const brands = [query.brand, brand?.wording].filter((name) => name !== undefined);
  const ways = waysOf(options, lexicon, variants);
  const { score, filter } = wordClauses(planned);
  const filters = [
    ...filter,
    ...brands.map((name) => ({ term: { brand: normalize(name) } })),
    ...(query.category === undefined ? [] : [{ term: { categories: normalize(query.category) } }]),
    ...withVariants(ways),
  ];
  const found = { bool: { must: [score], filter: filters, must_not: unwantedIn(lexicon, matched) } };
  const scored = {
    function_score: {
      query: found,
      functions: [{ filter: { term: { inStock: false } }, weight: SOLD_OUT_FACTOR }],
      boost_mode: 'multiply',
    },
  };
  return {
    from,
    size,
    track_total_hits: true,
    query: scored,
    sort: [orderOf(query.sort, paid, ways), { id: 'asc' }],
    track_scores: true,
    aggs: {
      brands: { terms: { field: 'brand', size: MAX_FACET_VALUES } },
      categories: { terms: { field: 'categories', size: MAX_FACET_VALUES } },
      prices: pricesBy(ways, paid),
    },
  };
}

/** The lowest and highest price in the shop's currency of the variants that each of the ways lets through. */
function pricesBy(ways: readonly VariantWay[], paid: PaidPrice): object {
  const home = { term: { 'variants.currency': paid.currency } };
  const price = paid.value();
  const aggs = ways.map(({ product, variant }, at) => {
    const filter = { bool: { filter: [home, ...variant] } };
    const inHome = { filter, aggs: { min: { min: price }, max: { max: price } } };
    const variants = { nested: { path: 'variants' }, aggs: { home: inHome } };
    return [`way${at}`, { filter: { bool: { filter: product } }, aggs: { variants } }];
  });
  return { filter: { match_all: {} }, aggs: Object.fromEntries(aggs) as object };
}

function orderOf(sort: Matched['query']['sort'], paid: PaidPrice, ways: readonly VariantWay[]): object {
  if (sort === 'rating') return { rating: { order: 'desc', missing: '_last' } };
  if (sort === 'relevance') return { _score: 'desc' };
  const passing = anyOf(ways.map(({ variant }) => ({ bool: { filter: variant } })));
  return paid.sort(sort === 'price-asc' ? 'asc' : 'desc', passing);
}
