// Which words of a product are searched, and how much each place of it counts.
import { normalize } from '#language';
import { wordingsOf, type FreeMap, type ProductRecord, type Text } from '#contracts';
import { kindTermsOf } from './kinds.js';
import { measureTerms } from './measures.js';
import { meaningTerm } from './option-values.js';
import { termsOf } from './terms.js';
import { titleStandings } from './title-standing.js';

/** How a field takes part in BM25F: its boost, its usual length in terms, and how much length is held against it. */
interface FieldWeighting {
  readonly boost: number;
  readonly usualLength: number;
  readonly lengthShare: number;
}

const weightings = {
  title: { boost: 6, usualLength: 10, lengthShare: 0.55 },
  brand: { boost: 2.5, usualLength: 1, lengthShare: 0 },
  categories: { boost: 3, usualLength: 3, lengthShare: 0.3 },
  tags: { boost: 3, usualLength: 5, lengthShare: 0.5 },
  options: { boost: 1.5, usualLength: 6, lengthShare: 0.3 },
  attributes: { boost: 0.8, usualLength: 15, lengthShare: 0.7 },
  attributeNames: { boost: 0.05, usualLength: 10, lengthShare: 0.6 },
  description: { boost: 0.4, usualLength: 30, lengthShare: 0.9 },
  measures: { boost: 2, usualLength: 3, lengthShare: 0.3 },
  codes: { boost: 3, usualLength: 4, lengthShare: 0 },
} as const satisfies Record<string, FieldWeighting>;

const SHORTEST_CODE_PART = 4;

/** A place of a product where words stand. */
export type FieldName = keyof typeof weightings;

const valuesOf = (map: FreeMap | undefined): string[] =>
  Object.values(map ?? {}).flatMap((value) =>
    typeof value === 'number' ? [String(value)] : wordingsOf(value as Text),
  );

/** A code as a whole, without signs and spaces: "SY-1000 M3" → "sy1000m3". */
export function compactCode(code: string): string {
  return normalize(code).replace(/[^\p{L}\p{N}]+/gu, '');
}

const LONGEST_REMEMBERED = 60;
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, readonly string[]>();

/** Attribute names and values, brands and categories stand in thousands of products: their terms are worked out once. */
function rememberedTerms(text: string): readonly string[] {
  if (text.length > LONGEST_REMEMBERED) return termsOf(text);
  let terms = remembered.get(text);
  if (!terms) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    terms = termsOf(text);
    remembered.set(text, terms);
  }
  return terms;
}

const meanings = new Map<string, string | undefined>();

function rememberedMeaning(value: string): string | undefined {
  if (!meanings.has(value)) {
    if (meanings.size >= MOST_REMEMBERED) meanings.clear();
    meanings.set(value, meaningTerm(value));
  }
  return meanings.get(value);
}

const termsOfAll = (texts: readonly string[]): string[] => texts.flatMap(rememberedTerms);

const LONGEST_MEANING = 20;

/** The words of values, and what they mean where that is a common colour, size or material. */
function valueTerms(values: readonly string[]): string[] {
  const short = values.filter((value) => value.length <= LONGEST_MEANING);
  return [...termsOfAll(values), ...new Set(short.map(rememberedMeaning).filter((term) => term !== undefined))];
}

function optionTerms(product: ProductRecord): string[] {
  return valueTerms([...new Set(product.variants.flatMap((variant) => valuesOf(variant.options)))]);
}

/** Codes count as a whole and in their longer parts: a "27" in a sku says nothing. */
function codeTerms(product: ProductRecord): string[] {
  const codes = [product.id, ...product.variants.flatMap(({ sku, barcode }) => (barcode ? [sku, barcode] : [sku]))];
  const parts = codes.flatMap(termsOf).filter((part) => part.length >= SHORTEST_CODE_PART);
  return [...new Set([...codes.map(compactCode), ...parts])];
}

const rememberedMeasures = new Map<string, readonly string[]>();

function measuresIn(text: string): readonly string[] {
  if (text.length > LONGEST_REMEMBERED) return measureTerms(normalize(text));
  let terms = rememberedMeasures.get(text);
  if (!terms) {
    if (rememberedMeasures.size >= MOST_REMEMBERED) rememberedMeasures.clear();
    rememberedMeasures.set(text, (terms = measureTerms(normalize(text))));
  }
  return terms;
}

/** Every measure that is said of a product, once. */
function allMeasures({ title, tags = [], attributes, variants, description }: ProductRecord): string[] {
  const options = variants.flatMap((variant) => valuesOf(variant.options));
  const described = description === undefined ? [] : wordingsOf(description);
  const texts = [...wordingsOf(title), ...tags, ...valuesOf(attributes), ...options, ...described];
  return [...new Set([...new Set(texts)].flatMap(measuresIn))];
}

/** Reads the terms of one field of a product. */
export const fieldReaders: Readonly<Record<FieldName, (product: ProductRecord) => string[]>> = {
  title: ({ title }) => wordingsOf(title).flatMap(termsOf),
  brand: ({ brand }) => termsOfAll(brand === undefined ? [] : [brand]),
  categories: ({ categories = [] }) => termsOfAll(categories),
  tags: ({ tags = [] }) => termsOfAll(tags),
  options: optionTerms,
  attributes: ({ attributes }) => valueTerms(valuesOf(attributes)),
  attributeNames: ({ attributes = {} }) => termsOfAll(Object.keys(attributes)),
  description: ({ description }) => (description === undefined ? [] : wordingsOf(description).flatMap(termsOf)),
  measures: allMeasures,
  codes: codeTerms,
};

/**
 * Each term of a product with its weight over all fields: BM25F's pseudo frequency. `spoken` is told the terms that stand anywhere but
 * in codes: a store has as many codes as products, and only its words are looked up for what they may stand for.
 */
export function termWeights(product: ProductRecord, spoken?: Set<string>): Map<string, number> {
  const weights = new Map<string, number>();
  const standings = titleStandings(product);
  for (const field of Object.keys(weightings) as FieldName[]) {
    const terms = fieldReaders[field](product);
    const { boost, usualLength, lengthShare } = weightings[field];
    const one = boost / (1 - lengthShare + (lengthShare * terms.length) / usualLength);
    if (field !== 'codes') for (const term of terms) spoken?.add(term);
    for (const term of terms) {
      const standing = field === 'title' ? (standings.get(term) ?? 1) : 1;
      weights.set(term, (weights.get(term) ?? 0) + one * standing);
    }
  }
  for (const term of kindTermsOf(product)) {
    spoken?.add(term);
    weights.set(term, 1);
  }
  return weights;
}
