// An account on Telegram: one bot.
import { z } from 'zod';
import { accountFields, apiAddress } from '../seam/account-fields.js';

/** See docs/channels/telegram.md. */
export const telegramAccount = z.strictObject({
  channel: z.literal('telegram'),
  ...accountFields,
  /** What @BotFather gave. */
  token: z.string().regex(/^\d{1,20}:[A-Za-z0-9_-]{20,100}$/, { error: 'is not what a bot token looks like' }),
  /** `secret_token` of setWebhook. */
  secret: z.string().regex(/^[A-Za-z0-9_-]{16,256}$/, { error: 'needs 16 to 256 letters, digits, _ or -' }),
  /** The bot's name without @, for groups: only what mentions it is answered. */
  botName: z
    .string()
    .regex(/^[A-Za-z0-9_]{5,32}$/)
    .optional(),
  /** Where the Bot API is; another one for a server of one's own. */
  endpoint: apiAddress.default('https://api.telegram.org'),
});
/** See {@link telegramAccount}. */
export type TelegramAccount = z.output<typeof telegramAccount>;
