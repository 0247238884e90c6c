// Corrections as people made them, with the words that they are about once those were read; and whether there is something to teach anew.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { deskAnnouncements, EventPayload, ordersEvents } from '#contracts';
import type { BaseOpinion } from '#learning';
import { Clock } from '#platform';
import { LearningConfig } from '../learning.config.js';
import { SKILL_OF_ACT } from './implied.js';

const SECOND_MS = 1_000;
/** Whoever reads corrections has them for so long. */
const CLAIM_SECONDS = 60;
/** What was heard here is looked for so long; later it is found with what others heard. */
const STIRRED_MS = 5_000;
/** One person corrects no more than so many messages a day; the others are not kept. */
const MOST_A_DAY = 500;

/** A correction that is to be read. */
export interface DueCorrection {
  readonly id: string;
  readonly conversation_id: string;
  readonly message_id: string;
  readonly agent_id: string;
  /** Nobody marked a message: it is the one that was not understood before the person came. */
  readonly is_implied: boolean;
}

/** What was read: the shopper's line, masked, and what the classifiers think of it; `undefined` where nothing can be learned of it. */
export interface ReadCorrection {
  readonly lineId: string;
  readonly text: string;
  readonly understood: string | undefined;
  /** Whoever acted, as their lines name them. */
  readonly agentName?: string | undefined;
  readonly opinion: { readonly learnt: string; readonly base: BaseOpinion; readonly digest: string } | undefined;
}

/** Keeps them. */
@Injectable()
export class CorrectionsStore {
  private stirredUntilMs = Infinity;
  private teachFromMs = Infinity;

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: LearningConfig,
    private readonly clock: Clock,
  ) {}

  /** Whether something that was heard here may still have to be read. */
  get isStirred(): boolean {
    return performance.now() < this.stirredUntilMs;
  }

  /** There may be something to read. */
  stir(): void {
    this.stirredUntilMs = performance.now() + STIRRED_MS;
  }

  /** Whether what was changed here is to be taught by now. */
  get isTeachingDue(): boolean {
    return performance.now() > this.teachFromMs;
  }

  /** It is being taught, and is due again with the next change. */
  isTaught(): void {
    this.teachFromMs = Infinity;
  }

  /** Somebody said what a message meant; said again it takes the place of what was said before, and is nobody's decision yet. */
  async hear(event: EventPayload<typeof deskAnnouncements.turnCorrected>): Promise<void> {
    const { conversationId, messageId, agentId, name = agentId, meant, at } = event;
    const now = this.clock.now();
    const since = new Date(now.getTime() - 86_400 * SECOND_MS);
    await this.dataSource.query(
      `insert into learning.corrections as c (id, conversation_id, message_id, agent_id, agent_name, meant, at, due_at)
       select $1, $2, $3, $4, $5, $6, $7, $8 where exists (select from learning.conversations where conversation_id = $2)
         and (select count(*) from learning.corrections where agent_id = $4 and at > $9) < ${MOST_A_DAY}
       on conflict (conversation_id, message_id, agent_id) do update set meant = excluded.meant, at = excluded.at,
         due_at = excluded.due_at, state = 'new', waits_for = null, decision = null, decided_by = null, decided_name = null, decided_at = null
       where c.at <= excluded.at and c.meant <> excluded.meant`,
      [randomUUID(), conversationId, messageId, agentId, name, meant, new Date(at), now, since],
    );
    this.stir();
  }

  /** Somebody of the shop did something for a shopper: what had not been understood before may have meant that. */
  async hearAct(event: EventPayload<typeof ordersEvents.orderChanged>): Promise<void> {
    const { orderId, version, action, origin, changedAt } = event;
    const { channel, conversationId, agentId } = origin;
    if (channel !== 'desk' || conversationId === undefined || agentId === undefined) return;
    const now = this.clock.now();
    const since = new Date(now.getTime() - 86_400 * SECOND_MS);
    await this.dataSource.query(
      `insert into learning.corrections (id, conversation_id, message_id, agent_id, agent_name, meant, at, due_at, is_implied)
       select $1, $2, $3, $4, $4, $5, $6, $7, true where exists (select from learning.conversations where conversation_id = $2)
         and (select count(*) from learning.corrections where agent_id = $4 and at > $8) < ${MOST_A_DAY}
       on conflict do nothing`,
      [
        randomUUID(),
        conversationId,
        `act-${orderId}-${version}`,
        agentId,
        SKILL_OF_ACT[action],
        new Date(changedAt),
        now,
        since,
      ],
    );
    this.stir();
  }

  /** Takes corrections that are to be read, for a while. */
  async claimDue(limit: number): Promise<DueCorrection[]> {
    const now = this.clock.now();
    const [rows] = await this.dataSource.query<[DueCorrection[], number]>(
      `update learning.corrections set due_at = $2 where id in (
         select id from learning.corrections where due_at <= $1 order by due_at limit $3 for update skip locked)
       returning id, conversation_id, message_id, agent_id, is_implied`,
      [now, new Date(now.getTime() + CLAIM_SECONDS * SECOND_MS), limit],
    );
    if (rows.length === 0) this.stirredUntilMs = performance.now();
    return rows;
  }

  /** Writes down what was read; with it there is something to teach. */
  async keep(id: string, read: ReadCorrection | undefined): Promise<void> {
    const { opinion } = read ?? {};
    await this.dataSource.query(
      `update learning.corrections set due_at = null, agent_name = coalesce($9, agent_name), line_id = $3, text = $4, understood = $5, learnt = $6,
         base = $7::jsonb, base_digest = $8, state = case when $2 = 'new' and is_implied then 'waiting' else $2 end where id = $1`,
      [
        id,
        opinion === undefined ? 'unusable' : 'new',
        read?.lineId ?? null,
        read?.text ?? null,
        read?.understood ?? null,
        opinion?.learnt ?? null,
        opinion === undefined ? null : JSON.stringify(opinion.base),
        opinion?.digest ?? null,
        read?.agentName ?? null,
      ],
    );
    if (opinion !== undefined) await this.changed();
  }

  /** There is something to teach, or no longer: once nothing more has changed for a while. */
  async changed(manager: EntityManager = this.dataSource.manager): Promise<void> {
    const dueAt = new Date(this.clock.now().getTime() + this.config.LEARNING_TRAIN_AFTER_SECONDS * SECOND_MS);
    await manager.query(`update learning.training set due_at = $1`, [dueAt]);
    this.teachFromMs = performance.now() + this.config.LEARNING_TRAIN_AFTER_SECONDS * SECOND_MS;
  }
}
