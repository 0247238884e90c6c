// How surprising a count is where counts scatter more than by chance alone: the upper tail of the negative binomial distribution.

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;
const LANCZOS_G = 7;
const MOST_TERMS = 100_000;
const NEGLIGIBLE = 1e-12;

/** ln Γ(x) for x > 0 (Lanczos 1964; relative error below 1e-13). */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma: ${x} is not above 0`);
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  let sum = 0.99999999999980993;
  for (const [at, coefficient] of LANCZOS.entries()) sum += coefficient / (shifted + at + 1);
  const t = shifted + LANCZOS_G + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * P(X ≥ count) of a negative binomial with this mean and shape r, whose variance is mean + mean² / r; a Poisson when r is
 * infinite. Summed from the count upwards, so that tiny chances keep their digits. Throws a RangeError on a mean or a shape that
 * is not above 0.
 */
export function negativeBinomialTail(count: number, mean: number, shape: number): number {
  if (!(mean > 0) || !(shape > 0)) throw new RangeError(`negativeBinomialTail: mean ${mean}, shape ${shape}`);
  if (count <= 0) return 1;
  const from = Math.ceil(count);
  const poisson = shape === Infinity;
  const share = poisson ? 0 : mean / (mean + shape);
  let term = poisson
    ? Math.exp(from * Math.log(mean) - mean - logGamma(from + 1))
    : Math.exp(
        logGamma(from + shape) -
          logGamma(shape) -
          logGamma(from + 1) +
          shape * Math.log(shape / (mean + shape)) +
          from * Math.log(share),
      );
  let tail = 0;
  for (let at = from; at < from + MOST_TERMS; at++) {
    tail += term;
    if (at > mean && term < tail * NEGLIGIBLE) break;
    term *= poisson ? mean / (at + 1) : (share * (at + shape)) / (at + 1);
  }
  return Math.min(1, tail);
}
