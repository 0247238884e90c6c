// Which change of an order is at hand: one form at a time, the others wait their turn, and an open one is taken up again.
import { normalize } from '#language';
import type { ConversationState } from '../conversation/conversation.state.js';
import { LATER_LIMIT, type LaterWish, type OrderForm, WISH_CHARACTERS_LIMIT } from '../conversation/order-form.js';
import type { Turn } from '../skills/skill.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { CHANGES } from './changing-skills.js';
import { MAX_FORM_AGE, reminderOf, SENDS_TO } from './form-answer.js';

/** "And it needs to go to 7 Quay St", while another change of the order waits for a yes: that one waits on, and this begins. */
export function begunBeside(
  open: OrderForm | undefined,
  text: string,
  state: ConversationState,
): OrderForm | undefined {
  const isOther = open?.skill === 'change-order' && open.asks === 'confirm' && open.details['what'] !== 'address';
  if (!isOther || open.orderId === undefined || !SENDS_TO.test(normalize(text))) return undefined;
  keep([{ skill: open.skill, slots: {}, text: '', form: open }], state);
  return { skill: open.skill, id: `${state.turns}.address`, orderId: open.orderId, asks: 'order', details: {}, age: 0 };
}

/** What ran for one message. */
interface Ran {
  readonly replies: { needs: unknown }[];
}

/** Runs calls as a part of the turn at hand; `part` tells its replies from the others. */
export type RunCalls<Done extends Ran> = (calls: readonly UnderstoodCall[], part: string) => Promise<Done>;

/** The calls that run now: of several changes the first one; the others are kept in the state, and it tells how many of them are not. */
export function firstChangeOnly(calls: readonly UnderstoodCall[], state: ConversationState): readonly UnderstoodCall[] {
  const changes = calls.filter((call) => CHANGES.has(call.skill));
  const [first, ...later] = changes;
  if (first === undefined || later.length === 0) return calls;
  const notKept = keep(
    later.map(({ skill, slots, text }) => ({ skill, slots, text: text.slice(0, WISH_CHARACTERS_LIMIT) })),
    state,
  );
  const now = calls.filter((call) => !later.includes(call));
  return notKept === 0
    ? now
    : now.map((call) => (call === first ? { ...call, slots: { ...call.slots, notKept } } : call));
}

/** Keeps as many as may wait; returns how many are left out. */
function keep(wishes: readonly LaterWish[], state: ConversationState): number {
  const all = [...(state.laterWishes ?? []), ...wishes];
  state.laterWishes = all.slice(0, LATER_LIMIT);
  return all.length - state.laterWishes.length;
}

/**
 * After the calls of a message ran: a form that the message did not speak of is put again or waits behind a new one, and
 * where none is open any more the next change that waits is taken up.
 */
export async function goOnWithForms<Done extends Ran>(
  before: {
    readonly form: OrderForm | undefined;
    readonly calls: readonly UnderstoodCall[];
    readonly isAnswer: boolean;
  },
  turn: Turn,
  done: Done,
  run: RunCalls<Done>,
): Promise<void> {
  const { state } = turn;
  if (before.form !== undefined && !before.isAnswer) await pickUp(before.form, before.calls, turn, done, run);
  const { form } = state;
  // A rule of the shop was told, and the plan is the same as before: it is put again, so that a yes is one to it.
  const isToldBetween = before.isAnswer && form?.orderId !== undefined && form === before.form;
  if (isToldBetween && done.replies.every(({ needs }) => needs === null))
    await again(againOf(form, form.orderId), turn, done, run, 'form');
  for (let taken = 0; taken < LATER_LIMIT && state.form === undefined && state.pending === undefined; taken++) {
    const [next, ...rest] = state.laterWishes ?? [];
    if (next === undefined) return;
    state.laterWishes = rest.length > 0 ? rest : undefined;
    await takeUp(next, turn, done, run);
  }
}

async function pickUp<Done extends Ran>(
  form: OrderForm,
  calls: readonly UnderstoodCall[],
  turn: Turn,
  done: Done,
  run: RunCalls<Done>,
): Promise<void> {
  const { state } = turn;
  const changed = calls.some((call) => CHANGES.has(call.skill));
  if (state.form !== form) {
    if (!changed) return;
    // A new change of the same order stands in for the old one; one of another order goes first.
    const isOther =
      state.form !== undefined &&
      form.orderId !== undefined &&
      (state.form.orderId !== form.orderId || areOfOtherItems(form, state.form));
    if (isOther) keep([{ skill: form.skill, slots: {}, text: '', form }], state);
    if (state.form !== undefined || form.orderId === undefined || state.lastDone?.turn === state.turns) return;
    if (state.letGo?.turn === state.turns) return;
    state.form = form;
  }
  state.form = form.age >= MAX_FORM_AGE ? undefined : { ...form, age: form.age + 1 };
  const reminder = state.pending === undefined ? reminderOf(form, calls) : undefined;
  if (reminder === undefined || state.form === undefined) return;
  await again(reminder, turn, done, run, 'form');
  if (state.form !== undefined) state.form = { ...state.form, age: form.age + 1 };
}

/** "Swap the jacket", and then "send back the light": two changes of one order, each of items of its own. */
function areOfOtherItems(before: OrderForm, now: OrderForm): boolean {
  const [one, other] = [before, now].map(({ plan }) => itemsOf(plan));
  return (
    one !== undefined &&
    other !== undefined &&
    one.length > 0 &&
    other.length > 0 &&
    !one.some((id) => other.includes(id))
  );
}

function itemsOf(plan: OrderForm['plan']): string[] {
  const action = plan?.action;
  if (action === undefined) return [];
  if ('itemIds' in action) return [...(action.itemIds ?? [])];
  return 'changes' in action ? action.changes.map(({ itemId }) => itemId) : [];
}

const againOf = ({ skill }: OrderForm, orderId: string | undefined): UnderstoodCall => ({
  skill,
  slots: { act: 'again', ...(orderId === undefined ? {} : { orderIds: [orderId] }) },
  confidence: 0.5,
  text: '',
});

/** Puts a form's question again; what was asked about meanwhile is still what "and in red?" is about. */
async function again<Done extends Ran>(
  reminder: UnderstoodCall,
  { state }: Turn,
  done: Done,
  run: RunCalls<Done>,
  part: string,
  isTold = false,
): Promise<void> {
  const { lastSkill, focusOrderId } = state;
  const put = await run([reminder], part);
  done.replies.push(...put.replies.filter((reply) => isTold || reply.needs !== null));
  Object.assign(state, { lastSkill, focusOrderId });
}

async function takeUp<Done extends Ran>(wish: LaterWish, turn: Turn, done: Done, run: RunCalls<Done>): Promise<void> {
  const part = `later.${done.replies.length}`;
  if (wish.form !== undefined) {
    turn.state.form = { ...wish.form, age: 0 };
    // What cannot be done any more, now that the other change is, is said.
    await again(againOf(wish.form, wish.form.orderId), turn, done, run, part, true);
    return;
  }
  const next = await run([{ skill: wish.skill, slots: wish.slots, confidence: 0.8, text: wish.text }], part);
  done.replies.push(...next.replies);
}
