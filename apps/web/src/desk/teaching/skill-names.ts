/** What shoppers can mean, in the words of a shop's people, in both languages. */
import type { SkillName } from '#contracts';
import type { Language } from '../../chat/index.js';

/** Something that a message can be understood as, or that the shop answers nothing of the kind. */
export type Meant = SkillName | 'none';

const zh: Record<Meant, string> = {
  'find-products': '找商品',
  'product-info': '问商品',
  compare: '比较商品',
  price: '问价格',
  promotions: '问优惠',
  stock: '问库存',
  shipping: '问配送',
  recommend: '要推荐',
  'order-status': '查订单',
  'change-order': '改订单',
  'cancel-order': '取消订单',
  'return-order': '退货',
  'exchange-order': '换货',
  'refund-status': '查退款',
  invoice: '要发票',
  'price-protection': '价保',
  faq: '问店铺政策',
  feedback: '反馈意见',
  handoff: '找人工',
  'small-talk': '闲聊',
  fallback: '没听懂',
  none: '店里不管的事',
};

const en: Record<Meant, string> = {
  'find-products': 'finding products',
  'product-info': 'about a product',
  compare: 'comparing products',
  price: 'a price',
  promotions: 'promotions',
  stock: 'stock',
  shipping: 'shipping',
  recommend: 'a recommendation',
  'order-status': 'where an order is',
  'change-order': 'changing an order',
  'cancel-order': 'cancelling an order',
  'return-order': 'returning something',
  'exchange-order': 'exchanging something',
  'refund-status': 'where a refund is',
  invoice: 'an invoice',
  'price-protection': 'price protection',
  faq: 'a policy of the shop',
  feedback: 'feedback',
  handoff: 'a person',
  'small-talk': 'small talk',
  fallback: 'not understood',
  none: 'nothing of the shop’s',
};

/** By language. */
export const skillNames: Readonly<Record<Language, Readonly<Record<Meant, string>>>> = { zh, en };

/** What a person may say that a message meant. */
export const meanings = (Object.keys(en) as Meant[]).filter((one) => one !== 'fallback');

/** A skill's name; the name itself where a newer shop knows more of them. */
export const nameOf = (skill: string | undefined, language: Language): string =>
  (skillNames[language] as Readonly<Record<string, string>>)[skill ?? 'fallback'] ?? skill ?? '';
