// Days as people say them: "明天（11月25日）", "tomorrow (25 Nov)".

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const NEAR = {
  zh: new Map([
    [-2, '前天'],
    [-1, '昨天'],
    [0, '今天'],
    [1, '明天'],
    [2, '后天'],
  ]),
  en: new Map([
    [-1, 'yesterday'],
    [0, 'today'],
    [1, 'tomorrow'],
  ]),
};

/** By time zone, of which a shop has one; a format takes longer to make than all else that a short reply needs. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day (`2026-11-25`) of a point in time in a time zone. */
export function dayIn(at: Date, timeZone: string): string {
  let format = dayFormats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    dayFormats.set(timeZone, format);
  }
  return format.format(at);
}

/** A day plus calendar days, both as `2026-11-25`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The last day of what ends at a point in time and not in it, where that is a whole day in the time zone: 00:00 of the
 * 20th is the 19th, and so is its last minute. `undefined` where it ends in the middle of a day.
 */
export function lastDayOf(endsAt: string, timeZone: string): string | undefined {
  const end = new Date(endsAt);
  const lastMoment = new Date(end.getTime() - 1);
  const day = dayIn(lastMoment, timeZone);
  // Shops that take an end to be in it write its last minute or second.
  const aMinuteLater = new Date(end.getTime() + MINUTE_MS);
  return dayIn(aMinuteLater, timeZone) === day ? undefined : day;
}

/** A calendar day in words, with "today" and such where it is near; the year where it is another one. */
export function formatDay(day: string, today: string, locale: 'zh' | 'en'): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const sameYear = today.startsWith(`${String(year).padStart(4, '0')}-`);
  const plain =
    locale === 'zh'
      ? `${sameYear ? '' : `${year}年`}${month}月${date}日`
      : `${date} ${MONTHS[month - 1]}${sameYear ? '' : ` ${year}`}`;
  const distance = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);
  const near = NEAR[locale].get(distance);
  if (!near) return plain;
  return locale === 'zh' ? `${near}（${plain}）` : `${near} (${plain})`;
}
