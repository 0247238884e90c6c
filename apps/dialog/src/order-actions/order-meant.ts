// The order that is meant by what it holds, when it was placed, how it stands, or because it was spoken of last; else a question with choices.
import type { OrderView } from '#contracts';
import { normalize } from '#language';
import { isOpen, ordersByStatus } from '../skills/order-status/order-facts.js';
import type { Turn } from '../skills/skill.js';
import { boughtInThatOrder } from '../understand/slots.js';
import { tellsDefect } from './defects.js';
import { NEARLY_AS_GOOD, ordersApart, ordersNaming } from './named-items.js';
import { choice, type FoundOrder, noneFits } from './order-choice.js';
import { optionsNamed, upToBecomes } from './own-options.js';
import { type Days, type DaysNamed, daysNamedIn, isWithin } from './when-placed.js';
import type { OrderClue, OrderFit } from './order-clue.js';

/** The newest order is meant, in the comparable form. */
export const JUST_NOW = /刚(?:才|刚)?(?:下|买|拍)|\bjust (?:placed|ordered|bought)\b/u;
const HAS_COME = /收到|拿到|到手|到货|\b(?:got|received|arrived|came|turned up|was delivered)\b/u;
/** The newest order, in the comparable form. */
export const LATEST =
  /最近(?:的)?(?:一?个|一?单|那|下|买|(?:这个)?订单(?!都|有|们|列表|记录))|最新|最后一?(?:个|单)|上一?(?:个|单|次)|刚(?:才|刚)?(?:下|买|拍)|\b(?:latest|last(?! (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|night|week|weekend|month|year|time|few|couple|\d))|most recent|newest|just (?:placed|ordered|bought))\b/u;

/** "The kettle that has shipped", 已发货的铜壶: of two with kettles the one that stands so, whatever can be done with it. */
export const IS_TOLD_BY_STATUS =
  /\b(?:that|which)(?:'s| is| was| has| have)?(?: already| been| just| not){0,2} (?:shipped|delivered|pending|processing|in transit|on (?:the|its) way)\b|\b(?:the|my) (?:shipped|unshipped|delivered|pending) |(?:待处理|待发货|没(?:有)?发货|未发货|在路上|已经?发货|运输中|已经?(?:签收|送达))的/u;

/** The page of an order that the shopper is on. */
export const onOrderPage = (turn: Turn): string | undefined => turn.state.page?.orderId;

/** The order that is meant of these, or the question which one. `described`: those that other words than their titles describe. */
export function meant(
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
  const atHand = orders.find((order) => order.id === (onOrderPage(turn) ?? turn.state.focusOrderId));
  const { days, inDays } = placedThen(orders, plain, turn);
  // "Cancel it, I ordered it last week" is of the one at hand all the same.
  const isPointedAt = clue.pointsAt !== undefined && atHand !== undefined;
  const isOfNone = days?.isOfOrder === true && inDays.length === 0 && orders.length > 0 && !isPointedAt;
  // "The kettle I ordered yesterday", 8月买的挂钟, 两周前买的灯, where nothing was: whatever is called so, no other day's is taken for it.
  if (isOfNone && orders.every(({ placedAt }) => placedAt !== undefined) && !isSpokenOfAny(days, orders, turn))
    return noneFits(orders, turn);
  if (isPointedAt && inDays.length > 0 && !inDays.includes(atHand)) return choice([atHand, ...inDays], turn);
  // "The kettle I bought in June", where it was a mug: it is asked. A day that is only named may be another's than that of what is named.
  const isOfOther = ordersNaming(plain, orders).length > 0 && ordersNaming(plain, inDays).length === 0;
  if (isOfOther && days?.isOfOrder === true && inDays.length > 0) return noneFits(orders, turn);
  const pool = inDays.length > 0 && !isOfOther ? inDays : orders;
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
  // "The order I placed in October", where none was: it is asked, and no other one is taken for it.
  if (isOfNone) return noneFits(orders, turn);
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

/** The days that orders are told by, and those that were placed then. */
function placedThen(
  orders: readonly OrderView[],
  plain: string,
  { speak, timeZone }: Turn,
): { days?: DaysNamed; inDays: readonly OrderView[] } {
  const days = daysNamedIn(plain, speak.today, (words) => ordersNaming(words, orders).length > 0);
  if (days === undefined) return { inDays: [] };
  const on = (some: Days): OrderView[] => orders.filter(({ placedAt }) => isWithin(some, placedAt, timeZone));
  const [usual, wide] = [on(days), on(days.widest ?? days)];
  // "The clock I ordered last week", on Monday of one from Saturday, beside a mirror of the week before.
  const isOfWide = ordersNaming(plain, usual).length === 0 && ordersNaming(plain, wide).length > 0;
  const inDays = isOfWide ? wide : usual;
  const [newest] = orders;
  // What was ordered just now was on no earlier day, and "it leaked on 28 November" says nothing of when it was ordered.
  const isEarlier = JUST_NOW.test(plain) && newest !== undefined && !inDays.includes(newest);
  return isEarlier || (!days.isOfOrder && tellsDefect(plain)) ? { inDays: [] } : { days, inDays };
}

/** Whether an order may have been placed on such days, however they are counted. */
const isSpokenOfAny = ({ widest }: DaysNamed, orders: readonly OrderView[], { timeZone }: Turn): boolean =>
  widest !== undefined && orders.some(({ placedAt }) => isWithin(widest, placedAt, timeZone));

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

const none = (turn: Turn): FoundOrder => ({
  answer: { facts: { orders: [] }, replyKey: turn.state.focusOrderId === undefined ? 'none' : 'no-other', cards: [] },
});
