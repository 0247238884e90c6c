// Which corrections may be believed of one person alone, and why the others wait for a second one.
import type { BaseOpinion } from './amendment.js';
import { floodedLabels, isPlausible } from './correction-gate.js';
import { hashedFeatures, nGramsOf, sparseCosine } from './sparse-features.js';

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

/** One person teaches no more than so many without a second one, beside what is understood so anyway. */
const MOST_OF_ONE = 50;
/** From this cosine on two texts share most of their words. */
const MOSTLY_THE_SAME = 0.6;
/** So many of the latest that are unlikely are compared with the others. */
const MOST_COMPARED = 300;

/** Whether two texts share most of their words. */
export const saysMostlyTheSame = (one: string, other: string): boolean =>
  sparseCosine(hashedFeatures(nGramsOf(one)), hashedFeatures(nGramsOf(other))) >= MOSTLY_THE_SAME;

/** Why corrections have to wait, by id. Whether a second person has said so of the very message is not asked here. */
export function reasonsToWait(
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
  const most = new Set(
    [...byPerson.values()].flatMap((own) =>
      own
        .filter((one) => !isKnown(one))
        .slice(MOST_OF_ONE)
        .map(({ id }) => id),
    ),
  );
  const reasons = new Map<string, WaitReason>();
  for (const one of all) {
    const label = nameOf(one.label);
    const opinions = now(one)
      .probabilities.map((probability, at) => ({ label: nameOf(at), probability }))
      .sort((a, b) => b.probability - a.probability);
    if (one.isDisputed) reasons.set(one.id, 'disputed');
    else if (flooded.has(label) || floodedBy.get(one.by)?.has(label) === true) reasons.set(one.id, 'flooded');
    else if (most.has(one.id)) reasons.set(one.id, 'too-many');
    else if (!isPlausible(opinions, label)) reasons.set(one.id, 'unlikely');
  }
  for (const id of saidByTwo(all, reasons)) reasons.delete(id);
  return reasons;
}

/** Of what is unlikely, that which somebody else says of mostly the same words, and nobody says otherwise of. */
function saidByTwo(all: readonly OfferedCorrection[], reasons: ReadonlyMap<string, WaitReason>): string[] {
  const unlikely = all.filter(({ id }) => reasons.get(id) === 'unlikely').slice(-MOST_COMPARED);
  if (unlikely.length === 0) return [];
  const read = all.map((one) => ({ one, features: hashedFeatures(nGramsOf(one.text)) }));
  return unlikely
    .filter(({ by, label, text }) => {
      const own = hashedFeatures(nGramsOf(text));
      const near = read.filter(({ one, features }) => one.by !== by && sparseCosine(own, features) >= MOSTLY_THE_SAME);
      return near.length > 0 && near.every(({ one }) => one.label === label && !one.isDisputed);
    })
    .map(({ id }) => id);
}

/** Whether the base understands it so without being taught. */
export const isKnown = (one: Lesson): boolean => topOf(one.base) === one.label;

/** The place of the most probable label. */
export function topOf({ probabilities }: BaseOpinion): number {
  return probabilities.reduce((best, one, at) => (one > (probabilities[best] ?? 0) ? at : best), 0);
}
