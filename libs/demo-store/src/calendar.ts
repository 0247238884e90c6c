// Dates of the demo store: everything is told from `now`, on the clock of Shanghai (UTC+8, no summer time).

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const shanghaiOffsetMs = 8 * hourMs;

/** Tells times relative to one moment. */
export interface Calendar {
  /** The moment itself. */
  now: Date;
  /** `days` before today (negative: after) at a Shanghai clock time such as "09:30". */
  day(days: number, clock: string): Date;
  /** So many hours before now. */
  hoursAgo(hours: number): Date;
}

/** A calendar around one moment. */
export function calendarAt(now: Date): Calendar {
  const midnightMs = Math.floor((now.getTime() + shanghaiOffsetMs) / dayMs) * dayMs - shanghaiOffsetMs;
  return {
    now,
    day: (days, clock) => {
      const [hours = 0, minutes = 0] = clock.split(':').map(Number);
      return new Date(midnightMs - days * dayMs + hours * hourMs + minutes * 60_000);
    },
    hoursAgo: (hours) => new Date(now.getTime() - hours * hourMs),
  };
}
