// The thread that keeps a data directory: renews its lock, and ends the process when the database holds the main thread for good.
import { statfsSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { RENEW_EVERY_MS, renewLock, tokenIn } from './data-directory.js';
import { Beat, type KeeperData, type KeeperMessage } from './keeper.js';

const LOOK_EVERY_MS = 500;
/** The main thread is told first and may end in order. */
const GRACE_MS = 3_000;
/** A statement may take long where there is room; where there is none it is not coming back. */
const STUCK_WITHOUT_ROOM_MS = 10_000;
const STUCK_MS = 120_000;
const MEGABYTE = 1_000_000;

const { directory, lockPath, token, minFreeBytes, shared } = workerData as KeeperData;
const times = new BigInt64Array(shared);
let beat = 0;
let renewedAtMs = 0;
let fault: string | undefined;
let isLost = false;

const tell = (message: KeeperMessage): void => void parentPort?.postMessage(message);

/** The last resort, when the main thread cannot act: whoever looks at the log reads why. */
function end(line: string): void {
  writeSync(2, `${line}\n`);
  process.kill(process.pid, 'SIGKILL');
}

function renew(): void {
  if (Date.now() - renewedAtMs < RENEW_EVERY_MS) return;
  renewedAtMs = Date.now();
  beat += 1;
  let next: string | undefined;
  try {
    if (!renewLock(lockPath, token, beat)) return lose();
    Atomics.store(times, Beat.renewedAt, BigInt(Date.now()));
  } catch (error) {
    // What cannot be written by this process cannot be taken over by another either, unless its lock has changed.
    if (tokenIn(lockPath) !== token) return lose();
    next = (error as NodeJS.ErrnoException).code ?? String(error);
  }
  if (next !== fault) tell({ kind: 'fault', code: next });
  fault = next;
}

function lose(): void {
  isLost = true;
  tell({ kind: 'taken-over' });
  const line = `The data directory ${directory} was taken over by another process, or removed: this process ends without writing to it.`;
  setTimeout(() => {
    end(line);
  }, GRACE_MS);
}

function watch(): void {
  const busySinceMs = Number(Atomics.load(times, Beat.busySince));
  if (busySinceMs === 0) return;
  const stuckMs = Date.now() - busySinceMs;
  if (stuckMs < STUCK_WITHOUT_ROOM_MS) return;
  const { bavail, bsize } = statfsSync(directory);
  const freeBytes = bavail * bsize;
  if (freeBytes >= Math.max(minFreeBytes, 32 * MEGABYTE) && stuckMs < STUCK_MS) return;
  end(
    `The embedded database in ${directory} has not answered for ${Math.round(stuckMs / 1_000)} s ` +
      `(${Math.floor(freeBytes / MEGABYTE)} MB of disk are free): the process ends. What was answered is on disk. ` +
      `Make room if the disk is full, and start again.`,
  );
}

setInterval(() => {
  if (isLost) return;
  renew();
  watch();
}, LOOK_EVERY_MS);
renew();
