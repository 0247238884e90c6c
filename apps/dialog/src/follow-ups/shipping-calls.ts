// Delivery questions as they are meant: one for each place named, and "will it be here by Friday" before anything is bought.
import { normalize } from '#language';
import { productAtHand } from '../ground/shown-products.js';
import { wishedDeliveryIn } from '../order-actions/wished-day.js';
import type { Turn } from '../skills/skill.js';
import { productWords } from '../understand/mention.js';
import { placesIn } from '../understand/places.js';
import type { UnderstoodCall } from '../understand/understander.js';

const MOST_PLACES = 3;
const SENDS =
  /(?:发|寄|送|运|配送|快递)(?:货)?(?:到|往|去|给)?|运费|邮费|快递费|包邮|\b(?:ship(?:ping|s)?|deliver(?:y|ed)?|send|postage)\b/u;
const FEE =
  /(?:运费|邮费|快递费|配送费).{0,4}(?:多少|几|怎么)|多少(?:钱)?(?:的)?(?:运费|邮费|快递费)|\bhow much (?:is|are|for|does)?(?: the)? ?(?:shipping|delivery|postage)\b|\b(?:ship|deliver).{0,120}\bhow much\b|\bhow much\b.{0,120}\bto (?:ship|send|deliver)\b/u;
const ARRIVES_BY =
  /(?:今天|明天|后天|大后天|(?:周|星期|礼拜)[一二三四五六日天]|周末|\d{1,2} ?[月号日]).{0,8}(?:能|可以|会|可)?(?:不能)?(?:到|收到|送到|送达|拿到)|\b(?:arrive|arrives|get (?:it|here|there|them|this)|have it|here|there|delivered|reach|come|be (?:in|at|with))\b.{0,120}\b(?:today|tomorrow|tonight|by|before|on|in time|mon|tue|wed|thu|fri|sat|sun)/u;
const BY_DAY = /\b(?:by|before|in time for)\b|[日天一二三四五六末]之?前|赶[得不]上|赶得及|来[得不]及/u;
const ASKS_WHEN = /什么时候|啥时候|几天|多久|几号|哪天|\bwhen\b|\bhow (?:long|soon|fast|many)\b/u;
/** Words of delivery that name no product. */
const OF_DELIVERY =
  /免费|加急|次日达|隔日达|国际|海外|周末|几点|^[前发寄送运]+$|\b(?:free|express|overnight|standard|international|worldwide|fast|same[- ]day|next[- ]day|before|by|in time|christmas|xmas)\b/gu;
const OF_ORDERS = /订单|单号|我的|快递|包裹|\bmy (?:order|package|parcel)\b|\border\b/u;
const MAY_BE_SHIPPING = new Set<string>([
  'fallback',
  'price',
  'find-products',
  'small-talk',
  'stock',
  'product-info',
  'faq',
]);

/** The calls with those about delivery put right. */
export function shippingCalls(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
): readonly UnderstoodCall[] {
  const plain = normalize(message);
  const hasSubject = productAtHand(turn.state, turn.state.page) !== undefined;
  const meant = withoutFeeAsPrice(plain, calls, hasSubject).map((call) => asShipping(plain, call, turn));
  return meant.flatMap((call) => eachPlace(call)).map((call) => withDeadline(plain, call, turn));
}

/** The day by which a message asks whether something comes ("will it be here by Friday"), as `YYYY-MM-DD`; the text is in its comparable form. */
export const deadlineIn = (plain: string, today: string): string | undefined =>
  (ARRIVES_BY.test(plain) || BY_DAY.test(plain)) && !ASKS_WHEN.test(plain)
    ? wishedDeliveryIn(plain, today).day
    : undefined;

/** "By Friday?" is answered with yes or no; words of delivery are no product's. */
function withDeadline(plain: string, call: UnderstoodCall, turn: Turn): UnderstoodCall {
  if (call.skill !== 'shipping') return call;
  const { product, ...slots } = call.slots;
  const named = typeof product === 'string' ? product.replace(OF_DELIVERY, ' ').replace(/\s+/g, ' ').trim() : '';
  const day = deadlineIn(plain, turn.speak.today);
  return {
    ...call,
    slots: { ...slots, ...(named === '' ? {} : { product: named }), ...(day === undefined ? {} : { deadline: day }) },
  };
}

const SAYS_NO_SUBJECT = ['product', 'productId', 'pointsAt', 'ordinal', 'options', 'lines'] as const;

/** "到大阪多少钱运费" asks one thing. */
function withoutFeeAsPrice(
  plain: string,
  calls: readonly UnderstoodCall[],
  hasSubject: boolean,
): readonly UnderstoodCall[] {
  const shipping = calls.findIndex((call) => call.skill === 'shipping');
  if (shipping < 0) return calls;
  // "Do you deliver to Beijing and what's the cost": of what is sent nothing was said.
  const isFee = (call: UnderstoodCall, at: number): boolean =>
    call.skill === 'price' &&
    at > shipping &&
    !hasSubject &&
    SAYS_NO_SUBJECT.every((name) => call.slots[name] === undefined);
  if (!FEE.test(plain)) return calls.filter((call, at) => !isFee(call, at));
  return calls.filter((call) => call.skill !== 'price' || call.slots['product'] !== undefined);
}

/** Before anything is bought: "if I ordered it today, would I have it by Saturday". */
const IF_BOUGHT =
  /\bif i (?:order|buy|bought|purchase)(?:ed|d)?\b|(?:现在|今天|今晚)(?:就|要是)?(?:下单|买|拍)(?![了的])/u;
const OF_ORDERS_AND_DAYS = new Set<string>(['change-order', 'order-status']);

function asShipping(plain: string, call: UnderstoodCall, { state }: Turn): UnderstoodCall {
  const isOfNone = !Array.isArray(call.slots['orderIds']) && state.focusOrderId === undefined;
  if (OF_ORDERS_AND_DAYS.has(call.skill) && isOfNone && IF_BOUGHT.test(plain)) {
    const { product, destination } = call.slots;
    const isOfDays = ARRIVES_BY.test(plain) || BY_DAY.test(plain) || ASKS_WHEN.test(plain);
    if (isOfDays)
      return {
        ...call,
        skill: 'shipping',
        slots: { ...(product === undefined ? {} : { product }), ...(destination === undefined ? {} : { destination }) },
      };
  }
  const isOfNoOrder =
    call.skill === 'order-status' &&
    state.focusOrderId === undefined &&
    state.page?.orderId === undefined &&
    !Array.isArray(call.slots['orderIds']);
  if ((!MAY_BE_SHIPPING.has(call.skill) && !isOfNoOrder) || call.slots['productId'] !== undefined) return call;
  const places = placesIn(call.text);
  const [first] = places;
  const rest = productWords(call.text, [...places])
    .replace(/^(?:发|寄|送|到|运)+$/u, '')
    .replace(OF_DELIVERY, '')
    .trim();
  if (first !== undefined && SENDS.test(plain) && rest === '')
    return { ...call, skill: 'shipping', slots: { destination: first.place } };
  // "Cost?" after delivery to a place, where no product is talked of.
  const isCostOfIt =
    call.skill === 'price' &&
    state.lastSkill === 'shipping' &&
    SAYS_NO_SUBJECT.every((name) => call.slots[name] === undefined);
  if (isCostOfIt && productAtHand(state, state.page) === undefined)
    return { ...call, skill: 'shipping', slots: first === undefined ? {} : { destination: first.place } };
  const isBefore = state.lastSkill !== 'order-status' && !OF_ORDERS.test(plain);
  const hasSubject = productAtHand(state, state.page) !== undefined || state.lastSkill === 'shipping';
  if (call.skill !== 'price' && isBefore && hasSubject && ARRIVES_BY.test(plain) && rest === '')
    return { ...call, skill: 'shipping', slots: first === undefined ? {} : { destination: first.place } };
  return call;
}

/** "To Boston and Denver" is asked of each. */
function eachPlace(call: UnderstoodCall): UnderstoodCall[] {
  if (call.skill !== 'shipping') return [call];
  const places = placesIn(call.text).slice(0, MOST_PLACES);
  if (places.length < 2) return [call];
  const plain = normalize(call.text);
  // "From Shanghai to Beijing" names one destination.
  const to = places.filter(({ start }) => !/(?:从|\bfrom) ?$/u.test(plain.slice(0, start)));
  if (to.length < 2) return [call];
  const named = productWords(call.text, [...places]);
  return to.map(({ place }) => {
    const { product: _product, ...slots } = call.slots;
    return { ...call, slots: { ...slots, ...(named === '' ? {} : { product: named }), destination: place } };
  });
}
