// Listings of one thing in many sizes and colours, which would fill a page: which are such, and where they come.
import { normalize, optionMeaning } from '#language';
import { type ProductRecord, wordingsOf } from '#contracts';
import { termsOf } from './terms.js';

/** So many listings of one thing stand where they rank; more of them come later. */
const MOST_COPIES = 3;
/** What a further copy's score is worth. */
export const COPY_FACTOR = 0.9;
/** So many of the first hits are looked at, whatever page is asked for: so pages fit together. */
export const COPIES_WINDOW = 100;

/** "Straight jeans - blue (32)": a size or a colour in brackets at the end. */
const BRACKETED_END = /[([（【][^()[\]（）【】]{0,40}[)\]）】]\s*$/u;
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const MOST_REMEMBERED = 20_000;
const options = new Map<string, boolean>();

function isOption(word: string): boolean {
  let known = options.get(word);
  if (known === undefined) {
    if (options.size >= MOST_REMEMBERED) options.clear();
    options.set(word, (known = optionMeaning(word) !== undefined));
  }
  return known;
}

/** A number (32 bits) that listings share which differ in colours, or in what stands in brackets at the end, alone. */
export function listingNumber({ title, brand = '' }: ProductRecord): number {
  const [first = ''] = wordingsOf(title);
  const words = termsOf(normalize(first).replace(BRACKETED_END, '')).filter((word) => !isOption(word));
  let hash = FNV_START;
  for (const character of `${brand}\n${words.join(' ')}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), FNV_PRIME);
  }
  return hash >>> 0;
}

/** A hit in its order. */
export interface Ranked {
  readonly row: number;
  readonly score: number;
  /** Present when there are as many listings of the same thing before it as are shown. */
  readonly copyFactor?: number;
}

/** Tells the number of a row's listing: see {@link listingNumber}. */
interface Listings {
  listingIn(row: number): number;
}

/** Hits by relevance with further copies among the first of them behind; where scores are alike, the order stays. */
export function withCopiesBehind(table: Listings, hits: readonly Ranked[]): Ranked[] {
  const seen = new Map<number, number>();
  const weighed = hits.slice(0, COPIES_WINDOW).map((hit): Ranked => {
    const before = seen.get(table.listingIn(hit.row)) ?? 0;
    seen.set(table.listingIn(hit.row), before + 1);
    return before < MOST_COPIES ? hit : { row: hit.row, score: hit.score * COPY_FACTOR, copyFactor: COPY_FACTOR };
  });
  return [...weighed.sort((left, right) => right.score - left.score), ...hits.slice(COPIES_WINDOW)];
}
