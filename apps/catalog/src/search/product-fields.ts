// Which words of a product are searched, and how much each place of it counts.
import { normalize, optionMeaning } from '#language';
import { wordingsOf, type FreeMap, type ProductRecord, type Text } from '#contracts';
import { termsOf } from './terms.js';

/** How a field takes part in BM25F: its boost, its usual length in terms, and how much length is held against it. */
interface FieldWeighting {
  readonly boost: number;
  readonly usualLength: number;
  readonly lengthShare: number;
}

const weightings = {
  title: { boost: 4, usualLength: 10, lengthShare: 0.5 },
  brand: { boost: 2.5, usualLength: 1, lengthShare: 0 },
  categories: { boost: 2, usualLength: 3, lengthShare: 0.3 },
  tags: { boost: 2, usualLength: 5, lengthShare: 0.5 },
  options: { boost: 1.5, usualLength: 6, lengthShare: 0.3 },
  attributes: { boost: 1, usualLength: 15, lengthShare: 0.6 },
  attributeNames: { boost: 0.3, usualLength: 10, lengthShare: 0.6 },
  description: { boost: 0.7, usualLength: 30, lengthShare: 0.75 },
  codes: { boost: 3, usualLength: 4, lengthShare: 0 },
} as const satisfies Record<string, FieldWeighting>;

/** A place of a product where words stand. */
export type FieldName = keyof typeof weightings;

const valuesOf = (map: FreeMap | undefined): string[] =>
  Object.values(map ?? {}).flatMap((value) => (typeof value === 'number' ? [String(value)] : wordingsOf(value as Text)));

/** The term under which a common colour, size or material is found in any language: `=colour:red`. */
export function meaningTerm(value: string): string | undefined {
  const meaning = optionMeaning(value);
  return meaning && `=${meaning.kind}:${meaning.value}`;
}

/** A code as a whole, without signs and spaces: "SY-1000 M3" → "sy1000m3". */
export function compactCode(code: string): string {
  return normalize(code).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The terms of a product, field by field. */
export function fieldTerms(product: ProductRecord): Record<FieldName, string[]> {
  const optionValues = product.variants.flatMap((variant) => valuesOf(variant.options));
  const distinctOptions = [...new Set(optionValues)];
  const codes = [product.id, ...product.variants.flatMap(({ sku, barcode }) => (barcode ? [sku, barcode] : [sku]))];
  const terms = (texts: readonly string[]): string[] => texts.flatMap(termsOf);
  return {
    title: terms(wordingsOf(product.title)),
    brand: terms(product.brand === undefined ? [] : [product.brand]),
    categories: terms(product.categories ?? []),
    tags: terms(product.tags ?? []),
    options: [
      ...terms(distinctOptions),
      ...new Set(distinctOptions.map(meaningTerm).filter((term) => term !== undefined)),
    ],
    attributes: terms(valuesOf(product.attributes)),
    attributeNames: terms(Object.keys(product.attributes ?? {})),
    description: terms(product.description === undefined ? [] : wordingsOf(product.description)),
    codes: [...new Set(codes.flatMap((code) => [compactCode(code), ...termsOf(code)]))],
  };
}

/** Each term of a product with its weight over all fields: BM25F's pseudo frequency. */
export function termWeights(product: ProductRecord): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [field, terms] of Object.entries(fieldTerms(product)) as [FieldName, string[]][]) {
    const { boost, usualLength, lengthShare } = weightings[field];
    const one = boost / (1 - lengthShare + (lengthShare * terms.length) / usualLength);
    for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + one);
  }
  return weights;
}
