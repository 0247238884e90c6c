// "Yesterday's order", "上周买的": the days on which an order that is spoken of was placed.
import { addDays, dayIn, dayOfYear, normalize, parseNumber, writtenDayIn } from '#language';

/** Calendar days of the shop, both included. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** What a day is said of: when something was ordered, and not when it shall come. */
export const PLACED =
  /下(?:的)?单|[买订拍购](?:的|了)|(?:那|的)(?:一)?(?:天|单|笔|个?订单)|\b(?:ordered|bought|placed|purchased|order (?:from|of|on)|orders (?:from|of|on))\b|\b(?:yesterday|week|month|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)'s (?:order|purchase)/u;

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
  const weekday = weekdayPlaced(plain, today);
  if (weekday !== undefined) return weekday;
  if (/上(?:个)?(?:周|星期)|\blast week\b/u.test(plain))
    return { first: addDays(today, -13), last: addDays(today, -3) };
  if (/上个?月|\blast month\b/u.test(plain)) return { first: addDays(today, -62), last: addDays(today, -15) };
  return calendarDay(plain, today) ?? dayOfMonth(plain, today) ?? monthNamed(plain, today);
}

const WEEKDAYS_EN = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];
const WEEKDAYS_ZH = '日一二三四五六';
const WEEKDAY =
  /\b(?:(?:ordered|bought|placed|purchased|(?:order|purchase|one) (?:from|of))(?: (?:it|this|that|them))?(?: on)?|from) (?:last |this |on )?(sun|mon|tues|wednes|thurs|fri|satur)day\b|\b(sun|mon|tues|wednes|thurs|fri|satur)day's (?:order|purchase)\b/u;
const WEEKDAY_ZH =
  /(上个?)?(?:周|星期|礼拜)([一二三四五六日天])(?:早上|上午|中午|下午|晚上)?(?:我)?(?=[下买拍订]|的?那?(?:一?[个笔张])?(?:订单|单子|单))/u;

/** "Last Tuesday's order", 上周二下的单: the last such day before today; in Chinese the one of the week before where that is said. */
function weekdayPlaced(plain: string, today: string): Days | undefined {
  const [, behind, before] = WEEKDAY.exec(plain) ?? [];
  const [, isLastWeek, chinese] = WEEKDAY_ZH.exec(plain) ?? [];
  const weekday =
    chinese === undefined
      ? WEEKDAYS_EN.indexOf(behind ?? before ?? '')
      : WEEKDAYS_ZH.indexOf(chinese === '天' ? '日' : chinese);
  if (weekday < 0) return undefined;
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  // Said on a Monday, "Monday's order" may be today's.
  if (isLastWeek === undefined && now === weekday) return { first: addDays(today, -7), last: today };
  // A week begins with Monday.
  const ofLastWeek = ((weekday + 6) % 7) - ((now + 6) % 7) - 7;
  const day = addDays(today, isLastWeek === undefined ? -((now - weekday + 7) % 7) : ofLastWeek);
  return { first: day, last: day };
}

/** "3号下的单": the last such day. */
function dayOfMonth(plain: string, today: string): Days | undefined {
  const day = Number(
    /(?<![\p{N}.月])([12]?\d|3[01]) ?[号日](?=[下买拍订]| ?的? ?(?:订单|单子|那单))/u.exec(plain)?.[1] ?? 0,
  );
  if (day < 1) return undefined;
  const [year = 0, month = 0] = today.split('-').map(Number);
  const back = [0, 1, 2].map((months) => new Date(Date.UTC(year, month - 1 - months, day)));
  // A month that has no such day runs over into the next one.
  const found = back.find((date) => date.getUTCDate() === day && date.toISOString().slice(0, 10) <= today);
  const placed = found?.toISOString().slice(0, 10);
  return placed === undefined ? undefined : { first: placed, last: placed };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  /(?<![\p{N}.])(1[0-2]|[1-9]) ?月份?(?=[下买拍订的])|\b(?:in|from|of|last) (january|february|march|april|may|june|july|august|september|october|november|december)\b(?! \d)/u;

/** "The order I placed in October", 10月份的订单: the last such month that has begun. */
function monthNamed(plain: string, today: string): Days | undefined {
  const [, figure, word = ''] = MONTH.exec(plain) ?? [];
  const month = figure === undefined ? MONTHS.indexOf(word.slice(0, 3)) + 1 : Number(figure);
  if (month < 1) return undefined;
  const [year = 0, thisMonth = 0] = today.split('-').map(Number);
  const first = `${month > thisMonth ? year - 1 : year}-${String(month).padStart(2, '0')}-01`;
  return { first, last: `${first.slice(0, 8)}31` };
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
