// A product of the shop in the words of UCP: ids, texts in one language, amounts in minor units, what can be had.
import { type Locale, type Money, type StorefrontProduct, textIn } from '#contracts';

type Variant = StorefrontProduct['variants'][number];
/** A value of an option, and what it means for what was selected. */
interface OptionValue {
  readonly label: string;
  readonly available?: boolean;
  readonly exists?: boolean;
}
/** An option and its values. */
export interface UcpOption {
  readonly name: string;
  readonly values: readonly OptionValue[];
}
/** By which of the ids that were asked for a variant was found. */
export interface UcpInput {
  readonly id: string;
  readonly match: 'exact' | 'featured';
}

const GTIN = /^(?:\d{8}|\d{12,14})$/;
/** Whether an address is one for everybody. */
export const isWeb = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//.test(url);

/** What is paid for a variant today. */
export const priceOf = ({ price, finalPrice }: Variant): Money => finalPrice ?? price;
/** What it cost before, where that is more. */
export const listPriceOf = ({ price, compareAtPrice, finalPrice }: Variant): Money | undefined =>
  compareAtPrice !== undefined && compareAtPrice.amount > price.amount
    ? compareAtPrice
    : finalPrice !== undefined && finalPrice.amount < price.amount
      ? price
      : undefined;

/** Its barcode, where it is one that is known everywhere. */
export const webBarcodeOf = ({ barcode }: Variant): string | undefined =>
  barcode !== undefined && GTIN.test(barcode) ? barcode : undefined;

/** The options of a variant by name, as they are shown. */
export function optionsOf({ options = {} }: Variant, locale: Locale): { name: string; label: string }[] {
  return Object.entries(options).map(([name, value]) => ({
    name,
    label: typeof value === 'number' ? String(value) : textIn(value, locale),
  }));
}

/** Which variant stands for the product: the first that can be had. */
export const featuredOf = (variants: readonly Variant[]): Variant | undefined =>
  variants.find(({ available }) => available > 0) ?? variants[0];

/** The lowest and the highest of some prices. */
function rangeOf(prices: readonly Money[]): { min: Money; max: Money } {
  const sorted = prices.toSorted((left, right) => left.amount - right.amount);
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) throw new Error('a product has at least one variant');
  return { min, max };
}

function ucpVariant(variant: Variant, title: string, locale: Locale) {
  const options = optionsOf(variant, locale);
  const listPrice = listPriceOf(variant);
  const barcode = webBarcodeOf(variant);
  const name = options.length === 0 ? title : options.map(({ label }) => label).join(' / ');
  return {
    id: variant.sku,
    sku: variant.sku,
    ...(barcode === undefined ? {} : { barcodes: [{ type: 'GTIN', value: barcode }] }),
    title: name,
    description: { plain: options.length === 0 ? title : `${title}, ${name}` },
    price: priceOf(variant),
    ...(listPrice === undefined ? {} : { list_price: listPrice }),
    availability: { available: variant.available > 0, status: variant.available > 0 ? 'in_stock' : 'out_of_stock' },
    ...(options.length === 0 ? {} : { options }),
  };
}

/** All options of a product and their values, in the order in which the variants name them. */
export function productOptions(variants: readonly Variant[], locale: Locale): UcpOption[] {
  const values = new Map<string, Set<string>>();
  for (const { name, label } of variants.flatMap((variant) => optionsOf(variant, locale)))
    values.set(name, (values.get(name) ?? new Set()).add(label));
  return [...values].map(([name, labels]) => ({ name, values: [...labels].map((label) => ({ label })) }));
}

/** How a product is shown; by default all variants, the featured one first. */
export interface Shown {
  readonly locale: Locale;
  readonly variants?: readonly Variant[];
  readonly options?: readonly UcpOption[];
  readonly inputs?: ReadonlyMap<string, readonly UcpInput[]>;
}

/** The product. */
export function ucpProduct(product: StorefrontProduct, { locale, variants, options, inputs }: Shown) {
  const title = textIn(product.title, locale);
  const featured = featuredOf(product.variants);
  const shown =
    variants ?? product.variants.toSorted((one, other) => Number(other === featured) - Number(one === featured));
  const lists = product.variants.map(listPriceOf).filter((price) => price !== undefined);
  const allOptions = options ?? productOptions(product.variants, locale);
  const images = (product.images ?? []).filter(isWeb);
  const { categories = [], rating, tags } = product;
  return {
    id: product.id,
    title,
    description: { plain: product.description === undefined ? title : textIn(product.description, locale) },
    ...(isWeb(product.url) ? { url: product.url } : {}),
    ...(categories.length === 0
      ? {}
      : {
          categories: [
            { value: categories.map((category) => textIn(category, locale)).join(' > '), taxonomy: 'merchant' },
          ],
        }),
    price_range: rangeOf(product.variants.map(priceOf)),
    ...(lists.length === 0
      ? {}
      : { list_price_range: rangeOf(product.variants.map((one) => listPriceOf(one) ?? one.price)) }),
    ...(images.length === 0 ? {} : { media: images.map((url) => ({ type: 'image', url, alt_text: title })) }),
    ...(allOptions.length === 0 ? {} : { options: allOptions }),
    variants: shown.map((variant) => {
      const found = inputs?.get(variant.sku);
      return { ...ucpVariant(variant, title, locale), ...(found === undefined ? {} : { inputs: found }) };
    }),
    ...(rating === undefined
      ? {}
      : { rating: { value: rating.average, scale_min: 0, scale_max: 5, count: rating.count } }),
    ...(tags === undefined ? {} : { tags: tags.map((tag) => textIn(tag, locale)) }),
  };
}
/** See {@link ucpProduct}. */
export type UcpProduct = ReturnType<typeof ucpProduct>;
