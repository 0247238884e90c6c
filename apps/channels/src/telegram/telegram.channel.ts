// Telegram: messages of one bot over the Bot API; choices are keys of the shopper's keyboard.
import { z } from 'zod';
import type { DeliveryFault } from '#contracts';
import { isSameSecret } from '#platform';
import type { Callback, CallbackContent, Channel, Outgoing, Sent } from '../seam/channel.js';
import { PERHAPS_SEEN_ROOM } from '../seam/channel-texts.data.js';
import { postTo, retryAfter } from '../seam/post-to.js';
import type { TelegramAccount } from './telegram.config.js';
import { chatOf, isInGroup, readTelegram } from './telegram.update.js';

const MAX_TEXT_CHARACTERS = 4_096;
const MAX_BUTTONS = 20;
const HTTP_REFUSED = 400;

const answer = z.looseObject({
  ok: z.boolean(),
  result: z.looseObject({ message_id: z.int() }).optional(),
  error_code: z.int().optional(),
  parameters: z.looseObject({ retry_after: z.number().optional() }).optional(),
});

const FAULTS: Readonly<Record<number, DeliveryFault>> = {
  400: 'rejected',
  401: 'bad-credentials',
  403: 'blocked',
  404: 'bad-credentials',
  429: 'rate',
};

/** One account. */
export class TelegramChannel implements Channel {
  readonly name = 'telegram';
  readonly limits = {
    maxText: MAX_TEXT_CHARACTERS - PERHAPS_SEEN_ROOM,
    countedIn: 'characters',
    buttons: MAX_BUTTONS,
    mergesReplies: false,
  } as const;

  /** The Bot API has no key for repeated requests. */
  readonly isIdempotent = false;

  constructor(private readonly settings: TelegramAccount) {}

  get account(): string {
    return this.settings.account;
  }

  verify({ headers }: Callback): boolean {
    return isSameSecret(headers['x-telegram-bot-api-secret-token'], this.settings.secret);
  }

  read({ body }: Callback): CallbackContent {
    return readTelegram(body, this.settings.botName);
  }

  async send(peer: string, { text, offers }: Outgoing): Promise<Sent> {
    const { endpoint, token, botName } = this.settings;
    // In a group only what names the bot is heard, so its keys name it.
    const prefix = isInGroup(peer) && botName !== undefined ? `@${botName} ` : '';
    const keyboard = offers.map(({ label }) => [{ text: `${prefix}${label}` }]);
    const markup =
      keyboard.length === 0
        ? { remove_keyboard: true }
        : { keyboard, one_time_keyboard: true, resize_keyboard: true, selective: false };
    const body = JSON.stringify({ chat_id: chatOf(peer), text, reply_markup: markup });
    const response = await postTo(`${endpoint}/bot${token}/sendMessage`, {}, body, true);
    return 'fault' in response ? response : outcomeOf(response);
  }
}

function outcomeOf({ status, body }: { readonly status: number; readonly body: string }): Sent {
  let read;
  try {
    read = answer.safeParse(JSON.parse(body));
  } catch {
    // A proxy in between says no in its own words.
    const isRefused = status >= HTTP_REFUSED;
    const fault = (isRefused ? FAULTS[status] : undefined) ?? 'away';
    return { fault, detail: `HTTP ${status} and no JSON`, isInDoubt: !isRefused };
  }
  if (!read.success) return { fault: 'away', detail: 'the answer is not the Bot API’s', isInDoubt: true };
  const { ok, result, error_code: code = 0, parameters } = read.data;
  if (ok) return { id: result === undefined ? undefined : String(result.message_id) };
  return { fault: FAULTS[code] ?? 'away', detail: `error ${code}`, ...retryAfter(parameters?.retry_after) };
}
