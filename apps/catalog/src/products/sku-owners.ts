// Decides, line by line, which products of an import batch may be written: a sku has one owner in the whole store.
import type { ImportResult, ProductRecord } from '#contracts';
import type { AcceptedLine } from '../imports/import-batch.js';

/** What a batch comes to: the last accepted record of each product, or that it is removed. */
export interface ProductChanges {
  readonly products: Map<string, ProductRecord | undefined>;
  readonly rejected: ImportResult['rejected'];
}

/**
 * Plays the lines in their order against the skus that are owned now (those that the batch names, and all of the
 * products it names), exactly as if each line were its own batch: a line frees the old skus of its product and claims
 * the new ones, unless another product owns one of them at that moment.
 */
export function claimSkus(
  lines: readonly AcceptedLine<ProductRecord>[],
  owned: readonly { sku: string; productId: string }[],
): ProductChanges {
  const ownerOf = new Map<string, string>();
  const skusOf = new Map<string, string[]>();
  for (const { sku, productId } of owned) {
    ownerOf.set(sku, productId);
    skusOf.set(productId, [...(skusOf.get(productId) ?? []), sku]);
  }
  const products = new Map<string, ProductRecord | undefined>();
  const rejected: ImportResult['rejected'] = [];
  for (const { line, id, record } of lines) {
    const skus = record?.variants.map((variant) => variant.sku) ?? [];
    const taken = skus.find((sku) => (ownerOf.get(sku) ?? id) !== id);
    if (taken !== undefined) {
      const owner = ownerOf.get(taken) ?? '';
      rejected.push({ line, reason: `sku ${JSON.stringify(taken)} belongs to product ${JSON.stringify(owner)}` });
      continue;
    }
    for (const sku of skusOf.get(id) ?? []) ownerOf.delete(sku);
    for (const sku of skus) ownerOf.set(sku, id);
    skusOf.set(id, skus);
    products.set(id, record);
  }
  return { products, rejected };
}
