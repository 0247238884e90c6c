// Prepares a turn's model: what is personal is made known first, and where that cannot be found out, nothing is asked.
import { BusError } from '#bus';
import type { ConversationState } from '../conversation/conversation.state.js';
import type { ShopCalls } from '../shop-calls.js';
import type { ModelTurn } from './model-turn.js';
import { PrivateData, privateOrdersOf, privateValuesOf } from './private-data.js';

const CUSTOMER_TIMEOUT_MS = 1_000;

/** Whose turn it is. */
interface Whose {
  readonly customerId: string | undefined;
  readonly state: ConversationState;
  readonly shop: Pick<ShopCalls, 'orders'>;
}

/** The model with the private data of the customer and the conversation; `undefined` when it must not be asked. */
export async function modelFor(
  model: ModelTurn | undefined,
  { customerId, state, shop }: Whose,
): Promise<ModelTurn | undefined> {
  if (model === undefined) return undefined;
  const known = privateOrdersOf(state);
  if (customerId !== undefined) {
    try {
      const { customer } = await shop.orders.getCustomer({ customerId }, { timeoutMs: CUSTOMER_TIMEOUT_MS });
      if (customer) known.push(...privateValuesOf(customer));
    } catch (error) {
      if (error instanceof BusError) return undefined;
      throw error;
    }
  }
  return await model.safely('understanding', async () => {
    model.privateData = new PrivateData(known);
    return await Promise.resolve(model);
  });
}
