// Model numbers that a message names: a product that has another one of that series is not what was named, however alike they are.
import { type MentionCandidate, type ProductRecord, wordingsOf } from '#contracts';
import { findOptions, normalize } from '#language';
import type { ShopCalls } from '../shop-calls.js';

/** Letters, then digits, and what is joined to them: "lx-700s", "wh-1000xm5", "ax12". */
const MODEL_NUMBER = /(?<![a-z\d])[a-z]{1,6}[-_]?\d[a-z\d]*(?:[-_][a-z\d]+|\.\d+)*(?![a-z\d])/gu;
/** With fewer digits it is hardly what tells one product from the next. */
const LEAST_DIGITS = 2;

/** Beside these an "s" is the plural's; else it may be what tells one model from the next. */
const OF_SEVERAL = /\b(?:are|were|do|those|these|some|any|many|both|all|your|pairs?|two|three|four|five|\d+)\b/u;

const compact = (code: string): string => code.replace(/[^\p{L}\d]/gu, '');
const seriesOf = (code: string): string => /^[a-z]+/u.exec(code)?.[0] ?? '';
const isLongEnough = (code: string): boolean => (code.match(/\d/gu) ?? []).length >= LEAST_DIGITS;

function modelNumbersIn(text: string): string[] {
  return (normalize(text).match(MODEL_NUMBER) ?? []).filter(isLongEnough);
}

/** The model number that a mention is, holds, or was cut out of; as it stands in the message. */
function modelNamedBy(mention: string, words: string): string | undefined {
  const plain = normalize(mention);
  if (plain === '') return undefined;
  const inside = modelNumbersIn(plain);
  const cut = modelNumbersIn(words).filter(
    (code) =>
      inside.some((part) => code.startsWith(part)) ||
      (code.startsWith(plain) && /^[-_\d]/u.test(code.slice(plain.length))),
  );
  return cut.sort((left, right) => right.length - left.length)[0] ?? inside[0];
}

/** A mention that was cut out of a model number as that number is said: "ax" of "ax-12345". */
export function wholeMention(mention: string, words: string): string {
  const named = modelNamedBy(mention, words);
  return named?.startsWith(normalize(mention)) === true ? named : mention;
}

/** Whether a product is called by another number of the series that is named, and nothing of it says the one that is named. */
function isAnotherModel(product: ProductRecord, named: string, words: string): boolean {
  const code = compact(named);
  const names = [
    ...wordingsOf(product.title),
    product.id,
    ...product.variants.flatMap(({ sku, barcode = '' }) => [sku, barcode]),
  ];
  const own = names.flatMap(modelNumbersIn).map(compact);
  if (!own.some((other) => seriesOf(other) === seriesOf(code))) return false;
  if (own.some((other) => isSaidBy(code, other, product, words))) return false;
  const { description, attributes, variants, meta: _, ...told } = product;
  return ![...names, JSON.stringify([told, description, attributes, variants.map(({ options }) => options)])].some(
    (text) => compact(normalize(text)).search(new RegExp(`${code}(?!\\d)`, 'u')) >= 0,
  );
}

/** A number may be said without its end ("wh-1000" of the wh-1000xm5), in the plural, or with what it comes in ("lx700black"). */
function isSaidBy(code: string, own: string, { variants }: ProductRecord, words: string): boolean {
  if (own.startsWith(code)) return !/\d/u.test(own.charAt(code.length));
  if (!code.startsWith(own)) return false;
  const rest = code.slice(own.length);
  if (/^\d/u.test(rest)) return false;
  return (
    (rest === 's' && OF_SEVERAL.test(normalize(words))) ||
    (variants.some(({ options }) => options !== undefined) && findOptions(rest).length > 0)
  );
}

/** Whether a product is called by another number of the series than the one that a mention names. */
export function isOfAnotherModel(product: ProductRecord, mention: string, words: string): boolean {
  const named = modelNamedBy(mention, words);
  return named !== undefined && isAnotherModel(product, named, words);
}

/** "The LX-701", where there is an LX-700: what has another number of that series is near, and not what is named. */
export async function ofModelNamed(
  mention: string,
  words: string,
  fitting: readonly MentionCandidate[],
  shop: Pick<ShopCalls, 'catalog'>,
): Promise<readonly MentionCandidate[]> {
  const named = fitting.length === 0 ? undefined : modelNamedBy(mention, words);
  if (named === undefined) return fitting;
  const { products } = await shop.catalog.getProducts({ productIds: fitting.map(({ productId }) => productId) });
  const others = new Set(products.filter((product) => isAnotherModel(product, named, words)).map(({ id }) => id));
  return fitting.filter(({ productId }) => !others.has(productId));
}
