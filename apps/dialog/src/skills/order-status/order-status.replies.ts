// What the assistant says of orders and parcels.
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';
import { concernWords } from './concern-words.js';
import { type DetailFacts, detailWords } from './order-details.js';
import type { ConcernFacts } from './concerns.js';
import type { ParcelFacts } from './parcels.js';
import type { OrderFacts, ShipmentFacts } from './order-facts.js';

const STATUS: Record<string, readonly [zh: string, en: string]> = {
  pending: ['已下单，等待处理', 'placed and waiting to be processed'],
  'pending-modified': ['已修改，等待处理', 'changed and waiting to be processed'],
  processing: ['正在备货，还没发出', 'being prepared and has not shipped yet'],
  shipped: ['已发货，正在路上', 'on its way'],
  delivered: ['已送达', 'delivered'],
  cancelled: ['已取消', 'cancelled'],
  'return-requested': ['已申请退货，等待处理', 'waiting for its return to be handled'],
  returned: ['已退货', 'returned'],
  'exchange-requested': ['已申请换货，等待处理', 'waiting for its exchange to be handled'],
  exchanged: ['已换货', 'exchanged'],
};

const EVENTS: Record<string, readonly [zh: string, en: string]> = {
  'label-created': ['已出面单', 'label created'],
  'picked-up': ['已揽收', 'picked up'],
  'in-transit': ['运输中', 'in transit'],
  customs: ['清关中', 'in customs'],
  'out-for-delivery': ['派送中', 'out for delivery'],
  delivered: ['已签收', 'delivered'],
  'available-for-pickup': ['待自提', 'ready for pickup'],
  'delivery-attempted': ['派送未成功', 'delivery attempted'],
  exception: ['运输异常', 'delayed by a problem'],
  'returned-to-sender': ['已退回', 'returned to sender'],
};

const inWords = (table: typeof STATUS, key: string, speak: Speak): string => {
  const words = table[key];
  return words === undefined ? key : speak.choose(words[0], words[1]);
};

function itemsOf(order: OrderFacts, speak: Speak): string {
  const titles = order.items.slice(0, 2).map((item) => item.title);
  const more = order.items.length > titles.length ? speak.choose('等', ' and more') : '';
  return speak.choose(`（${titles.join('、')}${more}）`, ` (${titles.join(', ')}${more})`);
}

function parcel(shipment: ShipmentFacts, speak: Speak): string {
  const event = shipment.lastEvent;
  const where = event?.location === undefined ? '' : speak.choose(`，${event.location}`, `, ${event.location}`);
  const latest =
    event === undefined
      ? ''
      : speak.choose(
          `最新：${speak.day(event.at)} ${speak.time(event.at)}${where}，${event.description.replace(/[。.]$/, '')}。`,
          ` Latest: ${speak.day(event.at)} ${speak.time(event.at)}${where}, ${event.description.replace(/[。.]$/, '')}.`,
        );
  const due =
    shipment.estimatedDeliveryAt === undefined || ['delivered', 'returned-to-sender'].includes(shipment.status)
      ? ''
      : expected(shipment.estimatedDeliveryAt, speak);
  return speak.choose(
    `${shipment.carrier} ${shipment.trackingNumber}，${inWords(EVENTS, shipment.status, speak)}。${latest}${due}`,
    `${shipment.carrier} ${shipment.trackingNumber}, ${inWords(EVENTS, shipment.status, speak)}.${latest}${due}`,
  );
}

function expected(at: string, speak: Speak): string {
  const isPast = Date.parse(at.slice(0, 10)) < Date.parse(speak.today);
  if (isPast)
    return speak.choose(
      `原预计${speak.day(at)}送达，现在晚了，抱歉让您久等。`,
      ` It was expected ${speak.day(at)} and is late, sorry for the wait.`,
    );
  return speak.choose(`预计${speak.day(at)}送达。`, ` Expected ${speak.day(at)}.`);
}

/** Of several parcels those that hold what was asked after, and then the others. */
function parcelsApart({ items, parcels: count }: AskedFor, parcels: readonly string[], speak: Speak): string {
  const names = speak.list(items.map((item) => speak.title(item)));
  const [held, others] = [parcels.slice(0, count).join(' '), parcels.slice(count).join(' ')];
  const first =
    count === 0
      ? speak.choose(`${names}还没有发出。`, ` Not sent yet: ${names}.`)
      : speak.choose(`${names}在这个包裹里：${held}`, ` This parcel holds ${names}: ${held}`);
  const rest =
    count === 0 ? speak.choose('已有的包裹：', ' The parcels so far: ') : speak.choose('其余的：', ' The rest: ');
  return others === '' ? first : `${first}${rest}${others}`;
}

type AskedFor = NonNullable<ParcelFacts['parcelOf']>;

const codeWords = ({ pickupCode }: ParcelFacts, speak: Speak): string =>
  pickupCode === undefined
    ? ''
    : speak.choose(
        '物流记录里没有取件码，我这里查不到；请用单号向承运商查询，或让我转人工。',
        ' The carrier’s records do not hold the collection code, so I cannot tell it; please ask the carrier with the tracking number, or let me hand you over to a person.',
      );

function whole(order: OrderFacts & ParcelFacts, speak: Speak): string {
  return `${wholeOrder(order, speak)}${codeWords(order, speak)}`;
}

function wholeOrder(order: OrderFacts & ParcelFacts, speak: Speak): string {
  const head = speak.choose(
    `订单 ${order.orderId}${itemsOf(order, speak)}${inWords(STATUS, order.status, speak)}。`,
    `Order ${order.orderId}${itemsOf(order, speak)} is ${inWords(STATUS, order.status, speak)}.`,
  );
  const parcels = order.shipments.map((shipment) => parcel(shipment, speak));
  if (parcels.length === 0) return head;
  if (parcels.length === 1) return speak.choose(`${head}${parcels[0]}`, `${head} ${parcels[0]}`);
  if (order.parcelOf !== undefined) return `${head}${parcelsApart(order.parcelOf, parcels, speak)}`;
  return speak.choose(
    `${head}分多个包裹：${parcels.join(' ')}`,
    `${head} It comes in several parcels: ${parcels.join(' ')}`,
  );
}

function brief(order: OrderFacts & DetailFacts, speak: Speak): string {
  const coming = order.shipments.find(({ status }) => status !== 'delivered') ?? order.shipments[0];
  const at = order.status === 'shipped' ? coming?.estimatedDeliveryAt : undefined;
  const isLate = at !== undefined && at.slice(0, 10) < speak.today;
  const due =
    at === undefined
      ? ''
      : isLate
        ? speak.choose(`，原预计${speak.day(at)}，已经晚了`, `, was expected ${speak.day(at)} and is late`)
        : speak.choose(`，预计${speak.day(at)}送达`, `, expected ${speak.day(at)}`);
  const status = `${inWords(STATUS, order.status, speak)}${due}`;
  const details = detailWords(order, speak);
  const rest = details === '' ? status : `${status}${speak.choose('。', '.')}${details.replace(/[。.]$/u, '')}`;
  return `${order.orderId}${itemsOf(order, speak)}${speak.choose('：', ': ')}${rest}`;
}

interface Deadline {
  deadline?: string;
  inTime?: 'yes' | 'no' | 'unknown';
}

/** The answer to "will it come by …", before what is known of the order. */
function inTime({ deadline, inTime: answer }: Deadline, speak: Speak): string {
  if (deadline === undefined || answer === undefined) return '';
  const day = speak.day(deadline);
  if (answer === 'unknown')
    return speak.choose(
      `${day}能不能到，没有给出预计的日子，我不能保证。`,
      `Whether it comes by ${day} I cannot promise, no day is given for it. `,
    );
  return answer === 'yes'
    ? speak.choose(`按预计，${day}能到。`, `Yes, it is expected by ${day}. `)
    : speak.choose(`按预计，${day}到不了。`, `No, it is not expected by ${day}. `);
}

interface Dispatch {
  /** The shop's rule on how soon it sends. */
  dispatch?: string;
}

const dispatchWords = ({ dispatch }: Dispatch, speak: Speak): string =>
  dispatch === undefined ? '' : speak.choose(`店铺的说明：${dispatch}`, ` The shop says: ${dispatch}`);

type OneOrder = OrderFacts & ConcernFacts & Deadline & Dispatch & DetailFacts;

const oneOrder = (facts: OneOrder, speak: Speak): string =>
  inTime(facts, speak) +
  whole(facts, speak) +
  detailWords(facts, speak) +
  dispatchWords(facts, speak) +
  concernWords(facts, speak);

interface VerifyFacts {
  verify: { triesLeft: number; locked: boolean };
}

/** Templates of the skill `order-status`. */
export const orderStatusReplies: Replies = {
  one: {
    zh: (facts: OneOrder, speak: Speak) => oneOrder(facts, speak),
    en: (facts: OneOrder, speak: Speak) => oneOrder(facts, speak),
  },
  'which-of-several': {
    zh: (facts: { orders: OrderFacts[] }, speak: Speak) =>
      `您说的是哪个订单？${speak.lines(facts.orders.map((order) => brief(order, speak)))}`,
    en: (facts: { orders: OrderFacts[] }, speak: Speak) =>
      `Which order do you mean? ${speak.lines(facts.orders.map((order) => brief(order, speak)))}`,
  },
  several: {
    zh: (facts: { orders: OrderFacts[] }, speak: Speak) =>
      `您的这些订单：${speak.lines(facts.orders.map((order) => brief(order, speak)))}想看哪一个的详细物流？`,
    en: (facts: { orders: OrderFacts[] }, speak: Speak) =>
      `Here are your orders: ${speak.lines(facts.orders.map((order) => brief(order, speak)))} Which one shall I look at more closely?`,
  },
  none: {
    zh: () => '您的账户里还没有订单。',
    en: () => 'There are no orders in your account yet.',
  },
  'no-such-item': {
    zh: (facts: { notFound: string }) => `您的订单里没有找到「${facts.notFound}」。可以告诉我订单号再查一次。`,
    en: (facts: { notFound: string }) =>
      `I found no “${facts.notFound}” among your orders. If you give me the order number I will look again.`,
  },
  'none-of-day': {
    zh: (facts: { notFound: string }) => `没有查到您在${facts.notFound}下的订单。`,
    en: (facts: { notFound: string }) => `I found no order of yours placed on ${facts.notFound}.`,
  },
  'not-found': {
    zh: (facts: { notFound: string }) => `没有查到订单 ${facts.notFound}，请核对一下订单号。`,
    en: (facts: { notFound: string }) => `I could not find order ${facts.notFound}. Please check the number.`,
  },
  'ask-both': {
    zh: () => '为了保护您的信息，请提供订单号，以及下单时的邮箱或手机号，我核对后马上查。也可以登录后再问我。',
    en: () =>
      'To keep your details safe, please give me the order number and the e-mail or phone of the order; or sign in and ask again.',
  },
  'ask-contact': {
    zh: (facts: { given: string }) => `收到订单号 ${facts.given}。请再提供下单时的邮箱或手机号，核对后就能查。`,
    en: (facts: { given: string }) =>
      `Thank you, I have the number ${facts.given}. Please also give me the e-mail or phone of the order so that I can check it is yours.`,
  },
  'ask-number': {
    zh: () => '收到联系方式。请再提供订单号，核对后就能查。',
    en: () => 'Thank you. Please also give me the order number so that I can check it is yours.',
  },
  wrong: {
    zh: (facts: VerifyFacts) => `订单号和联系方式对不上，请再核对一下，还可以试 ${facts.verify.triesLeft} 次。`,
    en: (facts: VerifyFacts) =>
      `The order number and the contact do not match. Please check them; you have ${facts.verify.triesLeft} ${facts.verify.triesLeft === 1 ? 'try' : 'tries'} left.`,
  },
  locked: {
    zh: () => '核对失败次数过多，这次对话不能再核对订单了。请登录后再查，或联系店家。',
    en: () =>
      'There were too many wrong tries, so I cannot check orders in this conversation any more. Please sign in, or contact the shop.',
  },
};
