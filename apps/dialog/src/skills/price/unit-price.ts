// What variants cost by the unit that they are sold by, where the shop states how much is in each: per 100 ml, per kg, per piece.
import type { Money, ProductRecord, VariantRecord } from '#contracts';
import { normalize } from '#language';
import { wordingsOfOption } from '../../ground/option-words.js';
import { plainOf, rangesIn } from '../../stated/ranges.js';

/** How much is in a variant: in grams, millilitres or pieces. */
export interface Amount {
  readonly dimension: 'mass' | 'volume' | 'count';
  readonly value: number;
}

/** By what variants are compared, and what each costs by it. */
export interface UnitPrices {
  /** `{value: 100, unit: 'ml', label: '100ml'}`. */
  readonly per: {
    readonly value: number;
    readonly unit: 'g' | 'kg' | 'ml' | 'l' | 'piece';
    readonly label: string;
  };
  /** The cheapest by it; several where they cost the same. */
  readonly best: readonly string[];
  /** Sku → what so much of it costs, rounded half up to the minor unit. */
  readonly prices: Readonly<Record<string, Money>>;
}

/** One variant with what is paid for it. */
export interface PaidVariant {
  readonly sku: string;
  readonly paid: Money;
  readonly amount: Amount;
}

const PIECES =
  /(?<![\d.])(\d{1,4}) ?(?:片|粒|颗|枚|张|抽|卷|支|条|只|个|包|袋|盒|瓶|罐|双|块|pieces?|pcs|count|ct|tablets?|capsules?|sheets?|bags?|pods?|rolls?|pairs?|bars?|wipes?|-?packs?)(?![a-z])|\b(?:pack|set|box) of (\d{1,4})\b/u;
/** "6 x 330 ml", "12包×80抽". */
const TIMES_BEFORE = /(?<![\d.])(\d{1,3}) ?[^\d\s]{0,2} ?[x×*] ?$/u;
const TIMES_AFTER = /^ ?[x×*] ?(\d{1,3})(?!\d)/u;
const OF_CONTENT = /净含量|净重|容量|含量|规格|数量|片数|weight|content|volume|capacity|count|quantity|pieces/u;
const PER_HUNDRED = 100;
const THOUSAND = 1_000;

/** How much a text says that there is; pieces where nothing is weighed or measured. */
export function amountIn(text: string): Amount | undefined {
  const plain = plainOf(text);
  // "6–11 kg" is whom it is for, and not how much there is.
  for (const { dimension, most, isBounded, start, end } of rangesIn(plain)) {
    if (isBounded || (dimension !== 'mass' && dimension !== 'volume')) continue;
    const times = TIMES_BEFORE.exec(plain.slice(0, start))?.[1] ?? TIMES_AFTER.exec(plain.slice(end))?.[1];
    return { dimension, value: most * (times === undefined ? 1 : Number(times)) };
  }
  const pieces = PIECES.exec(plain);
  const count = Number(pieces?.[1] ?? pieces?.[2] ?? 0);
  return count > 0 ? { dimension: 'count', value: count } : undefined;
}

/** How much is in a variant by its options, else by what the product states of its content, else by its title. */
export function amountOf(product: ProductRecord, variant: VariantRecord): Amount | undefined {
  const options = Object.values(variant.options ?? {}).flatMap(wordingsOfOption);
  const attributes = Object.entries(product.attributes ?? {})
    .filter(([name]) => OF_CONTENT.test(normalize(name)))
    .flatMap(([, value]) => wordingsOfOption(value));
  const own = first(options);
  if (own !== undefined || product.variants.length > 1) return own;
  return first([...attributes, ...wordingsOfOption(product.title)]);
}

function first(texts: readonly string[]): Amount | undefined {
  const amounts = texts.map(amountIn).filter((amount) => amount !== undefined);
  return amounts.find(({ dimension }) => dimension !== 'count') ?? amounts[0];
}

/** What each costs by one unit; `undefined` where fewer than two state how much there is, or not in one dimension and currency. */
export function unitPrices(variants: readonly PaidVariant[]): UnitPrices | undefined {
  const [one] = variants;
  if (one === undefined || variants.length < 2) return undefined;
  const { dimension } = one.amount;
  const { currency } = one.paid;
  const isSame = variants.every(({ amount, paid }) => amount.dimension === dimension && paid.currency === currency);
  if (!isSame || variants.every(({ amount }) => amount.value === one.amount.value)) return undefined;
  const isLarge = dimension !== 'count' && variants.every(({ amount }) => amount.value >= THOUSAND);
  const size = dimension === 'count' ? 1 : isLarge ? THOUSAND : PER_HUNDRED;
  const exact = variants.map(({ sku, paid, amount }) => ({ sku, minor: (paid.amount * size) / amount.value }));
  const least = Math.min(...exact.map(({ minor }) => minor));
  const unit = dimension === 'count' ? 'piece' : dimension === 'mass' ? (isLarge ? 'kg' : 'g') : isLarge ? 'l' : 'ml';
  const value = isLarge ? 1 : size;
  return {
    per: { value, unit, label: value === 1 ? unit : `${value}${unit}` },
    best: exact.filter(({ minor }) => minor === least).map(({ sku }) => sku),
    prices: Object.fromEntries(exact.map(({ sku, minor }) => [sku, { amount: Math.round(minor), currency }])),
  };
}
