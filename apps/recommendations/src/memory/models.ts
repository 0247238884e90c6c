// The model that this instance answers with: fitted by one instance in a thread of its own, stored, and taken up by all.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type FittedWeights, type Model, modelOf } from '../methods/index.js';
import type { ShopperMemory } from './shopper-memory.js';

/** With less than this the prior blend does as well. */
const FEWEST_TOUCHES = 3_000;
/** The model is fitted again when there is so much more to learn from. */
const REFIT_GROWTH = 1.5;
const LOOK_EVERY_MS = 1_000;
const FIT_TIMEOUT_MS = 600_000;
/** Sequences beyond so many are not looked at: the newest say most. */
const MAX_SEQUENCES = 100_000;
const NAME = 'blend';

interface ModelRow {
  revision: string;
  touches: string;
  body: FittedWeights;
}

/** Gives the model; until one is fitted, counts with the prior blend. */
@Injectable()
export class Models implements OnApplicationShutdown {
  private readonly logger = new Logger(Models.name);
  private model: Model | undefined;
  private revision = 0;
  private fittedTouches = 0;
  private lookedAtMs = -Infinity;
  private looking: Promise<void> | undefined;
  private worker: Worker | undefined;

  constructor(private readonly dataSource: DataSource) {}

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

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private async look(memory: ShopperMemory): Promise<void> {
    const [row] = await this.dataSource.query<ModelRow[]>(
      `select revision, touches, case when revision > $2 then body end as body from recommendations.models where name = $1`,
      [NAME, this.revision],
    );
    this.lookedAtMs = performance.now();
    if (row !== undefined && Number(row.revision) > this.revision) {
      this.revision = Number(row.revision);
      this.model = { ...modelOf(memory.index), ...row.body };
    }
    this.fittedTouches = Number(row?.touches ?? 0);
    const { touchCount } = memory.index;
    if (touchCount >= FEWEST_TOUCHES && touchCount >= this.fittedTouches * REFIT_GROWTH) this.startFit(memory);
  }

  /** In the background: answers go on with the model as it is. */
  private startFit(memory: ShopperMemory): void {
    const code = fileURLToPath(new URL('./fit-thread.js', import.meta.url));
    if (this.worker !== undefined || !existsSync(code)) return;
    const { index } = memory;
    const touches = index.touchCount;
    const sequences: Int32Array[] = [];
    for (let at = Math.max(0, index.sequenceCount - MAX_SEQUENCES); at < index.sequenceCount; at++) {
      const sequence = index.sequence(at);
      if (sequence !== undefined && sequence.length > 0) sequences.push(sequence.values.slice(0, sequence.length));
    }
    const worker = new Worker(code, { workerData: sequences });
    this.worker = worker;
    const timeout = setTimeout(() => void worker.terminate(), FIT_TIMEOUT_MS);
    worker.once('message', (fitted: FittedWeights) => void this.store(fitted, touches));
    worker.once('error', (error) => {
      this.logger.warn(`the blend could not be fitted; the one before stays: ${error.message}`);
    });
    worker.once('exit', () => {
      clearTimeout(timeout);
      this.worker = undefined;
    });
    worker.unref();
  }

  /** Of two instances that fitted at the same time the first one's model stands. */
  private async store(fitted: FittedWeights, touches: number): Promise<void> {
    try {
      await this.dataSource.query(
        `insert into recommendations.models as known (name, revision, touches, body) values ($1, 1, $2, $3)
         on conflict (name) do update set revision = known.revision + 1, touches = excluded.touches, body = excluded.body
         where excluded.touches >= known.touches * ${REFIT_GROWTH}`,
        [NAME, touches, JSON.stringify(fitted)],
      );
      this.logger.log(`fitted the blend on ${touches} touches`);
    } catch (error) {
      this.logger.warn(`the fitted blend could not be stored: ${(error as Error).message}`);
    }
  }
}
