// Days off: without them days are calendar days; with them nothing leaves or arrives on one, and nothing comes earlier.
import * as fc from 'fast-check';
import { readOrderRules } from '../store/order-rules.js';
import { addDays, arrivalDay, type DeliveryCalendar, dispatchDay, isOff } from './delivery-days.js';
import { quotesFor } from './shipping-quote.js';

const calendarOf = (calendar: object): DeliveryCalendar => {
  const read = readOrderRules(JSON.stringify({ calendar }));
  if (read.faults !== undefined) throw new Error(read.faults.join());
  return read.rules.calendar;
};

const aDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));
const daysOff = fc.record({
  weekdays: fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, { maxLength: 6 }),
  days: fc.array(
    fc.tuple(aDay, fc.nat(12)).map(([first, length]) => (length === 0 ? first : `${first}/${addDays(first, length)}`)),
    { maxLength: 8 },
  ),
});
const aCalendar = fc.record({ noDispatch: daysOff, noDelivery: daysOff }, { requiredKeys: [] }).map(calendarOf);
const aTime = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-01T00:00:00Z'),
  noInvalidDate: true,
});
const aZone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'UTC');
const aCutoff = fc.constantFrom('00:00', '16:00', '23:59', undefined);

it('is calendar days from dispatch where nothing is configured', () => {
  fc.assert(
    fc.property(aDay, fc.nat(60), (day, days) => {
      expect(arrivalDay(day, days)).toBe(addDays(day, days));
      expect(arrivalDay(day, days, calendarOf({}))).toBe(addDays(day, days));
    }),
  );
});

it('never sends or brings anything on a day off, and never earlier than without it', () => {
  fc.assert(
    fc.property(aTime, aZone, aCutoff, aCalendar, fc.nat(30), (at, zone, cutoff, calendar, days) => {
      const dispatch = dispatchDay(at, zone, cutoff, calendar);
      expect(isOff(dispatch, calendar?.noDispatch)).toBe(false);
      expect(dispatch >= dispatchDay(at, zone, cutoff)).toBe(true);
      const arrival = arrivalDay(dispatch, days, calendar);
      expect(isOff(arrival, calendar?.noDelivery)).toBe(false);
      expect(arrival >= addDays(dispatch, days)).toBe(true);
      // Not later than that: on a day without delivery, none and one day of way end on the same day.
      expect(arrivalDay(dispatch, days + 1, calendar) >= arrival).toBe(true);
      // As many days of delivery lie on the way as it takes.
      let counted = 0;
      for (let day = addDays(dispatch, 1); day <= arrival; day = addDays(day, 1)) {
        if (!isOff(day, calendar?.noDelivery)) counted += 1;
      }
      expect(counted).toBe(days === 0 && arrival > dispatch ? 1 : days);
    }),
  );
});

it('moves a quote over the weekend and the holidays', () => {
  const calendar = calendarOf({
    noDispatch: { weekdays: ['sat', 'sun'] },
    noDelivery: { weekdays: ['sun'], days: ['2026-10-01/2026-10-03'] },
  });
  const method = {
    id: 'sf',
    name: 'SF',
    carrier: 'SF',
    regions: [{ country: 'CN' }],
    price: { amount: 0, currency: 'CNY' },
    minDays: 1,
    maxDays: 2,
    cutoff: '16:00',
  };
  const quote = (at: string, days: DeliveryCalendar) =>
    quotesFor([method], {
      destination: { country: 'CN' },
      at: new Date(at),
      timeZone: 'Asia/Shanghai',
      calendar: days,
    }).map(({ earliest, latest }) => `${earliest} ${latest}`);
  // Friday 17:00 in Shanghai: after the cutoff, so Monday.
  expect(quote('2026-09-25T09:00:00Z', calendar)).toEqual(['2026-09-29 2026-09-30']);
  expect(quote('2026-09-25T09:00:00Z', undefined)).toEqual(['2026-09-27 2026-09-28']);
  // Wednesday before the holidays: Thursday to Saturday and the Sunday do not count.
  expect(quote('2026-09-30T02:00:00Z', calendar)).toEqual(['2026-10-05 2026-10-06']);
});
