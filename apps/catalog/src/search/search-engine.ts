// The seam between reading and ranking, which are the catalog's own, and matching, which an engine does.
import type { Incomplete } from '#contracts';
import type { Matched } from './matched.js';
import type { ProductIndex } from './product-index.js';
import type { Selection } from './selection.js';

/** An index by which texts are read. Its numbers of rows and terms are its own. */
export interface CandidateSet {
  readonly index: ProductIndex;
  /** Why it may lack products; absent where it lacks none. */
  readonly incomplete?: Incomplete | undefined;
}

/** A page, in rows of its own index, and what is said about all that was found. */
export interface Selected extends Selection, CandidateSet {}

/**
 * Finds products. An engine hands out an index that answers for some texts as one of all products would: the whole index, or one made
 * of the products that the texts may mean, with the words and counts of the whole store. So what is read of a text, and how hits are
 * ranked, is the same code for every engine, and it runs in one go.
 */
export abstract class SearchEngine {
  /**
   * The index to read these texts by. Never throws because an engine is away: then it holds what is there, and says so. Whoever reads
   * it awaits nothing in between: it may change.
   */
  abstract candidates(texts: readonly string[]): Promise<CandidateSet>;

  /** The page of a search that was read by a set; at once where the set holds all that there is. */
  abstract select(set: CandidateSet, matched: Matched, offset: number): Selected | Promise<Selected>;
}
