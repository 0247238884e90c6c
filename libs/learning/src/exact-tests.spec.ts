import { chanceFrom, predictionPoweredMean, shuffledIndices, worseChance } from './index.js';

describe('worseChance', () => {
  it('is the binomial tail of one half', () => {
    expect(worseChance(5, 0)).toBeCloseTo(1 / 32, 10);
    // P(X ≥ 8 of 10) = 56 / 1024.
    expect(worseChance(8, 2)).toBeCloseTo(56 / 1024, 10);
    expect(worseChance(0, 0)).toBe(1);
    expect(() => worseChance(-1, 2)).toThrow(RangeError);
  });
});

describe('predictionPoweredMean', () => {
  const chance = chanceFrom(3);
  const truths = Array.from({ length: 1_000 }, () => (chance() < 0.3 ? 1 : 0));
  // Guesses that lean too high but know something.
  const guesses = truths.map((truth) => 0.4 + 0.4 * truth + 0.2 * chance());

  it('holds the truth in about 95 of 100 samples, in a narrower interval than the judged alone', () => {
    const truth = truths.reduce<number>((sum, one) => sum + one, 0) / truths.length;
    let held = 0;
    let width = 0;
    let widthAlone = 0;
    for (let round = 0; round < 300; round++) {
      const sample = shuffledIndices(truths.length, chance).slice(0, 100);
      const judged = sample.map((at) => ({ guess: guesses[at] ?? 0, truth: truths[at] ?? 0 }));
      const { low, high } = predictionPoweredMean(guesses, judged);
      const alone = predictionPoweredMean(
        guesses,
        judged.map((one) => ({ ...one, guess: 0 })),
      );
      if (low <= truth && truth <= high) held++;
      width += high - low;
      widthAlone += alone.high - alone.low;
    }
    expect(held / 300).toBeGreaterThan(0.9);
    expect(width).toBeLessThan(widthAlone * 0.5);
  });

  it('needs three judged', () => {
    expect(() => predictionPoweredMean([0.1, 0.2], [])).toThrow(RangeError);
  });
});
