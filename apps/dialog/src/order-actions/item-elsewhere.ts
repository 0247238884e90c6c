// "大衣改成M码" while a change of the order with the shoes is open: what is named is in another order only.
import type { OrderForm } from '../conversation/order-form.js';
import type { Turn } from '../skills/skill.js';
import { orderCodesIn } from '../understand/codes.js';
import { ordersNaming } from './named-items.js';
import { MAY_NAME_ANOTHER } from './named-otherwise.js';

const LOOKED_THROUGH = 50;

/** See above. A plan is about what it said: only a wish for the same change of something else takes its place. */
export async function namesItemElsewhere(
  open: OrderForm | undefined,
  { orderId }: OrderForm,
  isOwnWish: boolean,
  { viewer, text, shop }: Turn,
): Promise<boolean> {
  const isOpenForm = open?.orderId !== undefined && open.orderId === orderId;
  if (open?.asks === 'confirm' && !isOwnWish) return false;
  if (!isOpenForm || viewer.customerId === undefined || !MAY_NAME_ANOTHER.has(open.asks)) return false;
  if (orderCodesIn(text).length > 0) return false;
  const { orders } = await shop.orders.listOrders({ viewer, limit: LOOKED_THROUGH });
  const naming = ordersNaming(text, orders);
  return naming.length > 0 && !naming.some(({ id }) => id === orderId);
}
