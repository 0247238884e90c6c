// What a product is called, ready to be compared with a message: the tokens of each title, what each weighs, where the head noun ends.
import type { ProductIndex } from '../search/product-index.js';
import { alignedText, type SpotToken, tokensOf } from './spot-tokens.js';

/** A word or a Chinese character of a title. */
export interface NameToken extends SpotToken {
  readonly weight: number;
}

/** One wording of a title. */
export interface TitleName {
  /** In its comparable form. */
  readonly plain: string;
  readonly tokens: readonly NameToken[];
  readonly weight: number;
  /** The places of the tokens that say what kind of thing it is: "food" of "Adult Cat Food (Chicken)"; 粮 of 猫粮 10kg. */
  readonly heads: ReadonlySet<number>;
}

/** All names of a product. */
export interface ProductNames {
  readonly titles: readonly TitleName[];
  /** Its brand, categories and tags, whole, as keys without spaces. */
  readonly wholes: ReadonlySet<string>;
  /** The words and the pairs of characters of those. */
  readonly others: ReadonlySet<string>;
}

/** What stands in brackets, or behind a comma or "for", tells of the thing and does not name it. */
const TELLING =
  /[([{（【《「]|[,，;；:：|/]|(?<![\p{L}\p{N}])(?:for|with|compatible|适用|适合)(?![\p{L}\p{N}])|(?<= )[-–—](?= )/gu;
const TELLING_WEIGHT = 0.5;
const LIGHT_WEIGHT = 0.1;
const MEASURE_LIKE = /^\p{N}/u;
const MAX_REMEMBERED = 4_000;

/** Reads the names of rows; those that were read last are remembered. */
export class NameReader {
  private readonly remembered = new Map<number, ProductNames>();
  private generation = -1;

  constructor(private readonly index: ProductIndex) {}

  /** The names of a row. */
  of(row: number): ProductNames {
    const { table } = this.index;
    if (this.generation !== table.generation || this.remembered.size >= MAX_REMEMBERED) {
      this.remembered.clear();
      this.generation = table.generation;
    }
    const known = this.remembered.get(row);
    if (known !== undefined) return known;
    const { titles, others } = table.calledIn(row);
    const names = {
      titles: titles.map((title) => this.titleName(title)),
      wholes: new Set(others.map(keyOf)),
      others: new Set(others.flatMap(partsOf)),
    };
    this.remembered.set(row, names);
    return names;
  }

  private titleName(title: string): TitleName {
    const aligned = alignedText(title);
    const tokens = tokensOf(aligned);
    TELLING.lastIndex = 0;
    const cuts = [...title.matchAll(TELLING)].map(({ index }) => index);
    const main = cuts.find((cut) => tokens.some(({ end, isLight }) => end <= cut && !isLight)) ?? title.length;
    const weighted = tokens.map((token, at): NameToken => {
      const tells = token.start >= main || isMeasure(title, tokens, at);
      const share = tells ? TELLING_WEIGHT : 1;
      return { ...token, weight: share * (token.isLight ? LIGHT_WEIGHT : weightIn(this.index, tokens, at)) };
    });
    return {
      plain: aligned.plain,
      tokens: weighted,
      weight: Math.max(
        1e-6,
        weighted.reduce((sum, { weight }) => sum + weight, 0),
      ),
      heads: headsOf(title, tokens, main),
    };
  }
}

/** "10 kg", "5L": a number that belongs to no model, and its unit. */
function isMeasure(title: string, tokens: readonly SpotToken[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined) return false;
  const stands = /^$|[\s\p{Script=Han}(（×x*]/u.test(title.slice(0, token.start).slice(-1));
  if (MEASURE_LIKE.test(token.key)) return stands;
  if (before === undefined || !MEASURE_LIKE.test(before.key) || token.isHan) return false;
  return isMeasure(title, tokens, at - 1) && token.start - before.end <= 1;
}

/** A name without signs and spaces, its plurals folded. */
export function keyOf(name: string): string {
  return tokensOf(alignedText(name))
    .map(({ key }) => key)
    .join('');
}

function partsOf(name: string): string[] {
  const tokens = tokensOf(alignedText(name));
  return tokens
    .flatMap((token, at) => (token.isHan ? [pairAt(tokens, at) ?? ''] : [token.key]))
    .filter((part) => part !== '');
}

/** What a token weighs: how rare it is among products; of a Chinese character, how rare the pairs are that it stands in. */
export function weightIn(index: ProductIndex, tokens: readonly SpotToken[], at: number): number {
  const token = tokens[at];
  if (token === undefined) return 0;
  const rarityOf = (word: string): number => index.rarity(index.vocabulary.find(word));
  if (!token.isHan) return rarityOf(token.key);
  const pairs = [at - 1, at]
    .map((left) => pairAt(tokens, left))
    .filter((pair) => pair !== undefined)
    .map(rarityOf);
  return (pairs.length === 0 ? rarityOf(token.key) : Math.min(...pairs)) / 2;
}

/** The pair of Chinese characters that begins at a token. */
export function pairAt(tokens: readonly SpotToken[], at: number): string | undefined {
  const [left, right] = [tokens[at], tokens[at + 1]];
  if (left?.isHan !== true || right?.isHan !== true || left.end !== right.start) return undefined;
  return left.key + right.key;
}

/** The last word of the part that names the thing, or its last two characters; in Chinese also those before a space: 小精灵鱼 除藻工具鱼. */
function headsOf(title: string, tokens: readonly SpotToken[], main: number): Set<number> {
  const heads = new Set<number>();
  const naming = tokens.map((token, at) => ({ token, at })).filter(({ token }) => token.start < main);
  const ends = naming.filter(({ token, at }, place) => {
    const next = naming[place + 1]?.token;
    if (MEASURE_LIKE.test(token.key)) return false;
    if (next === undefined || MEASURE_LIKE.test(next.key)) return true;
    const gap = title.slice(token.end, tokens[at + 1]?.start);
    return token.isHan && (gap.includes(' ') || !next.isHan);
  });
  for (const { token, at } of ends) {
    heads.add(at);
    if (token.isHan && pairAt(tokens, at - 1) !== undefined) heads.add(at - 1);
  }
  if (heads.size === 0 && naming.length > 0) heads.add(naming.at(-1)?.at ?? 0);
  return heads;
}
