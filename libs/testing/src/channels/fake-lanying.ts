// Lanying IM as a spec sees it: takes messages of the bot as the real one does, and calls back when a shopper writes.
import { z } from 'zod';
import { PlatformServer, type PlatformRequest } from './platform-server.js';

const TRIES = 3;
const NO_SUCH_USER = 10_000;
const BAD_TOKEN = 10_003;
const BAD_APP = 40_000;
const TEXT = 0;
const RECALL = 10;
const APPEND = 11;
const REPLACE = 12;
const STREAM_EVERY_MS = 1_000;
const MIN_APPENDED = 10;

/** More than a double holds: ids must come through as they are. */
const FIRST_MESSAGE_ID = 9_007_199_254_740_993n;

const jsonText = z.string().refine((text) => {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
});

/** The request of `POST /message/send`, as the platform describes it. */
const messageRequest = z.strictObject({
  type: z.int().min(1).max(2),
  from_user_id: z.int(),
  targets: z.array(z.int()).min(1),
  content_type: z.int().min(0).max(12),
  content: z.string(),
  ext: jsonText.optional(),
  config: jsonText.optional(),
  attachment: jsonText.optional(),
  online_only: z.boolean().optional(),
  related_mid: z.int().optional(),
  transaction_id: z.int().optional(),
});

/** A message that a shopper or a group got. */
export interface LanyingMessage {
  readonly id: string;
  readonly type: 1 | 2;
  readonly target: string;
  readonly contentType: number;
  text: string;
  readonly isByModel: boolean;
  readonly relatedId?: string;
  /** What the shopper saw of it, one after the other, where it was shown as it was written. */
  readonly seen?: string[];
}

/** What clients of the platform are told of a message by a model. */
interface ModelNote {
  readonly role?: string;
  readonly stream?: boolean;
  readonly seq?: number;
  readonly finish?: boolean;
}

/** What a shopper writes. */
export interface LanyingCallback {
  readonly from: string;
  readonly text?: string;
  readonly msgId?: string;
  readonly appId?: string;
  readonly ctype?: string;
  readonly attachment?: object;
  /** Written in this group. */
  readonly group?: string;
  readonly mentions?: readonly string[];
  readonly signature?: string;
}

/** See the file. */
export class FakeLanying extends PlatformServer {
  readonly appId = 'app-of-the-shop';
  accessToken = 'the-token-of-the-administrator';
  readonly botId = '6597372';
  readonly signature = 'a-signature-from-the-console';
  readonly messages: LanyingMessage[] = [];
  /** Nobody with these ids is there. */
  readonly strangers = new Set<string>();
  private readonly transactions = new Map<string, string>();
  private readonly streams = new Map<string, { seq: number; atMs: number }>();
  private nextId = FIRST_MESSAGE_ID;

  /** The account as the configuration names it. */
  accountAt(account: string): object {
    const { appId, accessToken, botId, signature, url } = this;
    return { channel: 'lanying', account, appId, endpoint: url, accessToken, botId, signature };
  }

  /** What this shopper, or this group, can read. */
  textsTo(target: string): string[] {
    return this.messages.filter((one) => one.target === target && one.contentType === 0).map(({ text }) => text);
  }

  /** A new id of a message. */
  messageId(): string {
    this.nextId += 2n;
    return String(this.nextId);
  }

  /** Calls back as the platform does: again where it is not acknowledged. Returns the status of each try. */
  async callBack(url: string, callback: LanyingCallback): Promise<number[]> {
    const statuses: number[] = [];
    const body = this.callbackBody(callback);
    for (let attempt = 0; attempt < TRIES && statuses.at(-1) !== 200; attempt++)
      statuses.push(await this.post(url, body, callback.signature ?? this.signature));
    return statuses;
  }

  /** Sends a body as it is. */
  async post(url: string, body: string, signature: string): Promise<number> {
    const headers = { 'content-type': 'application/json', signature };
    return (await fetch(url, { method: 'POST', headers, body })).status;
  }

  /** The body of a callback: ids of 64 bits are numbers. */
  callbackBody(callback: LanyingCallback): string {
    const { from, text = '', ctype = 'TEXT', group, mentions, attachment } = callback;
    const others = {
      appId: callback.appId ?? this.appId,
      type: group === undefined ? 'CHAT' : 'GROUPCHAT',
      ctype,
      content: text,
      ext: '',
      config: mentions === undefined ? '' : JSON.stringify({ mentionList: mentions.map(Number) }),
      attachment: attachment === undefined ? '' : JSON.stringify(attachment),
      timestamp: Date.now(),
    };
    const ids = `"msgId":${callback.msgId ?? this.messageId()},"from":{"uid":${from},"deviceSN":1}`;
    return `{${ids},"to":{"uid":${group ?? this.botId},"deviceSN":0},${JSON.stringify(others).slice(1)}`;
  }

  protected answer({ path, headers, body }: PlatformRequest): { status: number; body: string } {
    const failed = (code: number, message: string) => ({ status: 200, body: JSON.stringify({ code, message }) });
    if (path !== '/message/send') return { status: 404, body: '{}' };
    if (headers['app_id'] !== this.appId) return failed(BAD_APP, 'app_id');
    if (headers['access-token'] !== this.accessToken) return failed(BAD_TOKEN, 'token');
    const digitsOf = (name: string): string => new RegExp(`"${name}":\\[?(-?\\d+)`).exec(body)?.[1] ?? '';
    // Big ids would be rounded, and so be no safe integers: they are looked at as digits.
    const read = messageRequest.safeParse(JSON.parse(body.replace(/"related_mid":\d+/, '"related_mid":1')));
    if (!read.success) {
      this.faults.push(read.error.message);
      return { status: 400, body: '{}' };
    }
    const [target = '', transaction, relatedId] = ['targets', 'transaction_id', 'related_mid'].map(digitsOf);
    if (digitsOf('from_user_id') !== this.botId) this.faults.push('from_user_id is not the bot');
    if (this.strangers.has(target)) return failed(NO_SUCH_USER, 'no such user');
    const known = transaction === '' ? undefined : this.transactions.get(transaction ?? '');
    const id = known ?? this.messageId();
    if (known === undefined) {
      this.transactions.set(transaction ?? '', id);
      this.keep(read.data, { id, target, relatedId: relatedId ?? '' });
    }
    return { status: 200, body: `{"code":200,"data":true,"msg_ids":[${id}]}` };
  }

  private keep(
    request: z.output<typeof messageRequest>,
    { id, target, relatedId }: { id: string; target: string; relatedId: string },
  ): void {
    const { type, content_type: contentType, content, ext = '{}' } = request;
    const { ai } = JSON.parse(ext) as { ai?: ModelNote };
    if (contentType >= RECALL) {
      this.change(request, relatedId, ai ?? {});
      return;
    }
    const isStream = contentType === TEXT && ai?.stream === true;
    if (isStream) this.streams.set(id, { seq: 1, atMs: Date.now() });
    if (isStream && (ai.seq !== 1 || ai.finish !== false))
      this.faults.push('a stream begins with 1 and is not finished');
    const isByModel = ai?.role === 'ai';
    const related = relatedId === '' ? {} : { relatedId };
    const seen = isStream ? { seen: [content] } : {};
    this.messages.push({ id, type: type as 1 | 2, target, contentType, text: content, isByModel, ...related, ...seen });
  }

  /** More of a message that is being written, the whole of it, or that it is taken back. */
  private change(
    { content_type: kind, content, online_only: isOnlineOnly }: z.output<typeof messageRequest>,
    relatedId: string,
    { stream, seq, finish }: ModelNote,
  ): void {
    const message = this.messages.find(({ id }) => id === relatedId);
    const begun = this.streams.get(relatedId);
    if (message === undefined || begun === undefined) {
      this.faults.push(`${kind} of a message that is not being written`);
      return;
    }
    if (kind === RECALL) this.messages.splice(this.messages.indexOf(message), 1);
    else {
      const isLast = kind === REPLACE;
      if (stream !== true || seq !== begun.seq + 1 || finish !== isLast || isOnlineOnly !== !isLast)
        this.faults.push(`the ext of ${kind} is not that of the next piece`);
      if (Date.now() - begun.atMs < STREAM_EVERY_MS) this.faults.push('pieces come less than a second apart');
      if (kind === APPEND && content.length < MIN_APPENDED) this.faults.push('a piece is too short');
      this.streams.set(relatedId, { seq: seq ?? 0, atMs: Date.now() });
      message.text = isLast ? content : message.text + content;
      message.seen?.push(message.text);
    }
  }
}
