// Numbers without state: what services and evaluations share of statistics and learning. Plain values in and out.
export { chanceFrom, shuffledIndices } from './chance.js';
export { cumulativeSumChance, nextCumulativeSum, rateEvidence } from './cumulative-sum.js';
export { discoveries } from './false-discovery.js';
export { logGamma, negativeBinomialTail } from './negative-binomial.js';
export {
  DEFAULT_RISING,
  LEARNING_DAYS,
  risingTopics,
  type Alarm,
  type DayOfTopics,
  type RisingOptions,
} from './rising-topics.js';
export { baselineOf, type Baseline } from './topic-baseline.js';
