// The dialog service: conversations and the turns in them.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform';
import { ConversationConfig } from './conversation/conversation.config.js';
import { ConversationStore } from './conversation/conversation.store.js';
import { LiveConversation } from './conversation/live-conversation.js';
import { Retention } from './conversation/retention.service.js';
import { DialogController } from './dialog.controller.js';
import { dialogDatabase } from './dialog.database.js';
import { DialogService } from './dialog.service.js';
import { HoldingController } from './holding/holding.controller.js';
import { HoldingService } from './holding/holding.service.js';
import { HoldingStore } from './holding/holding.store.js';
import { LineOrigins } from './holding/line-origins.js';
import { LanguageModel } from './language-model/language-model.js';
import { LanguageModelConfig } from './language-model/language-model.config.js';
import { NoticesController } from './notices/notices.controller.js';
import { NoticesService } from './notices/notices.service.js';
import { LearnedVersions } from './understand/learned-versions.service.js';
import { Lessons } from './understand/lessons.service.js';
import { UnderstandingController } from './understand/understanding.controller.js';

export { dialogDatabase };
export { traceTo } from './trace.js';

/** Wires the dialog. */
@Module({
  imports: [DatabaseModule.forService(dialogDatabase)],
  controllers: [DialogController, HoldingController, NoticesController, UnderstandingController],
  providers: [
    ConversationConfig,
    DialogService,
    ConversationStore,
    LiveConversation,
    HoldingStore,
    LineOrigins,
    HoldingService,
    NoticesService,
    Lessons,
    LearnedVersions,
    Retention,
    LanguageModel,
    LanguageModelConfig,
  ],
})
export class DialogModule {}
