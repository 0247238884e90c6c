// Facts are not kept for ever: those older than INSIGHTS_DAYS are forgotten in small pieces; daily counts stay.
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, Periodic } from '#platform';
import { InsightsConfig } from '../insights.config.js';
import { FactsStore } from './facts.store.js';

const EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;
const PIECE = 1_000;
const MAX_PIECES = 100;

/** Forgets what is too old. */
@Injectable()
export class Forgetting implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly periodic = new Periodic('forgetting', EVERY_MS, async () => {
    await this.forgetOld();
  });

  constructor(
    private readonly facts: FactsStore,
    private readonly config: InsightsConfig,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** What is left waits for the next time. */
  async forgetOld(): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - this.config.INSIGHTS_DAYS * DAY_MS);
    for (let piece = 0; piece < MAX_PIECES; piece += 1)
      if ((await this.facts.forgetBefore(before, PIECE, now)) === 0) return;
  }
}
