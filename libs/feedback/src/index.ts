// What shoppers feel and whether they were helped, from what is said.
export { clausesOf, lexiconScore, type Clause } from './lexicon.js';
export { Sentiment, type LabelledText } from './sentiment.js';
export { dialogFeatures, type DialogSoFar, type DialogTurn, NO_DIALOG, withTurn } from './dialog-features.js';
export { DialogJudge, dissatisfactionOf, type JudgedDialog, type Outcome } from './dialog-outcome.js';
export { aspectFeelings, type Aspect, type AspectFeeling } from './aspects.js';
