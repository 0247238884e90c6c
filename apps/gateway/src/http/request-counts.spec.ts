// What an address has asked counts over all gateways, without any request waiting for it, and also while the cache is away.
import { setImmediate as soon } from 'node:timers/promises';
import { type Cache, FixedClock, MemoryCache } from '#platform';
import { RequestCounts } from './request-counts.js';

const MINUTE_MS = 60_000;

describe('the requests of an address', () => {
  const clock = new FixedClock(new Date('2026-01-01T00:00:00Z'));
  const nowMs = (): number => clock.now().getTime();
  const ask = (counts: RequestCounts, address = '192.0.2.1'): { current: number; ttl: number } => {
    let told = { current: 0, ttl: 0 };
    counts.incr(address, (_, count) => (told = count), MINUTE_MS);
    return told;
  };

  it('count together where several gateways share a cache, each address by itself', async () => {
    const cache = new MemoryCache(clock);
    const [one, other] = [new RequestCounts(cache, nowMs), new RequestCounts(cache, nowMs)];
    for (let count = 1; count <= 5; count++) expect(ask(one).current).toBe(count);
    await soon();
    expect(ask(other).current).toBe(1);
    await soon();
    expect(ask(other).current).toBe(7);
    await soon();
    expect(ask(one).current).toBe(6);
    await soon();
    expect(ask(one).current).toBe(9);
    expect(ask(one, '192.0.2.2').current).toBe(1);
  });

  it('are forgotten after a minute', async () => {
    const counts = new RequestCounts(new MemoryCache(clock), nowMs);
    ask(counts);
    clock.advance(20_000);
    expect(ask(counts)).toEqual({ current: 2, ttl: 40_000 });
    await soon();
    clock.advance(40_000);
    expect(ask(counts)).toEqual({ current: 1, ttl: MINUTE_MS });
  });

  it.each([
    ['says nothing', () => Promise.resolve(undefined)],
    ['fails', () => Promise.reject(new Error('away'))],
    ['hangs', () => new Promise<never>(() => undefined)],
  ])('are counted here while the cache %s', async (_, add) => {
    const counts = new RequestCounts({ add } as unknown as Cache, nowMs);
    for (let count = 1; count <= 3; count++) {
      expect(ask(counts).current).toBe(count);
      await soon();
    }
  });
});
