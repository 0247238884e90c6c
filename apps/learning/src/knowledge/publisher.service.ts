// Brings what was taught into the catalog, as it is now: at once when it changes, again later where the catalog was away.
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BusError } from '#bus';
import { type Locale, type Text, wordingsOf } from '#contracts';
import { Clock } from '#platform';
import { CatalogFaqs } from './catalog-faqs.js';

/** Whoever publishes something has it for so long; a call of the catalog ends before. */
const CLAIM_MS = 70_000;
const MAX_AT_ONCE = 50;
const MAX_WORDINGS = 5;
const MAX_FOLLOWED = 1_000;

/** The wordings that are published of a row `k` of `learning.knowledge`, the most used first; null where none is left. */
export const WORDINGS_OF_K = `
  (select array_agg(text order by times desc, text) from (
     select text, count(*) as times from learning.wordings w where w.knowledge_id = k.id
     group by text order by count(*) desc, text limit ${MAX_WORDINGS}) as most)`;

/** A row of `learning.knowledge` as it is published. */
export interface KnowledgeRow {
  readonly id: string;
  readonly locale: Locale;
  readonly answer: Text;
  readonly valid_until: Date;
  readonly withdrawn_at: Date | null;
  readonly version: number;
  readonly wordings: string[] | null;
}

/** Publishes. */
@Injectable()
export class Publisher {
  private readonly logger = new Logger(Publisher.name);
  /** Something waits that could not be published at once, or was changed by an erasure. */
  isStirred = true;

  constructor(
    private readonly dataSource: DataSource,
    private readonly faqs: CatalogFaqs,
    private readonly clock: Clock,
  ) {}

  /** Publishes what waits. What fails is logged and waits on. */
  async publishWaiting(): Promise<void> {
    this.isStirred = false;
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select id from learning.knowledge where published_version < version order by approved_at limit ${MAX_AT_ONCE}`,
    );
    for (const { id } of rows) await this.publish(id);
  }

  /** Publishes one thing as it is now, if nobody else is about to. Never throws: what could not be published waits. */
  async publish(id: string): Promise<void> {
    const row = await this.claim(id);
    if (row === undefined) return;
    try {
      await this.bring(row);
    } catch (error) {
      const fault = error instanceof BusError ? error.code : String(error);
      this.logger.warn(`${id} could not be published, tried again later: ${fault}`);
      this.isStirred = true;
      await this.dataSource.query(`update learning.knowledge set claimed_until = null where id = $1`, [id]);
      return;
    }
    const [[now]] = await this.dataSource.query<[{ version: number }[], number]>(
      `update learning.knowledge set published_version = $2, claimed_until = null where id = $1 returning version`,
      [id, row.version],
    );
    // It was changed meanwhile.
    if (now !== undefined && now.version > row.version) this.isStirred = true;
  }

  /** What was merged into a policy answers as that does, and goes when it goes. */
  async followPolicies(): Promise<void> {
    const now = this.clock.now();
    const rows = await this.dataSource.query<{ id: string; merged_into: string; answer: Text }[]>(
      `select id, merged_into, answer from learning.knowledge
       where merged_into is not null and withdrawn_at is null and valid_until > $1
       order by approved_at desc limit ${MAX_FOLLOWED}`,
      [now],
    );
    const policies = await this.faqs.find(new Set(rows.map((row) => row.merged_into)));
    for (const { id, merged_into, answer } of rows) {
      const policy = policies.get(merged_into);
      if (policy === undefined)
        await this.dataSource.query(
          `update learning.knowledge set withdrawn_at = $2, version = version + 1 where id = $1 and withdrawn_at is null`,
          [id, now],
        );
      else if (wordingsOf(policy.answer).join('\n') !== wordingsOf(answer).join('\n'))
        await this.dataSource.query(
          `update learning.knowledge set answer = $2::jsonb, version = version + 1 where id = $1`,
          [id, JSON.stringify(policy.answer)],
        );
      else continue;
      await this.publish(id);
    }
  }

  private async claim(id: string): Promise<KnowledgeRow | undefined> {
    const now = this.clock.now();
    const [rows] = await this.dataSource.query<[KnowledgeRow[], number]>(
      `update learning.knowledge k set claimed_until = $3
       where id = $1 and published_version < version and (claimed_until is null or claimed_until < $2)
       returning id, locale, answer, valid_until, withdrawn_at, version,
         ${WORDINGS_OF_K} as wordings`,
      [id, now, new Date(now.getTime() + CLAIM_MS)],
    );
    return rows[0];
  }

  private async bring(row: KnowledgeRow): Promise<void> {
    const { id, locale, answer, valid_until, withdrawn_at, wordings } = row;
    if (withdrawn_at !== null || wordings === null) return await this.faqs.remove(id);
    await this.faqs.put({
      id,
      questions: wordings.map((wording) => ({ [locale]: wording })),
      answer,
      validUntil: valid_until.toISOString(),
    });
  }
}
