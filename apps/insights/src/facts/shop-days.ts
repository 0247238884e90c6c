// Which day of the shop a moment counts on: its own while that is open, else the first that is.
import { Injectable } from '@nestjs/common';
import { Bus, clientOf } from '#bus';
import { catalogCalls } from '#contracts';
import { Clock } from '#platform';

const DEFAULT_TIME_ZONE = 'Asia/Shanghai';
const KEPT_MS = 300_000;
const RETRY_MS = 10_000;
const TIMEOUT_MS = 2_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** What is still under way at midnight counts on the day on which it happened. */
const GRACE_MS = 2 * HOUR_MS;

/** A day as `2026-05-01`. */
export type Day = string;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of a moment in a time zone. */
export function dayIn(timeZone: string, at: Date): Day {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(at);
}

const hours = new Map<string, Intl.DateTimeFormat>();

/** The hour of a moment in a time zone, 0–23. */
export function hourIn(timeZone: string, at: Date): number {
  const format =
    hours.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  hours.set(timeZone, format);
  return Number(format.format(at));
}

/** A day so many days later. */
export const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days lie between two days. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** The days of the shop, in its own time zone. */
@Injectable()
export class ShopDays {
  private timeZone = DEFAULT_TIME_ZONE;
  private readAtMs = -Infinity;

  constructor(
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  /** Today, and the first day that is not closed: yesterday until two hours after midnight. */
  async open(): Promise<{ today: Day; firstOpen: Day; now: Date; timeZone: string }> {
    const timeZone = await this.zone();
    const now = this.clock.now();
    return {
      today: dayIn(timeZone, now),
      firstOpen: dayIn(timeZone, new Date(now.getTime() - GRACE_MS)),
      now,
      timeZone,
    };
  }

  private async zone(): Promise<string> {
    const nowMs = performance.now();
    if (nowMs < this.readAtMs + KEPT_MS) return this.timeZone;
    // Meanwhile others go on with what was known.
    this.readAtMs = nowMs - KEPT_MS + RETRY_MS;
    try {
      const { store } = await clientOf(this.bus, catalogCalls).getStore({}, { timeoutMs: TIMEOUT_MS });
      this.timeZone = store?.timezone ?? DEFAULT_TIME_ZONE;
      this.readAtMs = nowMs;
    } catch {
      // Asked again soon.
    }
    return this.timeZone;
  }
}

/** The day on which a moment counts, and the moment itself: nothing happens in the future, whatever a clock says. */
export function countedOn(
  at: Date,
  { firstOpen, now, timeZone }: { firstOpen: Day; now: Date; timeZone: string },
): { at: Date; day: Day } {
  const held = at.getTime() > now.getTime() ? now : at;
  const day = dayIn(timeZone, held);
  return { at: held, day: day < firstOpen ? firstOpen : day };
}
