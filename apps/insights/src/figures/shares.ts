// Shares of few with honest ends, and how far two of them differ.

const Z_95 = 1.96;

/** A share with the ends of its 95 % interval. */
export interface Interval {
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

/** The share of `all` who did, with the ends of its interval (Wilson, 1927). `all` is more than 0. */
export function shareInterval(did: number, all: number): Interval {
  const expected = did / all;
  const spread = Z_95 ** 2 / all;
  const middle = (expected + spread / 2) / (1 + spread);
  const half = (Z_95 / (1 + spread)) * Math.sqrt((expected * (1 - expected)) / all + spread / (4 * all));
  return { low: Math.max(0, middle - half), expected, high: Math.min(1, middle + half) };
}

/** How much larger one share is than another, with the ends of its interval (Newcombe's hybrid score, 1998): right for few, too. */
export function differenceOf(one: Interval, other: Interval): Interval {
  const expected = one.expected - other.expected;
  return {
    low: expected - Math.hypot(one.expected - one.low, other.high - other.expected),
    expected,
    high: expected + Math.hypot(one.high - one.expected, other.expected - other.low),
  };
}
