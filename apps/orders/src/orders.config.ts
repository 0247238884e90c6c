// The environment that the orders service reads.
import { z } from 'zod';
import { configOf, jsonOrFile } from '#platform';
import { carrierNames } from './logistics/carriers/carriers.js';
import { readOrderRules } from './store/order-rules.js';

const poll = z.strictObject({
  key: z.string().min(1).max(500),
  /** The customer number that 快递100 wants beside the key. */
  customer: z.string().max(200).optional(),
  everyMinutes: z.number().min(1).max(1_440).default(30),
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** The shop's names of the carriers whose parcels are asked about here; all others' where nothing is said. */
  carriers: z.array(z.string().min(1).max(200)).max(200).optional(),
});

const carrierAccount = z.strictObject({
  name: z.enum(carrierNames as [string, ...string[]]),
  /** Signs webhooks; without one none are taken. */
  secret: z.string().min(8).max(500).optional(),
  poll: poll.optional(),
});
/** The shop's account with a source of parcel reports. */
export type CarrierConfig = z.output<typeof carrierAccount>;

/** What the orders service reads of the environment. */
export const ordersConfig = z.object({
  /** Sources of parcel reports: `[{"name": "17track", "secret": "…", "poll": {"key": "…"}}]`. */
  CARRIERS: jsonOrFile
    .pipe(
      z
        .array(carrierAccount)
        .max(carrierNames.length)
        .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, {
          error: 'names a carrier twice',
        }),
    )
    .default([]),
  /** Keys the hashes under which tries to prove an order are counted; follows from the database's address and password when absent. */
  PROOF_SECRET: z.string().min(32, { error: 'needs at least 32 characters' }).optional(),
  /** Rules of the shop that the import format has no place for; a file may be edited while the service runs. */
  ORDER_RULES: z
    .string()
    .default('{}')
    .superRefine((text, context) => {
      for (const message of readOrderRules(text).faults ?? []) context.addIssue({ code: 'custom', message });
    }),
});

/** The service's configuration. */
export class OrdersConfig extends configOf(ordersConfig) {}
