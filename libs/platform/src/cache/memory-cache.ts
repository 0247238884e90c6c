// The cache of the embedded default: in memory, bounded, least recently used goes first.
import { Clock } from '../clock.js';
import { Cache } from './cache.js';

const MAX_ENTRIES = 10_000;

/** Keeps JSON text, so that a value changes hands as a copy, as it would on Redis. */
export class MemoryCache extends Cache {
  private readonly entries = new Map<string, { json: string; expiresAtMs: number }>();

  constructor(
    private readonly clock: Clock,
    private readonly maxEntries = MAX_ENTRIES,
  ) {
    super();
  }

  override async get<T>(key: string): Promise<T | undefined> {
    const entry = this.entryOf(key);
    return entry && (JSON.parse(entry.json) as T);
  }

  override async set(key: string, value: unknown, ttlSeconds: number): Promise<void> {
    this.entries.delete(key);
    this.entries.set(key, {
      json: JSON.stringify(value),
      expiresAtMs: this.clock.now().getTime() + ttlSeconds * 1_000,
    });
    if (this.entries.size > this.maxEntries) {
      const oldest = this.entries.keys().next().value;
      if (oldest !== undefined) this.entries.delete(oldest);
    }
  }

  override async delete(key: string): Promise<void> {
    this.entries.delete(key);
  }

  override async add(key: string, amount: number, ttlSeconds: number): Promise<number | undefined> {
    // Without a wait in between, so that of two at once each counts.
    const kept = this.entryOf(key);
    const sum = (kept === undefined ? 0 : (JSON.parse(kept.json) as number)) + amount;
    if (kept === undefined) await this.set(key, sum, ttlSeconds);
    else kept.json = JSON.stringify(sum);
    return sum;
  }

  /** What has not expired; from now on the most recently used. */
  private entryOf(key: string): { json: string } | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    this.entries.delete(key);
    if (entry.expiresAtMs <= this.clock.now().getTime()) return undefined;
    this.entries.set(key, entry);
    return entry;
  }
}
