// Keeps what was observed and puts each question to its proposal; forgets what was said in a conversation that is erased.
import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { detectLocale } from '#language';
import { Clock } from '#platform';
import { nearestGroup } from '../proposals/grouping.js';
import { type Groups, KnownQuestions } from '../proposals/known-questions.js';
import { bytesOf, type Compared, QuestionVectors } from '../proposals/nearness.js';
import type { ReadConversation } from './conversation-reader.js';
import type { Claim } from './heard.store.js';
import type { Observed } from './observe.js';

/** Any number that no other lock of the shop uses: questions are put to proposals one after the other. */
const LOCK = 764_800_001;
/** One shopper adds no more than so many questions a day. */
const MOST_A_DAY = 30;
const DAY_MS = 86_400_000;
const HAN = /\p{Script=Han}/u;

/** Writes what was observed. */
@Injectable()
export class ObservationsStore {
  private readonly logger = new Logger(ObservationsStore.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly vectors: QuestionVectors,
    private readonly questions: KnownQuestions,
    private readonly clock: Clock,
  ) {}

  /** What a conversation teaches takes the place of what it taught before. Nothing is kept of one that was erased meanwhile. */
  async keep({ conversationId, until }: Claim, { shopper, cameBack, observed }: ReadConversation): Promise<void> {
    const vectors = await this.vectors.of(observed.map(({ question }) => question));
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock($1)`, [LOCK]);
      const [rows] = await manager.query<[unknown[], number]>(
        `update learning.conversations set is_doubted = is_doubted or $2,
           due_at = case when due_at = $3 then null else due_at end
         where conversation_id = $1 returning conversation_id`,
        [conversationId, cameBack, until],
      );
      if (rows.length === 0) return;
      await this.forgetOthers(manager, conversationId, observed);
      const read: Groups = new Map();
      for (const [at, one] of observed.entries())
        await this.keepOne(manager, { conversationId, shopper, read }, one, vectors[at]);
    });
  }

  private async keepOne(
    manager: EntityManager,
    { conversationId, shopper, read }: { conversationId: string; shopper: string; read: Groups },
    one: Observed,
    vector: Float32Array | undefined,
  ): Promise<void> {
    const { messageId, question, askedAt, answer = null, agentId = null, agentName = null } = one;
    const [known] = await manager.query<[unknown[], number]>(
      `update learning.observations set answer = $3, agent_id = $4, agent_name = $5
       where conversation_id = $1 and message_id = $2 returning message_id`,
      [conversationId, messageId, answer, agentId, agentName],
    );
    if (known.length > 0) return;
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    const [{ count } = { count: '0' }] = await manager.query<{ count: string }[]>(
      `select count(*) as count from learning.observations where shopper = $1 and asked_at > $2`,
      [shopper, since],
    );
    if (Number(count) >= MOST_A_DAY) {
      this.logger.warn(
        `A shopper has asked more than ${MOST_A_DAY} unanswered questions today; the others are not kept`,
      );
      return;
    }
    const proposalId = await this.proposalFor(manager, { question, vector, answer }, askedAt, read);
    await manager.query(
      `insert into learning.observations
         (conversation_id, message_id, proposal_id, shopper, question, vector, answer, agent_id, agent_name, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        conversationId,
        messageId,
        proposalId,
        shopper,
        question,
        bytesOf(vector),
        answer,
        agentId,
        agentName,
        new Date(askedAt),
      ],
    );
  }

  /** One that is open or ignored, or a new one: what was added or merged and is asked again is something new to decide. */
  private async proposalFor(manager: EntityManager, asked: Compared, askedAt: string, read: Groups): Promise<string> {
    const newId = randomUUID();
    const locale = HAN.test(asked.question) ? 'zh' : detectLocale(asked.question, 'en');
    const known = nearestGroup(asked, await this.questions.groupsOf(manager, locale, read));
    this.questions.add(read, locale, known ?? newId, asked);
    if (known !== undefined) return known;
    await manager.query(`insert into learning.proposals (id, locale, opened_at) values ($1, $2, $3)`, [
      newId,
      locale,
      new Date(askedAt),
    ]);
    return newId;
  }

  private async forgetOthers(
    manager: EntityManager,
    conversationId: string,
    observed: readonly Observed[],
  ): Promise<void> {
    await manager.query(`delete from learning.observations where conversation_id = $1 and not message_id = any ($2)`, [
      conversationId,
      observed.map(({ messageId }) => messageId),
    ]);
  }

  /**
   * Forgets a conversation that was erased: its questions, what was answered there, and its wordings of what was taught. What is left without
   * a wording cannot be found any more and is withdrawn; what a lead has approved as an answer stays the shop's. Gives whether a correction that
   * was taught went with it: versions hold numbers and stay, the next one is made without it.
   */
  async erase(conversationId: string): Promise<boolean> {
    const now = this.clock.now();
    return await this.dataSource.transaction(async (manager) => {
      await manager.query(`insert into learning.erased (conversation_id, at) values ($1, $2) on conflict do nothing`, [
        conversationId,
        now,
      ]);
      // The conversation first: whoever decides on a question of it is waited for, and what that wrote is taken back below.
      await manager.query(`select from learning.conversations where conversation_id = $1 for update`, [conversationId]);
      const [emptied] = await manager.query<[{ proposal_id: string }[], number]>(
        `delete from learning.observations where conversation_id = $1 returning proposal_id`,
        [conversationId],
      );
      const [{ taught } = { taught: false }] = await manager.query<{ taught: boolean }[]>(
        `select exists (select from learning.corrections where conversation_id = $1 and state = 'taught') as taught`,
        [conversationId],
      );
      await manager.query(`delete from learning.conversations where conversation_id = $1`, [conversationId]);
      await manager.query(`delete from learning.reached where conversation_id = $1`, [conversationId]);
      await manager.query(
        `with gone as (delete from learning.wordings where conversation_id = $1 returning knowledge_id, text)
         update learning.knowledge k set version = version + 1,
           withdrawn_at = coalesce(withdrawn_at, case when not exists (
             select from learning.wordings w where w.knowledge_id = k.id and w.conversation_id is distinct from $1) then $2::timestamptz end)
         where k.id in (select knowledge_id from gone)`,
        [conversationId, now],
      );
      await manager.query(
        `delete from learning.proposals p where id = any ($1)
           and not exists (select from learning.observations o where o.proposal_id = p.id)`,
        [emptied.map(({ proposal_id }) => proposal_id)],
      );
      return taught;
    });
  }
}
