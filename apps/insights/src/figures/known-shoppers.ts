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

/**
 * Conversations that are due, with the other late ones of their customers and known guests: whether somebody came back depends on those. All are locked: a
 * statement that hears more of them waits until they were folded.
 */
export const KNOWN_DUE = `
  with due as (
    select conversation_id, customer_id, guest_key from insights.conversations where is_due order by heard_at limit 100
  )
  select conversation_id, customer_id, guest_key, locale, channel, is_demo from insights.conversations
  where conversation_id in (select conversation_id from due)
    or ((customer_id in (select customer_id from due where customer_id is not null)
        or guest_key in (select guest_key from due where guest_key is not null))
      and heard_at > $1::timestamptz - interval '10 days')
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
