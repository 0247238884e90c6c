// What a turn is about: an order, a product, a policy, or no more than a family of skills.
import type { SkillName } from '#contracts';
import type { TurnData } from '../facts/fact.js';

/** `order:A-1`, `product:p-1`, `policy:f-1`, or a family alone: `orders`, `products`, `policies`; undefined where a turn has no matter of its own. */
export type Matter = string;

const FAMILIES: Readonly<Partial<Record<SkillName, string>>> = {
  'find-products': 'products',
  'product-info': 'products',
  compare: 'products',
  price: 'products',
  promotions: 'products',
  stock: 'products',
  shipping: 'products',
  recommend: 'products',
  'order-status': 'orders',
  'change-order': 'orders',
  'cancel-order': 'orders',
  'return-order': 'orders',
  'exchange-order': 'orders',
  'refund-status': 'orders',
  invoice: 'orders',
  'price-protection': 'orders',
  faq: 'policies',
};
const KINDS: Readonly<Record<string, string>> = { order: 'orders', product: 'products', policy: 'policies' };

/** `products`, `orders` or `policies`; undefined for small talk and such. */
export const familyOfSkill = (skill: SkillName): string | undefined => FAMILIES[skill];

/** The matter of a turn: the first of its replies that has one, the more definite the better. */
export function matterOf({ replies }: Pick<TurnData, 'replies'>): Matter | undefined {
  const matters = replies.flatMap(({ skill, orderId, productIds, faqId }) => {
    const family = FAMILIES[skill];
    if (family === undefined) return [];
    if (family === 'orders' && orderId !== undefined) return [`order:${orderId}`];
    if (family === 'products' && productIds.length === 1) return [`product:${productIds[0] ?? ''}`];
    if (family === 'policies' && faqId !== undefined) return [`policy:${faqId}`];
    return [family];
  });
  return matters.find(isDefinite) ?? matters[0];
}

/** Whether it names one thing. */
export const isDefinite = (matter: Matter): boolean => matter.includes(':');

/** The family of a matter. */
export const familyOf = (matter: Matter): string => KINDS[matter.split(':')[0] ?? ''] ?? matter;

/** Whether two turns may be about the same: equal, or one says no more than the family of the other. */
export const isSameMatter = (one: Matter, other: Matter): boolean =>
  one === other || ((!isDefinite(one) || !isDefinite(other)) && familyOf(one) === familyOf(other));
