// Which order an action is about: the one proven, named, at hand, the only one it fits, or a question with choices.
import type { OrderView } from '#contracts';
import { findPlaces, normalize } from '#language';
import { orderComingIn } from './order-coming-in.js';
import { ordersByStatus } from '../skills/order-status/order-facts.js';
import { viewerOf } from '../skills/order-status/verify.js';
import type { Turn } from '../skills/skill.js';
import { isSaidAsOrder, shapeOf } from './code-of-order.js';
import { ordersNaming } from './named-items.js';
import { ordersDescribed } from './described-items.js';
import { meansOtherThanInTalk } from './acts.js';
import { notBoughtHere } from './foreign-product.js';
import { guestOrder } from './guest-order.js';
import { objectOfDeed } from './object-of-deed.js';
import { cameToOf, piecesOf } from './order-sums.js';
import {
  beginningWith,
  endingIn,
  endsOtherwise,
  isShortened,
  placeAmongOrders,
  strangeCodeIn,
  strangeNumberIn,
} from './named-otherwise.js';
import type { OrderClue, OrderFit } from './order-clue.js';
import { choice, type FoundOrder, noneFits } from './order-choice.js';
import { IS_TOLD_BY_STATUS, LATEST, meant, onOrderPage } from './order-meant.js';
import { wishBeside } from './orders-in-wish.js';
import { ordersByPlace } from './place-in-list.js';
import { isToldByAge, orderToldByAge } from './told-by-age.js';
import { orderToldByPlace } from './told-by-place.js';
import { ordersToldByRecord } from './told-by-record.js';

const LOOKED_THROUGH = 50;
const MAX_PARTS = 3;

/** Finds the order. */
export async function whichOrder(clue: OrderClue, fit: OrderFit, turn: Turn): Promise<FoundOrder> {
  if (turn.viewer.customerId === undefined) return await whichOfGuest(clue, turn);
  const { orderIds = [] } = clue;
  for (const orderId of orderIds) {
    const { order } = await turn.shop.orders.getOrder({ viewer: viewerOf(turn), orderId });
    if (order) return (await unlessOfAnother(order, clue, fit, turn)) ?? (await unlessParted(orderId, order, turn));
  }
  const { orders: all } = await turn.shop.orders.listOrders({ viewer: turn.viewer, limit: LOOKED_THROUGH });
  // "LX-500" may be what was bought, and "M1" what it is called: only what is said to be an order, or looks like one, is.
  const isOrder =
    clue.isNumber === true ||
    orderIds.some((code) => isSaidAsOrder(code, turn.text) || all.some(({ id }) => shapeOf(id) === shapeOf(code))) ||
    isAllThatIsNamed(clue, turn);
  const [unknown] = orderIds;
  const begun = unknown === undefined ? [] : beginningWith(unknown, all);
  const ended = unknown === undefined || begun.length > 0 ? [] : endingIn(unknown, all);
  if (ended.length > 1) return choice(ended, turn);
  if (begun.length > 0) {
    const [only] = begun;
    return begun.length === 1 && only !== undefined && isShortened(only.id) ? { order: only } : choice(begun, turn);
  }
  if (unknown !== undefined && (isOrder || all.length === 0) && ordersNaming(orderIds.join(' '), all).length === 0)
    return notFound(longer(strangeNumberIn(turn.text, all), unknown));
  // Of more orders than were looked through nobody knows here which is the oldest.
  if (unknown === undefined && all.length > 0 && all.length < LOOKED_THROUGH && isToldByAge(turn.text)) {
    const order = orderToldByAge(turn.text, all);
    return order === undefined ? choice(all, turn) : { order };
  }
  const isListed = unknown === undefined && fit.isWhole === true && turn.state.form?.asks !== 'order';
  const listed = isListed && ordersNaming(turn.text, all).length === 0 ? ordersByPlace(all, turn) : [];
  const [first] = listed;
  if (first !== undefined) return listed.length > 1 ? choice(listed, turn) : { order: first };
  const object = await objectNamed(all, turn);
  if (object !== undefined) return object;
  const strange = namedOtherwise(all, turn);
  if (strange !== undefined) return strange;
  if (unknown === undefined && endsOtherwise(turn.text, all)) return noneFits(all, turn);
  // On the page of an order that is not the shopper's, "cancel it" is said of no other one.
  const onPage = onOrderPage(turn);
  if (onPage !== undefined && unknown === undefined && !(await isOwn(onPage, all, turn))) return notFound(onPage);
  if (all.length === 0) return { answer: { facts: { orders: [] }, replyKey: 'none', cards: [] } };
  if (all.length === 1 && unknown === undefined && meansOtherThanInTalk(turn.text))
    return { answer: { facts: { orders: [] }, replyKey: 'no-other', cards: [] } };
  const others = all.filter(({ id }) => id !== clue.notOrderId && clue.notOrderIds?.includes(id) !== true);
  const told = unknown === undefined ? await ordersToldByRecord(others, turn) : undefined;
  if (told === undefined) return await ofThese(others, clue, fit, turn);
  // "The order for John", where none goes to him: no other one is taken for it.
  const isOtherwise =
    IS_TOLD_BY_STATUS.test(normalize(turn.text)) && ordersByStatus(turn.text, told.orders).length === 0;
  if (told.orders.length === 0 || isOtherwise) return noneFits(others, turn);
  // Of what says nothing of it nobody knows whether it is the one.
  if (!told.isCertain) return choice(told.orders.length > 1 ? told.orders : others, turn);
  const found = await ofThese(told.orders, clue, fit, turn);
  if ('order' in found || told.orders.length === others.length) return found;
  // "The order of two red kettles", where the one of two has blue ones and another one red ones: nobody knows which is meant.
  const isOfAnother = found.choices === undefined && (await notBoughtHere(turn.text, others, turn)) === undefined;
  return found.noneFits === true || isOfAnother ? noneFits(others, turn) : found;
}

/** Which of these orders it is. */
async function ofThese(orders: readonly OrderView[], clue: OrderClue, fit: OrderFit, turn: Turn): Promise<FoundOrder> {
  const notBought = await notBoughtHere(turn.text, orders, turn);
  if (notBought !== undefined)
    return { answer: { facts: { notFound: notBought }, replyKey: 'no-such-item', cards: [] } };
  const [unknown] = clue.orderIds ?? [];
  const comingIn = unknown === undefined ? orderComingIn(orders, turn) : undefined;
  if (comingIn !== undefined) return { order: comingIn };
  const bound = unknown === undefined ? orderToldByPlace(orders, turn) : undefined;
  if (bound !== undefined) return bound;
  const found = meant(orders, clue, fit, turn, await described(orders, clue, turn));
  if (!('choices' in found) || fit.narrow === undefined || found.noneFits === true) return found;
  const ids = new Set(found.choices?.map(({ id }) => id));
  const several = orders.filter((order) => ids.has(order.id));
  const left = await fit.narrow(several, turn);
  const [only = several[0]] = left;
  return left.length > 1 || only === undefined ? choice(left, turn) : { order: only };
}

/** Of a guest's orders those are known that they have proven. */
async function whichOfGuest(clue: OrderClue, turn: Turn): Promise<FoundOrder> {
  const named = (clue.orderIds ?? []).length === 0 ? placeAmongOrders(turn.text) : undefined;
  if (named !== undefined && named.place > Math.max(1, turn.state.verifiedOrderIds.length))
    return notFound(named.words);
  const found = await guestOrder(clue, turn);
  if ('several' in found) return choice(found.several, turn);
  if ('answer' in found) return { answer: found.answer, asks: 'verify' };
  const isUnnamed = (clue.orderIds ?? []).length === 0;
  if (!isUnnamed) return found;
  const isAnother = (await ordersToldByRecord([found.order], turn))?.orders.length === 0;
  return (await objectNamed([found.order], turn)) ?? (isAnother ? noneFits([found.order], turn) : found);
}

/** "A-1001 came. Now cancel the one with the kettle": a wish that tells another order than the one that is spoken of beside it. */
async function unlessOfAnother(
  order: OrderView,
  clue: OrderClue,
  fit: OrderFit,
  turn: Turn,
): Promise<FoundOrder | undefined> {
  const wish = clue.orderIds?.length === 1 ? wishBeside(order.id, turn.text) : undefined;
  if (wish === undefined) return undefined;
  if (meansOtherThanInTalk(wish))
    return await whichOrder({ ...clue, orderIds: [], notOrderId: order.id }, fit, { ...turn, text: wish });
  const { orders } = await turn.shop.orders.listOrders({ viewer: turn.viewer, limit: LOOKED_THROUGH });
  const told = LATEST.test(normalize(wish)) ? orders.slice(0, 1) : ordersNaming(wish, orders);
  return told.length === 0 || told.some(({ id }) => id === order.id) ? undefined : choice([...told, order], turn);
}

/** "400 1" of one who has 4001 and 400 may be either: it is asked. */
async function unlessParted(written: string, order: OrderView, turn: Turn): Promise<FoundOrder> {
  const parts = written === order.id ? [] : written.split(/\s+/u);
  const named =
    parts.length < 2
      ? []
      : await Promise.all(
          parts
            .slice(0, MAX_PARTS)
            .map(async (orderId) => await turn.shop.orders.getOrder({ viewer: viewerOf(turn), orderId })),
        );
  const others = named.flatMap(({ order: other }) => (other === undefined || other.id === order.id ? [] : [other]));
  return others.length === 0 ? { order } : choice([order, ...others], turn);
}

/** The orders that the words describe, where no title names one and nothing else points at one. */
async function described(orders: readonly OrderView[], clue: OrderClue, turn: Turn): Promise<readonly OrderView[]> {
  // Where an order shall go says nothing of what is in it.
  if (turn.text === '' || clue.product === undefined || findPlaces(clue.product).length > 0) return [];
  if (ordersNaming(turn.text, orders).length > 0) return [];
  return await ordersDescribed(clue.product, orders, turn);
}

const notFound = (mention: string): FoundOrder => ({
  answer: { facts: { notFound: mention }, replyKey: 'not-found', cards: [] },
});

/** "2026/19" of "WEB 2026/19" is not all that was named. */
const longer = (mention: string | undefined, code: string): string =>
  mention !== undefined && mention.length > code.length ? mention : code;

const BECOMES = /换|改|成|\b(?:for|into|with|instead)\b|(?<!\b(?:want|like|need|have|wish) )\bto\b/u;

/** "Cancel the LX-500": no order is at hand, and the code stands for nothing that is wished instead. */
function isAllThatIsNamed({ orderIds = [], pointsAt, product }: OrderClue, { state, text }: Turn): boolean {
  const isAtHand = state.form?.orderId !== undefined || state.focusOrderId !== undefined;
  return (
    orderIds.length > 0 &&
    !isAtHand &&
    pointsAt === undefined &&
    product === undefined &&
    !BECOMES.test(normalize(text))
  );
}

/** The order that is called as what is to be cancelled or sent back is, however odd, or that came to it; nothing is done to another one where none is. */
async function objectNamed(all: readonly OrderView[], turn: Turn): Promise<FoundOrder | undefined> {
  const object = turn.state.form?.asks === 'order' ? undefined : objectOfDeed(turn.text, turn.currency);
  if (object === undefined) return undefined;
  const { order } = await turn.shop.orders.getOrder({ viewer: viewerOf(turn), orderId: object.written });
  if (order !== undefined) return { order };
  if (object.as === 'unknown' || ordersNaming(turn.text, all).length > 0) return undefined;
  if (object.as === 'number') return notFound(object.written);
  const { as, count = 0 } = object;
  const isThere = as === 'place' ? count <= all.length : as === 'pieces' && all.some((one) => piecesOf(one) >= count);
  if (isThere) return undefined;
  const same = all.filter((one) => cameToOf(one, turn.currency).includes(object.amountMinor ?? -1));
  const [cameTo] = same;
  if (same.length > 1) return choice(same, turn);
  return cameTo === undefined
    ? { answer: { facts: { notFound: object.written }, replyKey: 'no-such-item', cards: [] } }
    : { order: cameTo };
}

/** An order that is named by a number or a place that the shopper's orders do not have, or by its place among them. */
function namedOtherwise(orders: readonly OrderView[], turn: Turn): FoundOrder | undefined {
  const number = strangeNumberIn(turn.text, orders);
  if (number !== undefined && ordersNaming(number, orders).length === 0) return notFound(number);
  const code = strangeCodeIn(turn.text, orders);
  if (code !== undefined) return notFound(code);
  const named = placeAmongOrders(turn.text);
  if (named === undefined || turn.state.form?.asks === 'order') return undefined;
  const sameNumber = orders.find(({ id }) => id.replace(/^#/u, '') === String(named.place));
  if (sameNumber !== undefined) return { order: sameNumber };
  if (named.place > orders.length) return notFound(named.words);
  const shown = turn.state.shown.filter(({ kind }) => kind === 'order')[named.place - 1];
  const order = orders.find(({ id }) => id === shown?.id) ?? (orders.length === 1 ? orders[0] : undefined);
  return order === undefined ? choice(orders, turn) : { order };
}

/** Whether an order is the shopper's, also where they have more orders than were looked through. */
async function isOwn(orderId: string, orders: readonly OrderView[], turn: Turn): Promise<boolean> {
  if (orders.some(({ id }) => id === orderId)) return true;
  const { order } = await turn.shop.orders.getOrder({ viewer: viewerOf(turn), orderId });
  return order !== undefined;
}
