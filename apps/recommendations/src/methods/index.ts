// The methods of recommending, over integer codes: what the service and the evaluation both run.
export { type Factors } from './factors.js';
export { fit, type FitInput, type HeldOut, holdOutLast } from './fit.js';
export { IntegerList } from './growable.js';
export { featureNames, type Trend } from './features.js';
export { DEFAULT_KERNEL, type Kernel } from './gather.js';
export { type Fitted, type Model, modelOf, type Ranked, type RankOptions, Recommender } from './recommender.js';
export { indexOf, SequenceIndex } from './sequence-index.js';
