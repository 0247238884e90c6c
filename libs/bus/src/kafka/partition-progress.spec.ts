// An offset is committed only when everything before it has finished, and nothing is taken twice.
import fc from 'fast-check';
import { PartitionProgress } from './partition-progress.js';

describe('PartitionProgress', () => {
  it('never commits past what is in hand, and all when nothing is', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), fc.nat(100), (order, first) => {
        const progress = new PartitionProgress(first);
        for (let index = 0; index < order.length; index += 1) expect(progress.take(first + index)).toBe(true);
        const unfinished = new Set(order);
        for (const index of order) {
          progress.finish(first + index);
          unfinished.delete(index);
          const lowest = first + Math.min(...unfinished, order.length);
          expect(progress.committable ?? first).toBe(lowest);
        }
        progress.markCommitted(first + order.length);
        expect(progress.committable).toBeUndefined();
      }),
    );
  });

  it('refuses what it has taken before and steps over gaps', () => {
    const progress = new PartitionProgress(5);
    expect(progress.take(5)).toBe(true);
    expect(progress.take(9)).toBe(true);
    expect([progress.take(5), progress.take(9), progress.take(7)]).toEqual([false, false, false]);
    progress.finish(5);
    expect(progress.committable).toBe(9);
  });
});
