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
import { ADVICE_TEXTS, adviceFor } from '../alerts/advice.js';
import { type Count, CountsStore, type Days } from '../figures/counts.store.js';
import { type Interval, shareInterval } from '../figures/shares.js';
import { type WishNamed, wishOf, wishWords } from '../figures/wish.js';
import { dayAfter } from '../facts/shop-days.js';
import { joined, type Name, Names, nameOf, paymentName, wishName } from './names.js';
import { LEAST_SHOPPERS_FOR_TEXT, type PageDays, rowId, trendOf } from './page.js';

const WINDOW_DAYS = 28;
const MAX_WISHES = 40;
/** For so many the nearest thing is looked up. */
const MAX_NEAREST = 24;
/** What explains less of a wish than this is no nearer than anything else. */
const LEAST_EXPLAINED = 0.5;
/** Words that were corrected count for less than this in a hit. */
const MISSPELT_AT_MOST = 0.85;
const KEPT_MS = 600_000;
const MAX_KEPT = 1_000;
const LOOK_UP_TIMEOUT_MS = 1_500;

/** A wish, or a question that nobody answers: a group of such is a policy that is not written down. */
type Wish = Count & { readonly figure: 'ask' | 'question'; readonly label: string | null };
interface Nearest {
  readonly productId: string;
  readonly title: Name;
  readonly price?: Money;
}

const POLICY: WishNamed = { kind: 'policy', isInWords: true };
const named = ({ figure, key }: Wish): WishNamed => (figure === 'question' ? POLICY : wishOf(key));

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
    const products = await this.names.ofProducts(wishes.flatMap((wish) => named(wish).productId ?? []));
    const nearest = await this.nearestOf(wishes);
    const rows = wishes.map((wish): InsightsRow => {
      const { kind, productId, method, isInWords } = named(wish);
      const near = nearest.get(wish.key);
      const isShown = !isInWords || (wish.shoppers >= LEAST_SHOPPERS_FOR_TEXT && wish.label !== null);
      const label = isShown
        ? labelOf(wish, productId === undefined ? undefined : products.get(productId)?.title)
        : undefined;
      // What was looked for and found nothing near is a kind of thing that the shop does not sell.
      const isNew = kind === 'product' && nearest.has(wish.key) && near === undefined;
      const shownKind = isNew ? 'category' : kind;
      const suggests = adviceFor(wish.figure, wish.key);
      return {
        figureId: rowId(window, wish.figure, wish.key),
        kind: shownKind,
        kindLabel: wishName(shownKind),
        key: isInWords ? (isShown ? wishWords(wish.label ?? '') : '') : (productId ?? method ?? ''),
        ...(label === undefined ? {} : { label }),
        shoppers: wish.shoppers,
        trend: trendOf(wish),
        valueAtStake: valueOf(wish.shoppers, near?.price, buying),
        ...(near === undefined || !isShown || kind === 'promotion'
          ? {}
          : { nearest: { productId: near.productId, title: near.title } }),
        suggests,
        advice: ADVICE_TEXTS[suggests],
      };
    });
    return { rows };
  }

  private async wishes({ from, to, locale, channel }: Days): Promise<Wish[]> {
    return await this.dataSource.query<Wish[]>(
      `select figure, key, mode() within group (order by label) as label, count(distinct shopper)::int as shoppers, sum(amount)::int as times,
         count(distinct shopper) filter (where day > $1::date + ($2::date - $1::date) / 2)::int as lately
       from insights.marks
       where figure in ('ask', 'question') and day between $1 and $2 and locale = coalesce($3, locale) and channel = coalesce($4, channel)
       group by figure, key order by 4 desc, 2 limit $5`,
      [from, to, locale ?? null, channel ?? null, MAX_WISHES],
    );
  }

  /** By key, what was found, undefined where nothing is near; a key that was not looked up is not there. */
  private async nearestOf(wishes: readonly Wish[]): Promise<ReadonlyMap<string, Nearest | undefined>> {
    const found = new Map<string, Nearest | undefined>();
    const worth = wishes
      .filter(({ shoppers, figure }) => shoppers >= LEAST_SHOPPERS_FOR_TEXT && figure === 'ask')
      .slice(0, MAX_NEAREST);
    await Promise.all(
      worth.map(async ({ key, label }) => {
        const near = this.isKept(key) ? this.nearestKept.get(key) : await this.lookUp(wishOf(key), label);
        if (near === 'away') return;
        this.nearestKept.set(key, near);
        found.set(key, near);
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
  private async lookUp({ kind, productId }: WishNamed, label: string | null): Promise<Nearest | undefined | 'away'> {
    try {
      if (productId !== undefined) return await this.likeProduct(productId, kind !== 'promotion');
      if ((kind === 'product' || kind === 'price') && label !== null) return await this.calledSo(label);
      return undefined;
    } catch (error) {
      if (error instanceof BusError) return 'away';
      throw error;
    }
  }

  private async calledSo(text: string): Promise<Nearest | undefined> {
    const { products } = await this.catalog.searchProducts(
      { text, limit: 1, explain: true },
      { timeoutMs: LOOK_UP_TIMEOUT_MS },
    );
    const hit = products.find(({ explanation }) => isNear(explanation));
    return hit && { productId: hit.product.id, title: nameOf(hit.product.title), price: hit.price };
  }

  /** What is like a product, at the price of that; or the product itself. */
  private async likeProduct(productId: string, seeksOther: boolean): Promise<Nearest | undefined> {
    const { products } = seeksOther
      ? await this.recommendations.recommend(
          { productId, relation: 'like', limit: 1 },
          { timeoutMs: LOOK_UP_TIMEOUT_MS },
        )
      : { products: [] };
    const like = products[0]?.productId ?? productId;
    const names = await this.names.ofProducts([productId, like]);
    const [wanted, near] = [names.get(productId), names.get(like)];
    return (
      near && { productId: like, title: near.title, ...(wanted?.price === undefined ? {} : { price: wanted.price }) }
    );
  }
}

/** What a wish is called: the product it is of, the shop's name for it, and the words that enough shoppers said. */
function labelOf(wish: Wish, title: Name | undefined): Name | undefined {
  const { productId, method, isInWords } = named(wish);
  const about = title ?? (productId === undefined ? paymentName(method ?? '') : nameOf(productId));
  if (!isInWords) return about;
  const words = nameOf(wish.label ?? '');
  return about === undefined ? words : joined(about, words);
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
