// A data directory belongs to one process at a time: PGlite has no server to share it through.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK_FILE = 'lock.json';

interface LockHolder {
  pid: number;
  /** Tells a process from a later one that got the same number; absent where the system does not say. */
  startedAt?: string;
}

/** Another process has the data directory. */
export class DataDirectoryInUseError extends Error {
  constructor(
    readonly directory: string,
    readonly pid: number,
    options?: ErrorOptions,
  ) {
    super(
      `The data directory ${directory} is in use by process ${pid}. ` +
        `Stop that process, or set DATA_DIR to another directory.`,
      options,
    );
    this.name = 'DataDirectoryInUseError';
  }
}

/** Takes the directory for this process; a lock that a dead process left is taken over. Returns what gives it back. */
export function lockDataDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, LOCK_FILE);
  const own: LockHolder = { pid: process.pid, startedAt: startOf(process.pid) };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(path, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const pid = dataDirectoryHolder(directory);
    if (pid !== undefined) throw new DataDirectoryInUseError(directory, pid);
    rmSync(path, { force: true });
  }
  throw new Error(`The lock ${path} could not be taken: it is created again as fast as it is removed.`);
}

/** The living process that has the directory, if any. */
export function dataDirectoryHolder(directory: string): number | undefined {
  let holder: LockHolder;
  try {
    holder = JSON.parse(readFileSync(join(directory, LOCK_FILE), 'utf8')) as LockHolder;
  } catch {
    return undefined;
  }
  if (!Number.isInteger(holder.pid) || !isAlive(holder.pid)) return undefined;
  const startedAt = startOf(holder.pid);
  const isSameProcess = holder.startedAt === undefined || startedAt === undefined || holder.startedAt === startedAt;
  return isSameProcess ? holder.pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started, in clock ticks since boot, where Linux tells. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return afterName[19];
  } catch {
    return undefined;
  }
}
