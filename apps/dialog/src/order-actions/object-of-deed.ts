// What is said right behind "order", or behind what is to be done, to the message's end: it names an order, in whatever form the shop numbers them.
import { findMoney, normalize, parseNumber } from '#language';
import { isName } from './named-thing.js';

/** Numbers are short; what is longer is a sentence. */
const LONGEST = 40;
/** A message that only names a deed and its object is not longer. */
const LONGEST_MESSAGE = 120;

const ORDER = String.raw`(?:订单(?:号码|编号|号)?|单号|\b(?:order|purchase)(?![a-z])(?: number\b| no\b\.?| id\b)?)`;
const DEED = String.raw`(?:取消|退掉|退货|退款|退(?= ?[¥$€£]?\d)|换货|\b(?:cancel|return|refund|exchange|track))`;
/** Figures, with letters before them or without. */
const CODE_IN_ORDER = String.raw`#?[a-z]{0,12}[-_/]?\d[a-z\d_/-]{2,40}`;
const TAIL = String.raw`(?:[\s,，。.!！?？]|\b(?:please|pls|plz|thanks?|thank you|thx|now|asap|rn|right away|immediately|today|already|anyway)\b|谢谢你?|马上|立刻|尽快|赶紧|快点|吧|了)*`;
const OBJECT = String.raw`(?!${TAIL}$)(\S(?:.{0,${LONGEST - 2}}?\S)??)`;
const BEHIND_ORDER = new RegExp(String.raw`${ORDER} ?(?:是|为|:|=|\bis\b)? ?${OBJECT}${TAIL}$`, 'iu');
const BEHIND_DEED = new RegExp(
  String.raw`^(?:请|麻烦|帮我|我要|我想|please |pls |can you |could you |i want to |i'd like to )*${DEED}(?:掉|一下)? ?${OBJECT}${TAIL}$`,
  'iu',
);
/** 把1002取消了: what is to be done stands behind. */
const BEFORE_DEED = new RegExp(
  String.raw`^(?:请|麻烦|帮我|给我|我要|我想|那就?|就)*把(?:订单号?|单号)? ?(${CODE_IN_ORDER})(?:号|这单|那单|订单|单)?(?:给我|帮我|都)*(?:${DEED}|[退换])${TAIL}$`,
  'iu',
);

/** Says how many, how much of something, when, or in which place of a row: no name of an order by itself. */
const AMOUNT =
  /^(?:[¥$€£₩+-]? ?[\d.,]+ ?(?:%|[元块钱件个只台双条套盒瓶包袋支把张本箱罐片颗枚份单笔天日月年周号点折]|usd|eur|gbp|cny|rmb|dollars?|items?|pieces?|pcs|of them|days?|weeks?|am|pm)?|[¥$€£₩] ?[\d.,]+|第[\d一二三四五六七八九十]{1,3}.{0,2}|\d{1,2}[:：]\d{2})$/u;
/** One character, a letter or two with figures, figures with signs, or letters joined by a sign: no words. */
const CODE =
  /^(?:\(?(?:[\p{Script=Latin}\p{N}]|[甲乙丙丁戊己庚辛壬癸])\)?|\p{L}{1,2}[-_.]?\d{1,12}|\d{1,12}(?: ?[x×*] ?|[^\p{L}\s\d]{1,2})\d{1,12}|\p{L}{1,12}[&+=*/@<>_](?:[^\s]{0,24})|<.{1,30}>|[-+#(]{1,3}\d{1,12}\)?)$/u;

/** Figures that are no digits: Ⅻ, ⑦. */
const FIGURES = /^[\p{Nl}\p{No}]{1,12}$/u;

/** Figures in Chinese, and nothing that is counted. */
const CHINESE_FIGURES = /^[零〇一二两三四五六七八九十百千万]{1,8}$/u;
const PERCENT = /^\d{1,3}(?:\.\d+)? ?(?:%|percent)$/u;
/** An amount that stands before the order, or behind it, says which one: "the $20 order", 100元的订单, "the order for $20". */
const BEFORE_ORDER = /^ ?(?:的|那个?|这个?|那笔|这笔){0,2}(?:订单|单(?!价))|^ (?:order|purchase|one)\b/u;
const OF_ORDER = /\b(?:order|purchase|one)(?: (?:that|which))? (?:for|of|worth|at|cost|costs|costing) $/u;
const WORDS_OF_NAME = 3;
const PIECES =
  /^(\d{1,6}|[一两二三四五六七八九十]) ?(?:[个件只台双条套盒瓶包袋支把张本箱罐片颗枚份]|items?|pieces?|pcs|of them)$/u;
/** `AMOUNT` has it as well: a place in a row. */
const PLACE = /^第([\d一二三四五六七八九十]{1,3})[个笔张份]?$/u;

/** What is named: as it is written, and as what. A number and words name another order where no own one is called so; an amount says no more than what one came to. */
export interface ObjectOfDeed {
  readonly written: string;
  readonly as: 'number' | 'words' | 'amount' | 'pieces' | 'place' | 'unknown';
  /** What an amount of money comes to, in minor units of the shop's currency; absent for another currency. */
  readonly amountMinor?: number;
  /** How many pieces, or which place in a row. */
  readonly count?: number;
}

/**
 * The object of "cancel order …" or "取消…", where the message ends with it, or the amount that an order is told by: for comparing with the
 * shopper's own orders. `currency`: the shop's.
 */
export function objectOfDeed(text: string, currency: string): ObjectOfDeed | undefined {
  if (text.length > LONGEST_MESSAGE) return undefined;
  const plain = text.trim().replace(/\s+/gu, ' ');
  const [, before] = BEFORE_DEED.exec(plain) ?? [];
  if (before !== undefined) return { written: before, as: 'number' };
  const written = (BEHIND_ORDER.exec(plain) ?? BEHIND_DEED.exec(plain))?.[1];
  const form = normalize(written ?? '').replace(/^["“”'‘’「『]+|["“”'‘’」』]+$/gu, '');
  if (written !== undefined && (FIGURES.test(written) || (!AMOUNT.test(form) && CODE.test(form))))
    return { written, as: 'number' };
  const told = amountOfOrder(plain, written === undefined ? undefined : form, currency);
  if (told !== undefined || written === undefined) return told;
  if (PERCENT.test(form)) return { written, as: 'amount' };
  if (CHINESE_FIGURES.test(form)) return { written, as: parseNumber(form) === undefined ? 'words' : 'number' };
  const [, pieces] = PIECES.exec(form) ?? [];
  if (pieces !== undefined) return { written, as: 'pieces', count: parseNumber(pieces) ?? 0 };
  const [, place] = PLACE.exec(form) ?? [];
  if (place !== undefined) return { written, as: 'place', count: parseNumber(place) ?? 0 };
  const isWords = !AMOUNT.test(form) && form.split(' ').length <= WORDS_OF_NAME && isName(form);
  return { written, as: isWords ? 'words' : 'unknown' };
}

function amountOfOrder(text: string, object: string | undefined, currency: string): ObjectOfDeed | undefined {
  const plain = normalize(text);
  for (const { amountMinor, currency: named = currency, start, end } of findMoney(plain, currency)) {
    const written = plain.slice(start, end);
    const isObject = object === written || object === `the ${written}`;
    if (isObject || BEFORE_ORDER.test(plain.slice(end)) || OF_ORDER.test(plain.slice(0, start)))
      return { written, as: 'amount', ...(named === currency ? { amountMinor } : {}) };
  }
  return undefined;
}
