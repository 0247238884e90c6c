// The shop's policies as the catalog has them: the nearest to a question, one by its id, and the writing of what was taught.
import { Injectable } from '@nestjs/common';
import { Bus, type ClientOf, clientOf } from '#bus';
import { catalogCalls, faqRecord, type FaqRecord, type HandlerOutput, type Locale, TAUGHT_PREFIX } from '#contracts';

/** From this score on a policy is near enough to be shown beside a question. */
const NEAR_SCORE = 0.35;
/** A page that shows proposals looks again every few seconds: what was near a question is remembered for so long. */
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 1_000;
const PAGE = 500;
const MAX_PAGES = 20;
/** A database may sort by letters alone at first. */
const TAUGHT_LETTERS = TAUGHT_PREFIX.replace('-', '');

/** A policy that may answer. */
export type FoundPolicy = HandlerOutput<typeof catalogCalls.searchFaqs>['faqs'][number];

/** Reads and writes policies. */
@Injectable()
export class CatalogFaqs {
  private readonly catalog: ClientOf<typeof catalogCalls>;

  private readonly remembered = new Map<
    string,
    { readonly atMs: number; readonly found: Promise<FoundPolicy | undefined> }
  >();

  constructor(bus: Bus) {
    this.catalog = clientOf(bus, catalogCalls);
  }

  /** The nearest policy; `undefined` where all are about something else. */
  async nearest(text: string, locale: Locale): Promise<FoundPolicy | undefined> {
    const { faqs } = await this.catalog.searchFaqs({ text, locale, limit: 1 });
    return faqs.find(({ score }) => score >= NEAR_SCORE);
  }

  /** The same as it was at most a minute ago: for what is only shown. */
  async nearestLately(text: string, locale: Locale): Promise<FoundPolicy | undefined> {
    const key = `${locale}\0${text}`;
    const nowMs = performance.now();
    const known = this.remembered.get(key);
    if (known !== undefined && nowMs - known.atMs < REMEMBERED_MS) return await known.found;
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    const found = this.nearest(text, locale);
    this.remembered.set(key, { atMs: nowMs, found });
    // What failed is asked again.
    found.catch(() => this.remembered.delete(key));
    return await found;
  }

  /** Some as they were imported, by id; what is not there is missing. */
  async find(faqIds: ReadonlySet<string>): Promise<ReadonlyMap<string, FaqRecord>> {
    const found = new Map<string, FaqRecord>();
    let after: string | undefined;
    for (let page = 0; page < MAX_PAGES && found.size < faqIds.size; page += 1) {
      const { records, next } = await this.catalog.readRecords({
        file: 'faqs',
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      for (const record of records) {
        const id = String(record['id']);
        if (faqIds.has(id)) found.set(id, faqRecord.parse(record));
      }
      if (next === undefined) break;
      after = next;
    }
    return found;
  }

  /** All that was taught, by id: records `learned-…` stand together in the order of ids, whatever the database sorts by. */
  async taught(): Promise<ReadonlyMap<string, FaqRecord>> {
    const found = new Map<string, FaqRecord>();
    let after: string | undefined = TAUGHT_PREFIX;
    for (let page = 0; page < MAX_PAGES && after !== undefined; page += 1) {
      const { records, next } = await this.catalog.readRecords({ file: 'faqs', limit: PAGE, after });
      const faqs = records.map((record) => faqRecord.parse(record));
      for (const faq of faqs) if (faq.id.startsWith(TAUGHT_PREFIX)) found.set(faq.id, faq);
      after = faqs.every(({ id }) => id.toLowerCase().startsWith(TAUGHT_LETTERS)) ? next : undefined;
    }
    return found;
  }

  /** Writes a record, as an import does. @throws Error when the catalog does not take it. */
  async put(record: FaqRecord): Promise<void> {
    const { rejected } = await this.catalog.importRecords({
      file: 'faqs',
      lines: [{ line: 1, action: 'upsert', record }],
    });
    const [fault] = rejected;
    if (fault !== undefined) throw new Error(`the catalog does not take ${record.id}: ${fault.reason}`);
  }

  /** Removes a record; one that is not there is removed. */
  async remove(faqId: string): Promise<void> {
    await this.catalog.importRecords({
      file: 'faqs',
      lines: [{ line: 1, action: 'delete', key: { id: faqId } }],
    });
  }
}
