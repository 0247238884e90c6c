// The skill `feedback`: a complaint or praise is heard, and kept with the conversation.
import { z } from 'zod';
import { normalize } from '#language';
import { defineSkill, type Replies } from '../skill.js';
import { feedbackPhrases } from './feedback.phrases.js';

const PRAISE = /好评|满意|五星|点赞|真好|不错|喜欢|棒|\b(?:great|love|amazing|excellent|five stars|happy|thank)\b/u;
const BLAME = /不满意|不好|投诉|差|\b(?:not|un)\b|\bcomplain/u;

const feedbackReplies: Replies = {
  praise: {
    zh: () => '谢谢您的肯定！也欢迎在这个对话里打分。',
    en: () => 'Thank you for the kind words! You can also rate this conversation.',
  },
  blame: {
    zh: () =>
      '很抱歉让您有不好的体验，您的话已经留在这次对话记录里。请告诉我具体是哪件商品或哪个订单，我先帮您查清楚。',
    en: () =>
      'I am sorry about that. What you wrote is kept with this conversation. Tell me which product or order it is about and I will look it up.',
  },
};

/** A complaint or praise. */
export const feedbackSkill = defineSkill({
  name: 'feedback',
  description: 'A complaint, praise or a rating.',
  slots: z.object({}),
  needs: [],
  phrases: feedbackPhrases,
  replies: feedbackReplies,
  run(_, turn) {
    const plain = normalize(turn.text);
    const isPraise = PRAISE.test(plain) && !BLAME.test(plain);
    return Promise.resolve({ facts: {}, replyKey: isPraise ? 'praise' : 'blame', cards: [] });
  },
});
