/** How many lines of shoppers came in conversations that one holds and has not open: what somebody wrote must not wait unseen. */
import type { TranscriptMessage } from '#contracts';

/** By conversation: the shopper's lines that were heard since somebody answered or looked, and all lines that were heard. */
export type Unread = Readonly<Record<string, { readonly count: number; readonly heard: ReadonlySet<string> }>>;

const mostRemembered = 500;

/** A line was heard; a stream that is opened anew tells the last ones again, which count once. */
export function heardLine(
  unread: Unread,
  conversationId: string,
  { id, role }: TranscriptMessage,
  isOpen: boolean,
): Unread {
  const known = unread[conversationId];
  if (known?.heard.has(id)) return unread;
  const heard = new Set([...(known?.heard ?? [])].slice(-mostRemembered)).add(id);
  const isAnswered = isOpen || role === 'agent';
  const count = isAnswered ? 0 : (known?.count ?? 0) + (role === 'shopper' ? 1 : 0);
  return { ...unread, [conversationId]: { count, heard } };
}

/** Somebody looked at it. */
export function lookedAt(unread: Unread, conversationId: string): Unread {
  const known = unread[conversationId];
  return known && known.count > 0 ? { ...unread, [conversationId]: { ...known, count: 0 } } : unread;
}

/** Only what is still held. */
export function keptOf(unread: Unread, held: readonly string[]): Unread {
  if (Object.keys(unread).every((id) => held.includes(id))) return unread;
  return Object.fromEntries(Object.entries(unread).filter(([id]) => held.includes(id)));
}
