// The roles of the database as in production: each service comes in as one that may use its own schema and nothing else (k8s/roles.sql).
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { runToEnd, type ProcessCommand } from './native-process.js';
import { findPostgresProgram } from './programs.js';

// Compiled to dist/tools/stack: the project is three folders up.
const rolesFile = join(resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..'), 'k8s', 'roles.sql');
const connectTimeoutMs = 5_000;
const programTimeoutMs = 2 * 60_000;
/** `duplicate_object` and, of two who make one at once, `unique_violation`. */
const isThereAlready = new Set(['42710', '23505']);

/** The schemas that roles.sql knows, each with its role. */
export function knownRoles(): Map<string, string> {
  const pairs = readFileSync(rolesFile, 'utf8').matchAll(/^\\set schema (\S+)\n\\set role (\S+)$/gm);
  return new Map([...pairs].map(([, schema = '', role = '']) => [schema, role]));
}

/** A program of PostgreSQL with its last argument naming the database, and the password where nobody sees it among the processes. */
export function postgresCommand(program: string, programArguments: string[], databaseUrl: string): ProcessCommand {
  const url = new URL(databaseUrl);
  const environment = { ...process.env, PGPASSWORD: decodeURIComponent(url.password) };
  url.password = '';
  const file = findPostgresProgram(program) ?? program;
  return { file, arguments: [...programArguments, url.href], cwd: '/', environment };
}

/** Grants what roles.sql says, as an operator does; the roles must exist. */
export async function runRolesFile(databaseUrl: string): Promise<void> {
  const quiet = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', rolesFile, '-d'];
  await runToEnd('granting the roles', postgresCommand('psql', quiet, databaseUrl), programTimeoutMs);
}

/**
 * Makes the roles where they are missing, and grants.
 * @param databaseUrl of the owner, whose schemas are there already
 * @returns the address of the database for each schema, as its role
 */
export async function grantRoles(databaseUrl: string): Promise<Map<string, string>> {
  const url = new URL(databaseUrl);
  const owner = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: connectTimeoutMs });
  const addresses = new Map<string, string>();
  await owner.connect();
  try {
    for (const [schema, role] of knownRoles()) {
      // The same for all databases of one server, as the roles are.
      const password = createHmac('sha256', url.password).update(role).digest('hex');
      const create = `create role ${owner.escapeIdentifier(role)} login password ${owner.escapeLiteral(password)}`;
      await owner.query(create).catch((error: pg.DatabaseError) => {
        if (!isThereAlready.has(error.code ?? '')) throw error;
      });
      const asRole = new URL(url);
      asRole.username = role;
      asRole.password = password;
      addresses.set(schema, asRole.href);
    }
  } finally {
    await owner.end();
  }
  await runRolesFile(databaseUrl);
  return addresses;
}
