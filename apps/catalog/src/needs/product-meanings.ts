// How probably a product meets a need that is told in quite other words than the shop's, by what both mean.
import { type ProductRecord, textIn, type Text, wordingsOf } from '#contracts';
import { cosineOf, type Script, scriptOf } from '#sentence-vectors';

/** The encoders read no more than 64 pieces of a text: what is said of a product is looked at in parts, each with its title. */
const MOST_OF_PASSAGE = { han: 48, other: 200 } as const;
const MOST_PASSAGES = 8;
const SENTENCE_END = /(?<=[.!?。；;！？])\s*/u;

/** What a probability is fitted on. */
export interface NeedFeatures {
  /** Of the need and the product's nearest passage. */
  readonly cosine: number;
  /** How far that lies above the mean of the shop's products. */
  readonly above: number;
  /** How much nearer than any other product; below zero where another is nearer. */
  readonly lead: number;
}

/** The weight of each feature, and of there being a product at all. */
export type NeedWeights = Readonly<Record<keyof NeedFeatures | 'always', number>>;

/**
 * Logistic regression of "this product meets the need", fitted by `npm run eval:needs -- --fit` on needs told to shops that were written for it
 * (test/evaluations/need-data/), and held against those of another author.
 */
const WEIGHTS: Readonly<Record<Script, NeedWeights>> = {
  han: { always: -4.03, cosine: 2.61, above: 8.54, lead: 11.32 },
  other: { always: -3.5, cosine: 3.25, above: 6.07, lead: 7.3 },
};

/** 0–1: how probable it is that a product with these features meets the need. */
export function probabilityOf({ cosine, above, lead }: NeedFeatures, script: Script): number {
  const weights = WEIGHTS[script];
  const sum = weights.always + weights.cosine * cosine + weights.above * above + weights.lead * lead;
  return 1 / (1 + Math.exp(-sum));
}

/** A part of what a shop says of a product. */
export interface Passage {
  readonly productId: string;
  readonly text: string;
  readonly script: Script;
}

/** What is said of a product, in each language of its title, in parts that the encoders read whole. */
export function passagesOf({ id, title, description, attributes = {} }: ProductRecord): Passage[] {
  return wordingsOf(title).flatMap((name) => {
    const script = scriptOf(name);
    const inScript = (text: Text): string => wordingsOf(text).find((one) => scriptOf(one) === script) ?? '';
    const told = description === undefined ? '' : inScript(description);
    const stated = Object.entries(attributes)
      .map(
        ([of, value]) => `${of}: ${typeof value === 'number' ? String(value) : inScript(value) || textIn(value, 'en')}`,
      )
      .join(script === 'han' ? '；' : '; ');
    const parts = [...partsOf(told, MOST_OF_PASSAGE[script]), ...(stated === '' ? [] : [stated])];
    const passages =
      parts.length === 0 ? [name] : parts.map((part) => `${name}${script === 'han' ? '。' : '. '}${part}`);
    return passages.slice(0, MOST_PASSAGES).map((text) => ({ productId: id, text, script }));
  });
}

/** A text in parts of whole sentences, none much longer than the encoders read; none where there is no text. */
function partsOf(text: string, most: number): string[] {
  const parts: string[] = [];
  for (const sentence of text.split(SENTENCE_END)) {
    if (sentence === '') continue;
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length <= most) parts[parts.length - 1] = `${last} ${sentence}`;
    else parts.push(sentence);
  }
  return parts;
}

/** The features of each product of which passages in the need's script are known, the nearest first. */
export function featuresOf(
  text: string,
  vector: Float32Array,
  passages: readonly (Passage & { readonly vector: Float32Array })[],
): { productId: string; features: NeedFeatures }[] {
  const script = scriptOf(text);
  const nearest = new Map<string, number>();
  for (const passage of passages) {
    if (passage.script !== script) continue;
    const cosine = cosineOf(passage.vector, vector);
    if (cosine > (nearest.get(passage.productId) ?? -1)) nearest.set(passage.productId, cosine);
  }
  const found = [...nearest].sort(([, left], [, right]) => right - left);
  const mean = found.reduce((sum, [, cosine]) => sum + cosine, 0) / Math.max(1, found.length);
  return found.map(([productId, cosine], at) => {
    const rival = found[at === 0 ? 1 : 0]?.[1] ?? mean;
    return { productId, features: { cosine, above: cosine - mean, lead: cosine - rival } };
  });
}
