// Telegram's Bot API as a spec sees it: takes messages of the bot within the platform's limits, and sends updates.
import { z } from 'zod';
import { PlatformServer, type PlatformRequest } from './platform-server.js';

const MAX_TEXT = 4_096;

const sendMessage = z.strictObject({
  chat_id: z.int(),
  text: z.string().min(1).max(MAX_TEXT),
  reply_markup: z
    .union([
      z.strictObject({ remove_keyboard: z.literal(true) }),
      z.strictObject({
        keyboard: z.array(z.array(z.strictObject({ text: z.string().min(1) })).min(1)).min(1),
        one_time_keyboard: z.boolean(),
        resize_keyboard: z.boolean(),
        selective: z.boolean(),
      }),
    ])
    .optional(),
});

const setWebhook = z.strictObject({
  url: z.url(),
  secret_token: z.string().regex(/^[A-Za-z0-9_-]{1,256}$/),
  allowed_updates: z.array(z.string()),
});

/** A message that a chat got. */
export interface TelegramMessage {
  readonly chatId: number;
  readonly text: string;
  readonly keys: readonly string[];
}

/** See the file. */
export class FakeTelegram extends PlatformServer {
  /** Another one makes the token that the shop has good no more. */
  token = '7000000001:a-token-of-a-bot-that-nobody-has';
  readonly secret = 'a-secret-of-the-webhook';
  readonly messages: TelegramMessage[] = [];
  /** Chats that have blocked the bot. */
  readonly blocked = new Set<number>();
  /** Where updates go to, once it was told. */
  webhook: { readonly url: string; readonly secret: string } | undefined;
  private nextUpdate = 1;

  /** The account as the configuration names it. */
  accountAt(account: string): object {
    const { token, secret, url } = this;
    return { channel: 'telegram', account, token, secret, endpoint: url, botName: 'tea_shop_bot' };
  }

  /** What a chat can read. */
  textsTo(chatId: number): string[] {
    return this.messages.filter((one) => one.chatId === chatId).map(({ text }) => text);
  }

  /** Sends an update; returns the status. */
  async update(hook: string, content: object, { secret = this.secret, id = this.nextUpdate++ } = {}): Promise<number> {
    const response = await fetch(hook, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      body: JSON.stringify({ update_id: id, ...content }),
    });
    return response.status;
  }

  /** A message of a private chat. */
  message(chatId: number, content: object): object {
    return {
      message: {
        message_id: 1,
        date: Math.floor(Date.now() / 1_000),
        chat: { id: chatId, type: 'private' },
        from: { id: chatId, is_bot: false, first_name: 'Lin' },
        ...content,
      },
    };
  }

  protected answer({ path, body }: PlatformRequest): { status: number; body: string } {
    const failed = (status: number) => ({
      status,
      body: JSON.stringify({ ok: false, error_code: status, description: 'refused' }),
    });
    const [, token, method] = /^\/bot([^/]+)\/(sendMessage|setWebhook)$/.exec(path) ?? [];
    if (method === undefined) return failed(404);
    if (token !== this.token) return failed(401);
    if (method === 'setWebhook') {
      const { url, secret_token: secret } = setWebhook.parse(JSON.parse(body));
      this.webhook = { url, secret };
      return { status: 200, body: JSON.stringify({ ok: true, result: true }) };
    }
    const read = sendMessage.safeParse(JSON.parse(body));
    if (!read.success) {
      this.faults.push(read.error.message);
      return failed(400);
    }
    const { chat_id: chatId, text, reply_markup: markup } = read.data;
    if (this.blocked.has(chatId)) return failed(403);
    const keys = markup !== undefined && 'keyboard' in markup ? markup.keyboard.flat().map((key) => key.text) : [];
    this.messages.push({ chatId, text, keys });
    return { status: 200, body: JSON.stringify({ ok: true, result: { message_id: this.messages.length } }) };
  }
}
