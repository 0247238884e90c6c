// Gives what waits to who is free: on every arrival, freed place and presence, and every two seconds all the same.
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { runOutsideContext, Signals } from '#bus';
import { type DeskHappening, deskSignals } from '#contracts';
import { Clock } from '#platform';
import { AgentsStore } from '../agents/agents.store.js';
import { type CaseRow, CasesStore, queuedOf } from './cases.store.js';
import { bestFor, hasRoom, type Offerable, type PresentAgent, speaksAll } from './choose-agent.js';

const SECOND_MS = 1_000;
const DRAIN_EVERY_MS = 2_000;
const OFFER_SECONDS = 25;
/** So many are looked at in one go; the rest follows with the next. */
const MAX_OFFERED_AT_ONCE = 50;
/** With hundreds of agents something happens all the time: it is looked through no more often than this. */
const DRAIN_AT_MOST_EVERY_MS = 100;
/** One desk at a time gives away places, by the database's own locks: then agents need not be locked, who are written with every beat and take. */
const DISPATCH_LOCK = 7_341_201;
/** A customer who comes back within so long goes to who knows them. */
const KNOWN_FOR_MS = 72 * 3_600_000;

/** Offers conversations. */
@Injectable()
export class DispatchService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(DispatchService.name);
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;
  private isDraining = false;
  private again = false;
  private soon: NodeJS.Timeout | undefined;
  private drainedAtMs = -Infinity;

  constructor(
    private readonly dataSource: DataSource,
    private readonly agents: AgentsStore,
    private readonly cases: CasesStore,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      runOutsideContext(() => {
        this.wake();
      });
    }, DRAIN_EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    clearTimeout(this.soon);
    this.isClosed = true;
  }

  /** Looks through the queue soon; returns at once. */
  wake(): void {
    if (this.isDraining) this.again = true;
    else this.drainSoon();
  }

  private drainSoon(): void {
    if (this.isClosed) return;
    this.soon ??= setTimeout(
      () => {
        this.soon = undefined;
        runOutsideContext(() => {
          void this.drain();
        });
      },
      Math.max(0, this.drainedAtMs + DRAIN_AT_MOST_EVERY_MS - performance.now()),
    );
  }

  /** What waits has changed, and what this agent holds or is. */
  changed(agentId?: string): void {
    this.tell({ kind: 'queue', ...(agentId === undefined ? {} : { agentId }) });
    this.wake();
  }

  tell(happening: DeskHappening): void {
    this.cases.queueChanged();
    this.signals.send(deskSignals.deskHappened, happening);
  }

  /** Looks through the queue now. */
  async drain(): Promise<void> {
    this.isDraining = true;
    this.drainedAtMs = performance.now();
    this.again = false;
    try {
      if (await this.isAnythingToDo()) await this.offerAll();
    } catch (error) {
      this.logger.warn(`The queue could not be looked through, trying again: ${String(error)}`);
    } finally {
      this.isDraining = false;
    }
    if (this.again) this.drainSoon();
  }

  private async isAnythingToDo(): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(`select 1 from desk.cases where held_by = 'queue' limit 1`);
    return rows.length > 0;
  }

  private async offerAll(): Promise<void> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + OFFER_SECONDS * SECOND_MS);
    const { offers, missedBy } = await this.dataSource.transaction(async (manager) => {
      const [lock] = await manager.query<{ isFree: boolean }[]>(
        `select pg_try_advisory_xact_lock(${DISPATCH_LOCK}) as "isFree"`,
      );
      if (lock?.isFree !== true) {
        // What woke this one may have come too late for the other.
        this.again = true;
        return { offers: [], missedBy: [] };
      }
      const lapsed = await this.endLapsed(manager, now);
      const present = (await this.agents.present(manager, now)).filter(hasRoom);
      const made: { row: CaseRow; agentId: string }[] = [];
      for (const row of await this.openCases(manager, present, now)) {
        const agent = bestFor(present, offerableOf(row), row.team_until === null || row.team_until <= now);
        if (agent === undefined) continue;
        present.splice(present.indexOf(agent), 1, { ...agent, load: agent.load + 1 });
        made.push({ row: { ...row, offered_to: agent.agentId, offered_until: until }, agentId: agent.agentId });
      }
      if (made.length > 0)
        await manager.query(
          `update desk.cases c set offered_to = o.agent_id, offered_until = $3
           from unnest($1::text[], $2::text[]) as o (conversation_id, agent_id) where c.conversation_id = o.conversation_id`,
          [made.map(({ row }) => row.conversation_id), made.map(({ agentId }) => agentId), until],
        );
      return { offers: made, missedBy: lapsed };
    });
    for (const { row, agentId } of offers)
      this.tell({ kind: 'offer', agentId, conversation: { ...queuedOf(row), offeredUntil: until.toISOString() } });
    for (const agentId of missedBy) this.tell({ kind: 'queue', agentId });
    if (offers.length > 0) this.tell({ kind: 'queue' });
    // There may be more to give away than fits into one go.
    if (offers.length === MAX_OFFERED_AT_ONCE) this.again = true;
  }

  /** Offers that nobody answered go back; who misses two is away. Returns who did not answer. */
  private async endLapsed(manager: EntityManager, now: Date): Promise<string[]> {
    const lapsed = await manager.query<{ conversation_id: string; offered_to: string }[]>(
      `select conversation_id, offered_to from desk.cases where held_by = 'queue' and offered_until <= $1
       for update skip locked`,
      [now],
    );
    for (const { conversation_id: conversationId, offered_to: agentId } of lapsed) {
      await manager.query(
        `update desk.cases set offered_to = null, offered_until = null, missed_by = array_append(missed_by, $2)
         where conversation_id = $1`,
        [conversationId, agentId],
      );
      await this.agents.missed(manager, agentId);
    }
    return lapsed.map(({ offered_to: agentId }) => agentId);
  }

  /** What waits for one of these, the earliest deadline first: what none of them may take does not stand before what they may. */
  private async openCases(manager: EntityManager, free: readonly PresentAgent[], now: Date): Promise<OpenCase[]> {
    if (free.length === 0) return [];
    const able = free.flatMap((agent) =>
      (speaksAll(agent) ? [null] : (agent.languages ?? [])).map((locale) => ({ team: agent.team, locale })),
    );
    const kinds = [...new Map(able.map((one) => [JSON.stringify(one), one])).values()];
    return await manager.query(
      `select c.*, (select l.agent_id from desk.last_agents l where l.customer_id = c.customer_id and l.at > $1) as last_agent_id
       from desk.cases c where c.held_by = 'queue' and c.offered_to is null and exists (
         select 1 from jsonb_to_recordset($2::jsonb) as able (team text, locale text)
         where (able.locale is null or able.locale = c.locale)
           and (c.wanted_team is null or c.team_until is null or c.team_until <= $3 or c.wanted_team = able.team))
       order by c.deadline, c.conversation_id limit ${MAX_OFFERED_AT_ONCE} for update of c skip locked`,
      [new Date(now.getTime() - KNOWN_FOR_MS), JSON.stringify(kinds), now],
    );
  }
}

type OpenCase = CaseRow & { last_agent_id: string | null };

const offerableOf = (row: OpenCase): Offerable => ({
  locale: row.locale,
  team: row.wanted_team,
  wantedAgentId: row.wanted_agent_id,
  lastAgentId: row.last_agent_id,
  missedBy: row.missed_by,
});
