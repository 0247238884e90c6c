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

/** Days that a message names, and whether it says of them that something was ordered then. */
export interface DaysNamed extends Days {
  readonly isOfOrder: boolean;
  /** All days that may be meant by them, where those are more: "last week" is said of seven days, and of a week of the calendar. */
  readonly widest?: Days;
}

/** Whether words that point at something are of a thing that may have been ordered. */
type IsThing = (words: string) => boolean;

/** The days that a message names as those of an order; `undefined` when it names none. */
export function daysNamed(text: string, today: string): Days | undefined {
  const named = daysNamedIn(text, today);
  return named === undefined ? undefined : { first: named.first, last: named.last };
}

/**
 * As {@link daysNamed}; of several days the one that something was ordered on. "It leaked on 28 November" names a day and none of ordering.
 * `isThing`: "the clock from October" was ordered then, where the clock is a thing.
 */
export function daysNamedIn(text: string, today: string, isThing: IsThing = () => false): DaysNamed | undefined {
  const plain = normalize(text);
  let loose: Spoken | undefined;
  let asked = 0;
  const mayBeThing: IsThing = (words) => asked++ < MOST_THINGS && isThing(words);
  for (const { pattern, daysOf, isLoose, tellsThings } of FORMS)
    for (const match of plain.matchAll(pattern)) {
      const days = daysOf(match, today);
      if (days === undefined) continue;
      const before = plain.slice(Math.max(0, match.index - LOOKED_BEHIND), match.index);
      const after = plain.slice(match.index + match[0].length).slice(0, LOOKED_BEHIND);
      if (
        isOrdering(before, after) ||
        (tellsThings === true && isOfThing(before, after, mayBeThing) && !isThing(match[0]))
      )
        return { ...days, isOfOrder: true };
      if (isLoose === undefined || isLoose(before, after)) loose ??= days;
    }
  const written = calendarDay(plain, today);
  if (written === undefined) return loose === undefined ? undefined : { ...loose, isOfOrder: false };
  return written.isOfOrder || loose === undefined ? written : { ...loose, isOfOrder: false };
}

/** So much beside a day is looked at. */
const LOOKED_BEHIND = 80;
/** "Ordered the kettle", and nothing else said of it before the day. */
const OBJECT = String.raw`(?: (?:it|them|this|that|these|those)| (?:the|my|a|an|this|that|these|those|some|two|three|four|\d{1,2})(?: (?!(?:and|but|it|that|which|i|we|as|since|because|is|was|are|were|for|so|when|while)\b)[a-z'-]+){1,4})?`;
const ORDERED = '(?:ordered|bought|placed|purchased|paid for|made (?:the|my|an?|this|that) (?:order|purchase))';
/** "The order I": what is made, done or got may be anything else. What was got in a month was ordered in it; what was got on a day came on it. */
const CALLED = String.raw`(?:orders?|purchase|one)(?: that| which)?(?: (?:i|we)(?: have| had|'ve)?| was| were)?`;
const ORDERED_BEFORE = new RegExp(
  String.raw`\b(?:(?:${ORDERED}${OBJECT}|${CALLED} (?:made|did))(?: (?:on|in|from|of|around|about|back|the|last|this|sometime|early|late)){0,3}|(?:orders?|purchase|one) (?:from|of|in)(?: (?:the|last|this))?|dated(?: the)?|${CALLED} got in) ?$`,
  'u',
);
const ORDERED_AFTER = new RegExp(
  String.raw`^(?:'s)? (?:(?:i|we)(?: have| had|'ve)?(?: just| already)? ${ORDERED}\b|(?:(?<='s )(?:[a-z'-]+ ){1,2})?(?:orders?|purchase|one)\b)`,
  'u',
);
const ORDERED_BEFORE_ZH = /(?:[买订拍购]于|下单[于在]|(?:下单|购买|订购)的?(?:时间|日期)?(?:是|为|[:：])) ?$/u;
const ORDERED_AFTER_ZH =
  /^ ?(?:早上|上午|中午|下午|晚上|凌晨|夜里)?的?(?:时候)?我?刚?(?:在[^,，。;；!！?？]{1,8}|给[^,，。;；!！?？]{1,6})?(?:[买订拍购]|下(?![旬半午周个])|的?[那这]?(?:一?[个笔张])?(?:订单|单))/u;

/** Whether what stands next to a day says that something was ordered on it. */
const isOrdering = (before: string, after: string): boolean =>
  ORDERED_BEFORE.test(before) ||
  ORDERED_BEFORE_ZH.test(before) ||
  ORDERED_AFTER.test(after) ||
  ORDERED_AFTER_ZH.test(after);

/** So many words of a message are asked after. */
const MOST_THINGS = 8;
const THING_BEFORE = /\b(?:the|my|that|this|those|these) ((?:[a-z\d'-]{1,30} ){1,4})(?:from|of) (?:last |this )?$/u;
/** "My October mugs". */
const POINTED = /\b(?:the|my|that|this|those|these) $/u;
const THING_AFTER_EN = /^ ([a-z-]{2,30})(?![a-z])/u;
const THING_AFTER_ZH = /^ ?的?[那这]?(?:[一两几\d]?[个件只台条双套盒瓶包支把张本块面盏])?(\p{Script=Han}{1,8})/u;
const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });

/** "The clock from October", 9月那个花瓶: whether days are said of a thing right beside them. */
function isOfThing(before: string, after: string, isThing: IsThing): boolean {
  const words = THING_BEFORE.exec(before)?.[1]?.trim().split(' ') ?? [];
  if (words.length > 0) return isThing(words.slice(-1).join(' ')) || isThing(words.slice(-2).join(' '));
  const [, english] = THING_AFTER_EN.exec(after) ?? [];
  if (english !== undefined && POINTED.test(before)) return isThing(english);
  const [first, second] = [...chineseWords.segment(THING_AFTER_ZH.exec(after)?.[1] ?? '')].map(
    ({ segment }) => segment,
  );
  return first !== undefined && (isThing(first) || (second !== undefined && isThing(first + second)));
}

/** Days, and all that may be meant where those are more. */
type Spoken = Days & Pick<DaysNamed, 'widest'>;

interface Form {
  readonly pattern: RegExp;
  readonly daysOf: (match: RegExpExecArray, today: string) => Spoken | undefined;
  /** Whether they are days of ordering also where they are said of a thing; "the clock from Monday" may have come on Monday. */
  readonly tellsThings?: true;
  /** Whether it is read where nothing beside it speaks of ordering; always where this is left out. */
  readonly isLoose?: (before: string, after: string) => boolean;
}

const WEEKDAYS_EN = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];
const WEEKDAYS_ZH = '日一二三四五六';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const isFrom = (before: string): boolean => /\bfrom (?:last |this )?$/u.test(before);
const isOf = (before: string, after: string): boolean => isFrom(before) || /^(?:的|'s\b|刚)/u.test(after);
const never = (): boolean => false;
const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3 };

const ago = (today: string, days: number): Days => ({ first: addDays(today, -days), last: addDays(today, -days) });

/** The ways to name days beside a date of the calendar. */
const FORMS: readonly Form[] = [
  { pattern: /大前天/gu, daysOf: (_, today) => ago(today, 3), isLoose: isOf },
  { pattern: /(?<!大)前天|\bday before yesterday\b/gu, daysOf: (_, today) => ago(today, 2), isLoose: isOf },
  { pattern: /昨[天晚]|(?<!\bday before )\byesterday\b/gu, daysOf: (_, today) => ago(today, 1), isLoose: isOf },
  { pattern: /今[天早]|\btoday\b/gu, daysOf: (_, today) => ago(today, 0), isLoose: isOf },
  {
    pattern:
      /([\d一二两三四五六七八九十]{1,3}) ?(天|周|个?星期|个?月)(?:以?前)|\b(\d{1,2}|a|an|one|two|three) (day|week|month)s? ago\b/gu,
    daysOf: ([, chinese = '', unitZh, english = '', unitEn = ''], today) => {
      const count = parseNumber(chinese) ?? COUNTS[english] ?? Number(english);
      const unit = unitZh ?? unitEn;
      if (/天|day/u.test(unit)) return ago(today, count);
      return /周|星期|week/u.test(unit) ? weeksAgo(today, count) : monthsAgo(today, count);
    },
    tellsThings: true,
  },
  {
    pattern: /\b(?:last |this )?(sun|mon|tues|wednes|thurs|fri|satur)day\b/gu,
    daysOf: ([, weekday = ''], today) => onWeekday(WEEKDAYS_EN.indexOf(weekday), 0, today),
    isLoose: isFrom,
  },
  {
    // 下周三 has not come yet.
    pattern: /(?<![上下])(上{0,3})个?(?:周|星期|礼拜)([一二三四五六日天])/gu,
    daysOf: ([, back = '', weekday = ''], today) =>
      onWeekday(WEEKDAYS_ZH.indexOf(weekday === '天' ? '日' : weekday), back.length, today),
    isLoose: never,
  },
  {
    pattern: /(?<!上)(上{1,2})个?(?:周|星期)|\blast week\b/gu,
    daysOf: ([, back = '上'], today) => {
      const more = 7 * (back.length - 1);
      const widest = { first: addDays(today, -13 - more), last: addDays(today, -sinceWeekBegan(today) - more) };
      return { first: addDays(today, -13 - more), last: addDays(today, -3 - more), widest };
    },
    tellsThings: true,
  },
  {
    pattern: /(?<!上)上个?月|\blast month\b/gu,
    // On the first days of a month it may have been yesterday.
    daysOf: (_, today) => ({
      first: addDays(today, -62),
      last: addDays(today, -Math.min(15, Number(today.slice(-2)))),
    }),
    tellsThings: true,
  },
  {
    pattern: /(?<![\p{N}.月])([12]?\d|3[01]) ?[号日]/gu,
    daysOf: ([, day], today) => onDate(Number(day), today),
    isLoose: never,
  },
  {
    pattern:
      /(?:(20\d\d|\d\d|[去前今]) ?年的? ?|(?<![\p{N}.年]))(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]) ?月份?(?! ?[\d一二三十])/gu,
    daysOf: ([, year, month = ''], today) => inMonth(parseNumber(month) ?? 0, year, today),
    isLoose: never,
    tellsThings: true,
  },
  {
    pattern:
      /(?<=\b(?:in|from|of|last|this|during|the|my|that|those|these) )(january|february|march|april|may|june|july|august|september|october|november|december)\b(?:,? (?:of )?(20\d\d)\b| (?:of )?(last|this) year)?(?! \d)/gu,
    daysOf: ([, month = '', year, relative], today) =>
      inMonth(MONTHS.indexOf(month.slice(0, 3)) + 1, year ?? relative, today),
    isLoose: never,
    tellsThings: true,
  },
];

/** How many days ago "last week" may have ended; a week begins with Sunday or Monday, or is said of seven days. */
function sinceWeekBegan(today: string): number {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return Math.min(3, weekday + 1, ((weekday + 6) % 7) + 1);
}

/** Weeks are never counted to the day, and the less the more there are. */
function weeksAgo(today: string, count: number): Days {
  const about = count + (count > 1 ? 2 : 1);
  const [early, late] = [7 * count + Math.max(3, about), 7 * count - about];
  return { first: addDays(today, -early), last: addDays(today, -late) };
}

/** "Two months ago" may be the whole of the month before the last one. */
function monthsAgo(today: string, count: number): Days {
  return { first: addDays(today, -31 * count - 30), last: addDays(today, -30 * count + 15) };
}

/** "Last Tuesday", 上周二: the last such day before today; in Chinese the one so many weeks before where that is said. */
function onWeekday(weekday: number, weeks: number, today: string): Days {
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  // Said on a Monday, "Monday's order" may be today's.
  if (weeks === 0 && now === weekday) return { first: addDays(today, -7), last: today };
  // A week begins with Monday.
  const ofThatWeek = ((weekday + 6) % 7) - ((now + 6) % 7) - 7 * weeks;
  return ago(today, weeks === 0 ? (now - weekday + 7) % 7 : -ofThatWeek);
}

/** "3号": the last such day. */
function onDate(day: number, today: string): Days | undefined {
  if (day < 1) return undefined;
  const [year = 0, month = 0] = today.split('-').map(Number);
  const back = [0, 1, 2].map((months) => new Date(Date.UTC(year, month - 1 - months, day)));
  // A month that has no such day runs over into the next one.
  const found = back.find((date) => date.getUTCDate() === day && date.toISOString().slice(0, 10) <= today);
  const placed = found?.toISOString().slice(0, 10);
  return placed === undefined ? undefined : { first: placed, last: placed };
}

/** The month of the year that is said; else the last such month that has begun. */
function inMonth(month: number, year: string | undefined, today: string): Days | undefined {
  if (month < 1) return undefined;
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number);
  const said = yearSaid(year, thisYear) ?? (month > thisMonth ? thisYear - 1 : thisYear);
  const day = (at: number): string => new Date(Date.UTC(said, at, at === month ? 0 : 1)).toISOString().slice(0, 10);
  return { first: day(month - 1), last: day(month) };
}

/** "2024", 24年, 去年, "last year". */
function yearSaid(year: string | undefined, thisYear: number): number | undefined {
  if (year === undefined) return undefined;
  if (/^\d+$/u.test(year)) return year.length > 2 ? Number(year) : Number(year) + 2000;
  return thisYear - ({ 去: 1, last: 1, 前: 2 }[year] ?? 0);
}

/** A date of the calendar. An order was placed in the past: 30 December said in January is last year's. */
function calendarDay(plain: string, today: string): DaysNamed | undefined {
  const written = writtenDayIn(plain);
  if (written === undefined) return undefined;
  const at = plain.indexOf(written.words);
  const before = plain.slice(Math.max(0, at - LOOKED_BEHIND), at);
  const after = plain.slice(at + written.words.length).slice(0, LOOKED_BEHIND);
  const year = Number(today.slice(0, 4));
  const [, chinese] = /(\d\d|[去前今]) ?年的? ?$/u.exec(before) ?? [];
  const [, english] = /^,? (?:of )?(last|this) year\b/u.exec(after) ?? [];
  const said = written.year ?? yearSaid(chinese ?? english, year);
  const thisYear = dayOfYear(written, said ?? year);
  const day =
    said === undefined && (thisYear === undefined || thisYear > today) ? dayOfYear(written, year - 1) : thisYear;
  if (day === undefined) return undefined;
  return { first: day, last: day, isOfOrder: isOrdering(before, after) };
}

/** Whether a point in time lies on those days by the shop's calendar. */
export function isWithin(days: Days, at: string | undefined, timeZone: string): boolean {
  if (at === undefined) return false;
  const day = dayIn(new Date(at), timeZone);
  return day >= days.first && day <= days.last;
}
