// Turns a shopper's words into groups of index terms: known words, near misspellings, and options by their meaning.
import { findOptions, optionLabel, type OptionMention } from '#language';
import { findMeasures } from './measures.js';
import type { ProductIndex, TermGroup } from './product-index.js';
import { termsOf, withoutFillers } from './terms.js';

const MAX_GROUPS = 64;
const QUALITY = { exact: 1, prefix: 0.8, misspelt: 0.85, character: 0.8, root: 0.6, translated: 0.9 } as const;
/** 杯子 is a 杯, 枕头 a 枕: nouns whose second character only rounds them off. */
const ROUNDED_NOUN = /^(\p{Script=Han})[子头儿]$/u;
const HAN = /\p{Script=Han}/u;
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

/**
 * What a word may stand for: itself when any product has it; else words that start with it (for the last word, which
 * may still be being typed); else words a slip or two away. Numbers are never guessed.
 */
export function alternativesOf(index: ProductIndex, word: string, isLast: boolean): Alternative[] {
  const { vocabulary } = index;
  if (HAN.test(word)) return chineseAlternatives(index, word);
  const exact = exactly(index, word);
  if (exact.length > 0) return exact;
  if (isLast) {
    const longer = vocabulary.startingWith(word);
    if (longer.length > 0) return longer.map((term) => ({ term, quality: QUALITY.prefix }));
  }
  return vocabulary.similarTo(word).map((term) => ({ term, quality: QUALITY.misspelt }));
}

/** A text's groups, and the weight of all of its words, those that no product has included. */
export interface QueryTerms {
  readonly groups: readonly TermGroup[];
  readonly totalWeight: number;
  /** Whether products have every word as it is written. */
  readonly isKnown: boolean;
}

function groupOf(index: ProductIndex, alternatives: readonly Alternative[]): TermGroup {
  const rarities = alternatives.map(({ term }) => index.rarity(term));
  return { terms: alternatives, weight: Math.min(...rarities) };
}

const heldIn =
  (index: ProductIndex, quality: number) =>
  (word: string): Alternative[] => {
    const term = index.vocabulary.find(word);
    return term !== undefined && index.vocabulary.documentsWith(term) > 0 ? [{ term, quality }] : [];
  };

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
  let unknownWeight = 0;
  let isKnown = groups.length > 0 || rest.trim() !== '';
  const words = [...new Set(termsOf(rest))].filter((word) => !read.has(word)).slice(0, MAX_GROUPS);
  words.forEach((word, at) => {
    const alternatives = alternativesOf(index, word, at === words.length - 1);
    isKnown &&= alternatives.some(({ quality }) => quality === QUALITY.exact);
    if (alternatives.length > 0) groups.push(groupOf(index, alternatives));
    else if (!HAN.test(word)) unknownWeight += index.rarity(undefined);
  });
  return { groups, totalWeight: unknownWeight + groups.reduce((sum, group) => sum + group.weight, 0), isKnown };
}
