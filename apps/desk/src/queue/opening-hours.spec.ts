// Opening hours on the shop's own clock: days off, several spans a day, changes of clocks.
import { isOpen, openingHours, opensNext } from './opening-hours.js';

const SHANGHAI = 'Asia/Shanghai';
const hours = openingHours.parse({
  weekly: [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '12:00' },
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '13:30', to: '18:00' },
  ],
  closedOn: ['2026-01-01'],
});

describe('opening hours', () => {
  it.each([
    ['2026-01-05T01:00:00Z', true],
    ['2026-01-05T04:00:00Z', false],
    ['2026-01-05T05:30:00Z', true],
    ['2026-01-05T10:00:00Z', false],
    ['2026-01-04T02:00:00Z', false],
    ['2026-01-01T02:00:00Z', false],
  ])('at %s: %s', (at, open) => {
    expect(isOpen(hours, new Date(at), SHANGHAI)).toBe(open);
  });

  it.each([
    // Lunch, the evening before a weekend, a day off.
    ['2026-01-05T04:00:00Z', '2026-01-05T05:30:00.000Z'],
    ['2026-01-09T12:00:00Z', '2026-01-12T01:00:00.000Z'],
    ['2025-12-31T12:00:00Z', '2026-01-02T01:00:00.000Z'],
  ])('after %s it opens at %s', (at, opens) => {
    expect(opensNext(hours, new Date(at), SHANGHAI)?.toISOString()).toBe(opens);
  });

  it('opens at the hour of the wall when clocks were changed in the night', () => {
    const sundays = openingHours.parse({ weekly: [{ days: ['sun'], from: '09:00', to: '17:00' }] });
    const evening = new Date('2026-03-28T20:00:00Z');
    expect(opensNext(sundays, evening, 'Europe/Berlin')?.toISOString()).toBe('2026-03-29T07:00:00.000Z');
    // The day that follows has 23 hours: from a quarter to midnight, 24 hours later is the day after it.
    const late = new Date('2026-03-28T22:45:00Z');
    expect(opensNext(sundays, late, 'Europe/Berlin')?.toISOString()).toBe('2026-03-29T07:00:00.000Z');
  });

  it.each([
    ['Europe/London', '01:30', '2027-03-28T00:50:00Z', '2027-03-28T01:00:00.000Z'],
    ['Europe/Berlin', '02:30', '2027-03-27T20:00:00Z', '2027-03-28T01:00:00.000Z'],
    ['America/New_York', '02:30', '2027-03-14T05:00:00Z', '2027-03-14T07:00:00.000Z'],
    ['Australia/Lord_Howe', '02:15', '2026-10-03T14:00:00Z', '2026-10-03T15:30:00.000Z'],
    ['America/Santiago', '00:00', '2026-09-06T03:00:00Z', '2026-09-06T04:00:00.000Z'],
  ])('in %s it opens when the clocks have gone past an hour that they leave out', (zone, from, at, opens) => {
    const sundays = openingHours.parse({ weekly: [{ days: ['sun'], from, to: '17:00' }] });
    expect(opensNext(sundays, new Date(at), zone)?.toISOString()).toBe(opens);
    expect(isOpen(sundays, new Date(opens), zone)).toBe(true);
  });

  it.each([
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['Europe/London', '2026-10-25', '01:00', '2026-10-25T00:00:00.000Z'],
    ['Australia/Lord_Howe', '2027-04-04', '01:45', '2027-04-03T14:45:00.000Z'],
  ])('in %s on %s it opens once at %s, which the clocks show twice', (zone, day, from, opens) => {
    const sundays = openingHours.parse({ weekly: [{ days: ['sun'], from, to: '17:00' }] });
    const at = Date.parse(opens);
    expect(new Date(at).toISOString().slice(0, 10) <= day).toBe(true);
    for (const minutesBefore of [1, 20, 70, 300])
      expect(opensNext(sundays, new Date(at - minutesBefore * 60_000), zone)?.toISOString()).toBe(opens);
    expect(isOpen(sundays, new Date(at - 1), zone)).toBe(false);
    // From then on it stays open, also while the clocks show a second time what is before the hour.
    for (let minutes = 0; minutes < 240; minutes++)
      expect([minutes, isOpen(sundays, new Date(at + minutes * 60_000 + 59_999), zone)]).toEqual([minutes, true]);
  });

  it('closes once at an hour that the clocks show twice', () => {
    const nights = openingHours.parse({ weekly: [{ days: ['sun'], from: '00:00', to: '01:30' }] });
    const openMinutes = Array.from(
      { length: 1_500 },
      (_, minute) => Date.parse('2026-11-01T04:00:00Z') + minute * 60_000,
    ).filter((at) => isOpen(nights, new Date(at), 'America/New_York'));
    expect(openMinutes).toHaveLength(90);
    const after = new Date('2026-11-01T06:10:00Z');
    expect(opensNext(nights, after, 'America/New_York')?.toISOString()).toBe('2026-11-08T05:00:00.000Z');
  });

  it('says so where it never opens within a fortnight, and refuses what is no span', () => {
    const closed = openingHours.parse({
      weekly: [{ days: ['mon'], from: '09:00', to: '10:00' }],
      closedOn: ['2026-01-05', '2026-01-12'],
    });
    expect(opensNext(closed, new Date('2026-01-04T00:00:00Z'), SHANGHAI)).toBeUndefined();
    expect(openingHours.safeParse({ weekly: [{ days: ['mon'], from: '18:00', to: '09:00' }] }).success).toBe(false);
  });
});
