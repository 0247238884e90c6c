// Writes a shop of a spec's own in the import format.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const lines = (records: readonly object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

/**
 * Writes a shop into a temporary folder and gives its path: `store` as store.json, each of `lists` as a file of its name, and twenty pieces of each variant
 * where no stock is told.
 */
export async function writtenStore(
  store: object,
  lists: Readonly<Record<string, readonly object[]>> & {
    readonly products: readonly { readonly variants: readonly { readonly sku: string }[] }[];
  },
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-store-'));
  const stock = lists.products.flatMap(({ variants }) =>
    variants.map(({ sku }) => ({ sku, warehouse: 'main', onHand: 20 })),
  );
  await Promise.all([
    writeFile(join(folder, 'store.json'), JSON.stringify(store)),
    ...Object.entries({ stock, ...lists }).map(([name, records]) =>
      writeFile(join(folder, `${name}.jsonl`), lines(records)),
    ),
  ]);
  return folder;
}
