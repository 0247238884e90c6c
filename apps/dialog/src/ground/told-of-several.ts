// Which of several products that are called alike is meant: by the head of its name, or by what it alone comes in.
import type { MentionCandidate } from '#contracts';
import type { ShopCalls } from '../shop-calls.js';
import { readOptions } from './option-words.js';
import { isCalled, isHeadedBy } from './title-head.js';

type Catalog = Pick<ShopCalls, 'catalog'>;

/** Those whose heads say the mention, where none of the others is of that kind too; none where that is not so. */
export async function headedBy(
  mention: string,
  fitting: readonly MentionCandidate[],
  shop: Catalog,
): Promise<MentionCandidate[]> {
  const headed = fitting.filter(({ title }) => isHeadedBy(title, mention));
  if (headed.length === 0 || headed.length === fitting.length) return [];
  const others = fitting.filter((candidate) => !headed.includes(candidate)).map(({ productId }) => productId);
  const { products } = await shop.catalog.getProducts({ productIds: others });
  const isOfKind = products.some(({ categories = [] }) => categories.some((name) => isCalled(name, mention)));
  return isOfKind ? [] : headed;
}

/** The only one of several that comes in the options named: of two kettles the one that there is in red. */
export async function comingIn(
  fitting: readonly MentionCandidate[],
  words: string,
  shop: Catalog,
): Promise<MentionCandidate | undefined> {
  const { products } = await shop.catalog.getProducts({
    productIds: fitting.map(({ productId }) => productId),
  });
  const coming = products.filter((product) => {
    const { named, missing } = readOptions(product, words);
    return named.length > 0 && missing === undefined;
  });
  return coming.length === 1 ? fitting.find(({ productId }) => productId === coming[0]?.id) : undefined;
}
