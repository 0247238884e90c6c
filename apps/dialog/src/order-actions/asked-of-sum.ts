// "What's the difference in price", 能退多少, while a change waits for a yes or was just done: what that comes to is said by the change itself.
import type { SkillName } from '#contracts';
import { findOptions, normalize } from '#language';
import { evidenceNow, NAMES } from '../evidence/evidence.js';
import type { ConversationState } from '../conversation/conversation.state.js';
import type { OrderForm } from '../conversation/order-form.js';
import type { UnderstoodCall } from '../understand/understander.js';

/** Changes that move money: their plans say how much, and to or from what. */
const MOVE_MONEY = new Set<SkillName>([
  'cancel-order',
  'return-order',
  'exchange-order',
  'price-protection',
  'change-order',
]);
/** What such a question is taken for where it is read alone. */
const OF_SUMS = new Set<SkillName>(['price', 'compare', 'refund-status']);
/** Slots that say what else is asked of. */
const NAMING = ['productId', 'productIds', 'ordinal', 'superlative', 'destination', 'couponCode', 'quantity'] as const;
const LONGEST = 60;

/** "多久到账" asks for days, and no sum. */
const ASKS_WHEN = /多久|几天|什么时候|啥时候|到账|\b(?:how long|when|days?|yet)\b/u;

/** "那黑的吧" takes another variant, and asks for no sum. */
const namesOption = (plain: string): boolean =>
  findOptions(plain).length > 0 ||
  evidenceNow().mentions.some(
    ({ kind, text, strength }) => kind === 'option' && strength >= NAMES && plain.includes(text),
  );

/** Whether all that a message asks is what something comes to, and it names nothing that this could be asked of. */
function asksOnlySum(text: string, understood: readonly UnderstoodCall[]): boolean {
  const plain = normalize(text);
  return (
    plain.length <= LONGEST &&
    !ASKS_WHEN.test(plain) &&
    understood.length > 0 &&
    !namesOption(plain) &&
    understood.every(
      ({ skill, asked, slots }) =>
        (OF_SUMS.has(skill) || asked === 'order-total') && NAMING.every((name) => slots[name] === undefined),
    ) &&
    !evidenceNow()
      .namesIn(plain)
      .some(({ mention }) => mention.strength >= NAMES && mention.isCorrected !== true)
  );
}

/** Whether a message asks what the plan that waits for a yes comes to. */
export const asksSumOfPlan = (text: string, form: OrderForm, understood: readonly UnderstoodCall[]): boolean =>
  MOVE_MONEY.has(form.skill) &&
  (form.skill !== 'change-order' || form.details['what'] === 'items') &&
  asksOnlySum(text, understood);

/** "Did it go through?", 办好了吗: asked of what was just done. */
const ASKS_IF_DONE =
  /^(?:(?:so|ok|okay|and|wait|hey|sorry)[, ]+){0,3}(?:did (?:it|that|this) (?:go through|work|succeed)|has (?:it|that|this) (?:gone through|worked)|(?:is|was) (?:it|that|this) (?:all )?(?:done|confirmed|through|successful)|are we done)(?: now| already| yet| then| ok| okay)?[? ]*$|^(?:那|所以|现在){0,2}(?:已经?)?(?:办|弄|搞|取消|申请|提交|操作|修改?)?(?:好|成功|完成?|妥)了?(?:吗|么|没有?|吧)[?？ ]*$/u;

/** The same question in the turn after a change was done, or whether it was done: what was done is told once more. */
export function sumOfDoneCalls(
  text: string,
  { lastDone, form, pending, turns }: ConversationState,
  understood: readonly UnderstoodCall[],
): UnderstoodCall[] | undefined {
  if (lastDone?.told === undefined || turns - lastDone.turn !== 1 || form !== undefined || pending !== undefined)
    return undefined;
  const asksSum = MOVE_MONEY.has(lastDone.skill) && asksOnlySum(text, understood);
  if (!asksSum && !ASKS_IF_DONE.test(normalize(text))) return undefined;
  return [{ skill: lastDone.skill, slots: { act: 'told', orderIds: [lastDone.orderId] }, confidence: 0.8, text }];
}
