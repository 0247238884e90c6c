// The lines of a basket: the variant that each is reckoned with.
import type { Turn } from '../skill.js';

/** A thing that is wished, and how many of it. */
export interface WantedLine {
  readonly productId?: string | undefined;
  readonly unclear?: { readonly option?: string | undefined; readonly count?: string | undefined } | undefined;
  readonly skus: readonly string[];
  readonly quantity?: number | undefined;
  /** Its variant was never chosen. */
  readonly isOpen?: boolean | undefined;
}

/** Of a product whose variant is open the cheapest counts. */
export async function chosenLines(
  wanted: readonly WantedLine[],
  turn: Turn,
): Promise<{ sku: string; quantity: number; isOpen: boolean }[]> {
  const open = wanted.flatMap(({ skus }) => (skus.length > 1 ? skus.slice(0, 50) : []));
  const paid = new Map<string, number>();
  if (open.length > 0) {
    const { lines } = await turn.shop.catalog.getPrices({ lines: open.slice(0, 200).map((sku) => ({ sku })) });
    for (const line of lines) paid.set(line.sku, (line.finalPrice ?? line.price).amount);
  }
  return wanted.map(({ skus, quantity = 1, isOpen: wasOpen }) => {
    const [sku = ''] = [...skus].sort((a, b) => (paid.get(a) ?? Infinity) - (paid.get(b) ?? Infinity));
    const isOpen = skus.length > 1 && skus.every((other) => paid.get(other) === paid.get(sku));
    return { sku, quantity, isOpen: isOpen || wasOpen === true };
  });
}
