// The pages by name.
import { Injectable } from '@nestjs/common';
import type { CallOutput, InsightsPage, InsightsPageName, InsightsRange, insightsCalls } from '#contracts';
import { AlertsPage } from './alerts.page.js';
import { DemandPage } from './demand.page.js';
import { NowPage } from './now.page.js';
import { type PageDays, PageFrame } from './page.js';
import { ProductsPage } from './products.page.js';
import { ResolutionPage } from './resolution.page.js';
import { SalesPage } from './sales.page.js';
import { TeamPage } from './team.page.js';
import { TopicsPage } from './topics.page.js';

type Made = Pick<InsightsPage, 'rows' | 'estimate' | 'series'>;

/** Reads pages. */
@Injectable()
export class PagesService {
  private readonly pages: Readonly<Record<InsightsPageName, { read(page: PageDays): Promise<Made> }>>;

  constructor(
    private readonly frame: PageFrame,
    now: NowPage,
    resolution: ResolutionPage,
    topics: TopicsPage,
    products: ProductsPage,
    demand: DemandPage,
    alerts: AlertsPage,
    team: TeamPage,
    sales: SalesPage,
  ) {
    this.pages = { now, resolution, topics, products, demand, alerts, team, sales };
  }

  async read(name: InsightsPageName, range: InsightsRange): Promise<CallOutput<typeof insightsCalls.readPage>> {
    const page = await this.frame.days(range);
    if (page === undefined) return { refused: 'bad-range' };
    const made = await this.pages[name].read(page);
    return {
      page: { from: page.days.from, to: page.days.to, isOpen: page.isOpen, isDemo: await this.frame.isDemo(), ...made },
    };
  }
}
