// The environment that says how the assistant behaves in a conversation.
import { z } from 'zod';
import { configOf } from '#platform';
import { DEFAULT_HANDOFF_RULES, handoffRules } from '../feelings/handoff-rules.js';

const MAX_RULES_CHARACTERS = 20_000;

const rules = z
  .string()
  .max(MAX_RULES_CHARACTERS)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'is not JSON' });
      return z.NEVER;
    }
  })
  .pipe(handoffRules);

/** The dialog's part of the environment, apart from the language model's. */
export const conversationConfig = z.object({
  /** When a person is called or offered: a JSON list of rules; the first that holds counts. `[]` = only when asked for. */
  HANDOFF_RULES: rules.default([...DEFAULT_HANDOFF_RULES]),
});

/** How the assistant behaves in conversations. */
export class ConversationConfig extends configOf(conversationConfig) {}
