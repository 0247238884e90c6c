// Texts as sparse vectors of hashed n-grams: no vocabulary to keep, so a model is a row of numbers.

/** A vector of which only what is not zero stands: indices below the model's size, ascending by first sight, and their values. */
export interface SparseFeatures {
  readonly indices: Int32Array;
  readonly values: Float32Array;
}

/** The hashed vectors' size; a power of two. */
export const HASHED_SIZE = 1 << 18;
const MAX_CHARACTERS = 4_000;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const WORD = /\p{Script=Han}|[\p{L}\p{N}']+/gu;
const PIECE_SIZES = [3, 4, 5] as const;
const HAN = /\p{Script=Han}/u;

/** One spelling: compatibility forms, lower case, numbers as one sign. At most 4,000 characters are read. */
export function plainText(text: string): string {
  return text
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\d+(?:[.,:]\d+)*/gu, '0');
}

/**
 * The n-grams of a text: runs of 1–3 Chinese characters; other words, their neighbours, and pieces of 3–5 letters, which hear a
 * misspelt word too. Marks such as "!" and "？" are features as well: feeling often stands in them.
 */
export function nGramsOf(text: string): string[] {
  const grams: string[] = [];
  const plain = plainText(text);
  const words = plain.match(WORD) ?? [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    grams.push(`w${word}`);
    if (next !== undefined) grams.push(`b${word} ${next}`);
    if (HAN.test(word)) {
      const third = words[at + 2];
      if (next !== undefined && third !== undefined && HAN.test(next)) grams.push(`t${word}${next}${third}`);
    } else pushPieces(word, grams);
  }
  for (const [mark] of plain.matchAll(/[!?~…]/gu)) grams.push(`m${mark}`);
  return grams;
}

/** Hashes names into a vector of length 1, each counted by the root of how often it stands there. `weigh` may weigh a name. */
export function hashedFeatures(names: readonly string[], weigh: (index: number) => number = () => 1): SparseFeatures {
  const counts = new Map<number, number>();
  for (const name of names) {
    const index = hashOf(name);
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  const indices = new Int32Array(counts.size);
  const values = new Float32Array(counts.size);
  let at = 0;
  let squares = 0;
  for (const [index, count] of counts) {
    const value = Math.sqrt(count) * weigh(index);
    indices[at] = index;
    values[at++] = value;
    squares += value * value;
  }
  if (squares > 0) for (let one = 0; one < values.length; one++) values[one] = (values[one] ?? 0) / Math.sqrt(squares);
  return { indices, values };
}

/** How alike two texts are by their features, 0–1: the cosine. */
export function sparseCosine(one: SparseFeatures, other: SparseFeatures): number {
  const values = new Map<number, number>();
  one.indices.forEach((index, at) => values.set(index, one.values[at] ?? 0));
  let sum = 0;
  other.indices.forEach((index, at) => (sum += (values.get(index) ?? 0) * (other.values[at] ?? 0)));
  return sum;
}

/** FNV-1a (Fowler, Noll, Vo), mixed once more, below HASHED_SIZE. */
export function hashOf(name: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), FNV_PRIME);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & (HASHED_SIZE - 1);
}

/** How much each hashed name says, by rarity over these texts: ln((1 + texts) / (1 + texts with it)) + 1. */
export function rarityOf(texts: readonly (readonly string[])[]): (index: number) => number {
  const heard = new Map<number, number>();
  for (const names of texts)
    for (const index of new Set(names.map(hashOf))) heard.set(index, (heard.get(index) ?? 0) + 1);
  return (index) => Math.log((1 + texts.length) / (1 + (heard.get(index) ?? 0))) + 1;
}

function pushPieces(word: string, grams: string[]): void {
  const edged = `<${word}>`;
  for (const size of PIECE_SIZES)
    for (let at = 0; at + size <= edged.length; at++) grams.push(`p${edged.slice(at, at + size)}`);
}
