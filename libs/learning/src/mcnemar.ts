// Whether a changed model is worse than the one before on the same questions: McNemar's test (1947), exact.
import { logGamma } from './negative-binomial.js';

/**
 * The chance of at least `lost` of the `lost + gained` changed answers being losses if the change were as likely to gain as to lose
 * (one-sided, exact binomial). Small: the change made it worse. 1 where nothing changed.
 */
export function worseChance(lost: number, gained: number): number {
  const changed = lost + gained;
  if (!Number.isInteger(lost) || !Number.isInteger(gained) || lost < 0 || gained < 0)
    throw new RangeError(`worseChance: ${lost} lost, ${gained} gained`);
  let tail = 0;
  for (let at = lost; at <= changed; at++)
    tail += Math.exp(logGamma(changed + 1) - logGamma(at + 1) - logGamma(changed - at + 1) - changed * Math.LN2);
  return Math.min(1, tail);
}
