// Finds the parts of a message that name products: runs of words that a product's title, brand, categories or tags hold.
import type { ProductIndex } from '../search/product-index.js';
import { NameReader, pairAt, type ProductNames, type TitleName } from './product-names.js';
import { type SoughtToken, soughtWords, type SoughtWords } from './sought-words.js';
import type { SpotToken } from './spot-tokens.js';

/** A run of a message's words that a row is named by. */
export interface NamedRun {
  readonly row: number;
  /** The first token of the run and the last. */
  readonly first: SpotToken;
  readonly last: SpotToken;
  /** 0–1: how sure it is that the run names the product. */
  readonly strength: number;
  /** 0–1: how much of the title's weight it names. */
  readonly titleShare: number;
  /** What the words of the run weigh. */
  readonly weight: number;
  /** Whether it says what kind of thing the product is. */
  readonly saysKind: boolean;
  /** Whether it says so by the noun of the title. */
  readonly saysHead: boolean;
  /** Whether it is read as a slip of the finger or by its sound. */
  readonly isCorrected: boolean;
}

/** What stands in a title, a brand, categories or tags is weighed at least so (BM25F's pseudo frequency); descriptions are not. */
const NAMING = 1.2;
/** Of a window so many rows are looked at closely. */
const MAX_ROWS = 48;
const MAX_LIGHT_BETWEEN = 2;
/** Bits of two words of 31. */
const WINDOW_TOKENS = 62;
const HALF = 31;
const WHOLE = 0.95;

/** Spots the names of one index. */
export class TitleSpotter {
  private readonly names: NameReader;
  private low = new Uint32Array(0);
  private high = new Uint32Array(0);

  constructor(private readonly index: ProductIndex) {
    this.names = new NameReader(index);
  }

  /** The runs of one clause, at most one a row. */
  runsIn(written: readonly SpotToken[]): NamedRun[] {
    const words = soughtWords(this.index, written.slice(0, WINDOW_TOKENS));
    const window = { ...words, tokens: words.tokens.slice(0, WINDOW_TOKENS) };
    const rows = this.marked(window);
    const scored = rows
      .map((row) => ({ row, weight: this.weightOf(row, window.tokens) }))
      .sort((left, right) => right.weight - left.weight || left.row - right.row)
      .slice(0, MAX_ROWS);
    const read = new ReadWindow(window.tokens);
    const runs = scored.map(({ row }) => this.runOf(row, read)).filter((run) => run !== undefined);
    for (const row of rows) this.low[row] = this.high[row] = 0;
    return runs;
  }

  /** Whether two words stand side by side in a title with that sign between them: "Needles, Pack of 5". */
  standApart(left: SpotToken, right: SpotToken, sign: string): boolean {
    const term = this.index.vocabulary.find(left.key);
    if (term === undefined || left.isHan || right.isHan) return false;
    const rows: number[] = [];
    this.index.eachNamed(term, NAMING, (row) => {
      if (rows.length < MAX_ROWS) rows.push(row);
    });
    return rows.some((row) =>
      this.names.of(row).titles.some(({ plain, tokens }) =>
        tokens.some((token, at) => {
          const next = tokens[at + 1];
          return token.key === left.key && next?.key === right.key && plain.slice(token.to, next.from).trim() === sign;
        }),
      ),
    );
  }

  /** Marks in each row the tokens that it holds; returns the rows. */
  private marked({ terms }: SoughtWords): number[] {
    const { rows: count } = this.index.table;
    if (this.low.length < count) {
      this.low = new Uint32Array(count + (count >>> 2) + 1_024);
      this.high = new Uint32Array(this.low.length);
    }
    const touched: number[] = [];
    for (const sought of terms) {
      let [low, high] = [0, 0];
      for (const at of sought.tokens) {
        if (at < HALF) low |= 1 << at;
        else if (at < WINDOW_TOKENS) high |= 1 << (at - HALF);
      }
      for (const { term } of sought.terms)
        this.index.eachNamed(term, NAMING, (row) => {
          if (this.low[row] === 0 && this.high[row] === 0) touched.push(row);
          this.low[row] = (this.low[row] ?? 0) | low;
          this.high[row] = (this.high[row] ?? 0) | high;
        });
    }
    return touched.filter((row) => this.low[row] !== 0 || this.high[row] !== 0);
  }

  private isMarked(row: number, at: number): boolean {
    const half = at < HALF ? (this.low[row] ?? 0) : (this.high[row] ?? 0);
    return ((half >>> (at < HALF ? at : at - HALF)) & 1) === 1;
  }

  private weightOf(row: number, tokens: readonly SoughtToken[]): number {
    let sum = 0;
    for (let at = 0; at < tokens.length; at++) if (this.isMarked(row, at)) sum += tokens[at]?.weight ?? 0;
    return sum;
  }

  /** The heaviest run of tokens that the row's names really hold. */
  private runOf(row: number, read: ReadWindow): NamedRun | undefined {
    const { tokens } = read;
    const names = this.names.of(row);
    const { parts } = partsOf(names);
    const holds: boolean[] = [];
    for (const [at, token] of tokens.entries()) {
      // The index holds no character by itself: the unit of a number that is held is looked for in the names alone.
      const isMarked = this.isMarked(row, at) || (isUnit(tokens, at) && holds[at - 1] === true);
      holds.push(isMarked && (read.ways[at] ?? [token.key]).some((way) => parts.has(way)));
    }
    let best: NamedRun | undefined;
    for (let from = 0; from < tokens.length; from++) {
      if (!holds[from]) continue;
      const to = endOfRun(tokens, { holds, parts }, from);
      const run = judged(row, names, read.run(tightened(tokens, from, to), to + 1));
      if (run && (best === undefined || run.weight * run.strength > best.weight * best.strength)) best = run;
      from = to;
    }
    return best;
  }
}

interface NameParts {
  /** Words, and pairs of Chinese characters. */
  readonly parts: ReadonlySet<string>;
}

const remembered = new WeakMap<ProductNames, NameParts>();

function partsOf(names: ProductNames): NameParts {
  const known = remembered.get(names);
  if (known) return known;
  const parts = new Set(names.others);
  for (const { tokens } of names.titles)
    tokens.forEach((token, at) => {
      const pair = pairAt(tokens, at);
      if (!token.isHan) parts.add(token.key);
      else if (pair !== undefined) parts.add(pair);
      else if (pairAt(tokens, at - 1) === undefined) parts.add(token.key);
    });
  const found = { parts };
  remembered.set(names, found);
  return found;
}

const readingsOf = ({ key, readings }: SoughtToken): string[] => [key, ...readings.keys()];

/** A character by itself may be a part of any word, but not right behind a number or Latin letters: 36升, ML调. */
function isUnit(tokens: readonly SpotToken[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return token?.isHan === true && before?.isHan === false && before.end === token.start;
}

/** Every way to read the pair that begins at a token. */
function pairsAt(tokens: readonly SoughtToken[], at: number): string[] {
  const [left, right] = [tokens[at], tokens[at + 1]];
  if (left?.isHan !== true || right?.isHan !== true) return [];
  return readingsOf(left).flatMap((first) => readingsOf(right).map((last) => first + last));
}

/** The tokens of a window, read once for all rows that are looked at: what each may be called, and what each run of them says. */
class ReadWindow {
  /** For each token the words and pairs that it may stand for. */
  readonly ways: readonly (readonly string[])[];
  private readonly runs = new Map<number, Run>();

  constructor(readonly tokens: readonly SoughtToken[]) {
    this.ways = tokens.map((token, at) =>
      token.isHan ? [...pairsAt(tokens, at - 1), ...pairsAt(tokens, at), token.key] : readingsOf(token),
    );
  }

  /** A run of the tokens; `end` is not part of it. */
  run(start: number, end: number): Run {
    const place = start * WINDOW_TOKENS * 2 + end;
    const known = this.runs.get(place);
    if (known !== undefined) return known;
    const tokens = this.tokens.slice(start, end);
    const run = { tokens, said: saidBy(tokens) };
    this.runs.set(place, run);
    return run;
  }
}

interface Run {
  readonly tokens: readonly SoughtToken[];
  /** What it says: words, characters and pairs, with how well it says each (0–1). */
  readonly said: ReadonlyMap<string, number>;
}

/** What stands between two things; within a name only where the name says it: Salt and Pepper Mill. */
const JOINTS = new Set(['and', 'or', 'with', '和', '跟', '与', '+']);

/** A run goes on over a word of grammar or two between words that are held. */
function endOfRun(
  tokens: readonly SoughtToken[],
  { holds, parts }: { holds: readonly boolean[]; parts: ReadonlySet<string> },
  from: number,
): number {
  let to = from;
  for (let next = from + 1; next < tokens.length && next - to <= MAX_LIGHT_BETWEEN + 1; next++) {
    const token = tokens[next];
    if (holds[next]) to = next;
    else if (token?.isLight !== true || (JOINTS.has(token.key) && !parts.has(token.key))) break;
  }
  return to;
}

/** "return the Return of the King": a word that stands in the run again does not begin it. */
function tightened(tokens: readonly SoughtToken[], from: number, to: number): number {
  let start = from;
  while (start < to) {
    const token = tokens[start];
    const isAgain = tokens.slice(start + 1, to + 1).some(({ key, isHan }) => !isHan && key === token?.key);
    if (!isAgain && token?.isLight !== true) break;
    start += 1;
  }
  return start;
}

function saidBy(run: readonly SoughtToken[]): Map<string, number> {
  const said = new Map<string, number>();
  const say = (part: string, quality: number): void => void said.set(part, Math.max(said.get(part) ?? 0, quality));
  run.forEach((token, at) => {
    if (!token.isHan) for (const reading of readingsOf(token)) say(reading, token.readings.get(reading) ?? 1);
    else {
      const next = run[at + 1];
      say(token.key, isUnit(run, at) ? 1 : 0.5);
      for (const pair of pairsAt(run, at))
        say(pair, Math.min(qualityOf(token, pair[0] ?? ''), next === undefined ? 1 : qualityOf(next, pair[1] ?? '')));
    }
  });
  return said;
}

/** How well a title is named by what a run says: by the weight of its words that are said. */
function namedShare(
  title: TitleName,
  said: ReadonlyMap<string, number>,
): { share: number; saysHead: boolean; quality: number } {
  let named = 0;
  let quality = 1;
  let saysHead = false;
  title.tokens.forEach((token, at) => {
    const pairs = token.isHan ? [pairAt(title.tokens, at - 1), pairAt(title.tokens, at)] : [];
    const lone = !token.isHan || pairs.every((pair) => pair === undefined);
    const how = lone
      ? (said.get(token.key) ?? 0)
      : Math.max(...pairs.map((pair) => (pair === undefined ? 0 : (said.get(pair) ?? 0))));
    if (how === 0) return;
    named += token.weight;
    quality = Math.min(quality, how);
    if (title.heads.has(at)) saysHead = true;
  });
  return { share: Math.min(1, named / title.weight), saysHead, quality };
}

const qualityOf = (token: SoughtToken, character: string): number =>
  character === token.key && token.readings.size === 0 ? 1 : (token.readings.get(character) ?? 1);

/** What each way of naming is worth; see the spec, which holds what they must tell apart. */
const STRENGTH = {
  head: { base: 0.55, share: 0.45 },
  part: { base: 0.25, share: 0.65 },
  whole: 0.55,
  others: 0.3,
} as const;
/** One word that is not the title's noun may be any word: "return" of Return of the King. */
const LONE_WORD = 0.7;

function judged(row: number, names: ProductNames, { tokens: run, said }: Run): NamedRun | undefined {
  const [first, last] = [run[0], run.at(-1)];
  const content = run.filter(({ isLight }) => !isLight);
  if (first === undefined || last === undefined || content.length === 0) return undefined;
  const best = names.titles
    .map((title) => namedShare(title, said))
    .sort((left, right) => right.share * right.quality - left.share * left.quality)[0];
  const { share = 0, saysHead = false, quality = 1 } = best ?? {};
  const units = content.reduce((sum, { isHan }) => sum + (isHan ? 0.5 : 1), 0);
  const isOther = names.wholes.has(content.map(({ key }) => key).join(''));
  const { base, share: perShare } = saysHead ? STRENGTH.head : STRENGTH.part;
  const ofTitle = share >= WHOLE ? 1 : share === 0 ? STRENGTH.others : base + perShare * share;
  const isLone = units <= 1 && !saysHead && share < WHOLE;
  const strength = Math.max(ofTitle * quality * (isLone ? LONE_WORD : 1), isOther ? STRENGTH.whole : 0);
  return {
    row,
    first,
    last,
    strength,
    titleShare: share,
    weight: content.reduce((sum, { weight }) => sum + weight, 0),
    saysKind: saysHead || isOther,
    saysHead,
    isCorrected: content.some(({ key, readings }) => readings.size > 0 && !readings.has(key)) || quality < 0.9,
  };
}
