// WeCom (企业微信): its customer service says that something waits, which is fetched; answers go out by its API while it is the shop's turn.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DeliveryFault } from '#contracts';
import type { AccessTokens } from '../seam/access-tokens.js';
import {
  type CallbackContent,
  type Channel,
  type Fault,
  isPassing,
  type Outgoing,
  type Pulled,
  type Sent,
} from '../seam/channel.js';
import { getFrom } from '../seam/post-to.js';
import { EnvelopedChannel } from '../wechat/enveloped-channel.js';
import { TokenApi } from '../wechat/token-api.js';
import type { WechatFields } from '../wechat/wechat-fields.js';
import type { WecomAccount } from './wecom.config.js';
import { messageIdOf, pulledFrom, syncAnswer, targetIn } from './wecom.messages.js';

const MAX_TEXT_BYTES = 2_048;
const MAX_MENU_TEXT_BYTES = 1_024;
const MAX_CHOICE_BYTES = 128;
const MAX_CHOICES = 10;
const PAGE = 100;
/** The platform takes the callback's token for ten minutes. */
const TOKEN_MS = 540_000;

const NEW = 0;
const BY_ASSISTANT = 1;
const QUEUED = 2;
const BY_PERSON = 3;

const stateAnswer = z.looseObject({ service_state: z.int() });

const TOKEN_REFUSED = new Set([40014, 42001]);
const FAULTS: Readonly<Record<number, DeliveryFault>> = {
  40001: 'bad-credentials',
  40013: 'bad-credentials',
  40091: 'bad-credentials',
  48002: 'bad-credentials',
  60020: 'bad-credentials',
  40058: 'rejected',
  45009: 'rate',
  45033: 'rate',
  95001: 'quota',
  95013: 'window-closed',
  95018: 'window-closed',
};

/** One account. */
export class WecomChannel extends EnvelopedChannel implements Channel {
  readonly name = 'wecom';
  readonly limits = {
    maxText: MAX_TEXT_BYTES,
    countedIn: 'bytes',
    buttons: MAX_CHOICES,
    maxButton: MAX_CHOICE_BYTES,
    maxTextOverButtons: MAX_MENU_TEXT_BYTES,
    mergesReplies: true,
  } as const;
  readonly isIdempotent = true;
  private readonly api: TokenApi;

  constructor(settings: WecomAccount, tokens: AccessTokens) {
    const { corpId, secret, endpoint, account } = settings;
    super(settings, corpId);
    const query = new URLSearchParams({ corpid: corpId, corpsecret: secret }).toString();
    this.api = new TokenApi(
      {
        endpoint,
        name: `wecom/${account}/${corpId}`,
        secret,
        faults: FAULTS,
        tokenRefused: TOKEN_REFUSED,
        fetchToken: () => getFrom(`${endpoint}/cgi-bin/gettoken?${query}`),
      },
      tokens,
    );
  }

  /** The callback says only that something waits, and where. */
  protected readFields(fields: WechatFields): CallbackContent {
    const { Event: event, OpenKfId: peer, Token: handle, CreateTime: at = '' } = fields;
    if (event !== 'kf_msg_or_event') return [];
    if (!peer || !handle) return { refused: 'unreadable' };
    const eventId = createHash('sha256').update(`${peer} ${at} ${handle}`).digest('hex');
    return [{ eventId, peer, kind: 'pull', text: '', handle }];
  }

  async pull(openKfId: string, { cursor, handle, handedAt, now }: PullFrom): Promise<Pulled | Fault> {
    const isGood = handle !== undefined && now.getTime() - handedAt.getTime() < TOKEN_MS;
    const answer = await this.api.post('kf/sync_msg', {
      ...(cursor === undefined ? {} : { cursor }),
      ...(isGood ? { token: handle } : {}),
      limit: PAGE,
      open_kfid: openKfId,
    });
    if ('fault' in answer) return answer;
    const read = syncAnswer.safeParse(answer.content);
    if (!read.success) return { fault: 'away', detail: 'the answer is no list of messages' };
    const next = read.data.next_cursor ?? cursor;
    if (next === undefined) return { fault: 'away', detail: 'the answer has no cursor' };
    return { ...pulledFrom(read.data, now, cursor === undefined), cursor: next };
  }

  /** Who serves the shopper there: nobody yet or the assistant; while people of WeCom do, or the shopper waits for them, the shop is silent. */
  async mayAnswer(peer: string): Promise<boolean | Fault> {
    const { touser, open_kfid } = targetIn(peer);
    const whose = { open_kfid, external_userid: touser };
    const answer = await this.api.post('kf/service_state/get', whose);
    if ('fault' in answer) return answer;
    const read = stateAnswer.safeParse(answer.content);
    if (!read.success) return { fault: 'away', detail: 'the answer has no service_state' };
    const { service_state: state } = read.data;
    if (state === QUEUED || state === BY_PERSON) return false;
    if (state !== NEW) return true;
    const moved = await this.api.post('kf/service_state/trans', { ...whose, service_state: BY_ASSISTANT });
    // It may have been taken meanwhile; sending tells.
    return 'fault' in moved && moved.fault !== 'away' ? moved : true;
  }

  async send(peer: string, { key, text, offers, handle }: Outgoing): Promise<Sent> {
    const content =
      offers.length === 0
        ? { msgtype: 'text', text: { content: text } }
        : { msgtype: 'msgmenu', msgmenu: { head_content: text, list: offers.map(clickOf) } };
    const msgid = messageIdOf(key);
    if (handle !== undefined) return await this.welcome(handle, { msgid, ...content });
    const sent = await this.api.post('kf/send_msg', { ...targetIn(peer), msgid, ...content });
    return 'fault' in sent ? sent : { id: msgid };
  }

  /** The code is good once and for 20 seconds: whatever the reason, tried later it is only in the way of what comes after it. */
  private async welcome(code: string, message: { readonly msgid: string }): Promise<Sent> {
    const sent = await this.api.post('kf/send_msg_on_event', { code, ...message });
    if (!('fault' in sent)) return { id: message.msgid };
    return isPassing(sent) ? { fault: 'window-closed', detail: `the welcome was not taken: ${sent.detail}` } : sent;
  }
}

type PullFrom = Parameters<NonNullable<Channel['pull']>>[1];

/** A press comes back as the words of the choice. */
const clickOf = ({ label }: Outgoing['offers'][number], index: number) => ({
  type: 'click',
  click: { id: String(index + 1), content: label },
});
