// How an index of products is made in OpenSearch; also as a template, so that one that is made by the way is made alike.
import { DOCUMENT_FORMAT, WEIGHT_SIGN, WORD_SIGN } from './product-document.js';
import { WEIGHT_SCALE } from '../postings.js';
import { SATURATION } from '../product-index.js';

/** So deep may a search be paged, with a page behind it. */
const MAX_RESULT_WINDOW = 10_200;
const LONGEST_TOKEN = 220;

const keyword = { type: 'keyword' } as const;
/** Counted, never sought. */
const counted = { type: 'keyword', index: false } as const;

/** Above what a cluster's owner gives to templates for all indexes. */
const TEMPLATE_PRIORITY = 1_000;

/**
 * The words of a document are those of the in-memory index, Chinese by pairs of characters, each with its weight in the place of a
 * frequency, and scored by the same formula: so both engines find the same and rank alike. An index is made with it: what a template says
 * otherwise does not count then.
 */
export const INDEX_BODY = {
  settings: {
    index: {
      number_of_shards: 1,
      auto_expand_replicas: '0-1',
      refresh_interval: '1s',
      max_result_window: MAX_RESULT_WINDOW,
      similarity: {
        gain: {
          type: 'scripted',
          script: { source: `return query.boost * doc.freq / (${SATURATION * WEIGHT_SCALE}.0 + doc.freq);` },
        },
      },
      analysis: {
        analyzer: { weighted: { type: 'custom', tokenizer: 'lines', filter: ['weight'] } },
        tokenizer: {
          lines: { type: 'char_group', tokenize_on_chars: [WORD_SIGN], max_token_length: LONGEST_TOKEN },
        },
        filter: { weight: { type: 'delimited_term_freq', delimiter: WEIGHT_SIGN } },
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    _meta: { format: DOCUMENT_FORMAT },
    _source: { includes: ['words', 'row'] },
    properties: {
      id: keyword,
      changed: { type: 'long' },
      words: { type: 'text', analyzer: 'weighted', index_options: 'freqs', norms: false, similarity: 'gain' },
      terms: counted,
      codes: { type: 'keyword', doc_values: false },
      brand: keyword,
      brandName: counted,
      categories: keyword,
      categoryNames: counted,
      attributeNames: counted,
      attributeValues: counted,
      rating: { type: 'float' },
      inStock: { type: 'boolean' },
      variants: {
        type: 'nested',
        properties: {
          price: { type: 'long' },
          currency: keyword,
          inStock: { type: 'boolean' },
          options: keyword,
          product: keyword,
          categories: keyword,
        },
      },
      row: { type: 'object', enabled: false },
    },
  },
} as const;

/** A template of indexes that are made alike. */
export const indexTemplate = (pattern: string): object => ({
  index_patterns: [pattern],
  priority: TEMPLATE_PRIORITY,
  template: INDEX_BODY,
});
