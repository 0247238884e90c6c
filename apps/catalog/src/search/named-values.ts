// Whole values of the store that a search names: a brand, and options such as a colour, a size or "256GB".
import { findOptions, normalize, optionLabel, type OptionMention, stem } from '#language';
import { findMeasures } from './measures.js';
import { compactValue } from './option-values.js';
import type { ProductIndex } from './product-index.js';
import { termsOf } from './terms.js';

/** An option that a variant should have. */
export interface NamedOption {
  readonly wording: string;
  /** Numbers of the table's option keys: any of them will do. */
  readonly keys: ReadonlySet<number>;
  /** Of this kind a variant that has another value does not fit, whatever the product's text says: "=colour:". */
  readonly kind?: string | undefined;
  /** The option with the word before it, and with the one behind it, as {@link wordsIn} writes them; none in Chinese. */
  readonly phrases: readonly string[];
  /** Where a variant has no such option, the product's words decide: it holds any of these. */
  readonly terms: readonly number[];
}

/** What a search names. */
export interface NamedValues {
  readonly brand?: { readonly wording: string; readonly number: number } | undefined;
  readonly options: readonly NamedOption[];
}

const LONGEST_READ = 100;
const LONGEST_VALUE = 24;
const SHORTEST_CORRECTED = 5;
const SHORTEST_CORRECTED_TWICE = 8;
/** Of a text so many unknown words are compared with the brands. */
const MOST_CORRECTED = 4;
const HAN = /\p{Script=Han}/u;
const LATIN_WORD = /[a-z\d]+(?:'[a-z]+)?/g;
const PART = /\p{Script=Han}|[^\p{Script=Han}\p{L}\p{N}]+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;

interface Span {
  readonly start: number;
  readonly end: number;
}

const overlaps = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end;

/** The Latin words of a text in their basic forms, parted by spaces. */
export function wordsIn(text: string): string {
  return (normalize(text).match(LATIN_WORD) ?? []).map(stem).join(' ');
}

/** The words of a span with either neighbour. */
function phrasesAround(plain: string, { start, end }: Span): string[] {
  if (HAN.test(plain.slice(start, end))) return [];
  const words = wordsIn(plain.slice(start, end));
  const before = wordsIn(plain.slice(0, start)).split(' ').at(-1);
  const [behind] = wordsIn(plain.slice(end)).split(' ');
  return [...(before ? [` ${before} ${words} `] : []), ...(behind ? [` ${words} ${behind} `] : [])];
}

/** Every piece of a text that may be a value, the longest first: between words in Latin, anywhere in Chinese. */
function* piecesOf(plain: string): Generator<Span & { compact: string }> {
  const parts = [...plain.matchAll(PART)].filter(([part]) => /[\p{L}\p{N}]/u.test(part));
  const spans: (Span & { compact: string })[] = [];
  parts.forEach((first, from) => {
    for (const last of parts.slice(from)) {
      const end = last.index + last[0].length;
      if (end - first.index > LONGEST_VALUE) break;
      spans.push({ start: first.index, end, compact: compactValue(plain.slice(first.index, end)) });
    }
  });
  yield* spans.sort((left, right) => right.end - right.start - (left.end - left.start));
}

function heldTerms(index: ProductIndex, words: readonly string[]): number[] {
  return words
    .map((word) => index.vocabulary.find(word))
    .filter((term) => term !== undefined && index.vocabulary.documentsWith(term) > 0) as number[];
}

/** A word that no product has may be a brand with a slip in it, if just one brand is that near. */
function misspeltBrand(index: ProductIndex, plain: string): NamedValues['brand'] {
  const words = (plain.match(/[a-z]+/g) ?? []).filter(
    (word) => word.length >= SHORTEST_CORRECTED && heldTerms(index, termsOf(word)).length === 0,
  );
  for (const word of words.slice(0, MOST_CORRECTED)) {
    const near = index.table.brands.similarTo(word, word.length < SHORTEST_CORRECTED_TWICE ? 1 : 2);
    if (near !== undefined) return { wording: index.table.brands.valueOf(near), number: near };
  }
  return undefined;
}

function optionBy(index: ProductIndex, plain: string, mention: OptionMention): NamedOption {
  const { kind, value } = mention;
  const wording = plain.slice(mention.start, mention.end);
  const names = [...new Set([wording, value, optionLabel(value, 'zh'), optionLabel(value, 'en')])];
  const single = names.map(termsOf).filter((terms) => terms.length === 1);
  const meaning = `=${kind}:${value}`;
  const keys = [meaning, ...names.map(compactValue)].map((key) => index.table.options.findKey(key));
  return {
    wording,
    keys: new Set(keys.filter((key) => key !== undefined)),
    kind: `=${kind}:`,
    phrases: phrasesAround(plain, mention),
    terms: heldTerms(index, [meaning, ...single.flat()]),
  };
}

/** Reads what a search names. Whether that narrows it is decided where it is known what there is. */
export function readNamedValues(index: ProductIndex, text: string): NamedValues {
  const plain = normalize(text);
  if (plain === '' || plain.length > LONGEST_READ) return { options: [] };
  const pieces = [...piecesOf(plain)];
  const taken: Span[] = [];
  const isFree = (span: Span): boolean => !taken.some((other) => overlaps(span, other));
  let brand: NamedValues['brand'];
  for (const piece of pieces) {
    const number = index.table.brands.findKey(piece.compact);
    if (number === undefined || (piece.compact.length === 1 && pieces.length > 1)) continue;
    brand = { wording: index.table.brands.valueOf(number), number };
    taken.push(piece);
    break;
  }
  brand ??= misspeltBrand(index, plain);
  const options: NamedOption[] = [];
  for (const mention of findOptions(plain).filter(isFree)) {
    const option = optionBy(index, plain, mention);
    taken.push(mention);
    options.push(option);
  }
  for (const measure of findMeasures(plain).filter(isFree)) {
    const keys = measure.terms.map((term) => index.table.options.findKey(term)).filter((key) => key !== undefined);
    if (keys.length === 0) continue;
    taken.push(measure);
    const wording = plain.slice(measure.start, measure.end);
    options.push({ wording, keys: new Set(keys), phrases: [], terms: heldTerms(index, measure.terms) });
  }
  for (const piece of pieces) {
    if (piece.compact.length < 2 || !isFree(piece)) continue;
    const key = index.table.options.findKey(piece.compact);
    if (key === undefined) continue;
    taken.push(piece);
    const wording = plain.slice(piece.start, piece.end);
    const terms = termsOf(wording);
    // Of several words none says it alone: only the option itself does.
    options.push({
      wording,
      keys: new Set([key]),
      phrases: [],
      terms: terms.length === 1 ? heldTerms(index, terms) : [],
    });
  }
  return { brand, options };
}
