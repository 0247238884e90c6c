import {
  cumulativeSumChance,
  discoveries,
  logGamma,
  negativeBinomialTail,
  nextCumulativeSum,
  rateEvidence,
} from './index.js';

describe('logGamma', () => {
  it('is the logarithm of the factorial at whole numbers, and ln √π at one half', () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(() => logGamma(0)).toThrow(RangeError);
  });
});

describe('negativeBinomialTail', () => {
  it('is the geometric distribution at shape 1', () => {
    // Mean 1, shape 1: P(X ≥ 3) = (1/2)^3.
    expect(negativeBinomialTail(3, 1, 1)).toBeCloseTo(0.125, 10);
  });

  it('is a Poisson at an infinite shape, in the far tail too', () => {
    expect(negativeBinomialTail(1, 2, Infinity)).toBeCloseTo(1 - Math.exp(-2), 10);
    // P(X ≥ 30 | 2) by its first terms.
    expect(negativeBinomialTail(30, 2, Infinity) / 5.8e-25).toBeCloseTo(1, 1);
  });

  it('is certain at nothing, and refuses what is no distribution', () => {
    expect(negativeBinomialTail(0, 4, 2)).toBe(1);
    expect(() => negativeBinomialTail(1, 0, 1)).toThrow(RangeError);
    expect(() => negativeBinomialTail(1, 1, 0)).toThrow(RangeError);
  });
});

describe('the cumulative sum', () => {
  it('grows by counts of the higher rate and falls to nothing by those expected', () => {
    expect(rateEvidence(4, 2, 2, Infinity)).toBeCloseTo(4 * Math.log(2) - 2, 12);
    expect(rateEvidence(4, 2, 2, 1e9)).toBeCloseTo(4 * Math.log(2) - 2, 6);
    let sum = 0;
    for (let day = 0; day < 5; day++) sum = nextCumulativeSum(sum, rateEvidence(4, 2, 2, Infinity));
    expect(cumulativeSumChance(sum)).toBeLessThan(0.03);
    for (let day = 0; day < 9; day++) sum = nextCumulativeSum(sum, rateEvidence(1, 2, 2, Infinity));
    expect(sum).toBe(0);
  });
});

describe('discoveries', () => {
  // The example of Benjamini & Hochberg (1995), section 3.2: 15 p-values, four hold at .05.
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];

  it('are those of the published example, whatever their order', () => {
    expect(discoveries(published, 0.05)).toEqual([0, 1, 2, 3]);
    expect(discoveries(published.toReversed(), 0.05)).toEqual([14, 13, 12, 11]);
  });

  it('are fewer when more tests were made, and none of none', () => {
    expect(discoveries(published, 0.05, 300)).toEqual([0]);
    expect(discoveries([], 0.05)).toEqual([]);
  });
});
