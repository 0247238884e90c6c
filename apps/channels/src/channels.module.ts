// The channels: conversations on other platforms.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform';
import { ChannelsConfig, channelsConfig } from './channels.config.js';
import { ChannelsController } from './channels.controller.js';
import { channelsDatabase } from './channels.database.js';
import { AccessTokens } from './seam/access-tokens.js';
import { Accounts } from './seam/accounts.js';
import { AnswerService } from './seam/answer.service.js';
import { CallbackReplies } from './seam/callback-replies.js';
import { LiveAnswers } from './seam/live-answers.js';
import { PeersStore } from './seam/peers.store.js';
import { PeerWorker } from './seam/peer-worker.js';
import { PullService } from './seam/pull.service.js';
import { QueuesStore } from './seam/queues.store.js';
import { ReceiveService } from './seam/receive.service.js';

export { channelsConfig, channelsDatabase };

/** Wires the channels. */
@Module({
  imports: [DatabaseModule.forService(channelsDatabase)],
  controllers: [ChannelsController],
  providers: [
    ChannelsConfig,
    AccessTokens,
    Accounts,
    PeersStore,
    QueuesStore,
    LiveAnswers,
    AnswerService,
    PullService,
    PeerWorker,
    CallbackReplies,
    ReceiveService,
  ],
})
export class ChannelsModule {}
