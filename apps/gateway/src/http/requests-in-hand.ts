// Load shedding: a gateway works on so many requests at once; more are told to come back, so that those in hand are answered in time.
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GatewayConfig } from '../gateway.config.js';
import { HttpProblem } from './problem.js';

const RETRY_AFTER_SECONDS = 2;
/** In the embedded default a turn takes some 20 ms: this is how long what has come meanwhile waits to be seen. */
const STARTS_A_ROUND = 16;
/** Where the next one to start has waited so long, more would wait longer than a shopper does. */
const MAX_WAIT_MS = 10_000;
/** These last as long as somebody listens, and have limits of their own. */
const LASTING = /^\/v1\/(?:socket|conversations\/[^/]+\/stream)(?:[?/]|$)/u;

/** Counts the requests that are being worked on. */
@Injectable()
export class RequestsInHand {
  private count = 0;
  private readonly waiting: { readonly sinceMs: number; readonly start: () => void }[] = [];

  constructor(private readonly config: GatewayConfig) {}

  /** @throws HttpProblem 429 when there are too many, or those before wait too long already. */
  refuseIfFull(): void {
    const waitedMs = performance.now() - (this.waiting[0]?.sinceMs ?? Infinity);
    if (this.count < this.config.MAX_REQUESTS_IN_HAND && waitedMs <= MAX_WAIT_MS) return;
    throw new HttpProblem(429, 'overloaded', {
      detail: 'Very many are asking right now. Please try again in a moment.',
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    });
  }

  /**
   * Takes one more in and settles when its work may start; what it gives says, once, that it is done.
   *
   * A few start in each round of the event loop: in the embedded default a turn is worked on without a pause, and what has come meanwhile
   * must be seen, and turned away or told that this process lives, before the next ones.
   */
  async take(): Promise<() => void> {
    this.refuseIfFull();
    this.count += 1;
    await new Promise<void>((start) => {
      if (this.waiting.push({ sinceMs: performance.now(), start }) === 1) setImmediate(this.startSome);
    });
    let isDone = false;
    return () => {
      if (!isDone) this.count -= 1;
      isDone = true;
    };
  }

  /**
   * Counts a route's work from when the request has been read, so that slow senders take no place, until its answer is made: also of a
   * client that has gone, whose work goes on.
   */
  watch(fastify: FastifyInstance): void {
    const working = new WeakMap<FastifyRequest, () => void>();
    const isCounted = ({ url }: FastifyRequest): boolean => url.startsWith('/v1/') && !LASTING.test(url);
    fastify.addHook('onRequest', async (request) => {
      // Before anything is read: turning away must cost next to nothing.
      if (isCounted(request)) this.refuseIfFull();
      await Promise.resolve();
    });
    fastify.addHook('preHandler', async (request) => {
      if (isCounted(request)) working.set(request, await this.take());
    });
    fastify.addHook('onSend', (request, _, payload, done) => {
      working.get(request)?.();
      done(null, payload);
    });
  }

  private readonly startSome = (): void => {
    // Each in a callback of its own: what it does at once is done before the next one begins.
    for (const { start } of this.waiting.splice(0, STARTS_A_ROUND)) setImmediate(start);
    if (this.waiting.length > 0) setImmediate(this.startSome);
  };
}
