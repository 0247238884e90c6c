// The catalog as a Google product feed: RSS 2.0, one item a variant, in the words of Google's product data specification.
import { type StorefrontProduct, textIn } from '#contracts';
import { fractionDigitsOf } from '#money';
import type { FeedShop } from './product-feeds.js';
import { listPriceOf, optionsOf, priceOf, webBarcodeOf } from './ucp-product.js';

type Variant = StorefrontProduct['variants'][number];
interface Money {
  readonly amount: number;
  readonly currency: string;
}

const MAX_TITLE = 150;
const MAX_DESCRIPTION = 5_000;
const MAX_EXTRA_IMAGES = 10;

/** What XML 1.0 cannot hold, not even as a reference. */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The options that have an attribute of their own, by how shops name them. */
const OPTION_ATTRIBUTES: readonly [RegExp, string][] = [
  [/colou?r|颜色|顏色/i, 'color'],
  [/size|尺码|尺碼|尺寸/i, 'size'],
  [/material|材质|材質|面料/i, 'material'],
  [/pattern|花纹|图案/i, 'pattern'],
];

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_IN_XML, '')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const element = (name: string, text: string | undefined): string =>
  text === undefined || text === '' ? '' : `<${name}>${escaped(text)}</${name}>`;

/** `88.00 CNY`: a decimal point, and as many digits as the currency has by ISO 4217. */
export function googlePrice({ amount, currency }: Money): string {
  const digits = fractionDigitsOf(currency);
  const whole = String(amount).padStart(digits + 1, '0');
  const cut = whole.length - digits;
  return `${whole.slice(0, cut)}${digits === 0 ? '' : `.${whole.slice(cut)}`} ${currency}`;
}

/** No longer than `most` characters, whole ones only. */
const atMost = (text: string, most: number): string => [...text].slice(0, most).join('');

/** What stands before the first item. */
export const googleHead = ({ name, base }: FeedShop): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">\n<channel>\n' +
  `${element('title', name)}${element('link', base)}${element('description', name)}\n`;

/** What stands behind the last one. */
export const GOOGLE_TAIL = '</channel>\n</rss>\n';

/** The items of a product: those of one product share an `item_group_id`. */
export const googleItems = (product: StorefrontProduct, shop: FeedShop): string =>
  product.variants.map((variant) => item(product, variant, shop)).join('');

function item(product: StorefrontProduct, variant: Variant, shop: FeedShop): string {
  const { locale } = shop;
  const options = optionsOf(variant, locale);
  const title = textIn(product.title, locale);
  const full = options.length === 0 ? title : `${title} - ${options.map(({ label }) => label).join(' / ')}`;
  const [image, ...others] = shop.imagesOf(product);
  const list = listPriceOf(variant);
  const price = priceOf(variant);
  const barcode = webBarcodeOf(variant);
  const { brand, categories = [], description } = product;
  const fields: [string, string | undefined][] = [
    ['id', variant.sku],
    ['title', atMost(full, MAX_TITLE)],
    ['description', atMost(description === undefined ? full : textIn(description, locale), MAX_DESCRIPTION)],
    ['link', shop.urlOf(product)],
    ['image_link', image],
    ...others.slice(0, MAX_EXTRA_IMAGES).map((url): [string, string] => ['additional_image_link', url]),
    ['availability', variant.available > 0 ? 'in_stock' : 'out_of_stock'],
    ['price', googlePrice(list ?? price)],
    ['sale_price', list === undefined ? undefined : googlePrice(price)],
    ['brand', brand],
    ['gtin', barcode],
    ['identifier_exists', barcode === undefined && brand === undefined ? 'no' : undefined],
    ['item_group_id', product.variants.length > 1 ? product.id : undefined],
    ['product_type', categories.map((category) => textIn(category, locale)).join(' > ')],
    ['shipping_weight', variant.weightGrams === undefined ? undefined : `${variant.weightGrams} g`],
    ...optionAttributes(options),
  ];
  return `<item>${fields.map(([name, text]) => element(`g:${name}`, text)).join('')}</item>\n`;
}

function optionAttributes(options: ReturnType<typeof optionsOf>): [string, string][] {
  const found = new Map<string, string>();
  for (const { name, label } of options) {
    const attribute = OPTION_ATTRIBUTES.find(([pattern]) => pattern.test(name))?.[1];
    if (attribute !== undefined && !found.has(attribute)) found.set(attribute, label);
  }
  return [...found];
}
