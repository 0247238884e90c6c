// What was paid for one piece of each line of an order, coupons and offers on the whole basket counted. Pure.
import type { ProtectedItem } from '#contracts';
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
    const settled = payments.filter((payment) => payment.currency === currency).map(signed);
    const returned = claims.flatMap(({ difference }) => (difference.currency === currency ? difference.amount : []));
    const paidMinor = BigInt(Math.max(0, sumOf([...settled, ...returned])));
    const value = own.reduce((sum, line) => sum + valueOf(line), 0n);
    for (const line of own) {
      const share = value === 0n ? 0n : (paidMinor * valueOf(line)) / value;
      paid.set(line.itemId, Math.min(Number(share / BigInt(line.quantity)), line.unitPriceMinor));
    }
  }
  return paid;
}

const valueOf = ({ unitPriceMinor, quantity }: Line): bigint => BigInt(unitPriceMinor) * BigInt(quantity);
const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
