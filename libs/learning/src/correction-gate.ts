// Learning from corrections so that nothing gets worse: what is doubtful waits, what floods a label is locked, and what is left has to pass on replay.
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

/** A model: all labels of a text, the most probable first. */
export type LabelModel = (text: string) => readonly LabelOpinion[];

/** Makes a model of examples. */
export type LabelTrainer = (examples: readonly LabelledText[]) => LabelModel;

/** What became of corrections. */
export interface CorrectionsLearned {
  readonly model: LabelModel;
  readonly accepted: readonly LabelledText[];
  /** Corrections that waited for a second person at some time: doubtful, or of a label that was flooded. */
  readonly shownToSecond: number;
  /** Labels that were taught far more often than they are asked. */
  readonly locked: readonly string[];
  /** Batches, or pieces of one, that went into the model. */
  readonly released: number;
  /** Pieces that made it worse and were taken out again. */
  readonly rolledBack: number;
}

/** Corrections are looked at so many at a time. */
const BATCH = 150;
/** A correction is plausible when its label is among so many of the running model's first. */
const PLAUSIBLE = 5;
/** … and the model is not as sure as this of another one. */
const SURE = 0.8;
/** Each so-manieth seed is never taught but asked: the replay. */
const HELD_OUT = 5;
const WORSE_FROM = 0.05;
const MOST_LOST = 0.03;
/** A piece as small as this is not halved again. */
const LEAST_PIECE = 5;
const LEAST_FLOOD = 8;
const FLOOD_FACTOR = 3;

/**
 * Learns corrections in their order. What is quarantined or locked is not learned, but looked at again with each later model: what it has come
 * to find plausible by then is. Throws a RangeError without seeds.
 */
export function learnCorrections(
  seeds: readonly LabelledText[],
  corrections: readonly LabelledText[],
  train: LabelTrainer,
): CorrectionsLearned {
  if (seeds.length === 0) throw new RangeError('learnCorrections: there are no seeds');
  const replay = seeds.filter((_, at) => at % HELD_OUT === HELD_OUT - 1);
  const taught = seeds.filter((_, at) => at % HELD_OUT !== HELD_OUT - 1);
  const gate = new Gate(train, taught, replay);
  const shown = new Set<LabelledText>();
  const asked = corrections.map(({ text }) => gate.model(text)[0]?.label ?? '');
  let waiting: LabelledText[] = [];
  let locked: ReadonlySet<string> = new Set();
  for (let from = 0; from < corrections.length; from += BATCH) {
    const heard = corrections.slice(0, from + BATCH);
    locked = floodedLabels(heard, asked.slice(0, from + BATCH));
    const candidates = [...waiting, ...heard.slice(from)];
    const isTaken = (one: LabelledText): boolean =>
      !locked.has(one.label) && isPlausible(gate.model(one.text), one.label);
    waiting = candidates.filter((one) => !isTaken(one));
    for (const one of waiting) shown.add(one);
    gate.offer(candidates.filter(isTaken));
  }
  // What was held out to judge by is taught at last, with all that has passed.
  const model = gate.accepted.length === 0 && replay.length === 0 ? gate.model : train([...seeds, ...gate.accepted]);
  return {
    model,
    accepted: gate.accepted,
    shownToSecond: shown.size,
    locked: [...locked],
    released: gate.released,
    rolledBack: gate.rolledBack,
  };
}

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

/** Takes pieces into the model as long as the replay gets no worse; a piece that fails is halved until the bad part is alone. */
class Gate {
  readonly accepted: LabelledText[] = [];
  model: LabelModel;
  released = 0;
  rolledBack = 0;
  private isRight: boolean[];

  constructor(
    private readonly train: LabelTrainer,
    private readonly taught: readonly LabelledText[],
    private readonly replay: readonly LabelledText[],
  ) {
    this.model = train(taught);
    this.isRight = this.rightOnReplay(this.model);
  }

  offer(piece: readonly LabelledText[]): void {
    if (piece.length === 0) return;
    const candidate = this.train([...this.taught, ...this.accepted, ...piece]);
    const isRight = this.rightOnReplay(candidate);
    if (isNoWorse(this.isRight, isRight)) {
      this.accepted.push(...piece);
      this.model = candidate;
      this.isRight = isRight;
      this.released += 1;
    } else if (piece.length <= LEAST_PIECE) {
      this.rolledBack += 1;
    } else {
      const half = Math.ceil(piece.length / 2);
      this.offer(piece.slice(0, half));
      this.offer(piece.slice(half));
    }
  }

  private rightOnReplay(model: LabelModel): boolean[] {
    return this.replay.map(({ text, label }) => model(text)[0]?.label === label);
  }
}

function countOf(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
