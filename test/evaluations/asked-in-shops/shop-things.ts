// What a shop sells and has sold, as its own services tell it: what scripts are filled with and replies are judged by.
import { type Bus, clientOf } from '#bus';
import { type Locale, ordersCalls, type OrderRecord, type ProductRecord, type Text, textIn } from '#contracts';
import { readProducts } from '../throwaway-shop.js';

const HAN = /\p{Script=Han}/u;

/** The goods and orders of a shop, with the language in which its shoppers write. */
export interface ShopThings {
  readonly locale: Locale;
  readonly products: readonly ProductRecord[];
  readonly orders: readonly OrderRecord[];
}

/** Every product and order of a shop that runs, as they are before anybody has said anything. */
export async function readShopThings(bus: Bus, locale: Locale): Promise<ShopThings> {
  const orders: OrderRecord[] = [];
  let after: string | undefined;
  do {
    const page = await clientOf(bus, ordersCalls).readRecords({ file: 'orders', after });
    orders.push(...(page.records as unknown as OrderRecord[]));
    after = page.next;
  } while (after !== undefined);
  return { locale, products: await readProducts(bus), orders };
}

/** A text or number of the shop's data in a language. */
export const wordsOf = (value: Text | number, locale: Locale): string =>
  typeof value === 'number' ? String(value) : textIn(value, locale);

/** Whether a shopper who writes this language would type a text: not Chinese in English; in Chinese, Latin names and sizes too. */
export const isTypedIn = (value: Text | number, locale: Locale): boolean =>
  locale === 'zh' || !HAN.test(wordsOf(value, locale));

/** Whether a title is written in this language. */
export const isTitledIn = (title: Text, locale: Locale): boolean =>
  typeof title === 'string' ? HAN.test(title) === (locale === 'zh') : title[locale] !== undefined;

/** The product of an id; undefined where the shop has none. */
export const productOf = (shop: ShopThings, id: string | undefined): ProductRecord | undefined =>
  shop.products.find((product) => product.id === id);

/** What the cheapest variant costs, in minor units. */
export const lowestPriceOf = (product: ProductRecord): number =>
  Math.min(...product.variants.map(({ price }) => price.amount));

/** The values of all options of a product, each once. */
export function optionValuesOf(product: ProductRecord, locale: Locale): string[] {
  const values = product.variants.flatMap(({ options = {} }) => Object.values(options));
  return [...new Set(values.map((value) => wordsOf(value, locale)))];
}

/** Whether a product is of a category, by the name that the shop gives it. */
export const isOfKind = (product: ProductRecord, kind: string): boolean => product.categories?.includes(kind) ?? false;
