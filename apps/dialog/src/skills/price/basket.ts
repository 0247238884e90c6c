// The price of several pieces or products together: with spend-and-save, with a coupon, and what is missing to an offer.
import type { HandlerOutput, Money, PriceLine, PromotionRecord, catalogCalls } from '#contracts';
import { textIn } from '#contracts';
import { promotionOfCode } from '../promotions/promotion-of-code.js';
import type { Turn } from '../skill.js';

const MAX_PRODUCTS = 10;

/** What a coupon named by the shopper does for a basket. */
export interface CouponFacts {
  code: string;
  applied: boolean;
  promotionId?: string;
  title?: string;
  saving?: Money;
  /** Why it does nothing. */
  reason?: 'unknown' | 'not-begun' | 'over' | 'minimum-spend' | 'other-products';
  minimumSpend?: Money;
  /** What is still to be spent for it. */
  missing?: Money;
  startsAt?: string;
  endsAt?: string;
}

/** How far a basket is from an offer that asks for a minimum. */
export interface ThresholdFacts {
  promotionId: string;
  title: string;
  code?: string;
  minimumSpend: Money;
  /** What is in the basket of the products that it is meant for. */
  spent: Money;
  missing: Money;
  reached: boolean;
  /** What it takes off. */
  percent?: number;
  off?: Money;
}

type Prices = HandlerOutput<typeof catalogCalls.getPrices>;

/** Lines of a basket and what they come to. */
export interface PricedBasket extends Prices {
  readonly coupon?: CouponFacts;
}

/** Prices lines together; at most 200. */
export async function priced(
  lines: readonly { sku: string; quantity: number }[],
  couponCode: string | undefined,
  turn: Turn,
): Promise<PricedBasket> {
  const asked = lines.slice(0, 200);
  const plain = await turn.shop.catalog.getPrices({ lines: [...asked] });
  if (couponCode === undefined) return plain;
  const withCode = await turn.shop.catalog.getPrices({ lines: [...asked], couponCode });
  return { ...withCode, coupon: await couponFacts(couponCode, plain, withCode, turn) };
}

const paidMinor = ({ lines, basket }: Prices): number =>
  basket?.total.amount ?? lines.reduce((sum, line) => sum + line.total.amount, 0);

async function couponFacts(code: string, plain: Prices, withCode: Prices, turn: Turn): Promise<CouponFacts> {
  const known = await promotionOfCode([code], turn);
  if (known === undefined) return { code, applied: false, reason: 'unknown' };
  const { promotion, phase } = known;
  const facts = {
    code: promotion.code ?? code,
    promotionId: promotion.id,
    title: textIn(promotion.title, turn.locale),
    ...(promotion.minimumSpend === undefined ? {} : { minimumSpend: promotion.minimumSpend }),
  };
  if (phase === 'over') return { ...facts, applied: false, reason: 'over', endsAt: promotion.endsAt };
  if (phase === 'coming') return { ...facts, applied: false, reason: 'not-begun', startsAt: promotion.startsAt };
  const savingMinor = paidMinor(plain) - paidMinor(withCode);
  const currency = plain.lines[0]?.total.currency ?? turn.currency;
  if (withCode.basket?.promotions.includes(promotion.id) && savingMinor > 0)
    return { ...facts, applied: true, saving: { amount: savingMinor, currency }, endsAt: promotion.endsAt };
  const spent = spentOn(promotion, plain.lines, await promotionsByProduct(plain.lines, turn));
  if (spent === undefined) return { ...facts, applied: false, reason: 'other-products' };
  const missing = missingOf(promotion.minimumSpend, spent);
  return { ...facts, applied: false, reason: 'minimum-spend', missing };
}

const missingOf = (minimumSpend: Money | undefined, spent: Money): Money => ({
  amount: Math.max(0, (minimumSpend?.amount ?? 0) - spent.amount),
  currency: spent.currency,
});

/** The ids of what runs for each of the products, at most ten of them. */
async function promotionsByProduct(
  lines: readonly PriceLine[],
  turn: Turn,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const ids = [...new Set(lines.map(({ productId }) => productId))].slice(0, MAX_PRODUCTS);
  const lists = await Promise.all(ids.map((productId) => turn.shop.catalog.listPromotions({ productId })));
  return new Map(lists.map(({ promotions }, index) => [ids[index] ?? '', new Set(promotions.map(({ id }) => id))]));
}

/** What is spent on the products that a promotion is meant for; `undefined` where none of them is. */
function spentOn(
  promotion: PromotionRecord,
  lines: readonly PriceLine[],
  running: ReadonlyMap<string, ReadonlySet<string>>,
): Money | undefined {
  const own = lines.filter(({ productId }) => running.get(productId)?.has(promotion.id) === true);
  const [first] = own;
  if (first === undefined) return undefined;
  return { amount: own.reduce((sum, line) => sum + line.total.amount, 0), currency: first.total.currency };
}

/** How far the lines are from each running offer, or coupon, that asks for a minimum; the nearest first. */
export async function thresholdsOf(
  lines: readonly PriceLine[],
  kind: 'spend-and-save' | 'coupon',
  turn: Turn,
): Promise<ThresholdFacts[]> {
  const { promotions } = await turn.shop.catalog.listPromotions({});
  const byProduct = await promotionsByProduct(lines, turn);
  const facts: ThresholdFacts[] = [];
  for (const promotion of promotions) {
    if (promotion.kind !== kind) continue;
    const spent = spentOn(promotion, lines, byProduct);
    // A coupon without a minimum may be used from the first piece on.
    const minimumSpend = promotion.minimumSpend ?? (kind === 'coupon' && spent ? { ...spent, amount: 0 } : undefined);
    if (minimumSpend === undefined || spent === undefined || spent.currency !== minimumSpend.currency) continue;
    facts.push({
      promotionId: promotion.id,
      title: textIn(promotion.title, turn.locale),
      ...(promotion.code === undefined ? {} : { code: promotion.code }),
      minimumSpend,
      spent,
      missing: missingOf(minimumSpend, spent),
      ...(typeof promotion.value === 'number' ? { percent: promotion.value } : { off: promotion.value }),
      reached: spent.amount >= minimumSpend.amount,
    });
  }
  return facts.sort((a, b) => a.missing.amount - b.missing.amount);
}
