// A backup of the database, as docs/operate.md has it: everything lost, restored, and the shop goes on where the backup was made.
import { join } from 'node:path';
import pg from 'pg';
import { Conversation } from '#testing';
import { runToEnd } from '../../tools/stack/native-process.js';
import { knownRoles, postgresCommand, runRolesFile } from '../../tools/stack/roles.js';
import type { Services } from '../../tools/stack/services.js';
import { customerTokenFor } from '../../tools/stack/tokens.js';

const PROGRAM_LIMIT_MS = 60_000;
/** Who is needed to answer about an order. */
const ANSWERING = ['catalog', 'orders', 'dialog'] as const;
const QUESTION = 'where is my order DG20260080';

/** What the spec has by then. */
export interface BackedUp {
  readonly services: Services;
  /** Of the owner. */
  readonly databaseUrl: string;
  readonly folder: string;
}

/** The spec of it; it leaves only those services running that it needs. */
export function restoreFromBackup(running: () => BackedUp): void {
  it('goes on from a backup after the database was lost, each service as its own role', async () => {
    const { services, databaseUrl, folder } = running();
    const customerToken = await customerTokenFor(services.secrets, 'c-001');
    const talk = await Conversation.open(services.gatewayUrls[0] ?? '', { customerToken, locale: 'en' });
    const before = await talk.say(QUESTION);
    const transcript = await talk.transcript();

    const dump = join(folder, 'daogou.dump');
    await runToEnd('pg_dump', postgresCommand('pg_dump', ['-Fc', '-f', dump, '-d'], databaseUrl), PROGRAM_LIMIT_MS);
    await talk.say('hello');
    const others = services.processes.filter(({ app }) => app !== 'gateway');
    await Promise.all(others.map((service) => services.stopOne(service)));
    await loseEverything(databaseUrl);
    const restore = ['--clean', '--if-exists', '--exit-on-error', dump, '-d'];
    await runToEnd('pg_restore', postgresCommand('pg_restore', restore, databaseUrl), PROGRAM_LIMIT_MS);
    await runRolesFile(databaseUrl);
    await Promise.all(ANSWERING.map((app) => services.startOne(app)));

    expect(await talk.transcript()).toEqual(transcript);
    const after = await talk.say(QUESTION);
    // It remembers that it was asked before, too.
    expect(after.replies[0]?.facts).toEqual({ ...before.replies[0]?.facts, timesAsked: 2 });
  }, 300_000);
}

async function loseEverything(databaseUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  for (const schema of knownRoles().keys()) await owner.query(`drop schema ${owner.escapeIdentifier(schema)} cascade`);
  await owner.end();
}
