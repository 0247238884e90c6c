// What was asked for and not had, by different shoppers of 28 days, with what it may be worth and the nearest thing that is sold.
import { Injectable } from '@nestjs/common';
import { Bus, BusError, type ClientOf, clientOf } from '#bus';
import {
  catalogCalls,
  type HitExplanation,
  type InsightsPage,
  type InsightsRow,
  type Money,
  recommendationsCalls,
} from '#contracts';
import { DataSource } from 'typeorm';
import { adviceFor } from '../alerts/advice.js';
import { type Count, CountsStore, type Days } from '../figures/counts.store.js';
import { wishKey } from '../figures/marks.js';
import { type Interval, shareInterval } from '../figures/shares.js';
import { dayAfter } from '../facts/shop-days.js';
import { type Name, Names, nameOf } from './names.js';
import { LEAST_SHOPPERS_FOR_TEXT, type PageDays, rowId, trendOf } from './page.js';

const WINDOW_DAYS = 28;
const MAX_WISHES = 40;
/** For so many the nearest thing is looked up. */
const MAX_NEAREST = 12;
/** What explains less of a wish than this is no nearer than anything else. */
const LEAST_EXPLAINED = 0.5;
/** Words that were corrected count for less than this in a hit. */
const MISSPELT_AT_MOST = 0.85;
const KEPT_MS = 600_000;
const MAX_KEPT = 1_000;
const LOOK_UP_TIMEOUT_MS = 1_500;

type Wish = Count & { readonly label: string | null };
interface Nearest {
  readonly productId: string;
  readonly title: Name;
  readonly price?: Money;
}

/** Makes the page `demand`. */
@Injectable()
export class DemandPage {
  private readonly catalog: ClientOf<typeof catalogCalls>;
  private readonly recommendations: ClientOf<typeof recommendationsCalls>;
  private readonly nearestKept = new Map<string, Nearest | undefined>();
  private keptUntilMs = -Infinity;

  constructor(
    bus: Bus,
    private readonly counts: CountsStore,
    private readonly names: Names,
    private readonly dataSource: DataSource,
  ) {
    this.catalog = clientOf(bus, catalogCalls);
    this.recommendations = clientOf(bus, recommendationsCalls);
  }

  async read({ days }: PageDays): Promise<Pick<InsightsPage, 'rows'>> {
    const floor = dayAfter(days.to, 1 - WINDOW_DAYS);
    const window: Days = { ...days, from: days.from > floor ? days.from : floor };
    const wishes = await this.wishes(window);
    const sold = await this.counts.totals(['ordered', 'conversations'], window);
    const sum = (figure: string): number =>
      sold.filter((row) => row.figure === figure).reduce((all, { shoppers }) => all + shoppers, 0);
    const buying = sum('ordered') > 0 ? shareInterval(sum('ordered'), sum('conversations')) : undefined;
    const names = await this.names.ofKeys(
      'ask',
      wishes.map(({ key }) => key),
    );
    const nearest = await this.nearestOf(wishes);
    const rows = wishes.map((wish): InsightsRow => {
      const [kind = '', thing = ''] = wish.key.split(' ');
      const near = nearest.get(wish.key);
      const isShown = kind === 'stock' || (wish.shoppers >= LEAST_SHOPPERS_FOR_TEXT && wish.label !== null);
      const words = kind === 'stock' ? names.get(wish.key) : nameOf(wish.label ?? '');
      return {
        figureId: rowId(window, 'ask', wish.key),
        kind,
        key: kind === 'stock' ? thing : isShown ? wishKey(wish.label ?? '') : '',
        ...(isShown && words !== undefined ? { label: words } : {}),
        shoppers: wish.shoppers,
        trend: trendOf(wish),
        valueAtStake: valueOf(wish.shoppers, near?.price, buying),
        ...(near === undefined || !isShown ? {} : { nearest: { productId: near.productId, title: near.title } }),
        suggests: adviceFor('ask', wish.key),
      };
    });
    return { rows };
  }

  private async wishes({ from, to, locale, channel }: Days): Promise<Wish[]> {
    return await this.dataSource.query<Wish[]>(
      `select key, mode() within group (order by label) as label, count(distinct shopper)::int as shoppers, sum(amount)::int as times,
         count(distinct shopper) filter (where day > $1::date + ($2::date - $1::date) / 2)::int as lately
       from insights.marks
       where figure = 'ask' and day between $1 and $2 and locale = coalesce($3, locale) and channel = coalesce($4, channel)
       group by key order by 3 desc, 1 limit $5`,
      [from, to, locale ?? null, channel ?? null, MAX_WISHES],
    );
  }

  private async nearestOf(wishes: readonly Wish[]): Promise<ReadonlyMap<string, Nearest>> {
    const found = new Map<string, Nearest>();
    const worth = wishes.filter(({ shoppers }) => shoppers >= LEAST_SHOPPERS_FOR_TEXT).slice(0, MAX_NEAREST);
    await Promise.all(
      worth.map(async ({ key, label }) => {
        const near = this.isKept(key) ? this.nearestKept.get(key) : await this.lookUp(key, label);
        if (near === 'away') return;
        this.nearestKept.set(key, near);
        if (near !== undefined) found.set(key, near);
      }),
    );
    return found;
  }

  /** What is nearest changes with what is sold. */
  private isKept(key: string): boolean {
    if (performance.now() > this.keptUntilMs || this.nearestKept.size > MAX_KEPT) {
      this.nearestKept.clear();
      this.keptUntilMs = performance.now() + KEPT_MS;
    }
    return this.nearestKept.has(key);
  }

  /** Undefined where nothing is near; `away` where it cannot be known now. */
  private async lookUp(key: string, label: string | null): Promise<Nearest | undefined | 'away'> {
    const [kind = '', productId = ''] = key.split(' ');
    try {
      if (kind === 'product' && label !== null) {
        const { products } = await this.catalog.searchProducts(
          { text: label, limit: 1, explain: true },
          { timeoutMs: LOOK_UP_TIMEOUT_MS },
        );
        const hit = products.find(({ explanation }) => isNear(explanation));
        return hit && { productId: hit.product.id, title: nameOf(hit.product.title), price: hit.price };
      }
      if (kind !== 'stock' && kind !== 'option') return undefined;
      const { products } = await this.recommendations.recommend(
        { productId, relation: 'like', limit: 1 },
        { timeoutMs: LOOK_UP_TIMEOUT_MS },
      );
      const like = products[0]?.productId ?? productId;
      const names = await this.names.ofProducts([productId, like]);
      const [wanted, near] = [names.get(productId), names.get(like)];
      return (
        near && { productId: like, title: near.title, ...(wanted?.price === undefined ? {} : { price: wanted.price }) }
      );
    } catch (error) {
      if (error instanceof BusError) return 'away';
      throw error;
    }
  }
}

/** So many shoppers do not all misspell a word: what only sounds or looks like theirs is not near. */
const isNear = (explanation: HitExplanation | undefined): boolean =>
  (explanation?.explainedShare ?? 0) > LEAST_EXPLAINED &&
  (explanation?.terms ?? []).some(({ quality }) => quality > MISSPELT_AT_MOST);

/** What shoppers who bought as usual would have paid; null where no price or no orders are known. */
export function valueOf(
  shoppers: number,
  price: Money | undefined,
  buying: Interval | undefined,
): Record<'low' | 'expected' | 'high', Money> | null {
  if (price === undefined || buying === undefined) return null;
  const money = (share: number): Money => ({
    // More than this no number holds to the last cent.
    amount: Math.min(Number.MAX_SAFE_INTEGER, Math.round(shoppers * share * price.amount)),
    currency: price.currency,
  });
  return { low: money(buying.low), expected: money(buying.expected), high: money(buying.high) };
}
