// `npm run bench:desk`: people who serve a full queue, and with --faults what becomes of lines while services are killed under them.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type Infrastructure, startInfrastructure } from '../../tools/stack/infrastructure.js';
import { endAllProcesses } from '../../tools/stack/native-process.js';
import { agentTokenFor } from '../../tools/stack/tokens.js';
import { playEmbedded, playOnStack, tableOf } from './desk/play-faults.js';
import { serve } from './desk/serving.js';
import { openEmbeddedShop, openStackShop } from './turns/shops.js';

const USAGE = `usage: npm run bench:desk [-- options]
  --mode embedded|stack   where (stack)
  --waiting 1000          conversations that wait; on the stack those behind the ones that are served are copies of one
  --conversations 200     of those, so many are served
  --agents 20             agents who serve, with one place each
  --others 480            agents who are on without a free place
  --talk 0                seconds for which each conversation is held
  --faults                instead: what must be harmless where people take conversations, so many runs each; on the stack with
                          two gateways, dialogs and desks, and at the end while one service and server after the other is away
  --runs 200              how many runs of each
  --only <text>           only those whose name has this in it; may be given several times`;
const EXIT_USAGE = 2;
const AT_ONCE = 4;
const MOST = 10_000;
/** One of those who serve sees who else is on, as in a shop. */
const LEAD = 'agent-0';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const agentSecret = randomBytes(32).toString('base64url');
const tokenOf = async (agentId: string): Promise<string> =>
  await agentTokenFor({ agentSecret }, agentId, agentId, agentId === LEAD ? 'lead' : 'agent');
const env = { AGENT_TOKENS: JSON.stringify({ secret: agentSecret }) };

function readOptions() {
  const { values } = parseArgs({
    options: {
      mode: { type: 'string', default: 'stack' },
      waiting: { type: 'string', default: '1000' },
      conversations: { type: 'string', default: '200' },
      agents: { type: 'string', default: '20' },
      others: { type: 'string', default: '480' },
      talk: { type: 'string', default: '0' },
      faults: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      runs: { type: 'string', default: '200' },
    },
  });
  const number = (name: 'waiting' | 'conversations' | 'agents' | 'others' | 'talk' | 'runs', least: number): number => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= least && value <= MOST) return value;
    throw new Error(`--${name}: a whole number from ${least} to ${MOST}`);
  };
  if (values.mode !== 'embedded' && values.mode !== 'stack') throw new Error(`no such mode: ${values.mode}`);
  const counts = { waiting: number('waiting', 1), conversations: number('conversations', 1), runs: number('runs', 1) };
  if (counts.conversations > counts.waiting) throw new Error('--conversations: no more than wait');
  return {
    ...{ ...counts, agents: number('agents', 1), others: number('others', 0), talkMs: number('talk', 0) * 1_000 },
    ...{ mode: values.mode, faults: values.faults, only: values.only },
  };
}
type Options = ReturnType<typeof readOptions>;

async function faults(infrastructure: Infrastructure | undefined, folder: string, options: Options): Promise<string> {
  const asked = { runs: options.runs, atOnce: AT_ONCE, only: options.only };
  const rows =
    infrastructure === undefined
      ? await playEmbedded(asked, say)
      : await playOnStack(infrastructure, folder, asked, say);
  if (rows.length === 0) throw new Error('--only: there is no such fault');
  if (rows.some(({ harmed, unanswered }) => harmed + unanswered > 0)) process.exitCode = 1;
  return tableOf(rows);
}

/** Copies of a conversation that waits, for the dialog and the desk alike, each due a moment after the one before. */
async function copyInTables({ databaseUrl }: Infrastructure, id: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into dialog.conversations
       select (jsonb_populate_record(c, jsonb_build_object('id', 'copy-' || n))).*
       from dialog.conversations c, generate_series(1, $2::integer) n where c.id = $1`,
      [id, count],
    );
    await client.query(
      `insert into desk.cases
       select (jsonb_populate_record(c, jsonb_build_object('conversation_id', 'copy-' || n,
         'deadline', c.deadline + interval '1 hour' + n * interval '10 ms'))).*
       from desk.cases c, generate_series(1, $2::integer) n where c.conversation_id = $1`,
      [id, count],
    );
  } finally {
    await client.end();
  }
}

async function serving(infrastructure: Infrastructure | undefined, folder: string, options: Options): Promise<string> {
  const shopOptions = { folder, env, log: say };
  const shop =
    infrastructure === undefined
      ? await openEmbeddedShop(shopOptions)
      : await openStackShop(infrastructure, shopOptions);
  try {
    const copyWaiting =
      infrastructure === undefined
        ? {}
        : { copyWaiting: async (id: string, count: number) => await copyInTables(infrastructure, id, count) };
    return JSON.stringify({
      mode: options.mode,
      ...(await serve(shop.door.url, { ...options, ...copyWaiting, tokenOf, processes: shop.processes }, say)),
    });
  } finally {
    await shop.stop();
  }
}

async function main(options: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-bench-desk-'));
  // PostgreSQL may run as another user and must be able to pass through.
  chmodSync(folder, 0o711);
  let infrastructure: Infrastructure | undefined;
  let line: string;
  try {
    if (options.mode === 'stack') infrastructure = await startInfrastructure({ folder, log: say });
    line = options.faults
      ? await faults(infrastructure, folder, options)
      : await serving(infrastructure, folder, options);
  } finally {
    await infrastructure?.stop();
    await endAllProcesses();
    rmSync(folder, { recursive: true, force: true });
  }
  say(line);
}

let options: Options | undefined;
try {
  options = readOptions();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
  process.exitCode = EXIT_USAGE;
}
if (options !== undefined) await main(options);
