// The arithmetic of the turn benchmark: percentiles by nearest rank, rates, ratios and what is counted as wrong.
import { levelOf, modeLine, percentile, tableRow } from './summary.js';

describe('percentile', () => {
  it('is the smallest value that so many do not exceed, in whatever order they come', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(values, share))).toEqual([50, 95, 99, 100]);
    expect(percentile([3, 1, 2], 0.5)).toBe(2);
    expect(percentile([7], 0.01)).toBe(7);
    expect(values[0]).toBe(100);
  });

  it('is no number when nothing was measured', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('a level', () => {
  const turns = [{ tookMs: 10 }, { tookMs: 20 }, { tookMs: 60, wrong: 'a price was wanted' }, { tookMs: 30 }];
  const floors = { kafkaMs: 4, fastifyMs: 0.5, postgresMs: 1 };

  it('counts wrong answers, and sets the median turn beside the median Kafka round trip', () => {
    const level = levelOf(2, turns, 500, floors, { dialog: 40 });
    expect(level).toMatchObject({ turns: 4, wrong: 1, turnsPerSecond: 8, p50Ms: 20, p95Ms: 60, ratio: 5 });
    expect(level.processorMsPerTurn).toEqual({ dialog: 10 });
    expect(tableRow(level)).toContain('1/4');
  });

  it('has no ratio without Kafka', () => {
    const level = levelOf(2, turns, 500, { fastifyMs: 0.5 }, {});
    expect(level).toMatchObject({ kafkaFloorMs: null, postgresFloorMs: null, ratio: null });
    expect(tableRow(level)).not.toContain('processor');
  });
});

describe('the line of a mode', () => {
  const at = (concurrency: number, wrong: number) => ({
    ...levelOf(concurrency, [{ tookMs: concurrency }], 1_000, { kafkaMs: 1, fastifyMs: 1 }, {}),
    wrong,
  });

  it('speaks for the level of 16, and counts what was wrong at every level', () => {
    expect(modeLine('stack', [at(1, 2), at(16, 3), at(64, 0)])).toMatchObject({ mode: 'stack', p50Ms: 16, wrong: 5 });
  });

  it('speaks for the last level where 16 was not measured', () => {
    expect(modeLine('stack', [at(1, 0), at(4, 0)])).toMatchObject({ concurrency: 4 });
    expect(() => modeLine('stack', [])).toThrow('no level');
  });
});
