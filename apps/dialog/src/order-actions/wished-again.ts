// "Cancel it then", 那就退笔, said to the plan of just that: it agrees.
import type { ActionPlan } from '#contracts';
import type { OrderForm } from '../conversation/order-form.js';
import { wishesAgain } from './acts.js';
import type { OrderActionSlots } from './order-action.js';

/** The plan that waits for a yes, where a message wishes for just that once more; `undefined` where it comes to another plan, or only asks. */
export function planWishedAgain(
  form: OrderForm | undefined,
  planned: ActionPlan,
  given: OrderActionSlots,
  text: string,
): { readonly form: OrderForm; readonly plan: NonNullable<OrderForm['plan']> } | undefined {
  const plan = form?.plan;
  if (form?.asks !== 'confirm' || plan?.digest !== planned.digest || given.isOwnWish !== true) return undefined;
  return wishesAgain(text, form.skill) ? { form, plan } : undefined;
}
