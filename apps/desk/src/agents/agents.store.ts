// The people of the shop as the desk knows them: who is on, with how many free places.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type DeskAgent, type DeskRole, HOLD_SECONDS, type PresenceState } from '#contracts';
import { DeskConfig } from '../desk.config.js';
import type { PresentAgent } from '../queue/choose-agent.js';

const SECOND_MS = 1_000;
/** A conversation in which nothing was said for so long weighs as a parked one. */
const SILENT_MS = 300_000;
const PARKED_WEIGHT = 0.25;
/** So many offers in a row that nobody answers mean that nobody is there. */
const MISSES_UNTIL_AWAY = 2;
const MAX_PRESENT = 1_000;
const SEEN_LATELY_MS = 5_000;

/** Whoever was not heard of since is not there. */
export const notSeenSince = (now: Date): Date => new Date(now.getTime() - HOLD_SECONDS * SECOND_MS);

/** Whether an agent takes conversations, and how many at once. */
export interface Presence {
  readonly state: PresenceState;
  readonly capacity: number;
}

/** One row of {@link AgentsStore.team}. */
export interface TeamRow {
  readonly agent_id: string;
  readonly name: string;
  readonly role: DeskRole;
  readonly state: PresenceState;
  readonly capacity: number;
  readonly holds: number;
  readonly seen_at: Date;
}

/** Reads and writes agents. */
@Injectable()
export class AgentsStore {
  private readonly lately = new Map<string, { readonly claims: string; readonly atMs: number }>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: DeskConfig,
  ) {}

  /** Notes that these were heard of now, as their tokens describe them. */
  async seen(agents: readonly DeskAgent[], now: Date): Promise<void> {
    if (agents.length === 0) return;
    const rows = agents.map(({ agentId, name, role, team, languages }) => ({
      agent_id: agentId,
      name,
      role,
      team: team ?? null,
      languages: languages ?? null,
    }));
    await this.dataSource.query(
      `insert into desk.agents (agent_id, name, role, team, languages, capacity, seen_at, freed_at)
       select agent_id, name, role, team, languages, $2, $3, $3
       from jsonb_to_recordset($1::jsonb) as a (agent_id text, name text, role text, team text, languages text[])
       on conflict (agent_id) do update set name = excluded.name, role = excluded.role, team = excluded.team,
         languages = excluded.languages, seen_at = greatest(desk.agents.seen_at, excluded.seen_at)`,
      [JSON.stringify(rows), this.config.DESK_RULES.capacity, now],
    );
  }

  /** Says whether an agent takes conversations; whoever comes back has missed nothing. */
  async setPresence(agentId: string, state: PresenceState, capacity: number | undefined, now: Date): Promise<void> {
    await this.dataSource.query(
      `update desk.agents set state = $2, capacity = coalesce($3, capacity), misses = 0, seen_at = $4,
         freed_at = case when state = 'online' then freed_at else $4 end
       where agent_id = $1`,
      [agentId, state, capacity ?? null, now],
    );
  }

  /** Whether each takes conversations, and how many; of whom nothing is known, as one who is off. */
  async presencesOf(agentIds: readonly string[]): Promise<(agentId: string) => Presence> {
    const rows = await this.dataSource.query<(Presence & { agent_id: string })[]>(
      `select agent_id, state, capacity from desk.agents where agent_id = any($1)`,
      [agentIds],
    );
    const known = new Map(rows.map(({ agent_id: agentId, state, capacity }) => [agentId, { state, capacity }]));
    const unknown: Presence = { state: 'offline', capacity: this.config.DESK_RULES.capacity };
    return (agentId) => known.get(agentId) ?? unknown;
  }

  /** Whether anybody is on who could take a conversation, now or when they have a place. */
  async isAnybodyOn(now: Date): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `select 1 from desk.agents where state = 'online' and seen_at > $1 limit 1`,
      [notSeenSince(now)],
    );
    return rows.length > 0;
  }

  /** Notes it unless it was noted here a moment ago: a page that is open looks at the queue with every change of it. */
  async seenLately(agent: DeskAgent, now: Date): Promise<void> {
    const claims = JSON.stringify(agent);
    const known = this.lately.get(agent.agentId);
    if (known?.claims === claims && Math.abs(now.getTime() - known.atMs) < SEEN_LATELY_MS) return;
    await this.seen([agent], now);
    if (this.lately.size >= MAX_PRESENT) this.lately.clear();
    this.lately.set(agent.agentId, { claims, atMs: now.getTime() });
  }

  /** Who is on with what they have in hand. */
  async present(manager: EntityManager, now: Date): Promise<PresentAgent[]> {
    const agents = await manager.query<AgentRow[]>(
      `select agent_id, team, languages, capacity, freed_at from desk.agents
       where state = 'online' and capacity > 0 and seen_at > $1 order by agent_id limit ${MAX_PRESENT}`,
      [notSeenSince(now)],
    );
    if (agents.length === 0) return [];
    const loads = await manager.query<{ agent_id: string; load: number }[]>(
      `select coalesce(agent_id, offered_to) as agent_id, sum(case
           when held_by = 'queue' then 1
           when parked or coalesce(heard_at, held_since) < $1 then ${PARKED_WEIGHT} else 1 end)::float8 as load
       from desk.cases where held_by = 'agent' or offered_to is not null group by 1`,
      [new Date(now.getTime() - SILENT_MS)],
    );
    const loadOf = new Map(loads.map(({ agent_id, load }) => [agent_id, load]));
    return agents.map((row) => ({
      agentId: row.agent_id,
      team: row.team,
      languages: row.languages,
      capacity: row.capacity,
      load: loadOf.get(row.agent_id) ?? 0,
      freedAt: row.freed_at,
    }));
  }

  /** Notes an offer that was not answered; who misses two in a row is away. */
  async missed(manager: EntityManager, agentId: string): Promise<void> {
    await manager.query(
      `update desk.agents set misses = misses + 1,
         state = case when misses + 1 >= ${MISSES_UNTIL_AWAY} and state = 'online' then 'away' else state end
       where agent_id = $1`,
      [agentId],
    );
  }

  /** Notes that an agent took something, or has a place again; the first that is heard of somebody may be this. */
  async took(agent: DeskAgent, now: Date): Promise<void> {
    await this.seenLately(agent, now);
    await this.dataSource.query(`update desk.agents set misses = 0, freed_at = $2 where agent_id = $1`, [
      agent.agentId,
      now,
    ]);
  }

  /** Who is on, for leads. */
  async team(now: Date): Promise<TeamRow[]> {
    return await this.dataSource.query<TeamRow[]>(
      `select a.agent_id, a.name, a.role, case when a.seen_at > $1 then a.state else 'offline' end as state, a.capacity,
         (select count(*)::integer from desk.cases c where c.held_by = 'agent' and c.agent_id = a.agent_id) as holds,
         a.seen_at
       from desk.agents a order by a.seen_at desc limit ${MAX_PRESENT}`,
      [notSeenSince(now)],
    );
  }
}

interface AgentRow {
  agent_id: string;
  team: string | null;
  languages: string[] | null;
  capacity: number;
  freed_at: Date;
}
