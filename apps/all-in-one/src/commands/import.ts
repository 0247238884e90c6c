// `npm run import -- <folder> [--check|--strict] [--into <data directory>]`: loads a store, names every bad line, shows how far it is.
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import { BusError } from '#bus';
import { ConfigError, DataDirectoryError, DataDirectoryInUseError } from '#platform';
import { ImportError, type ImportOptions, type ImportReport, importStore } from '#store-import';
import { policyFinder } from '../../../catalog/src/catalog.module.js';
import { noteImported, openShop } from '../open-shop.js';

const USAGE = 'usage: npm run import -- <folder> [--check | --strict] [--into <data directory>]';
const EXIT_BAD_LINES = 1;
const EXIT_USAGE = 2;
const EXIT_FAILED = 3;

type Mode = 'load' | 'check' | 'strict';

/** The folder and what to do with it, or what is wrong with the arguments. */
function readArguments(args: string[]): { folder: string; mode: Mode; into: string | undefined } | string {
  try {
    const options = { check: { type: 'boolean' }, strict: { type: 'boolean' }, into: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) return USAGE;
    if (values.check && values.strict) return `--check and --strict do not go together\n${USAGE}`;
    return { folder, mode: values.check ? 'check' : values.strict ? 'strict' : 'load', into: values.into };
  } catch (error) {
    return `${(error as Error).message}\n${USAGE}`;
  }
}

/** A bar on a terminal; nothing where the output goes to a file. */
function openProgress(): { show: ImportOptions['onProgress']; print: (line: string) => void; stop: () => void } {
  const print = (line: string): void => void process.stderr.write(`${line}\n`);
  if (!process.stderr.isTTY) return { show: undefined, print, stop: () => undefined };
  const bar = new cliProgress.SingleBar(
    { format: ' {bar} {percentage}% {phase} {file}', hideCursor: true, stream: process.stderr, linewrap: false },
    cliProgress.Presets.shades_classic,
  );
  bar.start(1, 0, { phase: '', file: '' });
  return {
    show: ({ doneBytes, totalBytes, phase, file }) => {
      bar.setTotal(Math.max(totalBytes, 1));
      bar.update(doneBytes, { phase, file });
    },
    // A line that is printed over the bar would be torn by it.
    print: (line) => {
      process.stderr.write('\r\x1b[K');
      print(line);
    },
    stop: () => {
      bar.stop();
    },
  };
}

function summaryOf({ files, bad, loaded }: ImportReport, seconds: number): string {
  const rows = Object.entries(files).map(([name, { lines, changed, unchanged, bad: wrong }]) => {
    const counts = loaded ? `${changed} changed, ${unchanged} unchanged, ` : '';
    return `  ${name.padEnd(18)} ${String(lines).padStart(8)} lines: ${counts}${wrong} bad`;
  });
  const end = loaded ? `Loaded in ${seconds.toFixed(1)} s` : `Checked in ${seconds.toFixed(1)} s, nothing was loaded`;
  return [...rows, `${end}${bad > 0 ? `; ${bad} bad line(s)` : ''}.`].join('\n');
}

async function run({ folder, mode, into }: { folder: string; mode: Mode; into: string | undefined }): Promise<number> {
  const env = into === undefined ? process.env : { ...process.env, DATA_DIR: into };
  const startedAtMs = Date.now();
  // A check reads the files alone, so it needs no store to run.
  const shop = mode === 'check' ? undefined : await openShop(env, folder);
  const progress = openProgress();
  try {
    const report = await importStore({
      folder,
      mode,
      bus: shop?.bus,
      onBadLine: ({ file, line, reason }) => {
        progress.print(`${file}:${line}: ${reason}`);
      },
      onNotice: progress.print,
      policyFinder,
      onProgress: progress.show,
    });
    progress.stop();
    if (report.loaded) noteImported(env, folder, new Date());
    process.stdout.write(`${summaryOf(report, (Date.now() - startedAtMs) / 1_000)}\n`);
    return report.bad > 0 ? EXIT_BAD_LINES : 0;
  } finally {
    progress.stop();
    await shop?.close();
  }
}

function explain(error: unknown): string {
  const isTold = [ImportError, ConfigError, DataDirectoryError, DataDirectoryInUseError].some(
    (kind) => error instanceof kind,
  );
  if (isTold) return (error as Error).message;
  if (error instanceof BusError) {
    return `The import stopped: ${error.message}. What was loaded stays; run the same command again to go on.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const wanted = readArguments(process.argv.slice(2));
if (typeof wanted === 'string') {
  process.stderr.write(`${wanted}\n`);
  process.exitCode = EXIT_USAGE;
} else {
  process.exitCode = await run(wanted).catch((error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    return EXIT_FAILED;
  });
}
