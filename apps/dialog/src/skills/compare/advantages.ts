// What speaks for each of several products: the lower price, the better rating, and what the shop states of it alone to be so.
import type { Money } from '#contracts';
import { entryOf } from '#language';
import { plainAnswer } from '../../stated/polarity.js';
import type { ComparedProduct } from './comparison.js';

/** What one product has before the others. */
export interface Advantages {
  readonly productId: string;
  readonly title: string;
  /** Less than the next dearer one costs. */
  readonly cheaperBy?: Money;
  readonly rating?: number;
  /** Attributes that say yes of it and no of another. */
  readonly has: readonly string[];
}

const MOST_NAMED = 4;
const paid = ({ finalPrice, price }: ComparedProduct): Money => finalPrice ?? price;

/** What each product has before the others; those without anything are left out. */
export function advantagesOf(products: readonly ComparedProduct[]): Advantages[] {
  const isOneCurrency = new Set(products.map((product) => paid(product).currency)).size === 1;
  const byPrice = isOneCurrency ? [...products].sort((a, b) => paid(a).amount - paid(b).amount) : [];
  const ratings = products.flatMap(({ rating }) =>
    rating === undefined || rating.count === 0 ? [] : [rating.average],
  );
  const highest = Math.max(0, ...ratings);
  const isRatedApart = ratings.length > 1 && ratings.filter((one) => one === highest).length === 1;
  return products.flatMap((product) => {
    const [cheapest, next] = byPrice;
    const gap = cheapest === undefined || next === undefined ? 0 : paid(next).amount - paid(cheapest).amount;
    const isCheapest = cheapest === product && gap > 0;
    const has = Object.entries(product.attributes)
      .filter(([name, value]) => plainAnswer(value, name) === true && deniedByAnother(name, product, products))
      .map(([name]) => name)
      .slice(0, MOST_NAMED);
    const isBestRated = isRatedApart && product.rating?.average === highest;
    if (!isCheapest && !isBestRated && has.length === 0) return [];
    return [
      {
        productId: product.productId,
        title: product.title,
        ...(isCheapest ? { cheaperBy: { amount: gap, currency: paid(product).currency } } : {}),
        ...(isBestRated ? { rating: highest } : {}),
        has,
      },
    ];
  });
}

const deniedByAnother = (name: string, product: ComparedProduct, products: readonly ComparedProduct[]): boolean =>
  products.some((other) => other !== product && plainAnswer(entryOf(other.attributes, name) ?? '', name) === false);
