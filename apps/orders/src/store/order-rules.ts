// Rules of the shop that the import format has no place for; without configuration none of them changes anything.
import { z } from 'zod';
import { readJsonSetting } from '#platform';

const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const WEEKDAYS = weekday.options.length;

/** `2026-10-01`, or `2026-10-01/2026-10-07` for all days from the first to the last. */
const dayOrDays = z.union(
  [
    z.iso.date(),
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/)
      .refine((range) => {
        const [first = '', last = ''] = range.split('/');
        return z.iso.date().safeParse(first).success && z.iso.date().safeParse(last).success && first <= last;
      }),
  ],
  { error: 'expected a day such as "2026-10-01" or days such as "2026-10-01/2026-10-07"' },
);

const daysOff = z.strictObject({
  weekdays: z
    .array(weekday)
    .refine((days) => new Set(days).size < WEEKDAYS, { error: 'leaves no day of the week' })
    .default([]),
  days: z.array(dayOrDays).max(1_000).default([]),
});
/** Days on which something does not happen. */
export type DaysOff = z.output<typeof daysOff>;

const returnException = z
  .strictObject({
    /** A category of the product, any in its path. */
    category: z.string().min(1).max(500),
    returnable: z.boolean().default(true),
    /** Instead of the store's `returnWindowDays`. */
    windowDays: z.int().nonnegative().max(3_660).optional(),
  })
  .refine(({ returnable, windowDays }) => !returnable || windowDays !== undefined, {
    error: 'says nothing: needs "returnable": false, or windowDays',
  });
/** A category for which returns have another rule. */
export type ReturnException = z.output<typeof returnException>;

/** The rules as configured. */
export const orderRules = z.strictObject({
  calendar: z
    .strictObject({
      /** The shop sends nothing. */
      noDispatch: daysOff.optional(),
      /** Carriers deliver nothing: such a day does not count as a day of the way. */
      noDelivery: daysOff.optional(),
    })
    .optional(),
  returns: z
    .strictObject({
      reasonNeeded: z.boolean().default(false),
      /** The first one that fits an item counts. */
      exceptions: z.array(returnException).max(200).default([]),
    })
    .default({ reasonNeeded: false, exceptions: [] }),
  /** From when on a parcel is something to speak of, in days. */
  notices: z
    .strictObject({
      noScanDays: z.number().min(1).max(60).default(4),
      customsDays: z.number().min(1).max(60).default(3),
      pickupDays: z.number().min(1).max(60).default(2),
    })
    .default({ noScanDays: 4, customsDays: 3, pickupDays: 2 }),
  /**
   * Wrong tries to prove an order within a window: so many of one caller, whatever it tries; and once so many of all callers together went
   * wrong for one order or one contact, each caller has only `guardedTries` for that one.
   */
  proofs: z
    .strictObject({
      wrongTries: z.int().min(5).max(1_000).default(30),
      windowMinutes: z.number().min(1).max(1_440).default(60),
      guardedTries: z.int().min(1).max(20).default(3),
    })
    .default({ wrongTries: 30, windowMinutes: 60, guardedTries: 3 }),
});
/** See {@link orderRules}. */
export type OrderRules = z.output<typeof orderRules>;

/** The rules that a setting holds or whose file it names, or what is wrong with them, each fault with its place. */
export function readOrderRules(setting: string): { rules: OrderRules; faults?: undefined } | { faults: string[] } {
  const read = readJsonSetting(setting);
  if (read.fault !== undefined) return { faults: [read.fault] };
  const parsed = orderRules.safeParse(read.value);
  if (parsed.success) return { rules: parsed.data };
  return {
    faults: parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.') || '(all)'}: ${message}`),
  };
}
