// Which size of a product a measure asks for, by what the shop states: the one that holds it, the two that it lies between, or none.
import type { Locale, ProductRecord } from '#contracts';
import { textIn } from '#contracts';
import { normalize } from '#language';
import type { Dimension } from '../ground/measures.js';
import { type AskedMeasure, askedMeasures, bodiesIn, mayBeSame, namesOfBody } from './asked-measures.js';
import type { StatedRange } from './ranges.js';
import { labelsIn, type SizeLabel, sizeLabels, type SizeRow, sizeTables, type SizeTable } from './size-rows.js';

/** What the shop's sizes come to for one measure. */
export interface Sizing {
  /** As the shopper wrote it. */
  readonly asked: string;
  /** `not-stated`: sizes are stated, though by something else. */
  readonly verdict: 'fits' | 'between' | 'outside' | 'not-stated';
  /** Those that hold it, the two that it lies between, else all that there are. */
  readonly rows: readonly SizeRow[];
  /** A size that was named and does not hold it. */
  readonly notFor?: SizeRow;
  /** A sentence of the shop's on what was measured, where its sizes are stated by something else. */
  readonly note?: string;
}

const OF_BODIES = new Set<Dimension>(['length', 'mass', 'time']);
const TOLERANCE = 1.0005;
/** A measure so many times beyond all that is stated is one of something else. */
const FAR = 2.5;
/** Powers go by quarters of a diopter; other degrees are none. */
const QUARTER = 25;
const DIOPTERS = /^([+-]?\d{1,2}\.\d{2}) ?d?$|^([+-]?\d{1,4}) ?度$/u;
const SENTENCE = /[;；\n。|，、]+|[.!?,](?=\s|$)/u;
const WEIGHS = /^(?:体重|weight)$/u;
const AGES = /^(?:年龄|age)$/u;

interface Held {
  readonly row: SizeRow;
  readonly least: number;
  readonly most: number;
}

/** What each measure in a message asks for of a product; `undefined` where the shop states no sizes for any of them. */
export function sizingsOf(product: ProductRecord, text: string, locale: Locale): readonly Sizing[] | undefined {
  const asked = askedMeasures(text);
  if (asked.length === 0) return undefined;
  const labels = sizeLabels(product, locale);
  const tables = sizeTables(product, locale);
  const sizings = asked.flatMap((measure) => {
    if (measure.kind === 'diopter') return ofDiopters(measure, labels) ?? [];
    if (measure.kind === 'system') return ofSystem(measure, product, labels, locale) ?? [];
    return ofTables(measure, tables) ?? ofOtherMeasure(measure, product, tables, locale) ?? [];
  });
  if (sizings.length === 0) return undefined;
  const named = namedSizes(text, asked, labels);
  return sizings.map((sizing) => ({ ...sizing, ...missed(sizing, named, tables) }));
}

/** Sizes that the message itself names beside the measures. */
function namedSizes(text: string, asked: readonly AskedMeasure[], labels: readonly SizeLabel[]): readonly string[] {
  const plain = normalize(text);
  return labelsIn(plain, labels)
    .filter(({ start, end }) => !asked.some((one) => one.start < end && start < one.end))
    .filter(({ label }) => label.names.every((name) => !/^\d{1,2}$/.test(name)))
    .map(({ label }) => label.label);
}

function missed(sizing: Sizing, named: readonly string[], tables: readonly SizeTable[]): { notFor?: SizeRow } {
  if (sizing.verdict !== 'fits' || sizing.rows.some(({ label }) => label !== undefined && named.includes(label)))
    return {};
  const notFor = tables
    .flatMap(({ rows }) => rows)
    .find(({ label, ranges }) => label !== undefined && named.includes(label) && ranges.length > 0);
  return notFor === undefined ? {} : { notFor };
}

function ofTables(asked: AskedMeasure, tables: readonly SizeTable[]): Sizing | undefined {
  const judged = tables.flatMap((table) => {
    const held = table.rows.flatMap((row) => heldBy(row, table, asked) ?? []);
    const found = held.length > 1 ? judge(asked, held) : undefined;
    if (found === undefined) return [];
    const isOfIt = table.of.some((one) => asked.of.includes(one));
    return [{ found, weight: (isOfIt ? 4 : 0) + (found.verdict === 'fits' ? 2 : found.verdict === 'between' ? 1 : 0) }];
  });
  return judged.sort((a, b) => b.weight - a.weight)[0]?.found;
}

/** "My foot is 12.8 cm" where the sizes are stated by the inner length of the shoe, and what the shop says of feet. */
function ofOtherMeasure(
  { written, of }: AskedMeasure,
  product: ProductRecord,
  tables: readonly SizeTable[],
  locale: Locale,
): Sizing | undefined {
  const isOfBody = (row: SizeRow): boolean => row.ranges.some((range) => range.of.length > 0);
  const table = tables.find(({ rows }) => rows.every((row) => row.label !== undefined && isOfBody(row)));
  if (of.length === 0 || table === undefined || product.description === undefined) return undefined;
  const note = textIn(product.description, locale)
    .split(/(?<=[。！!\n])|(?<=\.)\s/u)
    .find((sentence) => bodiesIn(sentence).some(({ groups }) => groups.some((group) => of.includes(group))));
  return note === undefined
    ? undefined
    : { asked: written, verdict: 'not-stated', rows: table.rows, note: note.trim() };
}

/** The range of a row that a measure is to be held against, in the measure's own unit. */
function heldBy(row: SizeRow, table: SizeTable, asked: AskedMeasure): Held | undefined {
  const ofIt = (range: SizeRow['ranges'][number]): readonly number[] => (range.of.length > 0 ? range.of : table.of);
  const wanted = row.ranges.filter(
    (range) =>
      OF_BODIES.has(range.dimension) &&
      (asked.dimension === undefined ? isOfBare(range.dimension, asked) : range.dimension === asked.dimension) &&
      mayBeSame(asked.of, ofIt(range)) &&
      isOfSizes(range, table, asked),
  );
  const range =
    wanted.find((one) => ofIt(one).some((group) => asked.of.includes(group))) ??
    wanted.find(({ isBounded }) => isBounded) ??
    wanted[0];
  if (range === undefined) return undefined;
  const unit = asked.kind === 'bare' ? range.unit : 1;
  return {
    row,
    least: (range.isBounded ? range.least : range.most) / unit,
    most: range.most / unit,
  };
}

/** What a thing weighs or comes in is no size for a body; a length beside what is measured is. */
const isOfSizes = (range: StatedRange, table: SizeTable, asked: AskedMeasure): boolean =>
  range.isBounded || (range.dimension === 'length' && (table.kind === 'text' || asked.of.length > 0));

/** A bare number is in the unit that the shop states for what it stands beside. */
const isOfBare = (dimension: Dimension, { of }: AskedMeasure): boolean => {
  const names = of.flatMap((group) => namesOfBody(group));
  if (names.some((name) => WEIGHS.test(name))) return dimension === 'mass';
  return names.some((name) => AGES.test(name)) ? dimension === 'time' : dimension === 'length';
};

function judge({ written, value }: AskedMeasure, held: readonly Held[]): Sizing | undefined {
  const holding = held.filter(({ least, most }) => value * TOLERANCE >= least && value <= most * TOLERANCE);
  if (holding.length > 0) return { asked: written, verdict: 'fits', rows: tightest(holding).map(({ row }) => row) };
  const below = held.filter(({ most }) => most < value).sort((a, b) => b.most - a.most)[0];
  const above = held.filter(({ least }) => least > value).sort((a, b) => a.least - b.least)[0];
  if (below !== undefined && above !== undefined)
    return { asked: written, verdict: 'between', rows: [below.row, above.row] };
  const isFar = (below !== undefined && value > below.most * FAR) || (above !== undefined && value * FAR < above.least);
  return isFar ? undefined : { asked: written, verdict: 'outside', rows: held.map(({ row }) => row) };
}

/** "Up to 10 kg" and "up to 20 kg" both hold 8 kg; the first is meant. */
function tightest(holding: readonly Held[]): readonly Held[] {
  const least = Math.min(...holding.filter((one) => one.least <= 0).map(({ most }) => most));
  const most = Math.max(...holding.filter((one) => one.most === Infinity).map((one) => one.least));
  return holding.filter(
    (one) => (one.least > 0 || one.most === least) && (one.most !== Infinity || one.least === most),
  );
}

/** "500度", "-5.00", "+1.5" among the powers that a lens comes in. */
function ofDiopters({ written, value }: AskedMeasure, labels: readonly SizeLabel[]): Sizing | undefined {
  const held = labels.flatMap((label): Held[] => {
    const match = label.names.map((name) => DIOPTERS.exec(name)).find((found) => found !== null);
    if (match === undefined) return [];
    const power = match[1] === undefined ? Number(match[2]) : Math.round(Number(match[1]) * 100);
    const isOther = power * value < 0 && written.startsWith(value < 0 ? '-' : '+');
    const own = Math.abs(power);
    const row = { label: label.label, skus: label.skus, words: label.label, ranges: [] };
    return isOther ? [] : [{ row, least: own, most: own }];
  });
  if (held.length < 2 || value % QUARTER !== 0) return undefined;
  return judge({ ...placeless, written, value: Math.abs(value) }, held) ?? outsideOf(written, held);
}

const placeless = { kind: 'diopter', start: 0, end: 0, of: [] } as const;
const outsideOf = (asked: string, held: readonly Held[]): Sizing => ({
  asked,
  verdict: 'outside',
  rows: held.map(({ row }) => row),
});

/** "US 9" where the shop tells which of its sizes that is. */
function ofSystem(
  { written, value, system }: AskedMeasure,
  product: ProductRecord,
  labels: readonly SizeLabel[],
  locale: Locale,
): Sizing | undefined {
  const texts = [
    ...(product.description === undefined ? [] : [textIn(product.description, locale)]),
    ...Object.entries(product.attributes ?? {}).map(([name, one]) =>
      typeof one === 'number' ? '' : `${name}: ${textIn(one, locale)}`,
    ),
  ];
  const rows = texts
    .flatMap((text) => text.split(SENTENCE))
    .flatMap((words) =>
      askedMeasures(words)
        .filter((one) => one.kind === 'system' && one.system === system)
        .map((one) => ({ one, row: rowOfSystem(words, one, labels) })),
    );
  const same = rows.filter(({ one }) => one.value === value).map(({ row }) => row);
  // One of the shop's own sizes is read as an option is.
  if (same.length > 0 && same[0]?.label === undefined) return undefined;
  if (same.length > 0) return { asked: written, verdict: 'fits', rows: same.slice(0, 1) };
  const numbered = labels.filter(({ names }) => names.some((name) => /^\d{1,2}(?:\.5)?$/.test(name)));
  if (numbered.length < 2 || rows.length > numbered.length / 2) return undefined;
  const all = numbered.map(({ label, skus }) => ({ label, skus, words: label, ranges: [] }));
  return { asked: written, verdict: 'not-stated', rows: all };
}

function rowOfSystem(words: string, { start, end }: AskedMeasure, labels: readonly SizeLabel[]): SizeRow {
  const other = labelsIn(normalize(words), labels).find((one) => one.start >= end || one.end <= start);
  const shared = { words: words.trim(), ranges: [] };
  return other === undefined
    ? { ...shared, skus: [] }
    : { ...shared, label: other.label.label, skus: other.label.skus };
}
