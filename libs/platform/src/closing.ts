// What a service has opened, to be closed in the reverse order, each within a limit.
import { Logger } from '@nestjs/common';

const CLOSE_DEADLINE_MS = 5_000;

/** The list of what is open. */
export class Closing {
  private readonly logger = new Logger(Closing.name);
  private readonly open: { name: string; close: () => Promise<void> | void }[] = [];

  /** Adds something that `close` closes. */
  add(name: string, close: () => Promise<void> | void): void {
    this.open.push({ name, close });
  }

  /** Closes everything, last opened first. What fails or hangs is logged and left behind. */
  async closeAll(): Promise<void> {
    for (let entry = this.open.pop(); entry !== undefined; entry = this.open.pop()) {
      let timer: NodeJS.Timeout | undefined;
      const deadline = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`not closed within ${CLOSE_DEADLINE_MS} ms`)), CLOSE_DEADLINE_MS);
      });
      try {
        await Promise.race([entry.close(), deadline]);
      } catch (error) {
        this.logger.warn(`${entry.name} did not close: ${(error as Error).message}`);
      } finally {
        clearTimeout(timer);
      }
    }
  }
}
