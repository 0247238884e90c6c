// The thread that the encoders run in: a run blocks for milliseconds, and answering shoppers must not wait for it.
import { parentPort } from 'node:worker_threads';
import { Encoder, type Manner } from './encoder.js';
import type { Reading, Script } from './models.js';

/** What the thread is asked. */
export interface EncodeRequest {
  readonly id: number;
  readonly script: Script;
  readonly reading: Reading;
  readonly texts: readonly string[];
  readonly manner: Manner;
}

/** What it answers. */
export type EncodeReply =
  { readonly id: number; readonly vectors: Float32Array } | { readonly id: number; readonly fault: string };

/** What the thread hears: something to encode, or that nobody asks any more. */
export type EncoderMessage = EncodeRequest | 'close';

/** By script and reading; each is loaded when it is first asked. */
const encoders = new Map<string, Promise<Encoder>>();
let last: Promise<void> = Promise.resolve();

function encoderOf(script: Script, reading: Reading): Promise<Encoder> {
  const key = `${script} ${reading}`;
  const known = encoders.get(key);
  if (known) return known;
  const loading = Encoder.load(script, reading);
  encoders.set(key, loading);
  return loading;
}

let isClosed = false;

async function answer({ id, script, reading, texts, manner }: EncodeRequest): Promise<void> {
  if (isClosed) return;
  try {
    const vectors = await (await encoderOf(script, reading)).encode(texts, manner, () => isClosed);
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
