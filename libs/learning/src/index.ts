// Numbers without state: what services and evaluations share of statistics and learning. Plain values in and out.
export { chanceFrom, shuffledIndices } from './chance.js';
export { cumulativeSumChance, nextCumulativeSum, rateEvidence } from './cumulative-sum.js';
export { discoveries } from './false-discovery.js';
export { logGamma, negativeBinomialTail } from './negative-binomial.js';
export {
  DEFAULT_RISING,
  LEARNING_DAYS,
  risingCounts,
  risingTopics,
  type Alarm,
  type CountedStream,
  type DayOfTopics,
  type RisingOptions,
} from './rising-topics.js';
export { baselineOf, type Baseline } from './topic-baseline.js';
export { completeLinkGroups, type GroupOptions } from './complete-link.js';
export {
  HASHED_SIZE,
  hashedFeatures,
  hashOf,
  nGramsOf,
  plainText,
  rarityOf,
  sparseCosine,
  type SparseFeatures,
} from './sparse-features.js';
export { DEFAULT_GROUPING, groupTexts } from './text-groups.js';
export { areaUnderCurve, type Area } from './area-under-curve.js';
export {
  logistic,
  scoreOf,
  trainLogistic,
  type LogisticModel,
  type LogisticOptions,
  type WeighedExample,
} from './logistic-regression.js';
export {
  chancesOf,
  packedSoftmax,
  trainSoftmax,
  unpackedSoftmax,
  type DenseExample,
  type PackedSoftmax,
  type SoftmaxModel,
  type SoftmaxOptions,
} from './softmax-regression.js';
export { predictionPoweredMean, type Estimate, type JudgedGuess } from './prediction-powered.js';
export { worseChance } from './mcnemar.js';
export { floodedLabels, isNoWorse, isPlausible, type LabelledText, type LabelOpinion } from './correction-gate.js';
export {
  Amender,
  type Amendment,
  type AmendmentExample,
  type BaseOpinion,
  MOST_AMENDED_FEATURES,
  trainAmendment,
} from './amendment.js';
export { amendmentBytes, type AmendmentFault, readAmendment } from './amendment-file.js';
export { amendmentOf, teachCorrections, type TaughtCorrections, type TeachingFigures } from './teach-corrections.js';
export { saysMostlyTheSame, topOf, type Lesson, type OfferedCorrection, type WaitReason } from './correction-review.js';
