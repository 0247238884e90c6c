// A model that cannot be fitted is not tried again at every question.
import { mock } from 'node:test';
import type { DataSource } from 'typeorm';
import { FixedClock } from '#platform';
import type { FitThread } from './fit-thread.js';
import { Models } from './models.js';
import { ShopperMemory } from './shopper-memory.js';

const clock = new FixedClock(new Date('2026-11-22T08:00:00Z'));

/** Enough touches for a fit. */
function memory(): ShopperMemory {
  const known = new ShopperMemory();
  for (let shopper = 0; shopper < 1_000; shopper++) {
    for (const productId of ['tea', 'tent', 'lamp', 'socks']) {
      known.learn({ shopper: `s${shopper}`, productId, kind: 'view', atMs: clock.now().getTime() });
    }
  }
  return known;
}

describe('Models', () => {
  afterEach(() => {
    mock.restoreAll();
  });

  it('answers without a model that cannot be fitted, and tries again after an hour', async () => {
    const fits: number[] = [];
    const thread = {
      fit: (sequences: readonly Int32Array[]) => {
        fits.push(sequences.length);
        return Promise.reject(new Error('no memory left'));
      },
    } as unknown as FitThread;
    const models = new Models({ query: () => Promise.resolve([]) } as unknown as DataSource, thread, clock);
    let nowMs = 0;
    mock.method(performance, 'now', () => nowMs);
    const askFor = async (minutes: number): Promise<void> => {
      for (let second = 0; second < minutes * 60; second += 2) {
        nowMs += 2_000;
        expect((await models.current(known)).index).toBe(known.index);
      }
    };
    const known = memory();
    await askFor(59);
    expect(fits).toEqual([1_000]);
    await askFor(2);
    expect(fits).toEqual([1_000, 1_000]);
  });
});
