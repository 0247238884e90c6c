// The skill `fallback`: an honest word when nothing was understood, and what the assistant can do instead.
import { z } from 'zod';
import { defineSkill, type Replies } from '../skill.js';
import { fallbackPhrases } from './fallback.phrases.js';

const fallbackReplies: Replies = {
  'not-understood': {
    zh: () => '抱歉，我没听明白。我可以帮您找商品，查价格、库存、配送和订单，或解答店铺规则，换个说法试试？',
    en: () =>
      "Sorry, I didn't get that. I can find products, check prices, stock, delivery and orders, and explain the shop's policies. Could you put it another way?",
  },
  'offers-person': {
    zh: () => '抱歉，我还是没能明白。要不要找店里的人工来帮您？回复「转人工」就行，也可以换个说法再问我。',
    en: () =>
      "Sorry, I still don't understand. Would you like a person from the shop to help? Just say “talk to a person”, or ask me in other words.",
  },
};

/** Not understood. */
export const fallbackSkill = defineSkill({
  name: 'fallback',
  description: 'Not understood: says so honestly and offers what it can do, or a person.',
  slots: z.object({}),
  needs: [],
  phrases: fallbackPhrases,
  replies: fallbackReplies,
  run(_, turn) {
    turn.state.notUnderstood += 1;
    const offersPerson = turn.state.notUnderstood >= 2;
    return Promise.resolve({
      facts: offersPerson ? { offersPerson: true } : {},
      replyKey: offersPerson ? 'offers-person' : 'not-understood',
      cards: [],
      suggestions: [
        ...turn.speak.choose(['有什么优惠？', '我的订单到哪了？'], ['What is on offer?', 'Where is my order?']),
        ...(offersPerson ? turn.speak.choose(['转人工'], ['Talk to a person']) : []),
      ],
    });
  },
});
