// The shop's policies and common questions, held in memory while their revision stays the same.
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { catalogCalls, faqRecord, type FaqRecord, type HandlerOutput } from '#contracts';
import { Clock } from '#platform';
import { SentenceVectors } from '#sentence-vectors';
import { RecordTable } from '../imports/record-table.js';
import { Revisions } from '../revisions.js';
import { FaqIndex } from './faq-index.js';

const MAX_FAQS = 10_000;
const MAX_QUESTION_LENGTH = 400;
/** From here on words alone have found it. */
const FOUND_BY_WORDS = 0.85;
/** Wordings beyond so many are found by their words only. */
const MAX_VECTORS = 3_000;
const DEADLINE_MS = 3_000;
/** For all wordings together, and for loading the encoders. */
const LEARNING_DEADLINE_MS = 60_000;

/** Finds the policy that answers a question. */
@Injectable()
export class FaqsService implements OnModuleDestroy {
  readonly table: RecordTable<FaqRecord>;
  private readonly logger = new Logger(FaqsService.name);
  private held: { revision: number; index: FaqIndex; learning?: Promise<void> } | undefined;
  private encoder: SentenceVectors | undefined;

  constructor(
    dataSource: DataSource,
    private readonly revisions: Revisions,
    private readonly clock: Clock,
  ) {
    const idOf = (faq: FaqRecord): string => faq.id;
    this.table = new RecordTable(dataSource, revisions, { table: 'faqs', schema: faqRecord, idOf });
  }

  async onModuleDestroy(): Promise<void> {
    await this.encoder?.close();
  }

  /** The best matches that are valid now, each once, by the words that they share with the text: at once, and often asked. */
  async search(text: string, limit: number): Promise<HandlerOutput<typeof catalogCalls.searchFaqs>> {
    return this.found(text, limit);
  }

  /** The same, and where words do not find one for sure, by what the text means. */
  async searchByMeaning(text: string, limit: number): Promise<HandlerOutput<typeof catalogCalls.searchFaqs>> {
    const byWords = await this.found(text, limit);
    if ((byWords.faqs[0]?.score ?? 0) >= FOUND_BY_WORDS || this.held === undefined) return byWords;
    this.encoder ??= SentenceVectors.open();
    if (this.encoder === undefined) return byWords;
    await (this.held.learning ??= this.learn(this.held.index, this.encoder));
    const asked = text.slice(0, MAX_QUESTION_LENGTH);
    const [vector] = (await this.encoder.vectorsOf([asked], { deadlineMs: DEADLINE_MS })) ?? [];
    return vector === undefined ? byWords : this.found(text, limit, vector);
  }

  private async learn(index: FaqIndex, encoder: SentenceVectors): Promise<void> {
    const wordings = index.wordings.slice(0, MAX_VECTORS);
    index.learn((await encoder.vectorsOf(wordings, { deadlineMs: LEARNING_DEADLINE_MS })) ?? []);
  }

  private async found(
    text: string,
    limit: number,
    vector?: Float32Array,
  ): Promise<HandlerOutput<typeof catalogCalls.searchFaqs>> {
    const index = await this.fresh();
    const found = index.search(text.slice(0, MAX_QUESTION_LENGTH), this.clock.now(), limit, vector);
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
