// The embedded database on a disk that is nearly full, full, or read-only: nothing that was acknowledged is lost, and it says what is wrong.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { canMount, mountSmallDisk, type SmallDisk } from '#testing';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './embedded.js';

const LOOKED_AGAIN_MS = 150;

(canMount() ? describe : describe.skip)('a small disk', () => {
  let disk: SmallDisk;
  let open: EmbeddedDatabase | undefined;
  beforeEach(() => {
    disk = mountSmallDisk(160);
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
    disk.unmount();
  });
  const start = async (minFreeMegabytes: number): Promise<EmbeddedDatabase> =>
    (open = await openEmbeddedDatabase({ dataDirectory: disk.path, minFreeMegabytes }));

  it('refuses writes while there is too little room, goes on reading, and writes again by itself', async () => {
    const { pool, problem } = await start(40);
    await pool.query('CREATE TABLE kept (id integer)');
    await pool.query('INSERT INTO kept VALUES (1)');
    expect(problem()).toBeUndefined();
    disk.leaveFree(20);
    await delay(LOOKED_AGAIN_MS);
    await expect(pool.query('INSERT INTO kept VALUES (2)')).rejects.toMatchObject({ code: '25006' });
    expect((await pool.query('SELECT * FROM kept')).rows).toEqual([{ id: 1 }]);
    expect(problem()).toMatch(/only \d+ MB of disk are free/);
    disk.leaveFree(undefined);
    await delay(LOOKED_AGAIN_MS);
    await pool.query('INSERT INTO kept VALUES (3)');
    expect((await pool.query('SELECT * FROM kept')).rows).toEqual([{ id: 1 }, { id: 3 }]);
    expect(problem()).toBeUndefined();
  }, 120_000);

  it('says that it is lost when its log finds no room all the same, answers at once from then on, and keeps all it acknowledged', async () => {
    const first = await start(0);
    await first.pool.query('CREATE TABLE kept (id integer, filling text)');
    disk.leaveFree(12);
    let acknowledged = 0;
    for (; acknowledged < 2_000; acknowledged += 1) {
      const written = await first.pool
        .query('INSERT INTO kept VALUES ($1, $2)', [acknowledged, randomBytes(20_000).toString('hex')])
        .then(() => true)
        .catch(() => false);
      if (!written) break;
    }
    expect(acknowledged).toBeLessThan(2_000);
    expect(await first.lost).not.toBe('');
    await expect(first.pool.query('SELECT 1')).rejects.toMatchObject({ code: '57P03' });
    await expect(first.pool.query('SELECT $1::int', [1])).rejects.toMatchObject({ code: '57P03' });
    expect(first.problem()).toContain('is lost');
    await first.close();
    disk.leaveFree(undefined);
    const second = await start(0);
    expect((await second.pool.query('SELECT count(*)::int AS rows FROM kept')).rows).toEqual([{ rows: acknowledged }]);
  }, 180_000);

  it('does not start where there is no room, or nothing can be written, and says so in a sentence', async () => {
    disk.leaveFree(0);
    await expect(start(64)).rejects.toThrow(/The disk is (?:nearly )?full/);
    disk.leaveFree(50);
    await expect(start(64)).rejects.toThrow('The disk is nearly full: ');
    disk.readOnly(true);
    await expect(start(64)).rejects.toThrow(`The data directory ${disk.path} cannot be written (EROFS)`);
  }, 60_000);
});

it('says that a file is no directory', async () => {
  const file = `${process.env['TMPDIR'] ?? '/tmp'}/daogou-no-directory-${process.pid}`;
  writeFileSync(file, '');
  await expect(openEmbeddedDatabase({ dataDirectory: file })).rejects.toThrow(`${file} is not a directory`);
});
