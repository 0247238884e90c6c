// A rate from a model's guess over everything and few judged by people: prediction-powered inference.

/** An estimate with the ends of its interval. */
export interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** A guess and what people said of the same thing. */
export interface JudgedGuess {
  readonly guess: number;
  readonly truth: number;
}

/** What is needed of the guesses over everything. */
export interface MeanOfGuesses {
  readonly mean: number;
  readonly count: number;
}

const Z_95 = 1.959964;

/**
 * The mean of what people would say of all, at 95 % (Angelopoulos et al., Science 2023; the weight of the guesses is tuned as in
 * PPI++, 2023, so bad guesses cost nothing). `judged` is a random sample of `guesses`' things, which are all there are: so the
 * judged share is no longer in doubt. Throws a RangeError on fewer than 3 judged or fewer guesses than judged.
 */
export function predictionPoweredMean(
  guesses: readonly number[] | MeanOfGuesses,
  judged: readonly JudgedGuess[],
): Estimate {
  const all = 'mean' in guesses ? guesses : { mean: meanOf(guesses), count: guesses.length };
  const size = judged.length;
  if (size < 3 || all.count < size) throw new RangeError(`${size} judged of ${all.count}: at least 3 are needed`);
  const meanGuess = meanOf(judged.map(({ guess }) => guess));
  const meanTruth = meanOf(judged.map(({ truth }) => truth));
  let covariance = 0;
  let variance = 0;
  for (const { guess, truth } of judged) {
    covariance += (guess - meanGuess) * (truth - meanTruth);
    variance += (guess - meanGuess) ** 2;
  }
  const weight = variance > 0 ? covariance / variance : 0;
  const estimate = meanTruth + weight * (all.mean - meanGuess);
  let squares = 0;
  for (const { guess, truth } of judged) squares += (truth - meanTruth - weight * (guess - meanGuess)) ** 2;
  const freedom = size - 2;
  const unjudged = 1 - size / all.count;
  const error = Math.sqrt((squares / freedom / size) * unjudged);
  // Student's t from the normal quantile (Cornish & Fisher), for few judged.
  const quantile = Z_95 + (Z_95 ** 3 + Z_95) / (4 * freedom);
  return { estimate, low: estimate - quantile * error, high: estimate + quantile * error };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
