// "Yesterday's order", "上周买的": the days on which an order that is spoken of was placed.
import { addDays, dayIn, normalize, parseNumber } from '#language';

/** Calendar days of the shop, both included. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = MONTHS.join('|');

/** The days that a message names as those of an order; `undefined` when it names none. */
export function daysNamed(text: string, today: string): Days | undefined {
  const plain = normalize(text);
  const ago = (days: number): Days => ({ first: addDays(today, -days), last: addDays(today, -days) });
  if (/大前天(?:下|买|拍|订|的)/u.test(plain)) return ago(3);
  if (/前天(?:下|买|拍|订|的)|\bday before yesterday\b/u.test(plain)) return ago(2);
  if (
    /昨[天晚](?:下|买|拍|订|的|刚)|\b(?:ordered|bought|placed|purchased|order from|from) yesterday\b|\byesterday's\b/u.test(
      plain,
    )
  )
    return ago(1);
  if (
    /今[天早](?:下|买|拍|订|的|刚)|\b(?:ordered|bought|placed|purchased|order from|from) today\b|\btoday's order\b/u.test(
      plain,
    )
  )
    return ago(0);
  const back =
    /([\d一二两三四五六七八九十]{1,3}) ?(天|周|个?星期|个?月)(?:以?前)|\b(\d{1,2}|a|an|one|two|three) (day|week|month)s? ago\b/u.exec(
      plain,
    );
  if (back) {
    const count =
      parseNumber(back[1] ?? '') ?? { a: 1, an: 1, one: 1, two: 2, three: 3 }[back[3] ?? ''] ?? Number(back[3]);
    const unit = back[2] ?? back[4] ?? 'day';
    if (/天|day/u.test(unit)) return ago(count);
    const length = /周|星期|week/u.test(unit) ? 7 : 30;
    return {
      first: addDays(today, -count * length - Math.floor(length / 2)),
      last: addDays(today, -count * length + Math.floor(length / 2)),
    };
  }
  if (/上(?:个)?(?:周|星期)|\blast week\b/u.test(plain))
    return { first: addDays(today, -13), last: addDays(today, -3) };
  if (/上个?月|\blast month\b/u.test(plain)) return { first: addDays(today, -62), last: addDays(today, -15) };
  return calendarDay(plain, today);
}

function calendarDay(plain: string, today: string): Days | undefined {
  const chinese = /(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]/u.exec(plain);
  const dayFirst = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH_NAMES})[a-z]*\b`, 'u').exec(
    plain,
  );
  const monthFirst = new RegExp(String.raw`\b(${MONTH_NAMES})[a-z]* (\d{1,2})(?:st|nd|rd|th)?\b`, 'u').exec(plain);
  const month = chinese ? Number(chinese[1]) : MONTHS.indexOf(dayFirst?.[2] ?? monthFirst?.[1] ?? '') + 1;
  const date = Number(chinese?.[2] ?? dayFirst?.[1] ?? monthFirst?.[2]);
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= 31)) return undefined;
  const inYear = (year: number): string => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const year = Number(today.slice(0, 4));
  // An order was placed in the past: 30 December said in January is last year's.
  const day = inYear(year) > today ? inYear(year - 1) : inYear(year);
  return { first: day, last: day };
}

/** Whether a point in time lies on those days by the shop's calendar. */
export function isWithin(days: Days, at: string | undefined, timeZone: string): boolean {
  if (at === undefined) return false;
  const day = dayIn(new Date(at), timeZone);
  return day >= days.first && day <= days.last;
}
