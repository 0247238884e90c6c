// What the assistant says about exchanging.
import { changedPrefix } from '../../order-actions/order-action.replies.js';
import { type GuaranteeFacts, guaranteeWords } from '../../order-actions/guarantee.js';
import { type RuleFacts, ruleWords } from '../../order-actions/rules-of-goods.js';
import { changeWords, differenceWords, type PlanFacts } from '../../order-actions/plan-facts.js';
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';

interface Confirm extends GuaranteeFacts, RuleFacts {
  again?: boolean;
  orderId: string;
  plan: PlanFacts;
  planChanged?: boolean;
}

/** The rule for these goods, or the guarantee, the first time that the plan is told. */
const beside = (facts: Confirm, speak: Speak): string => {
  const words = facts.again === true ? '' : ruleWords(facts, speak) + guaranteeWords(facts, speak);
  return words === '' ? '' : speak.choose(`。${words}`, words);
};

/** Templates of the skill `exchange-order`. */
export const exchangeOrderReplies: Replies = {
  confirm: {
    zh: (facts: Confirm, speak: Speak) =>
      `${changedPrefix(facts, speak)}将为订单 ${facts.orderId} 申请换货：${changeWords(facts.plan, speak)}；${differenceWords(facts.plan, speak)}。每单只能换一次${beside(facts, speak) || '，'}确认申请吗？`,
    en: (facts: Confirm, speak: Speak) =>
      `${changedPrefix(facts, speak)}I will ask to exchange from order ${facts.orderId}: ${changeWords(facts.plan, speak)}; ${differenceWords(facts.plan, speak)}. An order has one exchange.${beside(facts, speak)} Shall I go ahead?`,
  },
  done: {
    zh: (facts: PlanFacts & { orderId: string }, speak: Speak) =>
      `订单 ${facts.orderId} 的换货已申请，新的已为您留好：${changeWords(facts, speak)}；${differenceWords(facts, speak)}。`,
    en: (facts: PlanFacts & { orderId: string }, speak: Speak) =>
      `The exchange from order ${facts.orderId} is requested and the new pieces are reserved: ${changeWords(facts, speak)}; ${differenceWords(facts, speak)}.`,
  },
};
