// The thread that the encoders run in: a run blocks for milliseconds, and answering shoppers must not wait for it.
import { parentPort } from 'node:worker_threads';
import { Encoder, type Manner } from './encoder.js';
import type { Script } from './models.js';

/** What the thread is asked. */
export interface EncodeRequest {
  readonly id: number;
  readonly script: Script;
  readonly texts: readonly string[];
  readonly manner: Manner;
}

/** What it answers. */
export type EncodeReply =
  { readonly id: number; readonly vectors: Float32Array } | { readonly id: number; readonly fault: string };

/** What the thread hears: something to encode, or that nobody asks any more. */
export type EncoderMessage = EncodeRequest | 'close';

const encoders = new Map<Script, Promise<Encoder>>();
let last: Promise<void> = Promise.resolve();

function encoderOf(script: Script): Promise<Encoder> {
  const known = encoders.get(script);
  if (known) return known;
  const loading = Encoder.load(script);
  encoders.set(script, loading);
  return loading;
}

let isClosed = false;

async function answer({ id, script, texts, manner }: EncodeRequest): Promise<void> {
  if (isClosed) return;
  try {
    const vectors = await (await encoderOf(script)).encode(texts, manner, () => isClosed);
    parentPort?.postMessage({ id, vectors } satisfies EncodeReply, [vectors.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort?.postMessage({
      id,
      fault: error instanceof Error ? error.message : String(error),
    } satisfies EncodeReply);
  }
}

// One after the other: a session runs once at a time.
parentPort?.on('message', (message: EncoderMessage) => {
  if (message !== 'close') {
    last = last.then(() => answer(message));
    return;
  }
  // What waits is not begun any more; the run at hand comes to its end first.
  isClosed = true;
  void last.then(() => parentPort?.close());
});
