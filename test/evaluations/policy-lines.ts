// The lines of test/evaluations/policy-data: a shop with its policies and what it is asked; and what is said to any shop.
import { z } from 'zod';
import { faqRecord } from '#contracts';
import { readLines } from './labelled-lines.js';

/** What is said to any shop, and asks for no rule: lines of conversations that want one of these skills, so many for each shop, at this weight. */
const OF_NO_RULE = new Set([
  'find-products',
  'price',
  'compare',
  'small-talk',
  'stock',
  'recommend',
  'product-info',
  'order-status',
  'detail',
]);
const SAID = 150;
const SAID_WEIGHT = 0.3;

const talkLine = z.object({
  author: z.string(),
  turns: z.array(z.object({ text: z.string(), skills: z.array(z.string()) })),
});
/** A shop with its policies and what it is asked; see the README beside the data. */
export const shopLine = z.object({
  shop: z.string().min(1),
  author: z.string().optional(),
  policies: z.array(faqRecord),
  asked: z.array(z.object({ text: z.string().min(1), policy: z.string().optional() })),
});
/** What is read of such a line. */
export type Shop = z.output<typeof shopLine>;
/** A text that a shop is told, with the policy that answers it. */
export interface Asked {
  readonly text: string;
  readonly policy?: string | undefined;
  readonly weight: number;
}

/** Of whose conversations it is said: the encoders are taught with the others', so that they are measured with what they did not see. */
const MEASURED_WITH = '4';

/** Lines spread evenly over the conversations to teach or to measure with; another start for each shop. */
export async function saidToAny(locale: 'zh' | 'en', start: number, use: 'teach' | 'measure'): Promise<Asked[]> {
  const talks = await readLines(`test/evaluations/talk-data/${locale}.jsonl`, talkLine);
  const all = talks
    .filter(({ author }) => (author === MEASURED_WITH) === (use === 'measure'))
    .flatMap(({ turns }) => turns)
    .filter(({ skills }) => skills.every((skill) => OF_NO_RULE.has(skill)))
    .map(({ text }) => text);
  const step = Math.floor(all.length / SAID);
  return Array.from({ length: SAID }, (_, at) => ({
    text: all[(at * step + start) % all.length] ?? '',
    weight: SAID_WEIGHT,
  }));
}
