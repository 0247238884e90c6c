// Two linear models that err differently, asked together: support vector machines and logistic regression.
import type { LinearModel, TrainingSet } from './linear-model.js';
import { softmax, trainLogisticRegression } from './logistic-regression.js';
import { trainSupportVectors } from './support-vectors.js';
import type { SparseVector } from './vocabulary.js';

/** Margins are worth this much beside probabilities. */
const MARGIN_SHARE = 0.5;

/** How often each model visits the examples. */
export interface Epochs {
  readonly margins: number;
  readonly chances: number;
}

/**
 * With few examples a label the machines are better, with many the regression; their sum is near the better of the two everywhere
 * (measured on five sets of intents from 9 to 900 examples a label).
 */
export class Ensemble {
  private readonly chancesOf: Float32Array;

  constructor(
    readonly margins: LinearModel,
    readonly chances: LinearModel,
  ) {
    this.chancesOf = new Float32Array(margins.labelCount);
  }

  /** How many labels there are. */
  get labelCount(): number {
    return this.margins.labelCount;
  }

  /** Trains on the examples that `uses` names. */
  static train(set: TrainingSet, epochs: Epochs, uses: Int32Array): Ensemble {
    const margins = trainSupportVectors(set, epochs.margins, uses);
    return new Ensemble(margins, trainLogisticRegression(set, epochs.chances, uses));
  }

  /** Puts the scores of all labels into `scores`: from about −1 (none) to 1.5 (sure). */
  score(vector: SparseVector, scores: Float32Array): void {
    this.margins.score(vector, scores);
    this.chances.score(vector, this.chancesOf);
    softmax(this.chancesOf);
    for (let label = 0; label < scores.length; label++)
      scores[label] = MARGIN_SHARE * (scores[label] ?? 0) + (this.chancesOf[label] ?? 0);
  }
}
