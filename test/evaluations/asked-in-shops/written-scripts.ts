// The shape of written scripts: what shoppers say and ask, with places for the things of whatever shop they are played in.
import { z } from 'zod';

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

const ASKED = [
  'price',
  'stock',
  'total',
  'attribute',
  'describe',
  'options',
  'cheaper',
  'compare',
  'find',
  'order-status',
  'order-contents',
  'order-total',
  'cancel',
  'return',
  'drop',
  'chat',
  'other',
] as const;
/** What a line of a script asks. `drop` lets go of what was begun, `other` is anything that the shop's data do not settle. */
export type AskedInShop = (typeof ASKED)[number];

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
        asks: z.enum(ASKED),
        of: z.array(z.enum(SIGNS)),
      }),
    )
    .min(1),
});
/** See {@link writtenScript}. */
export type WrittenScript = z.output<typeof writtenScript>;
