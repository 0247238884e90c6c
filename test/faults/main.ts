// `npm run test:faults`: breaks the real stack in every way that it must bear, under load, and counts what was lost, doubled or wrong.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { KafkaDeadLetters } from '#bus';
import { allEvents } from '#contracts';
import { type Infrastructure, startInfrastructure } from '../../tools/stack/infrastructure.js';
import { endAllProcesses } from '../../tools/stack/native-process.js';
import { startServices } from '../../tools/stack/services.js';
import { customerTokenFor } from '../../tools/stack/tokens.js';
import { CUSTOMER, writeFaultShop } from './fault-shop.js';
import { type Fault, faults, type Scene } from './faults.js';
import { SlowLink } from './slow-link.js';
import { untilAllIsSent, untoldTurns } from './told.js';
import { Visits } from './visits.js';

const USAGE = `usage: npm run test:faults [-- options]
  --only <text>     faults whose name holds it, and may be given again
  --shoppers 4      how many shop at once
  --away 20         for how many seconds servers are stopped or frozen
  --list            only names them`;
const EXIT_USAGE = 2;
const ORDERS = 4_000;
const BEFORE_MS = 4_000;
const AFTER_MS = 6_000;
/** So few that ten times the shoppers are too many. */
const IN_HAND = '8';
const IMPORT_LIMIT_MS = 10 * 60_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What came of one fault. */
interface Row {
  fault: string;
  turns: number;
  honest: number;
  again: string;
  longestS: number;
  lost: number;
  doubled: number;
  wrong: number;
  bare: number;
  unsent: number;
  untold: number;
  dead: number;
}

const mustBeZero = ['lost', 'doubled', 'wrong', 'bare', 'unsent', 'untold', 'dead'] as const;

async function suffer(fault: Fault, scene: Scene, databaseUrl: string, deadBefore: number): Promise<Row> {
  const { visits, atOnce } = scene;
  visits.start(atOnce);
  await delay(BEFORE_MS);
  await fault.strike(scene);
  await delay(AFTER_MS);
  await visits.finish();
  const unsent = await untilAllIsSent(databaseUrl);
  const untold = await untoldTurns(databaseUrl, visits.ended);
  const dead = (await letters(scene.infrastructure)) - deadBefore - (fault.deadLetters ?? 0);
  const { again, longestWaitMs, visits: _, ...counts } = visits.takeCounts();
  return {
    fault: fault.name,
    ...counts,
    again: [...again].map(([kind, count]) => `${count} × ${kind}`).join(', '),
    longestS: Math.round(longestWaitMs / 100) / 10,
    ...{ unsent, untold, dead },
  };
}

const letters = async ({ kafkaBrokers }: Infrastructure): Promise<number> => {
  const topics = allEvents.map(({ topic }) => topic);
  return (await new KafkaDeadLetters({ brokers: [kafkaBrokers] }, topics).list()).length;
};

function tableOf(rows: readonly Row[]): string {
  const columns = ['turns', 'honest', 'longestS', ...mustBeZero] as const;
  const head = ['fault'.padEnd(34), ...columns.map((name) => name.padStart(8)), '  asked again'].join(' ');
  const lines = rows.map((row) =>
    [row.fault.padEnd(34), ...columns.map((name) => String(row[name]).padStart(8)), `  ${row.again}`].join(' '),
  );
  return [head, ...lines].join('\n');
}

async function play(
  infrastructure: Infrastructure,
  folder: string,
  chosen: readonly Fault[],
  options: Options,
): Promise<Row[]> {
  const database = new URL(infrastructure.databaseUrl);
  const redis = new URL(infrastructure.redisUrl);
  const links = { postgres: await SlowLink.to(Number(database.port)), redis: await SlowLink.to(Number(redis.port)) };
  database.port = String(links.postgres.port);
  redis.port = String(links.redis.port);
  const linked = { ...infrastructure, databaseUrl: database.href, redisUrl: redis.href };
  const env = { LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '100000000', MAX_REQUESTS_IN_HAND: IN_HAND };
  const services = await startServices({
    infrastructure: linked,
    folder,
    counts: { gateway: 2, dialog: 2 },
    env,
    log: say,
  });
  try {
    await services.runCommand('import', [await writeFaultShop(ORDERS)], IMPORT_LIMIT_MS);
    const customerToken = await customerTokenFor(services.secrets, CUSTOMER);
    const visits = new Visits({ urls: () => services.gatewayUrls, customerToken });
    const scene: Scene = { infrastructure, services, visits, links, awayMs: options.awayMs, atOnce: options.shoppers };
    const rows: Row[] = [];
    let dead = 0;
    for (const fault of chosen) {
      const row = await suffer(fault, scene, infrastructure.databaseUrl, dead);
      dead += row.dead + (fault.deadLetters ?? 0);
      rows.push(row);
      say(tableOf([row]).split('\n')[1] ?? '');
      for (const complaint of visits.complaints.splice(0)) say(`  ${complaint}`);
    }
    return rows;
  } finally {
    await services.stop();
    for (const link of Object.values(links)) link.close();
  }
}

interface Options {
  readonly awayMs: number;
  readonly shoppers: number;
}

async function main(chosen: readonly Fault[], options: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-faults-'));
  // PostgreSQL may run as another user and must be able to pass through.
  chmodSync(folder, 0o711);
  let infrastructure: Infrastructure | undefined;
  let rows: Row[] = [];
  try {
    infrastructure = await startInfrastructure({ folder, log: say });
    rows = await play(infrastructure, folder, chosen, options);
  } finally {
    await infrastructure?.stop();
    await endAllProcesses();
  }
  const isGood = rows.length === chosen.length && rows.every((row) => mustBeZero.every((name) => row[name] === 0));
  say(`\n${tableOf(rows)}`);
  if (isGood) rmSync(folder, { recursive: true, force: true });
  else say(`the logs are kept in ${folder}`);
  const sums = mustBeZero.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]);
  const turns = rows.reduce((sum, row) => sum + row.turns, 0);
  say(JSON.stringify({ faults: rows.length, turns, ...Object.fromEntries(sums) }));
  process.exitCode = isGood ? 0 : 1;
}

function readOptions(): { chosen: readonly Fault[]; list: boolean } & Options {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      shoppers: { type: 'string', default: '4' },
      away: { type: 'string', default: '20' },
      list: { type: 'boolean', default: false },
    },
  });
  const number = (name: 'shoppers' | 'away', most: number): number => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= 1 && value <= most) return value;
    throw new Error(`--${name}: a whole number from 1 to ${most}`);
  };
  const chosen = faults.filter(
    ({ name }) => values.only.length === 0 || values.only.some((text) => name.includes(text)),
  );
  if (chosen.length === 0) throw new Error('--only: there is no such fault');
  return { chosen, list: values.list, shoppers: number('shoppers', 100), awayMs: number('away', 600) * 1_000 };
}

let read: ReturnType<typeof readOptions> | undefined;
try {
  read = readOptions();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
  process.exitCode = EXIT_USAGE;
}
if (read?.list === true) for (const { name } of read.chosen) say(name);
else if (read !== undefined) await main(read.chosen, read);
