/** What a list is narrowed to, as words and as addresses with one wish more or less. */
import { formatMoney } from '#money';
import type { Language } from '../../chat/index.js';
import { listHref } from '../../route.js';
import type { Wanted } from '../../route.js';
import type { SearchTexts } from '../../texts/index.js';
import { ownName } from '../names.js';
import type { Nearest, Understood, Wish } from '../shop-api.js';

/** A filter that was chosen: its words, and the address of the list without it. */
export interface ChosenFilter {
  name: string;
  label: string;
  hrefWithout: string;
}

/** How amounts and names are written. */
export interface Wording {
  texts: SearchTexts;
  language: Language;
  currency: string;
}

/** `¥100.00 – ¥300.00`, or one bound in words; empty without bounds. */
export function priceWords(low: number | undefined, high: number | undefined, wording: Wording): string {
  const { texts, currency } = wording;
  const write = (amount: number): string => formatMoney({ amount, currency }, currency);
  if (low !== undefined && high !== undefined) return texts.between(write(low), write(high));
  if (low !== undefined) return texts.atLeast(write(low));
  return high === undefined ? '' : texts.atMost(write(high));
}

/** The filters of a list. Words and order are not filters. */
export function chosenFilters(wanted: Wanted, wording: Wording): ChosenFilter[] {
  const { texts, language } = wording;
  const chosen: ChosenFilter[] = [];
  const add = (name: string, label: string, without: Partial<Wanted>): void => {
    if (label) chosen.push({ name, label, hrefWithout: listHref({ ...wanted, ...without }) });
  };
  add('category', ownName(wanted.category, language), { category: '' });
  add('brand', ownName(wanted.brand, language), { brand: '' });
  const noBounds = { minPriceMinor: undefined, maxPriceMinor: undefined };
  add('price', priceWords(wanted.minPriceMinor, wanted.maxPriceMinor, wording), noBounds);
  add('in-stock', wanted.inStock ? texts.inStockOnly : '', { inStock: false });
  return chosen;
}

/** What the words of a search asked for besides words. */
export function understoodWords(understood: Understood, wording: Wording): string {
  const { texts } = wording;
  return [
    priceWords(understood.minPrice, understood.maxPrice, wording),
    understood.inStock ? texts.inStockOnly : '',
    understood.sort ? texts.sorts[understood.sort] : '',
    understood.brand ?? '',
    ...(understood.options ?? []),
    ...understood.without.map((words) => texts.without(words)),
  ]
    .filter((words) => words !== '')
    .join(texts.separator);
}

const withoutWish: Partial<Record<Wish, Partial<Wanted>>> = {
  inStock: { inStock: false },
  minPrice: { minPriceMinor: undefined },
  maxPrice: { maxPriceMinor: undefined },
  brand: { brand: '' },
  category: { category: '' },
};

/**
 * The address of the list without the wishes that were dropped. What was read from the words becomes filters, as words
 * cannot be dropped singly; `undefined` where that would lose a wish that has no filter.
 */
export function relaxedHref(wanted: Wanted, nearest: Nearest, understood: Understood | undefined): string | undefined {
  let easier = wanted;
  if (understood) {
    if (understood.without.length > 0 && !nearest.relaxed.includes('without')) return undefined;
    // These stay in the words.
    if (nearest.relaxed.includes('options')) return undefined;
    if (nearest.relaxed.includes('brand') && understood.brand !== undefined) return undefined;
    easier = {
      ...wanted,
      query: understood.text,
      minPriceMinor: wanted.minPriceMinor ?? understood.minPrice,
      maxPriceMinor: wanted.maxPriceMinor ?? understood.maxPrice,
      inStock: wanted.inStock || understood.inStock === true,
      sort: wanted.sort === 'relevance' ? (understood.sort ?? 'relevance') : wanted.sort,
    };
  }
  for (const wish of nearest.relaxed) easier = { ...easier, ...withoutWish[wish] };
  return listHref(easier);
}
