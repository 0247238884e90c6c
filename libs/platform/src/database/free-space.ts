// Whether there is room to write: PostgreSQL does not survive a disk that fills while it writes its log, so it is stopped from writing before.
import { accessSync, constants, statfsSync } from 'node:fs';
import { Logger } from '@nestjs/common';

const LOOK_EVERY_MS = 100;
const MEGABYTE = 1_000_000;
/** Writing goes on when there is this much more than the least, so that it does not flutter. */
const ROOM_TO_GO_ON = 1.25;

/** Bytes that this user may still write where the directory is. */
export function freeBytesIn(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}

/** Why the system lets nobody write where the directory is, such as `EROFS` of a disk that has become read-only; undefined when it does. */
function refusalOf(directory: string): string | undefined {
  try {
    accessSync(directory, constants.W_OK);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/** Says whether the database may write. */
export class FreeSpace {
  private readonly logger = new Logger('Database');
  private lookedAtMs = -Infinity;
  private reason: string | undefined;

  constructor(
    private readonly directory: string,
    private readonly minFreeBytes: number,
    /** Why the directory cannot be written, as its keeper found. */
    private readonly fault: () => string | undefined,
  ) {}

  /** Why nothing may be written now; undefined when all is well. */
  writeBan(): string | undefined {
    const nowMs = performance.now();
    if (nowMs - this.lookedAtMs < LOOK_EVERY_MS) return this.reason;
    this.lookedAtMs = nowMs;
    const found = this.look();
    if ((found === undefined) !== (this.reason === undefined)) {
      if (found === undefined) this.logger.warn(`The data directory ${this.directory} can be written again.`);
      else this.logger.error(`Nothing is written for now: ${found}`);
    }
    this.reason = found;
    return found;
  }

  private look(): string | undefined {
    const code = this.fault() ?? refusalOf(this.directory);
    if (code !== undefined) return `the data directory ${this.directory} cannot be written (${code})`;
    let freeBytes: number;
    try {
      freeBytes = freeBytesIn(this.directory);
    } catch (error) {
      return `the data directory ${this.directory} cannot be read (${(error as NodeJS.ErrnoException).code ?? ''})`;
    }
    const neededBytes = this.minFreeBytes * (this.reason === undefined ? 1 : ROOM_TO_GO_ON);
    if (freeBytes >= neededBytes) return undefined;
    const megabytes = (bytes: number): number => Math.floor(bytes / MEGABYTE);
    return (
      `only ${megabytes(freeBytes)} MB of disk are free in ${this.directory}; ` +
      `writing goes on by itself when there are ${megabytes(this.minFreeBytes * ROOM_TO_GO_ON)} MB (DATA_DIR_MIN_FREE_MB)`
    );
  }
}
