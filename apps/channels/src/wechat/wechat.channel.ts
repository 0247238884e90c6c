// WeChat: an official account answers in the reply to the callback, or later by the customer-service API; a mini program by that alone.
import type { DeliveryFault } from '#contracts';
import type { AccessTokens } from '../seam/access-tokens.js';
import type { Callback, CallbackContent, Channel, Outgoing, PassiveReplies, Sent } from '../seam/channel.js';
import { PERHAPS_SEEN_ROOM } from '../seam/channel-texts.data.js';
import { postTo } from '../seam/post-to.js';
import type { WechatAccount, WechatMiniProgramAccount } from './wechat.config.js';
import { readWechat } from './wechat.callback.js';
import { TokenApi } from './token-api.js';
import { EnvelopedChannel } from './enveloped-channel.js';
import { type WechatFields, wechatXml } from './wechat-fields.js';

const MAX_TEXT_BYTES = 2_048;
const SECOND_MS = 1_000;
/** How soon it is looked again whether the shopper has written. */
const LOOK_AGAIN_MS = 60_000;

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
export class WechatChannel extends EnvelopedChannel implements Channel {
  readonly name;
  /** Choices are numbered lines: a reply to a callback has no menus. */
  readonly limits = {
    maxText: MAX_TEXT_BYTES - PERHAPS_SEEN_ROOM,
    countedIn: 'bytes',
    buttons: 0,
    mergesReplies: true,
  } as const;
  /** The API has no key for repeated requests. */
  readonly isIdempotent = false;
  readonly passive: PassiveReplies | undefined;
  private readonly api: TokenApi | undefined;

  constructor(settings: WechatAccount | WechatMiniProgramAccount, tokens: AccessTokens) {
    super(settings, settings.appId);
    this.name = settings.channel;
    this.api = settings.appSecret === undefined ? undefined : apiOf(settings, settings.appSecret, tokens);
    if (settings.channel === 'wechat')
      this.passive = {
        isOnlyWay: settings.appSecret === undefined,
        compose: (callback, text) => this.reply(callback, text),
      };
  }

  protected readFields(fields: WechatFields): CallbackContent {
    return readWechat(fields);
  }

  async send(peer: string, { text }: Outgoing): Promise<Sent> {
    if (this.api === undefined)
      return { fault: 'window-closed', detail: 'can be sent in a reply only', retryAfterMs: LOOK_AGAIN_MS };
    const sent = await this.api.post('message/custom/send', { touser: peer, msgtype: 'text', text: { content: text } });
    return 'fault' in sent ? sent : { id: undefined };
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

const apiOf = (
  { endpoint, channel, account, appId }: WechatAccount | WechatMiniProgramAccount,
  secret: string,
  tokens: AccessTokens,
): TokenApi =>
  new TokenApi(
    {
      endpoint,
      name: `${channel}/${account}/${appId}`,
      secret,
      faults: FAULTS,
      tokenRefused: TOKEN_REFUSED,
      // The same token as long as it is good, whoever asks; a new one only where that is forced.
      fetchToken: (isForced) =>
        postTo(
          `${endpoint}/cgi-bin/stable_token`,
          {},
          JSON.stringify({ grant_type: 'client_credential', appid: appId, secret, force_refresh: isForced }),
        ),
    },
    tokens,
  );
