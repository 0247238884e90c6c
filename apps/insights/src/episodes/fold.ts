// Folds what is known of one shopper into episodes: the turns of a conversation about one matter, until another one or a day of silence.
import type { Locale } from '#contracts';
import type { Fact, FactData, FactKind } from '../facts/fact.js';
import { type Matter, isDefinite, isSameMatter, matterOf } from './matter.js';
import { type EpisodeFacts, SETTLED_AFTER_DAYS } from './outcome.js';

const HOUR_MS = 3_600_000;
const SILENCE_MS = 24 * HOUR_MS;
const BOUGHT_WITHIN_MS = 24 * HOUR_MS;
const COMES_BACK_WITHIN_MS = SETTLED_AFTER_DAYS * SILENCE_MS;
/** What is told to the assistant as done is announced of the order a moment later. */
const SAME_ACT_MS = 60_000;
const SENT_BACK: ReadonlySet<string> = new Set(['return', 'exchange']);

/** A fact with the day on which it counts. */
export type CountedFact = Fact & { readonly day: string };
type FactOf<Kind extends FactKind> = Extract<CountedFact, { kind: Kind }>;

/** A conversation with its facts. */
export interface KnownConversation {
  readonly conversationId: string;
  readonly locale: Locale;
  readonly channel: string;
  readonly isDemo: boolean;
  readonly facts: readonly CountedFact[];
}

/** One shopper: a customer with all their conversations, or the guest of one. */
export interface KnownShopper {
  readonly shopper: string;
  readonly conversations: readonly KnownConversation[];
  /** What the customer did outside of conversations. */
  readonly facts: readonly CountedFact[];
}

/** The turns of one conversation about one matter. */
export interface Episode {
  readonly id: string;
  readonly conversation: KnownConversation;
  readonly shopper: string;
  readonly day: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly matter: Matter;
  readonly turns: readonly FactOf<'turn'>[];
  readonly facts: EpisodeFacts;
  /** How likely it was resolved by how it was talked, where the conversation was read. */
  readonly guess?: number;
}

interface Begun {
  readonly conversation: KnownConversation;
  matter: Matter | undefined;
  readonly turns: FactOf<'turn'>[];
}

const ofKind = <Kind extends FactKind>(facts: readonly CountedFact[], kind: Kind): FactOf<Kind>[] =>
  facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind);

const byTime = (left: CountedFact, right: CountedFact): number =>
  left.at.getTime() - right.at.getTime() || (left.id < right.id ? -1 : 1);

/** The episodes of a shopper, the earliest first. The order in which facts were heard does not matter. */
export function episodesOf(known: KnownShopper): Episode[] {
  const begun = known.conversations.flatMap(beginningsOf).sort((left, right) => startOf(left) - startOf(right));
  return begun.map((episode, at) => ended(episode, known, begun.slice(at + 1)));
}

function beginningsOf(conversation: KnownConversation): Begun[] {
  const episodes: Begun[] = [];
  for (const turn of ofKind(conversation.facts, 'turn').sort(byTime)) {
    const matter = matterOf(turn.data);
    const last = episodes.at(-1);
    const isSilent = last !== undefined && turn.at.getTime() - endOf(last) > SILENCE_MS;
    const isOther = last?.matter !== undefined && matter !== undefined && !isSameMatter(last.matter, matter);
    if (last === undefined || isSilent || isOther) episodes.push({ conversation, matter, turns: [turn] });
    else {
      last.turns.push(turn);
      if (matter !== undefined && (last.matter === undefined || !isDefinite(last.matter))) last.matter = matter;
    }
  }
  return episodes;
}

const startOf = ({ turns }: Begun): number => turns[0]?.at.getTime() ?? 0;
const endOf = ({ turns }: Begun): number => turns.at(-1)?.at.getTime() ?? 0;

function ended(begun: Begun, known: KnownShopper, later: readonly Begun[]): Episode {
  const { conversation, turns } = begun;
  const [first] = turns;
  if (first === undefined) throw new Error('an episode has at least one turn');
  const matter = begun.matter ?? 'talk';
  const judged = ofKind(conversation.facts, 'judged').sort(byTime).at(-1);
  return {
    // By its first turn: turns that follow, or are heard late, leave it the same.
    id: first.id.replace(/^turn /, '').replace(' ', '.'),
    conversation,
    shopper: known.shopper,
    day: first.day,
    startedAt: first.at,
    endedAt: new Date(endOf(begun)),
    matter,
    turns,
    facts: factsOf(begun, matter, known, later),
    ...(judged === undefined ? {} : { guess: judged.data.guess }),
  };
}

function factsOf(begun: Begun, matter: Matter, known: KnownShopper, later: readonly Begun[]): EpisodeFacts {
  const { conversation, turns } = begun;
  const replies = turns.flatMap(({ data }) => data.replies);
  const last = turns.at(-1)?.data.replies ?? [];
  // What was said of the whole conversation is said of its last matter.
  const isLast = !later.some((other) => other.conversation === conversation);
  const ratings = isLast ? ofKind(conversation.facts, 'rated').sort(byTime) : [];
  const rating = ratings.at(-1)?.data.rating;
  const held = heldBetween(conversation, startOf(begun), isLast ? Infinity : endOf(begun));
  return {
    turns: turns.length,
    skills: [...new Set(replies.map(({ skill }) => skill))],
    refused: [...new Set(replies.flatMap(({ refused }) => refused ?? []))],
    notFound: replies.some(({ notFound }) => notFound),
    notUnderstood: replies.some(({ skill }) => skill === 'fallback'),
    endsOpen: last.some(({ needs }) => needs !== null),
    endsMissing: last.some(({ notFound }) => notFound),
    endsNotUnderstood: last.length > 0 && last.every(({ skill }) => skill === 'fallback'),
    committed: replies.some(({ done }) => done === true),
    bought: ofKind(known.facts, 'placed').some(({ at, data }) => isBoughtAfter(begun, matter, at, data)),
    thanked: isLast && ofKind(conversation.facts, 'judged').some(({ data }) => data.thanked),
    ...(rating === undefined ? {} : { rating }),
    feltWorst: Math.min(0, ...turns.map(({ data }) => data.feelings.sentiment)),
    offeredPerson: turns.some(({ data }) => data.offersPerson),
    calledPerson: held.some(({ heldBy }) => heldBy === 'queue'),
    answeredByPerson: held.some(({ heldBy }) => heldBy === 'agent'),
    cameBack: isBackAgain(begun, matter, known, later),
  };
}

const heldBetween = (conversation: KnownConversation, fromMs: number, toMs: number): FactData['held'][] =>
  ofKind(conversation.facts, 'held')
    .filter(({ at }) => at.getTime() >= fromMs && at.getTime() <= toMs + SAME_ACT_MS)
    .map(({ data }) => data);

function isBoughtAfter(begun: Begun, matter: Matter, at: Date, { productIds }: FactData['placed']): boolean {
  const afterMs = at.getTime() - startOf(begun);
  const shown = begun.turns.flatMap(({ data }) => data.replies.flatMap((reply) => reply.productIds));
  const isShown = productIds.some((id) => shown.includes(id) || matter === `product:${id}`);
  return isShown && afterMs >= 0 && at.getTime() - endOf(begun) <= BOUGHT_WITHIN_MS;
}

/** Only one thing can be come back to; a family of skills is too wide for that. */
function isBackAgain(begun: Begun, matter: Matter, known: KnownShopper, later: readonly Begun[]): boolean {
  if (!isDefinite(matter)) return false;
  const untilMs = endOf(begun) + COMES_BACK_WITHIN_MS;
  const asksAgain = later.some((other) => {
    const isElsewhere = other.conversation !== begun.conversation || startOf(other) - endOf(begun) > SILENCE_MS;
    return isElsewhere && other.matter === matter && startOf(other) <= untilMs;
  });
  const sendsBack = ofKind(known.facts, 'acted').some(
    ({ at, data }) =>
      matter === `order:${data.orderId}` &&
      SENT_BACK.has(data.action) &&
      at.getTime() > endOf(begun) + SAME_ACT_MS &&
      at.getTime() <= untilMs,
  );
  return asksAgain || sendsBack;
}
