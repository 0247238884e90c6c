// The environment that the learning reads: how soon it follows, and how long what is taught is told.
import { z } from 'zod';
import { configOf } from '#platform';

/** The learning's part of the environment. */
export const learningConfig = z.object({
  /** A conversation is read, masked, so long after a person said something in it or the assistant had no answer. */
  LEARNING_READ_AFTER_SECONDS: z.coerce.number().min(0).max(86_400).default(3),
  /** For so many days what is taught is told, unless whoever approves it says otherwise. */
  LEARNING_VALID_DAYS: z.coerce.number().int().min(1).max(1_825).default(180),
});

/** The learning's configuration. */
export class LearningConfig extends configOf(learningConfig) {}
