// The rules by which corrections make nothing worse: what is doubtful waits, what floods a label is locked, and what is left has to pass on replay.
import { worseChance } from './mcnemar.js';

/** A text and what somebody says that it means. */
export interface LabelledText {
  readonly text: string;
  readonly label: string;
}

/** A label and how probable it is. */
export interface LabelOpinion {
  readonly label: string;
  readonly probability: number;
}

/** A correction is plausible when its label is among so many of the running model's first. */
const PLAUSIBLE = 5;
/** … and the model is not as sure as this of another one. */
const SURE = 0.8;
const WORSE_FROM = 0.05;
const MOST_LOST = 0.03;
const LEAST_FLOOD = 8;
const FLOOD_FACTOR = 3;

/** Whether a correction may be believed of one person alone: the model finds it possible, and is not sure of another label. */
export function isPlausible(opinions: readonly LabelOpinion[], label: string): boolean {
  const [first] = opinions;
  if (first === undefined || first.label === label) return true;
  if (first.probability >= SURE) return false;
  return opinions.slice(0, PLAUSIBLE).some((opinion) => opinion.label === label);
}

/** Labels that are taught far more often than the model hears them in the same texts. */
export function floodedLabels(corrections: readonly LabelledText[], asked: readonly string[]): Set<string> {
  const expected = countOf(asked);
  return new Set(
    [...countOf(corrections.map(({ label }) => label))]
      .filter(([label, times]) => times >= LEAST_FLOOD && times > FLOOD_FACTOR * Math.max(1, expected.get(label) ?? 0))
      .map(([label]) => label),
  );
}

/** Whether a model that is right there is no worse than one that was right here (one-sided exact McNemar), and loses few answers at most. */
export function isNoWorse(before: readonly boolean[], after: readonly boolean[]): boolean {
  const lost = after.filter((right, at) => !right && before[at] === true).length;
  const gained = after.filter((right, at) => right && before[at] !== true).length;
  return worseChance(lost, gained) >= WORSE_FROM && lost <= Math.max(gained, MOST_LOST * after.length);
}

function countOf(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
