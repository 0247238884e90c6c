// What one message wants done to orders: one call for each change with all that was said of it, as it was typed.
import type { SkillName } from '#contracts';
import { normalize } from '#language';
import type { ConversationState } from '../conversation/conversation.state.js';
import { concernsIn } from '../skills/order-status/concerns.js';
import { FAILING_THAT } from '../understand/left-out.js';
import { orderSlotsIn } from '../understand/slots.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { byChangedPart, changedPart } from './changes-said.js';
import { CHANGES, saysOwnDetail } from './changing-skills.js';
import { changeByNumber, changesByNumber, impliedChange, impliedClaim, impliedQuestion } from './implied-change.js';

const ASKS =
  /[?？]|[吗呢么]$|多少|几天|几点|多久|什么|哪|怎么|为什么|有没有|\b(?:what|how|when|where|which|why|who|do you|does|(?:is|are|will) (?:it|the|there|they|this|that))\b/u;
/** Asks after an order that is on its way. */
export const ASKS_STATUS =
  /到哪|物流|快递|进度|状态|催|什么时候|\bwhere\b|\bstatus\b|\btrack|\bwhen\b|\barriv|\bhurry\b|\bfaster\b/u;
const SWAPS = /\binstead\b|换成|换为|改成|\bsame (?:one|thing)\b/u;
const ONLY_REFUND =
  /^(?!.*(?:退货|退掉|退回|寄回|\breturn|\bsend (?:it|them|back))).*(?:退款|退钱|退到|\brefund|\bmoney back)/u;
/** Whether a normalised text asks for money and says nothing of sending back. */
export const speaksOnlyOfMoney = (plain: string): boolean => ONLY_REFUND.test(plain);
const ONLY_UNWANTED =
  /^(?!.*(?:取消|撤销|撤单|拦截|\bcancel)).*(?:不想?要|不需要|不喜欢|\bno longer\b|\b(?:do not|don't|did not|didn't) (?:want|need|like)\b)/u;
const DIFFERENCE = /差价|\bdifference\b/u;
const PAYS = /用|补|付|退到|\bpay|\bcharge|\brefund|\buse\b|\bwith\b|\bto\b/u;

/** The calls of a message with those joined that speak of one and the same change. */
export function orderWishes(
  message: string,
  read: readonly UnderstoodCall[],
  state: ConversationState,
): readonly UnderstoodCall[] {
  const question = impliedQuestion(message, read, state);
  if (question !== undefined) return [question];
  const implied = impliedClaim(message, read) ?? impliedChange(message, read) ?? changeByNumber(message, read);
  const several = read.filter((call) => CHANGES.has(call.skill)).length < 2 ? changesByNumber(message) : [];
  const calls = several.length > 0 ? several : implied === undefined ? read : [implied];
  const actions = calls.filter((call) => CHANGES.has(call.skill));
  if (actions.length === 0) return withoutSighs(read);
  // "Cancel 1001, if that fails 1002" is one wish for one of them.
  const [first, ...others] = actions;
  const isOneWish =
    others.length > 0 && FAILING_THAT.test(message) && others.every(({ skill }) => skill === first?.skill);
  if (isOneWish && first !== undefined) return [{ ...first, text: message, slots: { ...orderSlotsIn(message) } }];
  const kept = calls.filter((call) =>
    CHANGES.has(call.skill) ? !isPartOfOther(call, actions) : asksOfItself(call, actions),
  );
  const segments = segmentsOf(message, kept);
  return kept.flatMap((call, index) => {
    const text = segments[index] ?? call.text;
    if (!CHANGES.has(call.skill)) return [call];
    const pieces = call.skill === 'change-order' ? byChangedPart(text) : [text];
    return pieces.map((piece) => ({ ...call, text: piece, slots: { ...orderSlotsIn(piece) } }));
  });
}

/** "到哪了，晚了怎么办": the second half asks nothing of shipping to a place. */
function withoutSighs(calls: readonly UnderstoodCall[]): readonly UnderstoodCall[] {
  if (!calls.some((call) => call.skill === 'order-status')) return calls;
  return calls.filter(
    (call) =>
      call.skill !== 'shipping' || call.slots['destination'] !== undefined || concernsIn(call.text).length === 0,
  );
}

const tellsOnlyWhy = (plain: string): boolean =>
  saysOwnDetail(plain, 'cancel-order') && !saysOwnDetail(plain, 'change-order') && !SWAPS.test(plain);

/** Whether another action's wish holds this one: "cancel it and refund me", "换大号，差价用支付宝补". */
function isPartOfOther(call: UnderstoodCall, actions: readonly UnderstoodCall[]): boolean {
  const others = new Set(actions.filter((other) => other !== call).map((other) => other.skill));
  if (others.size === 0) return false;
  const plain = normalize(call.text);
  const swaps = others.has('exchange-order') || others.has('change-order');
  // "It costs less now, refund me": what is paid back is the difference.
  const paysBack = others.has('cancel-order') || others.has('price-protection') || swaps;
  if (call.skill === 'return-order' && paysBack && speaksOnlyOfMoney(plain)) return true;
  // "不想要了，我要退货": why it goes back, and no second wish.
  if (call.skill === 'cancel-order' && others.has('return-order') && ONLY_UNWANTED.test(plain)) return true;
  // "拍错了，帮我取消": ordering by mistake is why.
  if (call.skill === 'change-order' && others.has('cancel-order') && tellsOnlyWhy(plain)) return true;
  if (call.skill === 'price-protection' && swaps && DIFFERENCE.test(plain) && PAYS.test(plain)) return true;
  if (call.skill === 'change-order' && others.has('exchange-order')) {
    const part = changedPart(plain);
    return part === undefined || part === 'items';
  }
  return false;
}

/** Whether a call beside others is a question of its own and not a part of what is said of the action. */
export function asksOfItself(call: UnderstoodCall, actions: readonly { readonly skill: SkillName }[]): boolean {
  const plain = normalize(call.text);
  if (call.skill === 'handoff') return true;
  if (call.skill === 'small-talk' || call.skill === 'fallback' || call.skill === 'feedback') return false;
  if (call.skill === 'order-status')
    return ASKS_STATUS.test(plain) && (ASKS.test(plain) || /催|\bhurry\b|\bfaster\b/u.test(plain));
  if (!ASKS.test(plain) || SWAPS.test(plain)) return false;
  // "降价了吗，申请价保": that it costs less is why.
  if (call.skill === 'price' && actions.some(({ skill }) => skill === 'price-protection')) return false;
  return call.confidence >= 0.6 && !actions.some((action) => saysOwnDetail(plain, action.skill));
}

/** The part of the message that belongs to each call: from where it begins to where the next one does. */
function segmentsOf(message: string, calls: readonly UnderstoodCall[]): (string | undefined)[] {
  const typed = message.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (calls.length === 1) return [typed];
  const plain = normalize(message);
  if (plain.length !== typed.length) return calls.map(() => undefined);
  const starts: number[] = [];
  let from = 0;
  for (const call of calls) {
    const [first = ''] = normalize(call.text).split(/[，,]/u);
    const at = plain.indexOf(first, from);
    if (first === '' || at < 0) return calls.map(() => undefined);
    starts.push(at);
    from = at + first.length;
  }
  return starts.map((start, index) => typed.slice(index === 0 ? 0 : start, starts[index + 1] ?? typed.length).trim());
}
