// Whether replies tell what is asked of the very product, or products, that are meant.
import { type Facts, plain, productFactsOf } from './facts.js';
import type { Instead, JudgedLine, Verdict } from './judged-line.js';
import { lowestPriceOf, optionValuesOf, productOf, type ShopThings, wordsOf } from './shop-things.js';

/** What is asked of products. */
export type AskedOfProduct = 'price' | 'stock' | 'total' | 'attribute' | 'describe' | 'options' | 'cheaper';

interface ProductMatter {
  readonly shop: ShopThings;
  /** The ids of the products that are meant, one or two. */
  readonly meant: readonly string[];
  readonly instead: Instead;
}

/** The beginning of a value, for a reply may leave a remark at its end out. */
const VALUE_CHARACTERS = 10;

/** Whether other products than those meant are told; undefined where there is none. */
function judgeSubject(told: ReadonlySet<string>, meant: readonly string[]): Verdict | undefined {
  if ([...told].every((id) => meant.includes(id))) return undefined;
  if (meant.every((id) => told.has(id))) return 'more-than-asked';
  return meant.some((id) => told.has(id)) ? 'mixed' : 'OTHER-PRODUCT';
}

/** Whether another variant is told than the one of the option that is named, or all of them. */
function judgeVariant({ of, things }: JudgedLine, parts: readonly Facts[], shop: ShopThings): Verdict | undefined {
  const values = [
    of.includes('option') ? things.option : undefined,
    of.includes('option2') ? things.option2 : undefined,
  ];
  const product = productOf(shop, things.productId);
  if (product === undefined || values.every((value) => value === undefined)) return undefined;
  const named = product.variants.filter(({ options = {} }) =>
    Object.values(options).some((value) => values.includes(wordsOf(value, shop.locale))),
  );
  const isNamed = (sku: unknown): boolean => named.some((variant) => variant.sku === sku);
  const told = parts.filter(({ productId, sku }) => productId === product.id && Boolean(sku)).map(({ sku }) => sku);
  if (told.length > 0 && !told.some(isNamed)) return 'OTHER-VARIANT';
  return told.every(isNamed) ? undefined : 'all-variants';
}

/** Whether the value that the shop states stands in the text; undefined where it states none. */
function judgeAttribute(line: JudgedLine, text: string, shop: ShopThings, skill: string): Verdict | undefined {
  const { of, things } = line;
  const isOfOther = of.includes('other') && !of.includes('product');
  const product = productOf(shop, isOfOther ? things.otherId : things.productId);
  const value = product?.attributes?.[things.attribute ?? ''];
  if (value === undefined) return undefined;
  return text.includes(plain(wordsOf(value, shop.locale)).slice(0, VALUE_CHARACTERS)) ? 'right' : `no-value:${skill}`;
}

function judgeOptions({ things }: JudgedLine, text: string, shop: ShopThings, skill: string): Verdict {
  const product = productOf(shop, things.productId);
  const values = product === undefined ? [] : optionValuesOf(product, shop.locale);
  const missing = values.filter((value) => !text.includes(plain(value)));
  if (missing.length === 0) return 'right';
  return missing.length === values.length ? `no-options:${skill}` : 'some-options';
}

/** Where only one of two is told to be the cheaper: whether it is. */
function judgeCheaper(told: ReadonlySet<string>, meant: readonly string[], shop: ShopThings): Verdict {
  if (meant.every((id) => told.has(id))) return 'right';
  const priceOf = (id: string): number => {
    const product = productOf(shop, id);
    return product === undefined ? Infinity : lowestPriceOf(product);
  };
  const isCheapest = meant.every((id) => [...told].every((one) => priceOf(one) <= priceOf(id)));
  return told.size === 1 && meant.length === 2 && isCheapest ? 'right' : 'one-of-two';
}

/** Judges what asks something of one product or two; undefined where the shop does not state it. */
export function judgeProduct(asks: AskedOfProduct, line: JudgedLine, matter: ProductMatter): Verdict | undefined {
  const { replies, things } = line;
  const { shop, meant, instead } = matter;
  if (meant.length === 0) return undefined;
  const [{ skill = '' } = {}] = replies;
  const parts = productFactsOf(replies);
  const told = new Set(parts.map(({ productId }) => String(productId)));
  if (told.size === 0) return instead(`no-subject:${skill}`);
  const amiss = judgeSubject(told, meant);
  if (amiss !== undefined) return amiss;
  if (asks === 'cheaper') return judgeCheaper(told, meant, shop);
  if (meant.some((id) => !told.has(id))) return 'part-only';
  const text = plain(replies.map((reply) => reply.text).join(' '));
  const tells = (...names: readonly string[]): boolean => parts.some((part) => names.some((name) => name in part));
  const variant = (): Verdict => judgeVariant(line, parts, shop) ?? 'right';
  switch (asks) {
    case 'price':
      return tells('price', 'priceFrom', 'from') || variant() !== 'right' ? variant() : `no-price:${skill}`;
    case 'stock':
      return tells('available', 'inStock') || variant() !== 'right' ? variant() : `no-stock:${skill}`;
    case 'total': {
      // Of so many of one thing the number is told, of several things what they come to.
      const isOfSeveral = meant.length > 1 && !line.of.includes('count');
      const isCounted = isOfSeveral
        ? replies.some(({ facts }) => 'total' in facts)
        : parts.some(({ quantity }) => quantity === things.count);
      return isCounted || variant() !== 'right' ? variant() : `no-total:${skill}`;
    }
    case 'attribute':
      return judgeAttribute(line, text, shop, skill);
    case 'describe':
      return replies.some((reply) => reply.skill === 'product-info') ? 'right' : `no-describe:${skill}`;
    case 'options':
      return judgeOptions(line, text, shop, skill);
  }
}
