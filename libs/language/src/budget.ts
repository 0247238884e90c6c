// Price bounds in a message: "300元以下", "不要超过三百", "between $50 and $80", "两三百", "around fifty dollars".
import { CURRENCY_AFTER, CURRENCY_BEFORE, currencyNamed } from './currency-words.js';
import { minorUnitsOf } from '#money';
import { normalize } from './normalize.js';
import { NUMERAL, type NumberRange, parseNumberRange } from './numerals.js';

/** Bounds of a price, inclusive, in integer minor units: of the shop's currency, else of `otherCurrency`. */
export interface PriceBounds {
  minMinor?: number;
  maxMinor?: number;
  /** The currency that was named, where it is not the shop's: the bounds say nothing of the shop's prices. */
  otherCurrency?: string;
  start: number;
  end: number;
}

type Kind = 'between' | 'max' | 'min' | 'around' | 'range';

/** Groups: what stands before the numeral, the numeral, what stands after it. */
const PRICE = `(?:(${CURRENCY_BEFORE}) ?)?(${NUMERAL})(?: ?(?:块钱?|元)?(${CURRENCY_AFTER}))?`;
const AT_MOST =
  "under|below|less than|up to|at most|(?:no|not|nothing) (?:more|higher|dearer) than|(?:not|nothing|don't go|without going) (?:over|above)|cheaper than|within|max(?:imum)?(?: of)?|不(?:要|能|可以?|得|想|会)?(?:超过?|高于|多于|贵于)|别超过?|不到|低于|少于|最多|至多|顶多|小于|上限(?:是|为)?|最高|不贵于";
const AT_MOST_AFTER =
  '以下|以内|之内|之下|内(?=的|$|[ ,，。?？])|封顶|不到|or (?:less|under|below|cheaper|lower)|max(?:imum)?(?![a-z])|tops(?![a-z])|at (?:the )?most';
const AT_LEAST =
  'over|above|more than|at least|from|starting at|upwards of|高于|超过|大于|至少|不低于|不少于|最少|起码';
const AT_LEAST_AFTER = '以上|起(?![^\\s,，。?？的])|or (?:more|above|over)|and (?:up|above|over)|往上|朝上';
const ROUGHLY = 'around|about|approximately|approx\\.?|roughly|circa|~|大概|大约|差不多|约';
const ROUGHLY_AFTER = '左右|上下|出头|or so|-?ish(?![a-z])|give or take';
const BUDGET =
  "(?:budget(?: is|'s)?(?: of| around| about|:)?|(?:can|could|want to|wanna|willing to|would) (?:only )?spend|预算(?:是|在|有|就|大概|大约|差不多)?) ?(?::|：)?";
const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  ['between', new RegExp(`(?:between|from|在)? ?${PRICE} ?(?:-|~|到|至|and|to) ?${PRICE}(?: ?之间|之内)?`, 'gu')],
  ['max', new RegExp(`(?:${AT_MOST}) ?${PRICE}`, 'gu')],
  ['max', new RegExp(`${PRICE}(?: ?(?:${AT_MOST_AFTER}))`, 'gu')],
  ['min', new RegExp(`(?:${AT_LEAST}) ?${PRICE}`, 'gu')],
  ['min', new RegExp(`${PRICE}(?: ?(?:${AT_LEAST_AFTER}))`, 'gu')],
  // "一百来块", "200多块", "千把块".
  ['around', new RegExp(`()(${NUMERAL})(?:来|把|多)(${CURRENCY_AFTER})`, 'gu')],
  ['around', new RegExp(`(?:${ROUGHLY}) ?${PRICE}`, 'gu')],
  ['around', new RegExp(`${PRICE}(?: ?(?:${ROUGHLY_AFTER}))`, 'gu')],
  ['max', new RegExp(`${BUDGET} ?${PRICE}`, 'gu')],
  ['range', new RegExp(PRICE, 'gu')],
];
const SPEAKS_OF_PRICE = new RegExp(
  `${CURRENCY_BEFORE}|${CURRENCY_AFTER}|以下|以内|以上|左右|上下|出头|\\d-?ish(?![a-z])|超过|不超|不到|低于|高于|最多|至多|顶多|至少|预算|封顶|上限|[一二两三四五六七八九][百千万]|价|budget|price|cost|cheap|spend|under|below|over |above|around|about|between|less than|more than|up to|at most|at least|(?:^| )max|or less`,
  'u',
);
/** "5-7 days", "10 cm 以下", "under 12 months": a number with a unit that is no money is no price. */
const OTHER_UNIT =
  /^[ -]?(?:天|日|小时|分钟|克|千克|公斤|斤|毫升|升|厘米|毫米|米|平|寸|英寸|瓦|伏|度|岁|周岁|人|件|个|只|台|部|条|双|对|套|盒|瓶|包|袋|支|把|张|本|箱|罐|副|份|枚|辆|桶|片|组|杯|床|款|号|码|月|年|周|分(?!期)|层|颗|粒|k?g\b|mg\b|m?l\b|[cmk]?m\b|mm\b|oz\b|lbs?\b|inch(?:es)?\b|in(?= |$)(?! (?:total|all))|ft\b|feet\b|foot\b|w\b|kw\b|v\b|hz\b|db\b|mah\b|gb\b|tb\b|mb\b|days?\b|hours?\b|weeks?\b|months?\b|years?\b|minutes?\b|mins?\b|people\b|persons?\b|pieces?\b|packs?\b|pairs?\b|sets?\b|pcs\b|items?\b|units?\b|stars?\b|degrees?\b|litres?\b|liters?\b|metres?\b|meters?\b|grams?\b|kilos?\b|watts?\b|lumens?\b|liters?\b|ohms?\b|°|℃|%)/u;
const AROUND_SHARE = 0.25;
const SMALLEST_BARE_RANGE = 10;

interface Price extends NumberRange {
  readonly numeral: string;
  readonly currency: string | undefined;
}

function priceOf([before, numeral, after]: readonly (string | undefined)[], own: string): Price | undefined {
  const range = numeral === undefined ? undefined : parseNumberRange(numeral);
  if (range === undefined || numeral === undefined) return undefined;
  return { ...range, numeral, currency: currencyNamed(before ?? after, own) };
}

/** "三到五百" and "5-6百": the first takes the unit that the second was said with. */
function withUnitOf(first: Price, second: Price): Price {
  const unit = /([百千万kw])$/u.exec(second.numeral)?.[1];
  if (unit === undefined || first.high >= 10 || first.high >= second.low) return first;
  const scale = parseNumberRange(`1${unit}`)?.low ?? 1;
  return { ...first, low: first.low * scale, high: first.high * scale };
}

function boundsOf(kind: Kind, prices: readonly Price[]): { low?: number; high?: number } | undefined {
  const [given, second] = prices;
  if (given === undefined) return undefined;
  switch (kind) {
    case 'between': {
      if (second === undefined) return undefined;
      const first = withUnitOf(given, second);
      return { low: Math.min(first.low, second.low), high: Math.max(first.high, second.high) };
    }
    case 'range':
      if (given.high === given.low) return undefined;
      // "两三" alone counts things; with money, or in tens, it is a price.
      return given.currency === undefined && given.low < SMALLEST_BARE_RANGE
        ? undefined
        : { low: given.low, high: given.high };
    case 'around':
      return { low: given.low * (1 - AROUND_SHARE), high: given.high * (1 + AROUND_SHARE) };
    case 'max':
      return { high: given.high };
    case 'min':
      return { low: given.low };
  }
}

/** The price bounds of a message ("300元以下", "between $50 and $80", "两百左右"); `undefined` when it has none. */
export function findPriceBounds(text: string, currency: string): PriceBounds | undefined {
  const plain = normalize(text);
  if (!SPEAKS_OF_PRICE.test(plain)) return undefined;
  for (const [kind, pattern] of PATTERNS)
    for (const found of plain.matchAll(pattern)) {
      const prices = [found.slice(1, 4), found.slice(4, 7)].flatMap((groups) => priceOf(groups, currency) ?? []);
      const named = prices.find((price) => price.currency !== undefined)?.currency;
      const bounds = boundsOf(kind, prices);
      if (bounds === undefined) continue;
      if (
        kind === 'between' &&
        named === undefined &&
        !SPEAKS_OF_PRICE.test(found[0]) &&
        !/价|price|预算|budget/.test(plain)
      )
        continue;
      const end = found.index + found[0].length;
      if (named === undefined && OTHER_UNIT.test(plain.slice(end))) continue;
      const scale = minorUnitsOf(named ?? currency);
      const minor = (amount: number): number => Math.min(Math.round(amount * scale), Number.MAX_SAFE_INTEGER);
      return {
        ...(bounds.low === undefined ? {} : { minMinor: minor(bounds.low) }),
        ...(bounds.high === undefined ? {} : { maxMinor: minor(bounds.high) }),
        ...(named === undefined || named === currency ? {} : { otherCurrency: named }),
        start: found.index,
        end,
      };
    }
  return undefined;
}
