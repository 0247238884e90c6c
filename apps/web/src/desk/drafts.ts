/** What an agent has begun to write, kept in the browser: it outlives a reload and a lost connection. */

const keyOf = (conversationId: string): string => `daogou.desk.draft.${conversationId}`;

/** The draft of a conversation, or nothing. */
export function readDraft(conversationId: string): string {
  try {
    return localStorage.getItem(keyOf(conversationId)) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a draft; an empty one is forgotten. */
export function writeDraft(conversationId: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(keyOf(conversationId));
    else localStorage.setItem(keyOf(conversationId), text);
  } catch {
    // Without storage the draft lives as long as the page.
  }
}
