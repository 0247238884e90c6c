// Prepares a turn's model: what is personal is made known before anything is asked, and where that cannot be found out, nothing is.
import { BusError } from '#bus';
import type { ConversationState } from '../conversation/conversation.state.js';
import type { ShopCalls } from '../shop-calls.js';
import type { ModelTurn } from './model-turn.js';
import { PrivateData, privateOrdersOf, type PrivateValue, privateValuesOf } from './private-data.js';

const CUSTOMER_TIMEOUT_MS = 1_000;

/** Whose turn it is. */
interface Whose {
  readonly customerId: string | undefined;
  readonly state: ConversationState;
  readonly shop: Pick<ShopCalls, 'orders'>;
}

/** The model with the private data of the conversation, and of the customer, who is looked up once something is to be asked. */
export function modelFor(model: ModelTurn | undefined, { customerId, state, shop }: Whose): ModelTurn | undefined {
  model?.keepsPrivate(new PrivateData(privateOrdersOf(state)), async () => await customerValues(customerId, shop));
  return model;
}

async function customerValues(
  customerId: string | undefined,
  shop: Whose['shop'],
): Promise<PrivateValue[] | undefined> {
  if (customerId === undefined) return [];
  try {
    const { customer } = await shop.orders.getCustomer({ customerId }, { timeoutMs: CUSTOMER_TIMEOUT_MS });
    return customer ? privateValuesOf(customer) : [];
  } catch (error) {
    if (error instanceof BusError) return undefined;
    throw error;
  }
}
