// What corrections do to the dialog's classifier: how often it is right before and after, and what others' questions are taken for.
import { Classifier } from '../../apps/dialog/src/understand/classifier/classifier.js';
import {
  Amender,
  type BaseOpinion,
  type LabelledText,
  type LabelModel,
  type LabelTrainer,
  learnCorrections,
  trainAmendment,
} from '#learning';

/** What was measured; shares are 0–1. */
export interface LearningFigures {
  readonly before: number;
  readonly after: number;
  /** All corrections learned as they are. */
  readonly ungated: number;
  /** Of the texts of other labels, the share newly taken for the label that gained most wrong ones; the same without a gate. */
  readonly misrouted: number;
  readonly misroutedUngated: number;
  /** The share of corrections that a second person has to look at. */
  readonly shownToSecond: number;
  readonly released: number;
  readonly rolledBack: number;
}

const anew = (examples: readonly LabelledText[]): LabelModel => {
  const classifier = Classifier.train(examples);
  return (text) => classifier.classify(text).predictions;
};

/** As in a running shop, with other pieces and weights: the classifier of the seeds stays as it is, and what else is taught is an amendment on top of it. */
function amendingOn(seeds: readonly LabelledText[]): LabelTrainer {
  const isSeed = new Set(seeds);
  const baseOf = new Map<number, Classifier>();
  return (examples) => {
    const own = examples.filter((one) => isSeed.has(one));
    const classifier = baseOf.get(own.length) ?? Classifier.train(own);
    baseOf.set(own.length, classifier);
    const { labels } = classifier;
    const base = (text: string): BaseOpinion => {
      const { predictions, inside } = classifier.classify(text);
      const chances = new Map(predictions.map(({ label, probability }) => [label, probability]));
      return { probabilities: labels.map((label) => chances.get(label) ?? 0), inside };
    };
    const known = examples.filter(({ label }) => labels.includes(label));
    const amender = new Amender(
      trainAmendment(
        labels,
        known.map((one) => ({
          text: one.text,
          base: base(one.text),
          ...(isSeed.has(one) ? {} : { label: labels.indexOf(one.label) }),
        })),
      ),
    );
    return (text) => amender.labelsOf(text, base(text));
  };
}

/** Teaches the seeds, offers the corrections, and asks the test; `isAmended`: as a running shop is taught, else the classifier anew each time. */
export function measureLearning(
  seeds: readonly LabelledText[],
  corrections: readonly LabelledText[],
  test: readonly LabelledText[],
  isAmended = false,
): LearningFigures {
  const train = isAmended ? amendingOn(seeds) : anew;
  const answers = (model: LabelModel): string[] => test.map(({ text }) => model(text)[0]?.label ?? '');
  const before = answers(train(seeds));
  const ungated = answers(train([...seeds, ...corrections]));
  const learned = learnCorrections(seeds, corrections, train);
  const after = answers(learned.model);
  const right = (given: readonly string[]): number =>
    share(test.filter(({ label }, at) => given[at] === label).length, test.length);
  return {
    before: right(before),
    after: right(after),
    misrouted: misrouted(test, before, after),
    shownToSecond: share(learned.shownToSecond, corrections.length),
    released: learned.released,
    rolledBack: learned.rolledBack,
    ungated: right(ungated),
    misroutedUngated: misrouted(test, before, ungated),
  };
}

function misrouted(test: readonly LabelledText[], before: readonly string[], after: readonly string[]): number {
  const gains = new Map<string, number>();
  test.forEach(({ label }, at) => {
    const [was = '', is = ''] = [before[at], after[at]];
    if (was !== label) gains.set(was, (gains.get(was) ?? 0) - 1);
    if (is !== label) gains.set(is, (gains.get(is) ?? 0) + 1);
  });
  const shares = [...gains].map(([gained, count]) => share(count, test.filter(({ label }) => label !== gained).length));
  return Math.max(0, ...shares);
}

const share = (count: number, of: number): number => (of === 0 ? 0 : Math.round((count / of) * 10_000) / 10_000);
