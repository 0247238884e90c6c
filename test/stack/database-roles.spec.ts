// k8s/roles.sql on a real PostgreSQL: each service's role may use rows of its own schema, and nothing of anybody else's.
import pg from 'pg';
import { migrateDatabases } from '#platform';
import { serviceDatabases } from '../../apps/all-in-one/src/all-in-one.js';
import { grantRoles, knownRoles, runRolesFile } from '../../tools/stack/roles.js';
import { describeStack } from '../wire/describe-stack.js';
import { freshDatabase } from './fresh-database.js';

const schemas = serviceDatabases.map(({ schema }) => schema);
const DENIED = '42501';

it('knows a role for every schema, and no schema that is gone', () => {
  expect([...knownRoles().keys()].sort()).toEqual([...schemas].sort());
});

describeStack('the roles of the database', ['DATABASE_URL'], () => {
  let owner: pg.Client;
  let addresses: Map<string, string>;
  const tablesOf = async (schema: string): Promise<string[]> => {
    const found = await owner.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1 order by 1",
      [schema],
    );
    return found.rows.map(({ name }) => name);
  };
  const as = async <Result>(schema: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> => {
    const client = new pg.Client({ connectionString: addresses.get(schema) });
    await client.connect();
    try {
      return await use(client);
    } finally {
      await client.end();
    }
  };
  /** The code with which a statement is refused, or `allowed`. */
  const outcomeOf = async (client: pg.Client, statement: string): Promise<string> =>
    await client.query(statement).then(
      () => 'allowed',
      (error: pg.DatabaseError) => error.code ?? error.message,
    );

  beforeAll(async () => {
    const databaseUrl = await freshDatabase();
    await migrateDatabases({ url: databaseUrl, databases: serviceDatabases });
    addresses = await grantRoles(databaseUrl);
    owner = new pg.Client({ connectionString: databaseUrl });
    await owner.connect();
  }, 120_000);
  afterAll(async () => await owner.end());

  it.each(schemas)(
    'lets the role of %s read and write its own rows, and neither see nor change anything else',
    async (schema) => {
      const own = await tablesOf(schema);
      const others = (await Promise.all(schemas.filter((other) => other !== schema).map(tablesOf))).flat();
      expect(own.length).toBeGreaterThan(3);
      expect(others.length).toBeGreaterThan(own.length);
      await as(schema, async (client) => {
        for (const table of own) {
          expect([table, await outcomeOf(client, `select * from ${table} limit 1`)]).toEqual([table, 'allowed']);
          expect([table, await outcomeOf(client, `delete from ${table} where false`)]).toEqual([table, 'allowed']);
        }
        for (const table of others) {
          expect([table, await outcomeOf(client, `select * from ${table} limit 1`)]).toEqual([table, DENIED]);
          expect([table, await outcomeOf(client, `delete from ${table} where false`)]).toEqual([table, DENIED]);
        }
        for (const statement of [
          `drop table ${own[0] ?? ''}`,
          `alter table ${own[0] ?? ''} add column more int`,
          `truncate ${own[0] ?? ''}`,
          `create table ${schema}.made (word text)`,
          'create table public.made (word text)',
          'create schema made',
          'create role made',
        ])
          expect([statement, await outcomeOf(client, statement)]).toEqual([statement, DENIED]);
      });
    },
  );

  it('covers tables that a later migration makes, and may be granted again', async () => {
    await owner.query('create table catalog.of_a_later_version (id bigserial primary key, word text)');
    const insert = "insert into catalog.of_a_later_version (word) values ('茶')";
    expect(await as('catalog', async (client) => await outcomeOf(client, insert))).toBe('allowed');
    expect(await as('orders', async (client) => await outcomeOf(client, insert))).toBe(DENIED);
    await runRolesFile(addressOfOwner());
    expect(await as('catalog', async (client) => await outcomeOf(client, insert))).toBe('allowed');
  });

  function addressOfOwner(): string {
    const { user = '', password, host, port, database = '' } = owner;
    return `postgres://${user}:${String(password)}@${host}:${port}/${database}`;
  }
});
