// The desk: the people of the shop, and the conversations that wait for them.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform';
import { AgentsStore } from './agents/agents.store.js';
import { DeskService } from './conversations/desk.service.js';
import { ExceptionsService } from './conversations/exceptions.service.js';
import { Packets } from './conversations/packet.js';
import { Suggestions } from './conversations/suggestions.js';
import { Undelivered } from './conversations/undelivered.js';
import { DeskConfig, deskConfig } from './desk.config.js';
import { DeskController } from './desk.controller.js';
import { deskDatabase } from './desk.database.js';
import { CasesStore } from './queue/cases.store.js';
import { DispatchService } from './queue/dispatch.service.js';
import { OutlookService } from './queue/outlook.service.js';
import { QueueService } from './queue/queue.service.js';
import { RulesService } from './queue/rules.service.js';
import { ViewsService } from './queue/views.service.js';

export { deskConfig, deskDatabase };

/** Wires the desk. */
@Module({
  imports: [DatabaseModule.forService(deskDatabase)],
  controllers: [DeskController],
  providers: [
    DeskConfig,
    AgentsStore,
    CasesStore,
    DispatchService,
    OutlookService,
    QueueService,
    RulesService,
    ViewsService,
    Packets,
    Suggestions,
    Undelivered,
    ExceptionsService,
    DeskService,
  ],
})
export class DeskModule {}
