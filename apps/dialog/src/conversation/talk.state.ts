// How the numbers of a conversation so far are kept in its state: see `DialogSoFar`.
import { z } from 'zod';
import type { DialogSoFar } from '#feedback';

const MAX_LINE_NUMBERS = 20;
const MAX_SKETCHES = 8;
const MAX_SKETCH_HASHES = 64;

const line = z.array(z.number()).max(MAX_LINE_NUMBERS);

/** See the head of the file. */
export const talkState: z.ZodType<DialogSoFar> = z.object({
  turns: z.int(),
  customerLines: z.int(),
  first: line,
  last: line,
  feltLeast: z.number(),
  anger: z.number(),
  repeated: z.number(),
  sketches: z.array(z.array(z.int()).max(MAX_SKETCH_HASHES)).max(MAX_SKETCHES),
  apologies: z.number(),
  deferrals: z.number(),
  refusals: z.number(),
  advice: z.number(),
  customerEnds: z.boolean(),
  endsAsking: z.number(),
  agentAsks: z.number(),
  agentDefers: z.number(),
  agentApologises: z.number(),
});
