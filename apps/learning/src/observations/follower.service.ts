// Follows what was heard: reads conversations that are due, publishes what waits for it, and forgets what is old.
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Periodic } from '#platform';
import { Publisher } from '../knowledge/publisher.service.js';
import { ConversationReader } from './conversation-reader.js';
import { HeardStore } from './heard.store.js';
import { ObservationsStore } from './observations.store.js';

const EVERY_MS = 1_000;
/** What other instances heard, or one that ended has left, is found within this. */
const LOOK_ANYWAY_MS = 30_000;
const FORGET_EVERY_MS = 3_600_000;
const MAX_AT_ONCE = 20;
const FORGOTTEN_AT_ONCE = 1_000;
/** So long a question stays open unless it is asked again. */
export const OPEN_DAYS = 28;
const REACHED_DAYS = 400;

/** Reads and publishes in the background. */
@Injectable()
export class Follower implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Follower.name);
  private lookedAtMs = -Infinity;
  private forgotAtMs = performance.now();
  private readonly periodic = new Periodic('learning', EVERY_MS, async () => {
    await this.followIfStirred();
  });

  constructor(
    private readonly heard: HeardStore,
    private readonly reader: ConversationReader,
    private readonly observations: ObservationsStore,
    private readonly publisher: Publisher,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  private async followIfStirred(): Promise<void> {
    const nowMs = performance.now();
    const isTime = nowMs - this.lookedAtMs > LOOK_ANYWAY_MS;
    if (!this.heard.isStirred && !this.publisher.isStirred && !isTime) return;
    this.lookedAtMs = nowMs;
    await this.follow();
    await this.publisher.publishWaiting();
    if (isTime) await this.publisher.followPolicies();
    if (nowMs - this.forgotAtMs < FORGET_EVERY_MS) return;
    this.forgotAtMs = nowMs;
    await this.heard.forgetOld(OPEN_DAYS, REACHED_DAYS, FORGOTTEN_AT_ONCE);
  }

  /** Reads what is due now; what cannot be read now is read after its claim has passed. */
  async follow(): Promise<void> {
    for (const claim of await this.heard.claimDue(MAX_AT_ONCE)) {
      const { conversationId } = claim;
      const reading = await this.reader.read(conversationId);
      if (reading === 'gone') await this.heard.forget(conversationId);
      else if (reading === 'away')
        this.logger.warn('A conversation could not be read; it is read again within a minute');
      else await this.observations.keep(claim, reading);
    }
  }
}
