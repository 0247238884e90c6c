// What the things that were shown cost now, for "the cheapest of them".
import type { Money } from '#contracts';
import type { ShownThing } from '../conversation/conversation.state.js';
import type { ShopCalls } from '../shop-calls.js';

const MOST_LINES = 200;

/** What is paid now for the cheapest variant of each product, by its id; what cannot be sold has none. */
export async function cheapestOf(productIds: readonly string[], shop: ShopCalls): Promise<ReadonlyMap<string, Money>> {
  const { products } = await shop.catalog.getProducts({ productIds: [...productIds] });
  const skus = products.flatMap((product) => product.variants.map((variant) => variant.sku)).slice(0, MOST_LINES);
  if (skus.length === 0) return new Map();
  const { lines } = await shop.catalog.getPrices({ lines: skus.map((sku) => ({ sku })) });
  const cheapest = new Map<string, Money>();
  for (const { productId, finalPrice, price } of lines) {
    const paid = finalPrice ?? price;
    const before = cheapest.get(productId);
    if (before === undefined || paid.amount < before.amount) cheapest.set(productId, paid);
  }
  return cheapest;
}

/** The products shown with what is paid now for the cheapest variant of each. */
export async function pricedThings(shown: readonly ShownThing[], shop: ShopCalls): Promise<ShownThing[]> {
  const cheapest = await cheapestOf(
    shown.map((thing) => thing.id),
    shop,
  );
  return shown.map((thing) => {
    const amountMinor = cheapest.get(thing.id)?.amount;
    return amountMinor === undefined ? thing : { ...thing, amountMinor };
  });
}
