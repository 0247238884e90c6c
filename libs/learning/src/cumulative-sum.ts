// Small rises that last: a cumulative sum of evidence (CUSUM, Page 1954) that counts rather come at a higher rate.

/**
 * The evidence of one count, as the logarithm of the likelihood ratio of `factor` × the expected count against the expected one,
 * for negative binomial counts of this shape (Poisson: Infinity).
 */
export function rateEvidence(count: number, expected: number, factor: number, shape: number): number {
  if (shape === Infinity) return count * Math.log(factor) - expected * (factor - 1);
  const risen = expected * factor;
  return count * Math.log(factor) - (count + shape) * Math.log((shape + risen) / (shape + expected));
}

/** The next sum: evidence piles up, and what speaks against a rise takes away until nothing is left. */
export function nextCumulativeSum(sum: number, evidence: number): number {
  return Math.max(0, sum + evidence);
}

/**
 * An upper bound of the chance that a sum as high is reached in one step where nothing rises: e^−sum (Lorden 1971: the mean time
 * between false alarms is at least e^bar). So sums of many series can be judged together as p-values are.
 */
export function cumulativeSumChance(sum: number): number {
  return Math.exp(-Math.max(0, sum));
}
