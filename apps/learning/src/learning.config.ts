// The environment that the learning reads: how soon it follows, and how long what is taught is told.
import { z } from 'zod';
import { configOf } from '#platform';

/** The learning's part of the environment. */
export const learningConfig = z.object({
  /** A conversation is read, masked, so long after a person said something in it or the assistant had no answer. */
  LEARNING_READ_AFTER_SECONDS: z.coerce.number().min(0).max(86_400).default(3),
  /** For so many days what is taught is told, unless whoever approves it says otherwise. */
  LEARNING_VALID_DAYS: z.coerce.number().int().min(1).max(1_825).default(180),
  /** A version is made of corrections so long after the last of them was made or decided. */
  LEARNING_TRAIN_AFTER_SECONDS: z.coerce.number().min(0).max(86_400).default(60),
  /** A version should have been asked about so many parts of messages, beside the one that serves, before it is released. */
  LEARNING_SHADOW_TURNS: z.coerce.number().int().min(0).max(1_000_000).default(200),
});

/** The learning's configuration. */
export class LearningConfig extends configOf(learningConfig) {}
