// The skill `small-talk`: greetings, thanks, goodbyes, and the small acts of a conversation.
import { z } from 'zod';
import { defineSkill } from '../skill.js';
import { smallTalkPhrases } from './small-talk.phrases.js';
import { smallTalkReplies } from './small-talk.replies.js';

/** Small talk. */
export const smallTalkSkill = defineSkill({
  name: 'small-talk',
  description: 'Greeting, thanks, goodbye, whether a robot answers; also ok, wait, never mind.',
  slots: z.object({ kind: z.string().max(40).default('other') }),
  needs: [],
  phrases: smallTalkPhrases,
  replies: smallTalkReplies,
  run({ kind }, turn) {
    if (kind === 'drop') turn.state.pending = undefined;
    const replyKey = kind in smallTalkReplies ? kind : 'other';
    const { store, assistant } = turn.speak;
    const suggestions = ['greeting', 'robot', 'other'].includes(replyKey)
      ? turn.speak.choose(['有什么优惠？', '我的订单到哪了？'], ['What is on offer?', 'Where is my order?'])
      : [];
    return Promise.resolve({
      facts: replyKey === 'greeting' ? { store, assistant } : replyKey === 'robot' ? { assistant } : {},
      replyKey,
      cards: [],
      suggestions,
    });
  },
});
