// How many pieces a message speaks of, and measures in one form.
import { normalize } from './normalize.js';
import { ENGLISH_NUMBERS, parseNumber } from './numerals.js';
import { withPlainCounts } from './plain-counts.js';

const MEASURES = '件|个|只|台|部|条|双|对|套|盒|瓶|包|袋|支|把|张|本|箱|罐|块|顶|副|份|枚|辆|提|桶|片|组|杯|床|款';
const COUNT_WORDS = Object.keys(ENGLISH_NUMBERS)
  .filter((word) => word !== 'a' && word !== 'an')
  .join('|');
const CHINESE_QUANTITY = new RegExp(
  `(?<![第前后上下\\d.每])(\\d{1,5}|[一二两俩三仨四五六七八九十百]{1,5})(?:${MEASURES})(?!装|以上|起|号|入|套|人|层|面|肩|开门|头|色|多?月|半月|小时|星期|礼拜|工作日)`,
);
const ENGLISH_QUANTITY = new RegExp(
  String.raw`(?:\b(?:buy|order|get|take|want|need|for|of|purchase|have|are|is|if i (?:buy|order|get))|^|[,;]) ?(\d{1,5}|${COUNT_WORDS})(?: of (?:them|these|those|it|the)\b| (?:pieces|pcs|units|items|pairs|sets|boxes|bottles|packs|cups|copies)| (?=[a-z]|\d+(?:\.\d+)?-?[a-z])| ?(?=[?!.,]*$))`,
);
const ENGLISH_TIMES = new RegExp(
  String.raw`\b(\d{1,5}|${COUNT_WORDS}) (?:of (?:them|these|those)|pieces|pcs|units|items)\b`,
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
  const plain = withPlainCounts(normalize(text));
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
  `(?<![a-z\\d.])(\\d{1,15}(?:\\.\\d{1,9})?|(?<![一二两三四五六七八九十百千半])[一二两三四五六七八九十百千半]{1,15}) ?(${UNIT_NAMES.map(([pattern]) => pattern.source).join('|')})(?![a-z\\d])`,
  'gu',
);

/** "Half a kilo", "the litre bottle": one of a unit, or half of one, without a number. */
const WITHOUT_NUMBER = /(?:\b(half(?: an?)?|the|an?|one) |^)(kilo(?:gram)?|lit(?:er|re))\b(?!s| of\b)/gu;
const HALVED = 500;
/** "One kg", "two litres": a letter alone behind a word is no unit. */
const IN_WORDS =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?= (?:kgs?|kilo(?:gram)?s?|grams?|ml|millilit(?:er|re)s?|lit(?:er|re)s?|cm|mm|met(?:er|re)s?|inch(?:es)?|ounces?|oz|pounds?|lbs?|gb|tb|watts?)\b)/gu;

/** A normalised text with its measures in one form: "五百毫升", "500 ml" and "500 millilitres" become "500ml". */
export function withPlainMeasures(text: string): string {
  const numbered = normalize(text).replace(WITHOUT_NUMBER, (_written, before: string | undefined, unit: string) => {
    const isMass = unit.startsWith('kilo');
    return before?.startsWith('half') ? `${HALVED}${isMass ? 'g' : 'ml'}` : `1${isMass ? 'kg' : 'l'}`;
  });
  return numbered
    .replace(IN_WORDS, (numeral) => String(parseNumber(numeral)))
    .replace(MEASURE, (written, numeral: string, unit: string) => {
      const number = parseNumber(numeral);
      const known = UNIT_NAMES.find(([pattern]) => new RegExp(`^(?:${pattern.source})$`, 'u').test(unit));
      if (number === undefined || known === undefined) return written;
      return `${number}${known[1] === '' ? unit : known[1]}`;
    });
}
