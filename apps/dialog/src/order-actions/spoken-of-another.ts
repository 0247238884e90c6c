// Whether another variant of what a plan changes was talked of since the plan was put: a yes may then be meant of that one.
import type { ActionPlan, OrderAction, OrderView } from '#contracts';
import type { ConversationState } from '../conversation/conversation.state.js';
import type { OrderForm } from '../conversation/order-form.js';
import type { Turn } from '../skills/skill.js';

/** Stands for the product and the variants that are talked of. */
export const focusKey = ({ focus }: Pick<ConversationState, 'focus'>): string =>
  focus === undefined ? '' : `${focus.productId} ${(focus.skus ?? [focus.sku ?? '']).join(' ')}`;

/** The order and what is planned for it still, where that is to be put once more; `undefined` where a yes is meant of it. */
export async function planPutAgain(
  form: OrderForm,
  orderId: string,
  action: OrderAction,
  turn: Turn,
): Promise<{ order: OrderView; plan: ActionPlan } | undefined> {
  if (!('changes' in action) || !(await spokenOfAnother(form, action.changes, turn))) return undefined;
  const { order } = await turn.shop.orders.getOrder({ viewer: turn.viewer, orderId });
  const planned = await turn.shop.orders.planAction({ viewer: turn.viewer, orderId, action });
  return order === undefined || 'refused' in planned ? undefined : { order, plan: planned.plan };
}

/** Nothing is asked of the shop where nothing else was talked of. */
async function spokenOfAnother(
  form: OrderForm,
  changes: readonly { readonly newSku: string }[],
  { state, shop }: Pick<Turn, 'state' | 'shop'>,
): Promise<boolean> {
  const { focus } = state;
  const skus = focus?.skus ?? (focus?.sku === undefined ? [] : [focus.sku]);
  if (focus === undefined || skus.length === 0 || form.details['focusWhenPut'] === focusKey(state)) return false;
  const { products } = await shop.catalog.getProducts({ productIds: [focus.productId] });
  const own = new Set(products.flatMap(({ variants }) => variants.map(({ sku }) => sku)));
  return changes.some(({ newSku }) => own.has(newSku) && !skus.includes(newSku));
}
