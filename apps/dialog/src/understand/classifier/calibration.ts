// What the scores of a model are worth, found by holding back a part of the examples: probabilities, and what fits no label.
import { Ensemble, type Epochs } from './ensemble.js';
import { fitChance } from './fit-chance.js';
import type { TrainingSet } from './linear-model.js';
import { randomFrom, shuffle } from './random.js';
import { asIfKnown, type SparseVector, type Vocabulary } from './vocabulary.js';

/** How scores are read. */
export interface Calibration {
  /** Scores times this, through a softmax, are probabilities. */
  readonly sharpness: number;
  /** A text whose fit is below this belongs to none of the labels. */
  readonly leastFit: number;
  /** The log-odds that a text with a certain fit lies inside what was taught, were half of all texts outside: `slope` × (fit − `even`). */
  readonly inside: { readonly slope: number; readonly even: number };
}

const PARTS = 5;
/** Rounds of holding back until about this many examples have been asked. */
const ENOUGH_ASKED = 1_500;
/** Examples times labels that all rounds together may visit in one epoch: with very many labels one round has to do. */
const MOST_VISITS = 2_000_000;
const FEWEST_LABELS = 3;
/** What noticing all that fits no label is worth, as a share of all right answers. */
const WORTH_OF_OUTSIDE = 0.04;
const SHARPNESSES = [1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8] as const;
const SEED = 17;

/** How sure a model is that a text fits its best label: the more of the text is unknown, the less. */
export function fitOf(bestScore: number, unseenShare: number): number {
  return bestScore - unseenShare;
}

interface Asked {
  readonly scores: Float32Array;
  readonly fit: number;
  /** The place of the right label; −1 when no label that was taught fits. */
  readonly target: number;
  readonly best: number;
}

/**
 * In each round a fifth of every label's examples and all examples of a fifth of the labels are held back; the rest is
 * taught. The former show how sure right answers are, the latter what texts look like that fit none of the taught labels.
 * `outside` is the number of a label that stands for such texts, where the examples have one.
 */
export function calibrate(set: TrainingSet, vocabulary: Vocabulary, epochs: Epochs, outside: number): Calibration {
  const { targets, labelCount } = set;
  if (labelCount < FEWEST_LABELS || targets.length < 2 * PARTS)
    return { sharpness: 3, leastFit: -Infinity, inside: { slope: 0, even: 0 } };
  const partOf = partsOf(targets, labelCount);
  const labelPart = Int32Array.from({ length: labelCount }, (_, label) => label);
  shuffle(labelPart, randomFrom(SEED));
  const isHeldBack = (label: number, round: number): boolean =>
    label !== outside && (labelPart[label] ?? 0) % PARTS === round;
  const affordable = Math.floor(MOST_VISITS / (targets.length * labelCount));
  const rounds = Math.max(1, Math.min(PARTS, affordable, Math.ceil((ENOUGH_ASKED * PARTS) / targets.length)));
  const asked: Asked[] = [];
  for (let round = 0; round < rounds; round++) {
    const taught: number[] = [];
    const held: number[] = [];
    targets.forEach((target, index) => {
      if (isHeldBack(target, round) || partOf[index] === round) held.push(index);
      else taught.push(index);
    });
    const model = Ensemble.train(set, epochs, Int32Array.from(taught));
    const known = featuresIn(set, taught);
    for (const index of held) {
      const target = targets[index] ?? 0;
      const vector = set.vectors[index];
      if (vector === undefined) continue;
      const rightOne = isHeldBack(target, round) || target === outside ? -1 : target;
      asked.push(ask(model, asIfKnown(vector, known, vocabulary), rightOne));
    }
  }
  return { sharpness: sharpnessFor(asked), leastFit: leastFitFor(asked, outside), inside: insideFor(asked) };
}

/** Deals the examples of each label out to the parts in turn. */
function partsOf(targets: Int32Array, labelCount: number): Int32Array {
  const dealt = new Int32Array(labelCount);
  return targets.map((target) => {
    const part = (dealt[target] ?? 0) % PARTS;
    dealt[target] = (dealt[target] ?? 0) + 1;
    return part;
  });
}

function featuresIn({ vectors, featureCount }: TrainingSet, taught: readonly number[]): Uint8Array {
  const known = new Uint8Array(featureCount);
  for (const index of taught) for (const feature of vectors[index]?.features ?? []) known[feature] = 1;
  return known;
}

function ask(model: Ensemble, vector: SparseVector, target: number): Asked {
  const scores = new Float32Array(model.labelCount);
  model.score(vector, scores);
  const best = bestOf(scores);
  return { scores, best, target, fit: fitOf(scores[best] ?? 0, vector.unseenShare) };
}

/** The place of the highest score. */
export function bestOf(scores: Float32Array): number {
  let best = 0;
  for (let label = 1; label < scores.length; label++) if ((scores[label] ?? 0) > (scores[best] ?? 0)) best = label;
  return best;
}

/** The sharpness that makes the right labels most probable. */
function sharpnessFor(asked: readonly Asked[]): number {
  let best: number = SHARPNESSES[0];
  let least = Infinity;
  for (const sharpness of SHARPNESSES) {
    let loss = 0;
    for (const { scores, target, best: top } of asked) {
      if (target < 0) continue;
      let sum = 0;
      for (const score of scores) sum += Math.exp(sharpness * (score - (scores[top] ?? 0)));
      loss += Math.log(sum) - sharpness * ((scores[target] ?? 0) - (scores[top] ?? 0));
    }
    if (loss < least) [least, best] = [loss, sharpness];
  }
  return best;
}

/** What the fit alone says of being inside; the texts of either side count as a half. */
function insideFor(asked: readonly Asked[]): Calibration['inside'] {
  const inside = asked.filter(({ target }) => target >= 0).length;
  const [offset = 0, slope = 0] = fitChance(
    asked.map(({ fit, target }) => {
      const isYes = target >= 0;
      return { numbers: [fit], isYes, weight: 0.5 / (isYes ? inside : asked.length - inside) };
    }),
  );
  return { slope, even: slope === 0 ? 0 : -offset / slope };
}

/** The bar that keeps most right answers and notices most of what fits nothing. */
function leastFitFor(asked: readonly Asked[], outside: number): number {
  const inside = asked.filter(({ target }) => target >= 0);
  const others = asked.filter(({ target, best }) => target < 0 && best !== outside);
  if (inside.length === 0 || others.length === 0) return -Infinity;
  const right = inside.filter(({ target, best }) => target === best);
  const ordered = [
    ...right.map(({ fit }) => ({ fit, worth: -1 / inside.length })),
    ...others.map(({ fit }) => ({ fit, worth: WORTH_OF_OUTSIDE / others.length })),
  ].sort((a, b) => a.fit - b.fit);
  let worth = 0;
  let most = 0;
  let bar = -Infinity;
  ordered.forEach((one, at) => {
    worth += one.worth;
    const next = ordered[at + 1]?.fit;
    if (worth > most && next !== undefined) [most, bar] = [worth, (one.fit + next) / 2];
  });
  return bar;
}
