// What is noticed of a parcel, and from which moment on.
import type { ShipmentRecord } from '#contracts';
import { exceptionsOf } from './shipment-exceptions.js';

type Event = ShipmentRecord['events'][number];
const limits = { noScanDays: 4, customsDays: 3, pickupDays: 2 };
const NOW = new Date('2026-11-22T08:00:00Z');
const day = (number: number, status: Event['status']): Event => ({
  at: `2026-11-${String(number).padStart(2, '0')}T08:00:00Z`,
  status,
  description: status,
});
const found = (events: Event[], estimatedDeliveryAt?: string, now = NOW) =>
  exceptionsOf({ events, estimatedDeliveryAt, now, timeZone: 'Asia/Shanghai', limits }).map(
    ({ kind, since }) => `${kind} ${since.slice(0, 10)}`,
  );

it.each<[string, Event[], string | undefined, string[]]>([
  ['nothing was reported', [], undefined, []],
  ['it moves', [day(19, 'in-transit')], undefined, []],
  ['no scan for four days', [day(18, 'in-transit')], undefined, ['no-scan 2026-11-18']],
  ['a label and nothing else', [day(17, 'label-created')], undefined, ['no-scan 2026-11-17']],
  ['an attempt', [day(21, 'delivery-attempted')], undefined, ['delivery-attempted 2026-11-21']],
  ['it was tried again since', [day(21, 'delivery-attempted'), day(22, 'out-for-delivery')], undefined, []],
  ['a problem', [day(22, 'exception')], undefined, ['exception 2026-11-22']],
  ['it goes back', [day(20, 'returned-to-sender')], '2026-11-20T08:00:00Z', ['returned-to-sender 2026-11-20']],
  ['two days in customs', [day(20, 'customs'), day(21, 'customs')], undefined, []],
  [
    'three days in customs',
    [day(18, 'in-transit'), day(19, 'customs'), day(21, 'customs')],
    undefined,
    ['customs-hold 2026-11-19'],
  ],
  ['it waits to be fetched', [day(20, 'available-for-pickup')], '2026-11-18T08:00:00Z', ['awaits-pickup 2026-11-20']],
  ['late', [day(21, 'in-transit')], '2026-11-21T02:00:00Z', ['late 2026-11-21']],
  ['expected today', [day(21, 'in-transit')], '2026-11-22T02:00:00Z', []],
  ['late and not seen', [day(16, 'in-transit')], '2026-11-20T02:00:00Z', ['no-scan 2026-11-16', 'late 2026-11-20']],
  ['delivered late', [day(21, 'delivered')], '2026-11-20T02:00:00Z', []],
  ['told out of order', [day(22, 'delivered'), day(21, 'exception')], undefined, []],
])('%s', (_, events, due, expected) => {
  expect(found(events, due)).toEqual(expected);
});

it('counts days by the clock of the shop: expected today until midnight there', () => {
  const due = '2026-11-21T17:00:00Z';
  expect(found([day(21, 'in-transit')], due, new Date('2026-11-22T15:59:00Z'))).toEqual([]);
  expect(found([day(21, 'in-transit')], due, new Date('2026-11-22T16:00:00Z'))).toHaveLength(1);
});

it('leaves what is long past alone', () => {
  expect(found([day(1, 'exception')], undefined, new Date('2026-12-20T08:00:00Z'))).toEqual([]);
});
