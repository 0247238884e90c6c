// Calendar days in the shop's time zone: when a parcel leaves and when it may arrive.
import type { DaysOff, OrderRules } from '../store/order-rules.js';

const DAY_MS = 86_400_000;

/** The calendar day (`2026-11-25`) and the time of day (`16:05`) that clocks in the time zone show. */
export function localTime(at: Date, timeZone: string): { day: string; timeOfDay: string } {
  const parts = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? '';
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    timeOfDay: `${part('hour')}:${part('minute')}`,
  };
}

/** The last day that is told: later ones have no form that compares with others. */
const LAST_MS = Date.parse('9999-12-31T00:00:00Z');

/** The calendar day so many days later; at most the last one of the year 9999. */
export function addDays(day: string, days: number): string {
  return new Date(Math.min(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS, LAST_MS)).toISOString().slice(0, 10);
}

/** Days on which the shop sends nothing, and on which carriers deliver nothing. Absent: there are none. */
export type DeliveryCalendar = OrderRules['calendar'];

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** After so many days off in a row the calendar is not followed any further. */
const MAX_DAYS_OFF = 366;

/** Whether the day is one of these. */
export function isOff(day: string, off: DaysOff | undefined): boolean {
  if (off === undefined) return false;
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  if (weekday !== undefined && off.weekdays.includes(weekday)) return true;
  return off.days.some((entry) => {
    const [first = entry, last = first] = entry.split('/');
    return first <= day && day <= last;
  });
}

function nextOn(day: string, off: DaysOff | undefined): string {
  let next = day;
  for (let count = 0; count < MAX_DAYS_OFF && isOff(next, off); count += 1) next = addDays(next, 1);
  return next;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** Today before the cutoff (`16:00`) in the time zone, else tomorrow; without a cutoff always today. The next day on which the shop sends. */
export function dispatchDay(
  at: Date,
  timeZone: string,
  cutoff: string | undefined,
  calendar?: DeliveryCalendar,
): string {
  const { day, timeOfDay } = localTime(at, timeZone);
  const isPast = cutoff !== undefined && (timeOfDay >= cutoff || wasShown(cutoff, at, timeZone));
  const first = isPast ? addDays(day, 1) : day;
  return nextOn(first, calendar?.noDispatch);
}

/** Where clocks have just gone back, what is over stays over: whether they showed a time of this day, or a later one, before. */
function wasShown(time: string, at: Date, timeZone: string): boolean {
  const { day, timeOfDay } = localTime(at, timeZone);
  const hourAgo = localTime(new Date(at.getTime() - HOUR_MS), timeZone);
  const minutes = (shown: string): number => Number(shown.slice(0, 2)) * 60 + Number(shown.slice(3, 5));
  if (hourAgo.day !== day || minutes(timeOfDay) - minutes(hourAgo.timeOfDay) >= 60) return false;
  return Array.from({ length: 60 }, (_, count) =>
    localTime(new Date(at.getTime() - (count + 1) * MINUTE_MS), timeZone),
  ).some((shown) => shown.day === day && shown.timeOfDay >= time);
}

/** So many days after the dispatch; days on which carriers deliver nothing do not count, and nothing arrives on them. */
export function arrivalDay(dispatch: string, days: number, calendar?: DeliveryCalendar): string {
  const off = calendar?.noDelivery;
  if (off === undefined) return addDays(dispatch, days);
  let day = dispatch;
  for (let left = days; left > 0; left -= 1) day = nextOn(addDays(day, 1), off);
  return nextOn(day, off);
}
