// Numbers as people write them: digits, Chinese numerals, number words; and quantities of things.
import { normalize } from './normalize.js';

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1_000 };
const ENGLISH: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  fifty: 50,
  hundred: 100,
  dozen: 12,
  couple: 2,
  pair: 2,
};

/** "三百二十" → 320, "一千五" → 1500, "两万" → 20000, "三百五" → 350; `undefined` when it is not a numeral. */
export function chineseNumber(numeral: string): number | undefined {
  if (!/^[零〇一二两俩三仨四五六七八九十百千万亿半]+$/.test(numeral)) return undefined;
  let total = 0;
  let section = 0;
  let digit = -1;
  let lastUnit = 0;
  for (const character of numeral) {
    const value = DIGITS[character];
    const unit = UNITS[character];
    if (value !== undefined) {
      digit = digit > 0 && lastUnit === 0 ? digit * 10 + value : value;
      if (value === 0) lastUnit = 0;
    } else if (unit !== undefined) {
      section += (digit === -1 ? 1 : digit) * unit;
      digit = -1;
      lastUnit = unit;
    } else if (character === '万' || character === '亿') {
      const scale = character === '万' ? 10_000 : 100_000_000;
      total = (total + section + Math.max(digit, 0) || 1) * scale;
      section = 0;
      digit = -1;
      lastUnit = scale;
    } else return undefined;
  }
  // "一千五" is 1,500: a last digit right behind a unit counts the next smaller unit.
  if (digit > 0) section += lastUnit >= 100 ? digit * (lastUnit / 10) : digit;
  return total + section;
}

/** A number in digits ("1,299", "3.5", "2k", "1.2万"), in Chinese numerals, or an English number word. */
export function parseNumber(text: string): number | undefined {
  const plain = normalize(text).replace(/,/g, '');
  const digits = /^(\d+(?:\.\d+)?) ?(k|千|万|w|百)?$/.exec(plain);
  if (digits) {
    const scale = { k: 1_000, 千: 1_000, 万: 10_000, w: 10_000, 百: 100 }[digits[2] ?? ''] ?? 1;
    return Number(digits[1]) * scale;
  }
  return ENGLISH[plain] ?? chineseNumber(plain);
}

/** A numeral in a normalised text, as the source of a regular expression without groups. */
export const NUMERAL = String.raw`(?:\d[\d,]*(?:\.\d+)? ?(?:k(?![a-z])|千|万|w(?![a-z])|百)?|[零〇一二两三四五六七八九十百千万]+)`;

const MEASURES = '件|个|只|台|部|条|双|对|套|盒|瓶|包|袋|支|把|张|本|箱|罐|块|顶|副|份|枚|辆|提|桶|片|组|杯|床|款';
const ENGLISH_NUMBERS = Object.keys(ENGLISH)
  .filter((word) => word !== 'hundred')
  .join('|');
const CHINESE_QUANTITY = new RegExp(
  `(?<![第前后上下\\d.每])(\\d{1,5}|[一二两俩三仨四五六七八九十百]{1,5})(?:${MEASURES})(?!装|以上|起|号|入|套|人|层|面|肩|开门|头|色)`,
);
const ENGLISH_QUANTITY = new RegExp(
  String.raw`(?:\b(?:buy|order|get|take|want|need|for|of|purchase|have|are|is|if i (?:buy|order|get))|^|[,;]) ?(\d{1,5}|${ENGLISH_NUMBERS})(?: of (?:them|these|those|it)| (?:pieces|pcs|units|items|pairs|sets|boxes|bottles|packs|cups|copies)| (?=[a-z])| ?(?=[?!.,]*$))`,
);
const ENGLISH_TIMES = new RegExp(
  String.raw`\b(\d{1,5}|${ENGLISH_NUMBERS}) (?:of (?:them|these|those)|pieces|pcs|units|items)\b`,
);
// "X5" in front of other words is a model's name.
const CROSS =
  /(?:^| )(?:(?:×|\*) ?|x )(\d{1,4})(?= |$)|(?:^| )(\d{1,4}) ?(?:x|×|\*)(?= |$)|(?:^| )x(\d{1,4})(?=[?!.]*$)/;
// "one" and "a pair" name a thing more often than a number of things.
const NOT_COUNTS = /^(one|pair|1|一)$/;
const UNIT_AFTER =
  /^ ?(?:days?|weeks?|hours?|minutes?|months?|years?|yuan|rmb|usd|dollars?|bucks|gb|tb|mb|ml|kg|g|cm|mm|inch|inches|percent|元|块|天|日|小时|月|年|岁)\b/;

/** How many pieces the message speaks of ("买三件", "2 of them", "x3"); `undefined` when it names no number above one. */
export function findQuantity(text: string): number | undefined {
  const plain = normalize(text);
  // "2双人帐篷" is for two people, not two pairs.
  if (/[\d一二两三四五六]双?人/u.test(plain)) return undefined;
  const candidates: [number, string][] = [];
  for (const pattern of [CHINESE_QUANTITY, ENGLISH_TIMES, CROSS, ENGLISH_QUANTITY]) {
    const found = pattern.exec(plain);
    const numeral = found?.[1] ?? found?.[2] ?? found?.[3];
    if (found && numeral && !NOT_COUNTS.test(numeral)) candidates.push([found.index + found[0].length, numeral]);
  }
  for (const [end, numeral] of candidates) {
    const after = plain.slice(end);
    if (/\d$/.test(plain.slice(0, end).trimEnd()) && UNIT_AFTER.test(after)) continue;
    if (UNIT_AFTER.test(` ${after}`)) continue;
    const quantity = parseNumber(numeral);
    if (quantity !== undefined && Number.isInteger(quantity) && quantity > 0 && quantity <= 100_000) return quantity;
  }
  return undefined;
}

const UNIT_NAMES: readonly (readonly [RegExp, string])[] = [
  [/毫升|millilit(?:er|re)s?|mls/u, 'ml'],
  [/公升|升|lit(?:er|re)s?/u, 'l'],
  [/千克|公斤|kilo(?:gram)?s?|kgs/u, 'kg'],
  [/克|gram(?:me)?s?/u, 'g'],
  [/厘米|公分|centimet(?:er|re)s?/u, 'cm'],
  [/毫米|millimet(?:er|re)s?/u, 'mm'],
  [/米|met(?:er|re)s?/u, 'm'],
  [/英寸|吋|寸|inch(?:es)?/u, 'inch'],
  [/feet|foot/u, 'ft'],
  [/pounds?|lbs/u, 'lb'],
  [/ounces?/u, 'oz'],
  [/毫安时?/u, 'mah'],
  [/瓦|watts?/u, 'w'],
  [/ml|kg|cm|mm|mah|gb|tb|g|l|m|w|oz|lb|ft/u, ''],
];
const MEASURE = new RegExp(
  `(?<![a-z\\d.])(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千半]+) ?(${UNIT_NAMES.map(([pattern]) => pattern.source).join('|')})(?![a-z\\d])`,
  'gu',
);

/** A normalised text with its measures in one form: "五百毫升", "500 ml" and "500 millilitres" become "500ml". */
export function withPlainMeasures(text: string): string {
  return normalize(text).replace(MEASURE, (written, numeral: string, unit: string) => {
    const number = parseNumber(numeral);
    const known = UNIT_NAMES.find(([pattern]) => new RegExp(`^(?:${pattern.source})$`, 'u').test(unit));
    if (number === undefined || known === undefined) return written;
    return `${number}${known[1] === '' ? unit : known[1]}`;
  });
}
