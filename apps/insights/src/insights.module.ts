// The insights: what shoppers ask, feel, lack and buy.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform';
import { AlertsStore } from './alerts/alerts.store.js';
import { HourCounts } from './alerts/hour-counts.js';
import { Watch } from './alerts/watch.service.js';
import { Digests } from './alerts/digests.service.js';
import { Deliveries } from './alerts/deliveries.service.js';
import { Mail } from './alerts/mail.js';
import { Targets } from './alerts/targets.js';
import { DemoPast } from './demo/demo-past.service.js';
import { FactsStore } from './facts/facts.store.js';
import { ConversationReader } from './facts/reader.js';
import { Forgetting } from './facts/forgetting.service.js';
import { ShopDays } from './facts/shop-days.js';
import { CountsStore } from './figures/counts.store.js';
import { Follower } from './figures/follower.service.js';
import { QuestionGroups } from './figures/question-groups.js';
import { Voices } from './figures/voices.service.js';
import { InsightsConfig, insightsConfig } from './insights.config.js';
import { InsightsController } from './insights.controller.js';
import { insightsDatabase } from './insights.database.js';
import { AlertsPage } from './pages/alerts.page.js';
import { DemandPage } from './pages/demand.page.js';
import { EpisodesService } from './pages/episodes.service.js';
import { ExplainService } from './pages/explain.service.js';
import { MeanRatings } from './pages/mean-ratings.js';
import { Names } from './pages/names.js';
import { NowPage } from './pages/now.page.js';
import { PageFrame } from './pages/page.js';
import { PagesService } from './pages/pages.service.js';
import { ProductsPage } from './pages/products.page.js';
import { ResolutionPage } from './pages/resolution.page.js';
import { SalesPage } from './pages/sales.page.js';
import { TeamPage } from './pages/team.page.js';
import { TopicsPage } from './pages/topics.page.js';

export { insightsConfig, insightsDatabase };

const pages = [
  PageFrame,
  Names,
  MeanRatings,
  NowPage,
  ResolutionPage,
  TopicsPage,
  ProductsPage,
  DemandPage,
  AlertsPage,
  TeamPage,
  SalesPage,
  PagesService,
  ExplainService,
  EpisodesService,
];

/** Wires the insights. */
@Module({
  imports: [DatabaseModule.forService(insightsDatabase)],
  controllers: [InsightsController],
  providers: [
    InsightsConfig,
    ShopDays,
    FactsStore,
    ConversationReader,
    CountsStore,
    Follower,
    QuestionGroups,
    Voices,
    AlertsStore,
    Mail,
    Targets,
    Deliveries,
    Digests,
    HourCounts,
    Watch,
    Forgetting,
    DemoPast,
    ...pages,
  ],
})
export class InsightsModule {}
