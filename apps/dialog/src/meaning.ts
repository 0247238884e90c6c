// What a message means in its conversation: it is read, and what it says may be the answer to what is open.
import { MAX_MESSAGE_CHARACTERS, type Locale, type SkillName } from '#contracts';
import { spelledOut } from '#language';
import { afterDropping, afterStopping, besideDropping, besideLettingGo, isYes } from './order-actions/acts.js';
import type { ConversationState } from './conversation/conversation.state.js';
import type { OrderForm } from './conversation/order-form.js';
import { sumOfDoneCalls } from './order-actions/asked-of-sum.js';
import { CHANGES, OF_ORDERS, OF_WHOLE_ORDERS } from './order-actions/changing-skills.js';
import { formCalls } from './order-actions/form-answer.js';
import { letGoCalls, takeBackCalls } from './order-actions/taken-back.js';
import { letsGo } from './order-actions/let-go.js';
import { variantsOfPlan } from './order-actions/asked-of-variants.js';
import { orderWishes } from './order-actions/order-wishes.js';
import { ordersWished } from './order-actions/orders-in-wish.js';
import { namesRange } from './order-actions/range-of-orders.js';
import { waitingCalls } from './skills/handoff/waiting.js';
import type { OrderMentions } from './slot-types/order-mentions.js';
import { orderSlotsIn } from './understand/slots.js';
import { orderCodesIn, sameOrderCode } from './understand/codes.js';
import { EITHER, FAILING_THAT, isCodeLeftOut, partsLeftOut } from './understand/left-out.js';
import { resumed, stillOpen } from './understand/pending.js';
import { withPlainQuestions } from './understand/question-ending.js';
import type { Understander, Understanding, UnderstandingContext, UnderstoodCall } from './understand/understander.js';

const MAX_PENDING_AGE = 3;

/** See {@link meaningOf}. */
export interface Meaning {
  readonly locale: Locale;
  readonly calls: readonly UnderstoodCall[];
  /** Whether the message answers what was asked. */
  readonly isAnswer: boolean;
}

/** A message as it is read: no longer than the limit, also where one character of it is written for several. */
export function asRead(written: string): { text: string; isCut: boolean } {
  const short = written.slice(0, MAX_MESSAGE_CHARACTERS);
  const plain = short.normalize('NFKC');
  const isLonger = plain.length > MAX_MESSAGE_CHARACTERS;
  return {
    text: withPlainQuestions(spelledOut(isLonger ? plain : short).slice(0, MAX_MESSAGE_CHARACTERS)),
    isCut: isLonger || written.length > MAX_MESSAGE_CHARACTERS,
  };
}

/** Reads a message of a conversation; in its state the question that stays open is kept. */
export async function meaningOf(
  text: string,
  spotted: OrderMentions,
  context: UnderstandingContext,
  understander: Understander,
): Promise<Meaning> {
  const { state } = context;
  const besides =
    state.form === undefined
      ? undefined
      : (besideLettingGo(spotted.text) ??
        besideDropping(spotted.text) ??
        (state.form.asks === 'confirm' ? afterStopping(spotted.text) : undefined));
  if (state.form !== undefined && besides !== undefined)
    return await letGoAndRead(besides, state.form, spotted, context, understander);
  const { locale, calls: read, mood, afterRefusal, mentions } = await readOf(spotted, context, understander);
  if (state.form !== undefined && afterRefusal !== undefined)
    return await letGoAndRead(afterRefusal, state.form, mentions, context, understander);
  const understood = ofNamedOrder(orderWishes(mentions.text, read, state), mentions);
  const { form } = state;
  // Whatever was asked since, a yes that is nothing but a yes is one to the plan that waits for it; it names no product either.
  const isBareYes = isYes(mentions.text, form?.asks === 'confirm' ? form.skill : undefined);
  const open = stillOpen(state);
  const pending = isBareYes && (form?.asks === 'confirm' || open?.asks === 'product') ? undefined : open;
  const anew = wishAnew(mentions.text, understood, state);
  const meant =
    (letsGo(mood, mentions.text) && form?.asks === 'confirm' && !isBareYes
      ? [droppedCall(form), ...understood.filter(isBeside)]
      : undefined) ??
    (pending && resumed(mentions.text, pending, understood, text)) ??
    variantsOfPlan(mentions.text, state) ??
    (form && formCalls(mentions.text, form, understood, mentions, text)) ??
    takeBackCalls(mentions.text, state) ??
    letGoCalls(mentions.text, state) ??
    sumOfDoneCalls(mentions.text, state, understood) ??
    waitingCalls(mentions.text, state, understood);
  const [own, otherOwn] = mentions.own;
  const isOfOne = own !== undefined && otherOwn === undefined && form === undefined;
  if (isOfOne && !isCodeLeftOut(partsLeftOut(text), own)) state.focusOrderId = own;
  state.locale = locale;
  state.pending =
    meant === undefined && pending && pending.age < MAX_PENDING_AGE ? { ...pending, age: pending.age + 1 } : undefined;
  const calls = (meant ?? anew ?? understood).map(mentions.restored);
  const isKnown = isKnownIn(context);
  const isSplit = meant === undefined || form?.asks === 'order';
  const each = isSplit ? calls.flatMap((call) => oneOrderEach(call, text, mentions, isKnown)) : calls;
  const inMood = meant === undefined && mood !== undefined ? each.map((call) => ({ ...call, mood })) : each;
  return { locale, calls: inMood, isAnswer: meant !== undefined };
}

/** "She has not had it. CC-5202, if that helps": the only order that a message names is the one that it speaks of, and is talked of from now on. */
function ofNamedOrder(calls: readonly UnderstoodCall[], mentions: OrderMentions): readonly UnderstoodCall[] {
  const [code, another] = orderCodesIn(mentions.text).filter((one) => mentions.idOf(one) !== undefined);
  if (code === undefined || another !== undefined || isCodeLeftOut(partsLeftOut(mentions.text), code)) return calls;
  const isNamed = calls.some(({ slots }) => Array.isArray(slots['orderIds']));
  return calls.map((call) =>
    !isNamed && OF_ORDERS.has(call.skill) ? { ...call, slots: { ...call.slots, orderIds: [code] } } : call,
  );
}

const MOST_ORDERS = 4;

/** "Cancel 1001 and 1002": one wish for each, the second after the first; none is left out in silence. Of "cancel 1001 as you did 1002" it is asked which. */
function oneOrderEach(
  call: UnderstoodCall,
  message: string,
  mentions: OrderMentions,
  isKnown: (orderId: string) => boolean,
): UnderstoodCall[] {
  const { orderIds } = call.slots;
  if (!CHANGES.has(call.skill) || !Array.isArray(orderIds) || orderIds.length < 2) return [call];
  // "Everything except 1001 and 1002" is one wish, for none of these; "1001 or 1002" is one for one of them.
  if (EITHER.test(call.text ?? '') || FAILING_THAT.test(call.text ?? '') || namesRange(call.text ?? '')) return [call];
  const parts = partsLeftOut(call.text ?? '');
  if (orderIds.every((id) => isCodeLeftOut(parts, String(id)))) return [call];
  const isWhole = OF_WHOLE_ORDERS.has(call.skill);
  // Beside an address, an invoice or what things become other numbers may stand, that name no order.
  const codes = orderIds.map(String).filter((id) => isWhole || mentions.isOwn(id));
  const wished = ordersWished(call.text || message, codes) ?? [];
  if (wished.length === 0 || (!isWhole && wished.length < 2)) return [call];
  // A guest proves one order after another; what they wish for is one wish until then.
  if (!wished.every(isKnown)) return [isWhole ? { ...call, slots: { ...call.slots, orderIds: [...wished] } } : call];
  return wished.slice(0, MOST_ORDERS).map((id) => ({ ...call, slots: { ...call.slots, orderIds: [id] } }));
}

/** "算了，不换了，地址改成…": what was begun is let go, and the rest is the wish. A plan that waits is answered by its own rules. */
function wishAnew(
  text: string,
  understood: readonly UnderstoodCall[],
  state: ConversationState,
): readonly UnderstoodCall[] | undefined {
  const { form } = state;
  const rest = form === undefined || form.asks === 'confirm' ? undefined : afterDropping(text);
  const [wish] = understood;
  if (rest === undefined || wish === undefined || understood.length > 1 || !CHANGES.has(wish.skill)) return undefined;
  state.form = undefined;
  return [{ ...wish, slots: { ...orderSlotsIn(rest) }, text: rest }];
}

/** "Leave the swap then and what's delivery": what is open is let go, and the rest is read for itself, its numbers as they were written. */
async function letGoAndRead(
  rest: string,
  { skill, orderId }: OrderForm,
  mentions: OrderMentions,
  context: UnderstandingContext,
  understander: Understander,
): Promise<Meaning> {
  const { state } = context;
  const dropped = droppedCall({ skill, orderId });
  state.pending = undefined;
  if (rest === '') return { locale: state.locale, calls: [dropped], isAnswer: true };
  const { locale, calls, mood } = await understander.understand(rest, context);
  state.locale = locale;
  const others = orderWishes(rest, calls, state)
    .filter(({ skill: other }) => !OF_TALK.has(other))
    .map(mentions.restored)
    .map((call) => (mood === undefined ? call : { ...call, mood }))
    .flatMap((call) => oneOrderEach(call, rest, mentions, isKnownIn(context)));
  return { locale, calls: [dropped, ...others], isAnswer: true };
}

/** Whether an order is one that the shopper may be told of. */
const isKnownIn =
  ({ isCustomer, state }: UnderstandingContext) =>
  (id: string): boolean =>
    isCustomer || state.verifiedOrderIds.some((proven) => sameOrderCode(proven, id));

const droppedCall = ({ skill, orderId }: Pick<OrderForm, 'skill' | 'orderId'>): UnderstoodCall => ({
  skill,
  slots: { act: 'drop', ...(orderId === undefined ? {} : { orderIds: [orderId] }) },
  confidence: 0.95,
  text: '',
});

/** What is asked beside letting a plan go: no other change, and no talk. */
const isBeside = ({ skill }: UnderstoodCall): boolean =>
  !CHANGES.has(skill) && !OF_TALK.has(skill) && skill !== 'handoff';

const OF_TALK = new Set<SkillName>(['small-talk', 'fallback', 'feedback']);

/** What may be an order's number is one where the message turns out to speak of orders. */
async function readOf(
  mentions: OrderMentions,
  context: UnderstandingContext,
  understander: Understander,
): Promise<Understanding & { mentions: OrderMentions }> {
  const read = await understander.understand(mentions.text, context);
  const { ifOfOrders } = mentions;
  if (ifOfOrders === undefined || !read.calls.some(({ skill }) => OF_ORDERS.has(skill))) return { ...read, mentions };
  return { ...(await understander.understand(ifOfOrders.text, context)), mentions: ifOfOrders };
}
