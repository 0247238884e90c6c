// "Cancel 1001 to 1003", 取消1001至1003: a range of orders is no wish for its ends alone; which of them is asked.
import type { OrderView } from '#contracts';
import { normalize } from '#language';
import { sameOrderCode } from '../understand/codes.js';

const CODE = String.raw`#?[a-z]{0,12}[-_/]?\d[a-z\d_/-]{0,40}`;
const RANGE = new RegExp(
  String.raw`(?<![a-z\d_/-])(${CODE}) ?(?:到|至|~|\.{2,3}|(?<= )-(?= )|\b(?:to|through|thru|until|till|up to)\b) ?(?:订单号?|单号|(?:order|number) )?(${CODE})`,
  'u',
);
const ADDRESS =
  /地址|\baddress\b|\bto #?\d{1,5}[a-z]? [\p{L}' ]{2,40}\b(?:st|street|rd|road|ave|avenue|lane|ln|drive|dr|close|way|court|place|square|quay|row|terrace|blvd|boulevard)\b/u;
/** What may stand behind an end that is written without its letters, so that it is no house: "G-1001 to 1003, please". */
const ENDS = /^(?:$| ?[,.;!?，。；！？]| (?:please|pls)\b| ?(?:都|全|取消|退|吧|了|这几|的订单))/u;
const LETTERS = /^#?[a-z]{1,12}[-_/]?(?=\d)/u;
/** So much of a text is looked through. */
const MAX_CHARACTERS = 500;

/** The two orders that are named as the ends of a range, the second one with the letters of the first where it has none. An address may go from one to the other. */
export function rangeEnds(text: string): readonly [string, string] | undefined {
  const plain = normalize(text.slice(0, MAX_CHARACTERS));
  const found = ADDRESS.test(plain) ? null : RANGE.exec(plain);
  if (found === null) return undefined;
  const [whole, from = '', to = ''] = found;
  const [letters = ''] = LETTERS.exec(from) ?? [];
  if (letters === '' || !/^\d+$/u.test(to)) return [from, to];
  const isNumber = to.length === from.length - letters.length && ENDS.test(plain.slice(found.index + whole.length));
  return isNumber ? [from, `${letters}${to}`] : undefined;
}

/** Whether two orders are named as the ends of a range. */
export const namesRange = (text: string): boolean => rangeEnds(text) !== undefined;

/** The orders whose numbers lie between those of the codes, in the order of their numbers; where they cannot be counted, those that are named. */
export function ordersInRange(codes: readonly string[], orders: readonly OrderView[]): OrderView[] {
  const [from, to] = codes.map(counted).sort((left, right) => left.number - right.number);
  const inside =
    from === undefined || to === undefined || from.written !== to.written
      ? []
      : orders.filter(({ id }) => {
          const { written, number } = counted(id);
          return written === from.written && number >= from.number && number <= to.number;
        });
  if (inside.length > 1) return inside.sort((left, right) => counted(left.id).number - counted(right.id).number);
  return orders.filter(({ id }) => codes.some((code) => sameOrderCode(code, id)));
}

/** An order's number, and how the rest of it is written. */
function counted(code: string): { written: string; number: number } {
  const plain = normalize(code).replace(/^#/u, '');
  const digits = /\d+$/u.exec(plain)?.[0] ?? '';
  return { written: plain.slice(0, plain.length - digits.length), number: Number(digits) };
}
