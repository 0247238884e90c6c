// A service reaches PostgreSQL by TLS as the address of its database says, and no server that is another one.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataSourceOf, migrateDatabases } from '#platform';
import { freePort } from '../../tools/stack/ports.js';
import { postgresServer, type PostgresServer } from '../../tools/stack/postgres.js';
import { missingPrograms } from '../../tools/stack/programs.js';
import { makeCertificate } from '../../tools/stack/secure-listener.js';

const isPossible = process.env['TEST_STACK'] === '1' && missingPrograms().length === 0;
const describeStack = process.env['REQUIRE_STACK'] === '1' || isPossible ? describe : describe.skip;

describeStack('PostgreSQL behind TLS', () => {
  let folder = '';
  let postgres: PostgresServer | undefined;
  const file = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'daogou-secure-postgres-'));
    // PostgreSQL may run as another user and must be able to pass through.
    chmodSync(folder, 0o711);
    await makeCertificate('127.0.0.1', file('server.key'), file('server.crt'));
    await makeCertificate('127.0.0.1', file('other.key'), file('other.crt'));
    postgres = postgresServer(folder, await freePort(), { certificate: file('server.crt'), key: file('server.key') });
    await postgres.initialise();
    await postgres.process.start();
    await postgres.createDatabase();
  }, 120_000);
  afterAll(async () => {
    await postgres?.process.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the server knows of the connection that a service makes. */
  async function connectionOf(parameters: string): Promise<unknown> {
    const url = `${postgres?.databaseUrl}${parameters}`;
    await migrateDatabases({ url, databases: [] });
    const database = { schema: 'secure', entities: [], migrations: [] };
    const choice = { kind: 'postgres', url, poolSize: 2, statementTimeoutMs: 10_000 } as const;
    const dataSource = dataSourceOf('secure', database, choice);
    await dataSource.initialize();
    try {
      const rows: unknown[] = await dataSource.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()');
      return rows[0];
    } finally {
      await dataSource.destroy();
    }
  }

  it('is reached by TLS when its signer is named', async () => {
    expect(await connectionOf(`?sslmode=verify-full&sslrootcert=${file('server.crt')}`)).toEqual({ ssl: true });
    expect(await connectionOf('')).toEqual({ ssl: false });
  });

  it('is taken for no other server', async () => {
    await expect(connectionOf(`?sslmode=verify-full&sslrootcert=${file('other.crt')}`)).rejects.toThrow('self-signed');
    await expect(connectionOf('?sslmode=verify-full')).rejects.toThrow('self-signed');
  });
});
