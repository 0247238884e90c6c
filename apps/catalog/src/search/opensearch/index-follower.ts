// Keeps the shop's index in OpenSearch equal to the database: whichever instance has its turn writes, the others read what it wrote.
import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { RevisionSet, Revisions } from '../../revisions.js';
import { type ProductChanges, seenAll } from '../product-changes.js';
import type { OpenSearchConnection } from './connection.js';
import type { IndexWriter } from './index-writer.js';
import { DOCUMENT_FORMAT } from './product-document.js';
import { type Progress, ProgressDocument } from './progress.js';

const LOOK_MS = 25;
const STOP_MS = 2_000;
/** While a whole store is taken in, searching what is there so far is rare. */
const REFRESH = { taking: '30s', following: '1s' } as const;
const SKUS_AT_ONCE = 400;
/** Of a store that is taken in so many products more are announced together. */
const SHOWN_AT_ONCE = 20_000;
/** A change that is not findable after so long makes searches incomplete; until then the index only follows. */
const FOLLOWS_WITHIN_MS = 2_000;
const NOTHING_SEEN = { revision: 0, key: '' } as const;

/** The index to search. */
export interface Readable {
  readonly index: string;
  /** Grows when there is something new in it. */
  readonly changes: number;
  /** Whether it holds the whole store; else it is taken in, or the index is another version's. */
  readonly isWhole: boolean;
}

/** Follows the database; every instance has one. */
export class IndexFollower {
  private readonly logger = new Logger(IndexFollower.name);
  private readonly document: ProgressDocument;
  private following: Promise<void> | undefined;
  private isStopped = false;
  /** Why the last go failed; absent where it did not. */
  fault: string | undefined;
  private other: string | undefined;
  /** A revision that the index lacks, and since when. */
  private lacked: { readonly revision: number; readonly sinceMs: number } | undefined;

  /** `index` is the name of this version's index. */
  constructor(
    connection: OpenSearchConnection,
    private readonly writer: IndexWriter,
    private readonly index: string,
    private readonly changes: ProductChanges,
    private readonly revisions: Revisions,
    instanceId: string,
  ) {
    this.document = new ProgressDocument(connection, `/${writer.base}-progress/_doc/${index}`, instanceId);
  }

  /** What there is to search; `undefined` when nothing is known to be. */
  readable(): Readable | undefined {
    const { progress } = this.document;
    if (progress?.isWhole === true) return { index: this.index, changes: progress.changes, isWhole: true };
    if (this.other !== undefined) return { index: this.other, changes: 0, isWhole: false };
    return progress && { index: this.index, changes: progress.changes, isWhole: false };
  }

  /** Waits until the index has the products of a revision, so long at most. Never throws. */
  async reach(wanted: RevisionSet, waitMs: number): Promise<void> {
    const untilMs = performance.now() + waitMs;
    // A store that is being taken in is not waited for: that may take minutes.
    while (!this.isStopped && this.isBehind(wanted) && performance.now() < untilMs) {
      const left = Math.max(1, untilMs - performance.now());
      await Promise.race([this.follow(), delay(left, undefined, { ref: false })]);
      if (this.fault !== undefined) return;
      if (this.isBehind(wanted)) await delay(LOOK_MS);
    }
  }

  /** Ends after the page in hand, or without it when that takes too long. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await Promise.race([this.following, delay(STOP_MS, undefined, { ref: false })]);
  }

  /** Takes over what changed, or what another instance wrote. Callers at the same time share one go; what fails is logged. */
  follow(): Promise<void> {
    this.following ??= this.once()
      .then(() => {
        this.fault = undefined;
      })
      .catch((error: unknown) => {
        const { message } = error as Error;
        if (this.fault === undefined) this.logger.warn(`the search index does not follow: ${message}`);
        this.fault = message;
      })
      .finally(() => {
        this.following = undefined;
      });
    return this.following;
  }

  /** Whether the index lacks products of a revision, other than those of a store that is being taken in. */
  isBehind({ products }: RevisionSet): boolean {
    const { progress } = this.document;
    return progress?.isWhole === true && progress.products.revision < products;
  }

  /** Whether it has lacked some of these products for longer than following takes. */
  lacks(wanted: RevisionSet): boolean {
    const { progress } = this.document;
    if (!this.isBehind(wanted)) this.lacked = undefined;
    else if (this.lacked === undefined || (progress?.products.revision ?? 0) >= this.lacked.revision)
      this.lacked = { revision: wanted.products, sinceMs: performance.now() };
    return this.lacked !== undefined && performance.now() - this.lacked.sinceMs > FOLLOWS_WITHIN_MS;
  }

  private async once(): Promise<void> {
    const until = await this.revisions.current();
    const progress = await this.prepared(until);
    if (progress === undefined) return;
    const { products, stock } = progress;
    const isDone = products.revision >= until.products && stock.revision >= until.availability && progress.isWhole;
    if (isDone || !this.document.mayTake) return;
    if (!(await this.document.write(progress, true))) return;
    await this.takeOver(progress, until);
  }

  /** The progress of an index that is there and of this database; an index that is not is made first. */
  private async prepared(until: RevisionSet): Promise<Progress | undefined> {
    const progress = await this.document.read();
    if (progress?.isWhole !== true) this.other = await this.otherIndex();
    const uuid = await this.writer.uuidOf(this.index);
    if (progress !== undefined && uuid === progress.uuid && !(await this.isSetBack(progress, until))) return progress;
    if (!this.document.mayTake) return undefined;
    const changes = (progress?.changes ?? 0) + 1;
    const empty = { products: NOTHING_SEEN, stock: NOTHING_SEEN, isWhole: false, changes };
    // The turn first: of several instances one makes the index.
    if (!(await this.document.write({ ...empty, uuid: '' }, true))) return undefined;
    if (this.other !== undefined)
      this.logger.log(`searches read ${this.other} until ${this.index} holds the whole store`);
    const made = { ...empty, uuid: await this.writer.make(this.index) };
    if (!(await this.document.write(made, true))) return undefined;
    return this.document.progress;
  }

  /**
   * Whether the database was set back to a backup: then it has lower revisions than what was indexed of it. Another instance may have indexed
   * a change since `until` was read, so the database is asked again before an index is thrown away.
   */
  private async isSetBack({ products, stock }: Progress, until: RevisionSet): Promise<boolean> {
    const isAheadOf = (known: RevisionSet): boolean =>
      products.revision > known.products || stock.revision > known.availability;
    return isAheadOf(until) && isAheadOf(await this.revisions.now());
  }

  /** The index that answered before this version's, if this version can read it. */
  private async otherIndex(): Promise<string | undefined> {
    const formerly = await this.writer.formatOf(this.writer.base);
    const isOther = formerly !== undefined && formerly.index !== this.index && formerly.format === DOCUMENT_FORMAT;
    return isOther ? formerly.index : undefined;
  }

  private async takeOver(progress: Progress, until: RevisionSet): Promise<void> {
    const startedMs = performance.now();
    let now = progress;
    let [count, shown] = [0, 0];
    const isFirst = !progress.isWhole;
    if (isFirst) await this.writer.refreshEvery(this.index, REFRESH.taking);
    const changed = until.products + until.availability;
    // An index that holds nothing yet takes the stock along with the products.
    if (isFirst && now.products.revision === 0) now = { ...now, stock: seenAll(until.availability) };
    for (let isLast = false; !isLast;) {
      const page = await this.changes.products(now.products, until.products);
      isLast = page.isLast;
      await this.writer.write(this.index, page.products, changed);
      count += page.products.length;
      const isNew = isFirst && Math.floor(count / SHOWN_AT_ONCE) > shown;
      if (isNew) shown++;
      now = { ...now, products: page.last, changes: now.changes + Number(isNew) };
      if (this.isStopped || (!isLast && !(await this.document.write(now, true)))) return;
    }
    for (let isLast = false; !isLast;) {
      const page = await this.changes.stock(now.stock, until.availability);
      isLast = page.isLast;
      const skus = page.levels.map(({ sku }) => sku);
      for (let at = 0; at < skus.length && !this.isStopped; at += SKUS_AT_ONCE)
        await this.writer.write(this.index, await this.changes.owning(skus.slice(at, at + SKUS_AT_ONCE)), changed);
      count += skus.length;
      now = { ...now, stock: page.last };
      if (this.isStopped || (!isLast && !(await this.document.write(now, true)))) return;
    }
    await this.writer.refresh(this.index);
    if (isFirst) {
      await this.writer.refreshEvery(this.index, REFRESH.following);
      await this.writer.switchTo(this.index);
      this.logger.log(`indexed ${count} products in ${Math.round(performance.now() - startedMs)} ms`);
    }
    const isWritten = await this.document.write({ ...now, isWhole: true, changes: now.changes + 1 }, false);
    if (isWritten) this.other = undefined;
  }
}
