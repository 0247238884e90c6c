// The words of a message that name what is looked for.
import type { SpottedKind, SpottedMention } from '#contracts';
import { normalize } from '#language';
import { isCommon, wordsOf } from '../evidence/common-words.js';
import { evidenceNow, NAMES } from '../evidence/evidence.js';

/** What is looked for: of the words that are left of a message those that the shop knows, and those that are no talk. */
export function soughtIn(text: string, query: string): string {
  const evidence = evidenceNow();
  const plain = normalize(text);
  const named = evidence.mentions.filter(
    ({ kind, text: part, strength }) => SOUGHT.has(kind) && strength >= NAMES && plain.includes(part),
  );
  if (named.length === 0) return query;
  const isNamed = (word: string): boolean => named.some(({ text: part }) => part.includes(word) || word.includes(part));
  return query
    .split(' ')
    .flatMap((word) => (isNamed(word) ? [cutTo(word, named)] : wordsOf(word).every(isCommon) ? [] : [word]))
    .join(' ');
}
const SOUGHT = new Set<SpottedKind>(['title', 'kind', 'brand']);

/** 棉禾家 is 棉禾: what stands beside a name in one run of Chinese characters is talk where all of it is. */
function cutTo(word: string, named: readonly SpottedMention[]): string {
  if (!/\p{Script=Han}/u.test(word)) return word;
  const inside = named.filter(({ text }) => word.includes(text)).map(({ text }) => text);
  const rest = inside.reduce((left, part) => left.replaceAll(part, ' '), word).trim();
  return rest === '' || wordsOf(rest).every((part) => part.length === 1 || isCommon(part))
    ? inside.join(' ') || word
    : word;
}
