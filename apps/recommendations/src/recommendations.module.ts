// The recommendations service: what to show next.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform';
import { InteractionsService } from './interactions/interactions.service.js';
import { RecommendationsController } from './recommendations.controller.js';
import { recommendationsDatabase } from './recommendations.database.js';
import { RecommendationsService } from './recommendations.service.js';

export { recommendationsDatabase };

/** Wires the service. */
@Module({
  imports: [DatabaseModule.forService(recommendationsDatabase)],
  controllers: [RecommendationsController],
  providers: [InteractionsService, RecommendationsService],
})
export class RecommendationsModule {}
