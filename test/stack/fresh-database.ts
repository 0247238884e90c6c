// A database of its own in the stack's PostgreSQL, for a spec that starts services.
import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Makes an empty database beside the one that DATABASE_URL names, and gives its address. */
export async function freshDatabase(): Promise<string> {
  const url = new URL(process.env['DATABASE_URL'] ?? '');
  const name = `services_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  url.pathname = `/${name}`;
  return url.href;
}

/** Takes such a database away again, also while something is connected to it. */
export async function dropFreshDatabase(address: string): Promise<void> {
  const name = new URL(address).pathname.slice(1);
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] ?? '' });
  await client.connect();
  await client.query(`DROP DATABASE "${name}" WITH (FORCE)`);
  await client.end();
}
