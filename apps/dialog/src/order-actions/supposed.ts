// "What if I cancel it", 退的话退多少: what a change would come to is told, with the shop's rule, and nothing is planned.
import type { ActionPlan, OrderView, SkillName } from '#contracts';
import { normalize } from '#language';
import type { Speak } from '../reply/speak.js';
import { orderCard } from '../skills/cards.js';
import type { Answer, Replies, Turn } from '../skills/skill.js';
import { orderCodesIn } from '../understand/codes.js';
import { speaksOfOwnOrder } from './own-order.js';
import type { PaymentMethod } from './payment-methods.js';
import { differenceWords, moneyWords, type PlanFacts, planFacts } from './plan-facts.js';
import { policyInstead, ruleAsked, ruleOfChange } from './policy.js';
import { type RuleFacts, ruleWords } from './rules-of-goods.js';

interface SupposedFacts extends RuleFacts {
  orderId: string;
  /** What it would do, were it done now. */
  supposed: PlanFacts;
}

/** Templates of what is said of a change that is only supposed. */
export const supposedReplies: Replies = {
  supposed: {
    zh: (facts: SupposedFacts, speak: Speak) =>
      `如果现在给订单 ${facts.orderId} 办理：${words(facts.supposed, speak) || '可以办理'}。${ruleWords(facts, speak)}现在没有办理，要办的时候再告诉我。`,
    en: (facts: SupposedFacts, speak: Speak) =>
      `If that were done for order ${facts.orderId} now: ${words(facts.supposed, speak) || 'it is possible'}.${ruleWords(facts, speak)} Nothing is planned; tell me when you want it done.`,
  },
};

function words(plan: PlanFacts, speak: Speak): string {
  const { expectedRefund, method = '' } = plan;
  const refund =
    expectedRefund === undefined
      ? ''
      : speak.choose(
          `退货处理后退 ${speak.money(expectedRefund)} 到${method}`,
          `${speak.money(expectedRefund)} goes to ${method} once the return is handled`,
        );
  return [moneyWords(plan, speak), refund, differenceWords(plan, speak)]
    .filter((part) => part !== '')
    .join(speak.choose('，', '; '));
}

/** How much comes back is told of an order, and stands in no rule. */
const ASKS_WHAT_COMES_BACK =
  /(?:退|返|拿回)[^,，。;；!！?？]{0,6}(?:多少|几)|\bhow much\b[^,.;!?]{0,40}\b(?:back|refund)/u;

/** The shop's rule for a change that is supposed of no order in particular; `undefined` where there is none, or an order is meant. */
export async function ruleInstead(skill: SkillName, turn: Turn): Promise<Answer | undefined> {
  const hasOrders = turn.viewer.customerId !== undefined || turn.state.verifiedOrderIds.length > 0;
  const isOfOrder = orderCodesIn(turn.text).length > 0 || ASKS_WHAT_COMES_BACK.test(normalize(turn.text));
  if (hasOrders && isOfOrder) return undefined;
  const rule = await policyInstead(turn, skill);
  return rule ?? ((await speaksOfOwnOrder(turn.text, turn)) ? undefined : await ruleOfChange(skill, turn));
}

/** What a plan would come to, with the rule. */
export async function supposedAnswer(
  skill: SkillName,
  order: OrderView,
  plan: ActionPlan,
  methods: readonly PaymentMethod[],
  turn: Turn,
): Promise<Answer> {
  return {
    facts: {
      orderId: order.id,
      supposed: planFacts(plan, order.items, methods, turn),
      ...(await ruleAsked(skill, turn)),
    },
    replyKey: 'supposed',
    cards: [orderCard(order, turn.locale)],
  };
}
