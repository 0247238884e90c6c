// WeChat: an official account answers in the reply to the callback, or later by the customer-service API; a mini program by that alone.
import { z } from 'zod';
import type { DeliveryFault } from '#contracts';
import type { AccessTokens, TokenAnswer } from '../seam/access-tokens.js';
import type { Callback, CallbackContent, Channel, Fault, Outgoing, PassiveReplies, Sent } from '../seam/channel.js';
import { postTo } from '../seam/post-to.js';
import type { WechatAccount, WechatMiniProgramAccount } from './wechat.config.js';
import { readWechat } from './wechat.callback.js';
import { WechatEnvelope } from './wechat-envelope.js';
import { wechatXml } from './wechat-fields.js';

const MAX_TEXT_BYTES = 2_048;
const SECOND_MS = 1_000;
/** How soon it is looked again whether the shopper has written. */
const LOOK_AGAIN_MS = 60_000;

const answer = z.looseObject({ errcode: z.int().optional() });
const tokenAnswer = answer.extend({ access_token: z.string().optional(), expires_in: z.number().optional() });

/** The codes of an access token that is not good any more. */
const TOKEN_REFUSED = new Set([40001, 40014, 42001]);
const FAULTS: Readonly<Record<number, DeliveryFault>> = {
  40001: 'bad-credentials',
  40013: 'bad-credentials',
  40014: 'bad-credentials',
  40125: 'bad-credentials',
  40164: 'bad-credentials',
  41002: 'bad-credentials',
  41004: 'bad-credentials',
  42001: 'bad-credentials',
  48001: 'bad-credentials',
  40003: 'rejected',
  44004: 'rejected',
  45002: 'rejected',
  43004: 'blocked',
  45009: 'rate',
  45011: 'rate',
  45015: 'window-closed',
  45047: 'quota',
};

/** One account. */
export class WechatChannel implements Channel {
  readonly name;
  /** Choices are numbered lines: a reply to a callback has no menus. */
  readonly limits = { maxText: MAX_TEXT_BYTES, countedIn: 'bytes', buttons: 0, mergesReplies: true } as const;
  readonly acknowledgement = 'success';
  readonly passive: PassiveReplies | undefined;
  private readonly envelope: WechatEnvelope;

  constructor(
    private readonly settings: WechatAccount | WechatMiniProgramAccount,
    private readonly tokens: AccessTokens,
  ) {
    this.name = settings.channel;
    this.envelope = new WechatEnvelope({ ...settings, receiverId: settings.appId });
    if (settings.channel === 'wechat')
      this.passive = {
        isOnlyWay: settings.appSecret === undefined,
        compose: (callback, text) => this.reply(callback, text),
      };
  }

  get account(): string {
    return this.settings.account;
  }

  verify(callback: Callback): boolean {
    return this.envelope.isSigned(callback);
  }

  echo(callback: Callback): string | undefined {
    return this.envelope.echo(callback);
  }

  read({ body }: Callback): CallbackContent {
    const fields = this.envelope.open(body);
    return typeof fields === 'string' ? { refused: fields } : readWechat(fields);
  }

  /** The API has no key for repeated requests: a message whose acknowledgement is lost may be seen twice. */
  async send(peer: string, { text }: Outgoing): Promise<Sent> {
    const { appSecret } = this.settings;
    if (appSecret === undefined)
      return { fault: 'window-closed', detail: 'can be sent in a reply only', retryAfterMs: LOOK_AGAIN_MS };
    const body = JSON.stringify({ touser: peer, msgtype: 'text', text: { content: text } });
    const first = await this.post(body, appSecret);
    return 'refusedToken' in first ? await this.last(body, appSecret, first.refusedToken) : first;
  }

  /** With a new token; where that is refused too, it is not the token. */
  private async last(body: string, appSecret: string, refusedToken: string): Promise<Sent> {
    const again = await this.post(body, appSecret, refusedToken);
    return 'refusedToken' in again ? { fault: 'bad-credentials', detail: 'a new access token is refused too' } : again;
  }

  private async post(
    body: string,
    appSecret: string,
    refusedToken?: string,
  ): Promise<Sent | { readonly refusedToken: string }> {
    const { appId, endpoint, channel, account } = this.settings;
    const token = await this.tokens.use(
      {
        name: `${channel}/${account}/${appId}`,
        secret: appSecret,
        fetch: (isForced) => this.newToken(appSecret, isForced),
      },
      refusedToken,
    );
    if ('fault' in token) return token;
    const url = `${endpoint}/cgi-bin/message/custom/send?access_token=${encodeURIComponent(token.token)}`;
    const response = await postTo(url, {}, body);
    if ('fault' in response) return response;
    const { errcode } = readAnswer(answer, response.body) ?? {};
    if (errcode === undefined) return { fault: 'away', detail: 'the answer has no errcode' };
    if (errcode === 0) return { id: undefined };
    return TOKEN_REFUSED.has(errcode) ? { refusedToken: token.token } : faultOf(errcode);
  }

  /** The same token as long as it is good, whoever asks; a new one only where that is forced. */
  private async newToken(secret: string, isForced: boolean): Promise<TokenAnswer> {
    const { appId, endpoint } = this.settings;
    const body = JSON.stringify({ grant_type: 'client_credential', appid: appId, secret, force_refresh: isForced });
    const response = await postTo(`${endpoint}/cgi-bin/stable_token`, {}, body);
    if ('fault' in response) return response;
    const read = readAnswer(tokenAnswer, response.body);
    if (read?.access_token !== undefined) return { token: read.access_token, lastsSeconds: read.expires_in ?? 0 };
    return read?.errcode === undefined ? { fault: 'away', detail: 'the answer has no token' } : faultOf(read.errcode);
  }

  private reply({ body, query, at }: Callback, text: string): string {
    const fields = this.envelope.open(body);
    const { FromUserName = '', ToUserName = '' } = typeof fields === 'string' ? {} : fields;
    const xml = wechatXml({
      ToUserName: FromUserName,
      FromUserName: ToUserName,
      CreateTime: Math.floor(at.getTime() / SECOND_MS),
      MsgType: 'text',
      Content: text,
    });
    return this.envelope.seal(xml, at, query['nonce'] ?? '0');
  }
}

const faultOf = (code: number): Fault => ({
  fault: FAULTS[code] ?? 'away',
  detail: `errcode ${code}`,
});

function readAnswer<Schema extends z.ZodType>(schema: Schema, body: string): z.output<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
