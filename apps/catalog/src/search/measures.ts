// Measures in texts as one term each, whatever their unit: "500 ml", "500毫升" and "0.5L" are `~ml:500`.
import { chineseNumber } from '#language';

/** A measure in a text. Offsets are in the text given, which is normalised. */
export interface Measure {
  /** The terms under which it is found; "128g" is read as grams and as gigabytes. */
  readonly terms: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Base unit → how many of them each unit is; the names are Latin (a border on both sides) or Chinese. */
const SYSTEM: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ml: {
    ml: 1, milliliter: 1, millilitre: 1, milliliters: 1, millilitres: 1, cc: 1, cl: 10, dl: 100, l: 1_000, liter: 1_000, litre: 1_000,
    liters: 1_000, litres: 1_000, ltr: 1_000, 毫升: 1, 升: 1_000, 公升: 1_000,
  },
  g: {
    mg: 0.001, g: 1, gr: 1, gram: 1, grams: 1, kg: 1_000, kgs: 1_000, kilo: 1_000, kilos: 1_000, kilogram: 1_000, kilograms: 1_000,
    oz: 28.3495, ounce: 28.3495, ounces: 28.3495, lb: 453.592, lbs: 453.592,
    毫克: 0.001, 克: 1, 千克: 1_000, 公斤: 1_000, 斤: 500, 市斤: 500, 两: 50,
  },
  mm: {
    mm: 1, millimeter: 1, millimeters: 1, millimetre: 1, millimetres: 1, cm: 10, centimeter: 10, centimeters: 10, centimetre: 10,
    centimetres: 10, m: 1_000, meter: 1_000, meters: 1_000, metre: 1_000, metres: 1_000, ft: 304.8, feet: 304.8,
    inch: 25.4, inches: 25.4, '"': 25.4, '-inch': 25.4, 毫米: 1, 厘米: 10, 公分: 10, 米: 1_000, 英寸: 25.4, 寸: 25.4,
  },
  mb: { mb: 1, gb: 1_000, tb: 1_000_000 },
  w: { w: 1, watt: 1, watts: 1, kw: 1_000, 瓦: 1, 千瓦: 1_000 },
  v: { v: 1, volt: 1, volts: 1, 伏: 1 },
  mah: { mah: 1, 毫安: 1, 毫安时: 1 },
}; // prettier-ignore

const HAN = /\p{Script=Han}/u;
const unitsByName = new Map(
  Object.entries(SYSTEM).flatMap(([base, names]) =>
    Object.entries(names).map(([name, factor]) => [name, { base, factor }] as const),
  ),
);
const byLength = [...unitsByName.keys()].sort((left, right) => right.length - left.length);
const LATIN_UNITS = byLength.filter((name) => /^[a-z]/.test(name)).join('|');
const SIGNED_UNITS = byLength.filter((name) => /^[-"]/.test(name)).join('|');
const CHINESE_UNITS = byLength.filter((name) => HAN.test(name)).join('|');
/** Chinese numerals are read before units that begin no other word: 两寸 is too often something else. */
const SPOKEN_UNITS = '公斤|千克|斤|公升|升|毫升|米(?![线粉饭色阳])';
const MEASURE = new RegExp(
  `(?<![a-z\\d.])(\\d{1,7}(?:\\.\\d{1,3})?)(?:[ -]?(${LATIN_UNITS})(?![a-z\\d])|(${SIGNED_UNITS})| ?(${CHINESE_UNITS}))` +
    `|([半一二两三四五六七八九十]{1,3})(${SPOKEN_UNITS})(?!级)`,
  'g',
);
/** Lengths are converted between inches and centimetres, so they are compared by three figures. */
const FIGURES: Readonly<Record<string, number>> = { mm: 3, g: 5 };
const MEMORY_SIZES = new Set([4, 6, 8, 12, 16, 24, 32, 64, 128, 256, 512]);
const MOST_MEASURES = 50;
/** 1,024 GB is sold as 1 TB. */
const BINARY = 1.024;

function termOf(base: string, factor: number, amount: number): string {
  const isBinary = base === 'mb' && amount % 1_024 === 0 && amount > 0;
  const value = amount * factor * (isBinary ? 1 / BINARY : 1);
  return `~${base}:${Number(value.toPrecision(FIGURES[base] ?? 7))}`;
}

/** The measures in a normalised text, at most 50. */
export function findMeasures(plain: string): Measure[] {
  if (!/\d|[半一二两三四五六七八九十]/.test(plain)) return [];
  const found: Measure[] = [];
  for (const match of plain.matchAll(MEASURE)) {
    const name = match[2] ?? match[3] ?? match[4] ?? match[6] ?? '';
    const unit = unitsByName.get(name);
    const amount = match[5] === undefined ? Number(match[1]) : amountOf(match[5]);
    if (!unit || amount === undefined) continue;
    const terms = [termOf(unit.base, unit.factor, amount)];
    // Memory is called by its first letter alone: "128g".
    if (name === 'g' && MEMORY_SIZES.has(amount)) terms.push(termOf('mb', 1_000, amount));
    found.push({ terms, start: match.index, end: match.index + match[0].length });
    if (found.length >= MOST_MEASURES) break;
  }
  return found;
}

/** The terms of all measures in a normalised text. */
export function measureTerms(plain: string): string[] {
  return findMeasures(plain).flatMap(({ terms }) => terms);
}

function amountOf(numeral: string): number | undefined {
  return numeral === '半' ? 0.5 : chineseNumber(numeral);
}
