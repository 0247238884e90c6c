// Reads what Lanying IM sends: a message to the bot, or one in a group that mentions it. Everything else is nobody's question.
import { z } from 'zod';
import { type CallbackContent, type InboundKind, saidAtSecond } from '../seam/channel.js';
import { parseBigIntegers } from './big-integers.js';
import type { LanyingAccount } from './lanying.config.js';

const SECOND_MS = 1_000;
const idText = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,19}$/));
const user = z.object({ uid: idText });
const maybeText = z.string().nullish();

const message = z.object({
  appId: z.union([z.string(), z.number()]).transform(String),
  msgId: idText,
  from: user,
  to: user,
  type: z.string(),
  ctype: z.string(),
  content: maybeText,
  /** In milliseconds. */
  timestamp: z.union([z.number(), z.string()]).nullish().catch(undefined),
  /** JSON as a string. */
  config: maybeText,
  /** JSON as a string, or the object. */
  attachment: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
});

const KINDS: Readonly<Record<string, InboundKind>> = {
  TEXT: 'text',
  IMAGE: 'image',
  AUDIO: 'audio',
  VIDEO: 'video',
  FILE: 'file',
  LOCATION: 'location',
};

/** One shopper with the bot, or one member of a group who mentions it: `<user>`, `<user>@<group>`. */
export const peerOf = (userId: string, groupId?: string): string =>
  groupId === undefined ? userId : `${userId}@${groupId}`;
/** Where an answer goes: {@link peerOf} the other way round. */
export function targetOf(peer: string): { type: 1 | 2; target: string } {
  const [userId = '', groupId] = peer.split('@');
  return groupId === undefined ? { type: 1, target: userId } : { type: 2, target: groupId };
}

/** Reads a callback of the account's app. */
export function readLanying(body: string, { appId, botId }: Pick<LanyingAccount, 'appId' | 'botId'>): CallbackContent {
  let json: unknown;
  try {
    json = parseBigIntegers(body);
  } catch {
    return { refused: 'unreadable' };
  }
  const app = z.object({ appId: message.shape.appId }).safeParse(json);
  if (!app.success) return { refused: 'unreadable' };
  if (app.data.appId !== appId) return { refused: 'other-app' };
  // Callbacks that tell who is online have no message in them.
  if ((json as { msgId?: unknown }).msgId === undefined) return [];
  const read = message.safeParse(json);
  if (!read.success) return { refused: 'unreadable' };
  const { from, to, type, ctype, msgId, content } = read.data;
  const kind = KINDS[ctype];
  if (from.uid === botId || kind === undefined) return [];
  const isToBot = type === 'CHAT' && to.uid === botId;
  const isMention = type === 'GROUPCHAT' && mentions(read.data.config, botId);
  if (!isToBot && !isMention) return [];
  return [
    {
      eventId: msgId,
      peer: peerOf(from.uid, isMention ? to.uid : undefined),
      kind,
      text: kind === 'text' ? (content ?? '') : urlOf(read.data.attachment),
      ...saidAtSecond(Number(read.data.timestamp ?? NaN) / SECOND_MS),
    },
  ];
}

function mentions(config: string | null | undefined, botId: string): boolean {
  const { mentionList } = objectIn(config);
  return Array.isArray(mentionList) && mentionList.some((mentioned) => String(mentioned) === botId);
}

function urlOf(attachment: string | Record<string, unknown> | null | undefined): string {
  const { url } = typeof attachment === 'object' && attachment !== null ? attachment : objectIn(attachment);
  return typeof url === 'string' ? url : '';
}

function objectIn(json: string | null | undefined): Record<string, unknown> {
  try {
    const value = parseBigIntegers(json ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
