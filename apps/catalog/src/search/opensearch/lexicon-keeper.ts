// Keeps the lexicon of the index that is read as new as the index.
import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { OpenSearchConnection } from './connection.js';
import type { Readable } from './index-follower.js';
import { IndexLexicon } from './lexicon.js';

/** Up to here all words are counted anew with every change: some milliseconds. */
const COUNTED_ANEW = 5_000;
/** In a larger store they are when so large a share of it has changed or come, or so many words came with products that were read. */
const COUNTED_AGAIN = { share: 0.02, shareWhileTaken: 0.5, words: 200_000 } as const;

/** One lexicon at a time. */
export class LexiconKeeper {
  private readonly logger = new Logger(LexiconKeeper.name);
  private lexicon: IndexLexicon | undefined;
  private changes = -1;
  private words = 0;
  private reading: Promise<void> | undefined;
  private counting: Promise<void> | undefined;

  constructor(private readonly connection: OpenSearchConnection) {}

  /**
   * The lexicon of an index: of a small store the newest. Of a large one, whose words take seconds to be counted, and where that takes
   * longer than it may, the one before: words that it lacks are looked up anyway. Throws where there is none yet, or OpenSearch does not answer.
   */
  async of(readable: Readable, waitMs: number): Promise<IndexLexicon> {
    if (this.lexicon?.index !== readable.index || this.changes !== readable.changes) {
      this.reading ??= this.renew(readable).finally(() => {
        this.reading = undefined;
      });
      const isUsable = this.lexicon?.index === readable.index && this.lexicon.products > COUNTED_ANEW;
      // What fails is asked for again by the next search.
      if (isUsable) this.reading.catch(() => undefined);
      else await Promise.race([this.reading, delay(waitMs, undefined, { ref: false })]);
    }
    if (this.lexicon?.index !== readable.index) throw new Error(`the words of ${readable.index} are not known yet`);
    return this.lexicon;
  }

  private async renew({ index, changes, isWhole }: Readable): Promise<void> {
    const { lexicon } = this;
    if (lexicon?.index !== index || lexicon.products <= COUNTED_ANEW) {
      await this.read(index);
    } else {
      await lexicon.follow();
      const share = isWhole ? COUNTED_AGAIN.share : COUNTED_AGAIN.shareWhileTaken;
      const come = Math.abs(lexicon.products - lexicon.productsCounted);
      const isOld = Math.max(lexicon.countedSince, come) > lexicon.products * share;
      if (isOld || lexicon.vocabulary.size > this.words + COUNTED_AGAIN.words) this.readBeside(index);
    }
    this.changes = changes;
  }

  /** Searches go by the former one meanwhile. */
  private readBeside(index: string): void {
    this.counting ??= this.read(index)
      .catch((error: unknown) => this.logger.warn(`the words are not counted anew: ${(error as Error).message}`))
      .finally(() => {
        this.counting = undefined;
      });
  }

  private async read(index: string): Promise<void> {
    const startedMs = performance.now();
    const lexicon = await IndexLexicon.read(this.connection, index);
    this.lexicon = lexicon;
    this.words = lexicon.vocabulary.size;
    if (lexicon.products > COUNTED_ANEW)
      this.logger.log(
        `read ${this.words} words of ${lexicon.products} products in ${Math.round(performance.now() - startedMs)} ms`,
      );
  }
}
