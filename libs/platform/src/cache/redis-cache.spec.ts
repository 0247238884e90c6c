// A cache whose Redis is away: misses and silence, never an error, never a long wait; and with REDIS_URL set, the real thing.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { RedisCache } from './redis-cache.js';

const { REDIS_URL } = process.env;
const withRedis = REDIS_URL === undefined && process.env['REQUIRE_STACK'] !== '1' ? describe.skip : describe;

describe('RedisCache without Redis', () => {
  it.each(['refuses', 'hangs'])('misses when it %s', async (kind) => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    if (kind === 'refuses') await new Promise((resolve) => server.close(resolve));
    const cache = new RedisCache(`redis://127.0.0.1:${port}`, 'spec:');
    const startedAtMs = Date.now();
    await cache.set('a', 1, 10);
    expect(await cache.get('a')).toBeUndefined();
    await cache.delete('a');
    await expect(cache.check()).rejects.toThrow();
    expect(Date.now() - startedAtMs).toBeLessThan(5_000);
    cache.close();
    if (kind === 'hangs') server.close();
  });
});

withRedis('RedisCache', () => {
  it('keeps JSON apart by prefix until it is deleted', async () => {
    const [one, other] = [randomUUID(), randomUUID()].map((prefix) => new RedisCache(REDIS_URL ?? '', `${prefix}:`));
    for (let tries = 0; tries < 50; tries += 1) {
      if (
        await one!.check().then(
          () => true,
          () => false,
        )
      )
        break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await one!.set('a', { b: [1] }, 10);
    expect(await one!.get('a')).toEqual({ b: [1] });
    expect(await other!.get('a')).toBeUndefined();
    await one!.delete('a');
    expect(await one!.get('a')).toBeUndefined();
    expect(await Promise.all([one!.add('n', 2, 1), one!.add('n', 3, 60)])).toEqual([2, 5]);
    for (let tries = 0; tries < 200 && (await one!.get('n')) !== undefined; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await one!.add('n', 1, 1)).toBe(1);
    one!.close();
    other!.close();
  });
});
