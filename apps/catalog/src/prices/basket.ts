// What a basket as a whole costs: spend-and-save first, then the coupon that the shopper named.
import type { Money, PromotionRecord } from '#contracts';
import { appliesTo, isRunning, type PromotedProduct } from './applicable.js';
import { afterValue, reachesMinimum } from './discount.js';
import { sumAtMost } from './safe-sums.js';

/** A line at what is paid for it after its own discount. */
export interface BasketLine {
  readonly product: PromotedProduct;
  readonly total: Money;
}

/** The basket after its promotions; `saving` is what they take off the sum of the lines' totals. */
export interface BasketPrice {
  readonly total: Money;
  readonly saving: Money;
  readonly promotions: string[];
}

interface Reduction {
  readonly id: string;
  readonly savingMinor: number;
}

const codeOf = (code: string | undefined): string | undefined => code?.normalize('NFKC').trim().toLowerCase();

/** The promotion that takes off most; each looks at the lines that it is meant for, and at no more than `restMinor`. */
function bestReduction(
  promotions: readonly PromotionRecord[],
  lines: readonly BasketLine[],
  currency: string,
  restMinor: number,
): Reduction | undefined {
  let best: Reduction | undefined;
  for (const promotion of promotions) {
    const meant = lines.filter((line) => appliesTo(promotion, line.product));
    const sumMinor = sumAtMost(meant.map((line) => line.total.amount));
    const base = { amount: Math.min(sumMinor, restMinor), currency };
    if (!reachesMinimum(base, promotion.minimumSpend)) continue;
    const savingMinor = base.amount - afterValue(base, promotion.value);
    if (savingMinor <= 0) continue;
    const isBetter =
      !best || savingMinor > best.savingMinor || (savingMinor === best.savingMinor && promotion.id < best.id);
    if (isBetter) best = { id: promotion.id, savingMinor };
  }
  return best;
}

/**
 * The best single running spend-and-save comes off the lines it is meant for, once their total after item discounts
 * reaches its minimum. Then the named coupon comes off the lines that it is meant for, of what is left of the basket.
 * Item discount, one spend-and-save and one coupon combine; two of the same kind never do. A basket of several
 * currencies has no total.
 */
export function basketPrice(
  lines: readonly BasketLine[],
  promotions: readonly PromotionRecord[],
  at: Date,
  couponCode?: string,
): BasketPrice | undefined {
  const currency = lines[0]?.total.currency;
  if (currency === undefined || lines.some((line) => line.total.currency !== currency)) return undefined;
  const running = promotions.filter((promotion) => isRunning(promotion, at));
  const code = codeOf(couponCode);
  const stages = [
    running.filter((promotion) => promotion.kind === 'spend-and-save'),
    running.filter(
      (promotion) =>
        promotion.kind === 'coupon' && code !== undefined && code !== '' && codeOf(promotion.code) === code,
    ),
  ];
  const sumMinor = sumAtMost(lines.map((line) => line.total.amount));
  const applied: Reduction[] = [];
  let restMinor = sumMinor;
  for (const stage of stages) {
    const reduction = bestReduction(stage, lines, currency, restMinor);
    if (!reduction) continue;
    applied.push(reduction);
    restMinor -= reduction.savingMinor;
  }
  if (applied.length === 0) return undefined;
  return {
    total: { amount: restMinor, currency },
    saving: { amount: sumMinor - restMinor, currency },
    promotions: applied.map((reduction) => reduction.id),
  };
}
