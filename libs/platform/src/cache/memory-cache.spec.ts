// The cache in memory: copies, expiry, bound.
import { FixedClock } from '../clock.js';
import { MemoryCache } from './memory-cache.js';

describe('MemoryCache', () => {
  const clock = new FixedClock(new Date('2026-01-01T00:00:00Z'));

  it('hands out copies until they expire', async () => {
    const cache = new MemoryCache(clock);
    const value = { list: [1] };
    await cache.set('a', value, 10);
    value.list.push(2);
    const copy = await cache.get<typeof value>('a');
    expect(copy).toEqual({ list: [1] });
    copy!.list.push(3);
    expect(await cache.get('a')).toEqual({ list: [1] });
    clock.advance(10_000);
    expect(await cache.get('a')).toBeUndefined();
  });

  it('counts all that is added at once, until the time from the first is over', async () => {
    const cache = new MemoryCache(clock);
    await Promise.all([1, 2, 3].map((amount) => cache.add('n', amount, 10)));
    clock.advance(9_000);
    expect(await cache.add('n', 4, 10)).toBe(10);
    clock.advance(1_000);
    expect(await cache.add('n', 5, 10)).toBe(5);
  });

  it('forgets the least recently used when it is full', async () => {
    const cache = new MemoryCache(clock, 2);
    await cache.set('a', 1, 10);
    await cache.set('b', 2, 10);
    await cache.get('a');
    await cache.set('c', 3, 10);
    expect([await cache.get('a'), await cache.get('b'), await cache.get('c')]).toEqual([1, undefined, 3]);
  });
});
