// Many tests at once: which of them to believe while few of those believed are wrong.

/**
 * The indices of p-values that hold at a rate of false discoveries of at most `rate` (Benjamini & Hochberg 1995), the most
 * surprising first. `tests` is how many were made, where those without a p-value here were made too.
 */
export function discoveries(pValues: readonly number[], rate: number, tests = pValues.length): number[] {
  const order = pValues.map((_, at) => at).sort((a, b) => (pValues[a] ?? 1) - (pValues[b] ?? 1));
  let believed = 0;
  for (const [at, index] of order.entries())
    if ((pValues[index] ?? 1) <= (rate * (at + 1)) / Math.max(tests, pValues.length)) believed = at + 1;
  return order.slice(0, believed);
}
