// The skill `handoff`: a person is wanted; says how the shop's people are reached, and promises nothing.
import { z } from 'zod';
import { textIn } from '#contracts';
import type { Speak } from '../../reply/speak.js';
import { defineSkill, type Replies } from '../skill.js';
import { handoffPhrases } from './handoff.phrases.js';

const LEAST_FAQ_SCORE = 0.55;
/** E-mail addresses and telephone numbers in the shop's own words. */
const CONTACTS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+?\d[\d -]{5,16}\d/gu;

const handoffReplies: Replies = {
  contact: {
    zh: (facts: { contacts: string[] }, speak: Speak) =>
      `明白，您想找人工。目前没有人工能直接接入这个对话，可以这样联系店家：${speak.list(facts.contacts)}。能查的事情我继续帮您。`,
    en: (facts: { contacts: string[] }, speak: Speak) =>
      `I understand that you would like a person. Nobody can join this chat directly at the moment; this is how to reach the shop: ${speak.list(facts.contacts)}. I am glad to look up what I can meanwhile.`,
  },
  recorded: {
    zh: () =>
      '明白，您想找人工。目前没有人工能直接接入这个对话，您的请求已留在对话记录里；您也可以通过店铺公布的联系方式联系店家。能查的事情我继续帮您。',
    en: () =>
      'I understand that you would like a person. Nobody can join this chat directly at the moment; your wish is kept with this conversation, and you can reach the shop by its published contacts. I am glad to look up what I can meanwhile.',
  },
};

/** A person is wanted. */
export const handoffSkill = defineSkill({
  name: 'handoff',
  description: 'The shopper wants to talk to a person.',
  slots: z.object({}),
  needs: [],
  phrases: handoffPhrases,
  replies: handoffReplies,
  async run(_, turn) {
    const reason = 'asked-for-person';
    const handoff = { reason };
    const text = turn.speak.choose('怎么联系人工客服', 'how do I contact a person, customer service');
    const { faqs } = await turn.shop.catalog.searchFaqs({ text, locale: turn.locale, limit: 1 });
    const [best] = faqs;
    const answer = best === undefined || best.score < LEAST_FAQ_SCORE ? '' : textIn(best.answer, turn.locale);
    const contacts = [...new Set(answer.match(CONTACTS) ?? [])].slice(0, 3);
    if (contacts.length === 0) return { facts: { reason }, replyKey: 'recorded', cards: [], handoff };
    return { facts: { reason, contacts }, replyKey: 'contact', cards: [], handoff };
  },
});
