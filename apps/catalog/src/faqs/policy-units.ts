// Reads a question about a shop's rules as units: meanings that both languages share, and the other words.
import { normalize } from '#language';
import { meaningfulPart, unitsOf, type Unit } from '../search/terms.js';
import { policyWords } from './policy-words.js';

const meaningsOf = new Map<string, string[]>();
policyWords
  .trim()
  .split('\n')
  .forEach((line, number) => {
    for (const name of line.split(',').map((word) => normalize(word))) {
      meaningsOf.set(name, [...(meaningsOf.get(name) ?? []), `=policy:${number}`]);
    }
  });

const isChinese = (name: string): boolean => /\p{Script=Han}/u.test(name);
const names = [...meaningsOf.keys()].sort((left, right) => right.length - left.length);
const NAMES = new RegExp(
  [
    names.filter(isChinese).join('|'),
    `(?<![a-z\\d])(?:${names.filter((name) => !isChinese(name)).join('|')})(?![a-z\\d])`,
  ].join('|'),
  'g',
);

/** A meaning counts more than a word: it is what the question is about. */
const MEANING_SHARE = 1.5;

/** The units of a question or of an answer; longer names win ("free shipping" is not "free" and "shipping"). */
export function policyUnits(text: string): Unit[] {
  const plain = normalize(text);
  const seen = new Set<string>();
  const meanings: Unit[] = [];
  const rest = plain.replace(NAMES, (name) => {
    const terms = meaningsOf.get(name) ?? [];
    const key = terms.join(' ');
    if (!seen.has(key)) meanings.push({ text: name, terms, share: MEANING_SHARE, isChinese: isChinese(name) });
    seen.add(key);
    return ' ; ';
  });
  const words = rest.split(';').flatMap((part) => unitsOf(meaningfulPart(part)));
  return [...meanings, ...words];
}

/** Every term of some units. */
export function termsIn(units: readonly Unit[]): Set<string> {
  return new Set(units.flatMap((unit) => unit.terms));
}
