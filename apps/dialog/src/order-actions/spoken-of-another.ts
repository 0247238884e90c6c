// Whether another variant of what a plan changes, or a thing that is not in its order, was talked of since the plan was put: a yes may then be meant of that one.
import type { ActionPlan, OrderAction, OrderView } from '#contracts';
import type { ConversationState } from '../conversation/conversation.state.js';
import type { OrderForm } from '../conversation/order-form.js';
import type { Turn } from '../skills/skill.js';

/** Stands for the product and the variants that are talked of. */
export const focusKey = ({ focus }: Pick<ConversationState, 'focus'>): string =>
  focus === undefined ? '' : `${focus.productId} ${(focus.skus ?? [focus.sku ?? '']).join(' ')}`;

/** The order and what is planned for it still, where that is to be put once more; `undefined` where a yes is meant of it. Nothing is asked of the shop where nothing else was talked of. */
export async function planPutAgain(
  form: OrderForm,
  orderId: string,
  action: OrderAction,
  turn: Turn,
): Promise<{ order: OrderView; plan: ActionPlan } | undefined> {
  const { focus } = turn.state;
  if (focus === undefined || form.details['focusWhenPut'] === focusKey(turn.state)) return undefined;
  if ('changes' in action && !(await spokenOfAnother(focus, action.changes, turn))) return undefined;
  const { order } = await turn.shop.orders.getOrder({ viewer: turn.viewer, orderId });
  // "Hmm, the lamp maybe?", and no lamp is in the order of the plan.
  if (!('changes' in action) && order?.items.some(({ productId }) => productId === focus.productId) === true)
    return undefined;
  return await planNow(orderId, action, turn, order);
}

/** The order and what is planned for it as it is now; `undefined` where that is refused. */
export async function planNow(
  orderId: string,
  action: OrderAction,
  turn: Turn,
  known?: OrderView,
): Promise<{ order: OrderView; plan: ActionPlan } | undefined> {
  const order = known ?? (await turn.shop.orders.getOrder({ viewer: turn.viewer, orderId })).order;
  const planned = await turn.shop.orders.planAction({ viewer: turn.viewer, orderId, action });
  return order === undefined || 'refused' in planned ? undefined : { order, plan: planned.plan };
}

async function spokenOfAnother(
  { productId, sku, skus = sku === undefined ? [] : [sku] }: NonNullable<ConversationState['focus']>,
  changes: readonly { readonly newSku: string }[],
  { shop }: Pick<Turn, 'shop'>,
): Promise<boolean> {
  if (skus.length === 0) return false;
  const { products } = await shop.catalog.getProducts({ productIds: [productId] });
  const own = new Set(products.flatMap(({ variants }) => variants.map((variant) => variant.sku)));
  return changes.some(({ newSku }) => own.has(newSku) && !skus.includes(newSku));
}
