// What the assistant says about returning.
import { changedPrefix } from '../../order-actions/order-action.replies.js';
import type { PlanFacts } from '../../order-actions/plan-facts.js';
import { type RuleFacts, ruleWords } from '../../order-actions/rules-of-goods.js';
import { returnReasons } from '../../order-actions/return-reasons.js';
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';

interface Confirm extends RuleFacts {
  again?: boolean;
  orderId: string;
  plan: PlanFacts;
  planChanged?: boolean;
  returnableUntil?: string;
}

const until = ({ returnableUntil }: { returnableUntil?: string }, speak: Speak): string =>
  returnableUntil === undefined
    ? ''
    : speak.choose(`（${speak.day(returnableUntil)}前可以退）`, ` (possible until ${speak.day(returnableUntil)})`);

interface Choices extends RuleFacts {
  orderId: string;
  choices: { label: string }[];
  returnableUntil?: string;
}

function itemsIn({ items = [] }: PlanFacts, speak: Speak): string {
  return speak.list(
    items.map(({ title, quantity }) =>
      quantity > 1 ? speak.choose(`${title} ${quantity} 件`, `${quantity} × ${title}`) : title,
    ),
  );
}

/** The rule for these goods, the first time that the plan is told. */
const beside = (facts: Confirm, speak: Speak): string => (facts.again === true ? '' : ruleWords(facts, speak));

const refundOf = ({ expectedRefund, method = '' }: PlanFacts, speak: Speak): string => {
  const amount = expectedRefund === undefined ? '' : speak.money(expectedRefund);
  return speak.choose(
    amount === '' ? `退款到${method}` : `退款 ${amount} 到${method}`,
    amount === '' ? `The refund goes to ${method}` : `The refund of ${amount} goes to ${method}`,
  );
};

/** Why, where it was said: whoever says it again sees that it was heard. */
const because = ({ reason }: PlanFacts, speak: Speak): string => {
  const words = returnReasons.find(([id]) => id === reason);
  return words === undefined ? '' : speak.choose(`（原因：${words[1]}）`, ` (reason: “${words[2]}”)`);
};

/** Templates of the skill `return-order`. */
export const returnOrderReplies: Replies = {
  'ask-returned': {
    zh: (facts: Choices, speak: Speak) =>
      `可以退${until(facts, speak)}。${ruleWords(facts, speak)}要退订单 ${facts.orderId} 的哪一件？${facts.choices.map(({ label }) => label).join('、')}。`,
    en: (facts: Choices, speak: Speak) =>
      `It can be returned${until(facts, speak)}.${ruleWords(facts, speak)} Which items of order ${facts.orderId} shall go back: ${speak.list(
        facts.choices.map(({ label }) => label),
        'or',
      )}?`,
  },
  confirm: {
    zh: (facts: Confirm, speak: Speak) =>
      `${changedPrefix(facts, speak)}将为订单 ${facts.orderId} 申请退货${until(facts, speak)}：${itemsIn(facts.plan, speak)}${because(facts.plan, speak)}。退货处理完后${refundOf(facts.plan, speak)}，现在还不动款项。${beside(facts, speak)}确认申请吗？`,
    en: (facts: Confirm, speak: Speak) =>
      `${changedPrefix(facts, speak)}I will ask to return from order ${facts.orderId}${until(facts, speak)}: ${itemsIn(facts.plan, speak)}${because(facts.plan, speak)}. ${refundOf(facts.plan, speak)} once the return is handled; no money moves yet.${beside(facts, speak)} Shall I go ahead?`,
  },
  done: {
    zh: (facts: PlanFacts & { orderId: string }, speak: Speak) =>
      `订单 ${facts.orderId} 的退货已申请：${itemsIn(facts, speak)}。处理完后${refundOf(facts, speak)}。`,
    en: (facts: PlanFacts & { orderId: string }, speak: Speak) =>
      `The return from order ${facts.orderId} is requested: ${itemsIn(facts, speak)}. ${refundOf(facts, speak)} once it is handled.`,
  },
};
