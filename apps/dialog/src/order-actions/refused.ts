// A refusal as an answer; where another detail would do, the form stays open for it.
import type { OrderAction, OrderRefusal, OrderView, RefusedAction } from '#contracts';
import { dayIn, normalize } from '#language';
import { CHOICES_LIMIT, type FormChoice, type OrderForm } from '../conversation/order-form.js';
import { orderCard } from '../skills/cards.js';
import type { Answer, Turn } from '../skills/skill.js';
import { reasonLabel } from './cancel-reasons.js';
import { tellsDefect } from './defects.js';
import { guaranteeFacts } from './guarantee.js';
import { ON_CONDITION, ruleOfRefused } from './policy.js';
import { returnReasons } from './return-reasons.js';
import { ruleFacts } from './rules-of-goods.js';
import { MAX_REMINDERS } from './form-answer.js';
import { methodChoices, methodsOf, type PaymentMethod } from './payment-methods.js';
import { optionLabel } from './plan-facts.js';
import { sharedOptions } from './wanted-variant.js';
import { insteadSuggestions, type RefusalFacts } from './refusals.replies.js';

/** The answer, and how the form goes on, if it does. */
export interface Refused {
  readonly answer: Answer;
  readonly reopen?: Pick<OrderForm, 'asks' | 'choices' | 'details' | 'age'>;
}

/** What would do instead. */
interface Instead {
  readonly asks: string;
  readonly choices: readonly FormChoice[];
  readonly details: Record<string, unknown>;
}

/** So many variants are offered in place of one that cannot be had. */
const MAX_OFFERED = 6;
const OF_METHOD = new Set<OrderRefusal>([
  'unknown-method',
  'method-not-allowed',
  'gift-card-too-low',
  'same-method',
  'other-currency',
]);
const OF_VARIANT = new Set<OrderRefusal>(['not-available', 'same-variant', 'other-product']);

/** Says why; the form stays open where another detail would do, and is closed else. */
export async function refusedIn(
  form: OrderForm,
  order: OrderView | undefined,
  action: OrderAction,
  refused: RefusedAction,
  turn: Turn,
): Promise<Answer> {
  const methods = order === undefined ? [] : await methodsOf(order, turn);
  const { answer, reopen } = await refusedAnswer(order, action, refused, methods, turn);
  turn.state.form =
    reopen === undefined
      ? undefined
      : {
          ...form,
          ...reopen,
          ...(order === undefined ? {} : { orderId: order.id }),
          details: { ...form.details, ...reopen.details },
        };
  return answer;
}

/** Says why, and what can be done instead. */
async function refusedAnswer(
  order: OrderView | undefined,
  action: OrderAction,
  refused: RefusedAction,
  methods: readonly PaymentMethod[],
  turn: Turn,
): Promise<Refused> {
  const instead = order === undefined ? undefined : await insteadOf(order, action, refused, methods, turn);
  const choices = instead?.choices.slice(0, CHOICES_LIMIT) ?? [];
  const facts: RefusalFacts & Record<string, unknown> = {
    ...refused,
    orderId: order?.id ?? '',
    action: action.name,
    ...(refused.refused === 'past-return-window'
      ? { returnWindowDays: refused.windowDays ?? turn.store?.returnWindowDays }
      : {}),
    // Where nobody knows when it was ordered, or that day lies ahead, no number of days is said to be over.
    ...(refused.refused === 'past-protection-window' && isBefore(order?.placedAt, turn)
      ? { priceProtectionDays: turn.store?.priceProtectionDays ?? 7 }
      : {}),
    // Too late to send it back is not too late to have it mended.
    ...(refused.refused === 'past-return-window' && isOfDefect(action, turn)
      ? await guaranteeFacts(turn, order?.items)
      : {}),
    ...(refused.refused === 'wrong-status' ? await stateRule(action, turn) : {}),
    // "Can I return it if I ride it once": what cannot be yet may be later, by the shop's rule.
    ...(order !== undefined && ON_CONDITION.test(normalize(turn.text)) ? await ruleFacts(order.items, turn) : {}),
    ...(refused.refused === 'not-available' ? { label: await skuLabel(refused.sku, turn) } : {}),
    ...(refused.refused === 'bad-quantity' ? { quantity: quantityOf(order, refused.itemId) } : {}),
    ...(instead === undefined || choices.length === 0 ? {} : { choices, missing: [instead.asks] }),
  };
  const cards = order === undefined ? [] : [orderCard(order, turn.locale)];
  if (instead === undefined || choices.length === 0)
    return { answer: { facts, replyKey: 'refused', cards, suggestions: insteadSuggestions(facts, turn.speak) } };
  return {
    answer: {
      facts,
      replyKey: 'refused',
      cards,
      suggestions: choices.map(({ label }) => label).slice(0, 4),
      ask: { needs: 'choose' },
    },
    // It is asked once, and not again after other topics: the shopper may have let it be.
    reopen: { ...instead, choices, age: MAX_REMINDERS },
  };
}

/** What an order may no longer be asked for, the shop's rule tells of: "once it is packed, refuse the parcel or send it back". */
async function stateRule({ name }: OrderAction, turn: Turn): Promise<{ rule?: string }> {
  if (name === 'cancel') return await ruleOfRefused('cancel-order', turn);
  return name === 'return' ? await ruleOfRefused('return-order', turn) : {};
}

const isOfDefect = (action: OrderAction, { text }: Turn): boolean =>
  tellsDefect(normalize(text)) || ('reason' in action && action.reason === 'defective');

const isBefore = (placedAt: string | undefined, turn: Turn): boolean =>
  placedAt !== undefined && dayIn(new Date(placedAt), turn.timeZone) <= turn.speak.today;

async function insteadOf(
  order: OrderView,
  action: OrderAction,
  refused: RefusedAction,
  methods: readonly PaymentMethod[],
  turn: Turn,
): Promise<Instead | undefined> {
  if (refused.refused === 'bad-reason') {
    const choices = (refused.allowed ?? []).map((id) => ({ id, label: reasonLabel(id, turn.locale) }));
    return { asks: 'reason', choices, details: { reason: undefined } };
  }
  if (refused.refused === 'reason-needed') {
    const choices = returnReasons.map(([id, zh, en]) => ({ id, label: turn.speak.choose(zh, en) }));
    return { asks: 'reason', choices, details: { reason: undefined } };
  }
  if (OF_METHOD.has(refused.refused) && 'methodId' in action) {
    const others = methods.filter((method) => mayPay(method, order, action, refused));
    return { asks: 'method', choices: methodChoices(others, turn), details: { methodId: undefined } };
  }
  if (OF_VARIANT.has(refused.refused) && 'changes' in action) return await otherVariants(order, action, refused, turn);
  return undefined;
}

/** Whether a method may do where another one was refused; the rules have the last word. */
function mayPay(
  method: PaymentMethod,
  order: OrderView,
  action: OrderAction & { methodId: string },
  { allowed, needed }: RefusedAction,
): boolean {
  if (method.id === action.methodId) return false;
  if (allowed !== undefined) return allowed.includes(method.id);
  const isPaying = order.payments.some((payment) => payment.type === 'payment' && payment.methodId === method.id);
  if (action.name === 'change-payment' && isPaying) return false;
  const isTooLow =
    method.balance !== undefined &&
    needed !== undefined &&
    (method.balance.currency !== needed.currency || method.balance.amount < needed.amount);
  return !isTooLow;
}

/** The variants that can be had instead of the one that was refused. */
async function otherVariants(
  order: OrderView,
  action: OrderAction & { changes: readonly { itemId: string; newSku: string }[] },
  refused: RefusedAction,
  turn: Turn,
): Promise<Instead | undefined> {
  const change =
    action.changes.find(({ itemId, newSku }) => itemId === refused.itemId || newSku === refused.sku) ??
    (action.changes.length === 1 ? action.changes[0] : undefined);
  const item = order.items.find(({ itemId }) => itemId === change?.itemId);
  if (change === undefined || item === undefined) return undefined;
  const { products } = await turn.shop.catalog.getProducts({ productIds: [item.productId] });
  const all = products[0]?.variants ?? [];
  const wanted = all.find(({ sku }) => sku === change.newSku) ?? item;
  const variants = all.filter(({ sku }) => sku !== item.sku && sku !== change.newSku);
  if (variants.length === 0) return undefined;
  const { items: levels } = await turn.shop.inventory.getStock({ skus: variants.map(({ sku }) => sku) });
  const available = new Set(levels.filter((level) => level.available > 0).map((level) => level.sku));
  return {
    asks: 'variant',
    choices: variants
      .filter(({ sku }) => available.has(sku))
      .sort((a, b) => sharedOptions(wanted, b) - sharedOptions(wanted, a))
      .slice(0, MAX_OFFERED)
      .map((variant) => ({ id: variant.sku, label: optionLabel(variant, turn) })),
    details: {
      itemId: item.itemId,
      changes: action.changes.filter((other) => other !== change).map(({ itemId, newSku }) => ({ itemId, newSku })),
      waiting: [item.itemId],
    },
  };
}

const quantityOf = (order: OrderView | undefined, itemId: string | undefined): number | undefined =>
  order?.items.find((item) => item.itemId === itemId)?.quantity;

async function skuLabel(sku: string | undefined, turn: Turn): Promise<string | undefined> {
  if (sku === undefined) return undefined;
  const { products } = await turn.shop.catalog.findBySku({ skus: [sku] });
  const variant = products.flatMap((product) => product.variants).find((one) => one.sku === sku);
  return variant === undefined ? undefined : optionLabel(variant, turn);
}

/** What was done and cannot be taken back here, with how the order stands. */
export const cannotUndo = (orderId: string, status: string | undefined): Answer => ({
  facts: { orderId, refused: 'cannot-undo', ...(status === undefined ? {} : { status }) },
  replyKey: 'refused',
  cards: [],
});
