// Conversations are not kept for ever: those in which nothing was said for CONVERSATION_DAYS are erased, beside all turns.
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, Periodic } from '#platform';
import { ConversationConfig } from './conversation.config.js';
import { ConversationStore } from './conversation.store.js';

const DAY_MS = 86_400_000;
const EVERY_MS = 600_000;
const BATCH = 100;
/** What is left waits for the next time. */
const MAX_BATCHES = 50;

/** Erases old conversations in small batches. */
@Injectable()
export class Retention implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Retention.name);
  private readonly periodic = new Periodic('old conversations', EVERY_MS, async () => {
    await this.eraseOld();
  });

  constructor(
    private readonly conversations: ConversationStore,
    private readonly config: ConversationConfig,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** Erases what is too old; returns how many conversations. */
  async eraseOld(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - this.config.CONVERSATION_DAYS * DAY_MS);
    let erased = 0;
    for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
      const count = await this.conversations.eraseBefore(before, BATCH);
      erased += count;
      if (count < BATCH) break;
    }
    if (erased > 0) this.logger.log(`${erased} conversations older than ${this.config.CONVERSATION_DAYS} days erased`);
    return erased;
  }
}
