// How a matter ended, judged from facts alone: a better definition changes what is shown of the past that is still open.
import type { Outcome } from '#contracts';

/** What is known of the turns of one conversation about one matter. */
export interface EpisodeFacts {
  readonly turns: number;
  readonly skills: readonly string[];
  /** The rules by which something was refused. */
  readonly refused: readonly string[];
  readonly notFound: boolean;
  readonly notUnderstood: boolean;
  /** The last turn: a question of the assistant's is open, something is not there, or it was not understood. */
  readonly endsOpen: boolean;
  readonly endsMissing: boolean;
  readonly endsNotUnderstood: boolean;
  /** What was asked for was carried out. */
  readonly committed: boolean;
  /** An order within 24 hours. */
  readonly bought: boolean;
  readonly thanked: boolean;
  readonly rating?: number;
  /** The worst that a turn felt, −2 … 2. */
  readonly feltWorst: number;
  readonly offeredPerson: boolean;
  readonly calledPerson: boolean;
  readonly answeredByPerson: boolean;
  /** The same matter again within 7 days, or a return, an exchange or a complaint about it. */
  readonly cameBack: boolean;
}

/** Somebody may come back for so many days. */
export const SETTLED_AFTER_DAYS = 7;

const GOOD_RATING = 4;
const BAD_RATING = 2;
const VERY_BAD = -2;

/** How it ended as far as is known now. What somebody did counts before what they said, and that before how it sounds. */
export function outcomeOf(facts: EpisodeFacts): Exclude<Outcome, 'not-known-yet'> {
  if (facts.cameBack) return 'came-back';
  if (facts.answeredByPerson) return 'with-person';
  if (facts.rating !== undefined && facts.rating <= BAD_RATING) return 'given-up';
  if (facts.bought || facts.committed || (facts.rating !== undefined && facts.rating >= GOOD_RATING))
    return 'confirmed';
  const isGivenUp =
    facts.calledPerson ||
    facts.endsOpen ||
    facts.endsMissing ||
    facts.endsNotUnderstood ||
    facts.feltWorst <= VERY_BAD ||
    (facts.refused.length > 0 && facts.feltWorst < 0);
  if (isGivenUp) return 'given-up';
  return facts.thanked ? 'confirmed' : 'silent';
}
