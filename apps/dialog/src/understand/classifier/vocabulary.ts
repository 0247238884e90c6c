// Which features a classifier knows and how rare each is: turns texts into sparse vectors of length one.
import { featuresOf } from './features.js';

/** Names are hashed into this many buckets, so that no set of texts can make the vocabulary grow without bound. */
const BUCKET_BITS = 21;
const BUCKETS = 1 << BUCKET_BITS;
/** 0 = rarity does not count, 1 = inverse document frequency in full. */
const RARITY_POWER = 0.75;

/** Of many texts, what stands in a single one is left out. */
const MANY_TEXTS = 5_000;
const LEAST_OF_MANY = 2;

/** A text as numbered features with values of length one together. */
export interface SparseVector {
  readonly features: Int32Array;
  readonly values: Float32Array;
  /** 0–1: how much of the text the classifier has never met. */
  readonly unseenShare: number;
}

interface Counted {
  readonly buckets: Int32Array;
  readonly weights: Float32Array;
}

/** FNV-1a; fast and good enough to spread names over buckets. */
function bucketOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) {
    hash ^= name.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash ^ (hash >>> BUCKET_BITS)) & (BUCKETS - 1);
}

function counted(text: string): Counted {
  const weightOf = new Map<number, number>();
  for (const [name, weight] of featuresOf(text)) {
    const bucket = bucketOf(name);
    weightOf.set(bucket, (weightOf.get(bucket) ?? 0) + weight);
  }
  return { buckets: Int32Array.from(weightOf.keys()), weights: Float32Array.from(weightOf.values()) };
}

/** The known features, numbered from 0. */
export class Vocabulary {
  private readonly numberOf: Int32Array;

  /** `buckets` of the known features in their order, and the rarity of each (1 and above). */
  constructor(
    readonly buckets: Int32Array,
    readonly rarities: Float32Array,
  ) {
    this.numberOf = new Int32Array(BUCKETS).fill(-1);
    for (let at = 0; at < buckets.length; at++) this.numberOf[buckets[at] ?? 0] = at;
  }

  /** How many features are known. */
  get size(): number {
    return this.buckets.length;
  }

  /** The vocabulary of some texts, of at most `maxFeatures` (the rarest are left out), and the texts as vectors. */
  static read(texts: readonly string[], maxFeatures: number): { vocabulary: Vocabulary; vectors: SparseVector[] } {
    const all = texts.map(counted);
    const textsWith = new Int32Array(BUCKETS);
    for (const { buckets } of all) for (const bucket of buckets) textsWith[bucket] = (textsWith[bucket] ?? 0) + 1;
    const least = texts.length > MANY_TEXTS ? LEAST_OF_MANY : 1;
    const known: number[] = [];
    for (let bucket = 0; bucket < BUCKETS; bucket++) if ((textsWith[bucket] ?? 0) >= least) known.push(bucket);
    // The commonest first: what is used most lies together in memory.
    known.sort((a, b) => (textsWith[b] ?? 0) - (textsWith[a] ?? 0) || a - b);
    known.length = Math.min(known.length, maxFeatures);
    const rarities = Float32Array.from(known, (bucket) =>
      Math.pow(Math.log((1 + texts.length) / (1 + (textsWith[bucket] ?? 0))) + 1, RARITY_POWER),
    );
    const vocabulary = new Vocabulary(Int32Array.from(known), rarities);
    return { vocabulary, vectors: all.map((text) => vocabulary.vector(text)) };
  }

  /** A text as a vector over the known features. */
  vectorOf(text: string): SparseVector {
    return this.vector(counted(text));
  }

  private vector({ buckets, weights }: Counted): SparseVector {
    const features = new Int32Array(buckets.length);
    const values = new Float32Array(buckets.length);
    let size = 0;
    let square = 0;
    let unseen = 0;
    let total = 0;
    for (let at = 0; at < buckets.length; at++) {
      const weight = weights[at] ?? 0;
      total += weight;
      const number = this.numberOf[buckets[at] ?? 0] ?? -1;
      if (number < 0) {
        unseen += weight;
        continue;
      }
      const value = Math.sqrt(weight) * (this.rarities[number] ?? 0);
      features[size] = number;
      values[size++] = value;
      square += value * value;
    }
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let at = 0; at < size; at++) values[at] = (values[at] ?? 0) * scale;
    return {
      features: features.slice(0, size),
      values: values.slice(0, size),
      unseenShare: total > 0 ? unseen / total : 1,
    };
  }
}

/**
 * A vector of these texts as it would be if only some features were known: what is not counts as unseen. `known`: 1 at the number
 * of each known feature.
 */
export function asIfKnown(vector: SparseVector, known: Uint8Array, { rarities }: Vocabulary): SparseVector {
  const isKnown = (_: number, at: number): boolean => known[vector.features[at] ?? 0] === 1;
  const features = vector.features.filter(isKnown);
  const values = vector.values.filter(isKnown);
  let square = 0;
  for (const value of values) square += value * value;
  let total = 0;
  let seen = 0;
  vector.features.forEach((feature, at) => {
    const weight = ((vector.values[at] ?? 0) / (rarities[feature] ?? 1)) ** 2;
    total += weight;
    if (known[feature] === 1) seen += weight;
  });
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  return { features, values: values.map((value) => value * scale), unseenShare: total > 0 ? 1 - seen / total : 1 };
}
