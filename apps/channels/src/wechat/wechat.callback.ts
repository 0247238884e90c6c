// Reads a message of WeChat: what a shopper says to an official account or to the customer service of a mini program.
import { createHash } from 'node:crypto';
import { type CallbackContent, type Inbound, type InboundKind, saidAtSecond } from '../seam/channel.js';
import type { WechatFields } from './wechat-fields.js';

const KINDS: Readonly<Record<string, InboundKind>> = {
  text: 'text',
  image: 'image',
  voice: 'audio',
  video: 'video',
  shortvideo: 'video',
  file: 'file',
  location: 'location',
};
/** Somebody follows the account, or opens the customer service of a mini program. */
const OPENS = new Set(['subscribe', 'user_enter_tempsession']);

/** Reads the fields of a message; other events and kinds are nobody's question. */
export function readWechat(fields: WechatFields): CallbackContent {
  const { FromUserName: peer, CreateTime: at, MsgType: type, Event: event } = fields;
  if (!peer || !at || !type) return { refused: 'unreadable' };
  if (type !== 'event') {
    const kind = KINDS[type];
    const { MsgId: id } = fields;
    if (!id) return { refused: 'unreadable' };
    return kind === undefined ? [] : [{ eventId: id, peer, ...saidAtSecond(at), ...saidIn(kind, fields) }];
  }
  // An event has no id of its own. Ids are kept when the shopper is forgotten, so theirs must not be read in one.
  const eventId = createHash('sha256')
    .update(`${peer} ${at} ${event ?? ''}`)
    .digest('hex');
  const opened: Inbound = { eventId, peer, kind: 'opened', text: '', ...saidAtSecond(at) };
  if (event !== undefined && OPENS.has(event)) return [opened];
  // The shop's own menu: its key is the question that a press of it asks.
  const { EventKey: key } = fields;
  return event === 'CLICK' && key ? [{ ...opened, kind: 'text', text: key }] : [];
}

function saidIn(kind: InboundKind, fields: WechatFields): Pick<Inbound, 'kind' | 'text'> {
  if (kind === 'text') return { kind, text: fields['Content'] ?? '' };
  // Where the account has speech recognition on.
  const { Recognition: recognized = '' } = fields;
  if (kind === 'audio' && recognized.trim() !== '') return { kind: 'text', text: recognized };
  return { kind, text: fields['PicUrl'] ?? fields['Label'] ?? '' };
}
