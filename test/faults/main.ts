// `npm run test:faults`: breaks the real stack in every way that it must bear, under load, and tells what was lost, doubled or wrong.
import { parseArgs } from 'node:util';
import { endAllProcesses } from '../../tools/stack/native-process.js';
import { type Fault, faults } from './faults.js';
import { mustBeZero, playFaults, type Row } from './play-faults.js';
import { smallDiskFault } from './small-disk.js';

const USAGE = `usage: npm run test:faults [-- options]
  --only <text>     faults whose name holds it, and may be given again
  --shoppers 4      how many shop at once
  --away 20         for how many seconds servers are stopped, frozen, far, cut off or without room
  --list            only names them`;
const EXIT_USAGE = 2;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function tableOf(rows: readonly Row[]): string {
  const columns = ['turns', 'honest', 'longestS', ...mustBeZero] as const;
  const head = ['fault'.padEnd(34), ...columns.map((name) => name.padStart(8)), '  asked again'].join(' ');
  const lines = rows.map((row) =>
    [row.fault.padEnd(34), ...columns.map((name) => String(row[name]).padStart(8)), `  ${row.again}`].join(' '),
  );
  return [head, ...lines].join('\n');
}

interface Options {
  readonly awayMs: number;
  readonly shoppers: number;
}

/** Those that this machine can play; of the others it is said why not. */
function playable(chosen: readonly Fault[]): readonly Fault[] {
  const needing = chosen.filter(({ stack }) => stack === 'small disk');
  const fault = needing.length === 0 ? undefined : smallDiskFault();
  if (fault === undefined) return chosen;
  for (const { name } of needing) say(`${name} is left out: ${fault}`);
  return chosen.filter((one) => !needing.includes(one));
}

async function main(wanted: readonly Fault[], options: Options): Promise<void> {
  const chosen = playable(wanted);
  let rows: Row[] = [];
  try {
    rows = await playFaults(chosen, { ...options, counts: { gateway: 2, dialog: 2 }, say });
  } finally {
    await endAllProcesses();
  }
  say(`\n${tableOf(rows)}`);
  const sums = mustBeZero.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)] as const);
  const turns = rows.reduce((sum, row) => sum + row.turns, 0);
  say(JSON.stringify({ faults: rows.length, turns, ...Object.fromEntries(sums) }));
  process.exitCode = sums.every(([, sum]) => sum === 0) ? 0 : 1;
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
