// A PostgreSQL server on a loopback port with a generated password, in a data folder of its own.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { NativeProcess, NeverReadyError, runToEnd } from './native-process.js';
import { findPostgresProgram } from './programs.js';

/** A planned PostgreSQL server and how to reach it. */
export interface PostgresServer {
  process: NativeProcess;
  databaseUrl: string;
  /** Makes the data folder where it is missing; must run before the first start. */
  initialise: () => Promise<void>;
  /** Makes the database where it is missing; must run after a start. */
  createDatabase: () => Promise<void>;
}

/** Files (PEM) with which the server speaks TLS to those who ask for it. */
export interface ServerCertificate {
  certificate: string;
  key: string;
}

const roleName = 'daogou';
const databaseName = 'daogou';
const serverUser = 'postgres';
const probeTimeoutMs = 2_000;
const initialiseTimeoutMs = 60_000;
const startTimeoutMs = 30_000;
const stopTimeoutMs = 20_000;
const connectionLimit = 200;

const isRoot = process.getuid?.() === 0;

function identifierOf(user: string, kind: '-u' | '-g'): number {
  const result = spawnSync('id', [kind, user], { encoding: 'utf8' });
  if (result.status !== 0)
    throw new Error(`PostgreSQL refuses to run as root and there is no user ${user} to run it as`);
  return Number(result.stdout.trim());
}

function giveToServerUser(path: string): void {
  chownSync(path, identifierOf(serverUser, '-u'), identifierOf(serverUser, '-g'));
}

/**
 * The folder for the data. PostgreSQL refuses to be root, so root runs it as its own user, and that user may be unable
 * to reach the wanted folder (a clone in /root): then the data stands under the system's temporary folder.
 */
function dataFolderFor(folder: string): string {
  const wanted = join(resolve(folder), 'postgres');
  mkdirSync(wanted, { recursive: true, mode: 0o700 });
  if (!isRoot) return wanted;
  giveToServerUser(wanted);
  const asServer = ['--reuid', serverUser, '--regid', serverUser, '--init-groups', 'test', '-w', wanted];
  if (spawnSync('setpriv', asServer).status === 0) return wanted;
  const digest = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const reachable = join(tmpdir(), `daogou-postgres-${digest}`);
  mkdirSync(reachable, { recursive: true, mode: 0o700 });
  giveToServerUser(reachable);
  return reachable;
}

/** The generated password, kept for the next start. */
function passwordIn(path: string): string {
  if (!existsSync(path)) writeFileSync(path, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

async function initialise(dataFolder: string, password: string): Promise<void> {
  if (existsSync(join(dataFolder, 'PG_VERSION'))) return;
  const initdb = findPostgresProgram('initdb');
  if (!initdb) throw new Error('initdb was not found beside PostgreSQL');
  const options = [
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--auth-host=scram-sha-256',
    '--auth-local=reject',
    '--no-sync',
  ];
  const secretFolder = mkdtempSync(join(tmpdir(), 'daogou-initdb-'));
  const passwordFile = join(secretFolder, 'password');
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (isRoot) for (const path of [secretFolder, passwordFile]) giveToServerUser(path);
    await runToEnd(
      'initdb',
      {
        file: initdb,
        arguments: ['-D', dataFolder, '-U', roleName, `--pwfile=${passwordFile}`, ...options],
        cwd: '/',
        user: isRoot ? serverUser : undefined,
      },
      initialiseTimeoutMs,
    );
  } catch (error) {
    // A half-made folder would be taken for a database at the next start.
    for (const name of readdirSync(dataFolder)) rmSync(join(dataFolder, name), { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(secretFolder, { recursive: true, force: true });
  }
}

async function withClient<Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: probeTimeoutMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const wrongPassword = '28P01';

/** Whether the server answers. A data folder can outlive the folder that its password was kept in: then nobody can get in any more. */
async function answers(url: string, dataFolder: string, passwordFile: string): Promise<boolean> {
  try {
    return await withClient(url, async (client) => (await client.query('select 1')).rowCount === 1);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== wrongPassword) throw error;
    throw new NeverReadyError(
      `PostgreSQL: the database in ${dataFolder} has another password than ${passwordFile} says; it was made before that file. ` +
        `Put the old file back to go on with it, or remove ${dataFolder} to begin with an empty one.`,
    );
  }
}

/** Without a certificate there is no TLS; the server reads a key that is its own user's alone. */
function tlsSettings(tls: ServerCertificate | undefined): Record<string, string> {
  if (tls === undefined) return {};
  if (isRoot) for (const path of [tls.certificate, tls.key]) giveToServerUser(path);
  return { ssl: 'on', ssl_cert_file: tls.certificate, ssl_key_file: tls.key };
}

/** Plans a PostgreSQL server whose files live in the folder. */
export function postgresServer(folder: string, port: number, tls?: ServerCertificate): PostgresServer {
  mkdirSync(folder, { recursive: true });
  const passwordFile = join(folder, 'postgres-password');
  const password = passwordIn(passwordFile);
  const dataFolder = dataFolderFor(folder);
  const urlOf = (database: string): string => `postgres://${roleName}:${password}@127.0.0.1:${port}/${database}`;
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: connectionLimit,
    shared_buffers: '128MB',
    log_min_messages: 'warning',
    ...tlsSettings(tls),
  };
  const serverProcess = new NativeProcess({
    name: 'PostgreSQL',
    logFile: join(folder, 'postgres.log'),
    command: () => ({
      file: findPostgresProgram('postgres') ?? 'postgres',
      arguments: ['-D', dataFolder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      cwd: '/',
      user: isRoot ? serverUser : undefined,
    }),
    isReady: () => answers(urlOf('postgres'), dataFolder, passwordFile),
    startTimeoutMs,
    // SIGTERM would wait for every client to leave; SIGINT is the fast and still clean end.
    stopSignal: 'SIGINT',
    stopTimeoutMs,
  });
  return {
    process: serverProcess,
    databaseUrl: urlOf(databaseName),
    initialise: () => initialise(dataFolder, password),
    createDatabase: () =>
      withClient(urlOf('postgres'), async (client) => {
        const found = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
        if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(databaseName)}`);
      }),
  };
}
