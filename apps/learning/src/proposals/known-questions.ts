// The questions of open and ignored proposals that a new one is compared with; their vectors are read once, not with each question.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Locale } from '#contracts';
import type { ProposalGroup } from './grouping.js';
import { type Compared, vectorFrom } from './nearness.js';

/** A question is compared with those of so many of the latest of its language. */
const MOST_COMPARED = 4_000;

interface MemberRow {
  readonly conversation_id: string;
  readonly message_id: string;
  readonly proposal_id: string;
  readonly question: string;
  readonly answer: string | null;
}

interface VectorRow {
  readonly conversation_id: string;
  readonly message_id: string;
  readonly vector: Uint8Array | null;
}

/** The groups that questions of one conversation are put to: read once a language, and grown as they are put. */
export type Groups = Map<Locale, Map<string, Compared[]>>;

const keyOf = (row: { conversation_id: string; message_id: string }): string =>
  `${row.conversation_id}\0${row.message_id}`;

/** Knows them. A question never changes, so neither does its vector. */
@Injectable()
export class KnownQuestions {
  private readonly vectors = new Map<Locale, ReadonlyMap<string, Float32Array | undefined>>();

  /** The proposals of a language with their questions, the latest first. */
  async groupsOf(manager: EntityManager, locale: Locale, read: Groups): Promise<ProposalGroup[]> {
    const own = read.get(locale) ?? (await this.readGroups(manager, locale));
    read.set(locale, own);
    return [...own].map(([id, members]) => ({ id, members }));
  }

  /** A question was put to a proposal. */
  add(read: Groups, locale: Locale, proposalId: string, question: Compared): void {
    const own = read.get(locale);
    own?.set(proposalId, [question, ...(own.get(proposalId) ?? [])]);
  }

  private async readGroups(manager: EntityManager, locale: Locale): Promise<Map<string, Compared[]>> {
    const rows = await manager.query<MemberRow[]>(
      `select o.conversation_id, o.message_id, o.proposal_id, o.question, o.answer
       from learning.observations o join learning.proposals p on p.id = o.proposal_id
       where p.locale = $1 and p.state in ('open', 'ignored') order by o.asked_at desc limit ${MOST_COMPARED}`,
      [locale],
    );
    const known = this.vectors.get(locale) ?? new Map<string, Float32Array | undefined>();
    const missing = rows.filter((row) => !known.has(keyOf(row)));
    const found = missing.length === 0 ? [] : await this.readVectors(manager, missing);
    const fresh = new Map(found.map((row) => [keyOf(row), vectorFrom(row.vector)]));
    // Only of what is still compared: the others are forgotten.
    const vectors = new Map(rows.map((row) => [keyOf(row), known.get(keyOf(row)) ?? fresh.get(keyOf(row))]));
    this.vectors.set(locale, vectors);
    const groups = new Map<string, Compared[]>();
    for (const row of rows) {
      const members = groups.get(row.proposal_id) ?? [];
      members.push({ question: row.question, answer: row.answer, vector: vectors.get(keyOf(row)) });
      groups.set(row.proposal_id, members);
    }
    return groups;
  }

  private async readVectors(manager: EntityManager, rows: readonly MemberRow[]): Promise<VectorRow[]> {
    return await manager.query<VectorRow[]>(
      `select o.conversation_id, o.message_id, o.vector from learning.observations o
       join jsonb_to_recordset($1::jsonb) as m(conversation_id text, message_id text)
         on m.conversation_id = o.conversation_id and m.message_id = o.message_id`,
      [JSON.stringify(rows.map(({ conversation_id, message_id }) => ({ conversation_id, message_id })))],
    );
  }
}
