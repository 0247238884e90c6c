// What a shopper says of a body, a pet or an eye to have a size chosen: measures, bare numbers beside what is measured, diopters, sizes of other systems.
import { NameIndex, normalize } from '#language';
import { type Dimension, measuresIn } from '../ground/measures.js';
import { BODY_MEASURES } from './body-measures.data.js';

/** One thing that was said; offsets are in the normalised text. */
export interface AskedMeasure {
  /** `unit`: a measure; `bare`: a number of what it stands beside, in the unit of whoever states it. */
  readonly kind: 'unit' | 'bare' | 'diopter' | 'system';
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** In the base unit of its dimension; of diopters a hundred a diopter, negative where it is said to be. */
  readonly value: number;
  readonly dimension?: Dimension;
  /** `us`, `eu`, … */
  readonly system?: string;
  /** What is measured: numbers of lines of {@link BODY_MEASURES}; empty where it is not said. */
  readonly of: readonly number[];
}

const MOST = 3;
const MAX_TEXT = 400;
/** So many characters at most stand between what is measured and its number. */
const NEAR = 12;
const PER_DIOPTER = 100;
/** "500度" of glasses; a room is not so warm, and its degrees are no quarters. */
const DEGREES = /(?<![\d.])(\d{2,4}) ?度/gu;
const SIGNED = /(?<![\d.a-z])([+-]) ?(\d{1,2}(?:\.\d{1,2})?)(?: ?d(?:iopt(?:er|re)s?)?\b)?(?![\d.]|-\d)/gu;
/** A number without a unit that is no price and no count. */
const BARE = /(?<![\d.a-z¥$€£+-])\d{1,3}(?:\.\d{1,2})?(?![\d.a-z%]|[件个只双条元块])/gu;
const SYSTEMS: Readonly<Record<string, string>> = { 欧: 'eu', 美: 'us', 英: 'uk', 日: 'jp', eur: 'eu' };
const OF_SYSTEM =
  /(?<![a-z])(eur?|us|uk|jp|cn|[欧美英日]码?)(?: ?(?:size|码|号|鞋码))? ?(?:men'?s?|women'?s?|kids'?)? ?(\d{1,2}(?:\.5)?)(?![\d.])/gu;

const lines = BODY_MEASURES.trim()
  .split('\n')
  .map((line) => line.split(' | '))
  .map(([zh = '', en = '']) => [...zh.split(' '), ...en.split(', ')]);
const bodies = new NameIndex(lines);

/** Which measures of a body a text names, and where. */
export const bodiesIn = (text: string): readonly { start: number; end: number; groups: readonly number[] }[] =>
  bodies.mentionsIn(text);

/** What one of them is called. */
export const namesOfBody = (group: number): readonly string[] => lines[group] ?? [];

/** Whether two sets of named measures may be of one thing: nothing is said of one of them, or they share one. */
export const mayBeSame = (left: readonly number[], right: readonly number[]): boolean =>
  left.length === 0 || right.length === 0 || left.some((one) => right.includes(one));

type NamedBody = ReturnType<typeof bodiesIn>[number];

/** What is measured by a number at a place: named just before it, else just behind. */
function measuredAt(named: readonly NamedBody[], start: number, end: number): NamedBody | undefined {
  const before = named.filter((one) => one.end <= start && start - one.end <= NEAR).at(-1);
  return before ?? named.find((one) => one.start >= end && one.start - end <= NEAR);
}

/** How a measure is repeated: with what it is of where it has no unit, and "10 months old" as a whole. */
function writtenOf(
  plain: string,
  { kind, start, end }: Pick<AskedMeasure, 'kind' | 'start' | 'end'>,
  of?: NamedBody,
): string {
  if (kind === 'system') return plain.slice(start, end).trim().toUpperCase();
  if (kind === 'bare' && of !== undefined) return plain.slice(Math.min(start, of.start), Math.max(end, of.end));
  return plain.slice(start, end + (/^ old\b/.exec(plain.slice(end))?.[0].length ?? 0)).trim();
}

/** What a message says to have a size chosen by, at most three things, in order. */
export function askedMeasures(text: string): AskedMeasure[] {
  const plain = normalize(text.slice(0, MAX_TEXT));
  const named = bodiesIn(plain);
  const found: AskedMeasure[] = [];
  const add = (one: Omit<AskedMeasure, 'written' | 'of'>): void => {
    if (found.some((other) => one.start < other.end && other.start < one.end)) return;
    const measured = measuredAt(named, one.start, one.end);
    found.push({ ...one, written: writtenOf(plain, one, measured), of: measured?.groups ?? [] });
  };
  const spanOf = (match: RegExpExecArray): { start: number; end: number } => ({
    start: match.index,
    end: match.index + match[0].length,
  });
  for (const match of plain.matchAll(OF_SYSTEM)) {
    const [, system = '', number = ''] = match;
    const name = system.replace(/码$/u, '');
    add({ kind: 'system', ...spanOf(match), value: Number(number), system: SYSTEMS[name] ?? name });
  }
  for (const match of plain.matchAll(DEGREES)) add({ kind: 'diopter', ...spanOf(match), value: Number(match[1]) });
  for (const match of plain.matchAll(SIGNED)) {
    const value = Number(match[2]) * PER_DIOPTER;
    add({ kind: 'diopter', ...spanOf(match), value: match[1] === '-' ? -value : value });
  }
  for (const { dimension, value, start, end } of measuresIn(plain))
    if (dimension !== 'temperature') add({ kind: 'unit', start, end, value, dimension });
  for (const match of plain.matchAll(BARE)) {
    const span = spanOf(match);
    if (measuredAt(named, span.start, span.end) !== undefined) add({ kind: 'bare', ...span, value: Number(match[0]) });
    else if (/\.\d(?:0|5)$/.test(match[0])) add({ kind: 'diopter', ...span, value: Number(match[0]) * PER_DIOPTER });
  }
  return found.sort((a, b) => a.start - b.start).slice(0, MOST);
}
