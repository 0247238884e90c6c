// The values that every record is made of: ids, texts in two languages, money, times and addresses.
import { isCurrency } from '#money';
import { z } from 'zod';
import { countryCodes } from './country-codes.data.js';

/** Whether a string can be kept: PostgreSQL stores neither NUL nor half a surrogate pair. */
export const isStorable = (value: string): boolean => !value.includes('\0') && value.isWellFormed();
/** What is said of one that cannot. */
export const NOT_STORABLE = 'has characters that cannot be stored: NUL, or half of a surrogate pair';
/** A string that can be kept. */
export const characters = z.string().refine(isStorable, { error: NOT_STORABLE });

/** An id as a shop exports it: any non-empty string, `#` and such included. */
export const id = characters.min(1).max(200);
/** Identifies a record in the shop's own data. */
export type Id = z.output<typeof id>;

/** The languages in which the assistant answers. */
export const locale = z.enum(['zh', 'en']);
/** `zh` or `en`. */
export type Locale = z.output<typeof locale>;

const words = characters.min(1).max(20_000);
/** A text, the same for both languages or one for each. */
export const text = z.union(
  [
    words,
    z
      .strictObject({ zh: words.optional(), en: words.optional() })
      .refine((both) => both.zh !== undefined || both.en !== undefined),
  ],
  { error: 'expected a text: a string, or {"zh": "…", "en": "…"} with at least one of the two' },
);
/** A string, or `{zh?, en?}` with at least one of them. */
export type Text = z.output<typeof text>;

/** Reads a text in the shopper's language, else in the other one. */
export function textIn(value: Text, language: Locale): string {
  if (typeof value === 'string') return value;
  return value[language] ?? value.zh ?? value.en ?? '';
}

/** All wordings of a text, without repetition. */
export function wordingsOf(value: Text): string[] {
  if (typeof value === 'string') return [value];
  return [...new Set([value.zh, value.en].filter((wording) => wording !== undefined))];
}

/** A free map of name to text or number: `attributes`, `options`, `meta`. */
export const freeMap = z.record(id, z.union([text, z.number()], { error: 'expected a text or a number' }));
/** Name → text or number. */
export type FreeMap = z.output<typeof freeMap>;

/** An ISO 4217 code. */
export const currency = z.string().refine(isCurrency, { error: 'expected an ISO 4217 currency code such as "CNY"' });

/** An amount of money in integer minor units (fen, cents), never negative. */
export const money = z.strictObject({ amount: z.int().nonnegative(), currency });
/** `{amount, currency}`: integer minor units and an ISO 4217 code. */
export type Money = z.output<typeof money>;
/** An amount that may be negative: a difference. */
export const moneyDifference = z.strictObject({ amount: z.int(), currency });

/** A point in time: ISO 8601 with an offset or `Z`. */
export const instant = z.iso.datetime({
  offset: true,
  error: 'expected a time such as "2026-01-31T09:30:00+08:00" (ISO 8601 with an offset or Z)',
});

const yearOf = (time: string): number => new Date(time).getUTCFullYear();
/** When something happened, or is about to: the years of a shop. */
export const momentOfShop = instant.refine((time) => yearOf(time) >= 1970 && yearOf(time) < 2100, {
  error: 'expected a time between the years 1970 and 2099',
});
/** When an offer or an answer begins or ends; "never" may be written as the year 9999. */
export const limitOfOffer = instant.refine((time) => yearOf(time) >= 1970, {
  error: 'expected a time of the year 1970 or later',
});

/** An IANA time zone. */
export const timeZone = z.string().refine(
  (name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
      return false;
    }
  },
  { error: 'expected an IANA time zone such as "Asia/Shanghai"' },
);

/** Words of one line or so: a name, a street. */
export const line = characters
  .min(1)
  .max(500)
  .refine((value) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(value), { error: 'expected words, not blanks' });

/** An e-mail address: one line of the form name@domain, no blanks, no brackets, no scheme. */
export const email = z
  .string()
  .max(254)
  .regex(/^[^\s@:;,<>()[\]\\"\p{Cc}\p{Cs}]{1,64}@[^\s@:;,<>()[\]\\"/\p{Cc}\p{Cs}]{3,}$/u, {
    error: 'expected an e-mail address such as "name@shop.example"',
  })
  .refine((value) => /\.[^.]{2,}$/.test(value), { error: 'expected an e-mail address such as "name@shop.example"' });

/** ISO 3166-1 alpha-2. */
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'expected a country code of two capital letters (ISO 3166-1 alpha-2)' });

/** A country of ISO 3166-1; the code that is meant is suggested. */
export const isoCountry = country.superRefine((code, context) => {
  // What has not the form is said to be so by now, and nothing that a locale could be made of.
  if (countryCodes.has(code) || !country.safeParse(code).success) return;
  const meant = new Intl.Locale(`und-${code}`).region ?? '';
  const hint = countryCodes.has(meant) ? `; is "${meant}" meant?` : '';
  context.addIssue({ code: 'custom', message: `"${code}" is no country code of ISO 3166-1 alpha-2${hint}` });
});

/** Where something is sent. */
export const address = z.strictObject({
  recipient: line.optional(),
  phone: line.optional(),
  country: isoCountry,
  region: line.optional(),
  city: line.optional(),
  district: line.optional(),
  line1: line,
  line2: line.optional(),
  postcode: line.optional(),
});
/** A postal address; `country` is ISO 3166-1 alpha-2. */
export type Address = z.output<typeof address>;

/** A place that is delivered to: a country, or a part of one. Names in either language. */
export const place = z.strictObject({ country, region: line.optional(), city: line.optional() });
/** `{country, region?, city?}`. */
export type Place = z.output<typeof place>;

/** Stands for the address of a client: a keyed hash of it, never the address. */
export const callerKey = z.string().min(1).max(64);
