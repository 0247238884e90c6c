// What a shop's people say a message meant becomes an amendment of the shipped classifier: reviewed, taught piece by piece, and judged on replay.
import { Amender, type Amendment, type BaseOpinion, trainAmendment } from './amendment.js';
import { floodedLabels, isNoWorse, isPlausible } from './correction-gate.js';

/** A text that the classifier was taught, with what it thinks of it. */
export interface Lesson {
  /** As the classifier reads it. */
  readonly text: string;
  readonly base: BaseOpinion;
  /** The place of its label. */
  readonly label: number;
}

/** What somebody says that a text means. */
export interface OfferedCorrection extends Lesson {
  readonly id: string;
  /** Whoever said it. */
  readonly by: string;
  /** A second person said so too. */
  readonly isConfirmed: boolean;
  /** Others say of the same text that it means something else. */
  readonly isDisputed: boolean;
}

/** Why a correction waits for a second person: the running model finds it hardly possible, its label or its author teaches too much, or somebody says otherwise. */
export type WaitReason = 'unlikely' | 'flooded' | 'too-many' | 'disputed';

/** What became of the corrections. */
export interface TaughtCorrections {
  /** Absent where nothing has passed. */
  readonly amendment?: Amendment;
  readonly taught: readonly string[];
  readonly waiting: readonly { readonly id: string; readonly why: WaitReason }[];
  /** Made what is understood worse. */
  readonly refused: readonly string[];
  /** What the base understands so already: asked in the replay, not taught. */
  readonly known: readonly string[];
  readonly figures: TeachingFigures;
}

/** How the amendment did beside the model that runs; on texts that it was not taught. */
export interface TeachingFigures {
  readonly replayed: number;
  readonly lost: number;
  readonly gained: number;
  /** Of what is taught, understood so before and now. */
  readonly taughtBefore: number;
  readonly taughtAfter: number;
  readonly trainings: number;
}

/** What is taught at once; a piece that fails is halved until it is as small as the least. */
const PIECE = 150;
const LEAST_PIECE = 1;
/** Each so-manieth lesson is asked and not taught. */
const HELD_OUT = 5;
/** A correction counts as much as so many lessons: there are far fewer of them. */
const CORRECTION_WEIGHT = 3;
/** One person teaches no more than so many without a second one. */
const MOST_OF_ONE = 50;
const MOST_TRAININGS = 60;

/**
 * Teaches corrections in their order, on top of what the lessons hold in place. `mended` are those of the version that runs: they come first, and
 * nothing is taken that loses one of them again. `outside` is the place of the label for what cannot be answered.
 */
export function teachCorrections({
  labels,
  lessons,
  offered,
  running,
  mended,
  outside,
}: {
  readonly labels: readonly string[];
  readonly lessons: readonly Lesson[];
  readonly offered: readonly OfferedCorrection[];
  readonly running?: Amendment;
  readonly mended: ReadonlySet<string>;
  readonly outside: number;
}): TaughtCorrections {
  const amender = running === undefined ? undefined : new Amender(running);
  const now = (one: Lesson): BaseOpinion => amender?.opinionOf(one.text, one.base) ?? one.base;
  const known = offered.filter((one) => topOf(one.base) === one.label && !mended.has(one.id));
  const isKnown = new Set(known);
  const open = offered.filter((one) => !isKnown.has(one));
  const reasons = reviewed(open, offered, labels, now);
  const taken = open.filter((one) => mended.has(one.id) || one.isConfirmed || !reasons.has(one.id));
  const replay = [...lessons.filter((_, at) => at % HELD_OUT === HELD_OUT - 1), ...known.filter(isSound(reasons))];
  const anchors = lessons.filter((_, at) => at % HELD_OUT !== HELD_OUT - 1);
  const pinned = taken.filter((one) => mended.has(one.id));
  const gate = new TeachingGate({ labels, anchors, replay, pinned, outside }, now);
  gate.offer(pinned);
  const fresh = taken.filter((one) => !mended.has(one.id));
  for (let from = 0; from < fresh.length; from += PIECE) gate.offer(fresh.slice(from, from + PIECE));
  const isTaken = new Set(taken.map(({ id }) => id));
  return {
    ...(gate.amendment === undefined ? {} : { amendment: gate.amendment }),
    taught: gate.accepted.map(({ id }) => id),
    waiting: [...reasons].filter(([id]) => !isTaken.has(id)).map(([id, why]) => ({ id, why })),
    refused: gate.refused,
    known: known.map(({ id }) => id),
    figures: gate.figures(now),
  };
}

const isSound =
  (reasons: ReadonlyMap<string, WaitReason>) =>
  ({ id }: OfferedCorrection): boolean =>
    !reasons.has(id);

/** Why corrections have to wait, by id. A second person's word is not asked here. */
function reviewed(
  open: readonly OfferedCorrection[],
  all: readonly OfferedCorrection[],
  labels: readonly string[],
  now: (one: Lesson) => BaseOpinion,
): ReadonlyMap<string, WaitReason> {
  const nameOf = (label: number): string => labels[label] ?? '';
  const floods = (some: readonly OfferedCorrection[]): ReadonlySet<string> =>
    floodedLabels(
      some.map(({ text, label }) => ({ text, label: nameOf(label) })),
      some.map((one) => nameOf(topOf(now(one)))),
    );
  const flooded = floods(all);
  const byPerson = Map.groupBy(all, ({ by }) => by);
  const floodedBy = new Map([...byPerson].map(([by, own]) => [by, floods(own)]));
  const most = new Set([...byPerson.values()].flatMap((own) => own.slice(MOST_OF_ONE).map(({ id }) => id)));
  const reasons = new Map<string, WaitReason>();
  for (const one of open) {
    const label = nameOf(one.label);
    const opinions = now(one)
      .probabilities.map((probability, at) => ({ label: nameOf(at), probability }))
      .sort((a, b) => b.probability - a.probability);
    if (one.isDisputed) reasons.set(one.id, 'disputed');
    else if (flooded.has(label) || floodedBy.get(one.by)?.has(label) === true) reasons.set(one.id, 'flooded');
    else if (most.has(one.id)) reasons.set(one.id, 'too-many');
    else if (!isPlausible(opinions, label)) reasons.set(one.id, 'unlikely');
  }
  return reasons;
}

/** The place of the most probable label. */
export function topOf({ probabilities }: BaseOpinion): number {
  return probabilities.reduce((best, one, at) => (one > (probabilities[best] ?? 0) ? at : best), 0);
}

interface Ground {
  readonly labels: readonly string[];
  readonly anchors: readonly Lesson[];
  readonly replay: readonly Lesson[];
  readonly pinned: readonly Lesson[];
  readonly outside: number;
}

/** Takes pieces as long as the replay gets no worse and nothing that was mended is lost. */
class TeachingGate {
  readonly accepted: OfferedCorrection[] = [];
  readonly refused: string[] = [];
  amendment: Amendment | undefined;
  private trainings = 0;
  private readonly first: readonly boolean[];
  private isRight: readonly boolean[];
  private isKept: readonly boolean[];

  constructor(
    private readonly ground: Ground,
    now: (one: Lesson) => BaseOpinion,
  ) {
    this.isRight = this.first = ground.replay.map((one) => topOf(now(one)) === one.label);
    this.isKept = ground.pinned.map((one) => topOf(now(one)) === one.label);
  }

  offer(piece: readonly OfferedCorrection[]): void {
    if (piece.length === 0) return;
    if (this.trainings >= MOST_TRAININGS) {
      this.refused.push(...piece.map(({ id }) => id));
      return;
    }
    this.trainings += 1;
    const candidate = this.trained([...this.accepted, ...piece]);
    const amender = new Amender(candidate);
    const answers = (one: Lesson): boolean => topOf(amender.opinionOf(one.text, one.base)) === one.label;
    const isRight = this.ground.replay.map(answers);
    const isKept = this.ground.pinned.map(answers);
    const losesMended = isKept.some((kept, at) => !kept && this.isKept[at] === true);
    if (isNoWorse(this.isRight, isRight) && !losesMended) {
      this.accepted.push(...piece);
      this.amendment = candidate;
      this.isRight = isRight;
      this.isKept = isKept;
    } else if (piece.length <= LEAST_PIECE) {
      this.refused.push(...piece.map(({ id }) => id));
    } else {
      const half = Math.ceil(piece.length / 2);
      this.offer(piece.slice(0, half));
      this.offer(piece.slice(half));
    }
  }

  figures(now: (one: Lesson) => BaseOpinion): TeachingFigures {
    const amender = this.amendment && new Amender(this.amendment);
    const after = (one: Lesson): BaseOpinion => amender?.opinionOf(one.text, one.base) ?? one.base;
    const shareOf = (opinion: (one: Lesson) => BaseOpinion): number =>
      this.accepted.length === 0
        ? 0
        : this.accepted.filter((one) => topOf(opinion(one)) === one.label).length / this.accepted.length;
    return {
      replayed: this.first.length,
      lost: this.first.filter((was, at) => was && this.isRight[at] === false).length,
      gained: this.first.filter((was, at) => !was && this.isRight[at] === true).length,
      taughtBefore: shareOf(now),
      taughtAfter: shareOf(after),
      trainings: this.trainings,
    };
  }

  private trained(corrections: readonly OfferedCorrection[]): Amendment {
    const { labels, anchors, outside } = this.ground;
    return trainAmendment(labels, [
      ...anchors.map(({ text, base }) => ({ text, base })),
      ...corrections.map(({ text, base, label }) => ({
        text,
        base,
        label,
        isInside: label !== outside,
        weight: CORRECTION_WEIGHT,
      })),
    ]);
  }
}
