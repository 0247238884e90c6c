// The skill `feedback`: a complaint or praise is heard, and kept with the conversation.
import { z } from 'zod';
import { feelingsOf } from '../../feelings/feelings.js';
import { defineSkill, type Replies } from '../skill.js';
import { feedbackPhrases } from './feedback.phrases.js';

const feedbackReplies: Replies = {
  praise: {
    zh: () => '谢谢您的肯定！也欢迎在这个对话里打分。',
    en: () => 'Thank you for the kind words! You can also rate this conversation.',
  },
  heard: {
    zh: () => '好的，您说的已经留在这次对话里。想找什么、查什么，接着告诉我就行。',
    en: () => 'Alright, that is kept with this conversation. Tell me what you are after or what to look up.',
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
    const { sentiment, signs } = feelingsOf(turn.text);
    const isPraise = sentiment > 0 || (sentiment === 0 && signs.includes('praise'));
    // Nobody is told to have had a bad time who says nothing of it.
    const isBlame = sentiment < 0 || signs.some((sign) => sign !== 'praise');
    return Promise.resolve({ facts: {}, replyKey: isPraise ? 'praise' : isBlame ? 'blame' : 'heard', cards: [] });
  },
});
