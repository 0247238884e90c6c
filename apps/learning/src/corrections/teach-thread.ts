// Teaches corrections in a thread of its own, within a time and a memory, so that nobody who is answered waits for it.
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { TaughtCorrections, teachCorrections } from '#learning';

/** What is taught. */
export type ToTeach = Parameters<typeof teachCorrections>[0];

const TIMEOUT_MS = 240_000;
const MEMORY_MB = 192;
const CODE = fileURLToPath(new URL('./teach.worker.js', import.meta.url));

/** One teaching at a time. */
@Injectable()
export class TeachThread implements OnApplicationShutdown {
  private worker: Worker | undefined;

  /** Rejects when the thread fails, takes more than four minutes or its memory, or the service stops. */
  async teach(corrections: ToTeach): Promise<TaughtCorrections> {
    const worker = new Worker(CODE, {
      workerData: corrections,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    this.worker = worker;
    worker.unref();
    const timeout = setTimeout(() => void worker.terminate(), TIMEOUT_MS);
    timeout.unref();
    try {
      return await new Promise<TaughtCorrections>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error(`stopped before its end, or after ${TIMEOUT_MS / 60_000} minutes`)));
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
