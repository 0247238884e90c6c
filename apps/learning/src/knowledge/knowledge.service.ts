// What was taught: the list of it, how far it has reached, and taking it back.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AgentName, HandlerOutput, learningCalls, Locale, ParsedInput, Taught, Text } from '#contracts';
import { Clock } from '#platform';
import { Publisher, WORDINGS_OF_K } from './publisher.service.js';

type Calls = typeof learningCalls;
type In<Name extends keyof Calls> = ParsedInput<Calls[Name]>;
type Out<Name extends keyof Calls> = HandlerOutput<Calls[Name]>;

const MAX_REACHED_SHOWN = 200;

/** Something new to teach. */
export interface ToTeach {
  readonly id: string;
  readonly proposalId: string;
  readonly locale: Locale;
  readonly answer: Text;
  readonly mergedInto?: string;
  readonly validUntil: Date;
  readonly by: AgentName;
  readonly at: Date;
  readonly sources: readonly AgentName[];
  /** Of a shopper's conversation, or the lead's own. */
  readonly wordings: readonly { readonly text: string; readonly conversationId?: string }[];
}

interface KnowledgeRow {
  id: string;
  locale: Locale;
  answer: Text;
  merged_into: string | null;
  valid_until: Date;
  approved_by: string;
  approved_name: string;
  approved_at: Date;
  sources: AgentName[];
  withdrawn_by: string | null;
  withdrawn_name: string | null;
  withdrawn_at: Date | null;
  is_published: boolean;
  questions: string[] | null;
  reached: string;
}

const READ = `
  select k.*, k.published_version >= k.version as is_published,
    ${WORDINGS_OF_K} as questions,
    (select count(*) from learning.reached r where r.knowledge_id = k.id) as reached
  from learning.knowledge k`;

/** Keeps what was taught. */
@Injectable()
export class KnowledgeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly publisher: Publisher,
    private readonly clock: Clock,
  ) {}

  /** Writes it down in the caller's transaction; it is published afterwards. */
  async teach(manager: EntityManager, taught: ToTeach): Promise<void> {
    const { id, proposalId, locale, answer, mergedInto, validUntil, by, at, sources, wordings } = taught;
    await manager.query(
      `insert into learning.knowledge (id, proposal_id, locale, answer, merged_into, valid_until, approved_by, approved_name, approved_at, sources)
       values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, $10::jsonb)`,
      [
        id,
        proposalId,
        locale,
        JSON.stringify(answer),
        mergedInto ?? null,
        validUntil,
        by.agentId,
        by.name,
        at,
        JSON.stringify(sources),
      ],
    );
    await manager.query(
      `insert into learning.wordings (knowledge_id, text, conversation_id)
       select $1, text, conversation_id from jsonb_to_recordset($2::jsonb) as w(text text, conversation_id text)`,
      [
        id,
        JSON.stringify(wordings.map(({ text, conversationId = null }) => ({ text, conversation_id: conversationId }))),
      ],
    );
  }

  async list({ limit }: In<'listKnowledge'>): Promise<Out<'listKnowledge'>> {
    const rows = await this.dataSource.query<KnowledgeRow[]>(`${READ} order by k.approved_at desc, k.id limit $1`, [
      limit,
    ]);
    const [{ total } = { total: '0' }] = await this.dataSource.query<{ total: string }[]>(
      `select count(*) as total from learning.knowledge`,
    );
    return { knowledge: rows.map((row) => this.taughtOf(row)), total: Number(total) };
  }

  async get({ knowledgeId }: In<'getKnowledge'>): Promise<Out<'getKnowledge'>> {
    const [row] = await this.dataSource.query<KnowledgeRow[]>(`${READ} where k.id = $1`, [knowledgeId]);
    if (row === undefined) return { conversations: [], refused: 'no-such-knowledge' };
    const reached = await this.dataSource.query<{ conversation_id: string; at: Date }[]>(
      `select conversation_id, at from learning.reached where knowledge_id = $1 order by at desc limit $2`,
      [knowledgeId, MAX_REACHED_SHOWN],
    );
    return {
      knowledge: this.taughtOf(row),
      conversations: reached.map(({ conversation_id: conversationId, at }) => ({
        conversationId,
        at: at.toISOString(),
      })),
    };
  }

  /** Takes it back at once; its proposal is open again. */
  async withdraw({ agent, knowledgeId }: In<'withdraw'>): Promise<Out<'withdraw'>> {
    const known = await this.dataSource.transaction(async (manager) => {
      const [rows] = await manager.query<[{ proposal_id: string | null }[], number]>(
        `update learning.knowledge set withdrawn_by = $2, withdrawn_name = $3, withdrawn_at = $4, version = version + 1
         where id = $1 and withdrawn_at is null returning proposal_id`,
        [knowledgeId, agent.agentId, agent.name, this.clock.now()],
      );
      const [row] = rows;
      if (row !== undefined)
        await manager.query(
          `update learning.proposals set state = 'open', decided_by = null, decided_name = null, decided_at = null, faq_id = null
           where id = $1 and faq_id = $2`,
          [row.proposal_id, knowledgeId],
        );
      return row !== undefined;
    });
    if (known) await this.publisher.publish(knowledgeId);
    const { knowledge, refused } = await this.get({ knowledgeId });
    return { reached: knowledge?.reached ?? 0, refused };
  }

  /** Notes that a conversation was told what was taught. */
  async reached(conversationId: string, faqIds: readonly string[], at: Date): Promise<void> {
    await this.dataSource.query(
      `insert into learning.reached (knowledge_id, conversation_id, at)
       select k.id, $1, $3 from learning.knowledge k where k.id = any ($2)
         and not exists (select from learning.erased where conversation_id = $1)
       on conflict do nothing`,
      [conversationId, faqIds, at],
    );
  }

  private taughtOf(row: KnowledgeRow): Taught {
    const isOver = row.valid_until <= this.clock.now();
    return {
      id: row.id,
      state: row.withdrawn_at !== null ? 'withdrawn' : isOver ? 'over' : 'live',
      locale: row.locale,
      questions: row.questions ?? [],
      answer: row.answer,
      ...(row.merged_into === null ? {} : { mergedInto: row.merged_into }),
      validUntil: row.valid_until.toISOString(),
      approvedBy: { agentId: row.approved_by, name: row.approved_name },
      approvedAt: row.approved_at.toISOString(),
      sources: row.sources,
      ...(row.withdrawn_by === null
        ? {}
        : { withdrawnBy: { agentId: row.withdrawn_by, name: row.withdrawn_name ?? row.withdrawn_by } }),
      ...(row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at.toISOString() }),
      isPublished: row.is_published,
      reached: Number(row.reached),
    };
  }
}
