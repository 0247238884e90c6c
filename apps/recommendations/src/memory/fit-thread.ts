// Fits a model in a thread of its own, so that answers do not wait for it.
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Fitted } from '../methods/index.js';

const FIT_TIMEOUT_MS = 600_000;
const CODE = fileURLToPath(new URL('./fit-worker.js', import.meta.url));

/** One fit at a time. */
@Injectable()
export class FitThread implements OnApplicationShutdown {
  private worker: Worker | undefined;

  /** Fits the sequences; rejects when the thread fails, does not end within ten minutes, or the service stops. */
  async fit(sequences: readonly Int32Array[]): Promise<Fitted> {
    const worker = new Worker(CODE, { workerData: sequences });
    this.worker = worker;
    worker.unref();
    const timeout = setTimeout(() => void worker.terminate(), FIT_TIMEOUT_MS);
    try {
      return await new Promise<Fitted>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () =>
          reject(new Error(`stopped before its end, or after ${FIT_TIMEOUT_MS / 60_000} minutes`)),
        );
      });
    } finally {
      clearTimeout(timeout);
      this.worker = undefined;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }
}
