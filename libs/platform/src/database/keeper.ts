// The main thread's side of keeping a data directory: what the keeping thread found, and what it has to know.
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type DataDirectoryLock, RENEW_EVERY_MS, tokenIn } from './data-directory.js';

const CODE = fileURLToPath(new URL('./keeper-worker.js', import.meta.url));

/** Places in the memory that both threads see, each a time in ms since 1970, 0 for none. */
export const Beat = { busySince: 0, renewedAt: 1 } as const;

/** What the thread starts from. */
export interface KeeperData {
  readonly directory: string;
  readonly lockPath: string;
  readonly token: string;
  readonly minFreeBytes: number;
  readonly shared: SharedArrayBuffer;
}

/** What the thread tells: the lock is another's, or could (not) be written. */
export type KeeperMessage =
  { readonly kind: 'taken-over' } | { readonly kind: 'fault'; readonly code: string | undefined };

/** Keeps a locked directory until it is stopped. */
export class DataDirectoryKeeper {
  /** Why the directory cannot be written, such as `EROFS`. */
  fault: string | undefined;
  private readonly times = new BigInt64Array(new SharedArrayBuffer(16));
  private readonly worker: Worker;

  constructor(
    private readonly lock: DataDirectoryLock,
    options: { readonly directory: string; readonly minFreeBytes: number; readonly onTakenOver: () => void },
  ) {
    Atomics.store(this.times, Beat.renewedAt, BigInt(Date.now()));
    const data: KeeperData = {
      directory: options.directory,
      minFreeBytes: options.minFreeBytes,
      lockPath: lock.path,
      token: lock.token,
      shared: this.times.buffer as SharedArrayBuffer,
    };
    this.worker = new Worker(CODE, { workerData: data, execArgv: [] });
    this.worker.unref();
    this.worker.on('message', (message: KeeperMessage) => {
      if (message.kind === 'taken-over') options.onTakenOver();
      else this.fault = message.code;
    });
    // Without the thread nobody renews the lock: that is found by `isStillOurs`.
    this.worker.on('error', () => undefined);
  }

  /** Says that the database works on something, or that it has answered. */
  busy(isBusy: boolean): void {
    Atomics.store(this.times, Beat.busySince, isBusy ? BigInt(Date.now()) : 0n);
  }

  /** Whether the directory is still this process's; read again when it slept for longer than the lock is renewed, as a paused container does. */
  isStillOurs(): boolean {
    const renewedAtMs = Number(Atomics.load(this.times, Beat.renewedAt));
    return Date.now() - renewedAtMs < 2 * RENEW_EVERY_MS || tokenIn(this.lock.path) === this.lock.token;
  }

  /** Lets the directory go. */
  async stop(): Promise<void> {
    await this.worker.terminate();
    this.lock.release();
  }
}
