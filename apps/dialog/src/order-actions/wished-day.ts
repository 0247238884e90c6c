// "周六送", "tomorrow evening": the day and the part of the day on which a parcel is wished for.
import { addDays, dayOfYear, normalize, parseNumber, type WrittenDay, writtenDayIn } from '#language';

/** What was said of the wished delivery. */
export interface WishedDelivery {
  readonly day?: string;
  readonly window?: string;
}

const WEEKDAYS_EN = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAYS_ZH = ['日', '一', '二', '三', '四', '五', '六'];
const WINDOW =
  /(?:上午|中午|下午|傍晚|晚上|早上)?\s*\d{1,2}(?::\d{2})?\s*(?:点半?|时)?\s*(?:到|至|-|–|~)\s*\d{1,2}(?::\d{2})?\s*(?:点半?|时)?|(?:上午|中午|下午|傍晚|晚上|早上|早晨|夜里)(?:\s*\d{1,2}\s*点(?:以?后|之后|以?前|之前)?)?|\d{1,2}\s*点(?:以?后|之后|以?前|之前)|\b(?:between \d{1,2}(?::\d{2})? ?(?:am|pm)? and \d{1,2}(?::\d{2})? ?(?:am|pm)?|(?:after|before) \d{1,2}(?::\d{2})? ?(?:am|pm)?(?!\d)|(?:in the |this )?(?:morning|afternoon|evening)|at (?:noon|night)|\d{1,2} ?(?:am|pm)(?: ?(?:to|-) ?\d{1,2} ?(?:am|pm))?)\b/u;

/** "I'm out Monday", "明天不在家": when nobody is there is no wish. */
const AWAY =
  /\b(?:(?:i'?m|i am|i'll be|we'?re|we are) (?:out|away|at work|not (?:in|home|there))|(?:nobody|no one)(?: is|'s)? (?:in|home|there))(?: on| until| til)? (?:\w+day|today|tomorrow)\b|(?:[今明后]天|(?:周|星期|礼拜)[一二三四五六日天])(?:我|家里|都)?(?:不在(?:家)?|没人|出差|要?上班)/u;

const DAY_ZH = '(?:大?后天|[今明]天|(?:周|星期|礼拜)[一二三四五六日天末]|\\d{1,2} ?月 ?\\d{1,2} ?[日号])';
const MONTH_EN = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const DAY_EN = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH_EN}|${MONTH_EN} \d{1,2}(?:st|nd|rd|th)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|weekends?)`;
/** "Any day except Sunday", "周日不行": a day that is named to be left out is not wished for. */
const NOT_THEN = new RegExp(
  [
    String.raw`\b(?:except|but not|not|never|day but|other than|apart from|(?:don'?t|do not) (?:deliver|come|send|bring)(?: it)?)(?: (?:for|on|the|at)){0,3} ${DAY_EN}(?:(?: or| and)(?: on)? ${DAY_EN}){0,6}`,
    `(?:除了?|别|不要|不能|不用)在?${DAY_ZH}(?:[和跟或、]${DAY_ZH}){0,6}`,
    `${DAY_ZH}(?:[和跟或、]${DAY_ZH}){0,6}(?:都|我|家里)?(?:不行|不可以|不方便|不要|别|不能|不收)`,
  ].join('|'),
  'gu',
);

/** Reads the wish; nothing where none is said. */
export function wishedDeliveryIn(text: string, today: string): WishedDelivery {
  const plain = normalize(text).replace(AWAY, ' ').replace(NOT_THEN, ' ').replace(OVER, ' ');
  const day = dayIn(plain, today);
  const withoutDate = plain.replace(/\d{4}-\d{2}-\d{2}|\d{1,2} ?月 ?\d{1,2} ?[日号]/gu, ' ');
  const window = WINDOW.exec(withoutDate)?.[0].trim();
  return { ...(day === undefined ? {} : { day }), ...(window === undefined || window === '' ? {} : { window }) };
}

function dayIn(plain: string, today: string): string | undefined {
  const written = writtenDayIn(plain);
  if (written !== undefined) return dayAhead(written, today);
  if (/大后天/u.test(plain)) return addDays(today, 3);
  if (/后天|\bday after tomorrow\b/u.test(plain)) return addDays(today, 2);
  if (/明[天早晚]|\btomorrow\b/u.test(plain)) return addDays(today, 1);
  if (/今[天晚]|\btoday\b|\btonight\b/u.test(plain)) return today;
  const weekday = weekdayIn(plain);
  return weekday === undefined ? undefined : weekdayOf(weekday, today, weeksAheadIn(plain));
}

/** "上周三下的单", "I ordered last Friday": a day that is over is no wish. */
const OVER = /(?<![早晚])上+个?(?:周|星期|礼拜)[一二三四五六日天末]?|\blast (?:week|weekend|\w+day)\b/gu;
const WEEK_ZH = '(?:周|星期|礼拜)';
const NEXT_ZH = new RegExp(`(?<![楼底])(下+)一?个?${WEEK_ZH}`, 'u');
const WEEKS_LATER_ZH = new RegExp(`([\\d一两二三四五六七八])个?${WEEK_ZH}(?:以|之)?后`, 'u');
const THIS_ZH = new RegExp(`[这本]个?${WEEK_ZH}`, 'u');
const WEEKS_LATER_EN = /\bin (\d|a|one|two|three|four) weeks?(?:'? time)?\b/u;
const NUMBERS_EN = new Map(Object.entries({ a: 1, one: 1, two: 2, three: 3, four: 4 }));

/** Which week a weekday is of: so many after this one, the coming one of that name or the one after it; `today` where today may be meant too. */
type WeekMeant = number | 'coming' | 'after-coming' | 'today';

function weeksAheadIn(plain: string): WeekMeant {
  const next = NEXT_ZH.exec(plain)?.[1];
  if (next !== undefined) return next.length;
  const later = WEEKS_LATER_ZH.exec(plain)?.[1] ?? WEEKS_LATER_EN.exec(plain)?.[1];
  if (later !== undefined) return NUMBERS_EN.get(later) ?? parseNumber(later) ?? 1;
  if (THIS_ZH.test(plain)) return 0;
  if (/\b(?:week|weekend|\w+day) after next\b/u.test(plain)) return 2;
  if (/\b\w+day week\b|\ba week (?:on|from|after) (?:this |the )?\w+day\b/u.test(plain)) return 'after-coming';
  if (/\bnext (?:week|weekend|\w+day)\b/u.test(plain)) return 1;
  return /\bthis \w+day\b/u.test(plain) ? 'today' : 'coming';
}

/** The wished day lies ahead: `undefined` for one that does not exist. */
function dayAhead(written: WrittenDay, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const thisYear = dayOfYear(written, written.year ?? year);
  const nextYear = dayOfYear(written, year + 1);
  if (written.year !== undefined) return thisYear;
  // A wished day lies ahead: one that seems past may be next year's, if that is near.
  const isPast = thisYear === undefined || thisYear < today;
  return isPast && nextYear !== undefined && nextYear <= addDays(today, 180) ? nextYear : thisYear;
}

function weekdayIn(plain: string): number | undefined {
  const chinese = /(?:周|星期|礼拜)([一二三四五六日天])/u.exec(plain)?.[1];
  if (chinese !== undefined) return WEEKDAYS_ZH.indexOf(chinese === '天' ? '日' : chinese);
  const english = WEEKDAYS_EN.findIndex((name) => new RegExp(`\\b${name}\\b`, 'u').test(plain));
  if (english >= 0) return english;
  return /周末|\bweekend\b/u.test(plain) ? 6 : undefined;
}

function weekdayOf(weekday: number, today: string, week: WeekMeant): string {
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  const ahead = (weekday - now + 7) % 7;
  if (week === 'today') return addDays(today, ahead);
  const coming = ahead === 0 ? 7 : ahead;
  if (week === 'coming') return addDays(today, coming);
  if (week === 'after-coming') return addDays(today, coming + 7);
  // Weeks begin on Monday: "next Friday" lies in the week after this one, and 这周三 may be over.
  const sinceMonday = (day: number): number => (day + 6) % 7;
  return addDays(today, 7 * week + sinceMonday(weekday) - sinceMonday(now));
}
