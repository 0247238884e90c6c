// A choice that was pressed, or whose very words were written: what it means then is that thing, whatever its words are.
import type { Choice } from '#contracts';
import { normalize } from '#language';
import type { ConversationState } from '../conversation/conversation.state.js';
import type { Meaning } from '../meaning.js';
import { stillOpen } from './pending.js';
import type { UnderstoodCall } from './understander.js';

/** How sure it is what a pressed button means. */
const CERTAIN = 1;

/** One of those that are offered: by its id where that was sent, else by its label if it is the only one of that label. */
function picked<Thing extends { id: string; label: string }>(
  offered: readonly Thing[] | undefined,
  text: string,
  choice: Choice | undefined,
): Thing | undefined {
  if (choice !== undefined) return offered?.find(({ id }) => id === choice.id);
  const plain = normalize(text).trim();
  const same = (offered ?? []).filter(({ label }) => normalize(label).trim() === plain);
  return same.length === 1 ? same[0] : undefined;
}

/** The calls that waited for the choice, with what it gives them; `undefined` for a message that is no choice of those that are offered. */
export function pressedCalls(
  text: string,
  choice: Choice | undefined,
  state: ConversationState,
): UnderstoodCall[] | undefined {
  const pending = stillOpen(state);
  const thing = pending?.asks === 'choose' ? picked(pending.choices, text, choice) : undefined;
  if (pending !== undefined && thing !== undefined) {
    const slots = thing.kind === 'product' ? { productId: thing.id } : { orderIds: [thing.id] };
    const open = { product: undefined, ordinal: undefined, superlative: undefined, pointsAt: undefined };
    // Not the words of the label: "Return-to-Center" asks for no return.
    return pending.calls.map((call) => ({ ...call, slots: { ...call.slots, ...open, ...slots }, text: '' }));
  }
  const { form } = state;
  const answer = form && picked(form.choices, text, choice);
  if (form === undefined || answer === undefined) return undefined;
  const ofOrder = form.orderId === undefined ? {} : { orderIds: [form.orderId] };
  const slots = form.asks === 'order' ? { orderIds: [answer.id] } : { ...ofOrder, pickedId: answer.id };
  return [{ skill: form.skill, slots, confidence: CERTAIN, text: '' }];
}

/** What those calls mean in the conversation: the question is answered, in the language that it was asked in. */
export function answeredBy(calls: readonly UnderstoodCall[], state: ConversationState): Meaning {
  state.pending = undefined;
  return { locale: state.locale, calls, isAnswer: true };
}
