// The skill `promotions`: what is on offer now, for a product or in the whole shop.
import { z } from 'zod';
import type { Money } from '#contracts';
import { textIn } from '#contracts';
import type { Speak } from '../../reply/speak.js';
import { defineSkill, type Replies } from '../skill.js';
import { productSlots } from '../slots.js';
import { promotionsPhrases } from './promotions.phrases.js';

interface PromotionFacts {
  id: string;
  title: string;
  kind: string;
  value: number | Money;
  minimumSpend?: Money;
  code?: string;
  endsAt: string;
}

const LISTED = 6;

function line(promotion: PromotionFacts, speak: Speak): string {
  const code =
    promotion.code === undefined ? '' : speak.choose(`（优惠码 ${promotion.code}）`, ` (code ${promotion.code})`);
  return speak.choose(
    `${promotion.title}${code}，到${speak.day(promotion.endsAt)}`,
    `${promotion.title}${code}, until ${speak.day(promotion.endsAt)}`,
  );
}

const promotionsReplies: Replies = {
  some: {
    zh: (facts: { promotions: PromotionFacts[]; title?: string }, speak: Speak) =>
      `${facts.title ? `${speak.title(facts.title)}` : ''}现在的优惠：${facts.promotions.map((one) => line(one, speak)).join('；')}。`,
    en: (facts: { promotions: PromotionFacts[]; title?: string }, speak: Speak) =>
      `On offer now${facts.title ? ` for ${facts.title}` : ''}: ${facts.promotions.map((one) => line(one, speak)).join('; ')}.`,
  },
  none: {
    zh: (facts: { title?: string }, speak: Speak) =>
      `${facts.title ? speak.title(facts.title) : '店里'}现在没有进行中的优惠。`,
    en: (facts: { title?: string }) =>
      `There is no offer running ${facts.title ? `for ${facts.title}` : 'in the shop'} at the moment.`,
  },
};

/** What is on offer. */
export const promotionsSkill = defineSkill({
  name: 'promotions',
  description: 'Coupons, sales and other offers that run now.',
  slots: z.object(productSlots),
  needs: ['product?'],
  phrases: promotionsPhrases,
  replies: promotionsReplies,
  async run(slots, turn) {
    const isAbout = slots.product !== undefined || slots.pointsAt !== undefined;
    const product = isAbout ? turn.product?.product : undefined;
    const { promotions } = await turn.shop.catalog.listPromotions(product ? { productId: product.id } : {});
    const facts = {
      promotions: promotions.slice(0, LISTED).map((one) => ({
        id: one.id,
        title: textIn(one.title, turn.locale),
        kind: one.kind,
        value: one.value,
        ...(one.minimumSpend === undefined ? {} : { minimumSpend: one.minimumSpend }),
        ...(one.code === undefined ? {} : { code: one.code }),
        endsAt: one.endsAt,
      })),
      ...(product ? { productId: product.id, title: textIn(product.title, turn.locale) } : {}),
    };
    return { facts, replyKey: promotions.length > 0 ? 'some' : 'none', cards: [] };
  },
});
