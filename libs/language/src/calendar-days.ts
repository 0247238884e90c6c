// Days of the calendar as they are written in a message ("11月10号", "February 3rd", "2026-11-10"), also those that no calendar has.
import { normalize } from './normalize.js';
import { parseNumber } from './numerals.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
/** Beside a month and a day four digits are a year, also an absurd one; those that begin with 1 are more often an order's number. */
const YEAR = String.raw`(?:,? ([2-9]\d{3})(?!\d))?`;
const CHINESE =
  /(?:(\d{4,6}) ?年 ?)?(?<![\d.])(\d{1,2}|十[一二]?|[一二三四五六七八九]) ?月 ?(?:份 ?)?(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?(?:[日号]|(?=[^\d个日号]|$))/u;
const DAY_FIRST = new RegExp(String.raw`(?<![\d.])${DAY} (?:of )?${MONTH}(?![a-z])${YEAR}`, 'u');
const MONTH_FIRST = new RegExp(String.raw`(?<![a-z])${MONTH}\.? (?:the )?${DAY}(?![\d.])${YEAR}`, 'u');
const ISO = /(?<![\d.-])(20\d\d|[2-9]\d{3}(?=-))[-/.](\d{1,2})[-/.](\d{1,2})(?![\d-])/u;

/** Years that are written with four digits. */
const [FIRST_YEAR, LAST_YEAR] = [1_000, 9_999];

/** A day as it is written; `year` where it is said. */
export interface WrittenDay {
  /** From 1. */
  readonly month: number;
  readonly date: number;
  readonly year?: number;
  /** The words for it. */
  readonly words: string;
}

/** The first day of the calendar that a text names; it may be one that does not exist. */
export function writtenDayIn(text: string): WrittenDay | undefined {
  const plain = normalize(text);
  const iso = ISO.exec(plain);
  if (iso) return written(iso[2], iso[3], iso[1], iso[0]);
  const chinese = CHINESE.exec(plain);
  if (chinese) return written(chinese[2], chinese[3], chinese[1], chinese[0]);
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) return written(monthOf(dayFirst[2]), dayFirst[1], dayFirst[3], dayFirst[0]);
  const monthFirst = MONTH_FIRST.exec(plain);
  return monthFirst ? written(monthOf(monthFirst[1]), monthFirst[2], monthFirst[3], monthFirst[0]) : undefined;
}

const monthOf = (name = ''): string => String(MONTHS.indexOf(name.slice(0, 3)) + 1);

function written(month = '', date = '', year: string | undefined, words: string): WrittenDay | undefined {
  const day = { month: parseNumber(month) ?? 0, date: parseNumber(date) ?? 0, words: words.trim() };
  return year === undefined ? day : { ...day, year: Number(year) };
}

/** That day of a year as `2026-11-10`; `undefined` where the year has no such day. */
export function dayOfYear({ month, date }: WrittenDay, year: number): string | undefined {
  if (month < 1 || month > 12 || date < 1 || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return date > days ? undefined : `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The words for a day that does not exist: not in the year that is said, and neither in the one about the day nor in the next. */
export function impossibleDayIn(text: string, today: string): string | undefined {
  const day = writtenDayIn(text);
  if (day === undefined) return undefined;
  const thisYear = Number(today.slice(0, 4));
  // Without a year the day that comes next is meant: 29 February said in November is next year's.
  const isOver = `${String(day.month).padStart(2, '0')}-${String(day.date).padStart(2, '0')}` < today.slice(5);
  return dayOfYear(day, day.year ?? (isOver ? thisYear + 1 : thisYear)) === undefined ? day.words : undefined;
}
