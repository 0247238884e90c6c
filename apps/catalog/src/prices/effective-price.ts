// What one piece costs now: the list price, less the best single discount that runs for it.
import type { Money, PromotionRecord } from '#contracts';
import { appliesTo, isRunning, type PromotedProduct } from './applicable.js';
import { afterValue, reachesMinimum } from './discount.js';
import { timesAtMost } from './safe-sums.js';

/** The price of one piece; with a discount also what is paid, and the promotion that gives it. */
export interface EffectivePrice {
  readonly price: Money;
  readonly finalPrice?: Money;
  readonly promotionId?: string;
}

/**
 * An item gets its best single running percent-off or amount-off; discounts are never added up, and of two equally good
 * ones the smaller id is named. One that asks for a minimum spend counts when the pieces asked for reach it at list price.
 */
export function effectivePrice(
  variant: { readonly price: Money },
  product: PromotedProduct,
  promotions: readonly PromotionRecord[],
  at: Date,
  quantity = 1,
): EffectivePrice {
  const { price } = variant;
  const spent = { amount: timesAtMost(price.amount, quantity), currency: price.currency };
  let best: { amount: number; id: string } | undefined;
  for (const promotion of promotions) {
    if (promotion.kind !== 'percent-off' && promotion.kind !== 'amount-off') continue;
    if (!isRunning(promotion, at) || !appliesTo(promotion, product)) continue;
    if (!reachesMinimum(spent, promotion.minimumSpend)) continue;
    const amount = afterValue(price, promotion.value);
    if (amount >= price.amount) continue;
    const isBetter = !best || amount < best.amount || (amount === best.amount && promotion.id < best.id);
    if (isBetter) best = { amount, id: promotion.id };
  }
  if (!best) return { price };
  return { price, finalPrice: { amount: best.amount, currency: price.currency }, promotionId: best.id };
}
