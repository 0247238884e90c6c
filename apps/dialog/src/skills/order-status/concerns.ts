// What worries a shopper about an order: hurry it, why it is late or stands still, not received, something missing.
import type { OrderView } from '#contracts';
import { addDays, dayIn, normalize } from '#language';
import type { Turn } from '../skill.js';
import { itemLabel } from '../../order-actions/plan-facts.js';
import { isOpen, type OrderFacts, type ShipmentFacts } from './order-facts.js';
import { viewerOf } from './verify.js';

/** A worry, as the facts name it. */
export type Concern = 'hurry' | 'late' | 'not-received' | 'incomplete';

/** What its carrier left is not there any more, or never was: said of a parcel, or of "it", and of no other thing that one has lost. */
const GONE =
  /(?:快递|包裹|东西|货|件|门口|驿站|柜)\S{0,12}(?:不见了|丢了|被\S{0,4}(?:偷|拿走|取走|领走))|冒领|(?:被人|让人|被谁)(?:拿走|取走|领走)|\b(?:stole|nicked|pinched|swiped|took) (?:it|them|that|those)\b|\b(?:stole|nicked|pinched|swiped|took)\b.{1,40}\b(?:off|from) (?:my|the|our) (?:porch|door\w*|step|hall\w*|lobby|mail ?box)\b|\b(?:it|they|them|parcel|package|box|delivery)(?:'s|s| is| was| are| were| has| have|'ve|'re)? (?:been )?(?:stolen|nicked|pinched|swiped|gone|vanished|disappeared|lost|missing)\b|\b(?:says?|saying|shows?|marked)\b.{0,120}\b(?:came|arrived|left|there|dropped)\b.{0,120}\b(?:but|yet)\b.{0,120}\b(?:not|no|nothing|isnt|arent|never|cannot|can't)\b/u;

const CONCERNS: readonly [Concern, RegExp][] = [
  [
    'incomplete',
    /少(?:发|了|件|寄|给)|漏(?:发|寄|了)|缺(?:了|少|件)|(?:不|没)(?:够|齐|全)(?!部)|只(?:收|发|到|来)(?:到|了)?\S{0,4}[一两二三半\d]|\b(?:missing|short)\b.{0,20}\b(?:items?|parts?|piece|from)\b|\b(?:items?|piece|one|part)\b.{0,30}\b(?:is|are|was|were) (?:missing|not in)|\bonly (?:received|got|one of|part)\b|\bincomplete\b|\bnot everything\b|\bmissing (?:an? |one )?item/u,
  ],
  [
    'not-received',
    /(?:签收|送达|妥投|已收)\S{0,8}(?:没|未)|(?:没|未)(?:有)?(?:收到|拿到|见到)\S{0,8}(?:签收|送达)|(?:我|根本|一直|还)没(?:有)?(?:收到|拿到)|未收到|\b(?:not|n't|never|haven't) (?:\w+ )?(?:received?|got|gotten|get|arrived?|here|see|seen)\b|\bnothing (?:is |was )?here\b|\bsays? (?:it(?:'s| is| was)? )?delivered\b.{0,200}\b(?:but|not|n't|never|no)\b/u,
  ],
  [
    'late',
    /为(?:什么|啥|何)\S{0,8}(?:慢|久|不|没|还|晚)|怎么(?:还|这么|那么|一直)?\S{0,3}(?:不动|不更新|没(?:动|更新|到|发|来|送)|慢|久|不(?:来|到|送|发))|(?:太|这么|那么|也)慢|(?:不动了|没动静|没更新|没变化|卡(?:住|在)|停(?:在|了)|好几天了|迟迟|耽误|延误|超时|晚了)|\b(?:late|delayed?|stuck|overdue|slow)\b|\btak(?:es|ing|en) (?:so long|too long|forever|ages|way too long|an eternity)\b|\b(?:not|n't|hasn't|no) (?:\w+ )?(?:moved?|movement|updated?|updates?|progress)\b|\bwhy\b.{0,200}\b(?:not|n't|long|still)\b/u,
  ],
];
const HURRIES =
  /催|(?:能不能|可以|麻烦|请|尽)?(?:尽快|快点|快些|赶紧|赶快|加急|快一?点)(?:帮我|给我)?(?:发|送|派|处理|配送|安排|吧|啊|呀|$)|等(?:不了|不及)|急(?:用|死|着要)|\bhurry\b|\bspeed (?:it|this|things|up|my)\b|\bfaster\b|\bexpedite\b|\brush\b|\bas soon as possible\b|\basap\b|\burgent/u;
/** Not to be hurried, or asked whether it was: 别催, "no rush", "did you hurry it". A wish to hurry is recorded at once, so none may be read here. */
const NO_HURRY =
  /(?<![要还么])(?:不用|不要|不必|不需要|无需|别|甭|不)(?:再|帮我|给我|着|那么|这么|太|用)?(?:催|急|加急|赶)|催(?:过|过了|了)(?:吗|么|没有?|$|[?？,，。])|(?:有没有|谁|已经?|昨[天晚]|刚才?)(?:帮我|给我|让你们?)?催|\b(?:no|not|never|without)(?! you\b)(?: (?:need to|an?|any|in|so|that|really|you|want you to|have to|be|please|big|great|great deal of)){0,3} (?:hurry(?:ing)?|rush(?:ing)?|urgent|urgency|expedite|faster)\b|\b(?:did|have|has) (?:you|i|we|they)\b.{0,20}\b(?:hurr|rush|expedit)\w*/gu;
/** Something else than goods did not come, or it only was thought, supposed or asked that they did not: the shop is told at once, so none may be read here. */
const NOT_MISSED =
  /\b(?:did|have|has) (?:you|i|they|anyone) (?:\w+ ){0,2}report\w*\b.{0,60}|\b(?:thought|assumed|not true|wrong|do not report|never report)\b.{0,40}?\b(?:not|never|missing)\b.{0,20}?\b(?:receiv\w*|got|arriv\w*)\b|\bif (?:i|we|it|they)\b.{0,20}?\b(?:not|never)\b.{0,20}?\b(?:receiv\w*|got|arriv\w*)\b|\b(?:not|never) (?:\w+ )?(?:received?|got|gotten|get|heard|had|seen?) (?:an?|any|the|my|your) (?:apology|answer|reply|response|e-?mail|message|sms|text|notification|invoice|receipt|refund|call|code|confirmation)\b|(?:以为|不是|如果|要是|万一|假如)[^,，。;；!！?？]{0,6}?(?:没|未)(?:有)?(?:收|拿)到|(?:没|未)(?:有)?收到(?:任何|你们?的?|过|什么){0,3}(?:短信|通知|回复|答复|消息|邮件|电话|发票|退款|道歉|验证码)/gu;
/** A parcel without news for so many days stands still. */
const STALLED_DAYS = 3;
const MOVING = new Set(['label-created', 'picked-up', 'in-transit', 'customs', 'exception', 'out-for-delivery']);

/** The worries that a message speaks of. */
export function concernsIn(text: string): Concern[] {
  const plain = normalize(text).replace(/n['’]t\b/gu, ' not');
  const isGone = GONE.test(plain);
  const came = plain.replace(NOT_MISSED, ' ');
  const found = CONCERNS.filter(
    ([concern, pattern]) =>
      pattern.test(concern === 'not-received' ? came : plain) || (isGone && concern === 'not-received'),
  ).map(([concern]) => concern);
  return HURRIES.test(plain.replace(NO_HURRY, ' ')) ? [...found, 'hurry'] : found;
}

/** What is true of a worry, as facts beside those of the order. */
export interface ConcernFacts {
  deliveryRequest?: { kind: string };
  notReceived?: boolean;
  /** The shop was told of it. */
  reported?: boolean;
  /** Items that are in no parcel yet, and those that are in one that has not arrived. */
  notShipped?: string[];
  onTheWay?: string[];
  incomplete?: boolean;
  /** The day on which it should have come, and why it did not where the carrier says so. */
  late?: { since?: string; quietDays?: number; cause?: string; onTime?: boolean };
  offersPerson?: boolean;
}

/** Looks into the worries of one order; a wish to hurry is recorded where the order is still to come. */
export async function lookedInto(
  concerns: readonly Concern[],
  order: OrderView,
  facts: OrderFacts,
  turn: Turn,
): Promise<ConcernFacts> {
  const result: ConcernFacts = {};
  const has = (concern: Concern): boolean => concerns.includes(concern);
  if (has('hurry')) Object.assign(result, await hurriedUp(facts, turn));
  if (has('incomplete')) Object.assign(result, await whereTheRestIs(order, facts, turn));
  // Of an order that comes in parts, what has not come yet may be the rest: only what is said to be gone was left by its carrier.
  const isLeft = GONE.test(normalize(turn.text)) && facts.shipments.some(({ status }) => status === 'delivered');
  const isDelivered = facts.status === 'delivered' || isLeft;
  if (has('not-received') && isDelivered) Object.assign(result, await notReceivedOf(facts, turn));
  if (has('late') || (has('not-received') && isOpen(order) && !isDelivered))
    Object.assign(result, latenessOf(facts, turn));
  return result;
}

/** The shop hears that what its carrier says was delivered did not come. */
async function notReceivedOf({ orderId }: OrderFacts, turn: Turn): Promise<ConcernFacts> {
  const { reported } = await turn.shop.logistics.reportNotReceived({ viewer: viewerOf(turn), orderId });
  return { notReceived: true, offersPerson: true, ...(reported.length > 0 ? { reported: true } : {}) };
}

/** "催一下": the wish to hurry is recorded with the order; nothing is promised. */
async function hurriedUp(order: OrderFacts, turn: Turn): Promise<ConcernFacts> {
  const done = await turn.shop.orders.commitAction({
    viewer: viewerOf(turn),
    orderId: order.orderId,
    action: { name: 'delivery-request', kind: 'hurry' },
    // A message is recorded once, however often it arrives.
    idempotencyKey: `${turn.conversationId.slice(0, 80)}:${turn.messageId.slice(0, 80)}:hurry`,
    origin: { channel: 'chat', conversationId: turn.conversationId },
  });
  return 'refused' in done ? {} : { deliveryRequest: { kind: 'hurry' } };
}

/** Something is missing: it may be in another parcel, or not sent yet; where all of it arrived a person has to look. */
async function whereTheRestIs(order: OrderView, facts: OrderFacts, turn: Turn): Promise<ConcernFacts> {
  const { shipments } = await turn.shop.logistics.listShipments({ viewer: viewerOf(turn), orderIds: [order.id] });
  const titleOf = (sku: string): string => {
    const item = order.items.find((one) => one.sku === sku);
    if (item === undefined) return sku;
    const title = turn.speak.text(item.title);
    // Only of things that are called alike the options tell which.
    const alike = order.items.filter((one) => turn.speak.text(one.title) === title);
    return alike.length > 1 ? itemLabel(item, turn) : title;
  };
  const sent = new Map<string, number>();
  const onTheWay = new Set<string>();
  for (const { items, events } of shipments) {
    const arrived = events.some(({ status }) => status === 'delivered');
    for (const { sku, quantity } of items) {
      sent.set(sku, (sent.get(sku) ?? 0) + quantity);
      if (!arrived) onTheWay.add(titleOf(sku));
    }
  }
  // Where a closed order has no parcels, nobody wrote them down: that says nothing of what was sent.
  const isKnown = shipments.length > 0 || isOpen(order);
  const notShipped = facts.items
    .filter(({ sku, quantity }) => isKnown && (sent.get(sku) ?? 0) < quantity)
    .map(({ sku }) => titleOf(sku));
  const isExplained = notShipped.length > 0 || onTheWay.size > 0;
  return {
    incomplete: true,
    ...(notShipped.length > 0 ? { notShipped } : {}),
    ...(onTheWay.size > 0 ? { onTheWay: [...onTheWay] } : {}),
    ...(isExplained ? {} : { offersPerson: true }),
  };
}

function latenessOf(facts: OrderFacts, turn: Turn): ConcernFacts {
  const moving = facts.shipments.filter(({ status }) => MOVING.has(status) || status === 'delivery-attempted');
  // Of several parcels the one that is late is spoken of.
  const isOverdue = ({ estimatedDeliveryAt: day }: ShipmentFacts): boolean =>
    day !== undefined && dayOf(day, turn) < turn.speak.today;
  const parcel = moving.find(isOverdue) ?? moving[0];
  if (parcel === undefined) return {};
  const { estimatedDeliveryAt: due, lastEvent } = parcel;
  const { today } = turn.speak;
  const isLate = due !== undefined && dayOf(due, turn) < today;
  const quietDays = lastEvent === undefined ? undefined : daysBetween(dayOf(lastEvent.at, turn), today);
  const isQuiet = quietDays !== undefined && quietDays >= STALLED_DAYS;
  const cause = causeOf(parcel);
  return {
    late: {
      ...(isLate ? { since: due } : due === undefined ? {} : { onTime: true }),
      ...(isQuiet ? { quietDays } : {}),
      ...(cause === undefined ? {} : { cause }),
    },
    ...(isLate || isQuiet ? { offersPerson: true } : {}),
  };
}

const dayOf = (at: string, turn: Turn): string => (at.length === 10 ? at : dayIn(new Date(at), turn.timeZone));

function daysBetween(from: string, until: string): number {
  let days = 0;
  while (days < 365 && addDays(from, days) < until) days += 1;
  return days;
}

/** What the carrier's last word says of the cause, by its status. */
const causeOf = ({ status }: ShipmentFacts): string | undefined =>
  ['customs', 'exception', 'delivery-attempted', 'label-created'].includes(status) ? status : undefined;
