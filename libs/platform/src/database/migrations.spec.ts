// What a schema lacks, and what a newer version has left in it.
import type { DataSource } from 'typeorm';
import { newerMigrations, pendingMigrations } from './migrations.js';

const schemaWith = (done: readonly string[] | undefined): DataSource =>
  ({
    options: { schema: 'catalog' },
    migrations: [{ name: 'First1' }, { name: 'Second2' }],
    query: async (statement: string) =>
      await Promise.resolve(
        statement.includes('to_regclass')
          ? [{ found: done === undefined ? null : 'catalog.migrations' }]
          : done?.map((name) => ({ name })),
      ),
  }) as unknown as DataSource;

it.each([
  ['a new schema', undefined, ['First1', 'Second2'], []],
  ['one that is behind', ['First1'], ['Second2'], []],
  ['one of this version', ['First1', 'Second2'], [], []],
  ['one of a newer version', ['First1', 'Second2', 'Third3'], [], ['Third3']],
])('of %s', async (_, done, pending, newer) => {
  const dataSource = schemaWith(done);
  expect([await pendingMigrations(dataSource), await newerMigrations(dataSource)]).toEqual([pending, newer]);
});
