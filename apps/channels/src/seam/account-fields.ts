// What every account of every channel has.
import { z } from 'zod';
import { locale } from '#contracts';

/** Where an API is, without a slash at its end. */
export const apiAddress = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

/** Fields of an account. */
export const accountFields = {
  /** The last part of the callback's path: nothing that others would guess. */
  account: z.string().regex(/^[A-Za-z0-9_-]{1,100}$/, { error: 'has letters, digits, _ and - only' }),
  /** Which storefront the conversations count for. */
  storeKey: z.string().min(1).max(200).default('channels'),
  /** What is spoken until the shopper's words say otherwise; the store's own first language when absent. */
  locale: locale.optional(),
} as const;
