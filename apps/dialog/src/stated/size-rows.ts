// The sizes that a shop states of a product: by its options ("M (56–58 cm)", "-5.00"), its attributes and the tables in its texts.
import type { Locale, ProductRecord, Text } from '#contracts';
import { textIn } from '#contracts';
import { findOptions, normalize, sameOption } from '#language';
import { measuresIn } from '../ground/measures.js';
import { optionsOf, wordingsOfOption } from '../ground/option-words.js';
import { optionWords } from '../ground/variants.js';
import { partedName } from '../skills/product-info/properties.js';
import { bodiesIn } from './asked-measures.js';
import { plainOf, rangesIn, type StatedRange } from './ranges.js';

/** One size, and what the shop says of it. */
export interface SizeRow {
  /** The option value that it is of; absent in a table of something else ("5–10 kg dogs: 120 g"). */
  readonly label?: string;
  readonly skus: readonly string[];
  /** The shop's own words. */
  readonly words: string;
  readonly ranges: readonly (StatedRange & { readonly of: readonly number[] })[];
}

/** Rows that belong together. */
export interface SizeTable {
  readonly kind: 'options' | 'text';
  readonly rows: readonly SizeRow[];
  /** What the heading says is measured. */
  readonly of: readonly number[];
}

/** A value of an option, and what it may be called in a table. */
export interface SizeLabel {
  readonly label: string;
  readonly skus: readonly string[];
  readonly names: readonly string[];
}

const MAX_TEXT = 2_000;
const MAX_ROWS = 40;
const MAX_WORDS = 160;
const BESIDE_BEFORE = 16;
const SENTENCE = /[;；\n。|]+|[.!?](?=\s|$)/u;
const PIECE = /、|[，,](?!\d{3}(?!\d))| \/ /u;
/** What a value is called in short: "M (56-58 cm)", "EU 42", "23码", "L号". */
const SHORT = [
  /^([^(（]{1,20}?) ?[(（].+[)）]/u,
  /^(?:eur?|us|uk)? ?(\d{1,3}(?:\.\d)?) ?(?:码|号)?$/u,
  /^([a-z\d]{1,5})[码号]$/u,
];
const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The values of each of a product's options with what they are called. */
export function sizeLabels(product: ProductRecord, locale: Locale): SizeLabel[] {
  return [...optionsOf(product)].flatMap(([name, values]) =>
    values.map((value) => {
      const wordings = wordingsOfOption(value).map(normalize);
      const bare = wordings.flatMap((wording) => SHORT.flatMap((pattern) => pattern.exec(wording)?.[1] ?? []));
      const isIt = (other: Text | number | undefined): boolean => JSON.stringify(other) === JSON.stringify(value);
      return {
        label: optionWords(value, locale),
        skus: product.variants.filter(({ options }) => isIt(options?.[name])).map(({ sku }) => sku),
        names: [...new Set([...wordings, ...bare])],
      };
    }),
  );
}

interface LabelSpan {
  readonly label: SizeLabel;
  readonly start: number;
  readonly end: number;
}

/** Where values of options stand in a text in its comparable form; what is a part of a measure is none. */
export function labelsIn(plain: string, labels: readonly SizeLabel[]): LabelSpan[] {
  const measures = measuresIn(plain);
  const sizes = findOptions(plain).filter(({ kind }) => kind === 'size');
  const found: LabelSpan[] = [];
  for (const label of labels) {
    for (const name of label.names)
      for (const { index, 0: written } of plain.matchAll(
        new RegExp(`(?<![a-z\\d.+-])${escape(name)}(?![a-z\\d]|[.]\\d)`, 'gu'),
      ))
        found.push({ label, start: index, end: index + written.length });
    for (const { start, end } of sizes)
      if (label.names.some((name) => sameOption(name, plain.slice(start, end)))) found.push({ label, start, end });
  }
  const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
    a.start < b.end && b.start < a.end;
  const whole = found.filter((one) => !measures.some((measure) => overlaps(one, measure)));
  return whole
    .filter((one, at) => !whole.some((other, before) => overlaps(one, other) && isBefore(other, one, before < at)))
    .sort((a, b) => a.start - b.start);
}

const isBefore = (other: LabelSpan, one: LabelSpan, isFirst: boolean): boolean =>
  other.end - other.start > one.end - one.start || (other.end - other.start === one.end - one.start && isFirst);

/** The ranges of a row, each with what is measured by the words before it. */
function rangesOf(words: string, name = ''): SizeRow['ranges'] {
  const plain = plainOf(words);
  const bodies = bodiesIn(plain);
  const ranges = rangesIn(words, name);
  return ranges.map((range, at) => {
    const from = Math.max(ranges[at - 1]?.end ?? 0, range.start - BESIDE_BEFORE);
    const of = bodies.filter(({ start, end }) => start >= from && end <= range.start).at(-1)?.groups ?? [];
    return { ...range, of };
  });
}

const rowOf = (label: SizeLabel | undefined, words: string, name = ''): SizeRow => ({
  ...(label === undefined ? {} : { label: label.label }),
  skus: label?.skus ?? [],
  words: words.trim().slice(0, MAX_WORDS),
  ranges: rangesOf(words, name),
});

/** Option values that measure something themselves: "L (59–63 cm)". */
function ofOptions(product: ProductRecord, labels: readonly SizeLabel[]): SizeTable[] {
  return [...optionsOf(product)].map(([name, values]) => {
    const own = labels.filter(({ names }) =>
      values.some((value) => wordingsOfOption(value).some((wording) => names.includes(normalize(wording)))),
    );
    const rows = own.map((label) => rowOf(label, label.label, name)).slice(0, MAX_ROWS);
    return { kind: 'options', rows, of: bodiesIn(partedName(name)).flatMap(({ groups }) => groups) };
  });
}

/** A part of a text with the labels in it, cut where a new one begins; what stands before a colon heads it. */
function cutAtLabels(piece: string, labels: readonly SizeLabel[]): { text: string; label?: SizeLabel }[] {
  const written = piece.trim();
  const plain = plainOf(written);
  const found = labelsIn(plain, labels);
  const [first, ...others] = found;
  if (first === undefined) return [{ text: written }];
  // The comparable form may be shorter than what the shop wrote; then its words are told in that form.
  const text = plain.length === written.length ? written : plain;
  const colon = Math.max(...[...':：'].map((sign) => text.slice(0, first.start).lastIndexOf(sign))) + 1;
  const heading = colon > 0 ? [{ text: text.slice(0, colon) }] : [];
  if (others.length === 0) return [...heading, { text: text.slice(colon), label: first.label }];
  const isLabelFirst = measuresIn(text.slice(colon, first.start)).length === 0;
  const cuts = isLabelFirst
    ? [colon, ...others.map(({ start }) => start)]
    : [colon, ...found.slice(0, -1).map(({ end }) => end)];
  return [...heading, ...found.map(({ label }, at) => ({ text: text.slice(cuts[at], cuts[at + 1]), label }))];
}

const joined = (words: string, more: string): string =>
  `${words.trim()}${/\p{Script=Han}/u.test(words) ? '，' : ', '}${more.trim()}`;

/** The rows that the option values of a text begin, within one sentence. `heading` is what stood before the first. */
function labelledRows(
  sentence: string,
  labels: readonly SizeLabel[],
  name: string,
): { rows: SizeRow[]; heading: string } {
  const open: { words: string; label: SizeLabel }[] = [];
  let heading = '';
  for (const piece of sentence.split(PIECE))
    for (const { text, label } of cutAtLabels(piece, labels)) {
      const last = open.at(-1);
      if (label !== undefined) open.push({ words: text, label });
      else if (last === undefined) heading += ` ${text}`;
      else last.words = joined(last.words, text);
    }
  return { rows: open.map(({ label, words }) => rowOf(label, words, name)), heading };
}

/** The rows that ranges begin, within one sentence: "2–5 kg dogs 60 g, 5–10 kg dogs 120 g". */
function rangedRows(sentence: string, name: string): SizeRow[] {
  const rows: string[] = [];
  for (const piece of sentence.split(PIECE)) {
    if (rangesIn(piece, name).some(({ isBounded }) => isBounded)) rows.push(piece);
    else if (rows.length > 0) rows.push(joined(rows.pop() ?? '', piece));
  }
  return rows.map((words) => rowOf(undefined, words, name));
}

/** The rows of a text; those of sizes where it names them, else one for each range. */
function ofText(text: string, labels: readonly SizeLabel[], name: string): SizeTable {
  const sentences = text.slice(0, MAX_TEXT).split(SENTENCE);
  const labelled = sentences.map((sentence) => labelledRows(sentence, labels, name));
  const rows = labelled.flatMap((one) => one.rows).filter(({ ranges }) => ranges.length > 0);
  if (rows.length > 1) {
    const heading = [name, ...labelled.map((one) => one.heading)].join(' ');
    const of = bodiesIn(plainOf(heading)).flatMap(({ groups }) => groups);
    return { kind: 'text', rows: rows.slice(0, MAX_ROWS), of };
  }
  const ranged = sentences.flatMap((sentence) => rangedRows(sentence, name));
  return { kind: 'text', rows: ranged.slice(0, MAX_ROWS), of: [] };
}

/** All tables of sizes that a shop states of a product, those in its texts first. */
export function sizeTables(product: ProductRecord, locale: Locale): SizeTable[] {
  const labels = sizeLabels(product, locale);
  const attributes = Object.entries(product.attributes ?? {});
  const texts: [string, string][] = attributes.flatMap(([name, value]) =>
    typeof value === 'number' ? [] : [[partedName(name), textIn(value, locale)]],
  );
  // "Size S: 17–18 cm" in an attribute for each size.
  const ofNames = texts.flatMap(([name, value]) => {
    const [label] = labelsIn(plainOf(name), labels);
    return label === undefined ? [] : [rowOf(label.label, `${name}: ${value}`)];
  });
  const description = product.description === undefined ? [] : [['', textIn(product.description, locale)] as const];
  return [
    ...[...texts, ...description].map(([name, value]) => ofText(value, labels, name)),
    ...(ofNames.length > 1 ? [{ kind: 'text' as const, rows: ofNames, of: [] }] : []),
    ...ofOptions(product, labels),
  ].filter(({ rows }) => rows.length > 1);
}
