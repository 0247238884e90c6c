// A disk of its own for the servers, small enough to be filled: a file system in memory, which only the superuser of a machine may mount.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const MEGABYTES = 1_024;
const FILL_AGAIN_MS = 100;
const PIECES = [1_048_576, 4_096, 512].map((size) => Buffer.alloc(size));

function run(program: string, ...options: string[]): void {
  const { error, status, stderr } = spawnSync(program, options, { encoding: 'utf8', timeout: 10_000 });
  if (error !== undefined || status !== 0) throw new Error(`${program}: ${error?.message ?? stderr.trim()}`);
}

/** Why none can be mounted here; nothing where one can. */
export function smallDiskFault(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-small-disk-'));
  try {
    new SmallDisk(join(folder, 'disk')).unmount();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A mounted disk. */
export class SmallDisk {
  readonly #filler: string;

  /** Mounts it at a new folder. @throws when this user may not mount, with what was said */
  constructor(readonly folder: string) {
    mkdirSync(folder);
    run('mount', '-t', 'tmpfs', '-o', `size=${MEGABYTES}m,mode=0711`, 'daogou-small-disk', folder);
    this.#filler = join(folder, 'filler');
  }

  /** Leaves no room for so long, also of what others free meanwhile; then there is room again. */
  async keepFull(forMs: number): Promise<void> {
    for (const untilMs = Date.now() + forMs; Date.now() < untilMs; await delay(FILL_AGAIN_MS)) this.#fill();
    rmSync(this.#filler);
  }

  unmount(): void {
    run('umount', this.folder);
  }

  #fill(): void {
    const file = openSync(this.#filler, 'a');
    try {
      for (const piece of PIECES) while (isWritten(file, piece));
    } finally {
      closeSync(file);
    }
  }
}

function isWritten(file: number, piece: Buffer): boolean {
  try {
    return writeSync(file, piece) === piece.length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
