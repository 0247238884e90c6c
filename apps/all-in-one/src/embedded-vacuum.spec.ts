// What was erased is in no file of a table after cleaning.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDatabase } from '#platform';
import { vacuum } from './embedded-vacuum.js';

it('takes erased text out of the files of the tables', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'daogou-vacuum-'));
  const database = await openEmbeddedDatabase({ dataDirectory, minFreeMegabytes: 0 });
  const base = join(dataDirectory, 'db', 'base');
  const holdsText = (): boolean =>
    readdirSync(base, { recursive: true, encoding: 'utf8' })
      .map((name) => join(base, name))
      .some((path) => statSync(path).isFile() && readFileSync(path).includes('a-secret-of-a-shopper'));
  try {
    const { pool } = database;
    await pool.query('create schema dialog');
    await pool.query('create table dialog.messages (id integer, text text)');
    await pool.query(`insert into dialog.messages values (1, 'a-secret-of-a-shopper'), (2, 'kept')`);
    await pool.query('checkpoint');
    expect(holdsText()).toBe(true);
    await pool.query('delete from dialog.messages where id = 1');
    await vacuum(database);
    expect(holdsText()).toBe(false);
    expect((await pool.query('select text from dialog.messages')).rows).toEqual([{ text: 'kept' }]);
  } finally {
    await database.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}, 60_000);
