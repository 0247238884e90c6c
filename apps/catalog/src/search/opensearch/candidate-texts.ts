// Which products a text may mean: what OpenSearch is asked for before the text is read.
import { normalize } from '#language';
import { commonWordings } from '../common-wordings.js';
import { compactCode } from '../product-fields.js';
import { ProductIndex, type Lexicon, type TermGroup } from '../product-index.js';
import { looseTerms, unheldBySound } from '../query-terms.js';
import { termsOf } from '../terms.js';
import { type Wording, wordingOf } from '../wordings.js';
import { carried, candidateQuery } from './search-query.js';
import type { Clause } from './variant-query.js';

/** Of a text so many words that the lexicon lacks, and so many codes, are looked up. */
const MOST_UNKNOWN = 32;
const MOST_CODES = 32;
const LONGEST_CODE = 64;
const CODE = /[^\s,，。;；、!！?？()（）]+/gu;

/** A query for the products that a text may mean, and the terms of the lexicon that it asks for. */
export interface CandidateText {
  readonly query: Clause;
  readonly terms: ReadonlySet<number>;
}

/** Whatever in a text may be an id or a sku: as it is written, and in capitals. */
function codesIn(text: string): string[] {
  const pieces = (text.match(CODE) ?? []).filter((piece) => piece.length <= LONGEST_CODE).slice(0, MOST_CODES);
  const codes = new Set([text.trim().slice(0, LONGEST_CODE), ...pieces, ...pieces.map((piece) => piece.toUpperCase())]);
  codes.delete('');
  return [...codes];
}

function wordsLackedBy({ vocabulary }: Lexicon, text: string): string[] {
  const pieces = (normalize(text).match(CODE) ?? []).slice(0, MOST_UNKNOWN);
  const words = new Set([...termsOf(text), ...pieces.map(compactCode), compactCode(text)]);
  const isHeld = (word: string): boolean => {
    const term = vocabulary.find(word);
    return term !== undefined && vocabulary.documentsWith(term) > 0;
  };
  return [...words].filter((word) => word !== '' && !isHeld(word)).slice(0, MOST_UNKNOWN);
}

/** In other words, too, and by sound: what is meant is decided when the products are there. */
export function candidateText(
  lexicon: Lexicon,
  text: string,
  otherWordings: (index: ProductIndex, text: string) => readonly Wording[],
): CandidateText | undefined {
  const index = new ProductIndex(lexicon);
  const own = wordingOf(index, text);
  // Without products at hand a synonym is not decided on; all that may be needed are asked for.
  const common = commonWordings(index, text).map((wording) => wordingOf(index, wording.text));
  // One mishears a word beside others that are right.
  const sounding = unheldBySound(index, text).map((terms): TermGroup => ({
    terms,
    weight: Math.min(...terms.map(({ term }) => index.rarity(term))),
  }));
  const loose = own.groups.length > 0 ? [] : (looseTerms(index, text)?.groups ?? []);
  const wordings = carried([
    own,
    ...common,
    ...otherWordings(index, text),
    ...[loose, sounding].filter((groups) => groups.length > 0).map((groups) => ({ groups, kinds: [] })),
  ]);
  const query = candidateQuery(lexicon, wordings, wordsLackedBy(lexicon, text), codesIn(text));
  if (query === undefined) return undefined;
  const terms = wordings.flatMap(({ groups }) => groups.flatMap((group) => group.terms.map(({ term }) => term)));
  return { query, terms: new Set(terms) };
}
