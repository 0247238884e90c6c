// Reads an update of Telegram: a message to the bot, or one in a group that mentions it, or a pressed button's words.
import { z } from 'zod';
import { type CallbackContent, type Inbound, type InboundKind, saidAtSecond } from '../seam/channel.js';

const someFile = z.unknown().optional();
const message = z.looseObject({
  chat: z.looseObject({ id: z.int(), type: z.string() }),
  date: z.number().optional().catch(undefined),
  from: z.looseObject({ id: z.int(), is_bot: z.boolean().optional() }).optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  photo: someFile,
  voice: someFile,
  audio: someFile,
  video: someFile,
  document: someFile,
  location: someFile,
});
const update = z.looseObject({ update_id: z.int(), message: message.optional() });

const KINDS: readonly [keyof z.output<typeof message>, InboundKind][] = [
  ['photo', 'image'],
  ['voice', 'audio'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['document', 'file'],
  ['location', 'location'],
];

/** A private chat, or one member of a group: `<chat>`, `<user>@<chat>`. */
export const chatOf = (peer: string): number => Number(peer.split('@').at(-1));

/** Whether {@link chatOf} a peer is read by others too. */
export const isInGroup = (peer: string): boolean => peer.includes('@');

/** Reads a callback; edits, channels' posts and whatever else comes are nobody's question. */
export function readTelegram(body: string, botName: string | undefined): CallbackContent {
  let read;
  try {
    read = update.safeParse(JSON.parse(body));
  } catch {
    return { refused: 'unreadable' };
  }
  if (!read.success) return { refused: 'unreadable' };
  const { update_id: updateId, message: said } = read.data;
  if (said?.from === undefined || said.from.is_bot === true) return [];
  const { chat, from } = said;
  const isPrivate = chat.type === 'private';
  const mention = botName === undefined ? undefined : new RegExp(`@${botName}\\b`, 'i');
  const words = said.text ?? '';
  if (!isPrivate && mention?.test(words) !== true) return [];
  const text = isPrivate || mention === undefined ? words : words.replace(mention, ' ').trim();
  const kind = kindOf(said, isPrivate);
  if (kind === undefined) return [];
  const inbound: Inbound = {
    eventId: String(updateId),
    peer: isPrivate ? String(chat.id) : `${from.id}@${chat.id}`,
    kind,
    text: kind === 'text' ? text : (said.caption ?? ''),
    ...saidAtSecond(said.date),
  };
  return [inbound];
}

function kindOf(said: z.output<typeof message>, isPrivate: boolean): InboundKind | undefined {
  if (said.text !== undefined) return isPrivate && /^\/start\b/.test(said.text) ? 'opened' : 'text';
  return KINDS.find(([name]) => said[name] !== undefined)?.[1];
}
