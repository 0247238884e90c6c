// For specs of actions: Ann acts on her order `O` of a shop that each test starts anew.
import type { OrderAction, OrderRecord, OrderView } from '#contracts';
import { annsOrder, NOW, resetShop, usd } from './shop-fixture.js';
import type { OrdersUnderTest } from './start-orders.js';

/** Ann, as her session says. */
export const viewer = { customerId: 'ann', verifiedOrderIds: [] };
/** Now, as the shop's clock stands. */
export const at = NOW.toISOString();
/** A reason that the shop takes. */
export const reason = 'no-longer-needed';
/** How Ann paid. */
export const visa = { type: 'payment', methodId: 'visa', amount: usd(2_100) } as const;
/** A line of the ledger. */
export const entry = (type: 'payment' | 'refund', methodId: string, amount: number) => ({
  type,
  methodId,
  amount: usd(amount),
  at,
});

/** What Ann can do in a shop, which need not run yet. */
export function actingIn(shopOf: () => OrdersUnderTest) {
  let keys = 0;
  const commit = (action: OrderAction, more: object = {}) =>
    shopOf().orders.commitAction({
      viewer,
      orderId: 'O',
      action,
      idempotencyKey: `fresh-${(keys += 1)}`,
      origin: { channel: 'api' },
      ...more,
    });
  return {
    /** The shop as new, with Ann's order. */
    start: (order: Partial<OrderRecord> = {}, store: object = {}) =>
      resetShop(shopOf(), [annsOrder('O', order.status ?? 'pending', order)], store),
    commit,
    /** Commits what must not be refused; the order is then what the answer says. */
    done: async (action: OrderAction, more: object = {}): Promise<OrderView> => {
      const answer = await commit(action, more);
      if ('refused' in answer) throw new Error(`refused: ${answer.refused}`);
      const { order } = await shopOf().orders.getOrder({ viewer, orderId: 'O' });
      expect(answer.order).toEqual(order);
      return answer.order;
    },
  };
}
