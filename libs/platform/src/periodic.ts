// Work that is done again and again while the service runs, one time after the other.
import { Logger } from '@nestjs/common';
import { runOutsideContext } from '#bus';

const MAX_STOP_MS = 4_000;

/** Runs work in a loop with a rest in between; what fails is logged and tried again after the rest. */
export class Periodic {
  private readonly logger = new Logger(Periodic.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isStopped = true;

  constructor(
    private readonly name: string,
    private readonly everyMs: number,
    private readonly work: () => Promise<unknown>,
  ) {}

  /** The first time is after one rest. */
  start(): void {
    this.isStopped = false;
    this.rest();
  }

  /** Ends after the work in hand, or without it when that takes too long. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    let limit: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      limit = setTimeout(resolve, MAX_STOP_MS);
    });
    await Promise.race([this.running, late]);
    clearTimeout(limit);
  }

  private rest(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.running = runOutsideContext(() => this.once());
    }, this.everyMs);
    // A process that has nothing else to do may end.
    this.timer.unref();
  }

  private async once(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      this.logger.warn(
        `${this.name}: failed, tried again later: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    this.rest();
  }
}
