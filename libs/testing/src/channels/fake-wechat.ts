// WeChat as a spec sees it: calls back as an official account or a mini program does, reads replies, and takes customer-service messages within its quotas.
import { z } from 'zod';
import { PlatformServer, type PlatformRequest } from './platform-server.js';
import {
  type CallbackOptions,
  type CallbackSecrets,
  echoQuery,
  fieldOf,
  openedReply,
  type SignedCallback,
  signedCallback,
} from './wechat-callbacks.js';

const MAX_TEXT_BYTES = 2_048;
/** The platform waits for five seconds; how fast the machine of a spec is, is not what specs are about. */
const MAX_REPLY_MS = 60_000;
const TRIES = 3;
/** Messages that the shop may send after what the shopper did; the platform's windows of a minute and of 48 hours are not played here. */
const AFTER_MESSAGE = 5;
const AFTER_EVENT = 3;
const AFTER_OPENING = 2;
const TOKEN_SECONDS = 7_200;

const customSend = z.strictObject({
  touser: z.string().min(1),
  msgtype: z.literal('text'),
  text: z.strictObject({ content: z.string().min(1) }),
});
const stableToken = z.strictObject({
  grant_type: z.literal('client_credential'),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.boolean().optional(),
});

/** What a shopper can read, and how it came. */
export interface WechatMessage {
  readonly to: string;
  readonly text: string;
  readonly by: 'reply' | 'customer-service';
}

/** See the file. */
export class FakeWechat extends PlatformServer implements CallbackSecrets {
  readonly token = 'AtokenOfTheShop';
  readonly receiverId = 'wx0123456789abcdef';
  readonly encodingAesKey: string | undefined = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
  readonly appSecret = '0123456789abcdef0123456789abcdef';
  readonly messages: WechatMessage[] = [];
  /** Shoppers who do not follow the account any more. */
  readonly gone = new Set<string>();
  /** How often a token was asked for. */
  tokensAsked = 0;
  private accessToken = 1;
  private isTokenRefused = false;
  private nextMessage = 9_007_199_254_740_993n;
  private readonly left = new Map<string, number>();

  constructor(private readonly channel: 'wechat' | 'wechat-mini-program' = 'wechat') {
    super();
  }

  /** The account as the configuration names it; not certified without its secret. */
  accountAt(account: string, isCertified = true): object {
    const { channel, receiverId: appId, token, encodingAesKey, appSecret, url: endpoint } = this;
    const seal = encodingAesKey === undefined ? { plainMode: true } : { encodingAesKey };
    return { channel, account, appId, token, ...seal, endpoint, ...(isCertified ? { appSecret } : {}) };
  }

  /** What this shopper can read. */
  textsTo(shopper: string): string[] {
    return this.messages.filter(({ to }) => to === shopper).map(({ text }) => text);
  }

  /** The token that the shop has is good no more. */
  expireToken(): void {
    this.accessToken += 1;
  }

  /** The token that the shop has is refused, and is told again to whoever does not insist on another one. */
  refuseToken(): void {
    this.isTokenRefused = true;
  }

  /** The 48 hours after what the shopper did last are over. */
  lapse(shopper: string): void {
    this.left.delete(shopper);
  }

  /** Somebody writes; again where the shop does not answer as it must. Returns the statuses. */
  async say(
    hook: string,
    from: string,
    text: string,
    options: CallbackOptions & { id?: string } = {},
  ): Promise<number[]> {
    return await this.callBack(hook, this.message(from, { MsgType: 'text', Content: text }, options.id), options);
  }

  /** The fields of a message. */
  message(
    from: string,
    fields: Readonly<Record<string, string | number>>,
    id?: string,
  ): Record<string, string | number> {
    this.nextMessage += 1n;
    return {
      ToUserName: 'gh_shop',
      FromUserName: from,
      CreateTime: Math.floor(Date.now() / 1_000),
      ...fields,
      ...(fields['MsgType'] === 'event' ? {} : { MsgId: id ?? String(this.nextMessage) }),
    };
  }

  /** Calls back with these fields, at most three times. `isRepeated`: the shopper has read a reply to it, and reads no other one. */
  async callBack(
    hook: string,
    fields: Record<string, string | number>,
    options: CallbackOptions & { isRepeated?: boolean } = {},
  ): Promise<number[]> {
    const from = String(fields['FromUserName']);
    if (options.isRepeated !== true) this.left.set(from, Math.max(this.left.get(from) ?? 0, quotaAfter(fields)));
    const callback = signedCallback(this, fields, options);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < TRIES && statuses.at(-1) !== 200; attempt++) {
      const { status, reply } = await this.post(hook, callback);
      statuses.push(status);
      if (status === 200 && options.isRepeated !== true) this.read(reply, from);
    }
    return statuses;
  }

  /** Sends a callback as it is; what comes back. */
  async post(hook: string, { query, body }: SignedCallback): Promise<{ status: number; reply: string }> {
    const response = await fetch(`${hook}?${query}`, {
      method: 'POST',
      headers: { 'content-type': body.startsWith('{') ? 'application/json' : 'text/xml' },
      body,
      signal: AbortSignal.timeout(MAX_REPLY_MS),
    });
    return { status: response.status, reply: await response.text() };
  }

  /** Asks whether the address is the shop's. */
  async verify(hook: string, token?: string): Promise<{ status: number; reply: string }> {
    const response = await fetch(`${hook}?${echoQuery(this, '5838479218127813673', false, token)}`);
    return { status: response.status, reply: await response.text() };
  }

  private read(reply: string, from: string): void {
    if (reply === 'success') return;
    const xml = openedReply(this, reply);
    const content = fieldOf(xml, 'Content');
    const isWhole =
      fieldOf(xml, 'ToUserName') === from &&
      fieldOf(xml, 'FromUserName') === 'gh_shop' &&
      fieldOf(xml, 'MsgType') === 'text';
    if (!isWhole || !content || Buffer.byteLength(content) > MAX_TEXT_BYTES || this.channel !== 'wechat')
      this.faults.push(`a reply that the shopper sees as the account being out of service: ${xml.slice(0, 200)}`);
    else this.messages.push({ to: from, text: content, by: 'reply' });
  }

  protected answer({ path, body }: PlatformRequest): { status: number; body: string } {
    const told = (content: object) => ({ status: 200, body: JSON.stringify(content) });
    const code = (errcode: number, errmsg = 'refused') => told({ errcode, errmsg });
    const url = new URL(path, this.url);
    if (url.pathname === '/cgi-bin/stable_token') {
      const read = stableToken.safeParse(JSON.parse(body));
      if (!read.success) return this.broken(read.error.message);
      if (read.data.appid !== this.receiverId) return code(40013);
      if (read.data.secret !== this.appSecret) return code(40125);
      this.tokensAsked += 1;
      if (this.isTokenRefused && read.data.force_refresh === true) {
        this.isTokenRefused = false;
        this.expireToken();
      }
      return told({ access_token: `token-${this.accessToken}`, expires_in: TOKEN_SECONDS });
    }
    if (url.pathname !== '/cgi-bin/message/custom/send') return { status: 404, body: '' };
    if (this.isTokenRefused || url.searchParams.get('access_token') !== `token-${this.accessToken}`) return code(40001);
    const read = customSend.safeParse(JSON.parse(body));
    if (!read.success) return this.broken(read.error.message);
    const { touser: to, text } = read.data;
    if (Buffer.byteLength(text.content) > MAX_TEXT_BYTES) return code(45002);
    if (this.gone.has(to)) return code(43004);
    const left = this.left.get(to);
    if (left === undefined) return code(45015);
    if (left === 0) return code(45047);
    this.left.set(to, left - 1);
    this.messages.push({ to, text: text.content, by: 'customer-service' });
    return code(0, 'ok');
  }

  private broken(message: string): { status: number; body: string } {
    this.faults.push(message);
    return { status: 200, body: JSON.stringify({ errcode: 47001, errmsg: 'data format error' }) };
  }
}

function quotaAfter(fields: Readonly<Record<string, string | number>>): number {
  if (fields['MsgType'] !== 'event') return AFTER_MESSAGE;
  return fields['Event'] === 'user_enter_tempsession' ? AFTER_OPENING : AFTER_EVENT;
}
