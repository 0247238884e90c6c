// The shop's policies and common questions, held in memory while their revision stays the same.
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { catalogCalls, faqRecord, type FaqRecord, type HandlerOutput } from '#contracts';
import { Clock } from '#platform';
import { RecordTable } from '../imports/record-table.js';
import { Revisions } from '../revisions.js';
import { FaqIndex } from './faq-index.js';

const MAX_FAQS = 10_000;
const MAX_QUESTION_LENGTH = 400;

/** Finds the policy that answers a question. */
@Injectable()
export class FaqsService {
  readonly table: RecordTable<FaqRecord>;
  private readonly logger = new Logger(FaqsService.name);
  private held: { revision: number; index: FaqIndex } | undefined;

  constructor(
    dataSource: DataSource,
    private readonly revisions: Revisions,
    private readonly clock: Clock,
  ) {
    const idOf = (faq: FaqRecord): string => faq.id;
    this.table = new RecordTable(dataSource, revisions, { table: 'faqs', schema: faqRecord, idOf });
  }

  /** The best matches that are valid now, each once. */
  async search(text: string, limit: number): Promise<HandlerOutput<typeof catalogCalls.searchFaqs>> {
    const index = await this.fresh();
    const found = index.search(text.slice(0, MAX_QUESTION_LENGTH), this.clock.now(), limit);
    const faqs = found.map(({ faq, question, score }) => ({
      faqId: faq.id,
      topic: faq.topic,
      question,
      answer: faq.answer,
      score,
    }));
    return { faqs };
  }

  private async fresh(): Promise<FaqIndex> {
    const revision = (await this.revisions.current()).faqs;
    if (this.held?.revision !== revision) {
      const faqs = await this.table.readAll(MAX_FAQS);
      if (faqs.length === MAX_FAQS) this.logger.warn(`only the first ${MAX_FAQS} faqs by id are looked at`);
      this.held = { revision, index: new FaqIndex(faqs) };
    }
    return this.held.index;
  }
}
