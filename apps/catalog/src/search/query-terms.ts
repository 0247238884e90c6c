// Turns a shopper's words into groups of index terms: known words, near misspellings, and options by their meaning.
import { findOptions, optionLabel, type OptionMention, stem } from '#language';
import { findMeasures } from './measures.js';
import type { ProductIndex, TermGroup } from './product-index.js';
import { slipAmong } from './slip-together.js';
import { termsOf, withoutFillers } from './terms.js';
import { slipsAllowed } from './vocabulary.js';

const MAX_GROUPS = 64;
/** Of two words, either may be the one that matters. */
const FEWEST_OUTVOTING = 3;
/** Of a search so many unknown words are tried as pinyin. */
const MOST_SPELT = 8;
const QUALITY = {
  exact: 1,
  prefix: 0.8,
  misspelt: 0.85,
  character: 0.8,
  root: 0.6,
  translated: 0.9,
  parted: 0.9,
  joined: 0.95,
  sound: 0.8,
} as const;
/** 杯子 is a 杯, 枕头 a 枕: nouns whose second character only rounds them off. */
const ROUNDED_NOUN = /^(\p{Script=Han})[子头儿]$/u;
const HAN = /\p{Script=Han}/u;
const LATIN = /^[a-z]+$/;
const CHINESE_PAIR = /^\p{Script=Han}{2}$/u;
/** But for rounding. */
const ALL = 0.999;
const LONE_CHARACTER = /^\p{Script=Han}$/u;

/** A term of the index that stands for a word, and how well. */
export interface Alternative {
  readonly term: number;
  readonly quality: number;
}

function exactly(index: ProductIndex, word: string): Alternative[] {
  const known = index.vocabulary.find(word);
  const isHeld = known !== undefined && index.vocabulary.documentsWith(known) > 0;
  return isHeld ? [{ term: known, quality: QUALITY.exact }] : [];
}

/** Chinese is indexed by pairs, so a lone character stands for the pairs that hold it. */
function chineseAlternatives(index: ProductIndex, word: string): Alternative[] {
  const exact = exactly(index, word);
  const root = ROUNDED_NOUN.exec(word)?.[1];
  const character = root ?? (LONE_CHARACTER.test(word) ? word : undefined);
  if (character === undefined) return exact;
  const quality = root === undefined ? QUALITY.character : QUALITY.root;
  const own = index.vocabulary.find(word);
  const pairs = index.vocabulary.pairsWith(character).filter((term) => term !== own);
  return [...exact, ...pairs.map((term) => ({ term, quality }))];
}

/** Ordinary words that next to nobody uses may be slips even if some product has them. */
const HARDLY_USED = 5;
const FAR_MORE_COMMON = 50;
const SHORTEST_PART = 3;

const heldIn =
  (index: ProductIndex, quality: number) =>
  (word: string): Alternative[] => {
    const term = index.vocabulary.find(word);
    return term !== undefined && index.vocabulary.documentsWith(term) > 0 ? [{ term, quality }] : [];
  };

function heldBy(index: ProductIndex, alternatives: readonly Alternative[]): number {
  return Math.max(0, ...alternatives.map(({ term }) => index.vocabulary.documentsWith(term)));
}

/** A word that stands in a product or two may be a slip there: "controler". */
function likelyMeant(index: ProductIndex, word: string, exact: readonly Alternative[]): Alternative[] {
  const { vocabulary } = index;
  const held = heldBy(index, exact);
  if (held > HARDLY_USED || slipsAllowed(word) < 2) return [];
  return vocabulary
    .similarTo(word, 1)
    .filter((term) => vocabulary.documentsWith(term) >= held * FAR_MORE_COMMON)
    .map((term) => ({ term, quality: QUALITY.misspelt }));
}

/**
 * What a word may stand for: itself when any product has it; else words that start with it (for the last word, which
 * may still be being typed); else Chinese words that it spells; else words a slip or two away. Numbers are never guessed.
 */
export function alternativesOf(index: ProductIndex, word: string, isLast: boolean, maySpell = true): Alternative[] {
  const { vocabulary } = index;
  if (HAN.test(word)) return chineseAlternatives(index, word);
  const exact = exactly(index, word);
  if (exact.length > 0) return [...exact, ...likelyMeant(index, word, exact)];
  if (isLast) {
    const longer = vocabulary.startingWith(word);
    if (longer.length > 0) return longer.map((term) => ({ term, quality: QUALITY.prefix }));
  }
  const spelt = maySpell ? index.pinyin.spelt(word).flat() : [];
  if (spelt.length > 0) return spelt.map((term) => ({ term, quality: QUALITY.sound }));
  const clipped = clippedFrom(index, word);
  if (clipped.length > 0) return clipped;
  return vocabulary.similarTo(word).map((term) => ({ term, quality: QUALITY.misspelt }));
}

const SHORTEST_CLIPPED = 3;
const MOST_CLIPPED_FROM = 3;

/** "Dob" for dobsonian, "binos" for binoculars: where few words of the shop begin so. */
function clippedFrom(index: ProductIndex, word: string): Alternative[] {
  const stemmed = word.length > SHORTEST_CLIPPED + 1 && word.endsWith('s') ? word.slice(0, -1) : word;
  if (stemmed.length < SHORTEST_CLIPPED || !LATIN.test(stemmed)) return [];
  const longer = index.vocabulary.startingWith(stemmed);
  return longer.length > MOST_CLIPPED_FROM ? [] : longer.map((term) => ({ term, quality: QUALITY.prefix }));
}

/** A word that is written in one and that products have in two: "harddrive". */
function partsOf(index: ProductIndex, word: string): Alternative[][] {
  let best: Alternative[][] = [];
  let most = 0;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const parts = [word.slice(0, at), word.slice(at)].map((part) => heldIn(index, QUALITY.parted)(stem(part)));
    const held = Math.min(...parts.map(([part]) => (part ? index.vocabulary.documentsWith(part.term) : 0)));
    if (held <= most) continue;
    most = held;
    best = parts;
  }
  return best;
}

/** A text's groups, and the weight of all of its words, those that no product has included. */
export interface QueryTerms {
  readonly groups: readonly TermGroup[];
  readonly totalWeight: number;
  /** Whether products have every word as it is written. */
  readonly isKnown: boolean;
  /** What explains a smaller share of the weight is not meant. */
  readonly leastShare?: number;
}

function groupOf(index: ProductIndex, alternatives: readonly Alternative[]): TermGroup {
  const rarities = alternatives.map(({ term }) => index.rarity(term));
  return { terms: alternatives, weight: Math.min(...rarities) };
}

/** An option by its meaning, as it is written, and by its name in either language. */
function optionAlternatives(index: ProductIndex, { kind, value }: OptionMention, named: string): Alternative[] {
  const written = [`=${kind}:${value}`, ...termsOf(named)];
  const names = [value, optionLabel(value, 'zh'), optionLabel(value, 'en')].map(termsOf);
  const translated = names.filter((terms) => terms.length === 1).flat();
  return [
    ...[...new Set(written)].flatMap(heldIn(index, QUALITY.exact)),
    ...[...new Set(translated)].filter((word) => !written.includes(word)).flatMap(heldIn(index, QUALITY.translated)),
  ];
}

/** Takes the measures out of a text: "500毫升" is found as "0.5L" too. One that no product has stays words. */
function takeMeasures(index: ProductIndex, text: string, groups: TermGroup[]): string {
  let rest = text;
  for (const { terms, start, end } of findMeasures(text)) {
    const alternatives = terms.flatMap(heldIn(index, QUALITY.exact));
    if (alternatives.length === 0) continue;
    groups.push(groupOf(index, alternatives));
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return rest;
}

/** Reads the words of a search. */
export function queryTerms(index: ProductIndex, text: string): QueryTerms {
  const plain = withoutFillers(text);
  const groups: TermGroup[] = [];
  let rest = takeMeasures(index, plain, groups);
  const read = new Set<string>();
  for (const option of findOptions(plain)) {
    const named = plain.slice(option.start, option.end);
    if (rest.slice(option.start, option.end) !== named) continue;
    const alternatives = optionAlternatives(index, option, named);
    if (alternatives.length > 0) groups.push(groupOf(index, alternatives));
    // In Chinese a word is known by its neighbours too ("条纹绿"), so only the option's own pairs are taken out.
    if (HAN.test(named)) for (const term of termsOf(named)) read.add(term);
    else rest = rest.slice(0, option.start) + ' '.repeat(named.length) + rest.slice(option.end);
  }
  const words = [...new Set(joinSyllables(index, termsOf(rest)))]
    .filter((word) => !read.has(word))
    .slice(0, MAX_GROUPS);
  const found = wordAlternatives(index, words);
  const isKnown =
    (groups.length > 0 || rest.trim() !== '') &&
    found.every((readings) => readings.some((some) => some.some(({ quality }) => quality === QUALITY.exact)));
  mendSlip(index, words, found);
  for (const alternatives of found.flat()) groups.push(groupOf(index, alternatives));
  // Chinese pairs stand across the borders of words too: one that no product has says nothing.
  const unknown = words.filter((word, at) => found[at]?.length === 0 && !HAN.test(word)).length;
  const fair = fairly(groups);
  const known = fair.reduce((sum, group) => sum + (group.explains ?? group.weight), 0);
  return { groups: fair, totalWeight: known + unknown * index.rarity(undefined), isKnown };
}

/** A rare word explains no more than all of the others together, or whatever has it would cut what has all of them. */
function fairly(groups: readonly TermGroup[]): TermGroup[] {
  const total = groups.reduce((sum, group) => sum + group.weight, 0);
  if (groups.length < FEWEST_OUTVOTING) return [...groups];
  return groups.map((group) => ({ ...group, explains: Math.min(group.weight, total - group.weight) }));
}

/** Adds what a word may have been meant for that never stands with the others. */
function mendSlip(index: ProductIndex, words: readonly string[], found: Alternative[][][]): void {
  const terms = found.map((readings) => readings.flat().map(({ term }) => term));
  const slip = words.every((word) => LATIN.test(word)) ? slipAmong(index, words, terms) : undefined;
  if (slip === undefined) return;
  const meant = slip.meant.map((term) => ({ term, quality: QUALITY.misspelt }));
  found[slip.at] = [[...(found[slip.at] ?? []).flat(), ...meant]];
}

/** Pinyin with a space between the syllables ("er ji") in one, where no product has the syllables as words. */
function joinSyllables(index: ProductIndex, words: readonly string[]): string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const isSound = LATIN.test(word) && exactly(index, word).length === 0 && index.pinyin.isSyllable(word);
    if (isSound && isOpen) joined.push(`${joined.pop() ?? ''}${word}`);
    else joined.push(word);
    isOpen = isSound;
  }
  return joined;
}

/** What each word may stand for: no group of terms, or one, or one for each part of it. */
function wordAlternatives(index: ProductIndex, words: readonly string[]): Alternative[][][] {
  const unknown = words.filter((word) => LATIN.test(word) && exactly(index, word).length === 0);
  const sounding = new Set(unknown.slice(0, MOST_SPELT));
  const found = words.map((word, at): Alternative[][] => {
    const spelt = sounding.has(word) ? index.pinyin.spelt(word) : [];
    if (spelt.length > 0) return spelt.map((terms) => terms.map((term) => ({ term, quality: QUALITY.sound })));
    const alternatives = alternativesOf(index, word, at === words.length - 1, false);
    const held = heldBy(index, alternatives);
    const parts = LATIN.test(word) && held <= HARDLY_USED ? partsOf(index, word) : [];
    if (parts.length > 0 && parts.every((part) => heldBy(index, part) >= held * FAR_MORE_COMMON))
      return parts.map((part) => [...alternatives, ...part]);
    return alternatives.length > 0 ? [alternatives] : [];
  });
  // "head phones" where products say "headphones": either word may be explained by both in one.
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (next === undefined || !LATIN.test(word) || !LATIN.test(next)) return;
    const joined = heldIn(index, QUALITY.joined)(stem(word + next));
    if (joined.length === 0) return;
    for (const which of [at, at + 1]) {
      const readings = found[which];
      if (readings && readings.length <= 1) found[which] = [[...(readings[0] ?? []), ...joined]];
    }
  });
  return found;
}

/** A word of two characters with one between them: 竹席 in 竹凉席. */
function partedBy(index: ProductIndex, pair: string): Alternative[][] {
  const [first = '', last = ''] = Array.from(pair);
  const readings: [Alternative[], Alternative[]] = [[], []];
  for (const term of index.vocabulary.pairsWith(first)) {
    const [start, middle = ''] = Array.from(index.vocabulary.wordOf(term));
    const [end] = start === first ? heldIn(index, QUALITY.character)(middle + last) : [];
    if (!end) continue;
    readings[0].push({ term, quality: QUALITY.character });
    readings[1].push(end);
  }
  return readings;
}

/** Fewer pairs than these sound like too many other words. */
const LEAST_SOUNDING_PAIRS = 2;

/** What each pair of a Chinese word sounds like, when all of them sound like the store's: 羽荣服 → 羽绒, 绒服. */
export function soundingPairs(index: ProductIndex, text: string): Map<string, Alternative[]> {
  const pairs = [...new Set(termsOf(text))];
  const found = new Map<string, Alternative[]>();
  if (pairs.length < LEAST_SOUNDING_PAIRS || pairs.length > MAX_GROUPS) return found;
  for (const pair of pairs) {
    const terms = CHINESE_PAIR.test(pair) ? index.pinyin.soundingLike(pair) : [];
    if (terms.length === 0) return new Map();
    found.set(
      pair,
      terms.map((term) => ({ term, quality: QUALITY.sound })),
    );
  }
  return found;
}

/** What each pair of Chinese characters that no product has may stand for by its sound, of the first ones in a text. */
export function unheldBySound(index: ProductIndex, text: string): Alternative[][] {
  const pairs = [...new Set(termsOf(text))].filter((word) => CHINESE_PAIR.test(word));
  return pairs
    .filter((pair) => exactly(index, pair).length === 0)
    .slice(0, MAX_GROUPS)
    .map((pair) => index.pinyin.soundingLike(pair).map((term) => ({ term, quality: QUALITY.sound })))
    .filter((terms) => terms.length > 0);
}

/** The last resort for Chinese words that no product has: what sounds like them (耳鸡), or a character between them. */
export function looseTerms(index: ProductIndex, text: string): QueryTerms | undefined {
  const all = new Set(termsOf(withoutFillers(text)));
  const pairs = [...all].filter((word) => CHINESE_PAIR.test(word)).slice(0, MAX_GROUPS);
  const [pair] = pairs;
  if (pair === undefined) return undefined;
  const sounds = pairs.map((one) => index.pinyin.soundingLike(one)).filter((terms) => terms.length > 0);
  const isSound = sounds.length * 2 >= pairs.length;
  const alternatives = isSound
    ? sounds.map((terms) => terms.map((term) => ({ term, quality: QUALITY.sound })))
    : partedBy(index, pair);
  if (alternatives.some((some) => some.length === 0) || (!isSound && pairs.length > 1)) return undefined;
  const groups = alternatives.map((some) => groupOf(index, some));
  const totalWeight = groups.reduce((sum, group) => sum + group.weight, 0);
  return { groups, totalWeight, isKnown: false, leastShare: isSound ? 0 : ALL };
}
