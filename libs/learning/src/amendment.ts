// What corrections add to a trained classifier: a linear model on top of its opinions, small enough to be sent, kept and taken away again.
import { chanceFrom, shuffledIndices } from './chance.js';
import type { LabelOpinion } from './correction-gate.js';
import { hashedFeatures, nGramsOf } from './sparse-features.js';

/** A classifier's opinion of a text, the same label at the same place each time. */
export interface BaseOpinion {
  /** One a label, together 1. */
  readonly probabilities: readonly number[];
  /** 0–1: how probable it is that the text lies inside of what the classifier was taught. */
  readonly inside: number;
}

/** A text that an amendment learns from. */
export interface AmendmentExample {
  /** As the classifier reads it. */
  readonly text: string;
  readonly base: BaseOpinion;
  /** The place of the right label; absent: the base is to be left as it is there. */
  readonly label?: number;
  /** Whether it lies inside of what can be answered; as the base has it when absent. */
  readonly isInside?: boolean;
  /** How much it counts (1). */
  readonly weight?: number;
}

/** Weights by feature: a row for each, a column for each label, and a last one for lying inside. */
export interface Amendment {
  readonly labels: readonly string[];
  /** Hashed features, ascending. */
  readonly features: Int32Array;
  /** `features.length × (labels.length + 1)`. */
  readonly weights: Float32Array;
}

/** More features than this are not kept: the heaviest are. */
export const MOST_AMENDED_FEATURES = 20_000;
const EPOCHS = 20;
const RATE = 0.3;
const DECAY = 1e-4;
const STEADINESS = 1e-3;
const SEED = 7;
/** What a classifier finds less probable is as good as this to it. */
const LEAST_CHANCE = 1e-4;
/** Rows that weigh less than this change nothing. */
const LEAST_WEIGHT = 0.01;

interface Read {
  readonly rows: Int32Array;
  readonly values: Float32Array;
  readonly example: AmendmentExample;
}

/**
 * Learns (softmax regression with the base's logarithms as offset, by AdaGrad) what has to be added to the base for the examples to come out
 * right; the same examples in the same order give the same amendment. Give it texts without a label too: those hold the rest in place, for what
 * changes them costs. Those that share nothing with what is taught would not change, and are left out. Throws a RangeError on a label that there is not.
 */
export function trainAmendment(labels: readonly string[], examples: readonly AmendmentExample[]): Amendment {
  const columns = labels.length + 1;
  const rowOf = new Map<number, number>();
  for (const { text, label } of examples) {
    if (label === undefined) continue;
    if (labels[label] === undefined) throw new RangeError(`trainAmendment: there is no label ${label}`);
    for (const index of hashedFeatures(nGramsOf(text)).indices) if (!rowOf.has(index)) rowOf.set(index, rowOf.size);
  }
  const read = examples
    .map((example): Read => {
      const { indices, values } = hashedFeatures(nGramsOf(example.text));
      const places = [...indices.keys()].filter((at) => rowOf.has(indices[at] ?? -1));
      return {
        rows: Int32Array.from(places, (at) => rowOf.get(indices[at] ?? -1) ?? 0),
        values: Float32Array.from(places, (at) => values[at] ?? 0),
        example,
      };
    })
    .filter(({ rows }) => rows.length > 0);
  const weights = new Float32Array(rowOf.size * columns);
  const squares = new Float32Array(rowOf.size * columns);
  const chance = chanceFrom(SEED);
  const errors = new Float64Array(columns);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const at of shuffledIndices(read.length, chance)) {
      const one = read[at];
      if (one !== undefined) learn(one, { weights, squares, errors, columns });
    }
  return compact(labels, [...rowOf.keys()], weights, columns);
}

interface Learning {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly errors: Float64Array;
  readonly columns: number;
}

function learn({ rows, values, example }: Read, { weights, squares, errors, columns }: Learning): void {
  const { base, label, isInside, weight = 1 } = example;
  errors.fill(0);
  for (let at = 0; at < rows.length; at += 1) {
    const from = (rows[at] ?? 0) * columns;
    const value = values[at] ?? 0;
    for (let column = 0; column < columns; column += 1)
      errors[column] = (errors[column] ?? 0) + value * (weights[from + column] ?? 0);
  }
  const { probabilities, inside } = amended(base, errors);
  for (let column = 0; column + 1 < columns; column += 1)
    errors[column] = ((probabilities[column] ?? 0) - targetOf(base, column, label)) * weight;
  errors[columns - 1] = (inside - (isInside === undefined ? base.inside : Number(isInside))) * weight;
  for (let at = 0; at < rows.length; at += 1) {
    const from = (rows[at] ?? 0) * columns;
    const value = values[at] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const one = from + column;
      const gradient = (errors[column] ?? 0) * value + DECAY * (weights[one] ?? 0);
      squares[one] = (squares[one] ?? 0) + gradient * gradient;
      weights[one] = (weights[one] ?? 0) - (RATE * gradient) / (Math.sqrt(squares[one] ?? 0) + STEADINESS);
    }
  }
}

const targetOf = ({ probabilities }: BaseOpinion, column: number, label: number | undefined): number =>
  label === undefined ? (probabilities[column] ?? 0) : Number(column === label);

/** The base's opinion with what is added to each label's logarithm, and last to the log-odds of lying inside. */
function amended({ probabilities, inside }: BaseOpinion, added: Float64Array): BaseOpinion {
  const logs = probabilities.map((one, column) => Math.log(one + LEAST_CHANCE) + (added[column] ?? 0));
  const highest = Math.max(...logs);
  const shares = logs.map((log) => Math.exp(log - highest));
  const sum = shares.reduce((total, share) => total + share, 0);
  const kept = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, inside));
  const odds = Math.log(kept / (1 - kept)) + (added[probabilities.length] ?? 0);
  return { probabilities: shares.map((share) => share / sum), inside: 1 / (1 + Math.exp(-odds)) };
}

function compact(
  labels: readonly string[],
  indices: readonly number[],
  weights: Float32Array,
  columns: number,
): Amendment {
  const heaviest = indices
    .map((feature, row) => {
      const own = weights.subarray(row * columns, (row + 1) * columns);
      return { feature, own, weight: own.reduce((most, one) => Math.max(most, Math.abs(one)), 0) };
    })
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight || a.feature - b.feature)
    .slice(0, MOST_AMENDED_FEATURES)
    .sort((a, b) => a.feature - b.feature);
  const kept = new Float32Array(heaviest.length * columns);
  heaviest.forEach(({ own }, row) => kept.set(own, row * columns));
  return { labels, features: Int32Array.from(heaviest, ({ feature }) => feature), weights: kept };
}

/** Asks a classifier with an amendment on top of it. */
export class Amender {
  private readonly rowOf: ReadonlyMap<number, number>;

  constructor(private readonly amendment: Amendment) {
    this.rowOf = new Map([...amendment.features].map((feature, row) => [feature, row]));
  }

  /** What the base thinks of a text (as it reads it), amended. The base itself where nothing of the text was taught. */
  opinionOf(text: string, base: BaseOpinion): BaseOpinion {
    const columns = this.amendment.labels.length + 1;
    const { indices, values } = hashedFeatures(nGramsOf(text));
    const added = new Float64Array(columns);
    let isTaught = false;
    indices.forEach((index, at) => {
      const row = this.rowOf.get(index);
      if (row === undefined) return;
      isTaught = true;
      for (let column = 0; column < columns; column += 1)
        added[column] =
          (added[column] ?? 0) + (values[at] ?? 0) * (this.amendment.weights[row * columns + column] ?? 0);
    });
    return isTaught ? amended(base, added) : base;
  }

  /** The same as labels, the most probable first. */
  labelsOf(text: string, base: BaseOpinion): LabelOpinion[] {
    const { probabilities } = this.opinionOf(text, base);
    return this.amendment.labels
      .map((label, column) => ({ label, probability: probabilities[column] ?? 0 }))
      .sort((a, b) => b.probability - a.probability);
  }
}
