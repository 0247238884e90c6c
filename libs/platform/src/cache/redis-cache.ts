// The cache of the stack. While Redis is away every read is a miss and every write is dropped: answers get slower, not wrong.
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Cache } from './cache.js';

const COMMAND_TIMEOUT_MS = 500;
const CONNECT_TIMEOUT_MS = 3_000;
const MAX_RECONNECT_DELAY_MS = 2_000;
const WARN_EVERY_MS = 30_000;

/** {@link Cache} on Redis. A failed delete is remembered and that key is not read until it has been deleted. */
export class RedisCache extends Cache {
  private readonly logger = new Logger(RedisCache.name);
  private readonly redis: Redis;
  private readonly distrusted = new Set<string>();
  private warnedAtMs = 0;

  constructor(url: string, prefix: string) {
    super();
    this.redis = new Redis(url, {
      keyPrefix: prefix,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: COMMAND_TIMEOUT_MS,
      connectTimeout: CONNECT_TIMEOUT_MS,
      retryStrategy: (attempts) => Math.min(attempts * 200, MAX_RECONNECT_DELAY_MS),
    });
    this.redis.on('error', (error: Error) => this.warn(error));
  }

  override async get<T>(key: string): Promise<T | undefined> {
    if (this.distrusted.has(key)) return undefined;
    try {
      const json = await this.redis.get(key);
      return json === null ? undefined : (JSON.parse(json) as T);
    } catch (error) {
      this.warn(error);
      return undefined;
    }
  }

  override async set(key: string, value: unknown, ttlSeconds: number): Promise<void> {
    try {
      await this.redis.set(key, JSON.stringify(value), 'EX', Math.max(1, Math.ceil(ttlSeconds)));
      this.distrusted.delete(key);
    } catch (error) {
      this.distrust(key);
      this.warn(error);
    }
  }

  override async delete(key: string): Promise<void> {
    try {
      await this.redis.del(key);
      this.distrusted.delete(key);
    } catch (error) {
      this.distrust(key);
      this.warn(error);
    }
  }

  override async add(key: string, amount: number, ttlSeconds: number): Promise<number | undefined> {
    try {
      // Only the first use sets the time to live: a count that is used all the time must end all the same. Both or neither.
      const done = await this.redis
        .multi()
        .set(key, 0, 'EX', Math.max(1, Math.ceil(ttlSeconds)), 'NX')
        .incrby(key, amount)
        .exec();
      const [error, sum] = done?.[1] ?? [];
      if (error) throw error;
      return typeof sum === 'number' ? sum : undefined;
    } catch (error) {
      this.warn(error);
      return undefined;
    }
  }

  /** Throws when Redis does not answer. */
  async check(): Promise<void> {
    await this.redis.ping();
  }

  /** Closes the connection. */
  close(): void {
    this.redis.disconnect();
  }

  /** What this instance failed to change may be stale there; the set is bounded because entries expire anyway. */
  private distrust(key: string): void {
    if (this.distrusted.size >= 10_000) this.distrusted.clear();
    this.distrusted.add(key);
  }

  private warn(error: unknown): void {
    const now = Date.now();
    if (now - this.warnedAtMs < WARN_EVERY_MS) return;
    this.warnedAtMs = now;
    this.logger.warn(`The cache is not available, answers come from the database: ${(error as Error).message}`);
  }
}
