/** What a browser tab keeps of its conversation, so that a reload goes on with it. */
import type { Reply } from '#contracts';

/** See the head of the file. */
export interface Kept {
  conversationId: string;
  token: string;
  identity: string;
  greeting: Reply;
  /** A person is awaited or holds it: a closed chat goes on listening, on the next page too. */
  isWithPeople?: boolean;
  /** The last line that was on the screen. */
  seenId?: string;
}

const storageKey = 'daogou.conversation';

/** Keeps it; nothing is kept any more where `undefined` is given. */
export function keep(kept: Kept | undefined): void {
  try {
    if (kept) sessionStorage.setItem(storageKey, JSON.stringify(kept));
    else sessionStorage.removeItem(storageKey);
  } catch {
    // A browser that forbids storage still has a conversation; it just does not survive a reload.
  }
}

/** What was kept before, if it is whole. */
export function recall(): Kept | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as Kept | null;
    return kept?.conversationId && kept.token && kept.greeting ? kept : undefined;
  } catch {
    return undefined;
  }
}
