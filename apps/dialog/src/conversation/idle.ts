// A conversation that nobody went on with: what was open in it is dropped at the next message, and nothing of it can be agreed to any more.
import type { SkillName } from '#contracts';
import type { ConversationState } from './conversation.state.js';

const MINUTE_MS = 60_000;

/**
 * Drops open questions and changes of orders in the making when the last message is longer ago than `idleMinutes`, and notes
 * the time of this one. Returns the changes that were begun and are dropped; what was said stays.
 */
export function dropWhatLapsed(state: ConversationState, now: Date, idleMinutes: number): SkillName[] {
  const { lastMessageAt, form, laterWishes = [] } = state;
  state.lastMessageAt = now.toISOString();
  const isIdle = lastMessageAt !== undefined && now.getTime() - Date.parse(lastMessageAt) >= idleMinutes * MINUTE_MS;
  if (!isIdle) return [];
  state.form = undefined;
  state.laterWishes = undefined;
  state.pending = undefined;
  return [...new Set([...(form ? [form] : []), ...laterWishes].map(({ skill }) => skill))];
}
