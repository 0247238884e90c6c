// The embedded database on disk and from a snapshot; what it says when it cannot be opened.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDatabase } from './embedded.js';

describe('openEmbeddedDatabase', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'daogou-embedded-'));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('keeps rows from one start to the next, and copies them by a snapshot', async () => {
    const first = await openEmbeddedDatabase({ dataDirectory: directory });
    await first.pool.query('CREATE TABLE kept (id integer)');
    await first.pool.query('INSERT INTO kept VALUES (1)');
    const snapshot = await first.snapshot();
    await first.close();
    await first.close();
    const second = await openEmbeddedDatabase({ dataDirectory: directory });
    expect((await second.pool.query('SELECT * FROM kept')).rows).toEqual([{ id: 1 }]);
    await second.close();
    const copy = await openEmbeddedDatabase({ snapshot });
    expect((await copy.pool.query('SELECT * FROM kept')).rows).toEqual([{ id: 1 }]);
    await copy.close();
  });

  it.each([
    ['removed', false],
    ['replaced by a copy', true],
  ])('acknowledges nothing more when the database is %s while it runs, and says so', async (_, isReplaced) => {
    const database = await openEmbeddedDatabase({ dataDirectory: directory });
    await database.pool.query('CREATE TABLE kept (id integer)');
    renameSync(join(directory, 'db'), join(directory, 'db.moved'));
    if (isReplaced) cpSync(join(directory, 'db.moved'), join(directory, 'db'), { recursive: true });
    await expect(database.pool.query('INSERT INTO kept VALUES (1)')).rejects.toMatchObject({ code: '57P03' });
    expect(await database.lost).toContain('removed or replaced');
    await database.close();
    if (!isReplaced) renameSync(join(directory, 'db.moved'), join(directory, 'db'));
    const again = await openEmbeddedDatabase({ dataDirectory: directory });
    expect((await again.pool.query('SELECT * FROM kept')).rows).toEqual([]);
    await again.close();
  });

  it('makes a database again whose making was interrupted', async () => {
    mkdirSync(join(directory, 'db'));
    writeFileSync(join(directory, 'db', 'PG_VERSION'), '');
    writeFileSync(join(directory, 'db.unfinished'), '');
    const database = await openEmbeddedDatabase({ dataDirectory: directory });
    expect((await database.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await database.close();
    expect(existsSync(join(directory, 'db.unfinished'))).toBe(false);
  });

  it('says that a damaged directory is damaged, and lets it go', async () => {
    mkdirSync(join(directory, 'db'));
    writeFileSync(join(directory, 'db', 'PG_VERSION'), 'not a version');
    await expect(openEmbeddedDatabase({ dataDirectory: directory })).rejects.toThrow(
      `The database in ${directory} cannot be opened; it may be damaged`,
    );
    // What is left of a database is never made a new one of.
    rmSync(join(directory, 'db', 'PG_VERSION'));
    mkdirSync(join(directory, 'db', 'base'));
    await expect(openEmbeddedDatabase({ dataDirectory: directory })).rejects.toThrow(
      `${join(directory, 'db')} is damaged: something stands there`,
    );
    expect(readdirSync(join(directory, 'db'))).toEqual(['base']);
    rmSync(join(directory, 'db', 'base'), { recursive: true });
    const fresh = await openEmbeddedDatabase({ dataDirectory: directory });
    await fresh.close();
  });
});
