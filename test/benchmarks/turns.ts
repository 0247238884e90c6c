// `npm run bench`: chat turns through the gateway over HTTP at rising concurrency, embedded and on the stack, beside their floor.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startInfrastructure, type Infrastructure } from '../../tools/stack/infrastructure.js';
import { endAllProcesses } from '../../tools/stack/native-process.js';
import { missingPrograms } from '../../tools/stack/programs.js';
import { FloorBench } from './turns/floors.js';
import { countKindsOfDemo, kindSums, kindTable } from './turns/kind-costs.js';
import { overload } from './turns/overload.js';
import { processorMsOf } from './turns/processes.js';
import { Shoppers } from './turns/shoppers.js';
import { openEmbeddedShop, openStackShop, type Shop, type ShopOptions } from './turns/shops.js';
import { type Level, levelOf, modeLine, tableHead, tableRow } from './turns/summary.js';

const USAGE = `usage: npm run bench [-- options]
  --mode embedded|stack   only one of the two
  --levels 1,4,16,64      how many shoppers at once
  --seconds 10            how long each level is measured
  --instances 1           how many of each service on the stack, up to 4; all of the load goes through the first gateway
  --profile <folder>      leaves a processor profile of every process of the shop there (Chrome's developer tools read it)
  --overload              instead: 640 shoppers at once, and what becomes of them
The stack's programs (Java, Maven, PostgreSQL, Redis) are started where they are there; see npm run stack -- --install.`;
const EXIT_USAGE = 2;
const WARM_UP_MS = 8_000;
const WARM_UP_CONCURRENCY = 8;
/** Customers of the demo store who have orders. */
const CUSTOMERS = ['c-001', 'c-002', 'c-003', 'c-004', 'c-005', 'c-006'];
const SHOWN_FAULTS = 5;
const MAX_INSTANCES = 4;

interface Options {
  readonly modes: readonly string[];
  readonly levels: readonly number[];
  readonly durationMs: number;
  readonly instances: number;
  readonly isOverload: boolean;
  readonly profile: string | undefined;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      mode: { type: 'string' },
      levels: { type: 'string', default: '1,4,16,64' },
      seconds: { type: 'string', default: '10' },
      instances: { type: 'string', default: '1' },
      overload: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  const modes = values.mode === undefined ? ['embedded', 'stack'] : [values.mode];
  const levels = values.levels.split(',').map(Number);
  const durationMs = Number(values.seconds) * 1_000;
  if (modes.some((mode) => mode !== 'embedded' && mode !== 'stack')) throw new Error(`no such mode: ${values.mode}`);
  if (levels.some((level) => !Number.isInteger(level) || level < 1 || level > 1_000)) {
    throw new Error('--levels: whole numbers from 1 to 1000, parted by commas');
  }
  if (!(durationMs >= 1_000 && durationMs <= 3_600_000)) throw new Error('--seconds: from 1 to 3600');
  const instances = Number(values.instances);
  if (!Number.isInteger(instances) || instances < 1 || instances > MAX_INSTANCES) {
    throw new Error(`--instances: a whole number from 1 to ${MAX_INSTANCES}`);
  }
  const profile = values.profile && resolve(values.profile);
  return { modes, levels, durationMs, instances, isOverload: values.overload, profile };
}

const usedBy = ({ processes }: Shop): Record<string, number> =>
  Object.fromEntries(Object.entries(processes).map(([name, pid]) => [name, processorMsOf(pid)]));

async function measure(shop: Shop, floorBench: FloorBench, { levels, durationMs }: Options): Promise<Level[]> {
  const shoppers = new Shoppers(shop.door, CUSTOMERS);
  const measured: Level[] = [];
  try {
    await shoppers.look();
    await shoppers.run(WARM_UP_CONCURRENCY, WARM_UP_MS);
    say(tableHead());
    for (const concurrency of levels) {
      const floors = await floorBench.measure(concurrency);
      const before = usedBy(shop);
      const { turns, elapsedMs } = await shoppers.run(concurrency, durationMs);
      const used = Object.entries(usedBy(shop)).map(([name, ms]): [string, number] => [name, ms - (before[name] ?? 0)]);
      const level = levelOf(concurrency, turns, elapsedMs, floors, Object.fromEntries(used));
      say(tableRow(level));
      const faults = new Set(turns.flatMap(({ wrong }) => wrong ?? []));
      for (const fault of [...faults].slice(0, SHOWN_FAULTS)) say(`  wrong: ${fault}`);
      measured.push(level);
    }
  } finally {
    shoppers.close();
  }
  return measured;
}

/** One mode, and the line that it ends with. */
async function runMode(mode: string, infrastructure: Infrastructure | undefined, options: Options): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `daogou-bench-${mode}-`));
  const { profile } = options;
  const shopOptions: ShopOptions = {
    folder,
    env: profile === undefined ? {} : { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profile}` },
    instances: options.instances,
    log: say,
  };
  let shop: Shop | undefined;
  let floorBench: FloorBench | undefined;
  try {
    if (mode === 'embedded') shop = await openEmbeddedShop(shopOptions);
    else if (infrastructure !== undefined) shop = await openStackShop(infrastructure, shopOptions);
    else throw new Error('the stack needs its programs');
    if (options.isOverload) return JSON.stringify({ mode, ...(await overload(shop, CUSTOMERS, say)) });
    floorBench = await FloorBench.open(infrastructure);
    return JSON.stringify(modeLine(mode, await measure(shop, floorBench, options)));
  } finally {
    await floorBench?.close();
    await shop?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts are exact and the same in both modes: a call is two records whichever way they travel. */
async function countTurns(): Promise<string> {
  const costs = await countKindsOfDemo();
  say(
    `records and SQL statements of a turn, with all that follows from it, while nobody follows the conversation live\n${kindTable(costs)}`,
  );
  return JSON.stringify({ counted: kindSums(costs) });
}

async function main(options: Options): Promise<void> {
  const missing = missingPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'daogou-bench-'));
  // PostgreSQL may run as another user and must be able to pass through.
  chmodSync(folder, 0o711);
  let infrastructure: Infrastructure | undefined;
  const lines: string[] = [];
  try {
    if (!options.isOverload) lines.push(await countTurns());
    if (missing.length === 0) infrastructure = await startInfrastructure({ folder, log: say });
    for (const mode of options.modes) {
      if (mode === 'stack' && infrastructure === undefined) {
        say(`the stack is skipped: this machine lacks ${missing.map(({ program }) => program).join(', ')}`);
        continue;
      }
      say(`\n${mode}`);
      lines.push(await runMode(mode, infrastructure, options));
    }
  } finally {
    await infrastructure?.stop();
    await endAllProcesses();
    rmSync(folder, { recursive: true, force: true });
  }
  say('');
  for (const line of lines) say(line);
}

let options: Options | undefined;
try {
  options = readOptions();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
  process.exitCode = EXIT_USAGE;
}
if (options !== undefined) await main(options);
