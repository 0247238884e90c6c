// What the assistant says is compared with what the storefront's own API says of the same products.
import { isDeepStrictEqual } from 'node:util';
import type { Money, Reply, StorefrontProduct } from '#contracts';

interface ProductFact {
  sku?: string;
  productId?: string;
  price?: Money;
  finalPrice?: Money;
  available?: number;
}

const isProductFact = (value: unknown): value is ProductFact =>
  typeof value === 'object' && value !== null && 'sku' in value && 'productId' in value;

function productFactsOf(reply: Reply): ProductFact[] {
  const lists = ['items', 'products'].flatMap((name) => {
    const list = reply.facts[name];
    return Array.isArray(list) ? (list as unknown[]) : [];
  });
  return [reply.facts, ...lists].filter(isProductFact);
}

/** Where a reply's prices and stock differ from the shop's. */
export async function untrueFacts(reply: Reply, url: string, storeKey: string): Promise<string[]> {
  const untrue: string[] = [];
  for (const fact of productFactsOf(reply)) {
    const response = await fetch(`${url}/v1/products/${encodeURIComponent(fact.productId ?? '')}`, {
      headers: { 'x-store-key': storeKey },
    });
    if (!response.ok) {
      untrue.push(`the shop has no product ${fact.productId}`);
      continue;
    }
    const product = (await response.json()) as StorefrontProduct;
    const variant = product.variants.find((one) => one.sku === fact.sku);
    if (variant === undefined) untrue.push(`the shop has no sku ${fact.sku}`);
    else if (fact.price !== undefined && !isDeepStrictEqual(fact.price, variant.price))
      untrue.push(`price of ${fact.sku}`);
    else if (fact.finalPrice !== undefined && !isDeepStrictEqual(fact.finalPrice, variant.finalPrice))
      untrue.push(`final price of ${fact.sku}`);
    else if (reply.skill === 'stock' && fact.available !== variant.available) untrue.push(`stock of ${fact.sku}`);
  }
  return untrue;
}
