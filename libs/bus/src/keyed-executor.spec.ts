// Order by key, a limit on what runs, and no trace of finished keys.
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { KeyedExecutor } from './keyed-executor.js';

describe('KeyedExecutor', () => {
  it('keeps the order of each key and its limit, whatever is handed in', async () => {
    const pieces = fc.array(
      fc.record({ key: fc.constantFrom('a', 'b', 'c', undefined), waitMs: fc.nat(2), fails: fc.boolean() }),
    );
    await fc.assert(
      fc.asyncProperty(pieces, fc.integer({ min: 1, max: 4 }), async (given, limit) => {
        const executor = new KeyedExecutor(limit);
        const started: number[] = [];
        const runningKeys = new Set<string>();
        let running = 0;
        const work = given.map(({ key, waitMs, fails }, index) =>
          executor.run(key, async () => {
            started.push(index);
            expect((running += 1)).toBeLessThanOrEqual(limit);
            if (key !== undefined) {
              expect(runningKeys.has(key)).toBe(false);
              runningKeys.add(key);
            }
            await delay(waitMs);
            running -= 1;
            if (key !== undefined) runningKeys.delete(key);
            if (fails) throw new Error('fails');
          }),
        );
        const results = await Promise.allSettled(work);
        expect(results.map(({ status }) => status)).toEqual(
          given.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')),
        );
        for (const key of ['a', 'b', 'c']) {
          const order = started.filter((index) => given[index]?.key === key);
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
        expect(executor.held).toBe(0);
      }),
      { numRuns: 30 },
    );
  });
});
