// Short, apt words for greetings, thanks and the like.
import type { Replies } from '../skill.js';

interface WhoFacts {
  store?: string;
  /** The assistant's name, where the shop gave it one. */
  assistant?: string;
}

/** Templates of the skill `small-talk`, one a kind. */
export const smallTalkReplies: Replies = {
  greeting: {
    zh: (facts: WhoFacts) =>
      `您好！我是${facts.store ? `${facts.store}的` : ''}导购助手${facts.assistant ?? ''}，价格、库存、配送、订单都可以问我。`,
    en: (facts: WhoFacts) =>
      `Hello! I'm ${facts.assistant ? `${facts.assistant}, ` : ''}the shopping assistant${facts.store ? ` of ${facts.store}` : ''}. Ask me about prices, stock, delivery or an order.`,
  },
  thanks: { zh: () => '不客气，还有需要随时叫我。', en: () => "You're welcome! I'm here if anything else comes up." },
  goodbye: { zh: () => '好的，祝您生活愉快，再见！', en: () => 'Goodbye, and have a lovely day!' },
  robot: {
    zh: (facts: WhoFacts) =>
      `我是${facts.assistant ? `${facts.assistant}，` : ''}店里的智能导购助手，不是真人。可以帮您找商品，查价格、库存、配送时间和订单，也能回答店铺规则。`,
    en: (facts: WhoFacts) =>
      `I'm ${facts.assistant ? `${facts.assistant}, ` : ''}the shop's assistant, a program rather than a person. I can find products, check prices, stock, delivery and orders, and explain the shop's policies.`,
  },
  'how-are-you': {
    zh: () => '我很好，谢谢关心！想看点什么？',
    en: () => "I'm well, thank you! What can I help you find?",
  },
  ping: { zh: () => '在的，请说。', en: () => "I'm here. Go ahead." },
  wait: { zh: () => '好的，不着急，我等您。', en: () => 'Of course, take your time.' },
  drop: {
    zh: () => '好的，那先不管它。需要时再叫我。',
    en: () => 'No problem, we can leave that. Just ask when you need me.',
  },
  puzzled: {
    zh: () => '抱歉没说清楚。您可以直接告诉我商品名、订单号，或想了解的问题，我换个方式回答。',
    en: () =>
      'Sorry, I was not clear. Tell me a product, an order number or what you would like to know, and I will put it another way.',
  },
  acknowledge: { zh: () => '好的，还有什么可以帮您？', en: () => 'Alright. Anything else I can help with?' },
  other: {
    zh: () => '我在呢。想看商品、查价格或订单，直接说就行。',
    en: () => "I'm here. Ask me about a product, a price or an order whenever you like.",
  },
};
