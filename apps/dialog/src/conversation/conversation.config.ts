// The environment that says how the assistant behaves in a conversation.
import { z } from 'zod';
import { configOf, jsonOrFile } from '#platform';
import { DEFAULT_HANDOFF_RULES, handoffRules } from '../feelings/handoff-rules.js';
import { faultsOfWords } from '../reply/shop-words.js';
import { PLAIN_VOICE, voiceSchema } from '../reply/voice.js';

const voice = jsonOrFile.pipe(
  voiceSchema.superRefine(({ replies }, context) => {
    for (const { key, fault } of faultsOfWords(replies))
      context.addIssue({ code: 'custom', path: ['replies', key], message: fault });
  }),
);

const MAX_IDLE_MINUTES = 7 * 24 * 60;

/** The dialog's part of the environment, apart from the language model's. */
export const conversationConfig = z.object({
  /** When a person is called or offered: a list of rules; the first that holds counts. `[]` = only when asked for. */
  HANDOFF_RULES: jsonOrFile.pipe(handoffRules).default([...DEFAULT_HANDOFF_RULES]),
  /** How the assistant speaks: its name, how it addresses the shopper, the shop's own words. */
  ASSISTANT: voice.default(PLAIN_VOICE),
  /** Conversations in which nothing was said for so many days are erased. */
  CONVERSATION_DAYS: z.coerce.number().int().min(1).max(3_660).default(365),
  /** After so long without a message open questions and changes in the making are dropped. */
  CONVERSATION_IDLE_MINUTES: z.coerce.number().int().min(1).max(MAX_IDLE_MINUTES).default(30),
});

/** How the assistant behaves in conversations. */
export class ConversationConfig extends configOf(conversationConfig) {}
