// Which of a customer's orders holds what their own words describe: "the kids telescope", where a product's own data say so and its title does not.
import type { OrderView, ProductRecord, Text } from '#contracts';
import { wordingsOf } from '#contracts';
import { tokenize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import type { Turn } from '../skills/skill.js';

/** So many products are looked at. */
const MAX_PRODUCTS = 100;

/** The orders whose items the words describe better than any other's; none where the data tell nothing apart. */
export async function ordersDescribed(text: string, orders: readonly OrderView[], turn: Turn): Promise<OrderView[]> {
  const words = [...new Set(tokenize(text))].filter(
    (word) => word.length > (/\p{Script=Han}/u.test(word) ? 1 : 2) && !evidenceNow().isTalk(word),
  );
  const productIds = [...new Set(orders.flatMap(({ items }) => items.map(({ productId }) => productId)))];
  if (words.length === 0 || orders.length < 2) return [];
  const { products } = await turn.shop.catalog.getProducts({ productIds: productIds.slice(0, MAX_PRODUCTS) });
  const told = new Map(products.map((product) => [product.id, new Set(tokenize(dataOf(product)))]));
  const spread = (word: string): number => [...told.values()].filter((own) => own.has(word)).length;
  const scoreOf = (productId: string): number =>
    words.reduce((sum, word) => sum + (told.get(productId)?.has(word) === true ? 1 / spread(word) : 0), 0);
  const scores = orders.map(({ items }) => Math.max(0, ...items.map(({ productId }) => scoreOf(productId))));
  const best = Math.max(0, ...scores);
  const meant = orders.filter((_, index) => best > 0 && scores[index] === best);
  return meant.length < orders.length ? meant : [];
}

/** All that a product's data say of it. */
function dataOf({
  title,
  description = '',
  brand = '',
  categories = [],
  tags = [],
  attributes = {},
}: ProductRecord): string {
  const texts: (Text | number)[] = [title, description, brand, ...categories, ...tags, ...Object.keys(attributes)];
  return [...texts, ...Object.values(attributes)]
    .flatMap((value) => (typeof value === 'number' ? String(value) : wordingsOf(value)))
    .join(' ');
}
