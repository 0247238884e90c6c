// Which order an action is about: the one proven, named, at hand, the only one it fits, or a question with choices.
import type { OrderStatus, OrderView } from '#contracts';
import { findPlaces, normalize } from '#language';
import { orderComingIn } from './order-coming-in.js';
import { isOpen, ordersByStatus } from '../skills/order-status/order-facts.js';
import { boughtInThatOrder } from '../understand/slots.js';
import { viewerOf } from '../skills/order-status/verify.js';
import type { Turn } from '../skills/skill.js';
import { isSaidAsOrder, shapeOf } from './code-of-order.js';
import { tellsDefect } from './defects.js';
import { NEARLY_AS_GOOD, ordersApart, ordersNaming } from './named-items.js';
import { optionsNamed, upToBecomes } from './own-options.js';
import { ordersDescribed } from './described-items.js';
import { meansOtherThanInTalk } from './acts.js';
import { notBoughtHere } from './foreign-product.js';
import { guestOrder } from './guest-order.js';
import { objectOfDeed } from './object-of-deed.js';
import { cameToOf, piecesOf } from './order-sums.js';
import {
  beginningWith,
  endingIn,
  isShortened,
  placeAmongOrders,
  strangeCodeIn,
  strangeNumberIn,
} from './named-otherwise.js';
import { choice, type FoundOrder } from './order-choice.js';
import { ordersByPlace } from './place-in-list.js';
import { isToldByAge, orderToldByAge } from './told-by-age.js';
import { orderToldByPlace } from './told-by-place.js';
import { ordersToldByRecord } from './told-by-record.js';
import { daysNamed, isWithin, PLACED } from './when-placed.js';

/** What is known of the order that is meant. */
export interface OrderClue {
  /** Codes in the message, or the order that the form is about. */
  readonly orderIds?: readonly string[];
  /** The wish is for one of them alone: of a list each would have been a wish of its own. */
  readonly isForOne?: boolean;
  /** They are said to be numbers of orders. */
  readonly isNumber?: boolean;
  readonly contact?: string;
  readonly pointsAt?: 'this' | 'it';
  /** The order that it is not. */
  readonly notOrderId?: string;
  /** Others that it is not. */
  readonly notOrderIds?: readonly string[];
  /** What else is named beside the codes. */
  readonly product?: string;
}

/** How an action narrows the orders. */
export interface OrderFit {
  /** Statuses in which the action can be done. */
  readonly statuses: readonly OrderStatus[];
  readonly fits?: (order: OrderView, turn: Turn) => boolean;
  /** The order at hand is meant only where it fits, when others do. */
  readonly prefersFitting?: boolean;
  /** An order is acted on as a whole, and not on things in it. */
  readonly isWhole?: boolean;
  /** Asked when several fit: which of them it would really work for. */
  readonly narrow?: (orders: readonly OrderView[], turn: Turn) => Promise<readonly OrderView[]>;
}

const LOOKED_THROUGH = 50;
const MAX_PARTS = 3;
/** The newest order is meant, in the comparable form. */
export const JUST_NOW = /刚(?:才|刚)?(?:下|买|拍)|\bjust (?:placed|ordered|bought)\b/u;
const HAS_COME = /收到|拿到|到手|到货|\b(?:got|received|arrived|came|turned up|was delivered)\b/u;
const LATEST =
  /最近(?:的)?(?:一?个|一?单|那|下|买|(?:这个)?订单(?!都|有|们|列表|记录))|最新|最后一?(?:个|单)|上一?(?:个|单|次)|刚(?:才|刚)?(?:下|买|拍)|\b(?:latest|last(?! (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|night|week|weekend|month|year|time|few|couple|\d))|most recent|newest|just (?:placed|ordered|bought))\b/u;

/** "The kettle that has shipped", 已发货的铜壶: of two with kettles the one that stands so, whatever can be done with it. */
const IS_TOLD_BY_STATUS =
  /\b(?:that|which)(?:'s| is| was| has| have)?(?: already| been| just| not){0,2} (?:shipped|delivered|pending|processing|in transit|on (?:the|its) way)\b|\b(?:the|my) (?:shipped|unshipped|delivered|pending) |(?:待处理|待发货|没(?:有)?发货|未发货|在路上|已经?发货|运输中|已经?(?:签收|送达))的/u;

/** A day may be the one on which it shall come. */
const IS_SENT = /[送寄]|\b(?:deliver|ship|arriv|send|sent)/u;

/** Finds the order. */
export async function whichOrder(clue: OrderClue, fit: OrderFit, turn: Turn): Promise<FoundOrder> {
  if (turn.viewer.customerId === undefined) return await whichOfGuest(clue, turn);
  const { orderIds = [] } = clue;
  for (const orderId of orderIds) {
    const { order } = await turn.shop.orders.getOrder({ viewer: viewerOf(turn), orderId });
    if (order) return await unlessParted(orderId, order, turn);
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
  // On the page of an order that is not the shopper's, "cancel it" is said of no other one.
  const onPage = onOrderPage(turn);
  if (onPage !== undefined && unknown === undefined && !(await isOwn(onPage, all, turn))) return notFound(onPage);
  if (all.length === 0) return { answer: { facts: { orders: [] }, replyKey: 'none', cards: [] } };
  if (all.length === 1 && unknown === undefined && meansOtherThanInTalk(turn.text))
    return { answer: { facts: { orders: [] }, replyKey: 'no-other', cards: [] } };
  const others = all.filter(({ id }) => id !== clue.notOrderId && clue.notOrderIds?.includes(id) !== true);
  const recorded = unknown === undefined ? await ordersToldByRecord(others, turn) : undefined;
  const [told, ...alsoTold] = recorded ?? [];
  // "The order for John", where none goes to him: no other one is taken for it.
  if (recorded !== undefined && alsoTold.length === 0)
    return told === undefined ? choice(others, turn) : { order: told };
  const orders = recorded ?? others;
  const notBought = await notBoughtHere(turn.text, orders, turn);
  if (notBought !== undefined)
    return { answer: { facts: { notFound: notBought }, replyKey: 'no-such-item', cards: [] } };
  const comingIn = unknown === undefined ? orderComingIn(orders, turn) : undefined;
  if (comingIn !== undefined) return { order: comingIn };
  const bound = unknown === undefined ? orderToldByPlace(orders, turn) : undefined;
  if (bound !== undefined) return bound;
  const found = meant(orders, clue, fit, turn, await described(orders, clue, turn));
  if (!('choices' in found) || fit.narrow === undefined) return found;
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
  const isAnother = (await ordersToldByRecord([found.order], turn))?.length === 0;
  return (await objectNamed([found.order], turn)) ?? (isAnother ? choice([found.order], turn) : found);
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

function meant(
  orders: readonly OrderView[],
  clue: OrderClue,
  fit: OrderFit,
  turn: Turn,
  described: readonly OrderView[],
): FoundOrder {
  const plain = normalize(turn.text);
  const doable = (list: readonly OrderView[]): OrderView[] =>
    list.filter((order) => fit.statuses.includes(order.status) && (fit.fits?.(order, turn) ?? true));
  const pick = (list: readonly OrderView[]): FoundOrder | undefined => {
    const fitting = doable(list);
    const candidates = fitting.length > 0 ? fitting : list;
    const [first] = candidates;
    if (first === undefined) return undefined;
    return candidates.length === 1 ? { order: first } : choice(candidates, turn);
  };
  const days = daysNamed(plain, turn.speak.today);
  const inDays = days === undefined ? [] : orders.filter((order) => isWithin(days, order.placedAt, turn.timeZone));
  // "The kettle I ordered yesterday", where nothing was: whatever is called so, no other day's is taken for it.
  const isOneDay = days !== undefined && days.first === days.last;
  if (isOneDay && inDays.length === 0 && PLACED.test(plain) && !IS_SENT.test(plain))
    return orders.length > 0 ? choice(orders, turn) : none(turn);
  const pool = inDays.length > 0 ? inDays : orders;
  // Beside "坚果那单" what else is told, such as a company's name, names no product.
  const named = ordersNaming(boughtInThatOrder(turn.text) ?? plain, pool);
  // "Black" may be what is wanted and not what was bought: an order for which it can be done goes before.
  const nearly =
    named.length === 0 || doable(named).length > 0 ? [] : doable(ordersNaming(plain, pool, NEARLY_AS_GOOD));
  const told = IS_TOLD_BY_STATUS.test(plain) ? ordersByStatus(plain, named) : [];
  const meantBy = told.length > 0 ? told : nearly.length > 0 ? nearly : named;
  // "Cancel the lamp and the boots", of two orders: none is left out in silence.
  const apart = clue.isForOne === true ? doable(ordersApart(plain, pool)) : [];
  if (apart.length > 1) return choice(apart, turn);
  // "Just ordered the sneakers": of two with sneakers the newest.
  const [latest] = JUST_NOW.test(plain) ? [...doable(meantBy), ...meantBy] : [];
  if (latest !== undefined) return { order: latest };
  if (named.length > 0) return pick(meantBy) ?? none(turn);
  // "那副玳瑁的腿裂了": what broke is told by how it looks, and nothing is wished that looks so.
  const byLooks = tellsDefect(plain)
    ? doable(pool.filter(({ items }) => items.some((item) => optionsNamed(upToBecomes(plain), item) > 0)))
    : [];
  if (byLooks.length > 0) return pick(byLooks) ?? none(turn);
  if (inDays.length > 0) return pick(inDays) ?? none(turn);
  if (doable(described).length > 0) return pick(described) ?? none(turn);
  // "The order I placed on November 3", where none was: it is asked, and no other one is taken for it.
  if (days !== undefined && PLACED.test(plain) && orders.length > 0) return choice(orders, turn);
  const [newest] = orders;
  if (JUST_NOW.test(plain)) {
    const fitting = doable(orders);
    if (fitting.length > 0)
      return fit.narrow === undefined && fitting[0] ? { order: fitting[0] } : (pick(fitting) ?? none(turn));
  }
  // "The last thing I got" has arrived.
  const arrived = HAS_COME.test(plain) ? orders.find(({ status }) => status === 'delivered') : undefined;
  if (LATEST.test(plain) && newest) return { order: arrived ?? newest };
  const byStatus = ordersByStatus(plain, orders);
  const atHand = orders.find((order) => order.id === (onOrderPage(turn) ?? turn.state.focusOrderId));
  const isTold = atHand !== undefined && clue.notOrderId === undefined;
  const isAtHand =
    isTold &&
    (onOrderPage(turn) !== undefined || clue.pointsAt !== undefined || SPOKEN_OF.has(turn.state.lastSkill ?? ''));
  const passes =
    fit.prefersFitting === true && clue.pointsAt === undefined && !doable([...(atHand ? [atHand] : [])]).length;
  if (isAtHand && !(passes && doable(orders).length > 0)) return { order: atHand };
  // "Ok, swap it", after the violin was talked of: the order that holds it.
  const ofTalk =
    isAtHand || clue.pointsAt === undefined ? [] : orders.filter((order) => holds(order, turn.state.focus?.productId));
  if (ofTalk.length > 0 && doable(ofTalk).length > 0) return pick(ofTalk) ?? none(turn);
  if (byStatus.length > 0 && doable(byStatus).length > 0) return pick(byStatus) ?? none(turn);
  const fitting = doable(orders);
  // The order that was told last is meant also where other things were spoken of since, unless only others fit.
  if (isTold && (fitting.length === 0 || fitting.includes(atHand))) return { order: atHand };
  if (fitting.length > 0) return pick(fitting) ?? none(turn);
  // Nothing fits: the newest one that is not closed, or the newest, says why.
  const open = orders.find(isOpen) ?? newest;
  return open === undefined ? none(turn) : { order: open };
}

const holds = ({ items }: OrderView, productId: string | undefined): boolean =>
  productId !== undefined && items.some((item) => item.productId === productId);

const SPOKEN_OF = new Set<string>([
  'order-status',
  'cancel-order',
  'change-order',
  'return-order',
  'exchange-order',
  'invoice',
  'price-protection',
  'refund-status',
  // A policy asked in between leaves the order at hand.
  'faq',
]);

const onOrderPage = (turn: Turn): string | undefined => turn.state.page?.orderId;

const none = (turn: Turn): FoundOrder => ({
  answer: { facts: { orders: [] }, replyKey: turn.state.focusOrderId === undefined ? 'none' : 'no-other', cards: [] },
});
