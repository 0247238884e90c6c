// A disk of a few megabytes for specs about full and read-only disks, where this user may mount one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A mounted disk in memory. */
export interface SmallDisk {
  readonly path: string;
  /** Leaves so many megabytes free, by a file that takes the rest; undefined gives everything back. */
  leaveFree(megabytes: number | undefined): void;
  /** Lets it be read only, or written too. Files that are open stay as they are, as the kernel would not change them. */
  readOnly(isReadOnly: boolean): void;
  unmount(): void;
}

const MEGABYTE = 1_000_000;

/** Mounts a disk of so many megabytes. @throws Error when this user may not. */
export function mountSmallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'daogou-disk-'));
  const run = (command: string, ...args: string[]): void => {
    const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  };
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes * MEGABYTE}`, 'tmpfs', path);
  } catch (error) {
    rmSync(path, { recursive: true, force: true });
    throw error;
  }
  const filler = join(path, 'filler');
  let isReadOnly = false;
  return {
    path,
    leaveFree: (wanted) => {
      rmSync(filler, { force: true });
      if (wanted === undefined) return;
      const { bavail, bsize } = statfsSync(path);
      const part = Buffer.alloc(MEGABYTE);
      for (let left = bavail * bsize - wanted * MEGABYTE; left > 0; left -= MEGABYTE)
        writeFileSync(filler, left < MEGABYTE ? part.subarray(0, left) : part, { flag: 'a' });
    },
    readOnly: (wanted) => {
      if (wanted === isReadOnly) return;
      isReadOnly = wanted;
      if (!wanted) return run('umount', '-l', path);
      run('mount', '--bind', path, path);
      run('mount', '-o', 'remount,bind,ro', path);
    },
    unmount: () => {
      if (isReadOnly) run('umount', '-l', path);
      run('umount', '-l', path);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Whether this user may mount: `describe` when so; `describe.skip`, which the report shows, when not. */
export function canMount(): boolean {
  try {
    mountSmallDisk(1).unmount();
    return true;
  } catch {
    return false;
  }
}
