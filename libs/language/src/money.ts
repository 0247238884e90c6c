// Money in messages: finding amounts and bounds.
import { minorUnitsOf } from '#money';
import { normalize } from './normalize.js';
import { NUMERAL, parseNumber } from './numbers.js';

/** An amount in a message, in integer minor units of the currency asked for. Offsets are in `normalize(text)`. */
export interface MoneyMention {
  amountMinor: number;
  /** The currency that stands with it, if one does. */
  currency: string | undefined;
  start: number;
  end: number;
}

/** Bounds of a price, inclusive, in integer minor units. */
export interface PriceBounds {
  minMinor?: number;
  maxMinor?: number;
  start: number;
  end: number;
}

const SIGNS: [RegExp, string][] = [
  [/^(?:¥|rmb|cny|元|块|人民币|yuan|kuai)/, 'CNY'],
  [/^(?:hk\$|hkd|港币|港元)/, 'HKD'],
  [/^(?:\$|us\$|usd|dollars?|bucks|美元|美金|刀)/, 'USD'],
  [/^(?:€|eur|euros?|欧元)/, 'EUR'],
  [/^(?:£|gbp|pounds?|英镑)/, 'GBP'],
  [/^(?:jpy|日元)/, 'JPY'],
];
const BEFORE = String.raw`(?:hk\$|us\$|[¥$€£]|rmb|cny|usd|eur|gbp)`;
const AFTER = String.raw`(?:块钱|块|元|人民币|rmb|cny|yuan|kuai|港币|港元|hkd|usd|dollars?|bucks|美元|美金|刀|euros?|eur|欧元|pounds?|gbp|英镑|jpy|日元)`;
const AMOUNT = new RegExp(`(?:(${BEFORE}) ?(${NUMERAL})|(${NUMERAL}) ?(${AFTER}))`, 'g');

function currencyOf(sign: string | undefined): string | undefined {
  return SIGNS.find(([pattern]) => pattern.test(sign ?? ''))?.[1];
}

/** All amounts with a currency sign or word: "¥300", "三百元", "50 dollars", "2千块". */
export function findMoney(text: string, currency: string): MoneyMention[] {
  const plain = normalize(text);
  return [...plain.matchAll(AMOUNT)].flatMap((found) => {
    const amount = parseNumber((found[2] ?? found[3] ?? '').trim());
    if (amount === undefined) return [];
    const named = currencyOf(found[1] ?? found[4]);
    const amountMinor = Math.min(Math.round(amount * minorUnitsOf(currency)), Number.MAX_SAFE_INTEGER);
    return [{ amountMinor, currency: named, start: found.index, end: found.index + found[0].length }];
  });
}

const PRICE = `(?:${BEFORE} ?)?(${NUMERAL})(?: ?${AFTER})?`;
const BOUNDS: { pattern: RegExp; kind: 'between' | 'max' | 'min' | 'around' }[] = [
  {
    pattern: new RegExp(`(?:between|from|在)? ?${PRICE} ?(?:-|~|到|至|and|to) ?${PRICE}(?: ?之间|之内)?`),
    kind: 'between',
  },
  {
    pattern: new RegExp(
      `(?:under|below|less than|up to|at most|no more than|cheaper than|within|max(?:imum)?|not over|不超过|不到|低于|少于|最多|不高于|小于) ?${PRICE}`,
    ),
    kind: 'max',
  },
  { pattern: new RegExp(`${PRICE}(?: ?(?:以下|以内|之内|内的|封顶|or less|or under|max\\b|tops\\b))`), kind: 'max' },
  {
    pattern: new RegExp(`(?:over|above|more than|at least|from|starting at|高于|超过|大于|至少|不低于) ?${PRICE}`),
    kind: 'min',
  },
  { pattern: new RegExp(`${PRICE}(?: ?(?:以上|起|or more|and up|and above))`), kind: 'min' },
  {
    pattern: new RegExp(`(?:around|about|approximately|大概|大约|差不多) ?${PRICE}|${PRICE}(?: ?(?:左右|上下))`),
    kind: 'around',
  },
  { pattern: new RegExp(`(?:budget(?: is| of|:)?|预算(?:是|在)?) ?${PRICE}`), kind: 'max' },
];
const CURRENCY_NEAR = new RegExp(
  `${BEFORE}|${AFTER}|以下|以内|以上|左右|上下|不超过|不到|低于|高于|最多|至少|不高于|不低于|预算|[百千万][到至][一二三四五六七八九]|价|budget|price|cost|cheap|under|below|over |around|between`,
);
const AROUND_SHARE = 0.25;

/** The price bounds of a message ("300元以下", "between $50 and $80", "两百左右"); `undefined` when it has none. */
export function findPriceBounds(text: string, currency: string): PriceBounds | undefined {
  const plain = normalize(text);
  if (!CURRENCY_NEAR.test(plain)) return undefined;
  const scale = minorUnitsOf(currency);
  for (const { pattern, kind } of BOUNDS) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const numbers = found
      .slice(1)
      .filter((group) => group !== undefined)
      .map((group) => parseNumber(group.trim()));
    const [first, second] = numbers;
    if (first === undefined || (kind === 'between' && second === undefined)) continue;
    if (kind === 'between' && !CURRENCY_NEAR.test(found[0]) && !/价|price|预算|budget/.test(plain)) continue;
    // "5-7 days", "10 cm 以下": a number with a unit that is not money is no price.
    if (
      /^ ?(?:天|日|小时|克|g\b|kg|ml|cm|mm|寸|inch|days?\b|hours?\b|weeks?\b|gb|tb|l\b|号|码|岁|人|件|个)/.test(
        plain.slice(found.index + found[0].length),
      )
    )
      continue;
    const span = { start: found.index, end: found.index + found[0].length };
    const minor = (amount: number): number => Math.min(Math.round(amount * scale), Number.MAX_SAFE_INTEGER);
    if (kind === 'between')
      return {
        minMinor: minor(Math.min(first, second ?? first)),
        maxMinor: minor(Math.max(first, second ?? first)),
        ...span,
      };
    if (kind === 'around')
      return { minMinor: minor(first * (1 - AROUND_SHARE)), maxMinor: minor(first * (1 + AROUND_SHARE)), ...span };
    return kind === 'max' ? { maxMinor: minor(first), ...span } : { minMinor: minor(first), ...span };
  }
  return undefined;
}
