// The shape of written scripts: what shoppers say and ask, with places for the things of whatever shop they are played in.
import { z } from 'zod';
import { ASKED } from '../../../apps/dialog/src/conversation/asked.js';

const SIGNS = [
  'product',
  'other',
  'option',
  'option2',
  'attribute',
  'kind',
  'brand',
  'amount',
  'count',
  'order',
  'item',
] as const;
/** A place of a script that is filled with a thing of the shop. */
export type Sign = (typeof SIGNS)[number];

/** As the assistant tells them, but for what is done and said in a talk, which has names of its own here. */
const askedInShop = z.union([z.enum(ASKED).exclude(['deed', 'talk']), z.enum(['cancel', 'return', 'drop', 'chat'])]);
/** What a line of a script asks. `drop` lets go of what was begun, `other` is anything that the shop's data do not settle. */
export type AskedInShop = z.output<typeof askedInShop>;

/** `{product}` and such in a text. */
export const PLACE = /\{(\w+)\}/gu;
/** Whether a place has a name that is known. */
export const isSign = (name: string): name is Sign => SIGNS.some((sign) => sign === name);
/** The names of the places of a text, as they come. */
export const placesIn = (text: string): string[] => [...text.matchAll(PLACE)].map(([, name = '']) => name);

/** A line of `question-data/`: what one author lets a shopper say, with `{product}` and such where the shop's things go. */
export const writtenScript = z.object({
  author: z.string().min(1),
  lines: z
    .array(
      z.object({
        text: z
          .string()
          .min(1)
          .refine((text) => placesIn(text).every(isSign), { error: `has a place that is none of ${SIGNS.join(', ')}` }),
        asks: askedInShop,
        of: z.array(z.enum(SIGNS)),
      }),
    )
    .min(1),
});
/** See {@link writtenScript}. */
export type WrittenScript = z.output<typeof writtenScript>;
