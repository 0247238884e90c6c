// Lanying IM (蓝莺IM): messages of the bot user over the REST API of the app's own endpoint.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DeliveryFault } from '#contracts';
import { isSameSecret } from '#platform';
import type { Callback, CallbackContent, Channel, Outgoing, Sent, Streaming } from '../seam/channel.js';
import { postTo } from '../seam/post-to.js';
import { jsonWithIntegers, parseBigIntegers } from './big-integers.js';
import { readLanying, targetOf } from './lanying.callback.js';
import type { LanyingAccount } from './lanying.config.js';

const MAX_TEXT_CHARACTERS = 2_000;
const SUCCESS = 200;
const TEXT = 0;
const READ_ACK = 9;
const RECALL = 10;
const APPEND = 11;
const REPLACE = 12;
/** The platform wants a second at least, and ten characters. */
const STREAM_EVERY_MS = 2_000;
const MIN_STREAMED_CHARACTERS = 10;
const SECOND_MS = 1_000;
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

  readonly isIdempotent = true;
  readonly stream: Streaming | undefined;

  constructor(private readonly settings: LanyingAccount) {
    if (settings.streams)
      this.stream = {
        everyMs: STREAM_EVERY_MS,
        minCharacters: MIN_STREAMED_CHARACTERS,
        begin: (peer, key, text) => this.begin(peer, key, text),
        append: (peer, handle, text) => this.append(peer, handle, text),
        withdraw: async (peer, handle) => {
          const { id } = streamed(handle);
          await this.post(peer, { content_type: RECALL, content: '' }, transactionOf(`recall ${id}`), id);
        },
      };
  }

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
    if (message.handle !== undefined) return await this.replace(peer, message, message.handle);
    return await this.post(peer, { content_type: TEXT, content: message.text, ...ext }, transactionOf(message.key));
  }

  async markRead(peer: string, eventId: string): Promise<void> {
    await this.post(peer, { content_type: READ_ACK, content: '' }, transactionOf(`read ${eventId}`), eventId);
  }

  private async begin(peer: string, key: string, text: string): Promise<Sent> {
    const sent = await this.post(
      peer,
      { content_type: TEXT, content: text, ext: streamExt(1, false) },
      transactionOf(key),
    );
    return 'fault' in sent || sent.id === undefined ? sent : { id: handleOf(sent.id, 1) };
  }

  /** Seen by who is online; everybody gets the whole of it in the end. */
  private async append(peer: string, handle: string, text: string): Promise<Sent> {
    const { id, seq } = streamed(handle);
    const content = { content_type: APPEND, content: text, ext: streamExt(seq + 1, false), online_only: true };
    const sent = await this.post(peer, content, transactionOf(`append ${id} ${seq + 1}`), id);
    return 'fault' in sent ? sent : { id: handleOf(id, seq + 1) };
  }

  private async replace(peer: string, { key, text }: Outgoing, handle: string): Promise<Sent> {
    const { id, seq } = streamed(handle);
    const content = { content_type: REPLACE, content: text, ext: streamExt(seq + 1, true), online_only: false };
    const sent = await this.post(peer, content, transactionOf(key), id);
    return 'fault' in sent ? sent : { id };
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

/** The id of the message that is written, and how many pieces of it were shown. */
const handleOf = (id: string, seq: number): string => `${id}:${seq}`;
function streamed(handle: string): { id: string; seq: number } {
  const [id = '', seq = '1'] = handle.split(':');
  return { id, seq: Number(seq) };
}

const streamExt = (seq: number, finish: boolean): string =>
  JSON.stringify({ ai: { role: 'ai', stream: true, stream_interval: STREAM_EVERY_MS / SECOND_MS, seq, finish } });

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
