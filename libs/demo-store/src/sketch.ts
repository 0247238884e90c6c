// The short form in which the products of the demo store are written, and how a full record is made from it.
import type { Product, Text, Value, Variant } from './records.js';
import { integerOf } from './seed.js';
import { yuan } from './settings.js';
import { brands, categories, categoryPath, values, type BrandKey, type CategoryKey, type Pair } from './vocabulary.js';

/** A key of the vocabulary, a string that reads the same everywhere ("256GB"), or Chinese, English and sku code. */
export type Choice = string | readonly [zh: string, en: string, code: string];

/** An option that costs more than the product's price. */
export interface PricierChoice {
  extraYuan: number;
  choice: Choice;
}

/** A product in short: pairs are Chinese, then English; the brand is put before the title. */
export interface ProductSketch {
  id: string;
  code: string;
  brand: BrandKey;
  category: CategoryKey;
  picture: string;
  title: Pair;
  about: Pair;
  price: number;
  was?: number;
  options?: Record<string, readonly (Choice | PricierChoice)[]>;
  attributes: Record<string, string | number | Pair>;
  tags: readonly string[];
  grams: number;
}

/** Marks a choice that costs so many yuan more. */
export function plus(extraYuan: number, choice: Choice): PricierChoice {
  return { extraYuan, choice };
}

interface Cell {
  name: string;
  value: Value;
  code: string;
  extraYuan: number;
}

function textOf(zh: string, en: string): Text {
  return { zh, en };
}

function attributeValue(value: string | number | Pair): Value {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return textOf(value[0], value[1]);
  const known = values[value];
  return known ? textOf(known[0], known[1]) : value;
}

function cellOf(name: string, given: Choice | PricierChoice): Cell {
  const { choice, extraYuan } =
    typeof given === 'object' && 'choice' in given ? given : { choice: given, extraYuan: 0 };
  const known = typeof choice === 'string' ? values[choice] : choice;
  if (known) return { name, value: textOf(known[0], known[1]), code: known[2], extraYuan };
  const plain = choice as string;
  return { name, value: plain, code: plain.toUpperCase().replace(/[^A-Z0-9]/g, ''), extraYuan };
}

function combinations(options: ProductSketch['options']): Cell[][] {
  let rows: Cell[][] = [[]];
  for (const [name, choices] of Object.entries(options ?? {})) {
    rows = rows.flatMap((row) => choices.map((choice) => [...row, cellOf(name, choice)]));
  }
  return rows;
}

function variantOf(sketch: ProductSketch, cells: Cell[]): Variant {
  const extraYuan = cells.reduce((sum, cell) => sum + cell.extraYuan, 0);
  return {
    sku: [sketch.code, ...cells.map((cell) => cell.code)].join('-'),
    ...(cells.length > 0 && { options: Object.fromEntries(cells.map((cell) => [cell.name, cell.value])) }),
    price: yuan(sketch.price + extraYuan),
    ...(sketch.was !== undefined && { compareAtPrice: yuan(sketch.was + extraYuan) }),
    weightGrams: sketch.grams,
  };
}

/** The full record of a sketched product. */
export function productOf(sketch: ProductSketch): Product {
  const [brandZh, brandEn] = brands[sketch.brand];
  return {
    id: sketch.id,
    title: textOf(`${brandZh} ${sketch.title[0]}`, `${brandEn} ${sketch.title[1]}`),
    description: textOf(sketch.about[0], sketch.about[1]),
    brand: `${brandZh} ${brandEn}`,
    categories: categoryPath(sketch.category),
    tags: [...new Set([...sketch.tags, ...categories[sketch.category].tags])],
    attributes: Object.fromEntries(
      Object.entries(sketch.attributes).map(([name, value]) => [name, attributeValue(value)]),
    ),
    images: [`/products/${sketch.picture}.svg`],
    url: `/products/${sketch.id}`,
    rating: {
      average: integerOf(`${sketch.id} stars`, 41, 49) / 10,
      count: Math.round(8 * 2 ** (integerOf(`${sketch.id} raters`, 0, 80) / 10)),
    },
    variants: combinations(sketch.options).map((cells) => variantOf(sketch, cells)),
  };
}
