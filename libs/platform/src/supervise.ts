// The signals and last errors of a process: stop in order on the first signal, at once on the second.
import { Logger } from '@nestjs/common';
import type { Health } from './health/health.js';

/** EX_CONFIG of sysexits.h. */
export const EXIT_CONFIG = 78;
const EXIT_FAULT = 1;
const EXIT_FORCED = 130;

/** Ends the process. */
export async function exitWith(code: number): Promise<never> {
  process.exitCode = code;
  // One turn of the event loop, so that a log line written to a pipe is on its way.
  await new Promise((resolve) => setImmediate(resolve));
  process.exit(code);
}

/** What is closed when the process is told to stop. */
export interface Supervised {
  /** Closed before everything that was added earlier. */
  closeFirst(close: () => Promise<void>): void;
  /** Closed after everything else. */
  closeLast(close: () => Promise<void>): void;
  /** Stops as a signal would. */
  stop(): Promise<void>;
}

/** Handles SIGTERM, SIGINT, uncaught exceptions and unhandled rejections of this process. */
export function superviseProcess(options: { readonly health: Health; readonly timeoutMs: number }): Supervised {
  const logger = new Logger('Process');
  const closers: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    options.health.stopping();
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), options.timeoutMs);
    });
    const closeAll = async (): Promise<'closed'> => {
      for (const close of closers) await close();
      return 'closed';
    };
    const outcome = await Promise.race([closeAll(), limit]);
    clearTimeout(timer);
    if (outcome === 'late') logger.warn(`Not everything was finished within ${options.timeoutMs} ms`);
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping !== undefined) process.exit(EXIT_FORCED);
    logger.log(`${signal}: finishing what is in hand`);
    stopping = stop();
    void stopping.then(
      async () => await exitWith(0),
      async (error: unknown) => {
        logger.error(error);
        await exitWith(EXIT_FAULT);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  const onFatal = (error: unknown): void => {
    logger.fatal(error instanceof Error ? error : new Error(String(error)));
    process.exit(EXIT_FAULT);
  };
  process.on('uncaughtException', onFatal);
  process.on('unhandledRejection', onFatal);
  return {
    closeFirst: (close) => void closers.unshift(close),
    closeLast: (close) => void closers.push(close),
    stop: async () => await (stopping ??= stop()),
  };
}
