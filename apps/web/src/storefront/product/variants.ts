/** Options of a product and the variant that a choice of them means. */
import type { StorefrontProduct } from '#contracts';
import { textOf } from '../../chat/index.js';
import type { Language } from '../../chat/index.js';

/** One variant of a product. */
export type Variant = StorefrontProduct['variants'][number];

/** One thing that can be chosen, with its values; `key` tells values apart in every language. */
export interface ProductOption {
  name: string;
  values: { key: string; label: string }[];
}

/** Tells the value of an option apart from the others. */
export function valueKey(variant: Variant, name: string): string {
  const value = variant.options?.[name];
  return value === undefined ? '' : JSON.stringify(value);
}

/** All options of a product, in the order in which its variants give them. */
export function optionsOf(variants: Variant[], language: Language): ProductOption[] {
  const names = new Set(variants.flatMap((variant) => Object.keys(variant.options ?? {})));
  return [...names].map((name) => {
    const labels = new Map<string, string>();
    for (const variant of variants) {
      const value = variant.options?.[name];
      if (value !== undefined) labels.set(valueKey(variant, name), textOf(value, language));
    }
    return { name, values: [...labels].map(([key, label]) => ({ key, label })) };
  });
}

/** The variant with this value that keeps most of what was chosen before; one that is available is preferred. */
export function variantWith(variants: Variant[], chosen: Variant, name: string, key: string): Variant {
  const names = Object.keys(chosen.options ?? {}).filter((other) => other !== name);
  let best = chosen;
  let bestScore = -1;
  for (const variant of variants) {
    if (valueKey(variant, name) !== key) continue;
    const kept = names.filter((other) => valueKey(variant, other) === valueKey(chosen, other)).length;
    const score = kept * 2 + (variant.available > 0 ? 1 : 0);
    if (score > bestScore) [best, bestScore] = [variant, score];
  }
  return best;
}

/** The variant to show first: the cheapest that is available, else the first. */
export function firstVariant(variants: Variant[]): Variant | undefined {
  const paid = (variant: Variant): number => (variant.finalPrice ?? variant.price).amount;
  const available = variants.filter((variant) => variant.available > 0);
  return available.toSorted((one, other) => paid(one) - paid(other))[0] ?? variants[0];
}
