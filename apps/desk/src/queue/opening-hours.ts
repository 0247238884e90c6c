// When people are there, by the shop's own hours: whether now, and when next.
import { z } from 'zod';
import { timeZone } from '#contracts';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'expected a time such as "09:30"' });
const MAX_SPANS = 50;
const MAX_CLOSED_DAYS = 400;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Further than clocks are ever set back, and less than lies between two changes. */
const LONGEST_SET_BACK_MS = 180 * MINUTE_MS;
/** So far ahead the next opening is looked for. */
const LOOK_AHEAD_DAYS = 14;

/** The hours of a week, and days on which nobody is there. */
export const openingHours = z.strictObject({
  /** The store's where nothing is said. */
  timeZone: timeZone.optional(),
  weekly: z
    .array(
      z
        .strictObject({ days: z.array(z.enum(weekdays)).min(1).max(7), from: clockTime, to: clockTime })
        .refine(({ from, to }) => from < to, { error: 'ends before it begins' }),
    )
    .min(1)
    .max(MAX_SPANS),
  closedOn: z.array(z.iso.date()).max(MAX_CLOSED_DAYS).default([]),
});
/** See {@link openingHours}. */
export type OpeningHours = z.output<typeof openingHours>;

/** A moment on the shop's clock. */
interface LocalMoment {
  readonly day: string;
  readonly weekday: (typeof weekdays)[number];
  readonly time: string;
}

/** Making one takes a hundred times as long as using it; a desk has one zone. */
let lastClock: { readonly zone: string; readonly format: Intl.DateTimeFormat } | undefined;

function clockOf(zone: string): Intl.DateTimeFormat {
  if (lastClock?.zone !== zone) {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    lastClock = { zone, format };
  }
  return lastClock.format;
}

function localMoment(at: Date, zone: string): LocalMoment {
  const parts = clockOf(zone).formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const day = `${part('year')}-${part('month')}-${part('day')}`;
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sun';
  return { day, weekday, time: `${part('hour')}:${part('minute')}` };
}

/** Whether somebody should be there at this moment. Clocks that are set back open and close nothing again: what they show twice counts once. */
export function isOpen(hours: OpeningHours, at: Date, zone: string): boolean {
  const { day, weekday, time } = localMoment(new Date(furthestShown(at.getTime(), zone)), zone);
  if (hours.closedOn.includes(day)) return false;
  return hours.weekly.some(({ days, from, to }) => days.includes(weekday) && time >= from && time < to);
}

/** When it opens next, to the minute; `undefined` when not within a fortnight. */
export function opensNext(hours: OpeningHours, at: Date, zone: string): Date | undefined {
  const starts = [...new Set(hours.weekly.map(({ from }) => from))].sort();
  // Days are counted in the calendar: where clocks change, one has 23 hours, and 24 later is the day after the next.
  const today = Date.parse(`${localMoment(at, zone).day}T00:00:00Z`);
  for (let days = 0; days <= LOOK_AHEAD_DAYS; days++) {
    const day = new Date(today + days * DAY_MS).toISOString().slice(0, 10);
    for (const time of starts) {
      const opening = atLocal(day, time, zone);
      if (opening.getTime() > at.getTime() && isOpen(hours, opening, zone)) return opening;
    }
  }
  return undefined;
}

/** The first point in time at which a clock of the zone shows this; what a change of clocks leaves out becomes the next that there is. */
function atLocal(day: string, time: string, zone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  let guess = wanted;
  for (let tries = 0; tries < 3; tries++) guess -= aheadMs(guess, wanted, zone);
  return new Date(aheadMs(guess, wanted, zone) === 0 ? firstShown(guess, zone) : firstPast(guess, wanted, zone));
}

/** When a clock of the zone first showed what it shows at this minute: an hour before where it has been set back since. */
function firstShown(minute: number, zone: string): number {
  const offset = (at: number): number => aheadMs(at, at, zone);
  const setBackMs = offset(minute - LONGEST_SET_BACK_MS) - offset(minute);
  const before = minute - setBackMs;
  return setBackMs > 0 && offset(before) === offset(minute - LONGEST_SET_BACK_MS) ? before : minute;
}

/** The minute up to this moment at which a clock of the zone was furthest on: while it shows for the second time what it has shown, the last before that. */
function furthestShown(at: number, zone: string): number {
  const minute = Math.floor(at / MINUTE_MS) * MINUTE_MS;
  let before = firstShown(minute, zone);
  if (before === minute) return minute;
  const offset = aheadMs(before, before, zone);
  let after = minute;
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (aheadMs(middle, middle, zone) === offset) before = middle;
    else after = middle;
  }
  return before;
}

/** By how much a clock of the zone is past what is wanted. */
function aheadMs(at: number, wanted: number, zone: string): number {
  const shown = localMoment(new Date(at), zone);
  return Date.parse(`${shown.day}T${shown.time}:00Z`) - wanted;
}

/** The first minute about this one at which the clock is past what it never shows; that it never does is known by then. */
function firstPast(about: number, wanted: number, zone: string): number {
  let before = Math.floor((about - DAY_MS) / MINUTE_MS);
  let past = Math.ceil((about + DAY_MS) / MINUTE_MS);
  while (past - before > 1) {
    const middle = Math.floor((before + past) / 2);
    if (aheadMs(middle * MINUTE_MS, wanted, zone) < 0) before = middle;
    else past = middle;
  }
  return past * MINUTE_MS;
}
