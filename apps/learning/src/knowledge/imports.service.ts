// Follows what a store's import does to what was taught: an unknown record is adopted, one that was withdrawn is not brought back, one that was removed is withdrawn.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type FaqRecord, textIn, wordingsOf } from '#contracts';
import { detectLocale } from '#language';
import { Clock } from '#platform';
import { LearningConfig } from '../learning.config.js';
import { CatalogFaqs } from './catalog-faqs.js';
import { type KnowledgeRow, Publisher } from './publisher.service.js';

const DAY_MS = 86_400_000;
/** More than the catalog looks at. */
const MOST_FOLLOWED = 10_000;
const MAX_WORDING = 500;
const HAN = /\p{Script=Han}/u;
/** Who approved what came with an import, and withdrew what an import removed. */
const IMPORT = 'import';

/** Follows imports. */
@Injectable()
export class KnowledgeImports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly faqs: CatalogFaqs,
    private readonly publisher: Publisher,
    private readonly config: LearningConfig,
    private readonly clock: Clock,
  ) {}

  /** Sets the records of the catalog beside what is known. What is being published at this moment is left alone. */
  async follow(): Promise<void> {
    const now = this.clock.now();
    // What is known first: what is taught or withdrawn between the two readings has another version then, or is in neither.
    const known = await this.dataSource.query<KnowledgeRow[]>(
      `select k.id, k.locale, k.answer, k.valid_until, k.withdrawn_at, k.version,
         (select array_agg(text) from learning.wordings w where w.knowledge_id = k.id) as wordings
       from learning.knowledge k where k.published_version >= k.version and (k.claimed_until is null or k.claimed_until < $1)
       order by k.approved_at desc limit ${MOST_FOLLOWED}`,
      [now],
    );
    const records = await this.faqs.taught();
    const knownIds = new Set(known.map(({ id }) => id));
    for (const record of records.values()) if (!knownIds.has(record.id)) await this.adopt(record);
    for (const row of known) {
      const record = records.get(row.id);
      const isGone = row.withdrawn_at !== null || row.wordings === null;
      if (record === undefined && !isGone) await this.withdraw(row);
      else if (record !== undefined && (isGone || !isAsTaught(row, record))) await this.publishAgain(row);
    }
  }

  /** It stands in the catalog as it is; who taught it is not in the record. */
  private async adopt({ id, questions, answer, validUntil }: FaqRecord): Promise<void> {
    const [first = ''] = questions.flatMap(wordingsOf);
    const locale = HAN.test(first) ? 'zh' : detectLocale(first, 'en');
    const wordings = [...new Set(questions.map((one) => textIn(one, locale).slice(0, MAX_WORDING)))];
    const now = this.clock.now();
    const until = new Date(validUntil ?? now.getTime() + this.config.LEARNING_VALID_DAYS * DAY_MS);
    // Without an end of its own it gets one: it is published with it.
    const published = validUntil === undefined ? 0 : 1;
    await this.dataSource.query(
      `with adopted as (
         insert into learning.knowledge
           (id, locale, answer, valid_until, approved_by, approved_name, approved_at, sources, version, published_version)
         values ($1, $2, $3::jsonb, $4, '${IMPORT}', '${IMPORT}', $5, '[]', 1, $6) on conflict do nothing returning id)
       insert into learning.wordings (knowledge_id, text) select adopted.id, w.text from adopted, unnest($7::text[]) as w(text)`,
      [id, locale, JSON.stringify(answer), until, now, published, wordings],
    );
    if (published === 0) await this.publisher.publish(id);
  }

  private async withdraw({ id, version }: KnowledgeRow): Promise<void> {
    await this.dataSource.query(
      `with gone as (
         update learning.knowledge set withdrawn_by = '${IMPORT}', withdrawn_name = '${IMPORT}', withdrawn_at = $3,
           version = version + 1, published_version = version + 1
         where id = $1 and version = $2 and withdrawn_at is null returning id, proposal_id)
       update learning.proposals p set state = 'open', decided_by = null, decided_name = null, decided_at = null, faq_id = null
       from gone where p.id = gone.proposal_id and p.faq_id = gone.id`,
      [id, version, this.clock.now()],
    );
  }

  private async publishAgain({ id, version }: KnowledgeRow): Promise<void> {
    await this.dataSource.query(`update learning.knowledge set version = version + 1 where id = $1 and version = $2`, [
      id,
      version,
    ]);
    await this.publisher.publish(id);
  }
}

/** Whether a record says what was taught: an old copy may hold words that were erased since. */
function isAsTaught({ locale, answer, valid_until, wordings }: KnowledgeRow, record: FaqRecord): boolean {
  const taught = new Set(wordings);
  return (
    wordingsOf(record.answer).join('\n') === wordingsOf(answer).join('\n') &&
    record.validUntil !== undefined &&
    Date.parse(record.validUntil) === valid_until.getTime() &&
    record.questions.every((question) => taught.has(textIn(question, locale).slice(0, MAX_WORDING)))
  );
}
