// Load shedding: a gateway works on so many requests at once; more are told to come back, so that those in hand are answered in time.
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GatewayConfig } from '../gateway.config.js';
import { HttpProblem } from './problem.js';
import { NewConnections } from './new-connections.js';

const RETRY_AFTER_SECONDS = 2;
/** Where the next one to start has waited so long, more would wait longer than a shopper does. */
const MAX_WAIT_MS = 10_000;
/** Who is turned away hears so after this: clients that ask again at once would else be all that the process is busy with. */
const REFUSED_AFTER_MS = 250;
/** More than so many are not kept waiting for their refusal. */
const MAX_HELD_REFUSALS = 2_000;
/** Requests that services work for. */
const COUNTED = /^\/(?:v1\/|mcp|ucp\/|feeds\/)/u;
/** These last as long as somebody listens, and have limits of their own. */
const LASTING = /^\/v1\/(?:socket|desk\/stream|conversations\/[^/]+\/stream)(?:[?/]|$)/u;

/** Counts the requests that are being worked on. */
@Injectable()
export class RequestsInHand {
  private isStarting = false;
  private readonly waiting: { readonly sinceMs: number; readonly start: () => void }[] = [];
  private heldRefusals = 0;
  private readonly connections = new NewConnections();

  constructor(private readonly config: GatewayConfig) {}

  /** Waits so many milliseconds. */
  pause: (milliseconds: number) => Promise<unknown> = pause;

  /** How many requests are taken in, how many of them are worked on, and the most that ever were at once. */
  readonly counts = { taken: 0, working: 0, mostTaken: 0, mostWorking: 0 };

  /** @throws HttpProblem 429 when there are too many, or those before wait too long already. */
  refuseIfFull(): void {
    const waitedMs = performance.now() - (this.waiting[0]?.sinceMs ?? Infinity);
    if (this.counts.taken < this.config.MAX_REQUESTS_IN_HAND && waitedMs <= MAX_WAIT_MS) return;
    throw new HttpProblem(429, 'overloaded', {
      detail: 'Very many are asking right now. Please try again in a moment.',
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    });
  }

  private async refuseInAWhileIfFull(): Promise<void> {
    try {
      this.refuseIfFull();
    } catch (refusal) {
      if (this.heldRefusals < MAX_HELD_REFUSALS) {
        this.heldRefusals += 1;
        await this.pause(REFUSED_AFTER_MS);
        this.heldRefusals -= 1;
      }
      throw refusal;
    }
  }

  /**
   * Takes one more in and settles when its work may start; what it gives says, once, that it is done.
   *
   * They start one by one, and no more than REQUESTS_AT_ONCE are worked on: in the embedded default a turn is worked on without a pause, and what
   * has come meanwhile, new connections above all, must be seen, and turned away or told that this process lives, before the next one.
   */
  async take(): Promise<() => void> {
    this.refuseIfFull();
    this.count('taken', 1);
    await new Promise<void>((start) => {
      this.waiting.push({ sinceMs: performance.now(), start });
      void this.startWaiting();
    });
    let isDone = false;
    return () => {
      if (isDone) return;
      isDone = true;
      this.count('taken', -1);
      this.count('working', -1);
      void this.startWaiting();
    };
  }

  /**
   * Counts a route's work from when the request has been read, so that slow senders take no place, until its answer is made: also of a
   * client that has gone, whose work goes on.
   */
  watch(fastify: FastifyInstance): void {
    this.connections.watch(fastify.server);
    const working = new WeakMap<FastifyRequest, () => void>();
    const isCounted = ({ url }: FastifyRequest): boolean => COUNTED.test(url) && !LASTING.test(url);
    fastify.addHook('onRequest', async (request) => {
      // Before anything is read: turning away must cost next to nothing.
      if (isCounted(request)) await this.refuseInAWhileIfFull();
    });
    fastify.addHook('preHandler', async (request) => {
      if (isCounted(request)) working.set(request, await this.take());
    });
    fastify.addHook('onSend', (request, _, payload, done) => {
      working.get(request)?.();
      done(null, payload);
    });
  }

  private async startWaiting(): Promise<void> {
    if (this.isStarting) return;
    this.isStarting = true;
    while (this.waiting.length > 0 && this.counts.working < this.config.REQUESTS_AT_ONCE) {
      await this.connections.takenIn();
      this.count('working', 1);
      this.waiting.shift()?.start();
    }
    this.isStarting = false;
  }

  private count(what: 'taken' | 'working', by: 1 | -1): void {
    const { counts } = this;
    counts[what] += by;
    counts.mostTaken = Math.max(counts.mostTaken, counts.taken);
    counts.mostWorking = Math.max(counts.mostWorking, counts.working);
  }
}
