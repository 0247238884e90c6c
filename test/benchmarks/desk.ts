// `npm run bench:desk`: people who serve a full queue, and with --faults what becomes of lines while services are killed under them.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Infrastructure, startInfrastructure } from '../../tools/stack/infrastructure.js';
import { endAllProcesses } from '../../tools/stack/native-process.js';
import { type Services, startServices } from '../../tools/stack/services.js';
import { agentTokenFor, customerTokenFor } from '../../tools/stack/tokens.js';
import { FIRST_ORDER, writeMugShop } from '../people/mug-shop.js';
import { playFenceRuns } from './desk/fence-runs.js';
import { serve } from './desk/serving.js';
import { openEmbeddedShop, openStackShop } from './turns/shops.js';

const USAGE = `usage: npm run bench:desk [-- options]
  --mode embedded|stack   where (stack)
  --waiting 1000          conversations that wait
  --conversations 200     of those, so many are served
  --agents 20             agents who serve, with one place each
  --others 480            agents who are on without a free place
  --talk 0                seconds for which each conversation is held
  --faults                instead, on the stack with two gateways, dialogs and desks: runs while one after the other is killed
  --calm                  with --faults: nothing is killed
  --runs 200              how many runs`;
const EXIT_USAGE = 2;
const AT_ONCE = 4;
const KILL_EVERY_MS = 15_000;
const MOST = 10_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const agentSecret = randomBytes(32).toString('base64url');
const tokenOf = async (agentId: string): Promise<string> => await agentTokenFor({ agentSecret }, agentId);
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
      calm: { type: 'boolean', default: false },
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
    ...{ mode: values.mode, faults: values.faults, calm: values.calm },
  };
}
type Options = ReturnType<typeof readOptions>;

/** Kills one instance after the other, and starts another in its place, until told to stop. */
async function killOneAfterTheOther(services: Services, isOver: () => boolean): Promise<number> {
  const apps = ['desk', 'dialog', 'gateway'] as const;
  let killed = 0;
  while (!isOver()) {
    const app = apps[killed % apps.length];
    const victim = services.processes.find((one) => one.app === app);
    if (victim !== undefined) {
      await services.stopOne(victim, 'SIGKILL');
      killed += 1;
      if (app !== undefined) await services.startOne(app);
    }
    for (let waitedMs = 0; waitedMs < KILL_EVERY_MS && !isOver(); waitedMs += 500) await delay(500);
  }
  return killed;
}

async function faults(infrastructure: Infrastructure, folder: string, { runs, calm }: Options): Promise<string> {
  const counts = { gateway: 2, dialog: 2, desk: 2 };
  const more = { ...env, LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '100000000' };
  const services = await startServices({ infrastructure, folder, counts, env: more, log: say });
  try {
    const ids = Array.from({ length: Math.ceil(runs / 3) }, (_, index) => `A-${FIRST_ORDER + index}`);
    await services.runCommand('import', [await writeMugShop(ids.length)]);
    const customerToken = await customerTokenFor(services.secrets, 'ann');
    let isOver = false;
    const killing = calm ? Promise.resolve(0) : killOneAfterTheOther(services, () => isOver);
    const urls = (): readonly string[] => services.gatewayUrls;
    const orders = { customerToken, ids };
    const found = await playFenceRuns({ urls, runs, atOnce: AT_ONCE, tokenOf, orders }, say);
    isOver = true;
    return JSON.stringify({ ...found, killed: await killing });
  } finally {
    await services.stop();
  }
}

async function serving(infrastructure: Infrastructure | undefined, folder: string, options: Options): Promise<string> {
  const shopOptions = { folder, env, log: say };
  const shop =
    infrastructure === undefined
      ? await openEmbeddedShop(shopOptions)
      : await openStackShop(infrastructure, shopOptions);
  try {
    return JSON.stringify({ mode: options.mode, ...(await serve(shop.door.url, { ...options, tokenOf }, say)) });
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
    if (options.mode === 'stack' || options.faults) infrastructure = await startInfrastructure({ folder, log: say });
    line =
      options.faults && infrastructure !== undefined
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
