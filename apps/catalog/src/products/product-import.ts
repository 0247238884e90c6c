// Writes batches of products: one transaction and a handful of statements a batch.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { productRecord, type ImportLine, type ImportResult, type ProductRecord } from '#contracts';
import { checkBatch, digestOf, type AcceptedLine } from '../imports/import-batch.js';
import { Revisions } from '../revisions.js';
import { claimSkus } from './sku-owners.js';

/** Loads products. */
@Injectable()
export class ProductImport {
  constructor(private readonly revisions: Revisions) {}

  /** Good lines are loaded, bad ones are named; a record that says what is already known is not written again. */
  async importLines(lines: readonly ImportLine[]): Promise<ImportResult> {
    const { accepted, rejected } = checkBatch(lines, productRecord, (record) => ({
      id: record.id,
      others: record.variants.map((variant) => variant.sku),
    }));
    const written = await this.revisions.writing(async (manager) => {
      // Writers of products take turns, so nobody claims a sku between the look and the write.
      const revision = await this.revisions.lockNext(manager, 'products');
      const claimed = claimSkus(accepted, await ownedSkus(manager, accepted));
      const changedIds = await writeProducts(manager, claimed.products, revision);
      await writeVariants(manager, claimed.products, changedIds);
      if (changedIds.length > 0) await this.revisions.publish(manager, 'products', revision);
      return { changed: changedIds.length, rejected: claimed.rejected };
    });
    const allRejected = [...rejected, ...written.rejected].sort((left, right) => left.line - right.line);
    return {
      changed: written.changed,
      unchanged: lines.length - allRejected.length - written.changed,
      rejected: allRejected,
    };
  }
}

async function ownedSkus(
  manager: EntityManager,
  lines: readonly AcceptedLine<ProductRecord>[],
): Promise<{ sku: string; productId: string }[]> {
  const skus = lines.flatMap((line) => line.record?.variants.map((variant) => variant.sku) ?? []);
  return manager.query(
    `SELECT sku, product_id AS "productId" FROM catalog.variants WHERE sku = ANY ($1::text[])
     UNION SELECT sku, product_id FROM catalog.variants WHERE product_id = ANY ($2::text[])`,
    [skus, lines.map((line) => line.id)],
  );
}

/** Upserts and removes; returns the ids of what is now different. */
async function writeProducts(
  manager: EntityManager,
  products: ReadonlyMap<string, ProductRecord | undefined>,
  revision: number,
): Promise<string[]> {
  const known: { id: string; digest: string }[] = await manager.query(
    `SELECT id, digest FROM catalog.products WHERE id = ANY ($1::text[])`,
    [[...products.keys()]],
  );
  const knownDigests = new Map(known.map((row) => [row.id, row.digest]));
  const removedIds = [...products].filter(([, record]) => record === undefined).map(([id]) => id);
  const upserts = [...products]
    .filter(([, record]) => record !== undefined)
    .map(([id, record]) => ({ id, record, digest: digestOf(record) }))
    .filter(({ id, digest }) => knownDigests.get(id) !== digest);
  await manager.query(
    `INSERT INTO catalog.products (id, record, digest, revision)
     SELECT id, record::json, digest, $4 FROM unnest($1::text[], $2::text[], $3::text[]) AS line (id, record, digest)
     ON CONFLICT (id) DO UPDATE SET record = excluded.record, digest = excluded.digest,
       revision = excluded.revision, deleted = false`,
    [
      upserts.map(({ id }) => id),
      upserts.map(({ record }) => JSON.stringify(record)),
      upserts.map(({ digest }) => digest),
      revision,
    ],
  );
  const removed: { id: string }[] = await manager.query(
    `WITH removed AS (
       UPDATE catalog.products SET record = '{}', digest = '', deleted = true, revision = $2
       WHERE id = ANY ($1::text[]) AND NOT deleted RETURNING id)
     SELECT id FROM removed`,
    [removedIds, revision],
  );
  return [...upserts, ...removed].map((row) => row.id);
}

async function writeVariants(
  manager: EntityManager,
  products: ReadonlyMap<string, ProductRecord | undefined>,
  changedIds: readonly string[],
): Promise<void> {
  if (changedIds.length === 0) return;
  await manager.query(`DELETE FROM catalog.variants WHERE product_id = ANY ($1::text[])`, [changedIds]);
  const owned = changedIds.flatMap((id) => products.get(id)?.variants.map(({ sku }) => ({ sku, id })) ?? []);
  await manager.query(`INSERT INTO catalog.variants (sku, product_id) SELECT * FROM unnest($1::text[], $2::text[])`, [
    owned.map(({ sku }) => sku),
    owned.map(({ id }) => id),
  ]);
}
