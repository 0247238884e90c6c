// Products side by side: the facts of each, what differs, and which comes first by one property.
import type { ProductRecord } from '#contracts';
import { textIn } from '#contracts';
import { attributesOf } from '../../ground/attributes.js';
import { measureOf, sameValue } from '../../ground/measures.js';
import { narrowVariants, variantLabel } from '../../ground/variants.js';
import { entryOf, normalize } from '#language';
import { partedName } from '../product-info/properties.js';
import type { FoundProduct } from '../find-products/find-products.replies.js';
import type { Turn } from '../skill.js';
import type { ComparedBy } from './compared-by.js';

const MAX_LINES = 200;
const MAX_ATTRIBUTES = 20;
const MAX_VALUE = 80;
const WEIGHT_NAME = 'weight';

/** One product with what the shop states of it. */
export interface ComparedProduct extends FoundProduct {
  /** The variant that was named. */
  option?: string;
  attributes: Record<string, string>;
  rating?: { average: number; count: number };
}

/** A property whose values differ: product id → value; a product that does not state it is left out. */
export interface Difference {
  name: string;
  values: Record<string, string>;
}

/** The answer to "which is lighter". */
export interface Ranking {
  /** The attribute, `price` or `rating`. */
  by: string;
  wants: 'most' | 'least';
  /** Products that come first; several where they are equal. */
  best: string[];
  /** Product id → what is stated. */
  values: Record<string, string>;
}

/** The variants that a message names, else all. */
function variantsMeant(product: ProductRecord, text: string): Pick<ProductRecord, 'variants'> & { isNamed: boolean } {
  const { skus, narrowed, missingOption } = narrowVariants(product, text);
  const isNamed = narrowed && missingOption === undefined && skus.length < product.variants.length;
  return { isNamed, variants: isNamed ? product.variants.filter(({ sku }) => skus.includes(sku)) : product.variants };
}

/** The facts of each product, in the order given: the price of its cheapest variant, or of the one named, and what the shop states of it. */
export async function comparedFacts(products: readonly ProductRecord[], turn: Turn): Promise<ComparedProduct[]> {
  const most = Math.floor(MAX_LINES / Math.max(1, products.length));
  const meant = new Map(products.map((product) => [product.id, variantsMeant(product, turn.text)]));
  const skus = [...meant.values()].flatMap(({ variants }) => variants.slice(0, most).map(({ sku }) => sku));
  if (skus.length === 0) return [];
  const [{ lines }, { items }] = await Promise.all([
    turn.shop.catalog.getPrices({ lines: skus.map((sku) => ({ sku })) }),
    turn.shop.inventory.getStock({ skus }),
  ]);
  const availableOf = new Map(items.map((item) => [item.sku, item.available]));
  return products.flatMap((product) => {
    const own = lines.filter((line) => line.productId === product.id);
    const [cheapest] = own.sort((a, b) => (a.finalPrice ?? a.price).amount - (b.finalPrice ?? b.price).amount);
    if (cheapest === undefined) return [];
    const isReduced = cheapest.finalPrice !== undefined && cheapest.finalPrice.amount < cheapest.price.amount;
    return [
      {
        productId: product.id,
        sku: cheapest.sku,
        title: textIn(product.title, turn.locale),
        ...optionOf(product, cheapest.sku, meant.get(product.id)?.isNamed === true, turn),
        price: cheapest.price,
        ...(isReduced ? { finalPrice: cheapest.finalPrice } : {}),
        available: own.reduce((sum, line) => sum + (availableOf.get(line.sku) ?? 0), 0),
        ...(product.rating === undefined ? {} : { rating: product.rating }),
        attributes: statedOf(product, turn),
      },
    ];
  });
}

function optionOf(product: ProductRecord, sku: string, isNamed: boolean, { locale }: Turn): { option?: string } {
  const variant = isNamed ? product.variants.find((one) => one.sku === sku) : undefined;
  return variant === undefined ? {} : { option: variantLabel(variant, locale) };
}

function statedOf(product: ProductRecord, turn: Turn): Record<string, string> {
  const stated = Object.entries(attributesOf(product, turn.speak)).map(([name, value]) => [
    name,
    value.slice(0, MAX_VALUE),
  ]);
  const grams = product.variants[0]?.weightGrams;
  const hasWeight = stated.some(([name]) => /weight|重量|净重/iu.test(name ?? ''));
  const weight = grams === undefined || hasWeight ? [] : [[WEIGHT_NAME, `${grams} g`]];
  return Object.fromEntries([...stated, ...weight].slice(0, MAX_ATTRIBUTES)) as Record<string, string>;
}

/** What differs between products and what is the same of all, by what each states. */
export function differencesOf(products: readonly ComparedProduct[]): {
  differences: Difference[];
  same: Record<string, string>;
} {
  const names = [...new Set(products.flatMap(({ attributes }) => Object.keys(attributes)))];
  const differences: Difference[] = [];
  const same: Record<string, string> = {};
  for (const name of names) {
    const stated = products.flatMap(({ productId, attributes }) => {
      const value = entryOf(attributes, name);
      return value === undefined ? [] : [[productId, value] as const];
    });
    const first = stated[0]?.[1] ?? '';
    if (stated.length === products.length && stated.every(([, value]) => sameValue(value, first))) same[name] = first;
    else differences.push({ name, values: Object.fromEntries(stated) });
  }
  // What all of them state says more than what one alone does.
  differences.sort((a, b) => Object.keys(b.values).length - Object.keys(a.values).length);
  return { differences, same };
}

interface Measured {
  readonly product: ComparedProduct;
  readonly name: string;
  readonly value: string;
  readonly measure: { readonly dimension: string; readonly value: number };
}

/** The products that say something measurable of what is asked for, in the order asked for; `undefined` where fewer than two do. */
export function inOrder(products: readonly ComparedProduct[], by: ComparedBy): readonly Measured[] | undefined {
  const patterns: readonly (RegExp | undefined)[] = by.kind === 'attribute' ? by.attributes : [undefined];
  for (const pattern of patterns) {
    const measured = products.flatMap((product): Measured[] => {
      const stated = statedBy(product, by, pattern);
      const measure = stated?.measure;
      return stated === undefined || measure === undefined ? [] : [{ product, ...stated, measure }];
    });
    const dimensions = new Set(measured.map(({ measure }) => measure.dimension));
    if (measured.length < 2 || dimensions.size > 1) continue;
    const sign = by.wants === 'least' ? 1 : -1;
    return measured.sort((a, b) => sign * (a.measure.value - b.measure.value));
  }
  return undefined;
}

/** What comes first in the order asked for; `undefined` where there is none. */
export function rankedBy(products: readonly ComparedProduct[], by: ComparedBy): Ranking | undefined {
  const measured = inOrder(products, by);
  const [first] = measured ?? [];
  if (measured === undefined || first === undefined) return undefined;
  return {
    by: first.name,
    wants: by.wants,
    best: measured
      .filter(({ measure }) => measure.value === first.measure.value)
      .map(({ product }) => product.productId),
    values: Object.fromEntries(measured.map(({ product, value }) => [product.productId, value])),
  };
}

interface Stated {
  readonly name: string;
  readonly value: string;
  readonly measure: { readonly dimension: string; readonly value: number } | undefined;
}

function statedBy(product: ComparedProduct, by: ComparedBy, pattern: RegExp | undefined): Stated | undefined {
  if (by.kind === 'price') {
    const paid = product.finalPrice ?? product.price;
    return { name: 'price', value: '', measure: { dimension: `money in ${paid.currency}`, value: paid.amount } };
  }
  if (by.kind === 'rating') {
    if (product.rating === undefined || product.rating.count === 0) return undefined;
    const { average } = product.rating;
    return { name: 'rating', value: String(average), measure: measureOf(average) };
  }
  const found = Object.entries(product.attributes).find(([name]) => pattern?.test(normalize(partedName(name))));
  if (found === undefined) return undefined;
  return { name: found[0], value: found[1], measure: measureOf(found[1]) };
}
