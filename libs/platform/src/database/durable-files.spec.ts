// What the embedded database answered is on the disk: the log is synced before a commit is answered, and a new database as a whole.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DurableFiles, SYNCING_START } from './durable-files.js';

it('syncs the log before it answers a commit, and the tables at a checkpoint', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-durable-'));
  const synced: string[] = [];
  const pglite = await PGlite.create({
    fs: new DurableFiles(folder, (path) => {
      synced.push(path);
    }),
    startParams: SYNCING_START,
  });
  try {
    await pglite.exec('CREATE TABLE kept (id integer)');
    synced.length = 0;
    await pglite.query('INSERT INTO kept VALUES (1)');
    expect(synced).toEqual([expect.stringMatching(/pg_wal/u)]);
    await pglite.query('SELECT * FROM kept');
    expect(synced).toHaveLength(1);
    await pglite.exec('CHECKPOINT');
    expect(synced.some((path) => path.includes('/base/'))).toBe(true);
  } finally {
    await pglite.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
