// The shape of written scripts: what shoppers say and ask, with places for the things of whatever shop they are played in.
import { z } from 'zod';
import { ASKED, type Asked } from '../../../apps/dialog/src/conversation/asked.js';

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
  'place',
] as const;
/** A place of a script that is filled with a thing of the shop. */
export type Sign = (typeof SIGNS)[number];

/** What is written down finer than the assistant tells it. */
const FINER = {
  restock: 'stock',
  similar: 'recommend',
  'shipping-cost': 'delivery',
  'delivery-time': 'delivery',
  'delivery-place': 'delivery',
  'change-address': 'change-order',
  'change-item': 'change-order',
} as const satisfies Readonly<Record<string, Asked>>;
const askedInShop = z.union([z.enum(ASKED), z.enum(Object.keys(FINER) as [keyof typeof FINER])]);
/** What a line of a script asks or does, see the README beside the data. */
export type AskedInShop = z.output<typeof askedInShop>;
/** What the assistant should tell of it. */
export const askedOf = (written: AskedInShop): Asked =>
  written in FINER ? FINER[written as keyof typeof FINER] : (written as Asked);

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
        /** What it asks besides. */
        also: askedInShop.optional(),
        of: z.array(z.enum(SIGNS)),
      }),
    )
    .min(1),
});
/** See {@link writtenScript}. */
export type WrittenScript = z.output<typeof writtenScript>;
