// The skill `faq`: the shop's own policies and common questions, in its own words.
import { z } from 'zod';
import { textIn } from '#contracts';
import { defineSkill, type Replies } from '../skill.js';
import { faqPhrases } from './faq.phrases.js';

/** From this score on an answer is taken to be what was asked. */
export const CONFIDENT_FAQ_SCORE = 0.55;
/** Enough when the words were surely about the shop's rules ("do you take …"). */
const LIKELY_FAQ_SCORE = 0.45;

const faqReplies: Replies = {
  answer: {
    zh: (facts: { answer: string }) => facts.answer,
    en: (facts: { answer: string }) => facts.answer,
  },
  unknown: {
    zh: () => '这个问题店里的说明没有写到，我不想乱说。您可以换个说法再问问，或联系店家确认。',
    en: () =>
      'The shop has not told me about that, and I would rather not guess. Try asking it in other words, or check with the shop.',
  },
};

/** Policies and common questions. */
export const faqSkill = defineSkill({
  name: 'faq',
  description: 'Store policies in general: payment, warranty, membership, returns, installation, how invoices work.',
  slots: z.object({ question: z.string().max(4_000), isSure: z.boolean().optional() }),
  needs: [],
  phrases: faqPhrases,
  replies: faqReplies,
  async run({ question, isSure }, turn) {
    const leastScore = isSure ? LIKELY_FAQ_SCORE : CONFIDENT_FAQ_SCORE;
    const { faqs } = await turn.shop.catalog.searchFaqs({ text: question, locale: turn.locale, limit: 1 });
    const best = faqs[0];
    if (best === undefined || best.score < leastScore) {
      turn.state.notUnderstood += 1;
      const offersPerson = turn.state.notUnderstood >= 2 ? { offersPerson: true } : {};
      return { facts: offersPerson, replyKey: 'unknown', cards: [], skill: 'fallback' };
    }
    return {
      facts: {
        faqId: best.faqId,
        ...(best.topic === undefined ? {} : { topic: best.topic }),
        answer: textIn(best.answer, turn.locale),
      },
      replyKey: 'answer',
      cards: [],
    };
  },
});
