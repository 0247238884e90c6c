// The parts of a message that each name a thing, with its number of pieces: "two oils", "the gloves in XL", 黑色两件.
import type { SpottedKind } from '#contracts';
import { COUNTED_IN, normalize, parseNumber } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import { splitOutsideNames } from '../understand/clauses.js';
import { pointsAt, productWords, withoutOptions, withoutSizes } from '../understand/mention.js';
import { NO_PIECES, withCounts } from './pieces.js';

/** So many things are reckoned together at the most. */
export const MOST_PRODUCTS = 6;
const JOINTS = /[,，、;；+＋]|和|跟|与|以及|加上|外加|再加|还有|\b(?:and|plus|with)\b/u;
const WITH = /加|配|搭|带|连/u;
/** What names a thing. */
export const NAMING = new Set<SpottedKind>(['title', 'kind', 'option']);
/** Words of the sum, no part of a name. */
const TOGETHER =
  /一共|总共|合计|加起来|加在一起|放一起|一起(?:买|拿|下单|结算)?|一块儿|一块(?=一共|总共|多少|买|拿|算|$)|总价|\b(?:in total|altogether|all together|together|combined|all in|in all|total|sum)\b/gu;
/** And words that ask for it: "what's that", "what would it come to". */
const ASKS_SUM =
  /\b(?:so |and )?(?:what(?:'?s| is| does| would| will| do)?|how much(?:'?s| is| are| would| does| will| do)?)(?: (?:that|it|this|they|those|these|all|i|we))*(?: (?:be|come to|cost(?: me)?|pay|owe|add up to|set me back))?(?= ?[?!.,]*$)/gu;
/** When an offer ends is no product either. */
export const ENDS =
  /(?:到|是到|活动|优惠)?(?:什么时候|几号|几月几号|哪天|多久|何时)?(?:结束|截止|到期|为止)|\b(?:until when|till when|(?:and )?when (?:does|do|will) (?:it|this|that|they|the [a-z]+)(?: \w+)? (?:end|stop|finish|run out)|when is it over)\b/gu;
/** A number of pieces in Chinese, for a pattern. */
export const COUNT_ZH = `(?:买|要|来|拿|拍|订|各)?[俩仨]|(?:买|要|来|拿|拍|订|各)?(?<![第每])(?:(?<![\\d.×*x])\\d{1,5}|[一二两三四五六七八九十]{1,3})(?:${COUNTED_IN})(?!装|入|的(?!话))`;
const COUNT_WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|a couple of|a pair of|an?';
/** A number of pieces, wherever it stands in a part of the sentence: "买3个", "2 yoga mats", "x 3". */
export const COUNT = new RegExp(
  `${COUNT_ZH}|(?<!\\d(?:[km]?[gl]|[cm]?m|克|毫?升|厘?米)? ?)(?:(?<![a-z])x|[×*]) ?\\d{1,5}(?![\\d.a-z])|(?<![a-z\\d.-])\\d{1,5} ?[x×](?= )|(?:^|(?<!\\b(?:pack|set|box|bag|case|roll|tin)s? of )(?<=\\b(?:for|of|buy|get|take|want|need|order|are|and|plus|with|add) ))(?:\\d{1,5}|${COUNT_WORDS})(?= (?:\\d+(?:\\.\\d+)?[a-z]|(?!${NO_PIECES}\\b)[a-z]))`,
  'gu',
);

/** Whether a message speaks of a sum of things. */
export const asksTotal = (text: string): boolean => normalize(text).search(TOGETHER) >= 0;

/** A text in its comparable form without the words that only say that a sum is meant. */
export const withoutSumWords = (plain: string): string => plain.replace(TOGETHER, ' ');

/** 各两个, "two of each". */
const EACH =
  /各(?:自)?(?:要|来|买|拿|订)?(\d{1,4}|[一两俩二三四五六七八九十]{1,3})|\b(\d{1,4}|one|two|three|four|five|six|ten) (?:of )?each\b/u;

/** How many of each of several things a text asks for; `undefined` where it says no number for all of them. */
export function eachIn(text: string): number | undefined {
  const found = EACH.exec(withCounts(text));
  const number = found === null ? undefined : parseNumber((found[1] ?? found[2] ?? '').replace('俩', '两'));
  return number !== undefined && number > 0 ? number : undefined;
}
/** A part that may be nothing but a number and an option: "one in L", 黑色两件. */
const COUNTS_OPTION = new RegExp(
  `^(?:and )?(?:\\d{1,2}|${COUNT_WORDS}) (?:of the |in |is )?(?!${NO_PIECES} )[\\p{L}\\d][^?]{0,24}$|^.{1,12}${COUNT_ZH}|^${COUNT_ZH}.{1,12}$`,
  'u',
);

/** Whether a part may be nothing but so many of what was named before it, in another option. */
export const mayBeMore = (part: Part | undefined): boolean =>
  part !== undefined && COUNTS_OPTION.test(part.text) && evidenceNow().namesIn(part.text).length === 0;

/** A part of a message that may name a thing. */
export interface Part {
  readonly text: string;
  /** Words for a product, without the number of pieces. */
  readonly mention: string;
  readonly isCounted: boolean;
}

/** "面霜加精华", "镜框配镜片": between two names of the shop's a word for "with" joins them, and elsewhere it is a part of a word. */
function cutBetweenNames(part: string): string[] {
  const names = evidenceNow()
    .namesIn(part)
    .filter(({ mention }) => NAMING.has(mention.kind));
  const cuts = names.slice(1).flatMap((next, index) => {
    const from = names[index]?.end ?? 0;
    const joint = WITH.exec(part.slice(from, next.start));
    return joint === null ? [] : [{ start: from + joint.index, end: from + joint.index + joint[0].length }];
  });
  const starts = [0, ...cuts.map(({ end }) => end)];
  return starts.map((start, index) => part.slice(start, cuts[index]?.start));
}

/** "黑色两件白色一件", "两个杯子三个盘子": several numbers of pieces are of several things, each behind its own or before it. */
function cutAtCounts(part: string): string[] {
  const names = evidenceNow().namesIn(part);
  const counts = [...part.matchAll(new RegExp(COUNT_ZH, 'gu'))]
    .map(({ 0: written, index }) => ({ start: index, end: index + written.length }))
    .filter(({ start, end }) => !names.some((name) => name.start < end && start < name.end))
    // "50只六个": what another number stands right behind is a size.
    .filter(({ end }, at, all) => all[at + 1]?.start !== end)
    .filter(({ start, end }) => !isOption(part.slice(start, end)))
    .slice(0, MOST_PRODUCTS);
  const [first] = counts;
  if (counts.length < 2 || first === undefined) return [part];
  const isBefore = BEFORE_FIRST.test(part.slice(0, first.start));
  const cuts = isBefore ? counts.slice(1).map(({ start }) => start) : counts.map(({ end }) => end);
  return [0, ...cuts].map((from, at) => part.slice(from, cuts[at]));
}
/** What may stand before the first number where each thing stands behind its own. */
const BEFORE_FIRST = /^(?:给我|帮我|我|那|就|想|先|再)*(?:买|要|来|拿|拍|订)?$/u;

/** "One in XL", "one L". */
const COUNT_OF_OPTION = new RegExp(
  `^(?:and )?(?:(?:\\d{1,2}|${COUNT_WORDS}) (?:of the|in|is) |(?:one|two|three|four|five|six) x{0,3}[sml]$)`,
  'u',
);

/** A text as one part. */
export const partOf = (text: string): Part => ({
  text,
  mention: productWords(withoutSizes(text.replace(COUNT, ' '))),
  isCounted: text.search(COUNT) >= 0 || COUNT_OF_OPTION.test(text),
});

/** The parts of a message, in order. */
export function partsOf(text: string): Part[] {
  return splitOutsideNames(withCounts(text).replace(ENDS, ' ').replace(TOGETHER, ' ').replace(ASKS_SUM, ' '), JOINTS)
    .flatMap(cutBetweenNames)
    .flatMap(cutAtCounts)
    .map((part) => part.trim())
    .map(partOf)
    .reduce<Part[]>(withOptionsOfLast, [])
    .filter(({ text: part }) => part !== '');
}

/** Whether a part names something, or points at something. */
export const namesOrPoints = (part: Part | undefined): boolean =>
  part !== undefined && (withoutOptions(part.mention) !== '' || pointsAt(part.text) !== undefined);

/** "2 sets", 两个. */
const COUNT_ALONE = new RegExp(
  `^(?:and )?(?:\\d{1,3}|${COUNT_WORDS}) (?:sets?|packs?|pieces?|pcs|pairs?|boxes|bags?|bottles?|units?|of (?:them|those|these))$|^(?:${COUNT_ZH})$`,
  'u',
);

/** "The TT-1, walnut one": what names nothing but an option is said of the thing before it. */
function withOptionsOfLast(parts: readonly Part[], part: Part): Part[] {
  const last = parts.at(-1);
  // "Strings for it, 2 sets": a number alone is of what was said just before it.
  if (last !== undefined && !last.isCounted && COUNT_ALONE.test(part.text))
    return [...parts.slice(0, -1), { ...last, text: `${last.text} × ${part.text}`, isCounted: true }];
  const isOption =
    !part.isCounted &&
    !mayBeMore(part) &&
    withoutOptions(part.mention) === '' &&
    evidenceNow().mentions.some(isOptionIn(part.text));
  if (last === undefined || !isOption || withoutOptions(last.mention) === '') return [...parts, part];
  return [...parts.slice(0, -1), { ...last, text: `${last.text} ${part.text}` }];
}

/** Whether the shop has a choice that is written with such a number: 16块礼盒. */
const isOption = (count: string): boolean =>
  evidenceNow().mentions.some(({ kind, text }) => kind === 'option' && text.startsWith(count));

const isOptionIn =
  (text: string) =>
  ({ kind, text: written }: { readonly kind: string; readonly text: string }): boolean =>
    kind === 'option' && text.includes(written);
