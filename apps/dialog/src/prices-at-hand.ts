// Prices that came beside a product: who asks for them later in the turn has them already.
import type { CallInput, CallOutput, catalogCalls } from '#contracts';

type Prices = CallOutput<typeof catalogCalls.getPrices>;
type PricesOfProduct = NonNullable<CallOutput<typeof catalogCalls.getProducts>['prices']>;

/** The prices of the products that a turn asked for one by one. */
export class PricesAtHand {
  private kept: PricesOfProduct[] = [];

  keep(prices: PricesOfProduct): void {
    this.kept.push(prices);
  }

  forget(): void {
    this.kept = [];
  }

  /** What the catalog would answer: of one piece of one variant, or of each variant of a product. `undefined` for all else, which has to be asked. */
  answerTo({ lines: asked, couponCode, at }: CallInput<typeof catalogCalls.getPrices>): Prices | undefined {
    if (couponCode !== undefined || at !== undefined || asked.some(({ quantity = 1 }) => quantity !== 1))
      return undefined;
    for (const { lines, basket, alone } of this.kept) {
      const isAll = lines.length === asked.length && lines.every(({ sku }, index) => sku === asked[index]?.sku);
      if (isAll) return { lines, unknown: [], ...(basket === undefined ? {} : { basket }) };
      const one = asked.length === 1 ? lines.find(({ sku }) => sku === asked[0]?.sku) : undefined;
      const ofOne = one && alone[one.sku];
      if (one !== undefined) return { lines: [one], unknown: [], ...(ofOne === undefined ? {} : { basket: ofOne }) };
    }
    return undefined;
  }
}
