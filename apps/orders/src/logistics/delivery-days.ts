// Calendar days in the shop's time zone: when a parcel leaves and when it may arrive.

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

/** The calendar day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Today before the cutoff (`16:00`) in the time zone, else tomorrow; without a cutoff always today. */
export function dispatchDay(at: Date, timeZone: string, cutoff: string | undefined): string {
  const { day, timeOfDay } = localTime(at, timeZone);
  return cutoff === undefined || timeOfDay < cutoff ? day : addDays(day, 1);
}
