// Times as carriers write them: with an offset, or as the clock on the wall shows it somewhere.
import { addDays, localTime } from '../delivery-days.js';

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i;
const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The point in time in UTC; undefined for what is no time. A time without an offset is one of the time zone. */
export function instantOf(written: unknown, timeZone: string): string | undefined {
  if (typeof written !== 'string') return undefined;
  const text = written.trim();
  if (WITH_OFFSET.test(text)) {
    const ms = Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
  }
  const [, day, timeOfDay, seconds = '00'] = LOCAL.exec(text) ?? [];
  if (day === undefined || timeOfDay === undefined) return undefined;
  return wallClock(day, timeOfDay, seconds, timeZone);
}

/** When a day is over, for a parcel that is expected "on" it; a time of day is taken as it is. */
export function dueOf(written: unknown, timeZone: string): string | undefined {
  if (typeof written !== 'string' || !DAY.test(written.trim())) return instantOf(written, timeZone);
  return wallClock(written.trim(), '23:59', '59', timeZone);
}

/** The instant at which clocks in the zone show this; in the hour that a change of clocks leaves out, the one after it. */
function wallClock(day: string, timeOfDay: string, seconds: string, timeZone: string): string | undefined {
  const asUtcMs = Date.parse(`${day}T${timeOfDay}:${seconds}Z`);
  if (Number.isNaN(asUtcMs) || addDays(day, 0) !== day) return undefined;
  let ms = asUtcMs;
  // The offset at the guess is that at the instant after two looks, save within a change of clocks.
  for (let look = 0; look < 2; look += 1) ms = asUtcMs - offsetMs(new Date(ms), timeZone);
  return new Date(ms).toISOString();
}

function offsetMs(at: Date, timeZone: string): number {
  const { day, timeOfDay } = localTime(at, timeZone);
  const minuteMs = Math.floor(at.getTime() / 60_000) * 60_000;
  return Date.parse(`${day}T${timeOfDay}:00Z`) - minuteMs;
}
