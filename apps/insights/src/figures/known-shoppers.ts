// Puts rows together to what is known of each shopper: a customer with all their late conversations, or the guest of one.
import type { Locale } from '#contracts';
import type { CountedFact, KnownConversation, KnownShopper } from '../episodes/fold.js';

/** A conversation as it is stored. */
export interface ConversationRow {
  readonly conversation_id: string;
  readonly customer_id: string | null;
  /** Stands for a guest over all their conversations. */
  readonly guest_key: string | null;
  readonly locale: string;
  readonly channel: string;
  readonly is_demo: boolean;
}

/** A fact as it is stored. */
export interface FactRow {
  readonly id: string;
  readonly kind: string;
  readonly conversation_id: string | null;
  readonly customer_id: string | null;
  readonly at: Date;
  readonly day: string;
  readonly data: unknown;
}

/** A browser's id may be sent with any number of conversations: so many of the latest of one shopper are looked at together. */
const MAX_TOGETHER = 100;
const latestOf = (shopper: 'customer_id' | 'guest_key'): string => `
    select latest.conversation_id from (select distinct ${shopper} from due where ${shopper} is not null) of_due
    cross join lateral (
      select conversation_id from insights.conversations c
      where c.${shopper} = of_due.${shopper} and heard_at > $1::timestamptz - interval '10 days'
      order by heard_at desc limit ${MAX_TOGETHER}) latest`;

/**
 * Conversations that are due, with the other late ones of their customers and known guests: whether somebody came back depends on those. All are locked: a
 * statement that hears more of them waits until they were folded.
 */
export const KNOWN_DUE = `
  with due as (
    select conversation_id, customer_id, guest_key from insights.conversations where is_due order by heard_at limit 100
  ), together as (
    select conversation_id from due union ${latestOf('customer_id')} union ${latestOf('guest_key')}
  )
  select conversation_id, customer_id, guest_key, locale, channel, is_demo from insights.conversations
  where conversation_id in (select conversation_id from together)
  order by conversation_id for update`;

/** Groups conversations and facts by shopper. */
export function shoppersFrom(conversations: readonly ConversationRow[], facts: readonly FactRow[]): KnownShopper[] {
  const ofConversation = Map.groupBy(facts, (fact) => fact.conversation_id);
  const ofCustomer = Map.groupBy(
    facts.filter((fact) => fact.conversation_id === null),
    (fact) => fact.customer_id,
  );
  const byShopper = Map.groupBy(conversations, (row) => row.customer_id ?? row.guest_key ?? row.conversation_id);
  return [...byShopper].map(([shopper, rows]) => ({
    shopper,
    conversations: rows.map((row): KnownConversation => ({
      conversationId: row.conversation_id,
      locale: row.locale as Locale,
      channel: row.channel,
      isDemo: row.is_demo,
      facts: (ofConversation.get(row.conversation_id) ?? []).map(factOf),
    })),
    facts: (ofCustomer.get(shopper) ?? []).map(factOf),
  }));
}

/** What was written as a fact is read as one. */
const factOf = ({ id, kind, at, day, data }: FactRow): CountedFact =>
  ({ id, kind, at: new Date(at), day, data }) as CountedFact;
