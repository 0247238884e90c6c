// Lanying IM (蓝莺IM): messages of the bot user over the REST API of the app's own endpoint.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DeliveryFault } from '#contracts';
import { isSameSecret } from '#platform';
import type { Callback, CallbackContent, Channel, Outgoing, Sent } from '../seam/channel.js';
import { postTo } from '../seam/post-to.js';
import { jsonWithIntegers, parseBigIntegers } from './big-integers.js';
import { readLanying, targetOf } from './lanying.callback.js';
import type { LanyingAccount } from './lanying.config.js';

const MAX_TEXT_CHARACTERS = 2_000;
const SUCCESS = 200;
const TEXT = 0;
const READ_ACK = 9;
/** 13 digits of hexadecimal: what a double holds exactly. */
const KEY_DIGITS = 13;

const answer = z.object({
  code: z.int(),
  message: z.string().nullish(),
  msg_ids: z.array(z.union([z.string(), z.number()])).nullish(),
});

/** A failure comes as HTTP 200 with a code in the body. */
const FAULTS: Readonly<Record<number, DeliveryFault>> = {
  10000: 'rejected',
  10003: 'bad-credentials',
  10006: 'blocked',
  10008: 'bad-credentials',
  10010: 'bad-credentials',
  30021: 'quota',
  30022: 'quota',
  30023: 'quota',
  40000: 'bad-credentials',
};

/** One account. */
export class LanyingChannel implements Channel {
  readonly name = 'lanying';
  readonly limits = {
    maxText: MAX_TEXT_CHARACTERS,
    countedIn: 'characters',
    buttons: 0,
    mergesReplies: false,
  } as const;

  constructor(private readonly settings: LanyingAccount) {}

  get account(): string {
    return this.settings.account;
  }

  /** The console puts the same secret into every callback. */
  verify({ headers }: Callback): boolean {
    return isSameSecret(headers['signature'], this.settings.signature);
  }

  read({ body }: Callback): CallbackContent {
    return readLanying(body, this.settings);
  }

  async send(peer: string, message: Outgoing): Promise<Sent> {
    // What a person writes is no model's: clients draw only what is marked so as written by one.
    const ext = message.speaker === 'assistant' ? { ext: JSON.stringify({ ai: { role: 'ai' } }) } : {};
    return await this.post(peer, { content_type: TEXT, content: message.text, ...ext }, transactionOf(message.key));
  }

  async markRead(peer: string, eventId: string): Promise<void> {
    await this.post(peer, { content_type: READ_ACK, content: '' }, transactionOf(`read ${eventId}`), eventId);
  }

  private async post(
    peer: string,
    content: Readonly<Record<string, unknown>>,
    transactionId: string,
    relatedId?: string,
  ): Promise<Sent> {
    const { endpoint, appId, accessToken, botId } = this.settings;
    const { type, target } = targetOf(peer);
    const integers = {
      from_user_id: botId,
      targets: [target],
      transaction_id: transactionId,
      ...(relatedId === undefined ? {} : { related_mid: relatedId }),
    };
    const response = await postTo(
      `${endpoint}/message/send`,
      { app_id: appId, 'access-token': accessToken },
      jsonWithIntegers(integers, { type, ...content }),
    );
    if ('fault' in response) return response;
    return outcomeOf(response.body);
  }
}

/** A request with the same number is carried out once. */
const transactionOf = (key: string): string =>
  String(Number.parseInt(createHash('sha256').update(key).digest('hex').slice(0, KEY_DIGITS), 16));

function outcomeOf(body: string): Sent {
  let read;
  try {
    read = answer.safeParse(parseBigIntegers(body));
  } catch {
    return { fault: 'away', detail: 'the answer is no JSON' };
  }
  if (!read.success) return { fault: 'away', detail: 'the answer has no code' };
  const { code, msg_ids: ids } = read.data;
  if (code === SUCCESS) return { id: ids?.[0] === undefined ? undefined : String(ids[0]) };
  return { fault: FAULTS[code] ?? 'away', detail: `code ${code}` };
}
