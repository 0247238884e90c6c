// Plays the faults of people and conversations, so many runs each, embedded and over Kafka, and counts what went wrong.
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import pg from 'pg';
import { startShop } from '#testing';
import type { Infrastructure } from '../../../tools/stack/infrastructure.js';
import { startServices } from '../../../tools/stack/services.js';
import { agentTokenFor, customerTokenFor } from '../../../tools/stack/tokens.js';
import { FIRST_ORDER, writeMugShop } from '../../people/mug-shop.js';
import { announcedAgain } from './announced-again.js';
import { type FaultRow, type FaultScene, Hands } from './hands.js';
import { CALLING_RULES, type PeopleFault, peopleFaults } from './people-faults.js';
import { eachAtOnce } from './serving.js';
import { strikes } from './strikes.js';

/** How often, how many at once, and which. */
export interface FaultOptions {
  readonly runs: number;
  readonly atOnce: number;
  /** Those whose name has one of these in it; all where none is named. */
  readonly only: readonly string[];
}

type Say = (line: string) => void;

const MAX_SHOWN = 5;
/** Each has its own plan open; a run takes at most one. */
const ORDERS_A_RUN = 3;
const secret = randomBytes(32).toString('base64url');
const env = {
  AGENT_TOKENS: JSON.stringify({ secret }),
  HANDOFF_RULES: JSON.stringify(CALLING_RULES),
  REQUESTS_PER_MINUTE: '100000000',
  LOG_LEVEL: 'error',
};

const isChosen = ({ only }: FaultOptions, name: string): boolean =>
  only.length === 0 || only.some((text) => name.includes(text));

/** On the embedded default, in this process. */
export async function playEmbedded(options: FaultOptions, say: Say): Promise<FaultRow[]> {
  const shop = await startShop({ store: await writeMugShop(ORDERS_A_RUN * options.runs), env });
  try {
    const database = shop.services.find(({ name }) => name === 'dialog')?.get(DataSource) as DataSource;
    const scene = sceneOf({
      urls: () => [shop.url],
      customerToken: await shop.customerToken('ann'),
      sql: async (statement, values) => await database.query(statement, [...values]),
    });
    const rows: FaultRow[] = [];
    for (const fault of peopleFaults.filter(({ name }) => isChosen(options, name)))
      rows.push(await playFault(fault, scene, options, say));
    return rows;
  } finally {
    await shop.stop();
  }
}

/** Over Kafka with two gateways, two dialogs and two desks; and while one after the other is killed or away. */
export async function playOnStack(
  infrastructure: Infrastructure,
  folder: string,
  options: FaultOptions,
  say: Say,
): Promise<FaultRow[]> {
  const counts = { gateway: 2, dialog: 2, desk: 2 };
  const services = await startServices({ infrastructure, folder, counts, env, log: say });
  const database = new pg.Pool({ connectionString: infrastructure.databaseUrl, max: 2 });
  // PostgreSQL is taken away on purpose.
  database.on('error', () => undefined);
  try {
    await services.runCommand('import', [await writeMugShop(ORDERS_A_RUN * options.runs)]);
    const scene = sceneOf({
      urls: () => services.gatewayUrls,
      customerToken: await customerTokenFor(services.secrets, 'ann'),
      sql: async (statement, values) => (await database.query(statement, [...values])).rows as unknown[],
    });
    const rows: FaultRow[] = [];
    for (const fault of peopleFaults.filter(({ name }) => isChosen(options, name)))
      rows.push(await playFault(fault, scene, options, say));
    if (isChosen(options, announcedAgain.name)) rows.push(await announcedAgain.play(scene, infrastructure, say));
    const struck = peopleFaults.filter(({ name }) => strikes.under.includes(name));
    for (const fault of isChosen(options, strikes.name) ? struck : []) {
      const striking = strikes.start({ infrastructure, services }, say);
      rows.push(await playFault({ ...fault, name: `${strikes.name}: ${fault.name}` }, scene, options, say));
      say(`  struck: ${(await striking.stop()).join(', ')}`);
    }
    return rows;
  } finally {
    await database.end();
    await services.stop();
  }
}

function sceneOf(parts: Pick<FaultScene, 'urls' | 'customerToken' | 'sql'>): FaultScene {
  let orders = 0;
  return {
    ...parts,
    tokenOf: async (agentId) => await agentTokenFor({ agentSecret: secret }, agentId),
    nextOrder: () => `A-${FIRST_ORDER + orders++}`,
  };
}

async function playFault(fault: PeopleFault, scene: FaultScene, options: FaultOptions, say: Say): Promise<FaultRow> {
  const row: FaultRow = { fault: fault.name, runs: options.runs, harmed: 0, unanswered: 0, lapsed: 0 };
  let shown = 0;
  const tell = (line: string): void => {
    if ((shown += 1) <= MAX_SHOWN) say(`  ${line}`);
  };
  const runs = Array.from({ length: options.runs }, (_, run) => run);
  await eachAtOnce(runs, fault.atOnce ?? options.atOnce, async (run) => {
    try {
      const harms = await fault.play(new Hands(scene, run));
      if (harms === 'lapsed') row.lapsed += 1;
      else if (harms.length > 0) {
        row.harmed += 1;
        tell(`run ${run}: ${harms.join('; ')}`);
      }
    } catch (error) {
      row.unanswered += 1;
      tell(`run ${run}: ${String(error).slice(0, 300)}`);
    }
  });
  const left = (await fault.after?.(scene)) ?? [];
  for (const harm of left) tell(harm);
  row.harmed += left.length;
  say(lineOf(row));
  return row;
}

const lineOf = ({ fault, runs, harmed, unanswered, lapsed }: FaultRow): string =>
  [fault.padEnd(62), ...[runs, harmed, unanswered, lapsed].map((figure) => String(figure).padStart(10))].join(' ');

/** The rows as a table. */
export const tableOf = (rows: readonly FaultRow[]): string =>
  [
    ['fault'.padEnd(62), ...['runs', 'harmed', 'unanswered', 'lapsed'].map((name) => name.padStart(10))].join(' '),
    ...rows.map(lineOf),
  ].join('\n');
