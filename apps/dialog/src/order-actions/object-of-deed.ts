// What is said right behind "order", or behind what is to be done, to the message's end: it names an order, in whatever form the shop numbers them.
import { normalize } from '#language';

/** Numbers are short; what is longer is a sentence. */
const LONGEST = 40;
/** A message that only names a deed and its object is not longer. */
const LONGEST_MESSAGE = 120;

const ORDER = String.raw`(?:订单(?:号码|编号|号)?|单号|\b(?:order|purchase)(?: number\b| no\b\.?| id\b)?)`;
const DEED = String.raw`(?:取消|退掉|退货|退款|换货|\b(?:cancel|return|refund|exchange|track))`;
const TAIL = String.raw`(?:[\s,，。.!！?？]|\b(?:please|pls|thanks?|thank you|now)\b|谢谢|吧|了)*`;
const OBJECT = String.raw`(?!${TAIL}$)(\S(?:.{0,${LONGEST - 2}}?\S)??)`;
const BEHIND_ORDER = new RegExp(String.raw`${ORDER} ?(?:是|为|:|=|\bis\b)? ?${OBJECT}${TAIL}$`, 'iu');
const BEHIND_DEED = new RegExp(
  String.raw`^(?:请|麻烦|帮我|我要|我想|please |pls |can you |could you |i want to |i'd like to )*${DEED}(?:掉|一下)? ?${OBJECT}${TAIL}$`,
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

/**
 * The object of "cancel order …" or "取消…", where the message ends with it: as it is written, for comparing with the shopper's own numbers; and
 * whether it is written as a number may be and as no word or amount is, so that it names another order where no own one is called so.
 */
export function objectOfDeed(text: string): { readonly written: string; readonly isCode: boolean } | undefined {
  if (text.length > LONGEST_MESSAGE) return undefined;
  const plain = text.trim().replace(/\s+/gu, ' ');
  const object = (BEHIND_ORDER.exec(plain) ?? BEHIND_DEED.exec(plain))?.[1];
  if (object === undefined) return undefined;
  const form = normalize(object);
  return { written: object, isCode: FIGURES.test(object) || (!AMOUNT.test(form) && CODE.test(form)) };
}
