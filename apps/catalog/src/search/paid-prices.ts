// What each variant in an index costs now, so that search can filter and sort by what is really paid.
import type { PromotionRecord } from '#contracts';
import { isRunning } from '../prices/applicable.js';
import { effectivePrice } from '../prices/effective-price.js';
import { withRoom } from './growable.js';
import type { ProductTable } from './product-table.js';

const folded = (category: string): string => category.trim().toLowerCase();

/** The discounts that run, by what they are meant for. */
export class RunningDiscounts {
  readonly everywhere: PromotionRecord[] = [];
  readonly byProduct = new Map<string, PromotionRecord[]>();
  readonly byCategory = new Map<string, PromotionRecord[]>();
  readonly key: string;
  /** All of them. */
  readonly all: readonly PromotionRecord[];

  constructor(promotions: readonly PromotionRecord[], at: Date) {
    const discounts = promotions.filter(({ kind }) => kind === 'percent-off' || kind === 'amount-off');
    const running = discounts.filter((promotion) => isRunning(promotion, at));
    this.all = running;
    this.key = JSON.stringify(running.map((promotion) => promotion.id));
    for (const promotion of running) {
      const { products, categories } = promotion.appliesTo ?? {};
      if (!products && !categories) this.everywhere.push(promotion);
      for (const id of products ?? []) this.byProduct.set(id, [...(this.byProduct.get(id) ?? []), promotion]);
      for (const category of categories ?? []) {
        const key = folded(category);
        this.byCategory.set(key, [...(this.byCategory.get(key) ?? []), promotion]);
      }
    }
  }

  /** Those that may be meant for a product; the price rules decide. */
  near(productId: string, categories: readonly string[]): PromotionRecord[] {
    return [
      ...this.everywhere,
      ...(this.byProduct.get(productId) ?? []),
      ...categories.flatMap((category) => this.byCategory.get(folded(category)) ?? []),
    ];
  }
}

/** Remembers prices until the set of running discounts changes. */
export class PaidPrices {
  private discounts = new RunningDiscounts([], new Date(0));
  private promotions: readonly PromotionRecord[] = [];
  private generation = -1;
  private at = new Date(0);
  private currency = '';
  private paid = new Float64Array(0);
  private known = new Uint8Array(0);

  constructor(private readonly table: ProductTable) {}

  /** The prices of a table at a time, in a shop of this currency; one table's are kept as long as it is. */
  static of(table: ProductTable, promotions: readonly PromotionRecord[], at: Date, currency: string): PaidPrices {
    let prices = byTable.get(table);
    if (prices === undefined) byTable.set(table, (prices = new PaidPrices(table)));
    prices.moveTo(promotions, at, currency);
    return prices;
  }

  /** Makes what {@link homePriceOf} says true at a time, in a shop of this currency. */
  moveTo(promotions: readonly PromotionRecord[], at: Date, currency: string): void {
    this.currency = currency;
    const discounts = new RunningDiscounts(promotions, at);
    const isSame =
      promotions === this.promotions &&
      discounts.key === this.discounts.key &&
      this.generation === this.table.generation;
    this.at = at;
    if (!isSame) {
      this.known = new Uint8Array(0);
      this.discounts = discounts;
      this.promotions = promotions;
      this.generation = this.table.generation;
    }
    this.paid = withRoom(this.paid, this.table.skus.length);
    this.known = withRoom(this.known, this.table.skus.length);
  }

  /** The currency that prices are compared in. */
  get homeCurrency(): string {
    return this.currency;
  }

  /** What one piece of a variant costs, in minor units; `undefined` where its price is not in the shop's currency. */
  homePriceOf(row: number, variant: number): number | undefined {
    if (this.table.currencyIn(variant) !== this.currency) return undefined;
    if (this.known[variant] !== 1) this.learn(row);
    return this.paid[variant] ?? 0;
  }

  private learn(row: number): void {
    const categories = this.table.categoriesIn(row).map((category) => this.table.categories.valueOf(category));
    const product = { id: this.table.ids[row] ?? '', categories };
    const discounts = this.discounts.near(product.id, categories);
    for (const variant of this.table.variantsOf(row)) {
      const price = { amount: this.table.prices[variant] ?? 0, currency: this.table.currencyIn(variant) };
      const effective = effectivePrice({ price }, product, discounts, this.at);
      this.paid[variant] = (effective.finalPrice ?? price).amount;
      this.known[variant] = 1;
    }
  }
}

const byTable = new WeakMap<ProductTable, PaidPrices>();
