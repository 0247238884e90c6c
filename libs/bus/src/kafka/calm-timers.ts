// Mends two timers of kafkajs 2.2.4 that wake an idle process a thousand times a second (tulios/kafkajs #1751).
import { createRequire } from 'node:module';

/** Of kafkajs's queue of the requests of one connection, what is needed here. */
export interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly inflight: ReadonlyMap<number, SentRequest>;
  readonly requestTimeout: number;
  readonly enforceRequestTimeout: boolean;
  requestTimeoutIntervalId: NodeJS.Timeout | null;
  isConnected(): boolean;
  /** Ends its timers. */
  destroy(): void;
  scheduleCheckPendingRequests(): void;
  scheduleRequestTimeoutCheck(): void;
}

interface SentRequest {
  readonly sentAt: number;
  readonly requestTimeout: number;
  timeoutRequest(): void;
}

/** Requests may take many seconds, so that one more does no harm; kafkajs looks ten times a second on every connection. */
const LOOK_FOR_LATE_REQUESTS_EVERY_MS = 1_000;

let isCalm = false;

/** Replaces both timers in every queue of this process, those that exist included. Throws where kafkajs is of another build. */
export function calmKafkajsTimers(): void {
  if (isCalm) return;
  const queues = requestQueues().prototype;
  const { scheduleCheckPendingRequests, scheduleRequestTimeoutCheck } = queues;
  if (typeof scheduleCheckPendingRequests !== 'function' || typeof scheduleRequestTimeoutCheck !== 'function') {
    throw new Error("kafkajs's queue of requests is not the one that its timers are known of");
  }
  // With nothing pending it sets a timer with a negative wait, which is one millisecond, which sets the next one, for ever.
  queues.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.pending.length > 0) scheduleCheckPendingRequests.call(this);
  };
  queues.scheduleRequestTimeoutCheck = function (this: RequestQueue): void {
    if (!this.enforceRequestTimeout) return;
    this.destroy();
    const everyMs = Math.min(this.requestTimeout, LOOK_FOR_LATE_REQUESTS_EVERY_MS);
    this.requestTimeoutIntervalId = setInterval(() => {
      endLateRequests(this);
    }, everyMs);
  };
  isCalm = true;
}

/** The class of kafkajs, which it does not export. */
export function requestQueues(): { readonly prototype: RequestQueue; new (options: object): RequestQueue } {
  const require = createRequire(import.meta.url);
  return require('kafkajs/src/network/requestQueue') as ReturnType<typeof requestQueues>;
}

function endLateRequests(queue: RequestQueue): void {
  const nowMs = Date.now();
  for (const request of queue.inflight.values()) {
    if (nowMs - request.sentAt > request.requestTimeout) request.timeoutRequest();
  }
  if (!queue.isConnected()) queue.destroy();
}
