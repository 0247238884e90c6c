// Wishes that are understood but not served in this chat: answered by the shop's policy where there is one, else honestly.
import { z } from 'zod';
import type { Locale, SkillName } from '#contracts';
import { textIn } from '#contracts';
import type { SkillPhrases } from './phrases.js';
import { defineSkill, type Skill } from './skill.js';
import { orderSlots } from './slots.js';

/** A policy must fit a wish this well to stand in for doing it. */
const LEAST_FAQ_SCORE = 0.55;

/** A skill that says what the assistant cannot do here, and quotes the shop's policy on it where there is one. */
export function cannotYet(
  name: SkillName,
  description: string,
  phrases: SkillPhrases,
  action: Readonly<Record<Locale, string>>,
): Skill {
  return defineSkill({
    name,
    description,
    slots: z.object(orderSlots).loose(),
    needs: [],
    phrases,
    replies: {
      policy: {
        zh: (facts: { answer: string }) => facts.answer,
        en: (facts: { answer: string }) => facts.answer,
      },
      cannot: {
        zh: () =>
          `我明白您想${action.zh}，不过我在这里还办不了，请在订单页操作或联系店家。查商品、价格、库存、配送和订单进度我都可以。`,
        en: () =>
          `I understand that you want to ${action.en}, but I cannot do that in this chat. Please use your order page or contact the shop. I can look up products, prices, stock, delivery and where an order is.`,
      },
    },
    async run(_, turn) {
      const { faqs } = await turn.shop.catalog.searchFaqs({ text: turn.text, locale: turn.locale, limit: 1 });
      const [best] = faqs;
      if (best !== undefined && best.score >= LEAST_FAQ_SCORE) {
        const answer = textIn(best.answer, turn.locale);
        const topic = best.topic === undefined ? {} : { topic: best.topic };
        return { facts: { faqId: best.faqId, ...topic, answer }, replyKey: 'policy', cards: [], skill: 'faq' };
      }
      return { facts: { cannotYet: name }, replyKey: 'cannot', cards: [], skill: 'fallback' };
    },
  });
}
