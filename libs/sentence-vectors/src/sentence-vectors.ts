// Sentence vectors for every service of a process: one thread with the encoders, shared by all who opened it.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Manner } from './encoder.js';
import type { EncodeReply, EncodeRequest, EncoderMessage } from './encoder.worker.js';
import { ENCODER_MODELS, filesOf, type Reading, SCRIPTS, scriptOf, type Taught } from './models.js';

/** Requests that may wait; more are answered with nothing at once. */
const MAX_WAITING = 200;
const MAX_TEXTS = 50_000;
/** A thread that is still in a run after so long is left to end by itself. */
const CLOSING_MS = 10_000;

/** How near two vectors of one encoder lie: their cosine, for each is of length one; −1 to 1, the nearer the higher. */
export const cosineOf = (left: Float32Array, right: Float32Array): number =>
  left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);

/** How a request is made. */
export interface VectorOptions {
  /** What the texts are read for; `meaning` unless said otherwise. `answers` only where {@link answersAreRead}, `asked` where {@link askedIsRead}. */
  readonly reading?: Reading;
  /** `alone` unless said otherwise. */
  readonly manner?: Manner;
  /** After so long the request is answered with nothing. */
  readonly deadlineMs: number;
}

/** Why there are no vectors here, in words for whoever runs the shop; `undefined` when there are. */
export function whyNoVectors(): string | undefined {
  try {
    createRequire(import.meta.url).resolve('onnxruntime-node');
  } catch {
    return 'the optional package onnxruntime-node is not installed (npm ci brings it)';
  }
  const missing = SCRIPTS.filter((script) => !existsSync(filesOf(script).meaning));
  if (missing.length === 0) return undefined;
  return `the encoder ${missing.map((script) => ENCODER_MODELS[script].name).join(' and ')} could not be had`;
}

/**
 * Whether texts can be read for what answers what: question and answer lie nearer than texts that merely speak of the same. Where
 * not, whoever asks goes by their meaning, with weights that were fitted on that.
 */
export const answersAreRead = (): boolean => isRead('answers');

/** Whether texts can be read for what they ask in a talk. Where not, whoever asks goes by their meaning alone. */
export const askedIsRead = (): boolean => isRead('asked');

const isRead = (reading: Taught): boolean =>
  whyNoVectors() === undefined && SCRIPTS.every((script) => existsSync(filesOf(script)[reading]));

/** Turns texts into vectors; `close` when it is used no more. */
export class SentenceVectors {
  private isClosed = false;

  private constructor(private readonly thread: EncoderThread) {}

  /** Opens the thread of this process; `undefined` where the encoders or their runtime are absent. Loads nothing yet. */
  static open(): SentenceVectors | undefined {
    if (whyNoVectors() !== undefined) return undefined;
    return new SentenceVectors(EncoderThread.take());
  }

  /**
   * The vectors of texts, in their order: each of length one, and of the dimensions of its script's encoder. `undefined` when they
   * did not come in time, when too many wait already, or when the encoder failed: whoever asks can do without.
   */
  async vectorsOf(
    texts: readonly string[],
    { reading = 'meaning', manner = 'alone', deadlineMs }: VectorOptions,
  ): Promise<Float32Array[] | undefined> {
    if (texts.length > MAX_TEXTS) throw new Error(`More than ${MAX_TEXTS} texts to encode at once.`);
    if (this.isClosed) return undefined;
    const found: Float32Array[] = [];
    for (const script of SCRIPTS) {
      const own = [...texts.keys()].filter((at) => scriptOf(texts[at] ?? '') === script);
      if (own.length === 0) continue;
      const request = { script, reading, texts: own.map((at) => texts[at] ?? ''), manner };
      const vectors = await this.thread.ask(request, deadlineMs);
      if (vectors === undefined) return undefined;
      const { dimensions } = ENCODER_MODELS[script];
      own.forEach((at, row) => (found[at] = vectors.subarray(row * dimensions, (row + 1) * dimensions)));
    }
    return found;
  }

  /** Loads the encoders of some readings, so that the first text need not wait for them. */
  async warm(deadlineMs: number, readings: readonly Reading[] = ['meaning']): Promise<void> {
    await Promise.all(readings.map((reading) => this.vectorsOf(['你好', 'hello'], { reading, deadlineMs })));
  }

  /** The thread ends with the last who closes. */
  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.thread.release();
  }
}

interface Waiting {
  readonly settle: (vectors: Float32Array | undefined) => void;
  readonly timer: NodeJS.Timeout;
}

/** The thread, started by the first request. */
class EncoderThread {
  private static current: EncoderThread | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | undefined;
  private hasFailed = false;
  private hasEnded = false;
  private users = 0;
  private lastId = 0;

  static take(): EncoderThread {
    const thread = (EncoderThread.current ??= new EncoderThread());
    thread.users++;
    return thread;
  }

  ask(request: Omit<EncodeRequest, 'id'>, deadlineMs: number): Promise<Float32Array | undefined> {
    if (this.hasFailed || this.waiting.size >= MAX_WAITING) return Promise.resolve(undefined);
    const worker = (this.worker ??= this.start());
    const id = ++this.lastId;
    return new Promise((resolve) => {
      const settle = (vectors: Float32Array | undefined): void => {
        clearTimeout(this.waiting.get(id)?.timer);
        this.waiting.delete(id);
        if (this.waiting.size === 0) worker.unref();
        resolve(vectors);
      };
      this.waiting.set(id, { settle, timer: setTimeout(settle, deadlineMs, undefined) });
      worker.ref();
      worker.postMessage({ id, ...request } satisfies EncodeRequest);
    });
  }

  async release(): Promise<void> {
    if (--this.users > 0) return;
    if (EncoderThread.current === this) EncoderThread.current = undefined;
    const { worker } = this;
    if (worker === undefined || this.hasEnded) return;
    // To end a thread in the middle of a run ends the whole process: the runtime throws where nobody can catch it.
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    for (const { settle } of [...this.waiting.values()]) settle(undefined);
    worker.ref();
    worker.postMessage('close' satisfies EncoderMessage);
    let timer: NodeJS.Timeout | undefined;
    const isLate = new Promise<void>((resolve) => (timer = setTimeout(resolve, CLOSING_MS)));
    await Promise.race([ended, isLate]);
    clearTimeout(timer);
    worker.unref();
  }

  private start(): Worker {
    const worker = new Worker(new URL('./encoder.worker.js', import.meta.url));
    worker.unref();
    worker.on('message', (reply: EncodeReply) => {
      if ('fault' in reply) this.hasFailed = true;
      this.waiting.get(reply.id)?.settle('vectors' in reply ? reply.vectors : undefined);
    });
    const fail = (): void => {
      this.hasFailed = true;
      for (const { settle } of [...this.waiting.values()]) settle(undefined);
    };
    worker.on('error', fail);
    worker.on('exit', () => {
      this.hasEnded = true;
      fail();
    });
    return worker;
  }
}
