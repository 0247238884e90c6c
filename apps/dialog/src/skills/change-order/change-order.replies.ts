// What the assistant says about changing an order.
import { changedPrefix } from '../../order-actions/order-action.replies.js';
import { changeWords, moneyWords, type PlanFacts } from '../../order-actions/plan-facts.js';
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';

interface Confirm {
  orderId: string;
  plan: PlanFacts;
  planChanged?: boolean;
}

/** What changes, in words that fit after "I will". */
function whatChanges(plan: PlanFacts, speak: Speak): string {
  const money = moneyWords(plan, speak);
  if (plan.addressLine !== undefined)
    return speak.choose(`收货信息改为：${plan.addressLine}`, `send it to: ${plan.addressLine}`);
  if (plan.deliveryRequest !== undefined) {
    const { day, window } = plan.deliveryRequest;
    const when = [day === undefined ? '' : speak.day(day), window ?? ''].filter((part) => part !== '').join(' ');
    return speak.choose(
      `备注期望送达时间：${when}（会转给承运商，不能保证）`,
      `note the wished delivery time ${when} for the carrier (it cannot be promised)`,
    );
  }
  if (plan.changes !== undefined) {
    const free = speak.choose('没有差价', 'no price difference');
    return speak.choose(
      `${changeWords(plan, speak)}；${money === '' ? free : money}（每单只能改一次）`,
      `change ${changeWords(plan, speak)}; ${money === '' ? free : money} (an order can be changed so once)`,
    );
  }
  return speak.choose(`更换付款方式：${money}`, `change the payment: ${money}`);
}

function whatChanged(plan: PlanFacts, speak: Speak): string {
  const money = moneyWords(plan, speak);
  if (plan.addressLine !== undefined)
    return speak.choose(`收货信息已改为：${plan.addressLine}`, `it now goes to: ${plan.addressLine}`);
  if (plan.deliveryRequest !== undefined) {
    const { day, window } = plan.deliveryRequest;
    const when = [day === undefined ? '' : speak.day(day), window ?? ''].filter((part) => part !== '').join(' ');
    return speak.choose(
      `期望送达时间 ${when} 已备注给承运商，但不能保证`,
      `the wished delivery time ${when} is noted for the carrier; it cannot be promised`,
    );
  }
  const tail = money === '' ? '' : speak.choose(`；${money}`, `; ${money}`);
  if (plan.changes !== undefined)
    return speak.choose(`已改好：${changeWords(plan, speak)}${tail}`, `changed: ${changeWords(plan, speak)}${tail}`);
  return speak.choose(`付款方式已更换：${money}`, `the payment is changed: ${money}`);
}

/** Templates of the skill `change-order`. */
export const changeOrderReplies: Replies = {
  'ask-what': {
    zh: ({ unmet }: { unmet?: boolean }) =>
      unmet === true
        ? '这一点我在这里办不了，可以转人工处理。我能改的是：收货地址、商品规格、付款方式和送货时间。要改哪一项？'
        : '想改什么：收货地址、商品规格、付款方式，还是送货时间？',
    en: ({ unmet }: { unmet?: boolean }) =>
      unmet === true
        ? 'I cannot do that here; a person from the shop can, just ask for one. What I can change: the delivery address, the items, the payment method and the delivery day. Which one?'
        : 'What would you like to change: the delivery address, the items, the payment method or the delivery day?',
  },
  'ask-address': {
    zh: ({ orderId }: { orderId: string }) =>
      `订单 ${orderId} 改寄到哪里？请告诉我省市、街道门牌，收件人和电话有变化也一起说。`,
    en: ({ orderId }: { orderId: string }) =>
      `Where shall order ${orderId} go instead? Please give street and number, city and country, and the recipient and phone if they change too.`,
  },
  'ask-street': {
    zh: ({ orderId }: { orderId: string }) => `好的，订单 ${orderId} 改寄过去。具体的街道和门牌号是什么？`,
    en: ({ orderId }: { orderId: string }) => `For order ${orderId}: what are the street and house number there?`,
  },
  'ask-recipient': { zh: () => '新的收件人姓名是什么？', en: () => 'What is the name of the new recipient?' },
  'ask-phone': { zh: () => '新的联系电话是多少？', en: () => 'What is the new phone number?' },
  'ask-day': {
    zh: () => '希望哪一天、什么时段送到？我备注给承运商。',
    en: () => 'Which day or time of day would you like? I will note it for the carrier.',
  },
  'no-such-day': {
    zh: (facts: { noSuchDay: string }) => `日历上没有${facts.noSuchDay}这一天，希望哪一天送？`,
    en: (facts: { noSuchDay: string }) => `There is no such day as ${facts.noSuchDay}. Which day would you like?`,
  },
  confirm: {
    zh: (facts: Confirm, speak: Speak) =>
      `${changedPrefix(facts, speak)}订单 ${facts.orderId}：${whatChanges(facts.plan, speak)}。确认修改吗？`,
    en: (facts: Confirm, speak: Speak) =>
      `${changedPrefix(facts, speak)}For order ${facts.orderId} I will ${whatChanges(facts.plan, speak)}. Shall I go ahead?`,
  },
  done: {
    zh: (facts: PlanFacts & { orderId: string }, speak: Speak) =>
      `订单 ${facts.orderId} ${whatChanged(facts, speak)}。`,
    en: (facts: PlanFacts & { orderId: string }, speak: Speak) =>
      `Order ${facts.orderId}: ${whatChanged(facts, speak)}.`,
  },
};
