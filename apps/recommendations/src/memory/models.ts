// The model that this instance answers with: fitted by one instance in a thread of its own, stored, and taken up by all.
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform';
import { type Model, modelOf } from '../methods/index.js';
import { FitThread } from './fit-thread.js';
import type { ShopperMemory } from './shopper-memory.js';
import { fromStored, type StoredModel, toStored } from './stored-model.js';

/** With less than this the prior blend does as well. */
const FEWEST_TOUCHES = 3_000;
/** The model is fitted again when there is so much more to learn from, or after a day when there is a little more. */
const REFIT_GROWTH = 1.5;
const DAILY_GROWTH = 1.02;
const DAY_MS = 86_400_000;
const LOOK_EVERY_MS = 1_000;
/** What failed once fails again, and costs minutes each time. */
const RETRY_AFTER_MS = 3_600_000;
/** Sequences beyond so many are not looked at: the newest say most. */
const MAX_SEQUENCES = 100_000;
const NAME = 'blend';

interface ModelRow {
  revision: string;
  touches: string;
  fitted_at: Date;
  /** Both only where they are newer than what is known. */
  body: StoredModel['weights'] | null;
  figures: Buffer | null;
}

/** Gives the model; until one is fitted, counts with the prior blend. */
@Injectable()
export class Models implements OnApplicationShutdown {
  private readonly logger = new Logger(Models.name);
  private model: Model | undefined;
  private revision = 0;
  private lookedAtMs = -Infinity;
  private looking: Promise<void> | undefined;
  private isFitting = false;
  private isStopping = false;
  private mayFitAtMs = -Infinity;

  constructor(
    private readonly dataSource: DataSource,
    private readonly thread: FitThread,
    private readonly clock: Clock,
  ) {}

  /** The model as all instances know it since a second ago. */
  async current(memory: ShopperMemory): Promise<Model> {
    this.model ??= modelOf(memory.index);
    if (performance.now() - this.lookedAtMs >= LOOK_EVERY_MS) {
      this.looking ??= this.look(memory).finally(() => {
        this.looking = undefined;
      });
      await this.looking;
    }
    return this.model;
  }

  onApplicationShutdown(): void {
    this.isStopping = true;
  }

  private async look(memory: ShopperMemory): Promise<void> {
    const [row] = await this.dataSource.query<ModelRow[]>(
      `select revision, touches, fitted_at, case when revision > $2 then body end as body,
         case when revision > $2 then figures end as figures
       from recommendations.models where name = $1`,
      [NAME, this.revision],
    );
    this.lookedAtMs = performance.now();
    if (row !== undefined && row.body !== null && row.figures !== null) {
      this.revision = Number(row.revision);
      const stored = { weights: row.body, figures: Buffer.from(row.figures) };
      this.model = { index: memory.index, ...fromStored(stored, (productId) => memory.code(productId)) };
    }
    const { touchCount } = memory.index;
    const growth = touchCount / Number(row?.touches ?? 1);
    const isOld = row !== undefined && this.clock.now().getTime() - new Date(row.fitted_at).getTime() > DAY_MS;
    const mayFit = !this.isFitting && performance.now() >= this.mayFitAtMs;
    if (mayFit && touchCount >= FEWEST_TOUCHES && growth >= (isOld ? DAILY_GROWTH : REFIT_GROWTH))
      void this.fit(memory);
  }

  /** In the background: answers go on with the model as it is. */
  private async fit(memory: ShopperMemory): Promise<void> {
    const { index } = memory;
    const touches = index.touchCount;
    const sequences: Int32Array[] = [];
    for (let at = Math.max(0, index.sequenceCount - MAX_SEQUENCES); at < index.sequenceCount; at++) {
      const sequence = index.sequence(at);
      if (sequence !== undefined && sequence.length > 0) sequences.push(sequence.values.slice(0, sequence.length));
    }
    this.isFitting = true;
    try {
      const fitted = await this.thread.fit(sequences);
      const stored = toStored(fitted, (code) => memory.productOf(code));
      await this.store(stored, touches);
    } catch (error) {
      if (this.isStopping) return;
      this.mayFitAtMs = performance.now() + RETRY_AFTER_MS;
      this.logger.warn(`no model could be fitted and stored; the next try is in an hour: ${(error as Error).message}`);
    } finally {
      this.isFitting = false;
    }
  }

  /** Of two instances that fitted at the same time the first one's model stands. */
  private async store({ weights, figures }: StoredModel, touches: number): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.query(
      `insert into recommendations.models as known (name, revision, touches, fitted_at, body, figures)
       values ($1, 1, $2, $3, $4, $5)
       on conflict (name) do update set revision = known.revision + 1, touches = excluded.touches,
         fitted_at = excluded.fitted_at, body = excluded.body, figures = excluded.figures
       where excluded.touches >= known.touches * ${REFIT_GROWTH} or known.fitted_at < $6`,
      [NAME, touches, now, JSON.stringify(weights), figures, new Date(now.getTime() - DAY_MS)],
    );
    this.lookedAtMs = -Infinity;
    this.logger.log(`fitted the model on ${touches} touches`);
  }
}
