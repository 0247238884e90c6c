// The skill `order-status`: where an order is and when it comes, shown to its owner only.
import { z } from 'zod';
import { type OrderStatus, type OrderView, wordingsOf } from '#contracts';
import { dayIn, normalize, writtenDayIn } from '#language';
import type { ShownThing } from '../../conversation/conversation.state.js';
import { namesGoods } from '../../follow-ups/order-detail-calls.js';
import { deadlineIn } from '../../follow-ups/shipping-calls.js';
import { asTyped } from '../../order-actions/as-typed.js';
import { rememberItems } from '../../order-actions/items-in-talk.js';
import { ordersHeaded, ordersNaming } from '../../order-actions/named-items.js';
import { endingIn, isAskedFor, strangeNumberAskedIn } from '../../order-actions/named-otherwise.js';
import { daysNamed, isWithin, PLACED } from '../../order-actions/when-placed.js';
import { isCodeLeftOut, partsLeftOut } from '../../understand/left-out.js';
import { withoutOptions } from '../../understand/mention.js';
import { chosenFrom } from '../../understand/pending.js';
import { orderCard } from '../cards.js';
import { type Answer, defineSkill, type Turn } from '../skill.js';
import { orderSlots } from '../slots.js';
import { type Concern, concernsIn, lookedInto } from './concerns.js';
import { detailFacts, detailsAsked, type OrderDetail } from './order-details.js';
import { isOpen, type OrderFacts, orderFactsOf, ordersByItem, ordersByStatus } from './order-facts.js';
import { orderStatusPhrases } from './order-status.phrases.js';
import { orderStatusReplies } from './order-status.replies.js';
import { withParcelsAskedFor } from './parcels.js';
import { provenOrder, viewerOf } from './verify.js';

const LISTED = 5;
const LOOKED_THROUGH = 50;
const LATEST =
  /最近(?:的)?(?:一个|一单|那|(?:这个)?订单(?!都|有|们|列表|记录))|最新|上一?(?:个|单|次|回)|刚(?:才|刚)?(?:下|买|拍)|\b(?:latest|last|most recent|newest)\b/u;
const ALL =
  /(?:有|看)?(?:哪些|全部|所有|几个)(?:的)?订单|我的订单(?:列表|记录|有)?$|我的订单(?:都|现在)?有(?:哪|什么|几)|(?:有|下过?)(?:哪些|几个|什么)订单|订单列表|看看?我的订单|\b(?:all|list|show|see|view)(?: me)?(?: of)?(?: all)? my (?:\w+ )?orders\b|\bmy orders\b|\b(?:what|which|how many) orders\b|\bwhat did i order\b/u;
const PARCELS = /快递|物流|包裹|派送|催|\b(?:package|parcel|shipment|delivery|tracking)\b/u;
const OTHER = /另(?:外)?一?个|别的|其他|\b(?:other|another)\b/u;

/** Where an order is. */
export const orderStatusSkill = defineSkill({
  name: 'order-status',
  description: 'Where an order is, when it comes, its tracking; for the customer of the session or after proof.',
  slots: z.object({
    ...orderSlots,
    onlyCode: z.boolean().optional(),
    /** What worries the shopper, where it was said before the order was known. */
    concerns: z
      .array(z.enum(['hurry', 'late', 'not-received', 'incomplete']))
      .max(4)
      .optional(),
    /** What it holds, where that is surely what is asked. */
    details: z
      .array(z.enum(['paid', 'contents']))
      .max(2)
      .optional(),
  }),
  needs: [],
  phrases: orderStatusPhrases,
  replies: orderStatusReplies,
  async run(slots, turn) {
    const said = concernsIn(turn.text);
    const concerns = said.length > 0 ? said : (slots.concerns ?? []);
    const shown = (orders: readonly OrderView[]): Promise<Answer> =>
      shownWith(orders, concerns, slots.details ?? [], turn);
    // "Hurry all except 1002": what is left out is neither told nor hurried.
    const parts = partsLeftOut(turn.text);
    const isLeftOut = (id: string): boolean => isCodeLeftOut(parts, id);
    if (turn.viewer.customerId === undefined) {
      const proven = await provenOrder(slots, turn);
      return 'order' in proven ? await shown([proven.order]) : proven.answer;
    }
    const { ordinal, product = '' } = slots;
    const orderIds = (slots.orderIds ?? []).filter((id) => !isLeftOut(id));
    const picked = ordinal === undefined ? undefined : chosenFrom(turn.text, turn.state.shown.filter(isOrder));
    const ids = orderIds.length > 0 || picked === undefined ? orderIds : [picked.id];
    const numbered = await ordersNumbered(ids, turn);
    if (numbered.length > 0) return await shown(numbered);
    const { orders: all } = await turn.shop.orders.listOrders({ viewer: turn.viewer, limit: LOOKED_THROUGH });
    const [unknown] = ids;
    // 尾号72, where several numbers end so.
    const ended = unknown === undefined ? [] : endingIn(unknown, all).slice(0, LISTED);
    if (ended.length > 0) return await shown(ended);
    // "Where is my order, I live in flat B-1204": that number only stands beside what is asked for.
    if (unknown !== undefined && isAskedFor(unknown, turn.text, all))
      return { facts: { notFound: unknown }, replyKey: 'not-found', cards: [] };
    const orders = all.filter(({ id }) => !isLeftOut(id));
    if (orders.length === 0) return { facts: { orders: [] }, replyKey: 'none', cards: [] };
    // A number that is none of theirs is told of, and hurried for, no other order.
    const strange = strangeNumberAskedIn(asTyped(turn.text, turn.wholeText), all);
    if (strange !== undefined && ordersNaming(strange, all).length === 0)
      return { facts: { notFound: strange }, replyKey: 'not-found', cards: [] };
    return await shownOf(orders, { product, pointed: slots.pointsAt !== undefined, concerns }, shown, turn);
  },
});

const isOrder = (thing: ShownThing): boolean => thing.kind === 'order';

const WHEN_IT_CAME =
  /(?:哪天|几号|什么时候|啥时候|何时|谁).{0,6}(?:签收|收到|送到|拿到)(?:的|了)|\bwho signed\b|\b(?:when|what (?:day|time|date))\b.{0,20}\b(?:did|was|were)\b.{0,60}\b(?:arrive|come|delivered|signed for)\b/u;

const STILL_TO_COME = /应该|预计|本来|\b(?:supposed|meant|due|expected|should)\b/u;

/** Of some orders those that came, where it is asked when they did. */
const whenItCame = (plain: string, orders: readonly OrderView[]): OrderView[] =>
  WHEN_IT_CAME.test(plain) && !STILL_TO_COME.test(plain)
    ? orders.filter((order) => !isOpen(order) && order.status !== 'cancelled')
    : [];

type Show = (orders: readonly OrderView[]) => Promise<Answer>;

/** The orders of some numbers. */
async function ordersNumbered(orderIds: readonly string[], turn: Turn): Promise<OrderView[]> {
  const found: OrderView[] = [];
  for (const orderId of orderIds.slice(0, LISTED)) {
    const { order } = await turn.shop.orders.getOrder({ viewer: turn.viewer, orderId });
    if (order && !found.some(({ id }) => id === order.id)) found.push(order);
  }
  return found;
}

const BOUGHT = /(?:买|订|拍|购)(?:的|了)(?:[那这一]?[个件台双条套只款])?(\p{Script=Han}{1,20})/u;

/** 我买的独角兽到哪了: whether words are what was bought, and not what else is told: 买的东西还没有动静. */
function isBought(product: string, plain: string): boolean {
  const bought = BOUGHT.exec(plain)?.[1];
  return bought !== undefined && product.split(' ').some((word) => word !== '' && bought.startsWith(word));
}

/** Which of a customer's orders are meant: by what is in them, by status, the one at hand, the open ones. */
async function shownOf(
  orders: readonly OrderView[],
  { product, pointed, concerns }: { product: string; pointed: boolean; concerns: readonly Concern[] },
  shown: Show,
  turn: Turn,
): Promise<Answer> {
  const plain = normalize(turn.text);
  const days = daysNamed(plain, turn.speak.today);
  const placed = days === undefined ? [] : orders.filter(({ placedAt }) => isWithin(days, placedAt, turn.timeZone));
  const isOfDay = PLACED.test(plain);
  if (isOfDay && placed.length > 0) return await shown(placed.slice(0, LISTED));
  const written = writtenDayIn(plain);
  if (isOfDay && written !== undefined)
    return { facts: { notFound: written.words }, replyKey: 'none-of-day', cards: [] };
  const byId = (id: string | undefined): OrderView | undefined => orders.find((order) => order.id === id);
  if (product !== '') {
    const holding = ordersByItem(product, orders);
    const told = byId(turn.state.focusOrderId);
    // "Someone stole the hose", after its parcel was told: that one, whatever else holds such a thing.
    if (concerns.length > 0 && told !== undefined && holding.includes(told)) return await shown([told]);
    // "哪天签收的" is asked of what came.
    const came = whenItCame(plain, holding.length > 0 ? holding : ordersNaming(plain, orders));
    if (came.length > 0) return await shown(came.slice(0, LISTED));
    const open = holding.filter(isOpen);
    if (holding.length > 0) return await shown(open.length > 0 ? open : holding.slice(0, LISTED));
    const named = ordersNaming(plain, orders);
    const openNamed = named.filter(isOpen);
    if (named.length > 0) return await shown(openNamed.length > 0 ? openNamed : named.slice(0, LISTED));
    const isNamed =
      (detailsAsked(turn.text, true).length > 0 && namesGoods(product)) ||
      /\b(?:ordered|bought|purchased)\b/u.test(plain) ||
      isBought(product, plain);
    if (isNamed && !pointed && withoutOptions(product) !== '')
      return { facts: { notFound: product }, replyKey: 'no-such-item', cards: [] };
  }
  // "鞋到哪了": a word of one character says what was bought.
  const called = product === '' ? ordersHeaded(turn.text, orders) : [];
  if (called.length > 0) return await shown(called.some(isOpen) ? called.filter(isOpen) : called.slice(0, LISTED));
  if (ALL.test(plain)) return await shown(orders.slice(0, LISTED));
  if (LATEST.test(plain)) return await shown(orders.slice(0, 1));
  const focus = byId(turn.state.focusOrderId);
  if (OTHER.test(plain) && focus !== undefined) {
    const others = orders.filter((order) => order !== focus);
    return await shown(others.filter(isOpen).length > 0 ? others.filter(isOpen) : others);
  }
  const onPage = byId(turn.state.page?.orderId);
  if (onPage) return await shown([onPage]);
  const ofStatus = ordersByStatus(plain, orders);
  if (ofStatus.length > 0) return await shown(concerns.includes('not-received') ? ofStatus.slice(0, 1) : ofStatus);
  if (focus !== undefined && (pointed || turn.state.lastSkill === 'order-status')) return await shown([focus]);
  // What is said to have arrived and is not there, or not whole, was delivered last.
  const delivered = orders.find((order) => order.status === 'delivered');
  if (concerns.includes('incomplete') && delivered !== undefined) return await shown([delivered]);
  const open = orders.filter(isOpen);
  const shipped = open.filter((order) => order.status === 'shipped');
  if (shipped.length > 0 && (concerns.length > 0 || PARCELS.test(plain))) return await shown(shipped);
  return await shown(open.length > 0 ? open : orders.slice(0, 1));
}

const NOTHING_COMES = new Set<OrderStatus>([
  'delivered',
  'cancelled',
  'return-requested',
  'returned',
  'exchange-requested',
  'exchanged',
]);

/** "Will it come today": whether it is expected by the day that is asked for. */
function deadlineFacts(order: OrderFacts, turn: Turn): { deadline?: string; inTime?: 'yes' | 'no' | 'unknown' } {
  const deadline = PLACED.test(normalize(turn.text)) ? undefined : deadlineIn(normalize(turn.text), turn.speak.today);
  const due = order.shipments
    .filter(({ status }) => status !== 'delivered' && status !== 'returned-to-sender')
    .map(({ estimatedDeliveryAt }) => estimatedDeliveryAt && dayIn(new Date(estimatedDeliveryAt), turn.timeZone));
  if (deadline === undefined || NOTHING_COMES.has(order.status)) return {};
  // What is late already, or was never promised, may come on any day.
  if (due.length === 0 || due.some((day) => day === undefined || day < turn.speak.today))
    return { deadline, inTime: 'unknown' };
  return { deadline, inTime: due.every((day) => day !== undefined && day <= deadline) ? 'yes' : 'no' };
}

const BEFORE_DISPATCH = new Set<string>(['pending', 'pending-modified', 'processing']);
const LEAST_POLICY_SCORE = 0.55;
const MOST_POLICIES = 3;
/** 货到付款 shares words with 付款后多久发货, and tells nothing of it. */
const OF_DISPATCH = /发货|发出|寄出|\b(?:dispatch|ship|send|sent)/u;

/** "锁咋还不发货": within how long the shop sends, by its own rule. */
async function dispatchRule({ shop, locale, speak }: Turn): Promise<{ dispatch?: string }> {
  const text = speak.choose('下单后多久发货', 'When will my order be dispatched?');
  const { faqs } = await shop.catalog.searchFaqs({ text, locale, limit: MOST_POLICIES });
  const found = faqs.find(
    ({ score, question }) =>
      score >= LEAST_POLICY_SCORE && wordingsOf(question).some((wording) => OF_DISPATCH.test(normalize(wording))),
  );
  return found === undefined ? {} : { dispatch: speak.text(found.answer) };
}

async function shownWith(
  orders: readonly OrderView[],
  concerns: readonly Concern[],
  details: readonly OrderDetail[],
  turn: Turn,
): Promise<Answer> {
  const listed = orders.slice(0, LISTED);
  const asked = [...new Set([...detailsAsked(turn.text, true), ...details])];
  const told = await orderFactsOf(listed, { ...turn, viewer: viewerOf(turn) });
  const cards = listed.map((order) => orderCard(order, turn.locale));
  const [first] = told;
  const [only] = listed;
  if (told.length === 1 && first !== undefined && only !== undefined) {
    turn.state.focusOrderId = first.orderId;
    rememberItems(turn.state, only, turn.text);
    const found = await lookedInto(concerns, only, first, turn);
    const suggestions = found.offersPerson === true ? turn.speak.choose(['转人工'], ['Talk to a person']) : undefined;
    const facts = {
      ...withParcelsAskedFor(only, first, turn),
      ...found,
      ...(await detailFacts(only, asked, turn)),
      ...deadlineFacts(first, turn),
      ...(concerns.includes('late') && BEFORE_DISPATCH.has(only.status) ? await dispatchRule(turn) : {}),
    };
    return { facts, replyKey: 'one', cards, ...(suggestions ? { suggestions } : {}) };
  }
  turn.state.shown = told.map((order) => ({
    kind: 'order',
    id: order.orderId,
    label: `${order.orderId} ${order.items.map((item) => item.title).join(' ')}`.slice(0, 500),
  }));
  const detailed = await Promise.all(
    told.map(async (facts, at) => {
      const order = listed[at];
      return order === undefined ? facts : { ...facts, ...(await detailFacts(order, asked, turn)) };
    }),
  );
  const answer = { facts: { orders: detailed }, cards, suggestions: told.slice(0, 3).map((order) => order.orderId) };
  if (concerns.length === 0) return { ...answer, replyKey: 'several' };
  const choices = told.map(({ orderId }) => ({ id: orderId, orderId, label: orderId }));
  return {
    ...answer,
    facts: { orders: detailed, choices },
    replyKey: 'which-of-several',
    ask: { needs: 'choose', asks: 'choose', choices: turn.state.shown, slots: { concerns: [...concerns] } },
  };
}
