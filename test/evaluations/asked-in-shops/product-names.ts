// How shoppers name a product: by its title, or by a part of it that no other product of the shop has.
import { type ProductRecord, textIn } from '#contracts';
import type { ShopThings } from './shop-things.js';

/** How much of a title a name is: all of it, all in small letters, without brand and measure, or only its end. */
export type NameForm = 'full' | 'lower' | 'short' | 'head';
/** A name and its form. */
export interface ProductName {
  readonly form: NameForm;
  readonly name: string;
}

const REMARK = /[（(][^()（）]*[)）]/gu;
const MEASURE =
  /\s*\d+(?:\.\d+)?\s*(?:ml|l|g|kg|cm|m|mm|oz|pack|w|pcs|片|支|只|抽|包|升|克|毫升|米|寸)?[\s,，;；:：]*$/iu;
const LOOSE_END = /[\s,，;；:：]+$/u;
/** Of Chinese titles the thing itself stands in the last characters; so many are tried, the longer first. */
const HEAD_CHARACTERS = [4, 3] as const;
const HEAD_WORDS = 2;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? [];
const compact = (text: string): string => text.replaceAll(/\s/gu, '').toLowerCase();

/**
 * Whether a name can mean this product only: no other title of the shop has all its English words, or, in Chinese, its
 * characters in a row. A reply about another product would else be judged wrong where the shopper left it open.
 */
export function meansOnly(name: string, product: ProductRecord, shop: ShopThings): boolean {
  const words = wordsIn(name);
  const characters = compact(name);
  if (shop.locale === 'en' ? words.length === 0 : characters.length < 2) return false;
  const isIn = (title: string): boolean =>
    shop.locale === 'en' ? words.every((word) => wordsIn(title).includes(word)) : compact(title).includes(characters);
  return shop.products.every((one) => isIn(textIn(one.title, shop.locale)) === (one.id === product.id));
}

/** The title without remarks in brackets, the brand before it and a measure at its end. */
function shortened(title: string, brand = ''): string {
  const plain = title.replaceAll(REMARK, '').trim();
  const isBranded = brand !== '' && plain.toLowerCase().startsWith(brand.toLowerCase());
  return plain
    .slice(isBranded ? brand.length : 0)
    .replace(MEASURE, '')
    .replace(LOOSE_END, '')
    .trim();
}

/** The end of a shortened title that names the thing. */
function headsOf(short: string, shop: ShopThings): string[] {
  if (shop.locale === 'en') {
    const words = short.split(/\s+/u);
    return words.length > HEAD_WORDS ? [words.slice(-HEAD_WORDS).join(' ')] : [];
  }
  const characters = [...compact(short)];
  return HEAD_CHARACTERS.filter((count) => characters.length > count + 1).map((count) =>
    characters.slice(-count).join(''),
  );
}

/** All names of a product under which no other can be meant; the full title is always one of them. */
export function namesOf(product: ProductRecord, shop: ShopThings): ProductName[] {
  const title = textIn(product.title, shop.locale);
  const typed = (name: string): string => (shop.locale === 'en' ? name.toLowerCase() : name);
  const short = shortened(title, product.brand);
  const head = headsOf(short, shop).find((one) => meansOnly(one, product, shop));
  return [
    { form: 'full', name: title },
    ...(shop.locale === 'en' ? [{ form: 'lower', name: typed(title) } as const] : []),
    ...(short !== title && meansOnly(short, product, shop) ? [{ form: 'short', name: typed(short) } as const] : []),
    ...(head === undefined ? [] : [{ form: 'head', name: typed(head) } as const]),
  ];
}
