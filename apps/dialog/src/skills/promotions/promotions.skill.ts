// The skill `promotions`: what is on offer now, for a product or in the whole shop.
import { z } from 'zod';
import type { Money, PromotionRecord } from '#contracts';
import { textIn } from '#contracts';
import type { Speak } from '../../reply/speak.js';
import { type Answer, defineSkill, type Replies, type Turn } from '../skill.js';
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

function given(promotion: PromotionFacts, speak: Speak): string {
  const { title, minimumSpend } = promotion;
  const over =
    minimumSpend === undefined
      ? ''
      : speak.choose(`，满 ${speak.money(minimumSpend)} 可用`, `, for orders from ${speak.money(minimumSpend)}`);
  return `${title}${over}${speak.choose(`，到${speak.day(promotion.endsAt)}为止`, `, until ${speak.day(promotion.endsAt)}`)}`;
}

const promotionsReplies: Replies = {
  code: {
    zh: (facts: { code: string; promotions: PromotionFacts[] }, speak: Speak) =>
      `优惠码 ${facts.promotions[0]?.code ?? facts.code} 现在可以用：${facts.promotions.map((one) => given(one, speak)).join('；')}。`,
    en: (facts: { code: string; promotions: PromotionFacts[] }, speak: Speak) =>
      `Yes, the code ${facts.promotions[0]?.code ?? facts.code} works now: ${facts.promotions.map((one) => given(one, speak)).join('; ')}.`,
  },
  'unknown-code': {
    zh: (facts: { notFound: string }) => `店里现在没有「${facts.notFound}」这个优惠码。`,
    en: (facts: { notFound: string }) => `There is no code “${facts.notFound}” in this shop at the moment.`,
  },
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

function factsOf(one: PromotionRecord, turn: Turn): PromotionFacts {
  return {
    id: one.id,
    title: textIn(one.title, turn.locale),
    kind: one.kind,
    value: one.value,
    ...(one.minimumSpend === undefined ? {} : { minimumSpend: one.minimumSpend }),
    ...(one.code === undefined ? {} : { code: one.code }),
    endsAt: one.endsAt,
  };
}

/** What one code gives and until when; one that does not run now is said not to be there. */
async function ofCode(code: string, turn: Turn): Promise<Answer> {
  const { promotions } = await turn.shop.catalog.listPromotions({});
  const known = promotions.filter((one) => one.code?.toLowerCase() === code.toLowerCase());
  if (known.length === 0) return { facts: { promotions: [], notFound: code }, replyKey: 'unknown-code', cards: [] };
  return { facts: { code, promotions: known.map((one) => factsOf(one, turn)) }, replyKey: 'code', cards: [] };
}

/** What is on offer. */
export const promotionsSkill = defineSkill({
  name: 'promotions',
  description: 'Coupons, sales and other offers that run now.',
  slots: z.object({ ...productSlots, code: z.string().max(40).optional() }),
  needs: ['product?'],
  phrases: promotionsPhrases,
  replies: promotionsReplies,
  async run(slots, turn) {
    if (slots.code !== undefined) return await ofCode(slots.code, turn);
    const isAbout = slots.product !== undefined || slots.pointsAt !== undefined;
    const product = isAbout ? turn.product?.product : undefined;
    const { promotions } = await turn.shop.catalog.listPromotions(product ? { productId: product.id } : {});
    const facts = {
      promotions: promotions.slice(0, LISTED).map((one) => factsOf(one, turn)),
      ...(product ? { productId: product.id, title: textIn(product.title, turn.locale) } : {}),
    };
    return { facts, replyKey: promotions.length > 0 ? 'some' : 'none', cards: [] };
  },
});
