// What a text claims that can be checked: amounts, percentages, days, times, durations, counts, codes, links; in both languages.
import { normalize, parseNumber } from '#language';

/** What kind of thing a claim is. */
export type ClaimKind =
  | 'statement'
  | 'title'
  | 'link'
  | 'day'
  | 'near'
  | 'weekday'
  | 'clock'
  | 'percent'
  | 'money'
  | 'duration'
  | 'stock'
  | 'code'
  | 'number';

/** One claim; two texts claim the same when kind and value are the same. Offsets are in `normalize(text)`. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly value: string;
  readonly start: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** Commas only between thousands: "¥8,3-5天" is two numbers. */
const NUMERAL =
  '(?:(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,15})(?:\\.\\d{1,6})? ?(?:k(?![a-z])|千|万|w(?![a-z])|百)?|[零〇一二两三四五六七八九十百千万]{1,16})';
const HAN = '[零〇一二两三四五六七八九十百千万半]{1,16}';
const HAN_NUMERAL = `(?:\\d{1,4}|${HAN})`;
const WORD_NUMBER =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|hundred|dozen|couple)';
const RANGE = '(?: ?(?:-|~|到|至|to|or|and|或) ?)';
const NEAR: readonly (readonly [RegExp, string])[] = [
  [/大后天/gu, 'in-3-days'],
  [/后天|\bday after tomorrow\b|\bovermorrow\b/gu, 'in-2-days'],
  [/明天|明日|明早|明晚|次日|隔天|隔日|\btomorrow\b|\bnext[- ]day\b|\bovernight\b/gu, 'tomorrow'],
  [/今天|今日|今晚|今早|当天|当日|\btoday\b|\btonight\b|\bsame[- ]day\b/gu, 'today'],
  [/前天/gu, '2-days-ago'],
  [/昨天|昨日|昨晚|\byesterday\b/gu, 'yesterday'],
  [/下下周|下下星期/gu, 'week-after-next'],
  [/(?:下|下个)(?:周|星期|礼拜)(?![一二三四五六日天])|\bnext week\b/gu, 'next-week'],
  [/(?:这|本|这个)(?:周|星期|礼拜)(?![一二三四五六日天])|\bthis week\b/gu, 'this-week'],
  [/周末|\bweekend\b/gu, 'weekend'],
  [/下个?月|\bnext month\b/gu, 'next-month'],
  [/月底|\bend of (?:the |this )?month\b/gu, 'end-of-month'],
  [/这个?月|本月|\bthis month\b/gu, 'this-month'],
  [/明年|\bnext year\b/gu, 'next-year'],
  [/立刻|立即|马上就?到|即刻|\bimmediately\b|\binstantly\b|\bright away\b|\bat once\b/gu, 'at-once'],
];
const WEEKDAYS_EN = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAYS_ZH = '日一二三四五六';
const UNITS: readonly (readonly [string, string])[] = [
  ['个?工作日|(?:business|working) days?', 'workday'],
  ['天|日(?!期|元|常)|days?', 'day'],
  ['个?小时|个?钟头|hours?|hrs?', 'hour'],
  ['分钟|minutes?|mins?', 'minute'],
  ['秒钟?|seconds?', 'second'],
  ['周(?!末|[一二三四五六日])|个?星期|个?礼拜|weeks?', 'week'],
  ['个月|months?', 'month'],
  ['年|years?', 'year'],
];
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/hk\$|hkd|港币|港元/u, 'HKD'],
  [/¥|元|块|人民币|rmb|cny|yuan|kuai|jpy|日元/u, '¥'],
  [/\$|usd|dollars?|bucks?|美元|美金|刀/u, '$'],
  [/€|euros?|eur|欧元/u, '€'],
  [/£|pounds?|gbp|英镑/u, '£'],
  [/cents?|角|毛|分钱/u, 'cent'],
];
const MONEY_AFTER =
  '(?:块钱|块|元|人民币|rmb|cny|yuan|kuai|港币|港元|hkd|usd|(?:us )?dollars?|bucks?|美元|美金|刀|euros?|eur|欧元|pounds?|gbp|英镑|jpy|日元|cents?|角|毛钱|分钱)(?![a-z])';
const MEASURES =
  '件|个|只|台|部|条|双|对|套|盒|瓶|包|袋|支|把|张|本|箱|罐|块|顶|副|份|枚|辆|提|桶|片|组|杯|床|款|种|位|次|倍|单|笔|项|样|层|家';

const plainNumber = (text: string): string => String(parseNumber(text.trim().replace(/半$/u, '')) ?? text.trim());
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;
const dayKey = (month: number | string, date: number | string): string => `${Number(month)}-${Number(date)}`;

type Reader = readonly [pattern: RegExp, read: (match: RegExpExecArray) => readonly (readonly [ClaimKind, string])[]];

const numeralOf = (written: string | undefined): string => {
  if (written === undefined) return '';
  if (written === '半' || written === 'half a' || written === 'half an') return '0.5';
  return /^an?$/u.test(written) ? '1' : plainNumber(written);
};

/** 8折, 八五折: what is taken off, in percent. */
function percentOff(written: string): string {
  const digits = /^\d/.test(written)
    ? written.replace('.', '')
    : [...written].map((character) => parseNumber(character) ?? '').join('');
  return String(100 - (digits.length === 1 ? Number(digits) * 10 : Number(digits)));
}

function currencyOf(sign: string): string {
  return CURRENCIES.find(([pattern]) => pattern.test(sign))?.[1] ?? sign;
}

const durationReaders: Reader[] = UNITS.map(([unit, name]) => [
  new RegExp(
    `(${HAN_NUMERAL}|\\b${WORD_NUMBER}|\\bhalf an?|\\ban?)(?:${RANGE}(${HAN_NUMERAL}|${WORD_NUMBER}))?(?: |-)?(?:${unit})(?![a-z])`,
    'gu',
  ),
  (match) =>
    [match[1], match[2]]
      .filter((numeral) => numeral !== undefined)
      .map((numeral) => ['duration', `${numeralOf(numeral)} ${name}`] as const),
]);

/** Read in this order; what one reader has read, the next ones do not see. */
const readers: readonly Reader[] = [
  [
    /https?:\/\/\S+|www\.\S+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![a-z\d-])[a-z\d-]+\.(?:com|cn|net|org|io|shop|store|co|me|cc|top|xyz|link)\b(?:\/\S*)?/gu,
    (match) => [['link', match[0].replace(/(?<![.,;。，])[.,;。，]+$/u, '')]],
  ],
  [/\b\d{4}[-/.](\d{1,2})[-/.](\d{1,2})\b/gu, (match) => [['day', dayKey(match[1] ?? '', match[2] ?? '')]]],
  [
    new RegExp(`(?:(\\d{4}) ?年 ?)?(\\d{1,2}|${HAN}) ?月 ?(\\d{1,2}|${HAN}) ?[日号]?`, 'gu'),
    (match) => [['day', dayKey(plainNumber(match[2] ?? ''), plainNumber(match[3] ?? ''))]],
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})\\b\\.?(?:,? \\d{4}\\b)?`, 'gu'),
    (match) => [['day', dayKey(monthOf(match[2] ?? ''), match[1] ?? '')]],
  ],
  [
    new RegExp(`\\b(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? \\d{4}\\b)?`, 'gu'),
    (match) => [['day', dayKey(monthOf(match[1] ?? ''), match[2] ?? '')]],
  ],
  [/(?<![\d.])(\d{1,2})\/(\d{1,2})(?![\d/])/gu, (match) => [['day', dayKey(match[1] ?? '', match[2] ?? '')]]],
  [/(?<![\d第])(\d{1,2})号(?!楼|码|线|店)/gu, (match) => [['day', `?-${match[1]}`]]],
  [/\bthe (\d{1,2})(?:st|nd|rd|th)\b/gu, (match) => [['day', `?-${match[1]}`]]],
  ...NEAR.map(([pattern, value]): Reader => [pattern, () => [['near', value]]]),
  [
    /(?:周|星期|礼拜)([一二三四五六日天])/gu,
    (match) => [['weekday', String(WEEKDAYS_ZH.indexOf((match[1] ?? '').replace('天', '日')))]],
  ],
  [
    /\b(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur)?(?:day)s?\b/gu,
    (match) => [['weekday', String(WEEKDAYS_EN.indexOf(match[1] ?? ''))]],
  ],
  [
    /(?<!\d)(\d{1,2}):(\d{2})(?::\d{2})? ?(am|pm)?(?!\d)/gu,
    (match) => [['clock', `${match[1]}:${match[2]}${match[3] ?? ''}`]],
  ],
  [
    /(?<![\d.])(\d{1,2}) ?(am|pm|a\.m\.|p\.m\.|o'clock)\b/gu,
    (match) => [['clock', `${match[1]}:00${(match[2] ?? '').replace(/\./g, '')}`]],
  ],
  [
    /(\d{1,2}|[一二两三四五六七八九十]{1,4})点(半|钟|整)?(?!儿|点|击|什么|优惠|心)/gu,
    (match) =>
      /^一/u.test(match[0]) && match[2] === undefined
        ? []
        : [['clock', `${plainNumber(match[1] ?? '')}:${match[2] === '半' ? '30' : '00'}`]],
  ],
  [/百分之([零一二两三四五六七八九十百\d.]+)/gu, (match) => [['percent', plainNumber(match[1] ?? '')]]],
  [/(\d{1,9}(?:\.\d{1,6})?)\s?(?:%|percent\b|per cent\b)/gu, (match) => [['percent', String(Number(match[1]))]]],
  [/(\d(?:\.\d)?|[一二三四五六七八九]{1,2})折/gu, (match) => [['percent', percentOff(match[1] ?? '')]]],
  [/半价|对折|\bhalf[- ](?:the )?(?:price|off)\b|\bhalf off\b/gu, () => [['percent', '50']]],
  [
    new RegExp(`(hk\\$|us\\$|\\p{Sc}|\\b(?:rmb|cny|usd|eur|gbp) ?) ?(${NUMERAL})`, 'gu'),
    (match) => [['money', `${currencyOf(match[1] ?? '')}${plainNumber(match[2] ?? '')}`]],
  ],
  [
    new RegExp(`(${NUMERAL}|\\b${WORD_NUMBER}) ?(${MONEY_AFTER})`, 'gu'),
    (match) => [['money', `${currencyOf(match[2] ?? '')}${plainNumber(match[1] ?? '')}`]],
  ],
  ...durationReaders,
  [
    new RegExp(
      `(?:还剩|剩下|剩余|仅剩|只剩|剩|库存(?:还)?(?:有|是|为)?|现货(?:有)?|尚余|余下) ?(?:约|大约|不到|最后)? ?(\\d{1,7}|${HAN}) ?(?:${MEASURES})?`,
      'gu',
    ),
    (match) => [['stock', plainNumber(match[1] ?? '')]],
  ],
  [
    new RegExp(
      `(\\d[\\d,]{0,15}|\\b${WORD_NUMBER})(?: (?:pieces?|units?|items?|pairs?|of (?:them|these|those)))?(?: are| is)?(?: still)? (?:left|remaining|remain|in stock|available|on hand)\\b`,
      'gu',
    ),
    (match) => [['stock', plainNumber(match[1] ?? '')]],
  ],
  [
    /#?(?=[a-z\d_/-]{0,40}[a-z])(?=[a-z\d_/-]{0,40}\d)[a-z\d]{1,60}(?:[-_/][a-z\d]{1,60}){0,8}/gu,
    (match) => [['code', match[0].replace(/^#/, '')]],
  ],
  [/#\d+/gu, (match) => [['code', match[0].slice(1)]]],
  [/\d[\d,]{0,20}(?:\.\d{1,9})?(?: ?[万千百])?/gu, (match) => [['number', plainNumber(match[0].replace(/,+$/, ''))]]],
  [new RegExp(`第(${HAN})`, 'gu'), (match) => [['number', plainNumber(match[1] ?? '')]]],
  [
    new RegExp(
      `(?<![第半])((?:[二两三四五六七八九十百千万][零一二三四五六七八九十百千万]{0,15}))(?=(?:${MEASURES}))`,
      'gu',
    ),
    (match) => [['number', plainNumber(match[1] ?? '')]],
  ],
  [
    /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|hundred|dozen)\b/gu,
    (match) => [['number', plainNumber(match[1] ?? '')]],
  ],
  [/翻倍|\btwice\b|\bdouble\b/gu, () => [['number', '2']]],
];

/** All claims of a text in their order. Where one of `titles` stands, its own numbers are no claims. */
export const claimsIn = (text: string, titles: readonly string[] = []): Claim[] => readClaims(text, titles).claims;

/** The claims, and the text without them. */
export function readClaims(
  text: string,
  titles: readonly string[] = [],
): { readonly claims: Claim[]; readonly rest: string } {
  // In one form with the Latin comma, a Chinese one would make "¥8，300件" one number.
  let rest = plainText(text);
  const claims: Claim[] = [];
  const blank = (start: number, length: number): void => {
    // A character that no reader knows: offsets stay, and words do not grow together.
    rest = rest.slice(0, start) + '\u0000'.repeat(length) + rest.slice(start + length);
  };
  for (const title of [...titles].map(plainText).sort((a, b) => b.length - a.length)) {
    if (title === '') continue;
    for (let at = rest.indexOf(title); at >= 0; at = rest.indexOf(title, at + title.length)) {
      claims.push({ kind: 'title', value: title, start: at });
      blank(at, title.length);
    }
  }
  for (const [pattern, read] of readers)
    for (const match of rest.matchAll(pattern)) {
      for (const [kind, value] of read(match)) claims.push({ kind, value, start: match.index });
      if (read(match).length > 0) blank(match.index, match[0].length);
    }
  return { claims: claims.sort((a, b) => a.start - b.start), rest: rest.replaceAll('\u0000', ' ') };
}

const plainText = (text: string): string => normalize(text.replace(/[，、；：]/gu, '$& '));

/** `money:¥1299`: a claim as one word. */
export const keyOf = ({ kind, value }: Claim): string => `${kind}:${value}`;
