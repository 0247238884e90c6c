// Searches products: reads the words, matches, filters, orders, and fills the page with records and today's prices.
import { Injectable } from '@nestjs/common';
import {
  catalogCalls,
  type HandlerOutput,
  type ProductHit,
  type ProductQuery,
  type ProductRecord,
  type PromotionRecord,
} from '#contracts';
import { Clock } from '#platform';
import { namedVariants } from '../mentions/named-options.js';
import { effectivePrice } from '../prices/effective-price.js';
import { ProductsService } from '../products/products.service.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { cursorAt, MAX_OFFSET, offsetOf } from './cursor.js';
import { IndexFeed } from './index-feed.js';
import { PaidPrices } from './paid-prices.js';
import type { ProductIndex } from './product-index.js';
import { queryTerms } from './query-terms.js';
import { select } from './selection.js';

/** Longer texts are cut: no shopper searches with more. */
const MAX_TEXT_LENGTH = 1_000;

interface Moment {
  readonly promotions: readonly PromotionRecord[];
  readonly at: Date;
}

/** Answers searches from the index of this instance. */
@Injectable()
export class SearchService {
  private prices: PaidPrices | undefined;

  constructor(
    private readonly feed: IndexFeed,
    private readonly products: ProductsService,
    private readonly promotions: PromotionsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Price bounds and price order go by what is paid now, after discounts. A store has one currency: amounts are
   * compared as they are.
   */
  async searchProducts(query: ProductQuery): Promise<HandlerOutput<typeof catalogCalls.searchProducts>> {
    const offset = offsetOf(query);
    if (offset === undefined) {
      return { products: [], total: 0, facets: { categories: [], brands: [] }, refused: 'bad-cursor' };
    }
    const moment = { promotions: await this.promotions.all(), at: this.clock.now() };
    const index = await this.feed.fresh();
    const text = query.text?.slice(0, MAX_TEXT_LENGTH).trim() ?? '';
    const words = queryTerms(index, text);
    const matches = text === '' ? undefined : index.match(words.groups);
    const prices = this.pricesAt(index, moment);
    const selection = select(index.table, prices, query, { matches, totalWeight: words.totalWeight }, offset);
    const page = selection.page.map(({ row, score }) => ({
      productId: index.table.ids[row] ?? '',
      score,
      available: new Map(
        [...index.table.variantsOf(row)].map((v) => [index.table.skus[v], index.table.availableOf(v)]),
      ),
    }));
    const records = new Map((await this.products.getProducts(page.map((hit) => hit.productId))).map((r) => [r.id, r]));
    const hits = page.flatMap(({ productId, score, available }) => {
      const product = records.get(productId);
      const stockOf = (sku: string): number => available.get(sku) ?? 0;
      return product ? [{ ...hitOf(product, text, query, moment, stockOf), score }] : [];
    });
    const next = offset + selection.page.length;
    const { price } = selection;
    return {
      products: hits,
      total: selection.total,
      facets: {
        categories: selection.categories,
        brands: selection.brands,
        price: price && {
          min: { amount: price.minMinor, currency: price.currency },
          max: { amount: price.maxMinor, currency: price.currency },
        },
      },
      nextCursor: next < selection.total && next <= MAX_OFFSET ? cursorAt(query, next) : undefined,
    };
  }

  private pricesAt(index: ProductIndex, { promotions, at }: Moment): PaidPrices {
    this.prices ??= new PaidPrices(index.table);
    this.prices.moveTo(promotions, at);
    return this.prices;
  }
}

/** The hit of a product: its variant within the filters that has the options named, is available, and is cheapest. */
function hitOf(
  product: ProductRecord,
  text: string,
  query: ProductQuery,
  { promotions, at }: Moment,
  stockOf: (sku: string) => number,
): Omit<ProductHit, 'score'> {
  const named = new Set(namedVariants(product, text).variants);
  const priced = product.variants.map((variant) => {
    const effective = effectivePrice(variant, product, promotions, at);
    const paidMinor = (effective.finalPrice ?? effective.price).amount;
    const isWithin = paidMinor >= (query.minPriceMinor ?? 0) && paidMinor <= (query.maxPriceMinor ?? Infinity);
    return {
      variant,
      effective,
      paidMinor,
      isWithin,
      isNamed: named.has(variant),
      isAvailable: stockOf(variant.sku) > 0,
    };
  });
  priced.sort(
    (left, right) =>
      Number(right.isWithin) - Number(left.isWithin) ||
      Number(right.isNamed) - Number(left.isNamed) ||
      Number(right.isAvailable) - Number(left.isAvailable) ||
      left.paidMinor - right.paidMinor,
  );
  const [best] = priced;
  if (!best) throw new Error(`product ${product.id} has no variant`);
  return {
    product,
    sku: best.variant.sku,
    price: best.effective.price,
    finalPrice: best.effective.finalPrice,
    promotions: best.effective.promotionId === undefined ? [] : [best.effective.promotionId],
    available: product.variants.reduce((sum, variant) => sum + stockOf(variant.sku), 0),
  };
}
