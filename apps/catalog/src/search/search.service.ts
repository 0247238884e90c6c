// Searches products: reads the wishes and the words, matches, filters, orders, and fills the page with records and prices.
import { Injectable } from '@nestjs/common';
import { catalogCalls, type HandlerOutput, type HitExplanation, type ProductHit, type ProductQuery } from '#contracts';
import { Clock } from '#platform';
import { ProductsService } from '../products/products.service.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { StoreService } from '../store/store.service.js';
import { cursorAt, MAX_OFFSET, offsetOf } from './cursor.js';
import { hitOf } from './hit.js';
import { commonWordings } from './common-wordings.js';
import type { Matched } from './matched.js';
import { type NamedValues, readNamedValues } from './named-values.js';
import type { ProductIndex } from './product-index.js';
import { type QueryReading, readQuery } from './query-reading.js';
import { looseTerms } from './query-terms.js';
import { type CandidateSet, SearchEngine, type Selected } from './search-engine.js';
import { type Selection, SOLD_OUT_FACTOR } from './selection.js';
import { relaxations } from './relaxations.js';
import { Synonyms } from './synonyms.js';
import { askedWeight, SYNONYM_QUALITY, type Wording, wordingOf } from './wordings.js';

/** Longer texts are cut: no shopper searches with more. */
const MAX_TEXT_LENGTH = 1_000;
const NEAREST = 5;
const DEFAULT_CURRENCY = 'CNY';

type SearchAnswer = HandlerOutput<typeof catalogCalls.searchProducts>;

/** Answers searches: what an engine finds, in our order. */
@Injectable()
export class SearchService {
  constructor(
    private readonly engine: SearchEngine,
    private readonly products: ProductsService,
    private readonly promotions: PromotionsService,
    private readonly store: StoreService,
    private readonly synonyms: Synonyms,
    private readonly clock: Clock,
  ) {}

  /**
   * Price bounds and price order go by what is paid now, after discounts, in the store's currency: a price in another
   * one is outside of all bounds and last in order. What the parameters ask for goes before what the text asks for.
   */
  async searchProducts(asked: ProductQuery): Promise<SearchAnswer> {
    const offset = offsetOf(asked);
    if (offset === undefined) {
      return { products: [], total: 0, facets: { categories: [], brands: [] }, refused: 'bad-cursor' };
    }
    const promotions = await this.promotions.all();
    const currency = (await this.store.getStore())?.currency ?? DEFAULT_CURRENCY;
    const reading = readQuery(asked.text?.slice(0, MAX_TEXT_LENGTH).trim() ?? '', currency);
    const set = await this.engine.candidates([reading.text]);
    const { index } = set;
    // From here to the selection nothing is awaited: the index must not change in between.
    const moment = { promotions, at: this.clock.now(), currency };
    const { sort, ...bounds } = reading.filters;
    const query = { ...bounds, ...asked, sort: asked.sort === 'relevance' ? (sort ?? asked.sort) : asked.sort };
    const asWritten = wordingOf(index, reading.text);
    const named = readNamedValues(index, reading.text);
    const wordings = this.wordingsOf(index, reading.text);
    const isFound = asWritten.groups.length > 0 || wordings.length > 0;
    const loose = isFound ? undefined : looseTerms(index, reading.text);
    const words = loose === undefined ? asWritten : { ...loose, kinds: [], quality: 1 };
    const matched: Matched = { ...moment, ...reading, query, words, wordings, named };
    const selecting = this.engine.select(set, matched, offset);
    // Awaiting a page that is there would let the index change before its rows are read.
    const selection = selecting instanceof Promise ? await selecting : selecting;
    const { hits, shown } = await this.hitsOf(matched, selection);
    const nearest = selection.total === 0 ? await this.nearest(set, matched, selection.narrowedBy) : undefined;
    const incomplete = set.incomplete ?? selection.incomplete;
    return {
      ...pageOf(asked, selection, offset + shown),
      products: hits,
      understood: understoodOf(reading, selection),
      nearest,
      ...(incomplete === undefined ? {} : { incomplete }),
    };
  }

  /** The shop's own synonyms always count; where it has none for a search, common ones do, see {@link commonWordings}. */
  private wordingsOf(index: ProductIndex, text: string): Wording[] {
    const own = this.synonyms.ownWordings(text);
    if (own.length > 0)
      return own.map((wording) => wordingOf(index, wording, SYNONYM_QUALITY)).filter(({ isKnown }) => isKnown);
    return commonWordings(index, text).map((wording) => wordingOf(index, wording.text, wording.quality));
  }

  /** The hits of a page, cut where it grows too big for a message, and how many of the page are shown so. */
  private async hitsOf(matched: Matched, selection: Selected): Promise<{ hits: ProductHit[]; shown: number }> {
    const { query } = matched;
    const { index } = selection;
    const page = selection.page.map(({ row, score, copyFactor }) => ({
      productId: index.table.ids[row] ?? '',
      score,
      explanation: query.explain === true ? { ...explain(index, matched, row, score), copyFactor } : undefined,
      available: new Map(
        [...index.table.variantsOf(row)].map((v) => [index.table.skus[v], index.table.availableOf(v)]),
      ),
    }));
    const { products, left } = await this.products.getProductsInOneMessage(page.map(({ productId }) => productId));
    const records = new Map(products.map((record) => [record.id, record]));
    const firstLeft = page.findIndex(({ productId }) => left.includes(productId));
    const shown = firstLeft < 0 ? page.length : firstLeft;
    const hits = page.slice(0, shown).flatMap(({ productId, score, available, explanation }) => {
      const product = records.get(productId);
      const stockOf = (sku: string): number => available.get(sku) ?? 0;
      const shelf = { stockOf, optionNumber: (key: string) => index.table.options.findKey(key) };
      return product ? [{ ...hitOf(product, matched, matched, shelf), score, explanation }] : [];
    });
    return { hits, shown };
  }

  /** What there would be if the search asked for less; `undefined` when that finds nothing either. Only what narrowed it is let go of. */
  private async nearest(set: CandidateSet, matched: Matched, named: NamedValues): Promise<SearchAnswer['nearest']> {
    for (const { relaxed, ...less } of relaxations({ ...matched, named })) {
      // Pulls of the feed may have come in between: rows are matched anew each time, and their prices with them.
      const easier = { ...matched, ...less, query: { ...less.query, limit: NEAREST } };
      const selecting = this.engine.select(set, easier, 0);
      const selection = selecting instanceof Promise ? await selecting : selecting;
      if (selection.total > 0) return { relaxed, products: (await this.hitsOf(easier, selection)).hits };
    }
    return undefined;
  }
}

/** What the text asked for besides words; `undefined` when nothing. */
function understoodOf(
  { text, filters, unwanted }: QueryReading,
  { narrowedBy: { brand, options }, unmet }: Selection,
): SearchAnswer['understood'] {
  const isNarrowed = brand !== undefined || options.length > 0 || unmet.length > 0;
  if (Object.keys(filters).length === 0 && unwanted.length === 0 && !isNarrowed) return undefined;
  return {
    text,
    ...filters,
    without: unwanted.map(({ wording }) => wording),
    ...(brand ? { brand: brand.wording } : {}),
    ...(options.length > 0 ? { options: options.map(({ wording }) => wording) } : {}),
    ...(unmet.length > 0 ? { unmet: [...unmet] } : {}),
  };
}

function explain(index: ProductIndex, { words, wordings, text }: Matched, row: number, score: number): HitExplanation {
  const asked = askedWeight(words, wordings);
  const readings = [words, ...wordings].map((wording) => {
    const { groups, kinds } = wording;
    const isOwn = wording === words;
    const totalWeight = isOwn ? asked : wording.totalWeight;
    const terms = index.gainsOf(row, groups);
    const gain = terms.reduce((sum, term) => sum + term.gain, 0);
    const share = totalWeight === 0 ? 0 : terms.reduce((sum, { weight }) => sum + weight, 0) / totalWeight;
    const held = kinds.filter(({ term }) => index.holds(row, term));
    const kindFactor = held.reduce((product, { factor }) => product * factor, 1);
    const wordingFactor = isOwn || totalWeight === 0 ? 1 : (wording.quality * asked) / totalWeight;
    return { terms, share, kindFactor, wordingFactor, worth: gain * share * kindFactor * wordingFactor };
  });
  const { terms, share, kindFactor, wordingFactor } = readings.reduce((best, reading) =>
    reading.worth > best.worth ? reading : best,
  );
  return {
    terms,
    explainedShare: text === '' ? 1 : share,
    soldOutFactor: index.table.availableIn(row) > 0 ? 1 : SOLD_OUT_FACTOR,
    ...(kindFactor === 1 ? {} : { kindFactor }),
    ...(wordingFactor === 1 ? {} : { wordingFactor }),
    score,
  };
}

function pageOf(
  asked: ProductQuery,
  { total, categories, brands, price }: Selection,
  next: number,
): Pick<SearchAnswer, 'total' | 'facets' | 'nextCursor'> {
  return {
    total,
    facets: {
      categories,
      brands,
      price: price && {
        min: { amount: price.minMinor, currency: price.currency },
        max: { amount: price.maxMinor, currency: price.currency },
      },
    },
    nextCursor: next < total && next <= MAX_OFFSET ? cursorAt(asked, next) : undefined,
  };
}
