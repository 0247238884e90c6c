// What carriers report on the way: every journey is the common one from the warehouse to the door, cut short or bent.
import type { Calendar } from './calendar.js';
import type { Journey } from './order-plans.js';
import { origin, type City } from './places.js';
import type { Text, TrackingEvent } from './records.js';
import { integerOf, pickOf } from './seed.js';

/** A parcel on the road: when it left, when it should arrive, and how to tell a clock time of a day ago. */
export interface Way {
  key: string;
  city: City;
  leftDaysAgo: number;
  arrivesDaysAgo: number;
  at: (daysAgo: number, clock: string) => string;
}

function event(at: string, status: TrackingEvent['status'], zh: string, en: string, place?: Text): TrackingEvent {
  return { at, status, description: { zh, en }, ...(place && { location: place }) };
}

/** The way of a parcel that leaves so many days ago; `key` shifts its clock times a little. */
export function wayOf(key: string, city: City, leftDaysAgo: number, calendar: Calendar): Way {
  return {
    key,
    city,
    leftDaysAgo,
    arrivesDaysAgo: leftDaysAgo - city.transitDays,
    at: (daysAgo, clock) => {
      const shiftMs = integerOf(`${key} ${clock}`, 0, 44) * 60_000;
      return new Date(calendar.day(daysAgo, clock).getTime() + shiftMs).toISOString();
    },
  };
}

function departure({ leftDaysAgo: left, at }: Way): TrackingEvent[] {
  return [
    event(at(left, '14:05'), 'label-created', '商家已打印面单，等待揽收', 'Label created, waiting for pick-up', origin),
    event(at(left, '17:10'), 'picked-up', '快递员已揽收', 'Picked up by the courier', origin),
    event(at(left, '21:30'), 'in-transit', '已离开杭州转运中心', 'Left the Hangzhou sorting centre', origin),
  ];
}

function transit({ city, leftDaysAgo: left, arrivesDaysAgo: arrives, at }: Way): TrackingEvent[] {
  const { name, hub } = city;
  const events: TrackingEvent[] = [];
  if (left - arrives > 1) {
    events.push(
      event(
        at(left - 1, '10:20'),
        'in-transit',
        `已到达${hub.zh}转运中心`,
        `Arrived at the ${hub.en} sorting centre`,
        hub,
      ),
    );
    events.push(
      event(
        at(left - 1, '15:40'),
        'in-transit',
        `已离开${hub.zh}，发往${name.zh}`,
        `Left ${hub.en} for ${name.en}`,
        hub,
      ),
    );
  }
  if (city.kind === 'abroad') {
    events.push(
      event(
        at(arrives + 2, '09:15'),
        'customs',
        `已到达${name.zh}，正在清关`,
        `Arrived in ${name.en}, going through customs`,
        name,
      ),
    );
    events.push(
      event(
        at(arrives + 1, '16:20'),
        'in-transit',
        '清关完成，已交当地派送',
        'Cleared customs, handed to the local courier',
        name,
      ),
    );
  }
  return events;
}

function lastMile({ city, arrivesDaysAgo: arrives, at }: Way, daysAgo = arrives): TrackingEvent[] {
  const { name } = city;
  return [
    event(
      at(daysAgo, '06:10'),
      'in-transit',
      `已到达${name.zh}派送站`,
      `Arrived at the ${name.en} delivery station`,
      name,
    ),
    event(at(daysAgo, '08:20'), 'out-for-delivery', '快递员正在派送', 'Out for delivery', name),
  ];
}

function handover(way: Way, daysAgo = way.arrivesDaysAgo): TrackingEvent {
  const [zh, en] = pickOf(`${way.key} signed`, [
    ['已签收，本人签收', 'Delivered, signed for by the recipient'],
    ['已签收，放在家门口', 'Delivered, left at the door'],
    ['已签收，代收点代收', 'Delivered, received at the reception'],
  ] as const);
  return event(way.at(daysAgo, '12:30'), 'delivered', zh, en, way.city.name);
}

/** The day of the first failed try, a day before the second. */
function failedTry({ city, arrivesDaysAgo: arrives, at }: Way): TrackingEvent {
  const [zh, en] = [
    '派送未成功：电话无人接听，将再次派送',
    'Delivery attempted, nobody answered the phone; another attempt will follow',
  ];
  return event(at(arrives, '17:35'), 'delivery-attempted', zh, en, city.name);
}

function arrivedEvents(journey: Journey, way: Way): TrackingEvent[] {
  const { city, arrivesDaysAgo: arrives, at } = way;
  const road = [...departure(way), ...transit(way)];
  if (journey === 'delivered-late') return [...road, ...lastMile(way, arrives - 4), handover(way, arrives - 4)];
  if (journey === 'delivered-second-try') {
    return [
      ...road,
      ...lastMile(way),
      failedTry(way),
      ...lastMile(way, arrives - 1).slice(1),
      handover(way, arrives - 1),
    ];
  }
  if (journey === 'collected') {
    const ready = event(
      at(arrives, '11:50'),
      'available-for-pickup',
      '已到达快递驿站，请凭取件码领取',
      'Ready at the parcel shop, bring your pick-up code',
      city.name,
    );
    const [zh, en] = ['已从驿站取件', 'Collected from the parcel shop'];
    return [...road, ...lastMile(way), ready, event(at(arrives - 1, '18:40'), 'delivered', zh, en, city.name)];
  }
  return [...road, ...lastMile(way), handover(way)];
}

function stuckEvents(journey: Journey, way: Way, calendar: Calendar): TrackingEvent[] {
  const { city, arrivesDaysAgo: arrives, at } = way;
  const road = [...departure(way), ...transit(way)];
  switch (journey) {
    case 'exception':
      return [
        ...road,
        event(
          at(arrives, '10:40'),
          'exception',
          '地址信息不全，快递公司正在联系收件人',
          'The address is incomplete; the carrier is contacting the recipient',
          city.name,
        ),
      ];
    case 'attempted':
      return [...road, ...lastMile(way), failedTry(way)];
    case 'waiting-for-pickup':
      return [
        ...road,
        ...lastMile(way),
        event(
          at(arrives, '11:50'),
          'available-for-pickup',
          '已到达快递驿站，请凭取件码领取',
          'Ready at the parcel shop, bring your pick-up code',
          city.name,
        ),
      ];
    case 'sent-back':
      return [
        ...road,
        ...lastMile(way),
        failedTry(way),
        event(
          at(arrives - 1, '16:00'),
          'returned-to-sender',
          '联系不上收件人，包裹正退回商家',
          'The recipient could not be reached; the parcel is going back to the sender',
          city.name,
        ),
      ];
    case 'customs':
      return road.slice(0, road.findIndex(({ status }) => status === 'customs') + 1);
    case 'late':
      return road;
    default:
      // Nothing on the road yet is younger than last night, so that a parcel is never ahead of the clock.
      return road.filter(({ at: time }) => Date.parse(time) < calendar.day(0, '00:00').getTime());
  }
}

function arrivingToday(way: Way, calendar: Calendar): TrackingEvent[] {
  const road = stuckEvents('moving', way, calendar);
  const station = event(
    way.at(1, '22:50'),
    'in-transit',
    `已到达${way.city.name.zh}派送站`,
    `Arrived at the ${way.city.name.en} delivery station`,
    way.city.name,
  );
  const outAt = new Date(Math.min(calendar.day(0, '08:20').getTime(), calendar.hoursAgo(0.2).getTime()));
  return [
    ...road,
    station,
    event(
      outAt.toISOString(),
      'out-for-delivery',
      '快递员正在派送，今天送达',
      'Out for delivery, arriving today',
      way.city.name,
    ),
  ];
}

const arrived = new Set<Journey>([
  'delivered',
  'delivered-late',
  'delivered-second-try',
  'delivered-in-two',
  'collected',
]);

/** Everything the carrier has reported of a parcel by now. */
export function eventsOf(journey: Journey, way: Way, calendar: Calendar): TrackingEvent[] {
  if (journey === 'label-only') return departure(way).slice(0, 1);
  if (journey === 'arriving-today') return arrivingToday(way, calendar);
  return arrived.has(journey) ? arrivedEvents(journey, way) : stuckEvents(journey, way, calendar);
}
