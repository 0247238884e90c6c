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
  /** What else the order holds, where one thing of it was named. */
  alsoStops?: string[];
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
      `${changedPrefix(facts, speak)}${whole(facts, speak)}将取消${isWhole(facts) ? '整个' : ''}订单 ${facts.orderId}（原因：${facts.reasonLabel ?? ''}）${money(facts.plan, speak)}。确认取消吗？`,
    en: (facts: Confirm, speak: Speak) =>
      `${changedPrefix(facts, speak)}${whole(facts, speak)}I will cancel ${isWhole(facts) ? 'the whole order' : 'order'} ${facts.orderId} (reason: ${facts.reasonLabel ?? ''})${money(facts.plan, speak)}. Shall I go ahead?`,
  },
  done: {
    zh: (facts: PlanFacts & { orderId: string }, speak: Speak) =>
      `订单 ${facts.orderId} 已取消${money(facts, speak)}。`,
    en: (facts: PlanFacts & { orderId: string }, speak: Speak) =>
      `Order ${facts.orderId} is cancelled${money(facts, speak)}.`,
  },
};

const isWhole = ({ wholeOrderOnly, alsoStops }: Confirm): boolean => wholeOrderOnly === true || alsoStops !== undefined;

/** That nothing of an order can be stopped alone, and what would go with it. */
function whole(facts: Confirm, speak: Speak): string {
  if (!isWhole(facts)) return '';
  const others = facts.alsoStops === undefined ? '' : speak.list(facts.alsoStops);
  return speak.choose(
    `订单只能整单取消，不能只取消其中一件${others === '' ? '' : `；这单里还有${others}，会一起取消`}。`,
    `An order can only be cancelled as a whole, not one item of it${others === '' ? '' : `; this one also holds ${others}, which would be cancelled too`}. `,
  );
}

function money(plan: Pick<PlanFacts, 'payments'>, speak: Speak): string {
  const words = moneyWords(plan, speak);
  return words === '' ? '' : speak.choose(`，${words}`, `; ${words}`);
}
