// Keeps the index of this instance on disk, so that a restart reads it instead of indexing every product again.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { CatalogConfig } from '../catalog.config.js';
import { ProductIndex } from './product-index.js';
import { readColumns, textsOf, writeColumns } from './snapshot-file.js';

/** The shape of {@link Seen}. */
export const seen = z.object({ revision: z.int().nonnegative(), key: z.string() });
/** Up to where an index has followed the database. */
export type Seen = Readonly<z.output<typeof seen>>;

const stampSchema = z.object({
  /** Which code made it: an index fits only the code that would make the same one. */
  code: z.string(),
  /** Which database it is of. */
  database: z.string(),
  products: seen,
  stock: seen,
});

/** An index and the revisions it stands for. */
export interface SavedIndex {
  readonly index: ProductIndex;
  readonly products: Seen;
  readonly stock: Seen;
}

const FILE = 'search-index.bin';

/** Saves and loads. Without a folder in the configuration it does neither. */
@Injectable()
export class IndexSnapshots {
  private readonly logger = new Logger(IndexSnapshots.name);
  private isStopped = false;

  constructor(
    private readonly config: CatalogConfig,
    private readonly dataSource: DataSource,
  ) {}

  /** Whether anything is kept. */
  get isOn(): boolean {
    return this.config.SEARCH_SNAPSHOTS !== undefined && !this.isStopped;
  }

  /** What was saved last, if it is of this code and this database and not ahead of it; anything else is not used. */
  async load(current: { readonly products: number; readonly availability: number }): Promise<SavedIndex | undefined> {
    const folder = this.config.SEARCH_SNAPSHOTS;
    if (folder === undefined) return undefined;
    const startedMs = performance.now();
    try {
      const columns = await readColumns(join(folder, FILE));
      const stamp = stampSchema.parse(JSON.parse(textsOf(columns, 'stamp')[0] ?? ''));
      const expected = await this.identity();
      if (stamp.code !== expected.code) throw new Error('it was made by another version');
      if (stamp.database !== expected.database) throw new Error('it is of another database');
      // A database that was set back to a backup.
      const isAhead = stamp.products.revision > current.products || stamp.stock.revision > current.availability;
      if (isAhead) throw new Error('it is newer than the database');
      const index = ProductIndex.restore(columns);
      const tookMs = Math.round(performance.now() - startedMs);
      this.logger.log(`read the search index of ${index.table.size} products in ${tookMs} ms`);
      return { index, products: stamp.products, stock: stamp.stock };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        this.logger.warn(`the saved search index is not used: ${(error as Error).message}`);
      }
      return undefined;
    }
  }

  /** Saves an index beside the former file and puts it in its place. Never throws: a restart without it is only slower. */
  async save({ index, products, stock }: SavedIndex): Promise<void> {
    const folder = this.config.SEARCH_SNAPSHOTS;
    if (folder === undefined) return;
    const path = join(folder, FILE);
    const beside = `${path}.${process.pid}.new`;
    const startedMs = performance.now();
    try {
      // Taken at once: what follows is awaited, and the index goes on.
      const columns = index.save();
      const stamp = { ...(await this.identity()), products, stock };
      columns.set('stamp', [JSON.stringify(stamp)]);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeColumns(beside, columns, () => this.isStopped);
      await rename(beside, path);
      this.logger.log(`saved the search index in ${Math.round(performance.now() - startedMs)} ms`);
    } catch (error) {
      this.logger.warn(`the search index is not saved: ${(error as Error).message}`);
      await rm(beside, { force: true }).catch(() => undefined);
    }
  }

  /** Ends a save that is under way. */
  stop(): void {
    this.isStopped = true;
  }

  private async identity(): Promise<{ code: string; database: string }> {
    return { code: await codeDigest(), database: await databaseIdentity(this.dataSource) };
  }
}

/** Which database this is: a copy of it has the same one. */
export async function databaseIdentity(dataSource: DataSource): Promise<string> {
  const rows: { id: string }[] = await dataSource.query(`SELECT id FROM catalog.identity`);
  const [own] = rows;
  if (!own) throw new Error('the database has no identity');
  return own.id;
}

let digest: Promise<string> | undefined;

/** Changes with any file that decides what is indexed under which word, and with these further files. */
export async function codeDigest(further: readonly string[] = []): Promise<string> {
  digest ??= digestOf([import.meta.dirname, dirname(fileURLToPath(import.meta.resolve('#language')))]);
  if (further.length === 0) return await digest;
  const hash = createHash('sha256').update(await digest);
  for (const file of further) hash.update(await readFile(file));
  return hash.digest('base64url');
}

async function digestOf(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.js') && !name.endsWith('.spec.js'));
    for (const name of names.sort()) hash.update(name).update(await readFile(join(folder, name)));
  }
  return hash.digest('base64url');
}
