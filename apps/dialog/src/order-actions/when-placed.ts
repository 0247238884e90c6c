// "Yesterday's order", "上周买的": the days on which an order that is spoken of was placed.
import { addDays, dayIn, dayOfYear, normalize, parseNumber, writtenDayIn } from '#language';

/** Calendar days of the shop, both included. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

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
  const written = writtenDayIn(plain);
  if (written === undefined) return undefined;
  const year = Number(today.slice(0, 4));
  // An order was placed in the past: 30 December said in January is last year's.
  const thisYear = dayOfYear(written, written.year ?? year);
  const day =
    written.year === undefined && (thisYear === undefined || thisYear > today)
      ? dayOfYear(written, year - 1)
      : thisYear;
  return day === undefined ? undefined : { first: day, last: day };
}

/** Whether a point in time lies on those days by the shop's calendar. */
export function isWithin(days: Days, at: string | undefined, timeZone: string): boolean {
  if (at === undefined) return false;
  const day = dayIn(new Date(at), timeZone);
  return day >= days.first && day <= days.last;
}
