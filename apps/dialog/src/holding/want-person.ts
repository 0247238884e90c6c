// A person is wanted: the conversation goes to the queue, in the class of its reason; and what called one is used up for a while afterwards.
import type { HandoffClass } from '#contracts';
import { type ConversationState, HANDOVERS_LIMIT } from '../conversation/conversation.state.js';

const DAY_MS = 86_400_000;
/** So many hand-overs within a day make it a case of its own. */
const RETURNED_FROM = 3;
/** So many turns long a reason that a person has dealt with calls nobody again. */
const SPENT_TURNS = 6;

/** The most pressing first. */
const PRESSING: readonly HandoffClass[] = ['safety', 'legal', 'returned', 'dissatisfied', 'asked', 'other'];

const CLASS_OF_REASON: Readonly<Record<string, HandoffClass>> = {
  safety: 'safety',
  legal: 'legal',
  leaving: 'dissatisfied',
  upset: 'dissatisfied',
  dissatisfied: 'dissatisfied',
  'asked-again': 'dissatisfied',
  'asked-for-person': 'asked',
};
/** What calls a person however often one was called before. */
const NEVER_SPENT = new Set<string>(['safety', 'legal', 'asked-for-person']);

/** Why a person is wanted; `class` where the shop's own rule says it. */
export interface Wanted {
  readonly reason: string;
  readonly class?: HandoffClass;
}

const morePressing = (left: HandoffClass, right: HandoffClass): HandoffClass =>
  PRESSING.indexOf(left) <= PRESSING.indexOf(right) ? left : right;

/** Puts the conversation into the queue; where it waits already, only a more pressing class is noted. */
export function wantPerson(state: ConversationState, wanted: Wanted, now: Date): void {
  const itsClass = wanted.class ?? CLASS_OF_REASON[wanted.reason] ?? 'other';
  if (state.heldBy !== 'assistant' && state.handoff !== undefined) {
    const { class: before } = state.handoff;
    const pressing = morePressing(before, itsClass);
    if (pressing !== before) state.handoff = { ...state.handoff, class: pressing, reason: wanted.reason };
    return;
  }
  const dayAgoMs = now.getTime() - DAY_MS;
  const lately = state.handovers.filter((at) => Date.parse(at) > dayAgoMs);
  state.handovers = [...lately, now.toISOString()].slice(-HANDOVERS_LIMIT);
  const isReturned = state.handovers.length >= RETURNED_FROM;
  state.heldBy = 'queue';
  state.handoff = {
    reason: wanted.reason,
    since: now.toISOString(),
    class: isReturned ? morePressing('returned', itsClass) : itsClass,
  };
}

/** Nobody is wanted any more. */
export function wantNobody(state: ConversationState): void {
  state.heldBy = 'assistant';
  state.handoff = undefined;
}

/** The state as the assistant goes on with it after a person: moods and misunderstandings start anew, and the reason is used up. */
export function afterPerson(state: ConversationState): ConversationState {
  const { handoff, offeredPersonAt: _offered, ...rest } = state;
  return {
    ...rest,
    heldBy: 'assistant',
    handoff: undefined,
    moods: [],
    answered: [],
    notUnderstood: 0,
    spent: handoff === undefined ? undefined : { reason: handoff.reason, untilTurn: state.turns + SPENT_TURNS },
  };
}

/** Whether this reason has called a person who then gave the conversation back a short while ago. */
export const isSpent = ({ spent, turns }: ConversationState, reason: string): boolean =>
  spent?.reason === reason && turns <= spent.untilTurn && !NEVER_SPENT.has(reason);
