// A search that was read: its words, what they name, and what is asked besides; and the page that an index has for it.
import type { Moment, Wishes } from './hit.js';
import { PaidPrices } from './paid-prices.js';
import type { ProductIndex } from './product-index.js';
import { type Found, type Plan, type Selection, select } from './selection.js';
import { unwantedRows } from './unwanted.js';
import { matchWordings, type Wording } from './wordings.js';

/** A search that was read by an index; it holds numbers of that index' terms and names. */
export interface Matched extends Wishes, Moment {
  readonly words: Wording;
  /** The same in other words. */
  readonly wordings: readonly Wording[];
}

/** What the words of a search match in an index; of a search without words every product. */
export function foundIn(index: ProductIndex, { text, words, wordings, unwanted, named }: Matched): Found {
  const nothing = { matches: undefined, totalWeight: 1 };
  return {
    ...(text === '' ? nothing : matchWordings(index, words, wordings)),
    leastShare: words.leastShare,
    unwanted: unwantedRows(index, unwanted),
    named,
  };
}

/** Selects a page of an index, at once: nothing is awaited. What is decided already is not decided anew. */
export function selectFrom(index: ProductIndex, matched: Matched, offset: number, plan?: Plan): Selection {
  const { promotions, at, currency, query } = matched;
  const prices = PaidPrices.of(index.table, promotions, at, currency);
  return select(index, prices, query, foundIn(index, matched), offset, plan);
}
