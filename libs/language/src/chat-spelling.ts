// What is typed in chat, spelled out: 肿么 and 木有, short forms ("w the", "u", "pls") and misspelt words of service ("adress").
import { CHINESE_FORMS, REAL_WORDS, SERVICE_WORDS, SHORT_FORMS } from './chat-spelling.data.js';
import { editDistanceWithin } from './edit-distance.js';

/** A word that may be a slip of one of the words of service is at least this long. */
const LEAST_LETTERS = 5;
const KNOWN: ReadonlySet<string> = new Set(SERVICE_WORDS);
const BY_INITIAL = Map.groupBy(SERVICE_WORDS, (word) => word[0] ?? '');
/** A run of letters that is no part of a code, an address of the net, a name with a digit, a unit or a hyphenated word. */
const WORD = /(?<![\p{L}\p{N}@#._/'’-])[A-Za-z]+(?![\p{L}\p{N}@#_/'’-]|\.\p{L})/gu;
/** "1米8" is 1.8 m. */
const METRES_ZH = /(?<![\d.])([\d一二两三])米(\d{1,2})(?![\d.米厘毫cm×x*])/gu;
const DIGIT_OF: Readonly<Record<string, string>> = { 一: '1', 二: '2', 两: '2', 三: '3' };
const INCHES = /\b(half )?(?:an?|one) (inch)(?: and a (half))?\b/giu;
/** "Cancel my order b4 it ships": no size of paper, and no number. */
const BEFORE = /(?<![\p{L}\p{N}-])b4(?=\s(?:it|you|u|i|we|they|he|she|the|my|that|this)\b)/gu;
const SPOKEN_ZH = new RegExp(Object.keys(CHINESE_FORMS).join('|'), 'gu');
/** Letters that also count or name something: they are short forms only where the words beside them say so. */
const AMBIGUOUS: Readonly<Record<string, readonly { readonly before: RegExp; readonly after: RegExp }[]>> = {
  w: [
    { before: /[a-z]\s$/iu, after: /^\s(?:the|a|an|my|your|ur|it|this|that|these|those|no|or)\b/iu },
    // Behind these no name stands: "john w carter" stays.
    { before: /\b(?:come|comes|came|go|goes|in|work|works|it|that|this|one|ones)\s$/iu, after: /^\s[a-z]{3}/iu },
  ],
  n: [{ before: /[a-z]{2}\s$/iu, after: /^\s[a-z]{2}/iu }],
  r: [{ before: /\b(?:u|you|they|we|there|these|those|what|where|how|when|which)\s$|^$/iu, after: /^\s[a-z]/iu }],
  u: [{ before: /(?<!\b(?:type|size|model|shape|letter|section|bend) )$/iu, after: /^/u }],
};

/**
 * A message with its English words spelled out; what is no such word stays as it is typed. A capitalised word inside of a message is a name, and so is one in capitals
 * where not all are.
 * Work is linear in the text.
 */
export function spelledOut(text: string): string {
  const plain = text
    .replace(SPOKEN_ZH, (spoken) => CHINESE_FORMS[spoken] ?? spoken)
    .replace(BEFORE, 'before')
    .replace(METRES_ZH, (_spoken, metres: string, rest: string) => `${DIGIT_OF[metres] ?? metres}.${rest}米`)
    .replace(INCHES, (_spoken, half?: string, _inch?: string, more?: string) =>
      half !== undefined ? '0.5 inch' : more === undefined ? '1 inch' : '1.5 inch',
    );
  const isLoud = !/\p{Ll}/u.test(plain);
  return plain.replace(WORD, (word, at: number) => {
    const lower = word.toLowerCase();
    const isName = word !== lower && !isLoud && (at > 0 || word.slice(1) !== lower.slice(1));
    if (isName) return word;
    const long = Object.hasOwn(SHORT_FORMS, lower) ? SHORT_FORMS[lower] : corrected(lower);
    if (long === undefined) return word;
    const beside = AMBIGUOUS[lower];
    if (beside === undefined) return long;
    const before = plain.slice(Math.max(0, at - BESIDE), at);
    const after = plain.slice(at + word.length, at + word.length + BESIDE);
    return beside.some((words) => words.before.test(before) && words.after.test(after)) ? long : word;
  });
}

const BESIDE = 16;

/** The word of service that this is one slip away from: a letter too many, too few, another, or two swapped. */
function corrected(word: string): string | undefined {
  if (word.length < LEAST_LETTERS || KNOWN.has(word) || REAL_WORDS.has(word)) return undefined;
  const near = (BY_INITIAL.get(word[0] ?? '') ?? []).filter((known) => isSlip(word, known));
  return near.length === 1 || near.every((one) => one.startsWith(near[0] ?? '')) ? near[0] : undefined;
}

/** Endings make other words, not slips: "packages", "changer". */
const isSlip = (word: string, known: string): boolean =>
  editDistanceWithin(word, known, 1) && !(word.length > known.length && word.startsWith(known));
