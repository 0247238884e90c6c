// Which variants of a product a shopper's words mean: "the black one", "256GB", "XL".
import type { Locale, ProductRecord, Text, VariantRecord } from '#contracts';
import { textIn } from '#contracts';
import { normalize, optionLabel, withPlainMeasures } from '#language';
import { readOptions } from './option-words.js';
import { optionsMeant } from './options-meant.js';

/** What the words leave of the variants. */
export interface NarrowedVariants {
  readonly skus: readonly string[];
  readonly narrowed: boolean;
  /** An option in the words that the product has of no variant, as it was written. */
  readonly missingOption?: string;
}

/** So many variants of one thing are meant at the most, where no more is said of it. */
export const MOST_SKUS = 50;
const SHORTEST_SKU = 3;
const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Whether a sku stands in a text whole: "TS-BLK-S" is neither "TS-BLK" nor "TS-BLK-M". */
function standsIn(plain: string, sku: string): boolean {
  const escaped = normalize(sku).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![a-z\\d]|[a-z\\d]-)${escaped}(?![a-z\\d]|-[a-z\\d])`, 'u').test(plain);
}

/** Narrows the variants by the options that a text names; what it leaves open is as in `before`, where that can be. */
export function narrowVariants(product: ProductRecord, text: string, before: readonly string[] = []): NarrowedVariants {
  const plain = normalize(text);
  const bySku = product.variants.filter((variant) => variant.sku.length > SHORTEST_SKU && standsIn(plain, variant.sku));
  if (bySku.length > 0) return { skus: skusOf(bySku), narrowed: true };
  const { named: said, missing } = readOptions(product, text);
  const written = withPlainMeasures(text);
  const named = optionsMeant(said, written);
  let fitting: VariantRecord[] = [...product.variants];
  let missingOption = missing;
  for (const name of new Set(named.map((one) => one.name))) {
    const values = named.filter((one) => one.name === name).map(({ value }) => value);
    const rest = fitting.filter(({ options = {} }) => values.some((value) => isSame(options[name], value)));
    if (rest.length > 0) fitting = rest;
    // Each value exists, but not together: all of them are what there is not.
    else missingOption ??= [...new Set(named.map(({ start, end }) => written.slice(start, end)))].join(' ');
  }
  const known = product.variants.filter((variant) => before.includes(variant.sku));
  if (named.length === 0 || missingOption !== undefined)
    return {
      skus: skusOf(named.length === 0 && known.length > 0 && missingOption === undefined ? known : fitting),
      narrowed: named.length > 0,
      ...(missingOption === undefined ? {} : { missingOption }),
    };
  const saidNames = new Set(named.map((one) => one.name));
  for (const [name, value] of Object.entries(known[0]?.options ?? {})) {
    if (saidNames.has(name) || !known.every(({ options = {} }) => isSame(options[name], value))) continue;
    const rest = fitting.filter(({ options = {} }) => isSame(options[name], value));
    if (rest.length > 0) fitting = rest;
  }
  return { skus: skusOf(fitting), narrowed: true };
}

/** What the words narrow to; where they narrow nothing, what the name named, else what the page is of. */
export function skusMeant(
  product: ProductRecord,
  { skus, narrowed, missingOption }: NarrowedVariants,
  named: readonly string[],
  onPage: readonly string[],
): readonly string[] {
  if (narrowed) return skus;
  const known = new Set(skusOf(product.variants));
  const [byName, byPage] = [named.filter((sku) => known.has(sku)), onPage.filter((sku) => known.has(sku))];
  if (byName.length > 0) return byName;
  return byPage.length > 0 && missingOption === undefined ? byPage : skus;
}

const skusOf = (variants: readonly VariantRecord[]): string[] => variants.map((variant) => variant.sku);

/** A variant's options in words: "black · 256GB"; empty where it has none. */
export function variantLabel(variant: Pick<VariantRecord, 'options'>, locale: Locale): string {
  return Object.values(variant.options ?? {})
    .map((value) => optionWords(value, locale))
    .join(' · ');
}

/** An option or attribute value in the shopper's language where it is a common one. */
export function optionWords(value: Text | number, locale: Locale): string {
  return typeof value === 'number' ? String(value) : optionLabel(textIn(value, locale), locale);
}
