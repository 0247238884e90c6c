// The words of a store are read in as few parts as they need, each word once.
import type { z } from 'zod';
import type { Ask } from './connection.js';
import { IndexLexicon } from './lexicon.js';

interface Body {
  readonly aggs: {
    readonly terms?: {
      readonly terms: { min_doc_count: number; include: { partition: number; num_partitions: number } };
    };
    readonly values?: object;
    readonly brands?: object;
  };
}

/** A cluster that has counted words: `common` of them stand in three products each, `rare` in one. */
class Counted {
  parts = 0;

  constructor(
    private readonly products: number,
    private readonly common: number,
    private readonly rare: number,
  ) {}

  async work<Schema extends z.ZodType>(schema: Schema, { body }: Ask): Promise<z.output<Schema>> {
    return await schema.parseAsync(this.answer((body as Body).aggs));
  }

  private answer({ terms, values, brands }: Body['aggs']): object {
    if (values !== undefined) return { aggregations: { values: { buckets: [] } } };
    if (brands !== undefined) {
      const none = { buckets: [] };
      const variants = { options: none };
      return { aggregations: { brands: none, categories: none, attributeNames: none, variants } };
    }
    if (terms === undefined) {
      const words = { value: this.common + this.rare };
      return { hits: { total: { value: this.products } }, aggregations: { words, changed: { value: 7 } } };
    }
    this.parts++;
    const { min_doc_count: least, include } = terms.terms;
    const all = least > 1 ? this.common : this.common + this.rare;
    const buckets = Array.from({ length: all }, (_, at) => ({ key: `w${at}`, doc_count: at < this.common ? 3 : 1 }));
    return {
      aggregations: {
        terms: { buckets: buckets.filter((_, at) => at % include.num_partitions === include.partition) },
      },
    };
  }
}

it.each([
  ['a small store, whole', 500, 900, 400, 1_300, 1],
  ['a large one where most words stand in one product alone, without these', 2_000_000, 70_000, 900_000, 70_000, 4],
  ['a large one where all stand in several', 50_000, 130_000, 0, 130_000, 5],
])('of %s', async (_, products, common, rare, held, parts) => {
  const cluster = new Counted(products, common, rare);
  const { vocabulary } = await IndexLexicon.read(cluster, 'index');
  expect(vocabulary.size).toBe(held);
  expect(cluster.parts).toBe(parts);
  const wrong = Array.from({ length: held }, (__, at) => at).filter(
    (at) => vocabulary.documentsWith(vocabulary.find(`w${at}`) ?? -1) !== (at < common ? 3 : 1),
  );
  expect(wrong).toEqual([]);
});
