// Whether a message may speak of a change of an order without a wish for it, so that its mood is worth asking.
import type { OrderForm } from '../conversation/order-form.js';
import { isUnwanted, isYes, meansOtherOrder } from '../order-actions/acts.js';
import { isDeed } from '../order-actions/changing-skills.js';
import { namesDeed } from '../order-actions/deed-mood.js';
import type { SkillCall } from '../skills/skill.js';
import { orderCodesIn } from './codes.js';

/** What is said to an open form is read with it, unless that is a plan: what is neither a yes to it nor names another order may let it go. */
export function maySpeakOfDeed(message: string, form: OrderForm | undefined, calls: readonly SkillCall[]): boolean {
  if (form === undefined) return namesDeed(message) || calls.some(({ skill }) => isDeed(skill));
  const isAnswer = isYes(message, form.skill) || isUnwanted(message);
  return form.asks === 'confirm' && !isAnswer && !meansOtherOrder(message) && orderCodesIn(message).length === 0;
}
