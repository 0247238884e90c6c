// What corrections do to a classifier of few seeds, by the way of a running shop: how often it is right before and after, and what others' questions are taken for.
import { Classifier } from '../../apps/dialog/src/understand/classifier/classifier.js';
import {
  Amender,
  type Amendment,
  amendmentOf,
  type BaseOpinion,
  type LabelledText,
  type Lesson,
  type OfferedCorrection,
  teachCorrections,
  topOf,
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
  /** The share of corrections that a second person has to look at: waited in some round. */
  readonly shownToSecond: number;
  /** Corrections that came to be taught, and those that made others worse in the last round. */
  readonly taught: number;
  readonly refused: number;
  readonly trainings: number;
  readonly seconds: number;
}

/** A version is made, and released, each time so many corrections more were made. */
const ROUND = 150;
/** So many people correct, in turn. */
const AGENTS = 50;
/** None of the labels is for what cannot be answered. */
const NO_OUTSIDE = -1;

/** The classifier is taught the seeds; the corrections are offered to the teaching of a running shop, round after round; then the test is asked. */
export function measureLearning(
  seeds: readonly LabelledText[],
  corrections: readonly LabelledText[],
  test: readonly LabelledText[],
): LearningFigures {
  const classifier = Classifier.train(seeds);
  const { labels } = classifier;
  const read = (texts: readonly LabelledText[]): Lesson[] =>
    texts.map(({ text, label }) => ({ text, label: labels.indexOf(label), base: opinionOf(classifier, text) }));
  const lessons = read(seeds);
  const offered = read(corrections)
    .map((one, at): OfferedCorrection => ({
      ...{ ...one, id: `${at}`, by: `agent${at % AGENTS}`, isConfirmed: false, isDisputed: false },
    }))
    .filter(({ label }) => label >= 0);
  const asked = read(test);
  const answers = (amendment: Amendment | undefined): number[] => {
    const amender = amendment && new Amender(amendment);
    return asked.map(({ text, base }) => topOf(amender?.opinionOf(text, base) ?? base));
  };
  const ground = { labels, lessons, outside: NO_OUTSIDE };
  const before = answers(undefined);
  const ungated = answers(amendmentOf({ ...ground, corrections: offered }));
  const startedAtMs = performance.now();
  const learned = inRounds(ground, offered);
  const seconds = (performance.now() - startedAtMs) / 1_000;
  const after = answers(learned.amendment);
  const right = (given: readonly number[]): number =>
    share(asked.filter(({ label }, at) => given[at] === label).length, asked.length);
  return {
    ...{ before: right(before), after: right(after), ungated: right(ungated) },
    misrouted: misrouted(asked, before, after),
    misroutedUngated: misrouted(asked, before, ungated),
    shownToSecond: share(learned.waited, offered.length),
    ...{ taught: learned.taught, refused: learned.refused, trainings: learned.trainings },
    seconds: Math.round(seconds * 10) / 10,
  };
}

/** Each round all corrections so far are taught on top of what ships, as after the last of them; its version is released. */
function inRounds(
  ground: { readonly labels: readonly string[]; readonly lessons: readonly Lesson[]; readonly outside: number },
  offered: readonly OfferedCorrection[],
): { amendment: Amendment | undefined; waited: number; taught: number; refused: number; trainings: number } {
  const waited = new Set<string>();
  let running: Amendment | undefined;
  let taught: readonly string[] = [];
  let refused = 0;
  let trainings = 0;
  for (let upTo = ROUND; upTo < offered.length + ROUND; upTo += ROUND) {
    const result = teachCorrections({
      ...{ ...ground, offered: offered.slice(0, upTo), mended: new Set(taught) },
      ...(running === undefined ? {} : { running }),
    });
    running = result.amendment ?? running;
    taught = result.taught;
    refused = result.refused.length;
    trainings += result.figures.trainings;
    for (const { id } of result.waiting) waited.add(id);
  }
  return { amendment: running, waited: waited.size, taught: taught.length, refused, trainings };
}

function opinionOf(classifier: Classifier, text: string): BaseOpinion {
  const { predictions, inside } = classifier.classify(text);
  const chances = new Map(predictions.map(({ label, probability }) => [label, probability]));
  return { probabilities: classifier.labels.map((label) => chances.get(label) ?? 0), inside };
}

function misrouted(test: readonly Lesson[], before: readonly number[], after: readonly number[]): number {
  const gains = new Map<number, number>();
  test.forEach(({ label }, at) => {
    const [was = NO_OUTSIDE, is = NO_OUTSIDE] = [before[at], after[at]];
    if (was !== label) gains.set(was, (gains.get(was) ?? 0) - 1);
    if (is !== label) gains.set(is, (gains.get(is) ?? 0) + 1);
  });
  const shares = [...gains].map(([gained, count]) => share(count, test.filter(({ label }) => label !== gained).length));
  return Math.max(0, ...shares);
}

const share = (count: number, of: number): number => (of === 0 ? 0 : Math.round((count / of) * 10_000) / 10_000);
