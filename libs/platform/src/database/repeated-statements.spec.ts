// Statements that come again are answered as the first time, also after one that failed and in transactions; only the often ones are kept.
import { openEmbeddedDatabase } from './embedded.js';
import { RepeatedStatements } from './repeated-statements.js';

it('names what comes often, and no more than the session has room for', () => {
  const statements = new RepeatedStatements();
  const fifth = (text: string): string | undefined => Array.from({ length: 5 }, () => statements.nameOf(text)).at(-1);
  expect(statements.nameOf('select $1')).toBeUndefined();
  const names = Array.from({ length: 250 }, (_, number) => fifth(`select ${number} + $1`));
  expect(new Set(names.filter((name) => name !== undefined)).size).toBe(200);
  expect(statements.nameOf('select 3 + $1')).toBe(names[3]);
});

it('answers the same however often it is asked, and goes on after errors', async () => {
  const database = await openEmbeddedDatabase();
  const { pool } = database;
  await pool.query('create table kept (id int primary key, word text)');
  const write = (id: number, word: string | null) =>
    pool.query('insert into kept (id, word) values ($1, $2)', [id, word]);
  for (let id = 1; id <= 8; id++) await write(id, id % 2 === 0 ? null : `w${id}`);
  await expect(write(8, 'twice')).rejects.toMatchObject({ code: '23505' });
  await expect(write(9, 'x'.repeat(3)).then(() => pool.query('select $1::int / 0', [1]))).rejects.toMatchObject({
    code: '22012',
  });
  const client = await pool.connect();
  await client.query('begin');
  await client.query('insert into kept (id, word) values ($1, $2)', [10, 'undone']);
  await expect(client.query('insert into kept (id, word) values ($1, $2)', [10, 'twice'])).rejects.toThrow('duplicate');
  await expect(client.query('select $1::int', [1])).rejects.toMatchObject({ code: '25P02' });
  await client.query('rollback');
  client.release();
  const words = [];
  for (let id = 1; id <= 10; id++)
    words.push((await pool.query('select word from kept where id = $1', [id])).rows[0]?.word);
  expect(words).toEqual(['w1', null, 'w3', null, 'w5', null, 'w7', null, 'xxx', undefined]);
  await database.close();
});
