// What the conversation so far tells of the shopper's contentment: kept as numbers, added to with every line, without the words.
import { type DialogSoFar, dissatisfactionOf, NO_DIALOG, withTurn } from '#feedback';
import type { Feelings, Reply } from '#contracts';
import { type ConversationState, MOODS_LIMIT } from '../conversation/conversation.state.js';
import { feelingsOf } from './feelings.js';

/** What a message tells of the shopper's mood, by itself and with all before it. */
export interface Felt {
  readonly feelings: Feelings;
  /** 0–1; see `dissatisfactionOf`. */
  readonly dissatisfaction: number;
}

/** Hears a message; `text` is empty where a button was pressed. The state is changed in place. */
export function hear(text: string, state: ConversationState): Felt {
  const feelings = feelingsOf(text);
  const before: DialogSoFar = state.talk ?? NO_DIALOG;
  const talk = text === '' ? before : withTurn(before, { role: 'customer', text });
  state.talk = talk;
  return { feelings, dissatisfaction: dissatisfactionOf(talk) };
}

/** Remembers the mood of a message and what was answered to it. */
export function rememberAnswered({ feelings }: Felt, replies: readonly Reply[], state: ConversationState): void {
  state.moods = [...state.moods, feelings.sentiment].slice(-MOODS_LIMIT);
  const text = replies.map((reply) => reply.text).join('\n');
  state.talk = withTurn(state.talk ?? NO_DIALOG, { role: 'agent', text });
}

/** How often the wish that these replies refuse was refused by now; 0 where they refuse none. The state is changed in place. */
export function countRefused(replies: readonly Reply[], state: ConversationState): number {
  if (replies.some(({ facts }) => facts['done'] === true)) state.refusedWish = undefined;
  const refusing = replies.find(({ facts }) => typeof facts['refused'] === 'string');
  if (refusing === undefined) return 0;
  const { skill, facts } = refusing;
  const wish = typeof facts['orderId'] === 'string' ? `${skill} ${facts['orderId']}` : skill;
  const times = state.refusedWish?.wish === wish ? state.refusedWish.times + 1 : 1;
  state.refusedWish = { wish, times };
  return times;
}
