// Products for measuring at a size that no store at hand has: a store's own, then as many made of its pieces as are asked for.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ProductRecord, wordingsOf } from '#contracts';

/** The same numbers on every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

/** Stands in the description of every product that is made. */
export const COMMON_WORD = 'omnipresent';

/** A title with a model number of its own, and the description, brand and attributes of another product. */
function recombined(own: ProductRecord, other: ProductRecord, number: number, chance: () => number): ProductRecord {
  const words = (wordingsOf(own.title)[0] ?? '').split(' ');
  words.splice(1, 0, `M${number.toString(36)}${Math.floor(chance() * 10_000)}`);
  const price = { amount: 100 + Math.floor(chance() * 100_000), currency: 'USD' };
  return {
    id: `s${number}`,
    title: words.join(' '),
    description: withCommonWord(other.description),
    brand: other.brand,
    categories: own.categories,
    attributes: chance() < 0.5 ? other.attributes : own.attributes,
    variants: [{ sku: `sku-${number}`, price }],
  };
}

function withCommonWord(text: ProductRecord['description'] = ''): string {
  return `${wordingsOf(text)[0] ?? ''} ${COMMON_WORD}`.trim();
}

/** The products of a store in the import format. */
export async function readStore(folder: string): Promise<ProductRecord[]> {
  const lines = (await readFile(join(folder, 'products.jsonl'), 'utf8')).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as ProductRecord);
}

/** So many products: the store's own first, the same on every run. */
export function* madeProducts(products: readonly ProductRecord[], count: number): Generator<ProductRecord> {
  const chance = generator(7);
  for (let number = 0; number < count; number++) {
    const own = products[number % products.length];
    const other = products[Math.floor(chance() * products.length)];
    if (!own || !other) throw new Error('the store has no products');
    yield number < products.length ? own : recombined(own, other, number, chance);
  }
}
