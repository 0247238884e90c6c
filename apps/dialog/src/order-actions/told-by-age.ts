// "The second to last order", 较早的那单: an order that is told by when it was placed beside the others.
import type { OrderView } from '#contracts';
import { normalize, parseNumber } from '#language';
import { ordersNaming } from './named-items.js';

const FROM_LAST =
  /倒数第 ?(\d{1,2}|[一二三四五六七八九十])|\b(?:(second|third|fourth|fifth)[ -](?:to|from)(?: the)?[ -]last|last but (one|two)|(?:penultimate|next to last))\b/u;
const BACK: Readonly<Record<string, number>> = { second: 2, third: 3, fourth: 4, fifth: 5, one: 2, two: 3 };
const ORDER = String.raw`(?: (?:of|one|orders?|purchases?)\b| [a-z-]{1,20} (?:orders?|purchases?|one)\b)`;
const OLDER = new RegExp(
  String.raw`\b(?:older|oldest|earlier|earliest)${ORDER}|(?:最早|较早|更早|比较早|早(?:一点|一些|点))[^,，。;；!！?？]{0,12}单`,
  'u',
);
const NEWER = new RegExp(
  String.raw`\b(?:newer|more recent)${ORDER}|(?:较新|更晚|较晚|比较晚|晚(?:一点|一些|点))[^,，。;；!！?？]{0,12}单`,
  'u',
);

/** Whether a message tells an order by its age. */
export const isToldByAge = (text: string): boolean =>
  [FROM_LAST, OLDER, NEWER].some((pattern) => pattern.test(normalize(text)));

/**
 * The order that is told so, of those that hold what the message names or of all; `undefined` where none is as old as that. `orders`: the shopper's,
 * the newest first.
 */
export function orderToldByAge(text: string, orders: readonly OrderView[]): OrderView | undefined {
  const plain = normalize(text);
  const named = ordersNaming(plain, orders);
  const among = named.length > 0 ? named : orders;
  const found = FROM_LAST.exec(plain);
  if (found === null) return OLDER.test(plain) ? among.at(-1) : among[0];
  const [, chinese, ordinal, but] = found;
  const place = chinese === undefined ? (BACK[ordinal ?? but ?? ''] ?? 2) : (parseNumber(chinese) ?? 0);
  return among[place - 1];
}
