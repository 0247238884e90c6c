// The recommendations service: what to show next.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform';
import { ConversationInterests } from './interactions/conversation-interests.js';
import { InteractionsService } from './interactions/interactions.service.js';
import { LiveInteractions } from './interactions/live-interactions.js';
import { OrderPurchases } from './interactions/order-purchases.js';
import { FitThread } from './memory/fit-thread.js';
import { MemoryFeed } from './memory/memory-feed.js';
import { Models } from './memory/models.js';
import { ProductRules } from './product-rules.js';
import { ProductVoices } from './product-voices.js';
import { RecommendationsConfig, recommendationsConfig } from './recommendations.config.js';
import { RecommendationsController } from './recommendations.controller.js';
import { recommendationsDatabase } from './recommendations.database.js';
import { RecommendationsService } from './recommendations.service.js';
import { Shelf } from './shelf.js';
import { ShownService } from './shown/shown.service.js';

export { recommendationsConfig, recommendationsDatabase };

/** Wires the service. */
@Module({
  imports: [DatabaseModule.forService(recommendationsDatabase)],
  controllers: [RecommendationsController],
  providers: [
    InteractionsService,
    ConversationInterests,
    LiveInteractions,
    OrderPurchases,
    MemoryFeed,
    FitThread,
    Models,
    ProductRules,
    ProductVoices,
    RecommendationsConfig,
    RecommendationsService,
    Shelf,
    ShownService,
  ],
})
export class RecommendationsModule {}
