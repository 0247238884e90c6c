// Whether a language model's wording of a reply says what the template says: the same claims in the same order, nothing more, nothing denied.
import type { Locale } from '#contracts';
import { detectLocale, normalize } from '#language';
import { type Claim, type ClaimKind, claimsIn, keyOf, readClaims } from './wording-claims.js';
import { mustStay, negation, politeNegation, speechWords, statements } from './wording-statements.data.js';

/** What a wording is held against. */
export interface WordingGround {
  /** The template's text, which is made from the facts and nothing else. */
  readonly draft: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly locale: Locale;
}

/** Why a wording is not sent. */
export type WordingFault =
  | 'empty'
  | 'language'
  | 'markup'
  | 'too-long'
  | 'private-token'
  | `unfounded-${ClaimKind}`
  | 'other-order'
  | `statement-${string}`
  | 'denial'
  | 'unknown-word'
  | 'left-out'
  | 'no-question';

const MAX_CHARACTERS = 1_200;
const MAX_GROWTH = 1.8;
const SPARE_CHARACTERS = 60;
const MAX_TITLE_CHARACTERS = 300;
const MAX_DEPTH = 6;
const NAMING_FIELDS = new Set(['title', 'label', 'name', 'option', 'carrier', 'notFound']);
/** Claims that a wording must not leave out. */
const REQUIRED = new Set<ClaimKind>(['money', 'percent', 'stock', 'duration', 'code', 'clock']);
const DAYS = new Set<ClaimKind>(['day', 'near', 'weekday']);
const MARKUP = /[<>{}[\]`*_|\\^]|^\s*(?:[-+•·#]|\d+[.)、]) |https?:/mu;
const TOKEN = /\[[A-Z]{3,10}_\d{1,3}\]/;
const QUESTION = /[?？]|吗|呢|哪/u;

/** The first reason not to send a wording, or `undefined`. With `isWhole` false it is the beginning of one that is still written. */
export function wordingFault(wording: string, ground: WordingGround, isWhole = true): WordingFault | undefined {
  const { draft, locale } = ground;
  if (wording.trim() === '') return isWhole ? 'empty' : undefined;
  if (TOKEN.test(wording)) return 'private-token';
  if (hasMarkup(wording, draft)) return 'markup';
  if (wording.length > Math.min(MAX_CHARACTERS, draft.length * MAX_GROWTH + SPARE_CHARACTERS)) return 'too-long';
  if (detectLocale(withoutNames(wording, ground), locale) !== locale) return 'language';
  const compared = compareClaims(wording, ground);
  return (
    compared.fault ??
    statementFault(wording, ground) ??
    (hasUnknownWord(wording, ground) ? 'unknown-word' : undefined) ??
    (isWhole ? omissionOf(wording, ground, compared) : undefined)
  );
}

function hasMarkup(wording: string, draft: string): boolean {
  const found = MARKUP.exec(wording);
  if (found === null && wording.includes('\n')) return !draft.includes('\n');
  return found !== null && !draft.includes(found[0]);
}

/** Names of things as facts hold them: they are compared as a whole. What a thing is like belongs to it as its name does. */
function namesIn(value: unknown, depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, one]) => {
    if (name === 'attributes' && typeof one === 'object' && one !== null)
      return Object.entries(one as Record<string, unknown>)
        .flat()
        .map(String);
    if (!NAMING_FIELDS.has(name) || typeof one !== 'string') return namesIn(one, depth + 1);
    return one.length >= 2 && one.length <= MAX_TITLE_CHARACTERS ? [one] : [];
  });
}

function namesOf({ draft, facts }: WordingGround): string[] {
  const plain = normalize(draft);
  return [...new Set(namesIn(facts))].filter((name) => plain.includes(normalize(name)));
}

function withoutNames(text: string, ground: WordingGround): string {
  let rest = normalize(text);
  for (const name of namesOf(ground)
    .map(normalize)
    .sort((a, b) => b.length - a.length))
    rest = rest.replaceAll(name, ' ');
  return rest;
}

/** A wording's claims beside the draft's. */
interface Compared {
  readonly fault?: WordingFault;
  readonly drafted: readonly Claim[];
  /** Those of `drafted` that the wording makes too. */
  readonly matched: ReadonlySet<Claim>;
}

/** The claims must be the draft's, in its order: a price that changed places is another product's price. */
function compareClaims(wording: string, ground: WordingGround): Compared {
  const names = namesOf(ground);
  const kept = mustStay.filter((name) => statements[name]?.test(withoutNames(ground.draft, ground)));
  const anchors = kept.length > 1 ? kept : [];
  const sequenceOf = (text: string): Claim[] =>
    [...claimsIn(text, names), ...statementsIn(text, anchors, names)].sort((a, b) => a.start - b.start);
  const drafted = sequenceOf(ground.draft);
  const known = new Set(drafted.map(keyOf));
  const matched = new Set<Claim>();
  let from = 0;
  for (const claim of sequenceOf(wording)) {
    const key = keyOf(claim);
    if (!known.has(key)) return { fault: `unfounded-${claim.kind}`, drafted, matched };
    const at = drafted.findIndex((other, index) => index >= from && keyOf(other) === key);
    if (at < 0) return { fault: 'other-order', drafted, matched };
    matched.add(drafted[at] as Claim);
    from = at + 1;
  }
  return { drafted, matched };
}

/** Where a text makes these statements: "in stock" must not change places with "sold out". */
function statementsIn(text: string, anchors: readonly string[], names: readonly string[]): Claim[] {
  const { rest } = readClaims(text, names);
  return anchors.flatMap((name) => {
    const pattern = new RegExp(statements[name]?.source ?? '(?!)', 'gu');
    return [...rest.matchAll(pattern)].map(({ index }): Claim => ({ kind: 'statement', value: name, start: index }));
  });
}

function leavesOut({ drafted, matched }: Compared): boolean {
  const keys = new Set([...matched].map(keyOf));
  const isList = new Set(drafted.filter(({ kind }) => kind === 'title').map(keyOf)).size > 1;
  const days = drafted.filter(({ kind }) => DAYS.has(kind));
  if (days.length > 0 && !days.some((day) => matched.has(day))) return true;
  return drafted.some((claim) => {
    // Named again, it need not be said again; in a list every mention counts.
    if (REQUIRED.has(claim.kind)) return isList ? !matched.has(claim) : !keys.has(keyOf(claim));
    return isList && claim.kind === 'title' && !keys.has(keyOf(claim));
  });
}

const denies = (text: string): boolean => negation.test(text.replace(politeNegation, ' '));

/** Statements must be the draft's, and so must a denial. */
function statementFault(wording: string, ground: WordingGround): WordingFault | undefined {
  const said = withoutNames(wording, ground);
  const drafted = withoutNames(ground.draft, ground);
  for (const [name, pattern] of Object.entries(statements))
    if (pattern.test(said) && !pattern.test(drafted)) return `statement-${name}`;
  return denies(said) && !denies(drafted) ? 'denial' : undefined;
}

/** What the draft says and a whole wording does not. */
function omissionOf(wording: string, ground: WordingGround, compared: Compared): WordingFault | undefined {
  if (leavesOut(compared)) return 'left-out';
  const said = withoutNames(wording, ground);
  const drafted = withoutNames(ground.draft, ground);
  const dropped = mustStay.some((name) => statements[name]?.test(drafted) === true && !statements[name].test(said));
  if (dropped) return 'left-out';
  if (denies(drafted) && !denies(said)) return 'denial';
  return QUESTION.test(ground.draft) && !QUESTION.test(wording) ? 'no-question' : undefined;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const speech = {
  en: new Set(speechWords.en.split(/\s+/u)),
  zh: new Set(speechWords.zh.split(/\s+/u)),
};
const wordsIn = (text: string): string[] => normalize(text).match(/\p{Script=Latin}[\p{Script=Latin}'-]*/gu) ?? [];
const stem = (word: string): string => word.replace(/(?:'s|s'|'|es|s|ed|ing|ly|er|d)$/u, '');

/** A word that neither the template nor everyday service talk knows: a name, a brand, a promise in other words. What the shopper asked is no answer. */
function hasUnknownWord(wording: string, ground: WordingGround): boolean {
  const known = normalize(ground.draft);
  const { rest } = readClaims(wording, namesOf(ground));
  const latin = new Set(wordsIn(known).flatMap((word) => [word, stem(word), ...word.split('-')]));
  const isKnownLatin = (word: string): boolean =>
    latin.has(word) ||
    latin.has(stem(word)) ||
    (ground.locale === 'en' && (speech.en.has(word) || word.split('-').every((part) => speech.en.has(part))));
  if (wordsIn(rest).some((word) => !isKnownLatin(word.replace(/(?<!')'+$/u, '')))) return true;
  const han = [...segmenter.segment(rest)].map(({ segment }) => segment).filter((word) => /\p{Script=Han}/u.test(word));
  return han.some((word) => !isKnownHan(word, known, ground.locale));
}

/** Chinese is cut into words by a dictionary that may cut otherwise: a word is known too when its characters are. */
function isKnownHan(word: string, known: string, locale: Locale): boolean {
  if (known.includes(word)) return true;
  if (locale !== 'zh') return false;
  if (speech.zh.has(word) || /^[零〇一二两三四五六七八九十百千万半几]+$/u.test(word)) return true;
  return word.length > 1 && [...word].every((character) => speech.zh.has(character));
}
