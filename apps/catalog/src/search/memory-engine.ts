// Every product of the store in the memory of this instance: the engine that needs nothing else.
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { onceDatabaseAnswers } from '#platform';
import type { IndexFeed } from './index-feed.js';
import { type Matched, selectFrom } from './matched.js';
import { type CandidateSet, SearchEngine, type Selected } from './search-engine.js';

/** Answers from the index that a feed keeps equal to the database. */
export class MemoryEngine extends SearchEngine implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly feed: IndexFeed) {
    super();
  }

  /** An instance takes no messages before it can answer searches. */
  async onApplicationBootstrap(): Promise<void> {
    await onceDatabaseAnswers(() => this.feed.start());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.feed.stop();
  }

  override async candidates(): Promise<CandidateSet> {
    return { index: await this.feed.fresh() };
  }

  override select({ index }: CandidateSet, matched: Matched, offset: number): Selected {
    return { ...selectFrom(index, matched, offset), index };
  }
}
