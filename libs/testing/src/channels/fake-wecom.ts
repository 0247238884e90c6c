// WeCom's customer service as a spec sees it: keeps what shoppers say until it is fetched, and takes messages while it is the shop's turn.
import { z } from 'zod';
import { PlatformServer, type PlatformRequest } from './platform-server.js';
import { type CallbackOptions, type CallbackSecrets, echoQuery, signedCallback } from './wechat-callbacks.js';

const MAX_TEXT_BYTES = 2_048;
const MAX_MENU_BYTES = 1_024;
const MAX_CHOICE_BYTES = 128;
const QUOTA = 5;
const MAX_PAGE = 1_000;
/** The platform may give fewer than it is asked for. */
const PAGE = 10;
const TRIES = 3;

const bytes = (most: number) =>
  z
    .string()
    .min(1)
    .refine((text) => Buffer.byteLength(text) <= most);
const content = [
  z.strictObject({ msgtype: z.literal('text'), text: z.strictObject({ content: bytes(MAX_TEXT_BYTES) }) }),
  z.strictObject({
    msgtype: z.literal('msgmenu'),
    msgmenu: z.strictObject({
      head_content: bytes(MAX_MENU_BYTES),
      list: z
        .array(
          z.strictObject({
            type: z.literal('click'),
            click: z.strictObject({ id: bytes(MAX_CHOICE_BYTES), content: bytes(MAX_CHOICE_BYTES) }),
          }),
        )
        .min(1)
        .max(10),
    }),
  }),
] as const;
const msgid = z.string().regex(/^[0-9A-Za-z_-]{1,32}$/);
const to = { touser: z.string().min(1), open_kfid: z.string().min(1), msgid };
const sendMessage = z.union([content[0].extend(to), content[1].extend(to)]);
const onEvent = z.union([
  content[0].extend({ code: z.string().min(1), msgid }),
  content[1].extend({ code: z.string().min(1), msgid }),
]);
const syncMessages = z.strictObject({
  cursor: z.string().optional(),
  token: z.string().optional(),
  open_kfid: z.string(),
  limit: z.int().min(1).max(MAX_PAGE),
});
const state = { open_kfid: z.string(), external_userid: z.string() };
const getState = z.strictObject(state);
const transState = z.strictObject({ ...state, service_state: z.int().min(0).max(4) });

/** What a shopper can read. */
export interface WecomMessage {
  readonly to: string;
  readonly text: string;
  readonly choices: readonly string[];
  readonly id: string;
  readonly isWelcome: boolean;
}

/** See the file. */
export class FakeWecom extends PlatformServer implements CallbackSecrets {
  readonly token = 'AtokenOfTheCompany';
  readonly receiverId = 'ww0123456789abcdef';
  readonly encodingAesKey = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnop0';
  readonly secret = 'a-secret-of-the-customer-service-of-it';
  readonly openKfId = 'wkAJ2GCAAAZSfhHCt7IFSvLKtMPxyAAA';
  readonly messages: WecomMessage[] = [];
  /** 0 new, 1 assistant, 2 waits for people, 3 people, 4 over. */
  readonly states = new Map<string, number>();
  /** Messages to these are taken and do not arrive. */
  readonly unreachable = new Set<string>();
  /** Its number; another one makes the token that the shop has good no more. */
  accessToken = 1;
  private readonly kept: Record<string, unknown>[] = [];
  private readonly seen = new Set<string>();
  private readonly left = new Map<string, number>();
  private readonly codes = new Map<string, string>();
  private count = 0;

  /** The account as the configuration names it. */
  accountAt(account: string): object {
    const { receiverId: corpId, secret, token, encodingAesKey, url: endpoint } = this;
    return { channel: 'wecom', account, corpId, secret, token, encodingAesKey, endpoint };
  }

  /** What this shopper can read. */
  textsTo(shopper: string): string[] {
    return this.messages.filter((one) => one.to === shopper).map(({ text }) => text);
  }

  /** A shopper says something, which is kept and not told yet. */
  keep(from: string, fields: object = {}, msgId = `msg-${++this.count}`): void {
    this.left.set(from, QUOTA);
    if ((this.states.get(from) ?? 0) === 4) this.states.set(from, 0);
    const about = { open_kfid: this.openKfId, external_userid: from };
    this.kept.push({ msgid: msgId, send_time: Math.floor(Date.now() / 1_000), origin: 3, ...about, ...fields });
  }

  /** A shopper says something, and the shop is told that something waits. */
  async say(hook: string, from: string, text: string): Promise<number[]> {
    this.keep(from, { msgtype: 'text', text: { content: text } });
    return await this.tell(hook);
  }

  /** A shopper opens the customer service. */
  async enter(hook: string, from: string): Promise<number[]> {
    const code = `welcome-${++this.count}`;
    this.codes.set(code, from);
    const event = { event_type: 'enter_session', open_kfid: this.openKfId, external_userid: from, welcome_code: code };
    this.keepEvent(event);
    return await this.tell(hook);
  }

  /** Tells the shop that something waits; again where it does not answer as it must. */
  async tell(hook: string, options: CallbackOptions = {}): Promise<number[]> {
    const { query, body } = this.callback(options);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < TRIES && statuses.at(-1) !== 200; attempt++) {
      const response = await fetch(`${hook}?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'text/xml' },
        body,
      });
      statuses.push(response.status);
    }
    return statuses;
  }

  /** The callback that tells it. */
  callback(options: CallbackOptions = {}): { query: string; body: string } {
    const fields = {
      ToUserName: this.receiverId,
      CreateTime: Math.floor(Date.now() / 1_000),
      MsgType: 'event',
      Event: 'kf_msg_or_event',
      Token: `callback-${++this.count}`,
      OpenKfId: this.openKfId,
    };
    return signedCallback(this, fields, options);
  }

  /** Asks whether the address is the shop's. */
  async verify(hook: string, token?: string): Promise<{ status: number; reply: string }> {
    const response = await fetch(`${hook}?${echoQuery(this, 'an-echo', true, token)}`);
    return { status: response.status, reply: await response.text() };
  }

  protected answer({ path, body }: PlatformRequest): { status: number; body: string } {
    const url = new URL(path, this.url);
    if (url.pathname === '/cgi-bin/gettoken') {
      const isRight =
        url.searchParams.get('corpid') === this.receiverId && url.searchParams.get('corpsecret') === this.secret;
      return isRight ? told({ errcode: 0, access_token: `token-${this.accessToken}`, expires_in: 7_200 }) : code(40001);
    }
    if (url.searchParams.get('access_token') !== `token-${this.accessToken}`) return code(42001);
    const asked: unknown = JSON.parse(body);
    switch (url.pathname) {
      case '/cgi-bin/kf/sync_msg':
        return this.checked(syncMessages, asked, (request) => this.sync(request));
      case '/cgi-bin/kf/send_msg':
        return this.checked(sendMessage, asked, (request) => this.send(request));
      case '/cgi-bin/kf/send_msg_on_event':
        return this.checked(onEvent, asked, (request) => this.welcome(request));
      case '/cgi-bin/kf/service_state/get':
        return this.checked(getState, asked, ({ external_userid: who }) =>
          told({ errcode: 0, service_state: this.states.get(who) ?? 0 }),
        );
      case '/cgi-bin/kf/service_state/trans':
        return this.checked(transState, asked, ({ external_userid: who, service_state: to }) => {
          if ((this.states.get(who) ?? 0) > 1) return code(95016);
          this.states.set(who, to);
          return code(0);
        });
      default:
        return { status: 404, body: '' };
    }
  }

  private sync({ cursor, limit }: z.output<typeof syncMessages>): { status: number; body: string } {
    const from = cursor === undefined ? 0 : Number(cursor.replace('cursor-', ''));
    const page = this.kept.slice(from, from + Math.min(limit, PAGE));
    const next = from + page.length;
    const more = next < this.kept.length ? 1 : 0;
    return told({ errcode: 0, next_cursor: `cursor-${next}`, has_more: more, msg_list: page });
  }

  private send(message: z.output<typeof sendMessage>): { status: number; body: string } {
    const { touser, msgid: id } = message;
    if (this.seen.has(id)) return told({ errcode: 0, msgid: id });
    const left = this.left.get(touser) ?? 0;
    if (left === 0) return code(95001);
    if ((this.states.get(touser) ?? 0) > 1) return code(95018);
    this.left.set(touser, left - 1);
    this.seen.add(id);
    if (this.unreachable.has(touser))
      this.keepEvent({
        event_type: 'msg_send_fail',
        fail_msgid: id,
        fail_type: 10,
        external_userid: touser,
        open_kfid: this.openKfId,
      });
    else this.messages.push({ to: touser, ...saidIn(message), id, isWelcome: false });
    return told({ errcode: 0, msgid: id });
  }

  private welcome(message: z.output<typeof onEvent>): { status: number; body: string } {
    const touser = this.codes.get(message.code);
    if (touser === undefined) return code(95007);
    this.codes.delete(message.code);
    this.messages.push({ to: touser, ...saidIn(message), id: message.msgid, isWelcome: true });
    return told({ errcode: 0, msgid: message.msgid });
  }

  private keepEvent(event: object): void {
    const sentAt = Math.floor(Date.now() / 1_000);
    this.kept.push({ msgid: `event-${++this.count}`, send_time: sentAt, origin: 4, msgtype: 'event', event });
  }

  private checked<Schema extends z.ZodType>(
    schema: Schema,
    asked: unknown,
    work: (request: z.output<Schema>) => { status: number; body: string },
  ): { status: number; body: string } {
    const read = schema.safeParse(asked);
    if (read.success) return work(read.data);
    this.faults.push(read.error.message);
    return code(40058);
  }
}

const told = (answer: object): { status: number; body: string } => ({ status: 200, body: JSON.stringify(answer) });
const code = (errcode: number): { status: number; body: string } =>
  told({ errcode, errmsg: errcode === 0 ? 'ok' : 'refused' });

function saidIn(message: z.output<typeof sendMessage> | z.output<typeof onEvent>): { text: string; choices: string[] } {
  if (message.msgtype === 'text') return { text: message.text.content, choices: [] };
  const { head_content: text, list } = message.msgmenu;
  return { text, choices: list.map(({ click }) => click.content) };
}
