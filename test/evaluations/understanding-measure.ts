// How well the classifier of the dialog does on labelled texts that it was not taught.
import { Classifier, type Example } from '../../apps/dialog/src/understand/classifier/classifier.js';

/** The label of texts that fit none of the others. */
export const OUTSIDE = 'oos';

/** What was measured. Shares are 0–1; null where nothing was asked that they could be taken of. */
export interface ClassifierFigures {
  /** Right answers among the texts that have a label; turning one of them away is wrong. */
  readonly accuracy: number | null;
  /** The same if nothing were turned away. */
  readonly accuracyUnrejected: number | null;
  /** Noticed among the texts that fit none. */
  readonly oosRecall: number | null;
  /** Texts that fit none among those it says this of. */
  readonly oosPrecision: number | null;
  readonly trainSeconds: number;
  readonly p50Us: number;
  readonly p95Us: number;
  readonly labels: number;
  readonly inside: number;
  readonly outside: number;
  readonly leastFit: number | null;
  readonly confusions: readonly Confusion[];
}

/** Texts of one label that were taken for another. */
export interface Confusion {
  readonly wanted: string;
  readonly got: string;
  readonly times: number;
  readonly example: string;
}

interface Answer {
  readonly wanted: string;
  readonly got: string;
  readonly first: string;
  readonly text: string;
}

/** Teaches the classifier and asks it, one text at a time. */
export function measureClassifier(taught: readonly Example[], asked: readonly Example[]): ClassifierFigures {
  const startedAtMs = performance.now();
  const classifier = Classifier.train(taught, { outsideLabel: OUTSIDE });
  const trainSeconds = round((performance.now() - startedAtMs) / 1_000, 100);
  const tookUs: number[] = [];
  const answers = asked.map(({ text, label }): Answer => {
    const askedAtMs = performance.now();
    const { predictions, fits } = classifier.classify(text);
    tookUs.push((performance.now() - askedAtMs) * 1_000);
    const labelled = predictions.find((prediction) => prediction.label !== OUTSIDE)?.label ?? OUTSIDE;
    return { wanted: label, got: fits ? (predictions[0]?.label ?? OUTSIDE) : OUTSIDE, first: labelled, text };
  });
  const inside = answers.filter(({ wanted }) => wanted !== OUTSIDE);
  const outside = answers.filter(({ wanted }) => wanted === OUTSIDE);
  const turnedAway = answers.filter(({ got }) => got === OUTSIDE);
  tookUs.sort((a, b) => a - b);
  const { leastFit } = classifier.calibration;
  return {
    accuracy: share(inside, ({ wanted, got }) => wanted === got),
    accuracyUnrejected: share(inside, ({ wanted, first }) => wanted === first),
    oosRecall: share(outside, ({ got }) => got === OUTSIDE),
    oosPrecision: share(turnedAway, ({ wanted }) => wanted === OUTSIDE),
    trainSeconds,
    p50Us: at(tookUs, 0.5),
    p95Us: at(tookUs, 0.95),
    labels: classifier.labels.length,
    inside: inside.length,
    outside: outside.length,
    leastFit: Number.isFinite(leastFit) ? round(leastFit, 1_000) : null,
    confusions: confusionsOf(answers),
  };
}

const round = (value: number, parts: number): number => Math.round(value * parts) / parts;

function at(sorted: readonly number[], share: number): number {
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0, 10);
}

function share(answers: readonly Answer[], holds: (answer: Answer) => boolean): number | null {
  return answers.length === 0 ? null : round(answers.filter(holds).length / answers.length, 10_000);
}

function confusionsOf(answers: readonly Answer[]): Confusion[] {
  const byPair = new Map<string, Confusion>();
  for (const { wanted, got, text } of answers) {
    if (wanted === got) continue;
    const key = `${wanted}\0${got}`;
    const known = byPair.get(key);
    byPair.set(key, { wanted, got, times: (known?.times ?? 0) + 1, example: known?.example ?? text });
  }
  return [...byPair.values()].sort((a, b) => b.times - a.times);
}
