// What is due when an item becomes another variant: the difference of what both cost with the promotions that run, never more than is fair.
import type { OrderItemEntity } from '../orders/order-item.entity.js';
import type { ActionState, SoldVariant } from './action-state.js';
import { replacementsOf } from './replacements.js';

const usd = (amount: number): { amount: number; currency: string } => ({ amount, currency: 'USD' });

interface Moment {
  /** The unit price of the order's line, and what was paid for it. */
  readonly unit: number;
  readonly paid: number;
  /** What the item and the wanted variant cost today with promotions; their own price is 900. */
  readonly own: number;
  readonly wanted: number;
  /** What price protection gave back for each piece. */
  readonly claimed?: number;
}

/** A line of two pieces that becomes another variant. */
function replaced({ unit, paid, own, wanted, claimed = 0 }: Moment): ReturnType<typeof replacementsOf> {
  const item = { itemId: 'mug', sku: 'mug-red', productId: 'mug', title: 'Mug', options: null, quantity: 2 };
  const variant: SoldVariant = { sku: 'mug-blue', productId: 'mug', title: 'Mug', unitPrice: usd(900) };
  const state = {
    items: [{ ...item, unitPriceMinor: unit, currency: 'USD' } as unknown as OrderItemEntity],
    payments: [
      { type: 'payment', methodId: 'card', amountMinor: paid * 2, currency: 'USD' },
      ...(claimed === 0 ? [] : [{ type: 'refund', methodId: 'card', amountMinor: claimed * 2, currency: 'USD' }]),
    ],
    order: { priceProtection: claimed === 0 ? null : [{ itemId: 'mug', quantity: 2, difference: usd(claimed * 2) }] },
    available: new Map([['mug-blue', 5]]),
    catalog: {
      variants: new Map([['mug-blue', variant]]),
      pricesToday: new Map([
        ['mug-red', usd(own)],
        ['mug-blue', usd(wanted)],
      ]),
    },
  } as unknown as ActionState;
  return replacementsOf(state, [{ itemId: 'mug', newSku: 'mug-blue' }], { allowSame: false });
}

it.each<[what: string, moment: Moment, difference: number]>([
  ['nothing where both cost the same in a sale', { unit: 700, paid: 700, own: 700, wanted: 700 }, 0],
  ['nothing where the sale in which it was bought is over', { unit: 700, paid: 700, own: 900, wanted: 900 }, 0],
  ['nothing where a coupon paid a part', { unit: 700, paid: 630, own: 700, wanted: 700 }, 0],
  ['nothing where the order states the price before the sale', { unit: 900, paid: 700, own: 700, wanted: 700 }, 0],
  ['what the new one costs more today', { unit: 700, paid: 700, own: 700, wanted: 850 }, 300],
  ['what it costs more than the item does, after a sale', { unit: 700, paid: 700, own: 900, wanted: 1_000 }, 200],
  ['what it costs less comes back', { unit: 700, paid: 700, own: 700, wanted: 600 }, -200],
  ['what it costs less comes back beside a coupon', { unit: 700, paid: 630, own: 700, wanted: 600 }, -200],
  ['what the price fell since comes back', { unit: 700, paid: 700, own: 600, wanted: 600 }, -200],
  ['nothing where the fall of the price was claimed', { unit: 700, paid: 700, own: 600, wanted: 600, claimed: 100 }, 0],
  [
    'what it costs more than was left after a claim',
    { unit: 700, paid: 700, own: 600, wanted: 700, claimed: 100 },
    200,
  ],
  ['what fell further since a claim comes back', { unit: 700, paid: 700, own: 550, wanted: 550, claimed: 100 }, -100],
  ['no more comes back than was paid', { unit: 700, paid: 50, own: 700, wanted: 600 }, -100],
])('%s', (_, moment, difference) => {
  const outcome = replaced(moment);
  expect(outcome).toMatchObject({ difference: usd(difference) });
  // What the line costs afterwards is what it cost with that difference.
  expect(outcome).toMatchObject({ items: [{ to: { unitPrice: usd(moment.unit + difference / 2) } }] });
});
