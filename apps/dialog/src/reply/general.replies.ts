// Words that belong to no single skill: questions for what is missing, failures, the greeting.
import type { Locale, Money, SkillName } from '#contracts';
import type { Replies } from '../skills/skill.js';
import type { Speak } from './speak.js';

/** Products of which one is meant, each with what the cheapest of its variants costs where that was asked. */
interface ChoiceFacts {
  choices: { label: string; from?: Money }[];
}

/** Templates that every skill may use. */
export const generalReplies: Replies = {
  'ask-product': {
    zh: () => '请问您说的是哪件商品？告诉我名称或型号，我马上查。',
    en: () => 'Which product do you mean? Tell me its name or model and I will check.',
  },
  'which-product': {
    zh: (facts: ChoiceFacts, speak: Speak) =>
      `有几款都可能是您说的：${speak.list(
        facts.choices.map(
          ({ label, from }) => `${speak.title(label)}${from === undefined ? '' : ` ${speak.money(from)} 起`}`,
        ),
        'or',
      )}，您指哪一款？`,
    en: (facts: ChoiceFacts, speak: Speak) =>
      `Several products could be meant: ${speak.list(
        facts.choices.map(({ label, from }) => `${label}${from === undefined ? '' : ` (from ${speak.money(from)})`}`),
        'or',
      )}. Which one is it?`,
  },
  'unknown-product': {
    zh: (facts: { notFound: string; near?: { label: string }[] }, speak: Speak) =>
      `店里没有找到「${facts.notFound}」。${
        facts.near && facts.near.length > 0
          ? `您是想找${speak.list(
              facts.near.map((one) => speak.title(one.label)),
              'or',
            )}吗？`
          : '可以换个名称，或说说您想要什么样的。'
      }`,
    en: (facts: { notFound: string; near?: { label: string }[] }, speak: Speak) =>
      `I could not find “${facts.notFound}” in this shop. ${
        facts.near && facts.near.length > 0
          ? `Did you mean ${speak.list(
              facts.near.map((one) => one.label),
              'or',
            )}?`
          : 'Try another name, or tell me what you are after.'
      }`,
  },
  'no-such-day': {
    zh: (facts: { noSuchDay: string }) => `日历上没有${facts.noSuchDay}这一天，您说的是哪一天？`,
    en: (facts: { noSuchDay: string }) => `There is no such day as ${facts.noSuchDay}. Which day do you mean?`,
  },
  unavailable: {
    zh: () => '这一项我现在查不到，系统暂时没有回应，请稍后再问我一次。',
    en: () =>
      'I cannot look that up right now because a part of the shop is not answering. Please ask me again in a little while.',
  },
  greeting: {
    zh: (facts: { store?: string; assistant?: string }) =>
      `您好，欢迎光临${facts.store ?? ''}！${facts.assistant ? `我是${facts.assistant}，` : ''}想找商品，或查价格、库存、配送、订单，都可以直接问我。`,
    en: (facts: { store?: string; assistant?: string }) =>
      `Hello and welcome${facts.store ? ` to ${facts.store}` : ''}! ${facts.assistant ? `I'm ${facts.assistant}. ` : ''}Ask me about products, prices, stock, delivery or your orders.`,
  },
};

/** Put before the answer to a message that was too long. */
export const cutNotice = {
  zh: (limit: number): string => `您的消息太长，我只读了前 ${limit} 个字符。`,
  en: (limit: number): string => `Your message is too long; I read only its first ${limit} characters. `,
};

/** Put before the first answer after a long pause, in which a change of an order that was begun lapsed. */
export const lapsedNotice = {
  zh: (changes: string): string => `上次说到的${changes}没有继续，没有办理；需要的话我们重新开始。`,
  en: (changes: string): string =>
    `What we had begun last time (${changes}) was not finished, so nothing was done; we can start again if you like. `,
};

/** The changes of orders by name. */
export const lapsedChanges: Readonly<Partial<Record<SkillName, Readonly<Record<Locale, string>>>>> = {
  'cancel-order': { zh: '取消订单', en: 'cancelling an order' },
  'change-order': { zh: '修改订单', en: 'changing an order' },
  'return-order': { zh: '退货', en: 'a return' },
  'exchange-order': { zh: '换货', en: 'an exchange' },
  invoice: { zh: '发票', en: 'an invoice' },
  'price-protection': { zh: '价保', en: 'price protection' },
};

/** Put after the first answer of a message whose searches may have missed products. */
export const incompleteNotice = {
  zh: '商品搜索现在不完整，可能有商品没有找到，可以过一会儿再问。',
  en: ' Product search is limited at the moment, so I may be missing some products; please ask again in a while.',
};

/** Put around the replies of a message. */
export const finishingWords = {
  again: {
    zh: {
      before: '又查了一遍，结果没有变：',
      after: ' 如果您想问的是别的，告诉我具体想知道哪一点。',
      beforeThird: '我再次查过了，还是这样：',
    },
    en: {
      before: 'I looked again and it is still so: ',
      after: ' If you meant something else, tell me what exactly you would like to know.',
      beforeThird: 'I have checked once more, and it has not changed: ',
    },
  },
  sympathy: { zh: '很抱歉给您添麻烦了。', en: 'I am sorry for the trouble. ' },
  offer: {
    zh: { words: ' 需要的话，我可以帮您转人工。', button: '转人工' },
    en: { words: ' If you like, I can ask for a person to help you.', button: 'Talk to a person' },
  },
} as const;
