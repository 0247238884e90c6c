// What the assistant says about cancelling.
import { changedPrefix } from '../../order-actions/order-action.replies.js';
import { moneyWords, type PlanFacts } from '../../order-actions/plan-facts.js';
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';

interface Confirm {
  orderId: string;
  plan: PlanFacts;
  reasonLabel?: string;
  planChanged?: boolean;
  wholeOrderOnly?: boolean;
}

/** Templates of the skill `cancel-order`. */
export const cancelOrderReplies: Replies = {
  'ask-reason': {
    zh: (facts: { choices: { label: string }[] }) =>
      `取消的原因是？${facts.choices.map(({ label }) => label).join('、')}。`,
    en: (facts: { choices: { label: string }[] }, speak: Speak) =>
      `What is the reason to cancel: ${speak.list(
        facts.choices.map(({ label }) => label),
        'or',
      )}?`,
  },
  confirm: {
    zh: (facts: Confirm, speak: Speak) =>
      `${changedPrefix(facts, speak)}${facts.wholeOrderOnly === true ? '订单只能整单取消，不能只取消其中一件。' : ''}将取消${facts.wholeOrderOnly === true ? '整个' : ''}订单 ${facts.orderId}（原因：${facts.reasonLabel ?? ''}）${money(facts.plan, speak)}。确认取消吗？`,
    en: (facts: Confirm, speak: Speak) =>
      `${changedPrefix(facts, speak)}${facts.wholeOrderOnly === true ? 'An order can only be cancelled as a whole, not one item of it. ' : ''}I will cancel ${facts.wholeOrderOnly === true ? 'the whole order' : 'order'} ${facts.orderId} (reason: ${facts.reasonLabel ?? ''})${money(facts.plan, speak)}. Shall I go ahead?`,
  },
  done: {
    zh: (facts: PlanFacts & { orderId: string }, speak: Speak) =>
      `订单 ${facts.orderId} 已取消${money(facts, speak)}。`,
    en: (facts: PlanFacts & { orderId: string }, speak: Speak) =>
      `Order ${facts.orderId} is cancelled${money(facts, speak)}.`,
  },
};

function money(plan: Pick<PlanFacts, 'payments'>, speak: Speak): string {
  const words = moneyWords(plan, speak);
  return words === '' ? '' : speak.choose(`，${words}`, `; ${words}`);
}
