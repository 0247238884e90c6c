// Follows what was heard: reads conversations that are due, publishes what waits for it, follows the catalog, and forgets what is old.
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { BusError } from '#bus';
import { Periodic } from '#platform';
import { KnowledgeImports } from '../knowledge/imports.service.js';
import { Publisher } from '../knowledge/publisher.service.js';
import { ConversationReader } from './conversation-reader.js';
import { HeardStore } from './heard.store.js';
import { ObservationsStore } from './observations.store.js';

const EVERY_MS = 1_000;
/** What other instances heard, or one that ended has left, is found within this. */
const LOOK_ANYWAY_MS = 30_000;
/** A store's import is followed within this. */
const CATALOG_EVERY_MS = 10_000;
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
  private catalogAtMs = performance.now();
  private forgotAtMs = performance.now();
  private readonly periodic = new Periodic('learning', EVERY_MS, async () => {
    await this.followIfStirred();
  });

  constructor(
    private readonly heard: HeardStore,
    private readonly reader: ConversationReader,
    private readonly observations: ObservationsStore,
    private readonly publisher: Publisher,
    private readonly imports: KnowledgeImports,
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
    if (nowMs - this.catalogAtMs > CATALOG_EVERY_MS) {
      this.catalogAtMs = nowMs;
      await this.followCatalog();
    }
    if (!this.heard.isStirred && !this.publisher.isStirred && !isTime) return;
    if (isTime) this.lookedAtMs = nowMs;
    await this.follow();
    await this.publisher.publishWaiting();
    if (nowMs - this.forgotAtMs < FORGET_EVERY_MS) return;
    this.forgotAtMs = nowMs;
    await this.heard.forgetOld(OPEN_DAYS, REACHED_DAYS, FORGOTTEN_AT_ONCE);
  }

  /** What stands in the catalog is changed by imports, and by policies that what was taught follows. */
  private async followCatalog(): Promise<void> {
    try {
      await this.publisher.followPolicies();
      await this.imports.follow();
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      this.logger.warn(`The catalog could not be read, it is looked at again in a while: ${error.code}`);
    }
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
