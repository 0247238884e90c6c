// A timeline holds each scan once, oldest first, however often and in whichever order it is reported.
import * as fc from 'fast-check';
import { shipmentEventStatus, type ShipmentRecord } from '#contracts';
import { deliveredAt, hasLeft, lastDeliveredAt, statusOf, timelineWith, trackingKey } from './timeline.js';

type Event = ShipmentRecord['events'][number];
const NOW = new Date('2026-11-22T08:00:00Z');

const anEvent: fc.Arbitrary<Event> = fc.record({
  at: fc
    .date({ min: new Date('2026-11-01T00:00:00Z'), max: NOW, noInvalidDate: true })
    .map((date) => new Date(Math.floor(date.getTime() / 1_000) * 1_000).toISOString()),
  status: fc.constantFrom(...shipmentEventStatus.options),
  description: fc.constantFrom('arrived', 'left', 'held'),
});
const scan = (at: string, status: Event['status'], description: Event['description'] = status): Event => ({
  at,
  status,
  description,
});

it('is the same in whichever pieces and order it is told', () => {
  const events = fc.uniqueArray(anEvent, { maxLength: 12, selector: ({ at }) => at });
  fc.assert(
    fc.property(events, fc.infiniteStream(fc.nat(1_000)), (told, order) => {
      const whole = timelineWith([], told, NOW).events;
      const shuffled = told.map((event) => ({ event, rank: order.next().value ?? 0 })).sort((a, b) => a.rank - b.rank);
      let known: Event[] = [];
      for (const { event } of shuffled) known = timelineWith(known, [event, ...told.slice(0, 1)], NOW).events;
      expect(known).toEqual(whole);
      expect(timelineWith(known, told, NOW)).toEqual({ events: known, added: [] });
      const times = known.map(({ at }) => Date.parse(at));
      expect(times).toEqual(times.toSorted((one, other) => one - other));
    }),
  );
});

it('knows a scan of the shop in two languages when the carrier tells of it, and learns its status', () => {
  const known = [scan('2026-11-20T10:00:00+08:00', 'picked-up', { zh: '已揽收', en: 'Picked up' })];
  const told = [scan('2026-11-20T02:00:00Z', 'picked-up', 'Parcel accepted')];
  expect(timelineWith(known, told, NOW)).toEqual({ events: known, added: [] });
  const vague = [scan('2026-11-20T02:00:00Z', 'in-transit', '到达海关')];
  const exact = [scan('2026-11-20T02:00:00Z', 'customs', '到达海关')];
  expect(timelineWith(vague, exact, NOW).events).toEqual(exact);
  expect(timelineWith(exact, vague, NOW)).toEqual({ events: exact, added: [] });
});

it('does not believe a clock that is days ahead', () => {
  expect(timelineWith([], [scan('2026-11-25T00:00:00Z', 'delivered')], NOW).events).toEqual([]);
});

it('keeps the newest when there are too many', () => {
  const many = Array.from({ length: 1_005 }, (_, index) =>
    scan(new Date(NOW.getTime() - index * 60_000).toISOString(), 'in-transit', `scan ${index}`),
  );
  const { events } = timelineWith([], many, NOW);
  expect(events).toHaveLength(1_000);
  expect(events.at(-1)?.description).toBe('scan 0');
});

it('has arrived unless it went on its way back', () => {
  const delivered = scan('2026-11-20T02:00:00Z', 'delivered');
  expect(deliveredAt([delivered])).toBe(delivered.at);
  expect(deliveredAt([scan('2026-11-19T02:00:00Z', 'exception'), delivered])).toBe(delivered.at);
  expect(deliveredAt([delivered, scan('2026-11-21T02:00:00Z', 'returned-to-sender')])).toBeUndefined();
  expect(statusOf([])).toBe('label-created');
  expect(trackingKey(' sf-12 34x ')).toBe('SF1234X');
});

it.each([
  ['a late scan', [scan('2026-11-20T02:00:00Z', 'delivered'), scan('2026-11-20T03:00:00Z', 'in-transit')], 'delivered'],
  [
    'a late trouble',
    [scan('2026-11-20T02:00:00Z', 'delivered'), scan('2026-11-21T03:00:00Z', 'exception')],
    'delivered',
  ],
  [
    'the way back',
    [scan('2026-11-20T02:00:00Z', 'delivered'), scan('2026-11-21T03:00:00Z', 'returned-to-sender')],
    'returned-to-sender',
  ],
  [
    'the end of the way back',
    [scan('2026-11-20T02:00:00Z', 'returned-to-sender'), scan('2026-11-21T03:00:00Z', 'delivered')],
    'returned-to-sender',
  ],
  [
    'a try that failed before',
    [scan('2026-11-19T02:00:00Z', 'delivery-attempted'), scan('2026-11-20T02:00:00Z', 'delivered')],
    'delivered',
  ],
] as const)('stands where the state of its way says after %s', (_, events, status) => {
  expect(statusOf(events)).toBe(status);
  expect(statusOf(events.toReversed())).toBe(status);
  expect(deliveredAt(events) !== undefined).toBe(status === 'delivered');
});

it('has arrived as an order with its last parcel, and a parcel that went back does not count', () => {
  const first = { events: [scan('2026-11-20T12:00:00+08:00', 'delivered')] };
  const last = { events: [scan('2026-11-20T05:00:00Z', 'delivered')] };
  const wentBack = {
    events: [scan('2026-11-21T00:00:00Z', 'delivered'), scan('2026-11-22T00:00:00Z', 'returned-to-sender')],
  };
  expect(lastDeliveredAt([last, first, wentBack])).toBe('2026-11-20T05:00:00Z');
  expect(lastDeliveredAt([wentBack])).toBeUndefined();
});

it('has not left while nothing but its label and what is wrong with it is told', () => {
  const label = scan('2026-11-20T02:00:00Z', 'label-created');
  expect(hasLeft([label, scan('2026-11-20T03:00:00Z', 'exception')])).toBe(false);
  expect(hasLeft([label, scan('2026-11-20T03:00:00Z', 'picked-up')])).toBe(true);
});
