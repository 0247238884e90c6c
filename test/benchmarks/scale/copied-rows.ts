// Products brought into PostgreSQL by COPY: what an import is compared with, and how a large store is made quickly.
//
// The server reads files that this program writes, so it is to run on the same machine.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { ProductRecord } from '#contracts';
import { digestOf } from '../../../apps/catalog/src/imports/import-batch.js';
import { timed } from './measured-catalog.js';

const ROWS_A_FILE = 20_000;
const READABLE_BY_ALL = 0o755;

/** PostgreSQL's text format of COPY. */
const copyRow = (values: readonly string[]): string =>
  values
    .map((value) => value.replace(/[\\\t\n\r]/g, (sign) => `\\${{ '\t': 't', '\n': 'n', '\r': 'r' }[sign] ?? sign}`))
    .join('\t') + '\n';

/** Copies products into tables of the shape of the catalog's own. */
async function copyIn(
  client: pg.Client,
  products: readonly ProductRecord[],
  into: { readonly products: string; readonly variants: string },
  revision: number,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-copy-'));
  // The server may run as another user.
  chmodSync(folder, READABLE_BY_ALL);
  const files = [join(folder, 'products'), join(folder, 'variants')] as const;
  const rows = products.map((product) =>
    copyRow([product.id, JSON.stringify(product), digestOf(product), 'f', String(revision)]),
  );
  const variants = products.flatMap((product) => product.variants.map(({ sku }) => copyRow([sku, product.id])));
  writeFileSync(files[0], rows.join(''));
  writeFileSync(files[1], variants.join(''));
  await client.query(`COPY ${into.products} (id, record, digest, deleted, revision) FROM '${files[0]}'`);
  await client.query(`COPY ${into.variants} (sku, product_id) FROM '${files[1]}'`);
  rmSync(folder, { recursive: true });
}

/** How long a COPY of products into empty tables of the same shape takes. */
export async function bareCopySeconds(client: pg.Client, products: readonly ProductRecord[]): Promise<number> {
  await client.query(`CREATE TABLE bare_products (LIKE catalog.products INCLUDING ALL)`);
  await client.query(`CREATE TABLE bare_variants (LIKE catalog.variants INCLUDING ALL)`);
  const { clockMs } = await timed(() =>
    copyIn(client, products, { products: 'bare_products', variants: 'bare_variants' }, 1),
  );
  await client.query(`DROP TABLE bare_products, bare_variants`);
  return clockMs / 1_000;
}

/** Adds products to the catalog's tables by COPY, in revisions of their own. */
export async function fillUp(client: pg.Client, products: Iterable<ProductRecord>): Promise<void> {
  const { rows } = await client.query<{ value: string }>(`SELECT value FROM catalog.revisions WHERE name = 'products'`);
  let revision = Number(rows[0]?.value ?? 0);
  let some: ProductRecord[] = [];
  const flush = async (): Promise<void> => {
    await copyIn(client, some, { products: 'catalog.products', variants: 'catalog.variants' }, ++revision);
    some = [];
  };
  for (const product of products) if (some.push(product) === ROWS_A_FILE) await flush();
  await flush();
  await client.query(`UPDATE catalog.revisions SET value = $1 WHERE name = 'products'`, [revision]);
}
