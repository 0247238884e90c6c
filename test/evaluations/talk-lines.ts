// The lines of test/evaluations/talk-data: a conversation of a shopper, each turn with what it wants.
import { z } from 'zod';
import { skillName } from '#contracts';
import { ACTS } from '../../apps/dialog/src/interpret/skill-in-context.js';

const label = z.union([skillName, z.enum(ACTS as [string, ...string[]])]);

/** A conversation; see the README beside the data. */
export const talkLine = z.object({
  author: z.string().min(1),
  page: z.boolean(),
  customer: z.boolean(),
  turns: z
    .array(
      z.object({
        text: z.string().min(1),
        skills: z.array(label).min(1),
        subject: z.string().optional(),
        plan: z.enum(['none', 'asked', 'planned', 'done']).default('none'),
      }),
    )
    .min(1),
});
