// A message that leaves the open plan as it is spoke of something else: it is no yes, and it makes no other plan of this one.
import { isDeepStrictEqual } from 'node:util';
import type { OrderAction } from '#contracts';
import type { OrderForm } from '../conversation/order-form.js';
import type { Answer, Turn } from '../skills/skill.js';
import type { OrderActionSlots } from './order-action.js';
import type { PlanFacts } from './plan-facts.js';

/** Whether what the message was gathered to is the very action that waits for a yes, and the message neither agreed nor wished for it anew. */
export function leavesPlan(
  open: OrderForm | undefined,
  orderId: string,
  action: OrderAction,
  given: OrderActionSlots,
  text: string,
): boolean {
  if (open?.plan === undefined || open.orderId !== orderId || open.asks !== 'confirm' || text === '') return false;
  if (given.act !== undefined || given.isOwnWish === true || given.pickedId !== undefined) return false;
  return isDeepStrictEqual(plain(action), plain(open.plan.action));
}

const plain = (action: OrderAction): unknown => JSON.parse(JSON.stringify(action)) as unknown;

/** The plan is spoken of once more, in short; the second time it is let go, and said to be. */
export function planUntouched(
  open: OrderForm,
  { orderId, plan }: { readonly orderId: string; readonly plan: PlanFacts },
  { state, speak, text }: Turn,
): Answer {
  const notFound = otherNumberIn(text, orderId);
  if (open.details['isUntouched'] === true || open.plan === undefined) {
    state.form = undefined;
    state.letGo = { skill: open.skill, orderId, turn: state.turns };
    return { facts: { orderId, dropped: true }, replyKey: 'let-go', cards: [] };
  }
  state.form = { ...open, details: { ...open.details, isUntouched: true }, age: 0 };
  return {
    facts: { orderId, plan, stillOpen: true, ...(notFound === undefined ? {} : { notFound }) },
    replyKey: notFound === undefined ? 'still-open' : 'number-unknown',
    cards: [],
    suggestions: speak.choose(['确认', '算了'], ['Yes, go ahead', 'No, leave it']),
    ask: { needs: 'confirm' },
  };
}

const NUMBER_ALONE = /^[\s\p{P}]{0,4}([a-z]{0,12}[-_/]?\d[a-z\d_/-]{2,40}?)[\s\p{P}]{0,4}$/iu;

/** The number that a message is, where it is neither the order's nor the end of it. */
function otherNumberIn(text: string, orderId: string): string | undefined {
  const [, number] = NUMBER_ALONE.exec(text.normalize('NFKC').slice(0, 60)) ?? [];
  return number === undefined || orderId.toLowerCase().endsWith(number.toLowerCase()) ? undefined : number;
}
