// Loads the made-up past of the demo shop, once and marked as such, a week at a time so that nobody waits for it.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Bus, clientOf } from '#bus';
import { catalogCalls } from '#contracts';
import { Watch } from '../alerts/watch.service.js';
import { FactsStore } from '../facts/facts.store.js';
import { dayAfter, ShopDays } from '../facts/shop-days.js';
import { CountsStore } from '../figures/counts.store.js';
import { Follower } from '../figures/follower.service.js';
import { nameOf } from '../pages/names.js';
import { PageFrame } from '../pages/page.js';
import type { DemoProduct } from './demo-facts.js';
import { DEMO_DAYS, demoPast } from './demo-past.js';

const MAX_PRODUCTS = 60;
const LEAST_PRODUCTS = 10;
/** So many conversations in one statement: while it runs, nobody else is served. */
const AT_ONCE = 150;
/** As far back as what was planted shows. */
const WATCHED_DAYS = 8;

/** Makes the past up. */
@Injectable()
export class DemoPast {
  constructor(
    private readonly bus: Bus,
    private readonly dataSource: DataSource,
    private readonly facts: FactsStore,
    private readonly follower: Follower,
    private readonly counts: CountsStore,
    private readonly watch: Watch,
    private readonly days: ShopDays,
    private readonly frame: PageFrame,
  ) {}

  /** How many conversations were made up; none where it was done before, or where the shop has hardly any products. */
  async load(): Promise<number> {
    const [known] = await this.dataSource.query<{ is: boolean }[]>(
      `select exists (select from insights.conversations where is_demo) as is`,
    );
    const products = await this.products();
    if (known?.is === true || products.length < LEAST_PRODUCTS) return 0;
    const { today, now } = await this.days.open();
    const { facts, conversations } = demoPast(today, products);
    const byConversation = Map.groupBy(facts, ({ conversationId }) => conversationId);
    for (let at = 0; at < conversations.length; at += AT_ONCE) {
      const some = conversations.slice(at, at + AT_ONCE);
      const theirs = some.flatMap(({ conversationId }) => byConversation.get(conversationId) ?? []);
      await this.facts.invent(at === 0 ? [...(byConversation.get(undefined) ?? []), ...theirs] : theirs, some, now);
    }
    // From here on every page says that some of it is made up.
    this.frame.forgetDemo();
    await this.follower.follow();
    for (let ago = DEMO_DAYS; ago > 0; ago -= 1) await this.counts.recountAll(dayAfter(today, -ago));
    await this.watch.look(dayAfter(today, -WATCHED_DAYS));
    return conversations.length;
  }

  private async products(): Promise<DemoProduct[]> {
    const { records } = await clientOf(this.bus, catalogCalls).readRecords({ file: 'products', limit: MAX_PRODUCTS });
    return records.map((record) => {
      const [first] = (record['variants'] ?? []) as { sku: string }[];
      return {
        id: String(record['id']),
        title: nameOf(record['title']),
        ...(first === undefined ? {} : { sku: first.sku }),
      };
    });
  }
}
