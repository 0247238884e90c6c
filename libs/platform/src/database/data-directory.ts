// A data directory belongs to one process at a time: PGlite has no server to share it through. The lock says who has it, and is renewed.
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const LOCK_FILE = 'lock.json';
/** A holder renews its lock this often, in ms. */
export const RENEW_EVERY_MS = 2_000;
/** A lock that nobody renews for so long, in ms, is a dead holder's. */
export const STALE_AFTER_MS = 8_000;
const LOOK_EVERY_MS = 200;
const SETTLE_MS = 50;
const MAX_ATTEMPTS = 3;
/** The lock is rewritten in place, which a full disk allows; so its length must not change. */
const LOCK_BYTES = 512;

/** What stands in the lock. */
export interface LockHolder {
  /** Made anew by each holder: it alone says whose the lock is. */
  readonly token?: string;
  readonly pid: number;
  /** Tells a process from a later one that got the same number; absent where the system does not say. */
  readonly startedAt?: string;
  /** The kernel and the process numbers that `pid` is one of: a container has numbers of its own. */
  readonly processSpace?: string;
  /** Grows while the holder lives. */
  readonly beat?: number;
}

/** Another process has the data directory. */
export class DataDirectoryInUseError extends Error {
  constructor(
    readonly directory: string,
    readonly pid: number,
    options?: ErrorOptions,
  ) {
    super(
      `The data directory ${directory} is in use by process ${pid}, here or in another container, or is a copy made while it was. ` +
        `Stop that process, or set DATA_DIR to another directory; a copy may be torn: make it again when that process has ended.`,
      options,
    );
    this.name = 'DataDirectoryInUseError';
  }
}

/** The directory, held. */
export interface DataDirectoryLock {
  readonly path: string;
  readonly token: string;
  /** Gives the directory back, unless somebody else has it by now. */
  release(): void;
}

/** Takes the directory for this process, or throws {@link DataDirectoryInUseError}; a lock that a dead holder left is taken over. */
export async function lockDataDirectory(
  directory: string,
  staleAfterMs: number = STALE_AFTER_MS,
): Promise<DataDirectoryLock> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, LOCK_FILE);
  const token = randomUUID();
  const own: LockHolder = {
    token,
    pid: process.pid,
    startedAt: startOf(process.pid),
    processSpace: processSpace(),
    beat: 0,
  };
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    if (created(path, own)) {
      // Somebody who took the same dead lock away a moment later has taken this one: then it is theirs.
      await delay(SETTLE_MS);
      if (tokenIn(path) === token) return { path, token, release: () => release(path, token) };
    }
    const seen = contentOf(path);
    const holder = await dataDirectoryHolder(directory, staleAfterMs);
    if (holder !== undefined) throw new DataDirectoryInUseError(directory, holder.pid);
    // Only the very lock that was found dead.
    if (seen !== undefined && contentOf(path) === seen) rmSync(path, { force: true });
  }
  throw new Error(`The lock ${path} could not be taken: it is created again as fast as it is removed.`);
}

/**
 * The living process that has the directory, if any. Process numbers are asked only where they are the same ones as here;
 * a holder in another container is alive when it renews its lock, which is watched for `staleAfterMs` at most.
 */
export async function dataDirectoryHolder(
  directory: string,
  staleAfterMs: number = STALE_AFTER_MS,
): Promise<LockHolder | undefined> {
  const path = join(directory, LOCK_FILE);
  const first = contentOf(path);
  if (first === undefined) return undefined;
  const holder = parsed(first);
  const space = processSpace();
  if (holder !== undefined && space !== undefined && holder.processSpace === space)
    return isSameProcess(holder) ? holder : undefined;
  const deadlineAtMs = performance.now() + staleAfterMs;
  while (performance.now() < deadlineAtMs) {
    await delay(LOOK_EVERY_MS);
    const next = contentOf(path);
    if (next === undefined) return undefined;
    if (next !== first) return parsed(next) ?? { pid: holder?.pid ?? 0 };
  }
  return undefined;
}

/** Renews the lock in place. False when it is no longer this holder's; throws when it cannot be written. */
export function renewLock(path: string, token: string, beat: number): boolean {
  const holder = parsed(contentOf(path) ?? '');
  if (holder?.token !== token) return false;
  const file = openSync(path, 'r+');
  try {
    writeSync(file, lockText({ ...holder, beat }), 0);
  } finally {
    closeSync(file);
  }
  return true;
}

/** Whose lock it is; undefined when there is none that can be read. */
export function tokenIn(path: string): string | undefined {
  return parsed(contentOf(path) ?? '')?.token;
}

/** Writes a small file whole or not at all, also when the machine loses power: beside it, synced, renamed. */
export function writeFileDurably(path: string, content: string): void {
  const beside = `${path}.new`;
  writeFileSync(beside, content, { mode: 0o600, flush: true });
  renameSync(beside, path);
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function release(path: string, token: string): void {
  if (tokenIn(path) === token) rmSync(path, { force: true });
}

function created(path: string, own: LockHolder): boolean {
  try {
    writeFileSync(path, lockText(own), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

const lockText = (holder: LockHolder): string => `${JSON.stringify(holder).padEnd(LOCK_BYTES - 1)}\n`;

function contentOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parsed(content: string): LockHolder | undefined {
  try {
    const holder = JSON.parse(content) as LockHolder | null;
    return Number.isInteger(holder?.pid) ? (holder as LockHolder) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the process of that number is the one that took the lock. */
function isSameProcess(holder: LockHolder): boolean {
  if (!isAlive(holder.pid)) return false;
  const startedAt = startOf(holder.pid);
  return holder.startedAt === undefined || startedAt === undefined || holder.startedAt === startedAt;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Which processes a process number means: this start of this kernel, this PID namespace. Undefined where nothing tells. */
function processSpace(): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return undefined;
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
