// Calendar days over time zones and month ends.
import { addDays, dispatchDay, localTime } from './delivery-days.js';

describe('localTime', () => {
  it.each([
    ['2026-11-22T16:30:00Z', 'Asia/Shanghai', '2026-11-23', '00:30'],
    ['2026-11-22T04:59:00Z', 'America/New_York', '2026-11-21', '23:59'],
    ['2026-07-01T03:59:00Z', 'America/New_York', '2026-06-30', '23:59'],
    ['2026-01-01T00:00:00Z', 'UTC', '2026-01-01', '00:00'],
    ['2026-12-31T10:15:00Z', 'Pacific/Kiritimati', '2027-01-01', '00:15'],
    ['2026-05-05T18:15:00Z', 'Asia/Kathmandu', '2026-05-06', '00:00'],
  ])('%s in %s is %s %s', (at, timeZone, day, timeOfDay) => {
    expect(localTime(new Date(at), timeZone)).toEqual({ day, timeOfDay });
  });
});

describe('addDays', () => {
  it.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-07', 2, '2026-03-09'],
    ['2026-10-30', 5, '2026-11-04'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-01-01', 365, '2027-01-01'],
  ])('%s + %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });
});

describe('dispatchDay', () => {
  it.each([
    ['before the cutoff', '2026-11-22T07:59:59Z', 'Asia/Shanghai', '16:00', '2026-11-22'],
    ['at the cutoff', '2026-11-22T08:00:00Z', 'Asia/Shanghai', '16:00', '2026-11-23'],
    ['after the cutoff at the end of a month', '2026-11-30T09:00:00Z', 'Asia/Shanghai', '16:00', '2026-12-01'],
    ['without a cutoff, late', '2026-11-22T15:59:00Z', 'Asia/Shanghai', undefined, '2026-11-22'],
    ['already tomorrow there', '2026-11-22T16:01:00Z', 'Asia/Shanghai', '16:00', '2026-11-23'],
    ['still yesterday there', '2026-11-22T03:00:00Z', 'America/Los_Angeles', '16:00', '2026-11-22'],
    ['on the day the clocks change', '2026-03-08T20:30:00Z', 'America/New_York', '16:00', '2026-03-09'],
    ['before a cutoff in the hour that comes twice', '2026-11-01T05:29:00Z', 'America/New_York', '01:30', '2026-11-01'],
    ['after it, when it comes again', '2026-11-01T06:10:00Z', 'America/New_York', '01:30', '2026-11-02'],
    ['on the next day, which has one of it', '2026-11-02T06:10:00Z', 'America/New_York', '01:30', '2026-11-02'],
    ['a cutoff at midnight', '2026-11-22T00:00:00Z', 'UTC', '00:00', '2026-11-23'],
  ])('%s', (_name, at, timeZone, cutoff, expected) => {
    expect(dispatchDay(new Date(at), timeZone, cutoff)).toBe(expected);
  });
});
