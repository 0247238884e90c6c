// "换成M码" may mean an order that has not left or one that has arrived, "退款" one whose money is on its way already: its status says which skill it is.
import type { OrderStatus, OrderView, SkillName } from '#contracts';
import { normalize } from '#language';
import { readOptions } from '../ground/option-words.js';
import { concernsIn } from '../skills/order-status/concerns.js';
import { bestPolicy, CONFIDENT_FAQ_SCORE } from '../skills/faq/faq.skill.js';
import type { Turn } from '../skills/skill.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { ordersDescribed } from './described-items.js';
import { mayTellDefect, tellsOnlyMissing } from './defects.js';
import { ordersNaming } from './named-items.js';
import { ASKS_STATUS, speaksOnlyOfMoney } from './order-wishes.js';
import { JUST_NOW } from './order-meant.js';

const LOOKED_THROUGH = 50;
/** Words of one who gives something up. */
const SAYS_UNWANTED =
  /取消|撤|退|不(?:想|需)?要|不买|不用|不拍|算了|拦截|别(?:发|寄|送)|停|后悔|\b(?:cancel|call(?:ing)? (?:it|that|the)|stop|scrap|scratch|drop|forget|void|abort|undo|refund|return|no longer|any ?more|never ?mind|changed? my mind|back out|call off|kill|bin|don'?t (?:want|need|send|ship)|do not (?:want|need|send|ship)|without it|not (?:want|need))/u;
/** What came is here. */
const ARRIVED = /\barrived\b(?! yet)/gu;
const ASKS_ARRIVAL =
  /(?:能|会|可以|能不能|会不会)?(?:送|寄|运)?(?:得|能)?到(?:不了|得了|不|吗|么|没|吧)(?!付)|\b(?:will|would|does|can) (?:it|they|that|my \S+) (?:be here|arrive|come|get here|make it)\b/u;
const WISHES_DAY =
  /改|换|推迟|延|晚|提前|早点|再送|别送|换成|约|\b(?:change|reschedul\w*|deliver (?:it |them )?(?:on|later|after|before)|instead|later|move|postpone|hold)\b/u;
const TELLS_FIT =
  /太[大小紧松长短]|不合(?:适|身|脚)|偏[大小]|(?:码|号|尺寸)[大小]了|\btoo (?:small|big|large|tight|loose|long|short)\b|\b(?:does not|doesn't|doesnt|did not|didn't|didnt|won't|wont) fit\b/u;
const SENDS_BACK = /退|\b(?:return|refund|money back|send\w* .{0,40}back|back to you|not (?:want|keep)|don'?t want)\b/u;
const SAYS_CANCEL = /取消|撤|\bcancel/u;
const NAMES_ACTION = /换货|\bexchang/u;
const NAMES_VARIANT = /换|颜色|[号码]|\bswap\b|\bsize\b|\bcolou?r\b|\binstead\b|\bswitch\b/u;

/** One thing is to leave an order. */
export const TAKES_OFF =
  /\b(?:take|remove|drop|delete|knock|leave) (?!it off the list).{1,40}\b(?:off|from|out of)\b.{0,12}\border\b|(?:从|在).{0,8}单.{0,3}(?:里|中)?.{0,12}(?:去掉|删掉?|拿掉|移除|减掉)|(?:去掉|删掉|拿掉|移除).{1,12}(?:订单|那单)/u;

/** The call with the skill that fits the order at hand, where the words leave that open. */
export async function withRightSkill(call: UnderstoodCall, turn: Turn): Promise<UnderstoodCall> {
  const plain = normalize(call.text);
  if (turn.viewer.customerId === undefined || turn.state.form?.skill === call.skill) return call;
  // "Just ordered the brazil but need whole beans": nothing is given up, so nothing is cancelled where a variant of what was bought is named.
  if (call.skill === 'cancel-order' && !SAYS_UNWANTED.test(plain) && (await namesAVariant(call, turn)))
    return { ...call, skill: 'change-order' };
  // "Take the slime off my order": one thing of it is given up, and none is changed into another.
  if (call.skill === 'change-order' && TAKES_OFF.test(plain)) return { ...call, skill: 'cancel-order' };
  // "Will it come on Monday, I'm away then" asks; a day is wished where something shall be otherwise.
  if (call.skill === 'change-order' && ASKS_ARRIVAL.test(plain) && !WISHES_DAY.test(plain))
    return { ...call, skill: 'order-status', slots: { pointsAt: 'it', ...call.slots } };
  // "The harness is too small": nobody has said that it shall go back.
  if (call.skill === 'return-order' && TELLS_FIT.test(plain) && !SENDS_BACK.test(plain))
    return { ...call, skill: 'exchange-order' };
  // What was bought is told to be broken, and nothing is asked of where it is: it may be swapped for the same.
  const isDefect = mayTellDefect(call.skill, plain) && !ASKS_STATUS.test(plain.replace(ARRIVED, ' '));
  const [broken, another] = isDefect ? await ordersWithNamed(call, turn) : [];
  // What is missing may be in another parcel; else a person looks into it.
  if (broken !== undefined && tellsOnlyMissing(plain)) {
    const orderIds = another === undefined ? { orderIds: [broken.id] } : {};
    return { ...call, skill: 'order-status', slots: { ...call.slots, ...orderIds, concerns: ['incomplete'] } };
  }
  if (broken !== undefined) return { ...call, skill: 'exchange-order', slots: { ...call.slots, isOwnWish: true } };
  const isOpen =
    (call.skill === 'cancel-order' && !SAYS_CANCEL.test(plain)) ||
    (call.skill === 'return-order' && (speaksOnlyOfMoney(plain) || SAYS_CANCEL.test(plain))) ||
    (call.skill === 'exchange-order'
      ? !NAMES_ACTION.test(plain)
      : call.skill === 'change-order' && NAMES_VARIANT.test(plain));
  if (!isOpen) return call;
  const named = call.slots['orderIds'];
  const orderId = Array.isArray(named) ? (named[0] as string | undefined) : undefined;
  const order =
    orderId === undefined
      ? ((await onlyOrderNaming(call, turn)) ?? (await ownOrder(turn.state.focusOrderId, turn)))
      : await ownOrder(orderId, turn);
  if (order === undefined) return call;
  // "奶瓶不要了退掉吧": what has arrived is sent back.
  if (call.skill === 'cancel-order') return order.status === 'delivered' ? { ...call, skill: 'return-order' } : call;
  const isBefore = order.status === 'pending' || order.status === 'pending-modified';
  // "如果取消能退我多少": what gives the money back is the cancellation, while there is nothing to send back.
  if (call.skill === 'return-order' && isBefore && SAYS_CANCEL.test(plain)) return { ...call, skill: 'cancel-order' };
  if (call.skill === 'return-order')
    return GIVEN_BACK.has(order.status) && speaksOnlyOfMoney(plain) ? { ...call, skill: 'refund-status' } : call;
  const skill: SkillName = isBefore
    ? 'change-order'
    : order.status === 'delivered' && call.skill === 'change-order' && !ADDRESS.test(plain)
      ? 'exchange-order'
      : call.skill;
  return skill === call.skill ? call : { ...call, skill };
}

/** What tells of a defect is a change of the order; a question that a rule of the shop answers begins none. */
export async function asDefect(call: UnderstoodCall, turn: Turn): Promise<UnderstoodCall> {
  if (!mayTellDefect(call.skill, normalize(call.text))) return call;
  const isRuled = call.skill === 'faq' && (await bestPolicy(call.text, CONFIDENT_FAQ_SCORE, turn)) !== undefined;
  return isRuled ? call : await withRightSkill(call, turn);
}

/** "花洒退了这么久怎么没动静": of what was sent back the money is waited for, and no parcel. */
export async function asOfReturn(call: UnderstoodCall, turn: Turn): Promise<UnderstoodCall> {
  const plain = normalize(call.text);
  if (turn.viewer.customerId === undefined || !SENT_BACK.test(plain)) return call;
  const isWaiting = MAY_WAIT.has(call.skill) && concernsIn(call.text).includes('late');
  if (call.skill !== 'order-status' && !isWaiting) return call;
  const named = await ordersWithNamed(call, turn);
  const meant = named.length > 0 ? named : [await ownOrder(turn.state.focusOrderId, turn)];
  const order = meant.find((one) => one !== undefined && GIVEN_BACK.has(one.status));
  return order === undefined
    ? call
    : { ...call, skill: 'refund-status', slots: { ...call.slots, orderIds: [order.id] } };
}

const MAY_WAIT = new Set<SkillName>(['product-info', 'price', 'fallback', 'feedback', 'stock']);
const SENT_BACK =
  /退(?!休|伍|步|出|热|烧)|\b(?:return(?:ed|s)?|refund(?:ed|s)?|sent (?:it |them |that |this |the .{1,30} )?back|money)\b/u;

const ownOrder = async (orderId: string | undefined, { shop, viewer }: Turn): Promise<OrderView | undefined> =>
  orderId === undefined ? undefined : (await shop.orders.getOrder({ viewer, orderId })).order;

/** The orders of which the words name an item. */
async function ordersWithNamed({ text, slots }: UnderstoodCall, turn: Turn): Promise<OrderView[]> {
  const { orders } = await turn.shop.orders.listOrders({ viewer: turn.viewer, limit: LOOKED_THROUGH });
  const named = ordersNaming(text, orders);
  return named.length > 0 || typeof slots['product'] !== 'string'
    ? named
    : await ordersDescribed(slots['product'], orders, turn);
}

/** The order of which the words name an item, where there is one such. */
async function onlyOrderNaming(call: UnderstoodCall, turn: Turn): Promise<OrderView | undefined> {
  const [first, ...others] = await ordersWithNamed(call, turn);
  return others.length === 0 || JUST_NOW.test(normalize(call.text)) ? first : undefined;
}

/** Statuses in which money went back, or is about to. */
const GIVEN_BACK: ReadonlySet<OrderStatus> = new Set(['cancelled', 'return-requested', 'returned']);
const ADDRESS = /地址|电话|收件人|付款|支付|时间|\baddress\b|\bphone\b|\bpay|\brecipient\b|\bdeliver/u;

const MOST_PRODUCTS = 4;

/** Whether the words name a variant of something that is in the orders whose items they name. */
async function namesAVariant(call: UnderstoodCall, turn: Turn): Promise<boolean> {
  const orders = await ordersWithNamed(call, turn);
  const productIds = [...new Set(orders.flatMap(({ items }) => items.map(({ productId }) => productId)))];
  if (productIds.length === 0) return false;
  const { products } = await turn.shop.catalog.getProducts({ productIds: productIds.slice(0, MOST_PRODUCTS) });
  return products.some((product) => readOptions(product, call.text).named.length > 0);
}
