// The skill `change-order`: another address, recipient, payment method, variant or wished day, after a plan and a clear yes.
import { wordingsOf } from '#contracts';
import { impossibleDayIn, normalize } from '#language';
import { changedPart, type ChangedPart } from '../../order-actions/changes-said.js';
import { correctedAddress } from '../../order-actions/address-correction.js';
import { addressWished } from '../../order-actions/address-wish.js';
import { defineOrderAction } from '../../order-actions/order-action.skill.js';
import type { Draft, Gathered } from '../../order-actions/order-action.js';
import {
  methodChoices,
  methodsNamed,
  namesAMethod,
  type PaymentMethod,
  UNKNOWN_METHOD,
} from '../../order-actions/payment-methods.js';
import { SENDS_TO } from '../../order-actions/form-answer.js';
import { methodFor } from '../../order-actions/refund-method.js';
import { bestPolicy } from '../../order-actions/policy.js';
import { replacementsIn } from '../../order-actions/replacements.js';
import { wishedDeliveryIn } from '../../order-actions/wished-day.js';
import { orderSlotsIn } from '../../understand/slots.js';
import { nearPolicy, policyFacts } from '../faq/faq.skill.js';
import type { Answer } from '../skill.js';
import { changeOrderPhrases } from './change-order.phrases.js';
import { changeOrderReplies } from './change-order.replies.js';

/** Change an order. */
export const changeOrderSkill = defineOrderAction({
  name: 'change-order',
  description:
    'Change address, recipient, payment, items or the wished day of an order. Needs login or proof, and a clear yes.',
  phrases: changeOrderPhrases,
  replies: changeOrderReplies,
  fit: { statuses: ['pending', 'pending-modified'] },
  async gather(draft): Promise<Gathered> {
    const what = whatOf(draft) ?? correctsAddress(draft) ?? (await namesVariants(draft)) ?? namesDay(draft);
    if (what === 'payment') return payment(draft);
    if (what === 'day') return day(draft);
    if (what === 'address') return await addressWished(draft);
    if (what === 'items') return await items(draft);
    const { order, turn } = draft;
    if (what === 'courier-note') return { answer: await courierNote(draft) };
    if (what === 'not-offered') {
      const facts = { orderId: order.id, refused: 'not-offered', status: order.status };
      return { answer: { facts, replyKey: 'refused', cards: [] } };
    }
    const policy = await ofNoOrder(draft);
    if (policy !== undefined) return { answer: policy };
    const choices = (['address', 'items', 'payment', 'day'] as const).map((id) => ({
      id,
      label: turn.speak.choose(...LABELS[id]),
    }));
    const unmet = draft.asked === 'what' && turn.text !== '' ? { unmet: true } : {};
    return { ask: { asks: 'what', replyKey: 'ask-what', choices, facts: unmet } };
  },
  undoOf: (plan) => (plan.address === undefined ? undefined : { name: 'change-address', address: plan.address.from }),
});

const MOST_LOOKED_AT = 4;
const LEAST_NOTE_SCORE = 0.25;
/** How shops speak of parcels that nobody takes in. */
const OF_HANDING_OVER =
  /代收|驿站|快递柜|门口|前台|物业|邻居|\b(?:neighbou?rs?|safe place|concierge|reception|front desk|porch|locker|left safely|not (?:at )?home|nobody(?:'s| is) (?:in|home))\b/u;

/** "Leave it with next door": the shop's rule on it, else that nothing can be told to the courier here. */
async function courierNote({ order, details, turn }: Draft): Promise<Answer> {
  delete details['what'];
  const { faqs } = await turn.shop.catalog.searchFaqs({ text: turn.text, locale: turn.locale, limit: MOST_LOOKED_AT });
  const rule = faqs.find(({ question, answer, score }) => {
    const said = normalize([...wordingsOf(question), ...wordingsOf(answer)].join(' '));
    return score >= LEAST_NOTE_SCORE && (changedPart(said) === 'courier-note' || OF_HANDING_OVER.test(said));
  });
  if (rule !== undefined) return { facts: policyFacts(rule, turn.locale), replyKey: 'policy', cards: [], skill: 'faq' };
  const facts = { orderId: order.id, refused: 'courier-note', status: order.status };
  const suggestions = turn.speak.choose(['转人工'], ['Talk to a person']);
  return { facts, replyKey: 'refused', cards: [], suggestions };
}

/** "订阅那个我想停一个月": no part of an order is spoken of, and a rule of the shop is. */
async function ofNoOrder({ turn }: Draft): Promise<Answer | undefined> {
  // Who has just proven an order speaks of that.
  if (turn.viewer.verifiedOrderIds.length > 0) return undefined;
  if (orderSlotsIn(turn.text)['product'] === undefined) return undefined;
  return (await bestPolicy(turn, LEAST_POLICY_SCORE)) ?? (await nearPolicy(turn.text, turn));
}

/** So well must a rule fit what is wished and is no part of an order. */
const LEAST_POLICY_SCORE = 0.5;

const PAYMENT_METHOD = /付款方式|支付方式|\bpayment method\b/iu;

const LABELS: Record<'address' | 'items' | 'payment' | 'day', [zh: string, en: string]> = {
  address: ['收货地址', 'the delivery address'],
  items: ['商品规格', 'the items'],
  payment: ['付款方式', 'the payment method'],
  day: ['送货时间', 'the delivery day'],
};

/** What is to be changed: said now, or before. */
function whatOf({ details, asked, pickedId, turn }: Draft): ChangedPart | undefined {
  const picked = asked === 'what' ? pickedId : undefined;
  const now = picked ?? changedPart(turn.text) ?? (SENDS_TO.test(normalize(turn.text)) ? 'address' : undefined);
  const before = details['what'] as ChangedPart | undefined;
  // What is said of paying while items are changed is how the difference is paid.
  const said = before === 'items' && now === 'payment' && !PAYMENT_METHOD.test(turn.text) ? undefined : now;
  // An answer to a question about the address may speak of anything; only a plain other wish changes the subject.
  const isAnswer = before !== undefined && (asked === before || (before === 'items' && asked !== undefined));
  const what = isAnswer || said === undefined ? before : (said as ChangedPart);
  if (what !== undefined) details['what'] = what;
  return what;
}

/** "It's 8号楼 and not 6号楼" names nothing but what stands in the address. */
function correctsAddress({ order, details, turn }: Draft): ChangedPart | undefined {
  if (correctedAddress(turn.text, order.address) === undefined) return undefined;
  details['what'] = 'address';
  return 'address';
}

/** "Change my order to the 15-inch one with 32GB" says by its options that the items are meant. */
async function namesVariants(draft: Draft): Promise<ChangedPart | undefined> {
  const tried = await replacementsIn({ ...draft, details: {} }, { sameAllowed: false });
  const isMeant = 'changes' in tried || ('ask' in tried && tried.ask.facts?.['isNear'] === true);
  if (!isMeant) return undefined;
  draft.details['what'] = 'items';
  return 'items';
}

/** "Can they hold off until Tuesday": nothing else is named, and a day is. */
function namesDay({ details, turn }: Draft): ChangedPart | undefined {
  if (wishedDeliveryIn(turn.text, turn.speak.today).day === undefined) return undefined;
  details['what'] = 'day';
  return 'day';
}

function payment(draft: Draft): Gathered {
  const { order, methods, details, asked, pickedId, turn } = draft;
  const [paying = UNKNOWN_METHOD] = order.payments.map((entry) => entry.methodId);
  const pay = (methodId: string): Gathered => ({ action: { name: 'change-payment', methodId } });
  const others = methods.filter((method) => method.id !== paying);
  const ask = (choices: readonly PaymentMethod[]): Gathered => ({
    ask: { asks: 'method', replyKey: 'ask-method', choices: methodChoices(choices, turn) },
  });
  if (asked === 'method' && pickedId !== undefined) details['methodId'] = pickedId;
  else if (namesAMethod(turn.text, methods)) {
    const named = methodsNamed(wantedOf(turn.text), methods, order);
    // Of two cards the other one is meant.
    const [only, another] = named.length > 1 ? named.filter((method) => method.id !== paying) : named;
    if (another !== undefined) return ask(named);
    details['methodId'] = only?.id ?? UNKNOWN_METHOD;
  }
  const methodId = details['methodId'];
  if (typeof methodId === 'string') return pay(methodId);
  // Nothing else to pay with, or too late for it: the rule says so.
  const [first] = others;
  if (first === undefined) return pay(paying);
  return order.status === 'pending' ? ask(others) : pay(first.id);
}

/** "From PayPal to my card": what stands after "to" is wanted. */
const wantedOf = (text: string): string =>
  /\bfrom\b.{0,200}\bto\b(.+)$|从.{0,200}(?:换成|改成|换到|改为)(.+)$/iu
    .exec(text)
    ?.slice(1)
    .find((part) => part !== undefined) ?? text;

function day({ details, turn }: Draft): Gathered {
  const noSuchDay = impossibleDayIn(turn.text, turn.speak.today);
  if (noSuchDay !== undefined) return { ask: { asks: 'day', replyKey: 'no-such-day', facts: { noSuchDay } } };
  const wish = wishedDeliveryIn(turn.text, turn.speak.today);
  if (wish.day !== undefined) details['day'] = wish.day;
  if (wish.window !== undefined) details['window'] = wish.window;
  const { day: wished, window } = details as { day?: string; window?: string };
  if (wished === undefined && window === undefined) return { ask: { asks: 'day', replyKey: 'ask-day' } };
  return {
    action: {
      name: 'delivery-request',
      kind: 'day',
      ...(wished === undefined ? {} : { day: wished }),
      ...(window === undefined ? {} : { window }),
    },
  };
}

async function items(draft: Draft): Promise<Gathered> {
  const { order } = draft;
  const [first] = order.items;
  if (order.status !== 'pending' && first !== undefined) {
    // An order whose items cannot be changed says so before it asks for anything.
    const methodId = order.payments[0]?.methodId ?? 'none';
    return { action: { name: 'change-items', changes: [{ itemId: first.itemId, newSku: first.sku }], methodId } };
  }
  const replaced = await replacementsIn(draft, { sameAllowed: false });
  if (!('changes' in replaced)) return replaced;
  const method = methodFor(draft, { allowed: draft.methods, asksIfSeveral: false });
  if ('ask' in method) return method;
  return { action: { name: 'change-items', changes: replaced.changes, methodId: method.methodId } };
}
