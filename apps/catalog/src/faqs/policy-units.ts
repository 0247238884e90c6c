// Reads a question about a shop's rules as units: meanings that both languages share, and the other words.
import { normalize } from '#language';
import { meaningfulPart, unitsOf, type Unit } from '../search/terms.js';
import { policyWords } from './policy-words.js';

const BROADER = '~';
/** "运费" explains "shipping" this well, and the reverse. */
const BROADER_QUALITY = 0.7;
/** Words of questions that a rule is not about. */
const ASKING =
  /多少钱|多少|有哪些|哪些|是否|支持|提供|帮忙|帮我|麻烦|一下|能不能|可不可以|(?<=\p{Script=Han})个(?=\p{Script=Han})|how much|how many/gu;

interface Meaning {
  readonly names: readonly string[];
  readonly broader: string | undefined;
}

const meanings: readonly Meaning[] = policyWords
  .trim()
  .split('\n')
  .map((line) => {
    const [own = '', broader] = line.split(' < ');
    return { names: own.split(',').map((name) => normalize(name)), broader: broader?.trim() };
  });
const termsByName = new Map<string, string[]>();
meanings.forEach(({ names, broader }, number) => {
  const wider = meanings.findIndex((other) => other.names.includes(broader ?? ''));
  const terms = [
    `=policy:${number}`,
    `${BROADER}policy:${number}`,
    ...(wider >= 0 ? [`${BROADER}policy:${wider}`] : []),
  ];
  for (const name of names) termsByName.set(name, [...(termsByName.get(name) ?? []), ...terms]);
});

const isChinese = (name: string): boolean => /\p{Script=Han}/u.test(name);
const names = [...termsByName.keys()].sort((left, right) => right.length - left.length);
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
  const seen = new Set<string>();
  const found: Unit[] = [];
  const rest = normalize(text).replace(NAMES, (name) => {
    const terms = termsByName.get(name) ?? [];
    const key = terms.join(' ');
    if (!seen.has(key)) found.push({ text: name, terms, share: MEANING_SHARE, isChinese: isChinese(name) });
    seen.add(key);
    return ' ; ';
  });
  const words = rest
    .replace(ASKING, ' ; ')
    .split(';')
    .flatMap((part) => unitsOf(meaningfulPart(part)));
  return [...found, ...words];
}

/** Every term of some units. */
export function termsIn(units: readonly Unit[]): Set<string> {
  return new Set(units.flatMap((unit) => unit.terms));
}

/** 0–1: how well a term that is among `known` explains the unit that it belongs to. */
export function explainedBy(known: ReadonlySet<string>, term: string): number {
  if (!known.has(term)) return 0;
  return term.startsWith(BROADER) ? BROADER_QUALITY : 1;
}
