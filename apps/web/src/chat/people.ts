/** Who holds the conversation, as the chat shows it: the assistant, a queue with its outlook, or a person by name. */
import type { HeldBy, WaitingOutlook } from '#contracts';
import type { Notice } from './chat.types.js';

/** What is known of the people of a conversation. */
export interface People {
  heldBy: HeldBy;
  /** The name of the person who holds it. */
  agent?: string;
  /** While one is awaited. */
  waiting?: WaitingOutlook;
  isAgentTyping: boolean;
  /** After a person gave the conversation back: the shopper is asked once how it was. */
  rating: 'none' | 'asked' | 'given';
}

/** What the gateway says of the holder. */
export interface Holder {
  heldBy: HeldBy;
  agent?: string;
  waiting?: WaitingOutlook;
}

/** Nobody but the assistant. */
export const nobody: People = { heldBy: 'assistant', isAgentTyping: false, rating: 'none' };

/** What is known once the holder is told anew. An answer to a message tells who holds it and no more: what is known beside that stays. */
export function heldNow(before: People, holder: Holder): People {
  const isSame = before.heldBy === holder.heldBy;
  const isBack = before.heldBy === 'agent' && holder.heldBy === 'assistant';
  return {
    heldBy: holder.heldBy,
    agent: holder.heldBy === 'agent' ? (holder.agent ?? (isSame ? before.agent : undefined)) : undefined,
    waiting: holder.heldBy === 'queue' ? (holder.waiting ?? (isSame ? before.waiting : undefined)) : undefined,
    isAgentTyping: holder.heldBy === 'agent' && before.isAgentTyping,
    rating: isBack ? 'asked' : holder.heldBy === 'assistant' ? before.rating : 'none',
  };
}

const ofHolders: readonly (Notice | undefined)[] = ['person-awaited', 'person-holds', 'assistant-back'];

/** The notice about who holds the conversation now; others stay until there is one. */
export function noticeAfter(before: People, after: People, notice: Notice | undefined): Notice | undefined {
  if (after.heldBy === 'queue') return 'person-awaited';
  if (after.heldBy === 'agent') return 'person-holds';
  if (before.heldBy === 'agent') return 'assistant-back';
  // It is said as long as the shopper says nothing more.
  return notice === 'assistant-back' || !ofHolders.includes(notice) ? notice : undefined;
}
