// What shoppers complain of, as the insights tell it: a product that many complain of stands lower, and who complained of one is not shown it for 30 days.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EventPayload, insightsEvents } from '#contracts';
import { Clock } from '#platform';

const VETO_DAYS = 30;
const DAY_MS = 86_400_000;
/** Instances agree after this time. */
const FRESH_MS = 1_000;
const MAX_VOICES = 10_000;
const MAX_VETOES = 200;

/** Keeps complaints and reads them. */
@Injectable()
export class ProductVoices {
  private shares: Promise<ReadonlyMap<string, number>> | undefined;
  private readAtMs = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** What was told later counts, in whatever order it is heard. */
  async learnVoice({
    productId,
    complaintShare,
    at,
  }: EventPayload<typeof insightsEvents.productVoiceChanged>): Promise<void> {
    await this.dataSource.query(
      `insert into recommendations.voices as v (product_id, complaint_share, at) values ($1, $2, $3)
       on conflict (product_id) do update set complaint_share = excluded.complaint_share, at = excluded.at where v.at <= excluded.at`,
      [productId, complaintShare, at],
    );
    this.shares = undefined;
  }

  async learnComplaint({
    customerId,
    productId,
    conversationId,
    at,
  }: EventPayload<typeof insightsEvents.complaintHeard>): Promise<void> {
    const until = new Date(Math.min(Date.parse(at), this.clock.now().getTime()) + VETO_DAYS * DAY_MS);
    await this.dataSource.query(`delete from recommendations.vetoes where until < $1`, [this.clock.now()]);
    await this.dataSource.query(
      `insert into recommendations.vetoes (customer_id, product_id, conversation_id, until) values ($1, $2, $3, $4)
       on conflict (customer_id, product_id, conversation_id) do update set until = greatest(recommendations.vetoes.until, excluded.until)`,
      [customerId, productId, conversationId, until],
    );
    // After it is written, so that of a complaint and an erasure heard at once the erasure is seen by whichever ends last.
    await this.dataSource.query(
      `delete from recommendations.vetoes v where conversation_id = $1
         and exists (select from recommendations.erased_conversations e where e.conversation_id = v.conversation_id)`,
      [conversationId],
    );
  }

  /** What was said in a conversation that was erased vetoes nothing, though its complaint be heard later: it comes from another service. */
  async forgetConversation(conversationId: string): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.query(
      `insert into recommendations.erased_conversations (conversation_id, at) values ($1, $2) on conflict do nothing`,
      [conversationId, now],
    );
    await this.dataSource.query(`delete from recommendations.vetoes where conversation_id = $1`, [conversationId]);
    await this.dataSource.query(`delete from recommendations.erased_conversations where at < $1`, [
      new Date(now.getTime() - VETO_DAYS * DAY_MS),
    ]);
  }

  /** The products of which a customer complained lately. */
  async vetoedBy(customerId: string | undefined): Promise<string[]> {
    if (customerId === undefined) return [];
    const rows = await this.dataSource.query<{ product_id: string }[]>(
      `select distinct product_id from recommendations.vetoes where customer_id = $1 and until > $2 limit ${MAX_VETOES}`,
      [customerId, this.clock.now()],
    );
    return rows.map(({ product_id }) => product_id);
  }

  /** By product, the share of shoppers who complain of it, above 0. */
  async all(): Promise<ReadonlyMap<string, number>> {
    if (this.shares !== undefined && performance.now() - this.readAtMs < FRESH_MS) return await this.shares;
    const reading = this.read();
    this.shares = reading;
    this.readAtMs = performance.now();
    reading.catch(() => {
      if (this.shares === reading) this.shares = undefined;
    });
    return await reading;
  }

  private async read(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.dataSource.query<{ product_id: string; share: number }[]>(
      `select product_id, complaint_share::float8 as share from recommendations.voices
       where complaint_share > 0 order by product_id limit ${MAX_VOICES}`,
    );
    return new Map(rows.map(({ product_id, share }) => [product_id, share]));
  }
}
