// What a text says of praise and complaint by words alone, clause by clause, in Chinese and English.
import { plainText } from '#learning';
import { COMPLAINT_EN, CONTRAST_EN, INTENSIFIER_EN, NEGATION_EN, PRAISE_EN } from './lexicon-en.data.js';
import { COMPLAINT_ZH, CONTRAST_ZH, INTENSIFIER_ZH, NEGATION_ZH, PRAISE_ZH } from './lexicon-zh.data.js';

/** A part of a text between stops, and how it feels: above 0 praise, below 0 complaint. */
export interface Clause {
  readonly text: string;
  readonly score: number;
}

type Kind = { readonly kind: 'feeling'; readonly value: number } | { readonly kind: 'negation' | 'intensifier' };

const CLAUSE_END = /[,.!?;:，。！？；：、…~\n]+|\s-\s|\s{2,}/u;
const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}'/]+/gu;
/** A negation reaches so many words (English) or steps (Chinese). */
const REACH = 3;
const NEGATED = -0.8;
const INTENSIFIED = 1.4;
/** What comes after "but" is what is meant. */
const CONTRAST_WEIGHT = 1.6;

const wordsOf = (list: string): string[] => list.split(' ').map((word) => word.replaceAll('_', ' '));

function entriesOf(
  praise: Readonly<Record<1 | 2, string>>,
  complaint: Readonly<Record<1 | 2, string>>,
  negation: string,
  intensifier: string,
): Map<string, Kind> {
  const entries = new Map<string, Kind>();
  for (const word of wordsOf(negation)) entries.set(word, { kind: 'negation' });
  for (const word of wordsOf(intensifier)) entries.set(word, { kind: 'intensifier' });
  for (const strength of [1, 2] as const) {
    for (const word of wordsOf(praise[strength])) entries.set(word, { kind: 'feeling', value: strength });
    for (const word of wordsOf(complaint[strength])) entries.set(word, { kind: 'feeling', value: -strength });
  }
  return entries;
}

const CHINESE = entriesOf(PRAISE_ZH, COMPLAINT_ZH, NEGATION_ZH, INTENSIFIER_ZH);
const ENGLISH = entriesOf(PRAISE_EN, COMPLAINT_EN, NEGATION_EN, INTENSIFIER_EN);
/** The most signs of an entry that begins with this one: most signs begin none. */
function longestByFirstSign(
  entries: ReadonlyMap<string, Kind>,
  signsOf: (entry: string) => string[],
): Map<string, number> {
  const longest = new Map<string, number>();
  for (const entry of entries.keys()) {
    const signs = signsOf(entry);
    const first = signs[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, signs.length));
  }
  return longest;
}

const CHINESE_LONGEST = longestByFirstSign(CHINESE, (entry) => Array.from(entry));
const ENGLISH_LONGEST = longestByFirstSign(ENGLISH, (entry) => entry.split(' '));
const CONTRASTS = [...wordsOf(CONTRAST_ZH), ...wordsOf(CONTRAST_EN)];

/** The clauses of a text with their feelings. */
export function clausesOf(text: string): Clause[] {
  return plainText(text)
    .split(CLAUSE_END)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
    .map((clause) => ({ text: clause, score: scoreOfClause(clause) }));
}

/** The feeling of a whole text, by its words: 0 where none speaks. What stands after a contrast counts more. */
export function lexiconScore(text: string): number {
  let sum = 0;
  for (const { text: clause, score } of clausesOf(text))
    sum += score * (CONTRASTS.some((word) => clause.startsWith(word)) ? CONTRAST_WEIGHT : 1);
  return sum;
}

function scoreOfClause(clause: string): number {
  const chinese = HAN.test(clause);
  const signs = chinese ? Array.from(clause) : (clause.match(WORD) ?? []);
  const joint = chinese ? '' : ' ';
  const entries = chinese ? CHINESE : ENGLISH;
  const longest = chinese ? CHINESE_LONGEST : ENGLISH_LONGEST;
  let sum = 0;
  let negatedFor = 0;
  let strength = 1;
  for (let at = 0; at < signs.length;) {
    let size = Math.min(longest.get(signs[at] ?? '') ?? 0, signs.length - at);
    while (size > 0 && !entries.has(signs.slice(at, at + size).join(joint))) size--;
    const found = size === 0 ? undefined : entries.get(signs.slice(at, at + size).join(joint));
    at += Math.max(1, size);
    if (found?.kind === 'negation') negatedFor = REACH + 1;
    else if (found?.kind === 'intensifier') strength = INTENSIFIED;
    else if (found?.kind === 'feeling') {
      sum += found.value * strength * (negatedFor > 0 ? NEGATED : 1);
      negatedFor = 0;
      strength = 1;
    }
    negatedFor = Math.max(0, negatedFor - 1);
  }
  return sum;
}
