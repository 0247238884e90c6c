// What the assistant says around every change to an order: which one, what is missing, dropped, unsure, refused.
import { type RuleFacts, ruleWords } from './rules-of-goods.js';
import type { Speak } from '../reply/speak.js';
import type { Replies } from '../skills/skill.js';
import { notPlannedReplies } from './not-planned.js';
import { type MoreMoneyFacts, noCompensation } from './more-money.js';
import { policyReplies } from './policy.js';
import { type RefusalFacts, refusalWords } from './refusals.replies.js';
import { supposedReplies } from './supposed.js';

interface Choices {
  choices: { label: string }[];
  noneFits?: boolean;
}

const listed = ({ choices }: Choices, speak: Speak): string =>
  speak.list(
    choices.map(({ label }) => label),
    'or',
  );

/** Templates that all order actions share. */
export const orderActionReplies: Replies = {
  ...policyReplies,
  ...notPlannedReplies,
  ...supposedReplies,
  'which-order': {
    zh: (facts: Choices, speak: Speak) =>
      `${facts.noneFits ? '您的订单里没有和您说的相符的。' : ''}您指的是哪个订单？${speak.lines(facts.choices.map(({ label }) => label))}`,
    en: (facts: Choices, speak: Speak) =>
      `${facts.noneFits ? 'None of your orders fits what you said. ' : ''}Which order do you mean? ${speak.lines(facts.choices.map(({ label }) => label))}`,
  },
  'no-other': {
    zh: () => '没有其他可以办理的订单了。',
    en: () => 'There is no other order that this could be done for.',
  },
  dropped: {
    zh: () => '好的，没有办理，订单没有任何变化。',
    en: () => 'Alright, nothing was changed.',
  },
  'still-open': {
    zh: (facts: { orderId: string }) =>
      `好的。订单 ${facts.orderId} 的办理还没有做：要办请回复「确认」，不办请回复「算了」，或告诉我要改哪里。`,
    en: (facts: { orderId: string }) =>
      `Alright. Nothing has been done for order ${facts.orderId} yet: say yes to go ahead, no to leave it, or tell me what to change.`,
  },
  'number-unknown': {
    zh: (facts: { orderId: string; notFound: string }) =>
      `您的订单里没有「${facts.notFound}」。订单 ${facts.orderId} 的办理还没有做：要办请回复「确认」，不办请回复「算了」。`,
    en: (facts: { orderId: string; notFound: string }) =>
      `I found no order “${facts.notFound}” among yours. Nothing has been done for order ${facts.orderId} yet: say yes to go ahead, or no to leave it.`,
  },
  'let-go': {
    zh: (facts: { orderId: string }) => `订单 ${facts.orderId} 的办理我先放下了，没有任何变化。需要时再告诉我。`,
    en: (facts: { orderId: string }) =>
      `I have let the plan for order ${facts.orderId} go; nothing was changed. Tell me when you want it.`,
  },
  unsure: {
    zh: (facts: { orderId: string }) =>
      `订单系统暂时没有回应，我还不能确定订单 ${facts.orderId} 办好了没有。请稍后再回复一次“确认”，不会重复办理。`,
    en: (facts: { orderId: string }) =>
      `The order system is not answering, so I cannot say yet whether this was done for order ${facts.orderId}. Please say yes again in a little while; it will not be done twice.`,
  },
  refused: {
    zh: (facts: RefusalFacts, speak: Speak) => refusalWords(facts, speak),
    en: (facts: RefusalFacts, speak: Speak) => refusalWords(facts, speak),
  },
  'ask-item': {
    zh: (facts: Choices, speak: Speak) => `是哪一件？${listed(facts, speak)}`,
    en: (facts: Choices, speak: Speak) => `Which item is it: ${listed(facts, speak)}?`,
  },
  'ask-variant': {
    zh: (facts: Choices & RuleFacts & { title: string; notFound?: string }, speak: Speak) =>
      `${facts.notFound === undefined ? '' : `「${facts.title}」没有${facts.notFound}。`}${ruleWords(facts, speak)}「${facts.title}」想换成哪一种？现在有货的：${listed(facts, speak)}。`,
    en: (facts: Choices & RuleFacts & { title: string; notFound?: string }, speak: Speak) =>
      `${facts.notFound === undefined ? '' : `${facts.title} does not come in ${facts.notFound}. `}${facts.rule === undefined ? '' : `${ruleWords(facts, speak).trim()} `}What would you like instead of the ${facts.title} you have? Available now: ${listed(facts, speak)}.`,
  },
  'no-variant': {
    zh: (facts: { orderId: string; title: string }) =>
      `订单 ${facts.orderId}：「${facts.title}」现在没有其他有货的规格可以换。`,
    en: (facts: { orderId: string; title: string }) =>
      `Order ${facts.orderId}: no other variant of ${facts.title} is available to swap it for now.`,
  },
  'ask-method': {
    zh: (facts: Choices, speak: Speak) => `用哪种支付方式？${listed(facts, speak)}。`,
    en: (facts: Choices, speak: Speak) => `Which payment method: ${listed(facts, speak)}?`,
  },
};

/** The sentence before a plan that is not what was shown before, or not all that was asked for. */
export const changedPrefix = (facts: MoreMoneyFacts & { planChanged?: boolean }, speak: Speak): string =>
  facts.planChanged === true
    ? speak.choose('订单或价格刚才有变化，请再看一下：', 'The order or a price changed just now, please look again: ')
    : noCompensation(facts, speak);
