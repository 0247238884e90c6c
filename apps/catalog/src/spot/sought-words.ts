// The words of a message as the index may know them: as written, with a slip of the finger, by their sound, spelt in Latin letters.
import { alternativesOf } from '../search/query-terms.js';
import type { ProductIndex } from '../search/product-index.js';
import { pairAt, weightIn } from './product-names.js';
import type { SpotToken } from './spot-tokens.js';

/** A token of a message with the terms of the index that hold it. */
export interface SoughtToken extends SpotToken {
  readonly weight: number;
  /** The keys that it may be read as besides its own, and how well: corrected words, characters of the same sound. */
  readonly readings: ReadonlyMap<string, number>;
}

/** Terms of the index that stand for neighbouring tokens of the message: one Latin word, or a pair of characters. */
export interface SoughtTerm {
  readonly tokens: readonly number[];
  readonly terms: readonly { readonly term: number; readonly quality: number }[];
}

/** A message, ready to be looked up. */
export interface SoughtWords {
  readonly tokens: readonly SoughtToken[];
  readonly terms: readonly SoughtTerm[];
}

/** Corrections look through the whole vocabulary, so of a message only so many unknown words are corrected. */
const MOST_CORRECTED = 8;
const SOUND_QUALITY = 0.8;
const SHORTEST_CORRECTED = 4;

/** Reads the tokens of a message. */
export function soughtWords(index: ProductIndex, written: readonly SpotToken[]): SoughtWords {
  const budget = { left: MOST_CORRECTED };
  const tokens = written.flatMap((token) => spelt(index, token, budget));
  const terms: SoughtTerm[] = [];
  tokens.forEach((token, at) => {
    const found = token.isHan ? pairTerms(index, tokens, at, budget) : latinTerms(index, token, at, budget);
    if (found) terms.push(found);
    terms.push(...modelTerms(index, tokens, at));
  });
  return {
    tokens: tokens.map((token, at) => ({ ...token, weight: Math.max(token.weight, weightIn(index, tokens, at)) })),
    terms,
  };
}

interface Growing extends SpotToken {
  weight: number;
  readings: Map<string, number>;
}

const isHeld = (index: ProductIndex, word: string): boolean => {
  const term = index.vocabulary.find(word);
  return term !== undefined && index.vocabulary.documentsWith(term) > 0;
};

/** A word in Latin letters that no product has but that spells Chinese ones stands for their characters. */
function spelt(index: ProductIndex, token: SpotToken, budget: { left: number }): Growing[] {
  const whole: Growing = { ...token, weight: 0, readings: new Map() };
  if (token.isHan || token.isLight || token.key.length < SHORTEST_CORRECTED || isHeld(index, token.key)) return [whole];
  if (budget.left <= 0) return [whole];
  const pairs = index.pinyin.spelt(token.key);
  if (pairs.length === 0) return [whole];
  budget.left -= 1;
  const words = pairs.map((terms) => terms.map((term) => index.vocabulary.wordOf(term)));
  const characters = [
    ...words.map((pairsHere) => pairsHere.map((pair) => Array.from(pair)[0] ?? '')),
    (words.at(-1) ?? []).map((pair) => Array.from(pair)[1] ?? ''),
  ];
  return characters.map((readings) => ({
    ...token,
    key: readings[0] ?? token.key,
    isHan: true,
    isLight: false,
    weight: 0,
    readings: new Map(readings.map((reading) => [reading, SOUND_QUALITY])),
  }));
}

const LONGEST_MODEL = 6;

/** "K88", "wh-1000xm5": letters and digits that stand together are one word of the index. */
function modelTerms(index: ProductIndex, tokens: readonly Growing[], at: number): SoughtTerm[] {
  const found: SoughtTerm[] = [];
  let joined = tokens[at]?.key ?? '';
  if (tokens[at]?.isHan !== false) return found;
  for (let next = at + 1; next < Math.min(tokens.length, at + LONGEST_MODEL); next++) {
    const [before, token] = [tokens[next - 1], tokens[next]];
    if (before === undefined || token === undefined || token.isHan || token.start - before.end > 1) break;
    const isBorder = /\p{N}$/u.test(before.key) !== /^\p{N}/u.test(token.key);
    if (!isBorder && token.start === before.end) break;
    joined += token.key;
    if (!/\p{N}/u.test(joined) || !isHeld(index, joined)) continue;
    const term = index.vocabulary.find(joined);
    if (term === undefined) continue;
    found.push({
      tokens: Array.from({ length: next - at + 1 }, (_, place) => at + place),
      terms: [{ term, quality: 1 }],
    });
  }
  return found;
}

function latinTerms(index: ProductIndex, token: Growing, at: number, budget: { left: number }): SoughtTerm | undefined {
  if (token.isLight) return undefined;
  const own = index.vocabulary.find(token.key);
  if (own !== undefined && index.vocabulary.documentsWith(own) > 0)
    return { tokens: [at], terms: [{ term: own, quality: 1 }] };
  if (budget.left <= 0 || token.key.length < SHORTEST_CORRECTED || /\p{N}/u.test(token.key)) return undefined;
  budget.left -= 1;
  const found = alternativesOf(index, token.key, false, false);
  for (const { term, quality } of found) token.readings.set(index.vocabulary.wordOf(term), quality);
  token.weight = Math.max(0, ...found.map(({ term }) => index.rarity(term)));
  return found.length === 0 ? undefined : { tokens: [at], terms: found };
}

/** A pair of characters: as it is written, or as it sounds where no product has it. */
function pairTerms(
  index: ProductIndex,
  tokens: readonly Growing[],
  at: number,
  budget: { left: number },
): SoughtTerm | undefined {
  const [left, right] = [tokens[at], tokens[at + 1]];
  const isSpelt = left?.readings.size !== 0 && right?.readings.size !== 0;
  if (left === undefined || right?.isHan !== true) return undefined;
  if (isSpelt && left.start === right.start) {
    const pairs = [...left.readings.keys()].flatMap((first) => [...right.readings.keys()].map((last) => first + last));
    return termsOfPairs(index, [at, at + 1], pairs, SOUND_QUALITY);
  }
  const pair = pairAt(tokens, at);
  if (pair === undefined || (left.isLight && right.isLight)) return undefined;
  const exact = termsOfPairs(index, [at, at + 1], [pair], 1);
  if (exact) return exact;
  if (budget.left <= 0 || left.isLight || right.isLight) return undefined;
  budget.left -= 1;
  const sounding = index.pinyin.soundingLike(pair).map((term) => index.vocabulary.wordOf(term));
  for (const word of sounding) {
    const [first = '', last = ''] = Array.from(word);
    left.readings.set(first, SOUND_QUALITY);
    right.readings.set(last, SOUND_QUALITY);
  }
  return termsOfPairs(index, [at, at + 1], sounding, SOUND_QUALITY);
}

function termsOfPairs(
  index: ProductIndex,
  tokens: readonly number[],
  pairs: readonly string[],
  quality: number,
): SoughtTerm | undefined {
  const terms = pairs.flatMap((pair) => {
    const term = index.vocabulary.find(pair);
    return term !== undefined && index.vocabulary.documentsWith(term) > 0 ? [{ term, quality }] : [];
  });
  return terms.length === 0 ? undefined : { tokens, terms };
}
