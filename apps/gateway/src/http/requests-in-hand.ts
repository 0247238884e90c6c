// Load shedding: a gateway works on so many requests at once; more are told to come back, so that those in hand are answered in time. Whose turn it is,
// and who is told to come back, goes by the address that asks.
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GatewayConfig } from '../gateway.config.js';
import { networkOf } from '../identity/caller-key.js';
import { HttpProblem } from './problem.js';
import { NewConnections } from './new-connections.js';
import { TurnsByAddress } from './turns-by-address.js';

const RETRY_AFTER_SECONDS = 2;
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
  private readonly turns: TurnsByAddress<{ readonly start: () => void; readonly refuse: (why: HttpProblem) => void }>;
  private heldRefusals = 0;
  private readonly connections = new NewConnections();

  constructor(private readonly config: GatewayConfig) {
    this.turns = new TurnsByAddress(config.MAX_REQUESTS_IN_HAND);
  }

  /** Waits so many milliseconds. */
  pause: (milliseconds: number) => Promise<unknown> = pause;

  /** How many requests are taken in, how many of them are worked on, and the most that ever were at once. */
  readonly counts = { taken: 0, working: 0, mostTaken: 0, mostWorking: 0 };

  private async refuseInAWhileIfFull(address: string): Promise<void> {
    if (this.turns.mayEnter(address)) return;
    if (this.heldRefusals < MAX_HELD_REFUSALS) {
      this.heldRefusals += 1;
      await this.pause(REFUSED_AFTER_MS);
      this.heldRefusals -= 1;
    }
    throw refusal();
  }

  /**
   * Takes one more in and settles when its work may start; what it gives says, once, that it is done.
   * Those that wait start in turns by address (of IPv6, by its network). When all places are taken, the last of the address that has most makes room
   * for one that has clearly fewer.
   *
   * They start one by one, and no more than REQUESTS_AT_ONCE are worked on: in the embedded default a turn is worked on without a pause, and what
   * has come meanwhile, new connections above all, must be seen, and turned away or told that this process lives, before the next one.
   *
   * @throws HttpProblem 429 when there are too many, those before wait too long already, or it had to make room
   */
  async take(ip: string): Promise<() => void> {
    const address = networkOf(ip);
    if (!this.turns.mayEnter(address)) throw refusal();
    await new Promise<void>((start, refuse) => {
      const pushedOut = this.turns.enter(address, { start, refuse });
      if (pushedOut === undefined) this.count('taken', 1);
      else pushedOut.refuse(refusal());
      void this.startWaiting();
    });
    let isDone = false;
    return () => {
      if (isDone) return;
      isDone = true;
      this.turns.leave(address);
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
      if (isCounted(request)) await this.refuseInAWhileIfFull(networkOf(request.ip));
    });
    fastify.addHook('preHandler', async (request) => {
      if (isCounted(request)) working.set(request, await this.take(request.ip));
    });
    fastify.addHook('onSend', (request, _, payload, done) => {
      working.get(request)?.();
      done(null, payload);
    });
  }

  private async startWaiting(): Promise<void> {
    if (this.isStarting) return;
    this.isStarting = true;
    while (this.turns.isWaiting && this.counts.working < this.config.REQUESTS_AT_ONCE) {
      await this.connections.takenIn();
      const next = this.turns.next();
      if (next === undefined) continue;
      this.count('working', 1);
      next.start();
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

const refusal = (): HttpProblem =>
  new HttpProblem(429, 'overloaded', {
    detail: 'Very many are asking right now. Please try again in a moment.',
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
