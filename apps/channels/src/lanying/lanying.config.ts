// An account on Lanying IM (蓝莺IM): one app, and the bot user that answers for the shop.
import { z } from 'zod';
import { accountFields, apiAddress } from '../seam/account-fields.js';

const userId = z
  .union([z.string(), z.int()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,19}$/, { error: 'is a number of at most 19 digits' }));

/** See docs/channels/lanying.md. */
export const lanyingAccount = z.strictObject({
  channel: z.literal('lanying'),
  ...accountFields,
  /** `app_id` of the console. */
  appId: z.string().min(1).max(100),
  /** The API endpoint of the app, e.g. `https://s-1-3-api.maximtop.cn`. */
  endpoint: apiAddress,
  /** The access token of the app's administrator. */
  accessToken: z.string().min(1).max(4_000),
  /** The user id of the bot. */
  botId: userId,
  /** Whether answers are shown as they are written: where a language model words them. */
  streams: z.boolean().default(false),
  /** The signature that the console puts into the header of every callback. */
  signature: z.string().min(16, { error: 'needs at least 16 characters' }).max(1_000),
});
/** See {@link lanyingAccount}. */
export type LanyingAccount = z.output<typeof lanyingAccount>;
