// What a service does at its start while its database is away: it says so, stays not ready, and tries again.
import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { isLostConnection } from '#bus';

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 5_000;

/** Whether an error of an attempt is one that passes. */
export type Passes = (error: unknown) => boolean;

/**
 * Tries until it succeeds, with growing waits, for as long as it takes: the process is not ready meanwhile, which whoever runs it sees.
 * @param passes which errors are waited out; those of a database that is away unless said otherwise
 * @throws any other error, at once
 */
export async function onceDatabaseAnswers<Result>(
  attempt: () => Promise<Result>,
  passes: Passes = isLostConnection,
): Promise<Result> {
  const logger = new Logger('Database');
  for (let waitMs = FIRST_RETRY_MS; ; waitMs = Math.min(waitMs * 2, LAST_RETRY_MS)) {
    try {
      return await attempt();
    } catch (error) {
      if (!passes(error)) throw error;
      logger.warn(`The database cannot be reached, trying again in ${waitMs} ms: ${reasonOf(error)}`);
    }
    await delay(waitMs);
  }
}

/** A refused connection to a name with several addresses has no message of its own. */
export function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || String(error);
}
