// Facts are not kept for ever: those older than INSIGHTS_DAYS are forgotten in small pieces, and whom something was told soon; daily counts stay.
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, Periodic } from '#platform';
import { InsightsConfig } from '../insights.config.js';
import { FactsStore } from './facts.store.js';

const EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;
const PIECE = 1_000;
const MAX_PIECES = 100;
/** What was told, or given up, names its readers for so long. */
const TOLD_KEPT_DAYS = 30;

/** Forgets what is too old. */
@Injectable()
export class Forgetting implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly periodic = new Periodic('forgetting', EVERY_MS, async () => {
    await this.forgetOld();
  });

  constructor(
    private readonly dataSource: DataSource,
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
    // Each try moves `next_at` on, so what is that old is tried no more.
    for (const table of ['deliveries', 'digests'])
      await this.dataSource.query(
        `delete from insights.${table} where greatest(next_at, done_at) < $1::timestamptz - interval '${TOLD_KEPT_DAYS} days'`,
        [now],
      );
    const before = new Date(now.getTime() - this.config.INSIGHTS_DAYS * DAY_MS);
    for (let piece = 0; piece < MAX_PIECES; piece += 1)
      if ((await this.facts.forgetBefore(before, PIECE, now)) === 0) return;
  }
}
