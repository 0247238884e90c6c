// The coupon that a message says, by its code or by its name.
import { normalize } from '#language';
import { promotionsNamedIn } from '../skills/promotions/named-promotion.js';
import { promotionOfCode } from '../skills/promotions/promotion-of-code.js';
import type { Turn } from '../skills/skill.js';

/** The code of the coupon that a message calls by its name, where it asks what something comes to with it: 用辅食券多少. */
export async function couponCalledIn(message: string, turn: Turn): Promise<string | undefined> {
  if (!ASKS_WITH_COUPON.test(normalize(message))) return undefined;
  const called = (await promotionsNamedIn(message, turn)).flatMap(({ promotion }) => promotion.code ?? []);
  return called.length === 1 ? called[0] : undefined;
}
const ASKS_WITH_COUPON =
  /多少钱?|几块|什么价|啥价|一共|总共|到手|\bhow much\b|\bwhat(?:'s| is| does| would)\b.{0,40}\b(?:price|cost|total|come to|with)\b|\btotal\b/u;

/** The first of some words that is the code of a promotion of the shop's; as written. */
export async function knownCouponIn(words: readonly string[], turn: Turn): Promise<string | undefined> {
  if (words.length === 0) return undefined;
  const code = (await promotionOfCode(words, turn))?.promotion.code?.toLowerCase();
  return code === undefined ? undefined : words.find((word) => word.toLowerCase() === code);
}
