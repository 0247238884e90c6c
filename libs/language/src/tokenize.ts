// Texts as tokens for indexing and matching: words and their stems, model numbers, neighbouring Chinese characters.
import { normalize } from './normalize.js';

// The plurals that no ending tells.
const IRREGULAR_PLURALS = new Map(
  'mice mouse,men man,women woman,children child,feet foot,teeth tooth,geese goose,knives knife,shelves shelf,scarves scarf,loaves loaf,leaves leaf,wolves wolf,bookshelves bookshelf'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

const POSSESSIVE = /(?<=[\p{L}\p{N}])'s$/u;

/**
 * The S-stemmer (D. Harman, "How effective is suffixing?", JASIS 42(1), 1991): only plurals are folded, so that no two
 * different products become one. A possessive is its owner, also where the sign is left out: "men's", "mens" and "men".
 */
export function stem(word: string): string {
  const owner = word.replace(POSSESSIVE, '');
  const singular = singularOf(owner);
  return IRREGULAR_PLURALS.get(owner) ?? IRREGULAR_PLURALS.get(singular) ?? singular;
}

/** Without the ending of a regular plural. */
function singularOf(singular: string): string {
  if (singular.length < 4 || !/^[a-z']+$/.test(singular)) return singular;
  if (/[^ae]ies$/.test(singular)) return `${singular.slice(0, -3)}y`;
  if (/(ches|shes|sses|xes|zes)$/.test(singular)) return singular.slice(0, -2);
  if (/[^aeous]es$/.test(singular)) return singular.slice(0, -1);
  if (/[^us]s$/.test(singular)) return singular.slice(0, -1);
  return singular;
}

// Scripts are kept apart: in "256gb黑色" there are two runs.
// A sign at the edge may be what tells one name from another: "C#", "C++", ".NET", "A+".
const RUN =
  /\p{Script=Han}+|(?:(?<![\p{L}\p{N}.])\.(?=\p{L}))?[[\p{L}\p{N}]--\p{Script=Han}]+(?:[\-_.\/'+][[\p{L}\p{N}]--\p{Script=Han}]+)*(?:(?:\+{1,2}|#)(?![[\p{L}\p{N}]--\p{Script=Han}]))?/gv;
const SIGNED = /^\.|[+#]$/;
/** Letters that a mark-less form does not come of by decomposition. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', ẞ: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ŧ: 't', ĸ: 'k', ə: 'e',
}; // prettier-ignore
const ACCENTED = /[\u0080-\u024f\u0259\u1e00-\u1eff]|\p{M}/u;

/** A word of Latin letters without their marks: "Straße" → "strasse", "Łódź" → "lodz", "Café" → "cafe". */
export function withoutMarks(word: string): string {
  if (!ACCENTED.test(word)) return word;
  const plain = word.replace(/[^\u0000-\u007f]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
  return plain
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}
const MAX_TOKENS = 4_000;
const LONG = 500;

function pushChinese(run: string, tokens: string[]): void {
  const characters = Array.from(run);
  if (characters.length === 1) tokens.push(run);
  for (let at = 0; at + 1 < characters.length; at++) tokens.push(`${characters[at]}${characters[at + 1]}`);
}

function pushLatin(written: string, tokens: string[]): void {
  const run = withoutMarks(written).replace(POSSESSIVE, '');
  if (SIGNED.test(run)) tokens.push(run);
  const parts = run.split(/[-_/'+]|\.(?!\d)|(?<!\d)\./).filter(Boolean);
  const pieces = parts.flatMap((part) => part.match(/\p{N}+(?:\.\p{N}+)*|[^\p{N}]+/gu) ?? []);
  // A model number counts as a whole, as what stands between its signs, and as its letters and digits: "wh-1000xm5",
  // "wh1000xm5" and "wh 1000 xm5" meet.
  if (parts.length > 1) tokens.push(parts.join(''));
  for (const part of parts) tokens.push(stem(part));
  if (pieces.length > parts.length) {
    for (const piece of pieces) if (piece.length > 1 || /\p{N}/u.test(piece)) tokens.push(piece);
  }
}

function latinTokens(run: string): string[] {
  const tokens: string[] = [];
  pushLatin(run, tokens);
  return tokens;
}

/**
 * The tokens of a text, in order, with repetition; at most 4,000. Chinese runs give neighbouring pairs of characters
 * (a lone character gives itself); Latin runs give stems without marks, model numbers also joined and in pieces, and names
 * with a sign at their edge also whole ("c#").
 */
export function tokenize(text: string): string[] {
  const tokens: string[] = [];
  // What a long text says over and over is taken apart once.
  const known = new Map<string, readonly string[]>();
  for (const [run] of normalize(text).matchAll(RUN)) {
    if (tokens.length >= MAX_TOKENS) break;
    if (/^\p{Script=Han}/u.test(run)) pushChinese(run, tokens);
    else if (text.length < LONG) pushLatin(run, tokens);
    else {
      const parts = known.get(run) ?? latinTokens(run);
      known.set(run, parts);
      tokens.push(...parts);
    }
  }
  return tokens.slice(0, MAX_TOKENS);
}

/** The Latin words of a text, lower case, not stemmed. */
export function wordsOf(text: string): string[] {
  return normalize(text).match(/[a-z]+(?:'[a-z]+)?/g) ?? [];
}
