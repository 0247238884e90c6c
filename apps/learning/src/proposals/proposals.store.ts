// Reads proposals with what shoppers asked and people answered.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Locale, ProposalState } from '#contracts';

/** A proposal as it is kept. */
export interface ProposalRow {
  readonly id: string;
  readonly locale: Locale;
  readonly state: ProposalState;
  readonly decided_by: string | null;
  readonly decided_name: string | null;
  readonly decided_at: Date | null;
  readonly faq_id: string | null;
}

/** A question of a proposal; `is_doubted`: what was answered does not count. */
export interface ObservationRow {
  readonly proposal_id: string;
  readonly conversation_id: string;
  readonly shopper: string;
  readonly question: string;
  readonly answer: string | null;
  readonly agent_id: string | null;
  readonly agent_name: string | null;
  readonly is_doubted: boolean;
  readonly asked_at: Date;
}

/** The same line in answer to so many different questions is a phrase and no answer. */
const PHRASE_FROM = 3;
const MOST_OBSERVATIONS = 200;
/** One shopper's question is shown once somebody has answered it, others' words once two have asked. */
const IS_SHOWN = `(count(distinct o.shopper) >= 2 or bool_or(o.answer is not null and not c.is_doubted))`;

/** Reads what is proposed. */
@Injectable()
export class ProposalsStore {
  constructor(private readonly dataSource: DataSource) {}

  /** The most asked first. */
  async list(state: ProposalState, limit: number): Promise<{ rows: ProposalRow[]; total: number }> {
    const rows = await this.dataSource.query<(ProposalRow & { total: string })[]>(
      `select p.id, p.locale, p.state, p.decided_by, p.decided_name, p.decided_at, p.faq_id, count(*) over () as total
       from learning.proposals p join learning.observations o on o.proposal_id = p.id
         join learning.conversations c on c.conversation_id = o.conversation_id
       where p.state = $1 group by p.id having ${IS_SHOWN}
       order by count(distinct o.shopper) desc, max(o.asked_at) desc, p.id limit $2`,
      [state, limit],
    );
    return { rows, total: Number(rows[0]?.total ?? 0) };
  }

  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<ProposalRow | undefined> {
    const [row] = await manager.query<ProposalRow[]>(
      `select id, locale, state, decided_by, decided_name, decided_at, faq_id from learning.proposals where id::text = $1`,
      [id],
    );
    return row;
  }

  /** The latest questions of proposals, the latest first; an answer that is a phrase is none. With `isLocked` nobody erases them meanwhile. */
  async observationsOf(
    ids: readonly string[],
    manager: EntityManager = this.dataSource.manager,
    isLocked = false,
  ): Promise<ObservationRow[]> {
    return await manager.query<ObservationRow[]>(
      `select o.proposal_id, o.conversation_id, o.shopper, o.question, o.agent_id, o.agent_name, c.is_doubted, o.asked_at,
         case when o.answer not in (
           select answer from learning.observations where answer is not null
           group by answer having count(distinct proposal_id) >= ${PHRASE_FROM}) then o.answer end as answer
       from learning.observations o join learning.conversations c on c.conversation_id = o.conversation_id
       where o.proposal_id = any ($1) order by o.asked_at desc, o.message_id limit ${MOST_OBSERVATIONS * 100}
       ${isLocked ? 'for share of c' : ''}`,
      [ids],
    );
  }
}
