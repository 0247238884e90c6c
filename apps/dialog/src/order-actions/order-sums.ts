// What an order comes to: its pieces, and its money.
import type { OrderView } from '#contracts';

/** How many pieces an order has. */
export const piecesOf = ({ items }: OrderView): number => items.reduce((sum, { quantity }) => sum + quantity, 0);

/** What an order came to, in minor units of a currency: what its items cost, and what was paid for them. */
export const cameToOf = ({ items, payments }: OrderView, currency: string): number[] => {
  const sums = [items.map(({ unitPrice, quantity }) => ({ ...unitPrice, amount: unitPrice.amount * quantity }))];
  sums.push(payments.filter(({ type }) => type === 'payment').map(({ amount }) => amount));
  return sums
    .filter((amounts) => amounts.length > 0 && amounts.every((amount) => amount.currency === currency))
    .map((amounts) => amounts.reduce((sum, { amount }) => sum + amount, 0));
};
