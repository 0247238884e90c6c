// What a message tells of the shopper's mood: how it sounds, how pressing it is, and signs that a person should look at it.
import type { Feelings, FeelingSign } from '#contracts';
import { normalize } from '#language';
import { FEELING_WORDS, NEGATIONS, SAFETY_QUESTIONS, SIGN_PATTERNS, STRENGTHENS, URGENT } from './lexicon.data.js';

/** How far before a word its negation or its strengthening may stand, in characters. */
const LOOK_BACK = 18;
const STRENGTH = 1.5;
/** "Not terrible" is less than good. */
const TURNED_ROUND = -0.6;
const LOUD = 1.4;
const MAX_READ_CHARACTERS = 2_000;
const SIGNS = ['complaint', 'praise', 'leaving', 'legal', 'safety'] as const satisfies readonly FeelingSign[];

/**
 * Reads the feelings of a message. Weights of a lexicon are added up; negation turns a word round, strengthening and shouting make it
 * heavier (the method of lexicon-based sentiment analysis such as SO-CAL and VADER, in small, for two languages).
 */
export function feelingsOf(text: string): Feelings {
  const plain = normalize(text.slice(0, MAX_READ_CHARACTERS));
  const loud = isLoud(text) ? LOUD : 1;
  const score = FEELING_WORDS.reduce((sum, { weight, pattern }) => {
    for (const match of plain.matchAll(pattern)) sum += weight * context(plain, match.index) * (weight < 0 ? loud : 1);
    return sum;
  }, 0);
  const signs = signsOf(plain);
  // A complaint may be worded politely, and an accident is no good news in any words.
  const least = signs.includes('safety') || signs.includes('legal') ? -1 : signs.includes('complaint') ? -1 : 2;
  return { sentiment: Math.min(least, steps(score)), urgency: urgencyOf(text, plain), signs };
}

function context(plain: string, at: number): number {
  const before = plain.slice(Math.max(0, at - LOOK_BACK), at);
  const strong = STRENGTHENS.exec(before);
  if (strong !== null) {
    const turned = NEGATIONS.test(before.slice(0, strong.index));
    return turned ? TURNED_ROUND : STRENGTH;
  }
  return NEGATIONS.test(before) ? TURNED_ROUND : 1;
}

/** −2 … 2. */
function steps(score: number): number {
  if (score <= -3) return -2;
  if (score <= -1) return -1;
  if (score >= 3) return 2;
  return score >= 1 ? 1 : 0;
}

function signsOf(plain: string): FeelingSign[] {
  const asks = SAFETY_QUESTIONS.test(plain);
  return SIGNS.filter((sign) => SIGN_PATTERNS[sign].test(plain) && !(sign === 'safety' && asks)).filter(
    (sign, _, all) => sign !== 'praise' || !all.includes('complaint'),
  );
}

function urgencyOf(text: string, plain: string): number {
  const words = [...plain.matchAll(URGENT)].length;
  if (words === 0) return 0;
  return words > 1 || isLoud(text) ? 2 : 1;
}

/** Exclamation marks in a row, question marks in a row, or shouting in capitals. */
function isLoud(text: string): boolean {
  if (/[!！]{2,}|[?？]{3,}/u.test(text)) return true;
  const letters = text.replace(/[^A-Za-z]/g, '');
  return letters.length >= 12 && letters.replace(/[^A-Z]/g, '').length / letters.length > 0.8;
}
