// Which items a text calls by the whole of their titles, the longest first: a title may hold another one.
import { type OrderView, wordingsOf } from '#contracts';
import { normalize, tokenize } from '#language';
import { wholeTitlesIn } from '../evidence/evidence.js';

type OrderItem = OrderView['items'][number];

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters of a Chinese title that is no usual word; an English one has two words. */
const LEAST_CHARACTERS = 4;
const HAN = /\p{Script=Han}/u;
/** So many places of one title are looked at. */
const MAX_PLACES = 20;
/** Nobody writes the commas and brackets of a title as the shop does. */
const SIGN = String.raw`[\s,、()[\]【】:·—–\-/|'"“”]`;
const SIGNS = new RegExp(`${SIGN}+`, 'u');

const ARTICLE = '(?:(?:the|an?|its) )?';

/** The items that are called by their whole titles, and the text without those. */
export interface TitlesInFull {
  readonly inFull: readonly OrderItem[];
  readonly rest: string;
  /** Something of a longer title is said as well: words alone do not tell which of the two is meant. */
  readonly isUnclear: boolean;
}

/** Reads a text in the comparable form for titles that begin before a place of it; a title of the shop's hides what is inside of it. */
export function titlesInFull(plain: string, upTo: number, items: readonly OrderItem[]): TitlesInFull {
  const written = items.flatMap((item) =>
    wordingsOf(item.title)
      .map((wording) => normalize(wording))
      .filter((title) => (HAN.test(title) ? title.length >= LEAST_CHARACTERS : title.includes(' ')))
      .flatMap((title) => placesOf(title, plain, upTo).map((span) => ({ item, title, ...span }))),
  );
  // "The running shoes for the pro": what is wished for is no part of a title.
  const spotted = (written.length === 0 ? [] : wholeTitlesIn(plain)).filter(({ end }) => end <= upTo);
  // "The set of 2 tall mugs": a title in another order of its words.
  const turned = spotted.flatMap(({ productId, text: title, start, end }) =>
    items.flatMap((item) => (item.productId === productId ? { item, title, start, end } : [])),
  );
  const found = [...written, ...turned];
  const all: readonly Span[] = [...found, ...spotted];
  const whole = found
    .filter((one) => !all.some((other) => isWithin(one, other)))
    .sort((left, right) => left.start - right.start);
  const spans = whole.filter(({ start }, index) => whole.findIndex((one) => one.start === start) === index);
  const said = plain.slice(0, upTo);
  const longer = whole.map((one) => longerSaid(one, aroundOf(one, said), items));
  const meant = new Set(whole.flatMap(({ item }, index) => longer[index]?.meant ?? item));
  return {
    inFull: items.filter((item) => meant.has(item)),
    rest: spans.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, plain),
    isUnclear: longer.some((one) => one?.meant === undefined && one?.isUnclear === true),
  };
}

const isWithin = (one: Span, other: Span): boolean =>
  other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start;

const partsOf = (title: string): string[] => title.split(SIGNS).filter((part) => part !== '');

/** Where a title stands in a text, in the singular or the plural, whatever signs part its words. */
function placesOf(title: string, plain: string, upTo: number): Span[] {
  const parts = partsOf(title);
  if (parts.length === 0 || parts.some((part) => !plain.includes(part))) return [];
  const written = parts
    .map((part) => part.replace(/[.*+?^${}\\]/gu, String.raw`\$&`))
    .reduce((left, part, at, all) => {
      const isOfHan = HAN.test(left.at(-1) ?? '') || HAN.test(part[0] ?? '');
      // "The phone case with the stand" is the Phone Case with Stand.
      const article = LINKS.has(all[at - 1] ?? '') ? ARTICLE : '';
      return `${left}${SIGN}{${isOfHan ? 0 : 1},3}${article}${part}`;
    });
  const before = /^[a-z\d]/u.test(title) ? String.raw`(?<![a-z\d])` : '';
  const after = /[a-z\d]$/u.test(parts.at(-1) ?? '') ? String.raw`(?:es|s)?(?![a-z\d])` : '';
  return [...plain.matchAll(new RegExp(`${before}${written}${after}`, 'gu'))]
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
    .filter(({ start }) => start < upTo)
    .slice(0, MAX_PLACES);
}

/** A part of a text that speaks of one thing. */
const CLAUSE_ENDS = /[.;!?。；！？，](?!\d)|,(?!\d)|\b(?:and|but|or)\b|[和跟与]|还有|以及/gu;
/** Words of a title that any sentence has. */
const LINKS = new Set('a an the of for with and in on to by from or'.split(' '));
/** "A tall mug from the set" is no set. */
const LINKS_BEHIND = new Set([...LINKS].filter((word) => word !== 'from'));
const COUNTED = /\d/u;
const LEAST_ALIKE = 3;

interface Title extends Span {
  readonly title: string;
}

interface Longer {
  /** Those whose other words are all said right beside it: "the pro running shoes" are the Running Shoes Pro. */
  readonly meant?: readonly OrderItem[];
  readonly isUnclear: boolean;
}

/** The items whose longer titles have all words of one that stands in a text, and of which more is said there. */
function longerSaid(one: Title & { readonly item: OrderItem }, around: Around, items: readonly OrderItem[]): Longer {
  const read = HAN.test(one.title) ? longerInChinese : longerInEnglish;
  const said = items.flatMap((item) =>
    wordingsOf(item.title).flatMap((wording) => {
      const how = read(one, normalize(wording), around);
      return how === undefined ? [] : [{ item, how }];
    }),
  );
  const whole = said.filter(({ how }) => how === 'whole');
  // "The tall mug set" may be of 2 or of 4.
  const meant = whole.length > 0 ? whole : said.filter(({ how }) => how === 'but for figures');
  if (meant.length > 0) return { meant: meant.map(({ item }) => item), isUnclear: false };
  const beside = said.filter(({ how }) => how === 'beside').map(({ item }) => item);
  return beside.length > 0 ? { meant: [one.item, ...beside], isUnclear: false } : { isUnclear: said.length > 0 };
}

/** How much of what a longer title has more is said: right beside the shorter one, or (`beside`) apart from it. */
type Said = 'whole' | 'but for figures' | 'in part' | 'beside' | undefined;

function longerInEnglish({ title }: Title, other: string, { before, after, joined }: Around): Said {
  // Words are made comparable where they may be the same at all.
  if (!partsOf(title).every((part) => other.includes(part.slice(0, LEAST_ALIKE)))) return undefined;
  const own = wordsOf(title);
  const words = wordsOf(other);
  if (own.some((word) => !words.includes(word))) return undefined;
  const more = words.filter((word) => !own.includes(word) && !LINKS.has(word));
  const named = more.filter((word) => !COUNTED.test(word));
  if (named.length === 0) return undefined;
  const near = new Set([
    ...runOf(more, latinOf(before).toReversed(), LINKS),
    ...runOf(more, latinOf(after), LINKS_BEHIND),
  ]);
  if (named.every((word) => near.has(word))) return more.every((word) => near.has(word)) ? 'whole' : 'but for figures';
  if (near.size > 0 && named.some((word) => near.has(word))) return 'in part';
  return joined.some((row) => isAnother(latinOf(row), named, words)) ? 'beside' : undefined;
}

/** Whether a row of words is what is pointed at by a word of a title, and says nothing of it: "set of 2 too", and no "set is complete". */
function isAnother(
  [first = '', ...row]: readonly string[],
  named: readonly string[],
  words: readonly string[],
): boolean {
  const next = row.find((word) => !words.includes(word) && word !== 'one' && !COUNTED.test(word));
  return named.includes(first) && (next === undefined || LINKS.has(next) || ENDS_OBJECT.has(next));
}

/** What may follow the object of a wish and is no verb. */
const ENDS_OBJECT = new Set('too also please back both together as because since'.split(' '));
const POINTER = '(?:the|my|that|this|those|these|its) ';
/** "… and the pro ones". */
const JOINED_BEHIND = new RegExp(String.raw`\band (?:also )?${POINTER}([^,.;:!?()]{1,40})`, 'gu');
/** What is wished for ends at the latest where somebody is spoken of, or something is left as it is. */
const WISH_ENDS = /[.;:!?]|\b(?:i|we|you|they|he|she|it|not|never|but|keep(?:ing)?)\b/u;
/** "The set and the …", and not "I love the set and …". */
const JOINED_BEFORE = new RegExp(
  String.raw`(?<!\b(?:lov|lik|prefer|want|need|keep|not)[a-z]* )\b${POINTER}([a-z\d]+(?: (?:ones?|of \d{1,2}))?) and (?:also )?(?:${POINTER})?(?:(?!not|keep)[a-z\d]+ )?$`,
  'u',
);

/** What is pointed at in one row with what stands between two texts. */
function joinedTo(before: string, behind: string): string[] {
  const end = behind.search(WISH_ENDS);
  const rows = [...behind.matchAll(JOINED_BEHIND)].filter(({ index }) => end < 0 || index < end);
  const first = JOINED_BEFORE.exec(before);
  return [...rows, ...(first === null ? [] : [first])].map(([, row = '']) => row.split(CLAUSE_ENDS)[0] ?? '');
}

/** The words of some that begin a row, with links between them. */
function runOf(some: readonly string[], row: readonly string[], links: ReadonlySet<string>): readonly string[] {
  const ends = row.findIndex((word) => !some.includes(word) && !links.has(word));
  return (ends < 0 ? row : row.slice(0, ends)).filter((word) => some.includes(word));
}

/** The titles that were read last: one is compared with all others. */
const MOST_TITLES = 1_000;
const titles = new Map<string, readonly string[]>();

function wordsOf(title: string): readonly string[] {
  const known = titles.get(title);
  if (known !== undefined) return known;
  if (titles.size >= MOST_TITLES) titles.clear();
  const words = latinOf(title);
  titles.set(title, words);
  return words;
}

const latinOf = (text: string): string[] => tokenize(text).filter((word) => /^[a-z\d.]+$/u.test(word));

/** 那套高马克杯 may be the 两件套. */
function longerInChinese({ title }: Title, other: string, around: Around): Said {
  const [own, whole] = [partsOf(title).join(''), partsOf(other).join('')];
  if (own === whole || !whole.includes(own)) return undefined;
  const more = whole.replace(own, '');
  const [before, after] = [around.before, around.after].map((part) => partsOf(part).join('')) as [string, string];
  if (more.length > 1 && (before.replace(/的$/u, '').endsWith(more) || after.replace(/^的/u, '').startsWith(more)))
    return 'whole';
  const last = more.at(-1) ?? '';
  const isCountedSo = HAN.test(last) && new RegExp(`[这那整一]${last}的?$`, 'u').test(before);
  return isCountedSo || (more.length > 1 && after.startsWith(more.slice(0, 2))) ? 'in part' : undefined;
}

/** So much beside a title is read. */
const LONGEST_BESIDE = 60;

/** What stands before a span and behind it in its clause, and what else is pointed at beside it: "and the pro ones". */
interface Around {
  readonly before: string;
  readonly after: string;
  readonly joined: readonly string[];
}

function aroundOf({ start, end }: Span, plain: string): Around {
  const before = plain.slice(Math.max(0, start - LONGEST_BESIDE), start);
  const behind = plain.slice(end, end + LONGEST_BESIDE);
  const from = [...before.matchAll(CLAUSE_ENDS)].at(-1);
  const [after = ''] = behind.split(CLAUSE_ENDS);
  return {
    before: before.slice(from === undefined ? 0 : from.index + from[0].length),
    after,
    joined: joinedTo(before, behind),
  };
}
