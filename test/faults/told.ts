// Whether events told of everything, once: what the insights counted against what was said, what still waits, and what died.
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { knownRoles } from '../../tools/stack/roles.js';

const TOLD_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 500;

/** Waits until no outbox holds anything any more. @returns how many events wait after the limit */
export async function untilAllIsSent(databaseUrl: string): Promise<number> {
  const count = [...knownRoles().keys()].map((schema) => `(select count(*) from "${schema}".outbox)`).join(' + ');
  return await withDatabase(databaseUrl, async (client) => {
    for (const untilMs = Date.now() + TOLD_WITHIN_MS; ; await delay(LOOK_EVERY_MS)) {
      const waiting = Number((await client.query<{ waiting: string }>(`select ${count} as waiting`)).rows[0]?.waiting);
      if (waiting === 0 || Date.now() > untilMs) return waiting;
    }
  });
}

/** Of conversations with so many turns each: how many turns nobody was told of. */
export async function untoldTurns(databaseUrl: string, ended: ReadonlyMap<string, number>): Promise<number> {
  return await withDatabase(databaseUrl, async (client) => {
    for (const untilMs = Date.now() + TOLD_WITHIN_MS; ; await delay(LOOK_EVERY_MS)) {
      const { rows } = await client.query<{ id: string; turns: string }>(
        `select conversation_id as id, count(*) as turns from insights.facts
         where kind = 'turn' and conversation_id = any($1) group by 1`,
        [[...ended.keys()]],
      );
      const told = new Map(rows.map(({ id, turns }) => [id, Number(turns)]));
      const untold = [...ended].reduce((sum, [id, turns]) => sum + Math.abs(turns - (told.get(id) ?? 0)), 0);
      if (untold === 0 || Date.now() > untilMs) return untold;
    }
  });
}

async function withDatabase<Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
