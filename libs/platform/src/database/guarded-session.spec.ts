// A PGlite that hangs: whoever waits is told, nobody waits again, and stopping does not wait.
import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { GuardedSession } from './guarded-session.js';

/** Answers nothing, for ever. */
const HANGING = {
  waitReady: Promise.resolve(),
  execProtocolStream: () => new Promise(() => undefined),
} as unknown as PGlite;

function poolOn(deadlineMs: number): { session: GuardedSession; pool: pg.Pool; lost: string[] } {
  const lost: string[] = [];
  const session = new GuardedSession(HANGING, {
    deadlineMs,
    writeBan: () => undefined,
    isStillOurs: () => true,
    onBusy: () => undefined,
    onLost: (reason) => lost.push(reason),
  });
  const pool = new pg.Pool({ ...createPgConfig(session as unknown as PGlite), max: 1 } as pg.PoolConfig);
  pool.on('error', () => undefined);
  return { session, pool, lost };
}

it('gives up on a database that does not answer within the deadline, and asks it nothing more', async () => {
  const { pool, lost } = poolOn(50);
  const answers = await Promise.allSettled([pool.query('SELECT 1'), pool.query('SELECT $1::int', [1])]);
  expect(answers).toMatchObject([{ reason: { code: '57P03' } }, { reason: { code: '57P03' } }]);
  await expect(pool.query('SELECT 2')).rejects.toThrow(/is lost: no answer within 50 ms|Connection terminated/);
  expect(lost).toEqual(['no answer within 50 ms']);
  await pool.end();
});

it('is not waited for once the process is to stop', async () => {
  const { session, pool, lost } = poolOn(60_000);
  const asked = pool.query('SELECT 1').catch((error: unknown) => error);
  await new Promise((resolve) => setTimeout(resolve, 20));
  session.hurry(50);
  expect(await asked).toMatchObject({ code: '57P03' });
  await pool.end();
  expect(lost).toEqual([expect.stringContaining('the process is to stop')]);
});

it('stops before it writes to a directory that is another’s by now', async () => {
  const session = new GuardedSession(HANGING, {
    deadlineMs: 60_000,
    writeBan: () => undefined,
    isStillOurs: () => false,
    onBusy: () => undefined,
    onLost: () => undefined,
  });
  const pool = new pg.Pool({ ...createPgConfig(session as unknown as PGlite), max: 1 } as pg.PoolConfig);
  await expect(pool.query('SELECT 1')).rejects.toThrow('taken over');
  await pool.end();
});
