// What is said unasked: what is wrong with a parcel, and that something is back.
import type { ShipmentExceptionKind } from '#contracts';
import type { Speak } from '../reply/speak.js';
import type { Replies } from '../skills/skill.js';

interface ParcelNotice {
  orderId: string;
  shipments: {
    carrier: string;
    trackingNumber: string;
    estimatedDeliveryAt?: string;
    lastEvent?: { at: string; description: string; location?: string };
  }[];
  notice: { kind: ShipmentExceptionKind; since: string };
}

interface BackNotice {
  title: string;
  option?: string;
  available: number;
}

const parcel = ({ orderId, shipments: [first] }: ParcelNotice, speak: Speak): string =>
  speak.choose(
    `您的订单 ${orderId}（${first?.carrier ?? ''} ${first?.trackingNumber ?? ''}）`,
    `Your order ${orderId} (${first?.carrier ?? ''} ${first?.trackingNumber ?? ''})`,
  );

const moment = (at: string, speak: Speak): string => `${speak.day(at)} ${speak.time(at)}`;

/** What the carrier says, as a sentence of its own. */
function words({ shipments: [first] }: ParcelNotice, speak: Speak): string {
  const event = first?.lastEvent;
  if (event === undefined) return '';
  const where = event.location === undefined ? '' : speak.choose(`，${event.location}`, `, ${event.location}`);
  const what = event.description.replace(/[。.]$/, '');
  return speak.choose(`承运商的说明：${what}${where}。`, ` The carrier says: ${what}${where}.`);
}

/** Templates of the notices, by what happened. */
export const noticeReplies: Replies = {
  'no-scan': {
    zh: (facts: ParcelNotice, speak: Speak) =>
      `${parcel(facts, speak)}从${speak.day(facts.notice.since)}起没有新的物流记录。需要的话，我可以帮您催一下，或转给人工核实。`,
    en: (facts: ParcelNotice, speak: Speak) =>
      `${parcel(facts, speak)} has had no new scan since ${speak.day(facts.notice.since)}. I can pass on that it should hurry, or hand you to a person who looks into it.`,
  },
  'delivery-attempted': {
    zh: (facts: ParcelNotice, speak: Speak) =>
      `${parcel(facts, speak)}在${moment(facts.notice.since, speak)}派送未成功。${words(facts, speak)}想换个时间送，可以告诉我。`,
    en: (facts: ParcelNotice, speak: Speak) =>
      `${parcel(facts, speak)} could not be delivered ${moment(facts.notice.since, speak)}.${words(facts, speak)} If another day suits you better, tell me.`,
  },
  'customs-hold': {
    zh: (facts: ParcelNotice, speak: Speak) =>
      `${parcel(facts, speak)}从${speak.day(facts.notice.since)}起在清关，还没有放行。${words(facts, speak)}`,
    en: (facts: ParcelNotice, speak: Speak) =>
      `${parcel(facts, speak)} has been in customs since ${speak.day(facts.notice.since)} and is not released yet.${words(facts, speak)}`,
  },
  exception: {
    zh: (facts: ParcelNotice, speak: Speak) =>
      `${parcel(facts, speak)}在${moment(facts.notice.since, speak)}出现运输异常，抱歉。${words(facts, speak)}需要的话，我转给人工处理。`,
    en: (facts: ParcelNotice, speak: Speak) =>
      `${parcel(facts, speak)} ran into a problem ${moment(facts.notice.since, speak)}, I am sorry.${words(facts, speak)} I can hand you to a person if you like.`,
  },
  'returned-to-sender': {
    zh: (facts: ParcelNotice, speak: Speak) =>
      `${parcel(facts, speak)}在${moment(facts.notice.since, speak)}被退回给店铺，抱歉。${words(facts, speak)}接下来怎么办，可以转人工商量。`,
    en: (facts: ParcelNotice, speak: Speak) =>
      `${parcel(facts, speak)} was sent back to the shop ${moment(facts.notice.since, speak)}, I am sorry.${words(facts, speak)} A person can tell you what comes next.`,
  },
  late: {
    zh: (facts: ParcelNotice, speak: Speak) =>
      `${parcel(facts, speak)}原预计${speak.day(facts.notice.since)}送达，现在晚了，抱歉让您久等。${words(facts, speak)}`,
    en: (facts: ParcelNotice, speak: Speak) =>
      `${parcel(facts, speak)} was expected ${speak.day(facts.notice.since)} and is late, sorry for the wait.${words(facts, speak)}`,
  },
  'awaits-pickup': {
    zh: (facts: ParcelNotice, speak: Speak) =>
      `${parcel(facts, speak)}从${speak.day(facts.notice.since)}起在自提点等您来取。${words(facts, speak)}`,
    en: (facts: ParcelNotice, speak: Speak) =>
      `${parcel(facts, speak)} has been waiting for you to fetch it since ${speak.day(facts.notice.since)}.${words(facts, speak)}`,
  },
  'back-in-stock': {
    zh: (facts: BackNotice, speak: Speak) =>
      `您等的${speak.title(facts.title)}${facts.option === undefined ? '' : `（${facts.option}）`}到货了，目前可售 ${facts.available} 件。`,
    en: (facts: BackNotice) =>
      `${facts.title}${facts.option === undefined ? '' : ` (${facts.option})`}, which you were waiting for, is back in stock (${facts.available} available).`,
  },
};
