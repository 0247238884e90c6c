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
  readonly team?: string;
  readonly answerWithinSeconds?: number;
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
    ...(wanted.team === undefined ? {} : { team: wanted.team }),
    ...(wanted.answerWithinSeconds === undefined ? {} : { answerWithinSeconds: wanted.answerWithinSeconds }),
  };
}

/** What is announced of the wish for a person: all but the shopper's own words. */
export function announcedWish(handoff: ConversationState['handoff']) {
  const { class: itsClass, team, answerWithinSeconds, reason, since } = handoff ?? {};
  return { class: itsClass, team, answerWithinSeconds, reason, since };
}

/** Nobody is wanted any more: what called a person calls none against the shopper's own word. */
export function wantNobody(state: ConversationState): void {
  state.spent = spentBy(state);
  state.heldBy = 'assistant';
  state.handoff = undefined;
}

const spentBy = ({ handoff, turns }: ConversationState): ConversationState['spent'] =>
  handoff === undefined ? undefined : { reason: handoff.reason, untilTurn: turns + SPENT_TURNS };

/** The state as the assistant goes on with it after a person: moods and misunderstandings start anew, and the reason is used up. */
export function afterPerson(state: ConversationState): ConversationState {
  const { offeredPersonAt: _offered, ...rest } = state;
  return {
    ...rest,
    heldBy: 'assistant',
    handoff: undefined,
    moods: [],
    answered: [],
    talk: undefined,
    refusedWish: undefined,
    notUnderstood: 0,
    spent: spentBy(state),
  };
}

/** Whether this calls a person however often one was called before: an accident, a legal threat, the shopper's own wish. */
export const alwaysCalls = (reason: string): boolean => NEVER_SPENT.has(reason);

/** Whether this reason has called a person who then gave the conversation back a short while ago. */
export const isSpent = ({ spent, turns }: ConversationState, reason: string): boolean =>
  spent?.reason === reason && turns <= spent.untilTurn && !alwaysCalls(reason);
