// "Everything except 1002", "除了铜壶都取消": orders that are named to say that nothing is to be done to them.
import type { OrderView } from '#contracts';
import { normalize } from '#language';
import type { Turn } from '../skills/skill.js';
import { sameOrderCode } from '../understand/codes.js';
import { ordinalIn } from '../understand/mention.js';
import {
  EITHER,
  FAILING_THAT,
  isCodeLeftOut,
  type PartLeftOut,
  partsLeftOut,
  saysCode,
} from '../understand/left-out.js';
import { provenOrders } from './guest-order.js';
import { allItemsNamed, ordersNaming } from './named-items.js';
import { ordersInRange, rangeEnds } from './range-of-orders.js';
import { choice, type FoundOrder } from './order-choice.js';
import type { OrderClue, OrderFit } from './order-clue.js';
import { whichOrder } from './which-order.js';

const LOOKED_THROUGH = 50;
/** "The one with the shirt": a thing stands for the order that holds it. */
const SAYS_ORDER =
  /\b(?:ones?(?= (?:with|that|which|for|holding|containing)\b|\s*$)|orders?|purchases?|parcels?)\b|订单|[那这一]单/iu;

const NAMES_OTHERS =
  /\b(?:others?|rest|all|everything|every|both|instead|another|ones?)\b|其[他它余]|剩|另|别的|都|全|所有|两个/iu;

/** Finds the order that an action is about, never one that the message leaves out. */
export async function orderNotLeftOut(clue: OrderClue, fit: OrderFit, turn: Turn): Promise<FoundOrder> {
  const parts = partsLeftOut(turn.text);
  const isOneOf = EITHER.test(turn.text) || FAILING_THAT.test(turn.text);
  const given = clue.orderIds ?? [];
  const ends = parts.length === 0 && given.length > 0 && given.length <= 2 ? rangeEnds(turn.text) : undefined;
  const isRange = ends !== undefined && (given.length === 2 || ends[1] !== given[0]);
  const codes = isRange
    ? ends.map((end) => given.find((code) => sameOrderCode(code, end)) ?? writtenAs(given[0] ?? '', end))
    : given;
  const isEither = codes.length > 1 && (isOneOf || isRange || clue.isForOne === true);
  if (parts.length === 0 && !isEither) return await whichOrder(clue, fit, turn);
  const orders = await ownOrders(turn);
  const out = new Set<string>();
  let text = turn.text;
  let meansOthers = false;
  // From the last to the first: what is cut moves nothing that stands before it.
  for (const part of [...parts].reverse()) {
    const numbers = [...codes, ...orders.map(({ id }) => id)].filter((id) => isCodeLeftOut([part], id));
    const rest = `${text.slice(0, part.start)} ${text.slice(part.end)}`;
    const holding = [...holdingLeftOut(part, rest, orders, fit, turn), ...listedLeftOut(part, orders, fit, turn)];
    if (numbers.length + holding.length === 0) continue;
    for (const id of [...numbers, ...holding]) out.add(normalize(id));
    text = rest;
    meansOthers ||= part.meansOthers;
  }
  const named = isRange
    ? ordersInRange(codes, orders)
    : orders.filter(({ id }) => codes.some((code) => sameOrderCode(code, id)));
  // "Cancel everything but the blue one", where nobody knows which that is: the shopper says which is meant.
  const fitting = orders.filter(({ status }) => fit.statuses.includes(status));
  if (out.size === 0 && codes.length === 0 && fitting.length > 0 && parts.some(leavesOutUnknown(orders, fit)))
    return choice(fitting, turn);
  // Of a range that a guest has proven a part of, the rest is to be proven.
  const unproven =
    isRange && turn.viewer.customerId === undefined
      ? codes.filter((code) => !named.some(({ id }) => sameOrderCode(code, id)))
      : [];
  if (unproven.length > 0) return await whichOrder({ ...clue, orderIds: unproven }, fit, turn);
  // "Either 1001 or 1002": the shopper says which.
  if (out.size === 0) return isEither && named.length > 1 ? choice(named, turn) : await whichOrder(clue, fit, turn);
  const isOut = (id: string): boolean => out.has(normalize(id));
  const planned = turn.state.form?.orderId;
  // "Yes, but not 1001", "neither 1001 nor 1002": nothing else is named in its place.
  const namesNoOther = codes.length > 0 && codes.every(isOut) && !meansOthers && !NAMES_OTHERS.test(text);
  if (namesNoOther && ordersNaming(text, orders).length === 0) {
    const facts = { ...(planned === undefined ? {} : { orderId: planned }), dropped: true };
    return { answer: { facts, replyKey: 'dropped', cards: [] } };
  }
  const meantIds = codes.filter((id) => !isOut(id));
  const others = orders.filter(({ id }) => !isOut(id));
  const isGuest = turn.viewer.customerId === undefined;
  // Of a guest's orders those are known that they have proven.
  if (isGuest && meantIds.length === 0 && others.length > 1) return choice(others, turn);
  const orderIds = isGuest && meantIds.length === 0 ? others.map(({ id }) => id) : meantIds;
  if (meantIds.length === 0 && orders.length > 0 && others.length === 0)
    return { answer: { facts: { orders: [] }, replyKey: 'no-other', cards: [] } };
  const notOrderIds = orders.filter(({ id }) => isOut(id)).map(({ id }) => id);
  return await whichOrder({ ...clue, orderIds, notOrderIds }, fit, { ...turn, text });
}

/** An end of a range with its letters as the other end has them. */
const writtenAs = (other: string, end: string): string =>
  other.replace(/\d.*$/u, '').toLowerCase() === end.replace(/\d.*$/u, '')
    ? `${other.replace(/\d.*$/u, '')}${/\d.*$/u.exec(end)?.[0] ?? ''}`
    : end;

async function ownOrders(turn: Turn): Promise<readonly OrderView[]> {
  if (turn.viewer.customerId !== undefined)
    return (await turn.shop.orders.listOrders({ viewer: turn.viewer, limit: LOOKED_THROUGH })).orders;
  return await provenOrders(turn);
}

/** Whether all but something is meant, of orders as a whole, and that is no thing in them. */
const leavesOutUnknown =
  (orders: readonly OrderView[], { isWhole }: OrderFit) =>
  ({ text, meansOthers }: PartLeftOut): boolean =>
    isWhole === true &&
    meansOthers &&
    allItemsNamed(
      text,
      orders.flatMap(({ items }) => items),
    ).length === 0;

/**
 * "Cancel all but the first one": by its place in the list that was shown, else in that of their orders. Where things in an order are acted on, the
 * first one is one of these.
 */
function listedLeftOut(
  { text }: PartLeftOut,
  orders: readonly OrderView[],
  { isWhole }: OrderFit,
  { state }: Turn,
): string[] {
  const ordinal = isWhole === true ? ordinalIn(text) : undefined;
  if (ordinal === undefined) return [];
  const shown = state.shown.filter(({ kind }) => kind === 'order').map(({ id }) => id);
  const listed = shown.length > 0 ? shown : orders.map(({ id }) => id);
  const id = listed.at(ordinal > 0 ? ordinal - 1 : ordinal);
  return id === undefined ? [] : [id];
}

/**
 * The orders that hold what is left out: all that is in them, or as orders ("not the one with the shirt"). Where an order is only acted on as a
 * whole, those of which a thing is to be kept, unless it is the one that is spoken of.
 */
function holdingLeftOut(
  { text: part, isOfOrders }: PartLeftOut,
  rest: string,
  orders: readonly OrderView[],
  fit: OrderFit,
  { state }: Turn,
): string[] {
  const named = new Set(
    allItemsNamed(
      part,
      orders.flatMap(({ items }) => items),
    ),
  );
  // "The jacket from order 1002": a thing in that order, and no order.
  if (named.size === 0 || orders.some(({ id }) => saysCode(part, id))) return [];
  const spokenOf = (id: string): boolean => [state.form?.orderId, state.focusOrderId, state.page?.orderId].includes(id);
  const others = orders.filter(
    (order) => fit.statuses.includes(order.status) && !order.items.some((item) => named.has(item)),
  );
  return orders
    .filter(({ id, items }) => {
      // What is kept of the order that is named is kept of that one.
      if (saysCode(rest, id) || !items.some((item) => named.has(item))) return false;
      if (isOfOrders || SAYS_ORDER.test(part) || items.every((item) => named.has(item))) return true;
      return fit.isWhole === true && others.length > 0 && !spokenOf(id);
    })
    .map(({ id }) => id);
}
