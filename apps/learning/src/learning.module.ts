// The learning: what people answer becomes knowledge, what they correct becomes understanding.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform';
import { CorrectionReader } from './corrections/correction-reader.js';
import { CorrectionsService } from './corrections/corrections.service.js';
import { CorrectionsStore } from './corrections/corrections.store.js';
import { TeachThread } from './corrections/teach-thread.js';
import { Teacher } from './corrections/teacher.service.js';
import { CatalogFaqs } from './knowledge/catalog-faqs.js';
import { KnowledgeImports } from './knowledge/imports.service.js';
import { KnowledgeService } from './knowledge/knowledge.service.js';
import { Publisher } from './knowledge/publisher.service.js';
import { LearningConfig, learningConfig } from './learning.config.js';
import { LearningController } from './learning.controller.js';
import { learningDatabase } from './learning.database.js';
import { ModelsService } from './models/models.service.js';
import { ConversationReader } from './observations/conversation-reader.js';
import { Follower } from './observations/follower.service.js';
import { HeardStore } from './observations/heard.store.js';
import { ObservationsStore } from './observations/observations.store.js';
import { KnownQuestions } from './proposals/known-questions.js';
import { QuestionVectors } from './proposals/nearness.js';
import { ProposalsService } from './proposals/proposals.service.js';
import { ProposalsStore } from './proposals/proposals.store.js';

export { learningConfig, learningDatabase };

/** Wires the learning. */
@Module({
  imports: [DatabaseModule.forService(learningDatabase)],
  controllers: [LearningController],
  providers: [
    LearningConfig,
    HeardStore,
    ConversationReader,
    ObservationsStore,
    Follower,
    QuestionVectors,
    KnownQuestions,
    ProposalsStore,
    ProposalsService,
    CatalogFaqs,
    KnowledgeService,
    Publisher,
    KnowledgeImports,
    CorrectionsStore,
    CorrectionReader,
    CorrectionsService,
    TeachThread,
    Teacher,
    ModelsService,
  ],
})
export class LearningModule {}
