// A message as hashed features: words and pairs of words, and pieces of words and of Chinese text.
import { findMoney, findOptions, normalize } from '#language';
import { placesIn } from './places.js';

const BUCKET_BITS = 17;
/** How many feature buckets there are. */
export const BUCKETS = 1 << BUCKET_BITS;
const MAX_RUNS = 120;
const PIECE_SIZES = [3, 4] as const;

/** Sparse features: bucket numbers with weights, of length one together. */
export interface Features {
  readonly buckets: Int32Array;
  readonly weights: Float32Array;
}

/** FNV-1a; fast and good enough to spread n-grams over buckets. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) {
    hash ^= feature.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash ^ (hash >>> BUCKET_BITS)) & (BUCKETS - 1);
}

/** What differs between shoppers but not in meaning becomes one sign, unless it does already: places, money, contacts, order-like codes, numbers. */
export function masked(text: string, knowsPlaces = false): string {
  const plain = normalize(text);
  const spans = [
    ...(knowsPlaces ? [] : placesIn(plain)).map(({ start, end }) => ({ start, end, sign: ' _c ' })),
    ...findMoney(plain, 'CNY').map(({ start, end }) => ({ start, end, sign: ' _m ' })),
    ...findOptions(plain)
      .filter(({ kind }) => kind === 'colour')
      .map(({ start, end }) => ({ start, end, sign: ' _k ' })),
  ].sort((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const { start, end, sign } of spans) {
    if (start < at) continue;
    result += plain.slice(at, start) + sign;
    at = end;
  }
  result += plain.slice(at);
  return result
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ' _e ')
    .replace(/#?\b(?=[a-z]*\d)(?:[a-z]{0,6}-?)?\d{5,}[a-z\d-]*/g, ' _o ')
    .replace(/\d+(?:[.,]\d+)?/g, ' _n ')
    .replace(/\s+/g, ' ')
    .trim();
}

const RUN = /_[a-z]\b|\p{Script=Han}+|[\p{L}\p{N}']+/gu;

function* namesOf(text: string, knowsPlaces: boolean): Generator<[string, number]> {
  let words: string[] = [];
  let runs = 0;
  for (const [run] of masked(text, knowsPlaces).matchAll(RUN)) {
    if (++runs > MAX_RUNS) break;
    if (/^\p{Script=Han}/u.test(run)) {
      const characters = Array.from(run).slice(0, 200);
      const edged = ['^', ...characters, '$'];
      for (let at = 0; at < characters.length; at++) {
        yield [`c${characters[at]}`, 0.6];
        if (at + 1 < characters.length) yield [`c${characters[at]}${characters[at + 1]}`, 1];
        if (at + 2 < characters.length) yield [`c${characters[at]}${characters[at + 1]}${characters[at + 2]}`, 0.9];
      }
      yield [`e${edged.slice(0, 3).join('')}`, 0.5];
      yield [`e${edged.slice(-3).join('')}`, 0.5];
      continue;
    }
    words.push(run);
    yield [`w${run}`, 1];
    if (run.length > 3 && !run.startsWith('_')) {
      const edged = `<${run}>`;
      for (const size of PIECE_SIZES)
        for (let at = 0; at + size <= edged.length; at++) yield [`p${edged.slice(at, at + size)}`, 0.25];
    }
  }
  if (words.length > 0) words = ['<', ...words, '>'];
  for (let at = 0; at + 1 < words.length; at++) {
    yield [`b${words[at]} ${words[at + 1]}`, 0.9];
    if (at + 2 < words.length) yield [`t${words[at]} ${words[at + 1]} ${words[at + 2]}`, 0.6];
  }
}

/** The features of a text. `knowsPlaces`: places in it already stand as `_c` (finding them takes longer than all else). */
export function featuresOf(text: string, knowsPlaces = false): Features {
  const weightOf = new Map<number, number>();
  for (const [name, weight] of namesOf(text, knowsPlaces)) {
    const bucket = bucketOf(name);
    weightOf.set(bucket, (weightOf.get(bucket) ?? 0) + weight);
  }
  const buckets = Int32Array.from(weightOf.keys());
  const weights = Float32Array.from(weightOf.values(), (weight) => Math.sqrt(weight));
  let length = 0;
  for (const weight of weights) length += weight * weight;
  const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
  for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) * scale;
  return { buckets, weights };
}
