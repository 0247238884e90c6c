// Facts: what was heard of a conversation or a customer, as ids and numbers, and once.
import type { dialogEvents, EventPayload, MissingThing, ordersEvents, recommendationsEvents, Trial } from '#contracts';

type Turn = EventPayload<typeof dialogEvents.turnCompleted>;

/** What a turn says of itself. */
export type TurnData = Pick<Turn, 'understood' | 'replies' | 'feelings' | 'heldBy' | 'offersPerson'> & {
  /** What was said, of a made-up turn; what real shoppers say stays in the dialog. */
  readonly line?: string;
};

/** What was read in a shopper's line: per aspect how it feels, and what is missed in masked words. */
export interface ReadingData {
  readonly aspects: readonly { readonly aspect: string; readonly feels: -1 | 1 }[];
  readonly missing: readonly Pick<MissingThing, 'skill' | 'mention' | 'kind' | 'productId'>[];
  /** Ways to pay that were asked for and are not offered, by id. */
  readonly payments?: readonly string[];
  /** The masked line, where nothing was understood. */
  readonly text?: string;
}

/** What kinds of facts hold. */
export interface FactData {
  turn: TurnData;
  read: ReadingData;
  /** A whole conversation as it was read: how likely it was resolved, and whether it ended in thanks. */
  judged: { readonly guess: number; readonly thanked: boolean };
  rated: { readonly rating: number; readonly agentId?: string };
  held: { readonly heldBy: 'assistant' | 'queue' | 'agent'; readonly agentId?: string; readonly class?: string };
  acted: { readonly orderId: string; readonly action: string; readonly channel: string };
  placed: { readonly orderId: string; readonly productIds: readonly string[] };
  /** What was recommended, where it shows what that brings: by the history, or as if nothing were known. */
  trial: { readonly side: Trial };
}
/** A kind of fact. */
export type FactKind = keyof FactData;

/** One fact. The same `id` is the same fact, however often it is heard. */
export type Fact = {
  [Kind in FactKind]: {
    readonly id: string;
    readonly kind: Kind;
    readonly conversationId?: string | undefined;
    readonly customerId?: string | undefined;
    readonly at: Date;
    readonly data: FactData[Kind];
  };
}[FactKind];

/** What is known of a conversation beside its facts. */
export interface ConversationHeard {
  readonly conversationId: string;
  readonly customerId?: string | undefined;
  /** Stands for a guest over all their conversations. */
  readonly guestKey?: string | undefined;
  readonly locale?: string | undefined;
  readonly channel?: string | undefined;
}

/** A turn as a fact. */
export function factOfTurn(turn: Turn): Fact {
  const { understood, replies, feelings, heldBy, offersPerson } = turn;
  return {
    id: `turn ${turn.conversationId} ${turn.messageId}`,
    kind: 'turn',
    conversationId: turn.conversationId,
    customerId: turn.customerId,
    at: new Date(turn.at),
    data: { understood, replies, feelings, heldBy, offersPerson },
  };
}

/** A change of who holds a conversation as a fact. */
export function factOfHolder(event: EventPayload<typeof dialogEvents.holderChanged>, eventId: string): Fact {
  const { conversationId, customerId, heldBy, agentId, class: itsClass, term } = event;
  return {
    id: term === undefined ? `held ${eventId}` : `held ${conversationId} ${term} ${itsClass ?? ''}`,
    kind: 'held',
    conversationId,
    customerId,
    at: new Date(event.at),
    data: {
      heldBy,
      ...(agentId === undefined ? {} : { agentId }),
      ...(itsClass === undefined ? {} : { class: itsClass }),
    },
  };
}

/** A rating as a fact. */
export const factOfRating = (event: EventPayload<typeof dialogEvents.feedbackGiven>, eventId: string): Fact => ({
  id: `rated ${eventId}`,
  kind: 'rated',
  conversationId: event.conversationId,
  at: new Date(event.at),
  data: { rating: event.rating, ...(event.agentId === undefined ? {} : { agentId: event.agentId }) },
});

/** Something that was done with an order as a fact. */
export const factOfAction = (event: EventPayload<typeof ordersEvents.orderChanged>): Fact => ({
  id: `acted ${event.orderId} ${event.version}`,
  kind: 'acted',
  customerId: event.customerId,
  at: new Date(event.changedAt),
  data: { orderId: event.orderId, action: event.action, channel: event.origin.channel },
});

/** Recommendations in chat that are part of the trial as a fact; none of others. */
export function factsOfShowing(
  event: EventPayload<typeof recommendationsEvents.recommendationsShown>,
  eventId: string,
): Fact[] {
  const { conversationId, customerId, shownAt, trial } = event;
  if (trial === undefined || conversationId === undefined) return [];
  return [
    {
      id: `trial ${eventId}`,
      kind: 'trial',
      conversationId,
      customerId,
      at: new Date(shownAt),
      data: { side: trial },
    },
  ];
}

const PLACED_WITHIN_MS = 9 * 86_400_000;

/** Orders of the last days as facts: an older one follows no conversation whose outcome is still open. */
export const factsOfOrders = (orders: EventPayload<typeof ordersEvents.ordersImported>['orders'], now: Date): Fact[] =>
  orders.flatMap(({ orderId, customerId, placedAt, productIds }): Fact[] => {
    const at = new Date(placedAt ?? Number.NaN);
    if (!(at.getTime() > now.getTime() - PLACED_WITHIN_MS)) return [];
    return [{ id: `placed ${orderId}`, kind: 'placed', customerId, at, data: { orderId, productIds } }];
  });
