// Prices lines and the basket that they make, with the promotions that run.
import { Injectable } from '@nestjs/common';
import {
  type catalogCalls,
  type HandlerOutput,
  type PriceLine,
  type ProductRecord,
  type PromotionRecord,
  type VariantRecord,
} from '#contracts';
import { PromotionsService } from '../promotions/promotions.service.js';
import { ProductsService } from '../products/products.service.js';
import { basketPrice } from './basket.js';
import { effectivePrice } from './effective-price.js';
import { timesAtMost } from './safe-sums.js';

interface AskedLine {
  readonly sku: string;
  readonly quantity: number;
}

interface KnownLine extends AskedLine {
  readonly product: ProductRecord;
  readonly variant: VariantRecord;
}

type Prices = HandlerOutput<typeof catalogCalls.getPrices>;

/** Of more variants than this whoever asks for a product hardly wants all prices. */
const MOST_PRICED_BESIDE = 24;

function knownLine(line: AskedLine, product: ProductRecord | undefined): KnownLine | undefined {
  const variant = product?.variants.find(({ sku }) => sku === line.sku);
  return product && variant ? { ...line, product, variant } : undefined;
}

/** Answers what something costs. */
@Injectable()
export class PricesService {
  constructor(
    private readonly products: ProductsService,
    private readonly promotions: PromotionsService,
  ) {}

  /** Prices each known line, names the unknown skus, and adds what the basket as a whole gets. */
  async getPrices(asked: readonly AskedLine[], at: Date, couponCode?: string): Promise<Prices> {
    const promotions = await this.promotions.all();
    const owners = await this.products.bySku(asked.map((line) => line.sku));
    const known = asked
      .map((line) => knownLine(line, owners.get(line.sku)))
      .filter((line): line is KnownLine => line !== undefined);
    const { lines, basket } = together(known, promotions, at, couponCode);
    const unknown = [...new Set(asked.map((line) => line.sku))].filter(
      (sku) => !lines.some((line) => line.sku === sku),
    );
    return { lines, unknown, basket };
  }

  /** One piece of each variant, and of each alone: what {@link getPrices} says of them. Nothing of a product with too many. */
  async ofProduct(product: ProductRecord, at: Date): Promise<HandlerOutput<typeof catalogCalls.getProducts>['prices']> {
    if (product.variants.length > MOST_PRICED_BESIDE) return undefined;
    const promotions = await this.promotions.all();
    const all = product.variants.map((variant): KnownLine => ({ sku: variant.sku, quantity: 1, product, variant }));
    const baskets = all.flatMap((line): [string, NonNullable<Prices['basket']>][] => {
      const { basket } = together([line], promotions, at);
      return basket === undefined ? [] : [[line.sku, basket]];
    });
    return { ...together(all, promotions, at), alone: Object.fromEntries(baskets) };
  }
}

/** Known lines with their prices, and what applies to them as a whole. */
function together(
  known: readonly KnownLine[],
  promotions: readonly PromotionRecord[],
  at: Date,
  couponCode?: string,
): Pick<Prices, 'lines' | 'basket'> {
  const lines = known.map(({ product, variant, quantity }): PriceLine => {
    const { price, finalPrice, promotionId } = effectivePrice(variant, product, promotions, at, quantity);
    const paid = finalPrice ?? price;
    return {
      sku: variant.sku,
      productId: product.id,
      title: product.title,
      options: variant.options,
      price,
      compareAtPrice: variant.compareAtPrice,
      promotions: promotionId === undefined ? [] : [promotionId],
      finalPrice,
      quantity,
      total: { amount: timesAtMost(paid.amount, quantity), currency: paid.currency },
      saving: finalPrice && {
        amount: timesAtMost(price.amount - finalPrice.amount, quantity),
        currency: price.currency,
      },
    };
  });
  const basketLines = known.map(({ product }, index) => ({
    product,
    total: lines[index]?.total ?? { amount: 0, currency: '' },
  }));
  return { lines, basket: basketPrice(basketLines, promotions, at, couponCode) };
}
