// Whether a shopper is dissatisfied and whether a dialog ended resolved: by weights known beforehand, or learned from judged dialogs.
import {
  HASHED_SIZE,
  hashedFeatures,
  nGramsOf,
  logistic,
  rarityOf,
  scoreOf,
  trainLogistic,
  type SparseFeatures,
} from '#learning';
import { dialogFeatures, type DialogSoFar, type DialogTurn, featuresOf } from './dialog-features.js';

/** What is asked of a dialog. */
export type Outcome = 'dissatisfied' | 'resolved';

/** A judged dialog: whether it was so (1), was not (0), or what share of judges said so. */
export interface JudgedDialog {
  readonly turns: readonly DialogTurn[];
  readonly target: number;
}

/**
 * Weights for a shop that has judged nothing, in logits a unit of each number, from what is known of service talk: anger, insisting,
 * asking again and being put off speak of dissatisfaction; thanks and "it works now" of resolution; silence of neither.
 */
const PRIOR_WEIGHTS: Readonly<Record<Outcome, Readonly<Record<string, number>>>> = {
  dissatisfied: {
    firstFelt: -1.2,
    firstThanks: -0.5,
    firstAnger: 0.7,
    firstStill: 0.4,
    firstAsks: -0.15,
    firstExclaims: 0.3,
    firstLength: 0.6,
    lastFelt: -1,
    lastThanks: -1.2,
    lastSolved: -1,
    lastAgreed: -0.4,
    lastAnger: 0.7,
    lastStill: 0.4,
    lastAsks: 0.2,
    lastExclaims: 0.3,
    lastLength: 0.5,
    feltLeast: -0.6,
    angerAll: 0.2,
    repeated: 0.5,
    apologies: 0.35,
    deferrals: 0.05,
    refusals: 0.1,
    advice: -0.1,
    endsAsking: 0.3,
  },
  resolved: {
    firstFelt: 0.5,
    firstAnger: -0.4,
    firstStill: -0.2,
    firstExclaims: -0.15,
    firstLength: -0.3,
    lastFelt: 0.8,
    lastThanks: 1.3,
    lastSolved: 1.2,
    lastAgreed: 0.5,
    lastAnger: -0.7,
    lastStill: -0.4,
    lastAsks: -0.5,
    lastExclaims: -0.2,
    lastLength: -0.6,
    angerAll: -0.2,
    repeated: -0.6,
    endsAsking: -0.8,
    apologies: -0.4,
    deferrals: -0.1,
    refusals: -0.15,
    advice: 0.15,
    agentEndsAsking: -0.4,
    agentEndsDeferring: -0.2,
    agentEndsApologising: -0.3,
  },
};
const NUMBERS_SIZE = 64;
const NUMBERS_WEIGHT = 0.6;
const LEAST_DIALOGS = 40;

/** Judges dialogs; higher is rather so. Scores are logits, roughly calibrated only where learned. */
export class DialogJudge {
  private constructor(private readonly judge: (turns: readonly DialogTurn[]) => number) {}

  /** What ships: weights known beforehand. */
  static shipped(outcome: Outcome): DialogJudge {
    return new DialogJudge((turns) => weighed(outcome, dialogFeatures(turns)));
  }

  /** Learned from judged dialogs: the same numbers and n-grams of who said them first, last and between. */
  static learned(outcome: Outcome, dialogs: readonly JudgedDialog[]): DialogJudge {
    if (dialogs.length < LEAST_DIALOGS) return DialogJudge.shipped(outcome);
    const rarity = rarityOf(dialogs.map(({ turns }) => namesOf(turns)));
    const shipped = DialogJudge.shipped(outcome);
    const featuresOf = (turns: readonly DialogTurn[]): SparseFeatures => withNumbers(turns, rarity, shipped);
    const model = trainLogistic(
      dialogs.map(({ turns, target }) => ({ features: featuresOf(turns), target })),
      { size: HASHED_SIZE + NUMBERS_SIZE, epochs: 8, rate: 0.1, decay: 1e-3 },
    );
    return new DialogJudge((turns) => scoreOf(model, featuresOf(turns)));
  }

  /** The score of a dialog so far, in logits. */
  score(turns: readonly DialogTurn[]): number {
    return this.judge(turns);
  }
}

/**
 * Where the shipped score stands among conversations that ended well: 3.4 is passed by one in five of real service dialogs (and by hardly
 * any that only asks about goods), 5.6 by one in thirty.
 */
const OFTEN_PASSED = 3.4;

/**
 * How dissatisfied a shopper sounds in a dialog so far, 0–1, by what ships: from 0.5 on worse than four in five, from 0.9 on worse than
 * 29 in 30 of the service dialogs that ended well.
 */
export const dissatisfactionOf = (dialog: DialogSoFar): number =>
  logistic(weighed('dissatisfied', featuresOf(dialog)) - OFTEN_PASSED);

function weighed(outcome: Outcome, features: ReadonlyMap<string, number>): number {
  const weights = PRIOR_WEIGHTS[outcome];
  let score = 0;
  for (const [name, value] of features) score += (weights[name] ?? 0) * value;
  return score;
}

function namesOf(turns: readonly DialogTurn[]): string[] {
  const customers = turns.filter(({ role }) => role === 'customer');
  return turns.flatMap((turn) => {
    const place = turn.role === 'agent' ? 'a' : turn === customers[0] ? 'f' : turn === customers.at(-1) ? 'l' : 'm';
    const grams = nGramsOf(turn.text);
    return turn.role === 'agent'
      ? grams.map((gram) => `a${gram}`)
      : grams.flatMap((gram) => [`${place}${gram}`, `c${gram}`]);
  });
}

function withNumbers(
  turns: readonly DialogTurn[],
  rarity: (index: number) => number,
  shipped: DialogJudge,
): SparseFeatures {
  const said = hashedFeatures(namesOf(turns), rarity);
  const numbers = [shipped.score(turns) / 2, ...dialogFeatures(turns).values()];
  const indices = new Int32Array(said.indices.length + numbers.length);
  const values = new Float32Array(indices.length);
  indices.set(said.indices);
  values.set(said.values);
  for (const [at, value] of numbers.entries()) {
    indices[said.indices.length + at] = HASHED_SIZE + at;
    values[said.indices.length + at] = value * NUMBERS_WEIGHT;
  }
  return { indices, values };
}
