// The shop's policies and common questions, held in memory while their revision stays the same.
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { catalogCalls, faqRecord, type FaqRecord, type HandlerOutput } from '#contracts';
import { Clock } from '#platform';
import { answersAreRead, SentenceVectors } from '#sentence-vectors';
import { RecordTable } from '../imports/record-table.js';
import { Revisions } from '../revisions.js';
import { within } from '../within.js';
import { FaqIndex } from './faq-index.js';
import type { PolicyMeanings } from './policy-meanings.js';
import { type TextVectors, textVectorsOf } from './text-vectors.js';

const MAX_FAQS = 10_000;
const MAX_QUESTION_LENGTH = 400;
/** From here on words alone have found it. */
const FOUND_BY_WORDS = 0.85;
/** Of the texts asked last, which one turn asks again and again. Their vectors are 4 kB. */
const MAX_VECTORS = 256;
/** For all passages together, and for loading the encoders. */
const LEARNING_DEADLINE_MS = 60_000;

/** How long is waited for the passages to be learnt, and for the vectors of what is asked; after that words alone find policies. */
interface Patience {
  readonly learningMs: number;
  readonly vectorsMs: number;
}
/** A policy is asked for, and nothing else will answer. */
const PATIENT: Patience = { learningMs: LEARNING_DEADLINE_MS, vectorsMs: 3_000 };
/** Whoever spots waits two seconds for all that is spotted. */
const IN_PASSING: Patience = { learningMs: 900, vectorsMs: 600 };

type Answered = HandlerOutput<typeof catalogCalls.searchFaqs>['faqs'][number];

/** What was found for a text. */
interface Found {
  /** `byWords`: the score by shared words alone, where what is meant tells more. */
  readonly faqs: (Answered & { readonly byWords?: number })[];
}

/** Finds the policy that answers a question. */
@Injectable()
export class FaqsService implements OnModuleDestroy {
  readonly table: RecordTable<FaqRecord>;
  private readonly logger = new Logger(FaqsService.name);
  private held: { revision: number; index: FaqIndex; learning?: Promise<void> } | undefined;
  private encoder: SentenceVectors | undefined;
  private readonly answersAreRead = answersAreRead();
  private learnt: ReadonlyMap<string, TextVectors> = new Map();
  private readonly asked = new Map<string, TextVectors>();

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

  /** The best matches that are valid now, each once, by the words that they share with the text, and by what it means where words do not find one for sure. */
  async search(text: string, limit: number): Promise<HandlerOutput<typeof catalogCalls.searchFaqs>> {
    const [found] = await this.searchEach([text], limit, PATIENT);
    return { faqs: (found?.faqs ?? []).map(({ byWords: _byWords, ...faq }) => faq) };
  }

  /** The same for several texts at once, in their order, and in passing: the encoder is asked once for all. */
  async searchEach(texts: readonly string[], limit: number, patience: Patience = IN_PASSING): Promise<Found[]> {
    const index = await this.fresh();
    // Full-width commas and letters are not what the encoders know.
    const asked = texts.map((text) => text.slice(0, MAX_QUESTION_LENGTH).normalize('NFKC'));
    const byWords = asked.map((text) => this.found(index, text, limit));
    const unsure = asked.filter((_, at) => (byWords[at]?.faqs[0]?.score ?? 0) < FOUND_BY_WORDS);
    const vectors = await this.vectorsOf(unsure, patience);
    return byWords.map((found, at) => {
      const vector = vectors.get(asked[at] ?? '');
      return vector === undefined ? found : this.found(index, asked[at] ?? '', limit, vector);
    });
  }

  /** The vectors of texts, once those of the policies are known; none where they did not come in time, or there is no encoder. */
  private async vectorsOf(
    texts: readonly string[],
    { learningMs, vectorsMs }: Patience,
  ): Promise<ReadonlyMap<string, TextVectors>> {
    const { held } = this;
    if (held === undefined || held.index.meanings.passages.length === 0 || texts.length === 0) return new Map();
    this.encoder ??= SentenceVectors.open();
    if (this.encoder === undefined) return new Map();
    held.learning ??= this.learn(held.index.meanings, this.encoder).then((isLearnt) => {
      // What did not come is asked for again with the next question.
      if (!isLearnt) delete held.learning;
    });
    const isLearnt = await within(
      held.learning.then(() => true),
      learningMs,
    );
    if (isLearnt !== true) return new Map();
    const missing = [...new Set(texts)].filter((text) => !this.asked.has(text));
    const made = missing.length === 0 ? [] : await this.encoded(this.encoder, missing, vectorsMs);
    if (this.asked.size + missing.length > MAX_VECTORS) this.asked.clear();
    missing.forEach((text, at) => {
      const own = made?.[at];
      if (own !== undefined) this.asked.set(text, own);
    });
    return new Map(
      texts.flatMap((text) => {
        const vector = this.asked.get(text);
        return vector === undefined ? [] : [[text, vector] as const];
      }),
    );
  }

  /** Whether all passages are learnt; one that stood in the policies before is not encoded again. */
  private async learn(meanings: PolicyMeanings, encoder: SentenceVectors): Promise<boolean> {
    const { passages } = meanings;
    const missing = [...new Set(passages)].filter((passage) => !this.learnt.has(passage));
    const made = missing.length === 0 ? [] : await this.encoded(encoder, missing, LEARNING_DEADLINE_MS);
    const fresh = new Map(missing.map((passage, at) => [passage, made?.[at]]));
    const vectors = passages.map((passage) => this.learnt.get(passage) ?? fresh.get(passage));
    this.learnt = new Map(
      passages.flatMap((passage, at) => {
        const vector = vectors[at];
        return vector === undefined ? [] : [[passage, vector] as const];
      }),
    );
    meanings.learn(vectors);
    return made !== undefined;
  }

  private encoded(
    encoder: SentenceVectors,
    texts: readonly string[],
    deadlineMs: number,
  ): Promise<TextVectors[] | undefined> {
    return textVectorsOf(encoder, texts, { answersAreRead: this.answersAreRead, deadlineMs });
  }

  private found(index: FaqIndex, text: string, limit: number, vectors?: TextVectors): Found {
    const found = index.search(text, this.clock.now(), limit, vectors);
    const faqs = found.map(({ faq, question, score, byWords }) => ({
      faqId: faq.id,
      topic: faq.topic,
      question,
      answer: faq.answer,
      score,
      ...(byWords === undefined ? {} : { byWords }),
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
