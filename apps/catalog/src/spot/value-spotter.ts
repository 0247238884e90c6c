// Finds whole values of the store in a message: brands, categories, options of variants, names and values of attributes.
import type { SpottedMention } from '#contracts';
import { findOptions } from '#language';
import type { Names } from '../search/names.js';
import { compactPlain } from '../search/option-values.js';
import type { ProductIndex } from '../search/product-index.js';
import { termsOf } from '../search/terms.js';
import type { AlignedText, SpotToken } from './spot-tokens.js';

/** A value has no more words, or this many Chinese characters. */
const MOST_WORDS = 4;
const MOST_CHARACTERS = 10;
const MAX_CANDIDATES = 8;
const LEAST_OPTION_WEIGHT = 0.1;
const STRENGTH = { brand: 0.9, category: 0.7, option: 0.8, shortOption: 0.35, attribute: 0.7, value: 0.5 } as const;

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly compact: string;
  readonly text: string;
}

/** The pieces of a clause that may be a value, the longest first. */
function piecesOf(aligned: AlignedText, tokens: readonly SpotToken[]): Piece[] {
  const pieces: Piece[] = [];
  tokens.forEach((first, at) => {
    let size = 0;
    for (const last of tokens.slice(at)) {
      size += last.isHan ? 1 / MOST_CHARACTERS : 1 / MOST_WORDS;
      if (size > 1.001) break;
      const isLightAlone = last === first && first.isLight;
      if (isLightAlone) continue;
      const text = aligned.plain.slice(first.from, last.to);
      pieces.push({
        from: first.from,
        to: last.to,
        start: first.start,
        end: last.end,
        compact: compactPlain(text),
        text,
      });
    }
  });
  return pieces.sort((left, right) => right.to - right.from - (left.to - left.from));
}

/** The values of all clauses; each kind takes the longest pieces first, without overlaps within the kind. */
export function valuesIn(
  index: ProductIndex,
  aligned: AlignedText,
  clauses: readonly (readonly SpotToken[])[],
): SpottedMention[] {
  const found: SpottedMention[] = [];
  const { table } = index;
  for (const clause of clauses) {
    const pieces = piecesOf(aligned, clause);
    const take = (
      names: Names,
      shortest: number,
      make: (piece: Piece, value: string, number: number) => SpottedMention,
    ): void => {
      const taken: Piece[] = [];
      for (const piece of pieces) {
        if (piece.compact.length < shortest || taken.some((other) => piece.from < other.to && other.from < piece.to))
          continue;
        const number = names.findKey(piece.compact);
        if (number === undefined) continue;
        taken.push(piece);
        found.push(make(piece, names.valueOf(number), number));
      }
    };
    take(table.brands, 2, (piece, value) => mention(piece, 'brand', STRENGTH.brand, value));
    take(table.categories, 2, (piece, value) => mention(piece, 'kind', STRENGTH.category, value));
    take(table.options, 1, (piece, value, number) => {
      const isShort = piece.compact.length < 2 || /^\p{N}+$/u.test(piece.compact);
      const strength = isShort ? STRENGTH.shortOption : STRENGTH.option;
      return { ...mention(piece, 'option', strength, value), candidates: withOption(index, piece.text, number) };
    });
    take(table.attributeNames, 2, (piece, value) => mention(piece, 'attribute', STRENGTH.attribute, value));
    take(table.attributeValues, 2, (piece, value) => mention(piece, 'attribute', STRENGTH.value, value));
  }
  return [...found, ...meantOptions(index, aligned, found)];
}

function mention(piece: Piece, kind: SpottedMention['kind'], strength: number, value: string): SpottedMention {
  return { kind, start: piece.start, end: piece.end, text: piece.text, strength, value, candidates: [] };
}

/** Colours, sizes and materials that the store writes otherwise: "red" where its options say 红色. */
function meantOptions(index: ProductIndex, aligned: AlignedText, known: readonly SpottedMention[]): SpottedMention[] {
  return findOptions(aligned.plain).flatMap(({ kind, value, start, end }) => {
    const number = index.table.options.findKey(`=${kind}:${value}`);
    const text = aligned.plain.slice(start, end);
    const isKnown = known.some((other) => other.kind === 'option' && other.text === text);
    if (number === undefined || isKnown) return [];
    const at = { start: aligned.offsets[start] ?? 0, end: aligned.offsets[end] ?? 0 };
    const candidates = withOption(index, `=${kind}:${value}`, number);
    return [{ kind: 'option' as const, ...at, text, strength: STRENGTH.option, value, candidates }];
  });
}

/** Some of the products that have a variant with an option. */
function withOption(index: ProductIndex, text: string, number: number): SpottedMention['candidates'] {
  const { table, vocabulary } = index;
  const terms = (text.startsWith('=') ? [text] : termsOf(text)).map((word) => vocabulary.find(word));
  const held = terms
    .filter((term) => term !== undefined)
    .sort((a, b) => vocabulary.documentsWith(a) - vocabulary.documentsWith(b));
  const rows = new Set<number>();
  const [rarest] = held;
  if (rarest === undefined) return [];
  index.eachNamed(rarest, LEAST_OPTION_WEIGHT, (row) => {
    if (rows.size >= MAX_CANDIDATES) return;
    const hasIt = [...table.variantsOf(row)].some((variant) =>
      table.optionsInSet(table.optionSetIn(variant)).includes(number),
    );
    if (hasIt) rows.add(row);
  });
  return [...rows].map((row) => ({ id: table.ids[row] ?? '', strength: STRENGTH.option }));
}
