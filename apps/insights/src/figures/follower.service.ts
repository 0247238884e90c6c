// Follows what was heard: reads quiet conversations, folds shoppers into episodes, marks what counts, and counts open days anew.
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, Periodic } from '#platform';
import { InsightsConfig } from '../insights.config.js';
import { episodesOf, type Episode } from '../episodes/fold.js';
import { FactsStore } from '../facts/facts.store.js';
import { ConversationReader } from '../facts/reader.js';
import { hourIn, ShopDays } from '../facts/shop-days.js';
import { CountsStore } from './counts.store.js';
import { type Mark, marksOf } from './marks.js';
import { Voices } from './voices.service.js';
import { KNOWN_DUE, shoppersFrom, type ConversationRow, type FactRow } from './known-shoppers.js';

const SECOND_MS = 1_000;
const MAX_READ = 50;
const MAX_ROUNDS = 200;
/** What is heard by other instances, or was left by one that ended, is found within this. */
const LOOK_ANYWAY_MS = 60_000;
/** Following takes at most this share of the time. */
const BUSY_SHARE = 0.2;
/** Any number that no other lock of the shop uses: one instance follows at a time. */
const LOCK = 764_500_001;

/** Keeps episodes, marks and counts up to date. */
@Injectable()
export class Follower implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly periodic: Periodic;
  private restUntilMs = 0;
  private lookedAtMs = -Infinity;
  private mustRead = false;
  /** Months are rolled up once a day. */
  private rolledUpOn = '';

  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: FactsStore,
    private readonly reader: ConversationReader,
    private readonly counts: CountsStore,
    private readonly voices: Voices,
    private readonly days: ShopDays,
    private readonly config: InsightsConfig,
    private readonly clock: Clock,
  ) {
    this.periodic = new Periodic('following', config.INSIGHTS_FOLLOW_SECONDS * SECOND_MS, async () => {
      await this.followIfStirred();
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  private async followIfStirred(): Promise<void> {
    const startedAtMs = performance.now();
    if (startedAtMs < this.restUntilMs) return;
    const isTime = startedAtMs - this.lookedAtMs > LOOK_ANYWAY_MS;
    if (!this.facts.stirred() && !this.mustRead && !isTime) return;
    this.lookedAtMs = startedAtMs;
    try {
      await this.follow();
    } catch (error) {
      this.facts.stir();
      throw error;
    }
    this.restUntilMs = performance.now() + (performance.now() - startedAtMs) / BUSY_SHARE;
  }

  /** Follows all that is due now; returns how many conversations were. */
  async follow(): Promise<number> {
    const mustRecount = this.facts.recount();
    await this.readQuiet();
    let followed = 0;
    const touched = new Set<string>();
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const { conversations, days } = await this.dataSource.transaction((manager) => this.foldDue(manager));
      if (conversations === 0) break;
      followed += conversations;
      for (const day of days) touched.add(day);
    }
    const open = await this.days.open();
    if (followed > 0 || mustRecount) for (const day of [open.firstOpen, open.today]) touched.add(day);
    for (const day of touched) await this.counts.recount(day, open);
    if (this.rolledUpOn !== open.firstOpen) await this.counts.rollUp(open.firstOpen);
    this.rolledUpOn = open.firstOpen;
    return followed;
  }

  private async readQuiet(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - this.config.INSIGHTS_READ_AFTER_SECONDS * SECOND_MS);
    const rows = await this.dataSource.query<
      { conversation_id: string; heard_at: Date; missed: string[] | null; quiet: boolean }[]
    >(
      `select conversation_id, heard_at, heard_at <= $1 as quiet, (
         select array_agg(f.id) from insights.facts f
         where f.conversation_id = c.conversation_id and f.kind = 'turn'
           and f.data -> 'replies' @> '[{"skill": "fallback"}]') as missed
       from insights.conversations c where needs_reading order by heard_at limit $2`,
      [before, MAX_READ],
    );
    this.mustRead = rows.length > 0;
    for (const { conversation_id: conversationId, heard_at, missed, quiet } of rows) {
      if (!quiet) break;
      const notUnderstood = new Set((missed ?? []).map((id) => id.slice(`turn ${conversationId} `.length)));
      const facts = await this.reader.read(conversationId, notUnderstood);
      if (facts === 'away') return;
      // It stays due, and nobody waits for it.
      if (facts === 'unreadable') continue;
      if (facts.length > 0) await this.facts.hear(facts);
      await this.dataSource.query(
        `update insights.conversations set needs_reading = false, is_due = true where conversation_id = $1 and heard_at = $2`,
        [conversationId, heard_at],
      );
    }
  }

  /** Folds the shoppers of some conversations that are due. Whoever hears more of them meanwhile waits, so nothing is missed. */
  private async foldDue(manager: EntityManager): Promise<{ conversations: number; days: readonly string[] }> {
    const [lock] = await manager.query<{ is_mine: boolean }[]>(`select pg_try_advisory_xact_lock($1) as is_mine`, [
      LOCK,
    ]);
    if (lock?.is_mine !== true) return { conversations: 0, days: [] };
    const { conversations, facts } = await this.known(manager);
    if (conversations.length === 0) return { conversations: 0, days: [] };
    const shoppers = shoppersFrom(conversations, facts);
    const episodes = shoppers.flatMap((known) => episodesOf(known));
    const { timeZone } = await this.days.open();
    const marks = shoppers.flatMap((known) =>
      marksOf(
        known,
        episodes.filter(({ shopper }) => shopper === known.shopper),
        (at) => hourIn(timeZone, at),
      ),
    );
    const ids = conversations.map(({ conversation_id }) => conversation_id);
    await this.write(manager, ids, episodes, marks);
    await this.voices.tellComplaints(manager, conversations, marks);
    const days = new Set([...marks, ...episodes].map(({ day }) => day));
    return { conversations: ids.length, days: [...days] };
  }

  private async known(manager: EntityManager): Promise<{ conversations: ConversationRow[]; facts: FactRow[] }> {
    const conversations = await manager.query<ConversationRow[]>(KNOWN_DUE, [this.clock.now()]);
    if (conversations.length === 0) return { conversations, facts: [] };
    const facts = await manager.query<FactRow[]>(
      `select id, kind, conversation_id, customer_id, at, day::text, data from insights.facts
       where conversation_id = any ($1)
         or (conversation_id is null and customer_id = any ($2) and at > $3::timestamptz - interval '70 days' and kind in ('acted', 'placed'))`,
      [
        conversations.map(({ conversation_id }) => conversation_id),
        [...new Set(conversations.flatMap(({ customer_id }) => customer_id ?? []))],
        this.clock.now(),
      ],
    );
    return { conversations, facts };
  }

  private async write(
    manager: EntityManager,
    ids: readonly string[],
    episodes: readonly Episode[],
    marks: readonly Mark[],
  ): Promise<void> {
    const rows = episodes.map(({ id, conversation, shopper, day, startedAt, endedAt, matter, facts, guess }) => ({
      id,
      conversation_id: conversation.conversationId,
      shopper,
      day,
      started_at: startedAt,
      ended_at: endedAt,
      locale: conversation.locale,
      channel: conversation.channel,
      matter,
      is_demo: conversation.isDemo,
      facts,
      guess: guess ?? null,
    }));
    await manager.query(
      `with fresh as (
         select * from jsonb_to_recordset($1::jsonb) as e(id text, conversation_id text, shopper text, day date,
           started_at timestamptz, ended_at timestamptz, locale text, channel text, matter text, is_demo boolean, facts jsonb, guess real)
       ), gone as (
         delete from insights.episodes e where conversation_id = any ($2) and not exists (select from fresh f where f.id = e.id))
       insert into insights.episodes (id, conversation_id, shopper, day, started_at, ended_at, locale, channel, matter, is_demo, facts, guess, draw)
       select id, conversation_id, shopper, day, started_at, ended_at, locale, channel, matter, is_demo, facts, guess, random() from fresh
       on conflict (id) do update set shopper = excluded.shopper, ended_at = excluded.ended_at, locale = excluded.locale,
         channel = excluded.channel, matter = excluded.matter, facts = excluded.facts, guess = excluded.guess`,
      [JSON.stringify(rows), ids],
    );
    await manager.query(`delete from insights.marks where conversation_id = any ($1) and figure <> 'question'`, [ids]);
    await manager.query(
      `insert into insights.marks (conversation_id, shopper, day, hour, locale, channel, figure, key, label, amount)
       select conversation_id, shopper, day, hour, locale, channel, figure, key, label, coalesce(amount, 1)
       from jsonb_to_recordset($1::jsonb) as m(conversation_id text, shopper text, day date, hour int, locale text, channel text,
         figure text, key text, label text, amount int)`,
      [JSON.stringify(marks.map(({ conversationId, ...mark }) => ({ conversation_id: conversationId, ...mark })))],
    );
    await manager.query(`update insights.conversations set is_due = false where conversation_id = any ($1)`, [ids]);
  }
}
