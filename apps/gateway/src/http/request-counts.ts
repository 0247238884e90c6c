// How often each address has asked within a minute, over all gateways: counted here at once, and told to the others through the cache.
import type { Cache } from '#platform';

/** What the rate limiter is told. */
export interface RequestCount {
  /** Requests of the address in its current minute, this one included. */
  readonly current: number;
  /** Milliseconds until its minute is over. */
  readonly ttl: number;
}

interface Minute {
  readonly startedAtMs: number;
  /** Counted here. */
  own: number;
  /** Of those, not told to the cache yet. */
  untold: number;
  /** Counted by other gateways, as last heard. */
  others: number;
  isTelling: boolean;
}

const MAX_ADDRESSES = 50_000;
const MS = 1_000;

/**
 * A store for `@fastify/rate-limit`. No request waits for the cache: what others have counted is known a moment later, and while the cache is away
 * each gateway counts by itself.
 */
export class RequestCounts {
  /** The one that began longest ago first. */
  readonly #minutes = new Map<string, Minute>();

  constructor(
    private readonly cache: Cache,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** Counts one request of an address. */
  incr(address: string, done: (error: null, count: RequestCount) => void, windowMs: number): void {
    const nowMs = this.nowMs();
    let minute = this.#minutes.get(address);
    if (minute === undefined || minute.startedAtMs + windowMs <= nowMs) {
      this.#minutes.delete(address);
      minute = { startedAtMs: nowMs, own: 0, untold: 0, others: 0, isTelling: false };
      this.#minutes.set(address, minute);
      if (this.#minutes.size > MAX_ADDRESSES) this.#minutes.delete(this.#minutes.keys().next().value ?? '');
    }
    minute.own += 1;
    minute.untold += 1;
    void this.#tell(address, minute, windowMs / MS);
    done(null, { current: minute.own + minute.others, ttl: minute.startedAtMs + windowMs - nowMs });
  }

  /** No route has a limit of its own. */
  child(): this {
    return this;
  }

  /** One word at a time an address: what is counted meanwhile goes with the next one. */
  async #tell(address: string, minute: Minute, windowSeconds: number): Promise<void> {
    if (minute.isTelling) return;
    minute.isTelling = true;
    while (minute.untold > 0) {
      const told = minute.untold;
      minute.untold = 0;
      const sum = await this.cache.add(`requests:${address}`, told, windowSeconds).catch(() => undefined);
      if (sum === undefined) break;
      minute.others = Math.max(0, sum - (minute.own - minute.untold));
    }
    minute.isTelling = false;
  }
}
