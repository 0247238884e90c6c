// The words of documents as numbers: what a search reads twice, for its candidates and for its page, and the next one again, is parsed once.
import { WEIGHT_SCALE } from '../postings.js';
import type { TermPostings } from '../product-index.js';
import type { Vocabulary } from '../vocabulary.js';
import { WEIGHT_SIGN, WORD_SIGN } from './product-document.js';

/** So many take some megabytes. */
const MOST_DOCUMENTS = 3_000;

interface Read {
  readonly words: string;
  readonly postings: TermPostings;
}

function parsed(words: string, vocabulary: Vocabulary): TermPostings {
  const lines = words === '' ? [] : words.split(WORD_SIGN);
  const terms = new Uint32Array(lines.length);
  const weights = new Float32Array(lines.length);
  for (const [at, line] of lines.entries()) {
    const sign = line.indexOf(WEIGHT_SIGN);
    terms[at] = vocabulary.numberOf(line.slice(0, sign));
    weights[at] = Number(line.slice(sign + 1)) / WEIGHT_SCALE;
  }
  return { terms, weights };
}

/** Remembers those that were read last. */
export class ReadPostings {
  private readonly read = new Map<string, Read>();

  /** By the numbers of a vocabulary. */
  constructor(private readonly vocabulary: Vocabulary) {}

  /** The words of a document, as it is now. */
  of(id: string, words: string): TermPostings {
    const known = this.read.get(id);
    this.read.delete(id);
    const read = known?.words === words ? known : { words, postings: parsed(words, this.vocabulary) };
    this.read.set(id, read);
    if (this.read.size > MOST_DOCUMENTS) {
      const [oldest = ''] = this.read.keys();
      this.read.delete(oldest);
    }
    return read.postings;
  }
}
