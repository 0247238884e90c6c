// What to do about something that rises or is missing, in a word and in a sentence.
import type { Advice } from '#contracts';

/** By kind of wish. */
const ADVICE_ON_WISHES: Readonly<Record<string, Advice>> = {
  product: 'add-product',
  category: 'add-product',
  option: 'add-product',
  size: 'add-product',
  stock: 'restock',
  price: 'review-price',
  promotion: 'make-offer',
  place: 'deliver-there',
  payment: 'take-payment',
};

/** What a figure calls for. */
export function adviceFor(figure: string, key: string): Advice {
  const [first = '', second = ''] = key.split(' ');
  if (figure === 'complaint') return second === 'parcel' || second === 'packing' ? 'ask-carrier' : 'withdraw';
  if (figure === 'carrier') return 'ask-carrier';
  if (figure === 'refused') return 'review-rule';
  if (figure === 'question') return 'add-answer';
  if (figure !== 'ask') return 'fix-page';
  return ADVICE_ON_WISHES[first] ?? 'add-answer';
}

/** In both languages. */
export const ADVICE_TEXTS: Readonly<Record<Advice, { zh: string; en: string }>> = {
  withdraw: {
    zh: '先核查这一批商品，确有问题就下架，并联系已购买的顾客。',
    en: 'Check this batch; if it is faulty, take it off sale and write to those who bought it.',
  },
  restock: { zh: '补货，或在页面写明到货日期。', en: 'Restock it, or say on its page when it is back.' },
  'add-answer': { zh: '把这个问题的答案写进店铺政策。', en: 'Write an answer to this into the shop’s policies.' },
  'fix-page': {
    zh: '打开这些对话，看商品页缺了什么，补到页面上。',
    en: 'Open these conversations, see what the page leaves out, and add it.',
  },
  'ask-carrier': {
    zh: '向承运商核实，并主动告知受影响的顾客。',
    en: 'Ask the carrier, and tell the customers concerned.',
  },
  'review-rule': {
    zh: '看看这条规则是否过严，或在下单前写清楚。',
    en: 'See whether this rule is too strict, or say it before people buy.',
  },
  'add-product': { zh: '考虑上架，或指明最接近的替代品。', en: 'Consider selling it, or point to what comes nearest.' },
  'review-price': {
    zh: '看看能否进一款这个价位的，或做一次限时优惠。',
    en: 'See whether something at that price can be sold, or make an offer for a while.',
  },
  'make-offer': {
    zh: '考虑做一次优惠；若优惠刚结束，在页面写明下次是什么时候。',
    en: 'Consider an offer; if one has just ended, say on the page when the next one is.',
  },
  'deliver-there': {
    zh: '问问承运商能否送到那里，不能的话在页面写明配送范围。',
    en: 'Ask a carrier about delivering there; if it cannot be, say on the pages where you deliver.',
  },
  'take-payment': {
    zh: '考虑开通这种付款方式，或在付款说明里写清楚支持哪些。',
    en: 'Consider taking this way to pay, or say plainly which ones you take.',
  },
};
