// Whether what a shopper says can be an answer to the plan that is open: what was said before the plan, or without having seen it, is none.
import type { ActionPlan, OrderAction, OrderView } from '#contracts';
import type { OrderForm } from '../conversation/order-form.js';
import type { Turn } from '../skills/skill.js';
import { focusKey, planNow, planPutAgain } from './spoken-of-another.js';

/** So far the clocks of a platform and of the shop may be apart. */
const CLOCKS_APART_MS = 60_000;

/** The form with a plan that is put to the shopper now. */
export const putForm = (form: OrderForm, plan: NonNullable<OrderForm['plan']>, turn: Turn): OrderForm => ({
  ...form,
  details: { ...form.details, focusWhenPut: focusKey(turn.state) },
  asks: 'confirm',
  plan,
  put: putNow(turn, form.put),
});

/** The order and what is planned for it still, where a yes is not surely one to the plan and it is to be put once more; `undefined` where it is. */
export const planToPutAgain = (
  form: OrderForm,
  orderId: string,
  action: OrderAction,
  turn: Turn,
): Promise<{ order: OrderView; plan: ActionPlan } | undefined> =>
  isSaidBlindly(form, turn) ? planNow(orderId, action, turn) : planPutAgain(form, orderId, action, turn);

/** When a plan is put; one that is put again to what was said too early is still the answer to what was said last. */
function putNow(
  { now, saidAt }: Pick<Turn, 'now' | 'saidAt'>,
  before: OrderForm['put'],
): NonNullable<OrderForm['put']> {
  const last = [saidAt, before?.saidAt]
    .filter((at) => at !== undefined)
    .sort((one, other) => Date.parse(one) - Date.parse(other))
    .at(-1);
  return { at: now.toISOString(), ...(last === undefined ? {} : { saidAt: last }) };
}

/**
 * Platforms keep what they could not hand on, for days some of them, and send it in any order: a yes that was said before the wish that led to the
 * plan, or long before the plan was put, was meant of another one. And a plan that has not reached the shopper was agreed to by nobody.
 */
function isSaidBlindly({ put }: Pick<OrderForm, 'put'>, { saidAt, unseen }: Pick<Turn, 'saidAt' | 'unseen'>): boolean {
  if (unseen === true) return true;
  if (put === undefined || saidAt === undefined) return false;
  const said = Date.parse(saidAt);
  return said < Date.parse(put.saidAt ?? saidAt) || said < Date.parse(put.at) - CLOCKS_APART_MS;
}
