// The skill `order-status`: where an order is and when it comes, shown to its owner only.
import { z } from 'zod';
import type { OrderView } from '#contracts';
import { normalize } from '#language';
import type { ShownThing } from '../../conversation/conversation.state.js';
import { withoutOptions } from '../../understand/mention.js';
import { chosenFrom } from '../../understand/pending.js';
import { orderCard } from '../cards.js';
import { type Answer, defineSkill, type Facts, type Turn } from '../skill.js';
import { orderSlots } from '../slots.js';
import { hurriedUp } from './hurry.js';
import { isOpen, type OrderFacts, orderFactsOf, ordersByItem, ordersByStatus } from './order-facts.js';
import { orderStatusPhrases } from './order-status.phrases.js';
import { orderStatusReplies } from './order-status.replies.js';
import { provenOrder, viewerOf } from './verify.js';

const LISTED = 5;
const LOOKED_THROUGH = 50;
const LATEST =
  /最近(?:的)?(?:一个|一单|那)|最新|上一?(?:个|单)|刚(?:才|刚)?(?:下|买|拍)|\b(?:latest|last|most recent|newest)\b/u;
const ALL =
  /(?:有|看)?(?:哪些|全部|所有|几个)(?:的)?订单|我的订单(?:列表|记录|有)?$|订单列表|看看?我的订单|\b(?:all|list|show|see|view)(?: me)?(?: of)?(?: all)? my (?:\w+ )?orders\b|\bmy orders\b|\bwhat did i order\b/u;
const NOT_RECEIVED = /没(?:有)?(?:收到|拿到)|未收到|(?:not|n't|never) (?:receiv|got|get|here)|\bnothing is here\b/u;
const OTHER = /另(?:外)?一?个|别的|其他|\b(?:other|another)\b/u;

/** Where an order is. */
export const orderStatusSkill = defineSkill({
  name: 'order-status',
  description: 'Where an order is, when it comes, its tracking; for the customer of the session or after proof.',
  slots: z.object({ ...orderSlots, onlyCode: z.boolean().optional() }),
  needs: [],
  phrases: orderStatusPhrases,
  replies: orderStatusReplies,
  async run(slots, turn) {
    if (turn.viewer.customerId === undefined) {
      const proven = await provenOrder(slots, turn);
      return 'order' in proven ? await shown([proven.order], turn) : proven.answer;
    }
    const { orderIds = [], ordinal, product = '' } = slots;
    if (orderIds.length > 0) return await byNumber(orderIds, turn);
    const picked = ordinal === undefined ? undefined : chosenFrom(turn.text, turn.state.shown.filter(isOrder));
    if (picked) return await byNumber([picked.id], turn);
    const { orders } = await turn.shop.orders.listOrders({ viewer: turn.viewer, limit: LOOKED_THROUGH });
    if (orders.length === 0) return { facts: { orders: [] }, replyKey: 'none', cards: [] };
    return await shownOf(orders, product, slots.pointsAt !== undefined, turn);
  },
});

const isOrder = (thing: ShownThing): boolean => thing.kind === 'order';

async function byNumber(orderIds: readonly string[], turn: Turn): Promise<Answer> {
  for (const orderId of orderIds) {
    const { order } = await turn.shop.orders.getOrder({ viewer: turn.viewer, orderId });
    if (order) return await shown([order], turn);
  }
  return { facts: { notFound: orderIds[0] }, replyKey: 'not-found', cards: [] };
}

/** Which of a customer's orders are meant: by what is in them, by status, the one at hand, the open ones. */
async function shownOf(orders: readonly OrderView[], product: string, pointed: boolean, turn: Turn): Promise<Answer> {
  const plain = normalize(turn.text);
  const byId = (id: string | undefined): OrderView | undefined => orders.find((order) => order.id === id);
  if (product !== '') {
    const holding = ordersByItem(product, orders);
    const open = holding.filter(isOpen);
    if (holding.length > 0) return await shown(open.length > 0 ? open : holding.slice(0, LISTED), turn);
    const isNamed = /(?:买|订|拍|购)(?:的|了)|\b(?:ordered|bought|purchased)\b/u.test(plain);
    if (isNamed && withoutOptions(product) !== '')
      return { facts: { notFound: product }, replyKey: 'no-such-item', cards: [] };
  }
  if (ALL.test(plain)) return await shown(orders.slice(0, LISTED), turn);
  if (LATEST.test(plain)) return await shown(orders.slice(0, 1), turn);
  const focus = byId(turn.state.focusOrderId);
  if (OTHER.test(plain) && focus !== undefined) {
    const others = orders.filter((order) => order !== focus);
    return await shown(others.filter(isOpen).length > 0 ? others.filter(isOpen) : others, turn);
  }
  const onPage = byId(turn.state.page?.orderId);
  if (onPage) return await shown([onPage], turn);
  const ofStatus = ordersByStatus(plain, orders);
  if (ofStatus.length > 0) return await shown(NOT_RECEIVED.test(plain) ? ofStatus.slice(0, 1) : ofStatus, turn);
  if (focus !== undefined && (pointed || turn.state.lastSkill === 'order-status')) return await shown([focus], turn);
  const open = orders.filter(isOpen);
  return await shown(open.length > 0 ? open : orders.slice(0, 1), turn);
}

async function shown(orders: readonly OrderView[], turn: Turn): Promise<Answer> {
  const listed = orders.slice(0, LISTED);
  const facts = await orderFactsOf(listed, { ...turn, viewer: viewerOf(turn) });
  const cards = listed.map((order) => orderCard(order, turn.locale));
  const [first] = facts;
  if (facts.length === 1 && first !== undefined) {
    turn.state.focusOrderId = first.orderId;
    const notReceived = NOT_RECEIVED.test(normalize(turn.text)) ? await notReceivedOf(first, turn) : {};
    const hurried = await hurriedUp(first, turn);
    return { facts: { ...first, ...notReceived, ...hurried }, replyKey: 'one', cards };
  }
  turn.state.shown = facts.map((order) => ({
    kind: 'order',
    id: order.orderId,
    label: `${order.orderId} ${order.items.map((item) => item.title).join(' ')}`.slice(0, 500),
  }));
  return {
    facts: { orders: facts },
    replyKey: 'several',
    cards,
    suggestions: facts.slice(0, 3).map((order) => order.orderId),
  };
}

/** The shop hears that what its carrier says was delivered did not come. */
async function notReceivedOf({ orderId, status }: OrderFacts, turn: Turn): Promise<Facts> {
  if (status !== 'delivered') return { notReceived: true };
  const { reported } = await turn.shop.logistics.reportNotReceived({ viewer: viewerOf(turn), orderId });
  return { notReceived: true, ...(reported.length > 0 ? { reported: true } : {}) };
}
