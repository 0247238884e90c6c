// What a shop's people say a message meant becomes an amendment of the shipped classifier: reviewed, taught piece by piece, and judged on replay.
import { Amender, type Amendment, type BaseOpinion, trainAmendment } from './amendment.js';
import { isNoWorse } from './correction-gate.js';
import {
  isKnown,
  type Lesson,
  type OfferedCorrection,
  reasonsToWait,
  topOf,
  type WaitReason,
} from './correction-review.js';
import { hashOf } from './sparse-features.js';

/** What became of the corrections. */
export interface TaughtCorrections {
  /** Absent where nothing has passed. */
  readonly amendment?: Amendment;
  readonly taught: readonly string[];
  readonly waiting: readonly { readonly id: string; readonly why: WaitReason }[];
  /** Made what is understood worse. */
  readonly refused: readonly string[];
  /** Not taught, for the base understands it so already: a fifth of such, asked in the replay, and those that would have to wait. */
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
  const reasons = reasonsToWait(offered, labels, now);
  const believed = offered.filter((one) => mended.has(one.id) || one.isConfirmed || !reasons.has(one.id));
  // Of what the base understands anyway most is taught too: it makes sure what was only just so, and its neighbours.
  const asked = new Set(believed.filter((one) => isKnown(one) && isHeldOut(one)));
  const taken = believed.filter((one) => !asked.has(one));
  const replay = [...lessons.filter((_, at) => at % HELD_OUT === HELD_OUT - 1), ...asked];
  const anchors = lessons.filter((_, at) => at % HELD_OUT !== HELD_OUT - 1);
  const before = taken.filter((one) => mended.has(one.id));
  const pinned = before.filter((one) => !isKnown(one));
  const gate = new TeachingGate({ labels, anchors, replay, pinned, outside }, now);
  gate.offer(before);
  const fresh = taken.filter((one) => !mended.has(one.id));
  for (let from = 0; from < fresh.length; from += PIECE) gate.offer(fresh.slice(from, from + PIECE));
  const isBelieved = new Set(believed);
  const left = offered.filter((one) => !isBelieved.has(one));
  return {
    ...(gate.amendment === undefined ? {} : { amendment: gate.amendment }),
    taught: gate.accepted.map(({ id }) => id),
    waiting: left.flatMap((one) => {
      const why = reasons.get(one.id);
      return isKnown(one) || why === undefined ? [] : [{ id: one.id, why }];
    }),
    refused: gate.refused,
    known: [...asked, ...left.filter(isKnown)].map(({ id }) => id),
    figures: gate.figures(now),
  };
}

/** The same ones each time, whatever else is offered. */
const isHeldOut = ({ text }: Lesson): boolean => hashOf(text) % HELD_OUT === 0;

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
    const { labels, anchors: lessons, outside } = this.ground;
    const candidate = amendmentOf({ labels, lessons, outside, corrections: [...this.accepted, ...piece] });
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
}

/** The amendment that is made of corrections, whatever they say: the lessons hold the rest in place. */
export function amendmentOf({
  labels,
  lessons,
  corrections,
  outside,
}: {
  readonly labels: readonly string[];
  readonly lessons: readonly Lesson[];
  readonly corrections: readonly Lesson[];
  /** The place of the label for what cannot be answered. */
  readonly outside: number;
}): Amendment {
  return trainAmendment(labels, [
    ...lessons.map(({ text, base }) => ({ text, base })),
    ...corrections.map(({ text, base, label }) => ({
      ...{ text, base, label },
      isInside: label !== outside,
      weight: CORRECTION_WEIGHT,
    })),
  ]);
}
