// A small cache in front of slower truth: it may forget at any time, and losing it must never lose data.
/** A cache of JSON values; keys are kept apart by service. */
export abstract class Cache {
  abstract get<T>(key: string): Promise<T | undefined>;
  abstract set(key: string, value: unknown, ttlSeconds: number): Promise<void>;
  abstract delete(key: string): Promise<void>;
  /**
   * Adds to a count that all instances share and that starts at 0; gives the new count. It lives `ttlSeconds` from its
   * first use. `undefined` when the cache cannot tell.
   */
  abstract add(key: string, amount: number, ttlSeconds: number): Promise<number | undefined>;
}
