// What the assistant says about price protection.
import type { Money } from '#contracts';
import { changedPrefix } from '../../order-actions/order-action.replies.js';
import { moneyWords, type PlanFacts } from '../../order-actions/plan-facts.js';
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';

interface Due {
  orderId: string;
  items: { title: string; quantity: number; paid: Money; now: Money; difference: Money }[];
  total: Money;
}

const lines = ({ items }: Due, speak: Speak): string =>
  speak.list(
    items.map(({ title, quantity, paid, now }) => {
      const name = speak.title(title);
      const pieces = quantity > 1 ? speak.choose(`（${quantity} 件）`, ` (${quantity} pieces)`) : '';
      return speak.choose(
        `${name}${pieces}买时 ${speak.money(paid)}，现在 ${speak.money(now)}`,
        `${name}${pieces} was ${speak.money(paid)} and is ${speak.money(now)} now`,
      );
    }),
  );

/** Templates of the skill `price-protection`. */
export const priceProtectionReplies: Replies = {
  confirm: {
    zh: (facts: Due & { plan: PlanFacts; planChanged?: boolean }, speak: Speak) =>
      `${changedPrefix(facts, speak)}订单 ${facts.orderId} 可以价保：${lines(facts, speak)}，差价共 ${speak.money(facts.total)}，${moneyWords(facts.plan, speak)}。确认申请吗？`,
    en: (facts: Due & { plan: PlanFacts; planChanged?: boolean }, speak: Speak) =>
      `${changedPrefix(facts, speak)}Order ${facts.orderId} qualifies: ${lines(facts, speak)}. The difference is ${speak.money(facts.total)} in all; ${moneyWords(facts.plan, speak)}. Shall I claim it?`,
  },
  done: {
    zh: (facts: Due & PlanFacts, speak: Speak) => `订单 ${facts.orderId} 的差价已退：${moneyWords(facts, speak)}。`,
    en: (facts: Due & PlanFacts, speak: Speak) =>
      `The difference on order ${facts.orderId} is claimed: ${moneyWords(facts, speak)}.`,
  },
};
