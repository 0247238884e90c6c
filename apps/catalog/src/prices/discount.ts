// The arithmetic of discounts, exact to the minor unit: what a percentage or an amount leaves of a price.
import type { Money, PromotionRecord } from '#contracts';

/** A percentage as a fraction of integers: 12.5 → 125 / 10. */
function fractionOf(percent: number): { numerator: bigint; denominator: bigint } {
  const [mantissa = '0', exponentText = '0'] = percent.toString().split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const places = decimals.length - Number(exponentText);
  const digits = BigInt(whole + decimals);
  if (places <= 0) return { numerator: digits * 10n ** BigInt(-places), denominator: 1n };
  return { numerator: digits, denominator: 10n ** BigInt(places) };
}

/** What is left of an amount after `percent` off, rounded half up to the minor unit; never below 0. */
export function afterPercentOff(amountMinor: number, percent: number): number {
  const { numerator, denominator } = fractionOf(percent);
  const whole = 100n * denominator;
  const rest = numerator >= whole ? 0n : whole - numerator;
  return Number((2n * BigInt(amountMinor) * rest + whole) / (2n * whole));
}

/** What is left of an amount after a promotion's value is taken off; of another currency nothing is. */
export function afterValue(amount: Money, value: PromotionRecord['value']): number {
  if (typeof value === 'number') return afterPercentOff(amount.amount, value);
  if (value.currency !== amount.currency) return amount.amount;
  return Math.max(0, amount.amount - value.amount);
}

/** Whether a sum reaches what a promotion asks to be spent; a sum of another currency never does. */
export function reachesMinimum(spent: Money, minimum: Money | undefined): boolean {
  return minimum === undefined || (minimum.currency === spent.currency && spent.amount >= minimum.amount);
}
