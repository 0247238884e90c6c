// What the things that were shown cost now, for "the cheapest of them".
import type { ShownThing } from '../conversation/conversation.state.js';
import type { ShopCalls } from '../shop-calls.js';

const MOST_LINES = 200;

/** The products shown with what is paid now for the cheapest variant of each. */
export async function pricedThings(shown: readonly ShownThing[], shop: ShopCalls): Promise<ShownThing[]> {
  const { products } = await shop.catalog.getProducts({ productIds: shown.map((thing) => thing.id) });
  const skus = products.flatMap((product) => product.variants.map((variant) => variant.sku)).slice(0, MOST_LINES);
  if (skus.length === 0) return [...shown];
  const { lines } = await shop.catalog.getPrices({ lines: skus.map((sku) => ({ sku })) });
  return shown.map((thing) => {
    const amounts = lines
      .filter((line) => line.productId === thing.id)
      .map((line) => (line.finalPrice ?? line.price).amount);
    return amounts.length === 0 ? thing : { ...thing, amountMinor: Math.min(...amounts) };
  });
}
