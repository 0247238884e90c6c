// Search engines that a shop might bolt on instead, on the same products and fields, with their best simple settings.
import lunr from 'lunr';
import MiniSearch, { type SearchOptions } from 'minisearch';
import { wordingsOf, type ProductRecord } from '#contracts';
import { tokenize } from '#language';
import { openEmbeddedDatabase } from '#platform';
import { CONDENSED_DEPTH } from './search-measure.js';

/** An engine that has indexed the products. */
export interface Peer {
  readonly name: string;
  search(query: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

interface Fields {
  readonly id: string;
  readonly title: string;
  readonly brand: string;
  readonly categories: string;
  readonly attributes: string;
  readonly description: string;
}

const FIELDS = ['title', 'brand', 'categories', 'attributes', 'description'] as const;
const BOOSTS = { title: 3, brand: 2, categories: 1, attributes: 1, description: 1 } as const;
const ROWS_A_STATEMENT = 1_000;

function fieldsOf(product: ProductRecord): Fields {
  const wordings = (value: unknown): string[] =>
    typeof value === 'number' ? [String(value)] : wordingsOf(value as ProductRecord['title']);
  return {
    id: product.id,
    title: wordings(product.title).join(' '),
    brand: product.brand ?? '',
    categories: [...(product.categories ?? []), ...(product.tags ?? [])].join(' '),
    attributes: Object.values(product.attributes ?? {})
      .flatMap(wordings)
      .join(' '),
    description: product.description === undefined ? '' : wordings(product.description).join(' '),
  };
}

const nothingToClose = (): Promise<void> => Promise.resolve();

function miniSearches(rows: readonly Fields[]): Peer[] {
  const index = new MiniSearch<Fields>({ fields: [...FIELDS] });
  // Its own words are parted by spaces, so it finds next to nothing in Chinese.
  const folded = new MiniSearch<Fields>({ fields: [...FIELDS], tokenize });
  index.addAll(rows);
  folded.addAll(rows);
  const peerOf = (name: string, settings: SearchOptions, asked = index): Peer => ({
    name,
    search: (query) => Promise.resolve(asked.search(query, settings).map(({ id }) => String(id))),
    close: nothingToClose,
  });
  const weighty = (times: number): SearchOptions['boost'] => ({ ...BOOSTS, title: times });
  const guessing = { fuzzy: 0.2, prefix: true };
  return [
    peerOf('MiniSearch', { boost: BOOSTS, ...guessing }),
    peerOf('MiniSearch, title × 6', { boost: weighty(6), ...guessing }),
    peerOf('MiniSearch, whole words', { boost: BOOSTS }),
    peerOf('MiniSearch, our words', { boost: BOOSTS, ...guessing }, folded),
    peerOf('the same, title × 6', { boost: weighty(6), ...guessing }, folded),
    peerOf('the same, whole, × 12', { boost: weighty(12) }, folded),
  ];
}

/** Plain BM25 (k1 = 1.2) over all fields as one, the title so often; words are folded as our own search folds them. */
function bm25(rows: readonly Fields[], titleWeight: number, lengthShare: number): Peer {
  const SATURATION = 1.2;
  const postings = new Map<string, [row: number, frequency: number][]>();
  const lengths = rows.map((row, at) => {
    const frequencies = new Map<string, number>();
    for (const field of FIELDS) {
      const weight = field === 'title' ? titleWeight : 1;
      for (const word of tokenize(row[field])) frequencies.set(word, (frequencies.get(word) ?? 0) + weight);
    }
    for (const [word, frequency] of frequencies) {
      const list = postings.get(word) ?? [];
      if (list.length === 0) postings.set(word, list);
      list.push([at, frequency]);
    }
    return [...frequencies.values()].reduce((sum, frequency) => sum + frequency, 0);
  });
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, rows.length);
  const search = (query: string): string[] => {
    const scores = new Map<number, number>();
    for (const word of new Set(tokenize(query))) {
      const list = postings.get(word) ?? [];
      const rarity = Math.log(1 + (rows.length - list.length + 0.5) / (list.length + 0.5));
      for (const [row, frequency] of list) {
        const norm = SATURATION * (1 - lengthShare + (lengthShare * (lengths[row] ?? 0)) / usual);
        const gain = (rarity * frequency * (SATURATION + 1)) / (frequency + norm);
        scores.set(row, (scores.get(row) ?? 0) + gain);
      }
    }
    const ranked = [...scores].sort((left, right) => right[1] - left[1] || left[0] - right[0]);
    return ranked.slice(0, CONDENSED_DEPTH).map(([row]) => rows[row]?.id ?? '');
  };
  const name = `BM25, title × ${titleWeight}, b ${lengthShare}`;
  return { name, search: (query) => Promise.resolve(search(query)), close: nothingToClose };
}

/** Lunr asks for any word by itself; asking for all of them is its better setting. */
function lunrIndexes(rows: readonly Fields[]): Peer[] {
  const index = lunr(function () {
    this.ref('id');
    for (const field of FIELDS) this.field(field, { boost: BOOSTS[field] });
    for (const row of rows) this.add(row);
  });
  const asking = (query: string, presence: lunr.Query.presence): string[] =>
    index
      .query((asked) => {
        asked.term(lunr.tokenizer(query), { presence });
      })
      .map(({ ref }) => ref);
  const peerOf = (name: string, presence: lunr.Query.presence): Peer => ({
    name,
    search: (query) => Promise.resolve(asking(query, presence)),
    close: nothingToClose,
  });
  return [
    peerOf('Lunr, any word', lunr.Query.presence.OPTIONAL),
    peerOf('Lunr, all words', lunr.Query.presence.REQUIRED),
  ];
}

/** PostgreSQL's full text search (in WebAssembly): English stems, weights A to D, `ts_rank_cd` with length normalised. */
async function postgres(rows: readonly Fields[]): Promise<Peer> {
  const database = await openEmbeddedDatabase();
  const { pool } = database;
  await pool.query('CREATE TABLE peer (id text PRIMARY KEY, words tsvector NOT NULL)');
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    await pool.query(
      `INSERT INTO peer SELECT row->>'id',
         setweight(to_tsvector('english', row->>'title'), 'A') || setweight(to_tsvector('english', row->>'brand'), 'B') ||
         setweight(to_tsvector('english', concat_ws(' ', row->>'categories', row->>'attributes')), 'C') ||
         setweight(to_tsvector('english', row->>'description'), 'D')
       FROM json_array_elements($1::json) AS row`,
      [JSON.stringify(rows.slice(at, at + ROWS_A_STATEMENT))],
    );
  }
  await pool.query('CREATE INDEX ON peer USING gin (words)');
  await pool.query('ANALYZE peer');
  return {
    name: 'PostgreSQL ts_rank_cd',
    search: async (query) => {
      const { rows: found } = await pool.query<{ id: string }>(
        `SELECT id FROM peer, plainto_tsquery('english', $1) AS asked WHERE words @@ asked
         ORDER BY ts_rank_cd(words, asked, 1) DESC, id LIMIT $2`,
        [query, CONDENSED_DEPTH],
      );
      return found.map(({ id }) => id);
    },
    close: () => database.close(),
  };
}

/** Every peer, one at a time: the former one may be forgotten before the next is made. */
export async function* peersOn(products: readonly ProductRecord[]): AsyncGenerator<Peer> {
  const rows = products.map(fieldsOf);
  yield* miniSearches(rows);
  // What is best differs by store: these were the best of 12 settings on one store or another.
  yield bm25(rows, 1, 0.2);
  yield bm25(rows, 1, 0.4);
  yield bm25(rows, 3, 0.2);
  yield bm25(rows, 6, 0.75);
  yield bm25(rows, 10, 0.4);
  yield* lunrIndexes(rows);
  yield await postgres(rows);
}
