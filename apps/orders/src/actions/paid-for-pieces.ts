// What was paid for one piece of each line of an order, coupons and offers on the whole basket counted. Pure.
import type { Money, ProtectedItem } from '#contracts';
import type { OrderItemEntity } from '../orders/order-item.entity.js';
import type { OrderPaymentEntity } from '../orders/order-payment.entity.js';

type Line = Pick<OrderItemEntity, 'itemId' | 'quantity' | 'unitPriceMinor' | 'currency'>;
type Payment = Pick<OrderPaymentEntity, 'type' | 'amountMinor' | 'currency'>;
type Claim = Pick<ProtectedItem, 'difference'>;

const signed = ({ type, amountMinor }: Payment): number => (type === 'payment' ? amountMinor : -amountMinor);

/**
 * By item id, in minor units of the line's currency: a line's share, by its value (unit price × quantity), of what was
 * paid for all lines of that currency, divided by its pieces. What was paid is the payments less the refunds, but for
 * refunds of earlier price protection, which were for single lines. Each division is rounded down, and no piece comes to
 * more than its unit price, for payments may hold the shipping as well: so never more is paid back than was paid.
 */
export function paidForPieces(
  lines: readonly Line[],
  payments: readonly Payment[],
  claims: readonly Claim[],
): ReadonlyMap<string, number> {
  const paid = new Map<string, number>();
  for (const currency of new Set(lines.map((line) => line.currency))) {
    const own = lines.filter((line) => line.currency === currency);
    const paidMinor = settledMinor(currency, payments, claims);
    const value = own.reduce((sum, line) => sum + valueOf(line), 0n);
    for (const line of own) {
      const share = value === 0n ? 0n : (paidMinor * valueOf(line)) / value;
      paid.set(line.itemId, Math.min(Number(share / BigInt(line.quantity)), line.unitPriceMinor));
    }
  }
  return paid;
}

function settledMinor(currency: string, payments: readonly Payment[], claims: readonly Claim[]): bigint {
  const settled = payments.filter((payment) => payment.currency === currency).map(signed);
  const returned = claims.flatMap(({ difference }) => (difference.currency === currency ? difference.amount : []));
  return BigInt(Math.max(0, sumOf([...settled, ...returned])));
}

/**
 * What is still to be given back for pieces of an order, by item id, in minor units: what was paid for them, less what price protection gave
 * back already. Of all pieces it is all that was paid for them, without what division loses. `undefined` where they are of several
 * currencies or nothing is left.
 */
export function refundFor(
  pieces: ReadonlyMap<string, number>,
  lines: readonly Line[],
  payments: readonly Payment[],
  claims: readonly (Claim & Pick<ProtectedItem, 'itemId' | 'quantity'>)[],
): Money | undefined {
  const own = lines.filter(({ itemId }) => pieces.has(itemId));
  const [currency, ...others] = [...new Set(own.map((line) => line.currency))];
  if (currency === undefined || others.length > 0) return undefined;
  const ofCurrency = lines.filter((line) => line.currency === currency);
  const isAll = ofCurrency.every((line) => pieces.get(line.itemId) === line.quantity);
  const paid = paidForPieces(lines, payments, claims);
  const value = ofCurrency.reduce((sum, line) => sum + valueOf(line), 0n);
  const settled = settledMinor(currency, payments, claims);
  const whole = settled < value ? settled : value;
  const parts = own.map(({ itemId }) => (paid.get(itemId) ?? 0) * (pieces.get(itemId) ?? 0));
  const given = claims.map((claim) => givenFor(pieces.get(claim.itemId) ?? 0, claim));
  const amount = (isAll ? Number(whole) : sumOf(parts)) - sumOf(given);
  return amount > 0 ? { amount, currency } : undefined;
}

/** What price protection gave back for so many of the pieces that it was claimed for; what does not divide is taken off, so that the parts never come to more than the whole. */
const givenFor = (pieces: number, { quantity, difference }: Claim & Pick<ProtectedItem, 'quantity'>): number =>
  Math.min(difference.amount, Math.ceil(difference.amount / quantity) * pieces);

const valueOf = ({ unitPriceMinor, quantity }: Line): bigint => BigInt(unitPriceMinor) * BigInt(quantity);
const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
