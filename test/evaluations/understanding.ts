// `npm run eval:understanding -- --train <jsonl> --test <jsonl>`: the assistant's classifier, taught and asked any labelled texts.
import { parseArgs } from 'node:util';
import { measureClassifier, OUTSIDE } from './understanding-measure.js';
import { readExamples } from './labelled-lines.js';

const USAGE = 'usage: npm run eval:understanding -- --train <jsonl> --test <jsonl> [--confusions]';
const EXIT_USAGE = 2;
const MOST_CONFUSIONS = 25;

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(2)} %`);

async function run(args: string[]): Promise<number> {
  const options = { train: { type: 'string' }, test: { type: 'string' }, confusions: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args, options });
  if (values.train === undefined || values.test === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return EXIT_USAGE;
  }
  const [taught, asked] = [await readExamples(values.train), await readExamples(values.test)];
  const { confusions, ...figures } = measureClassifier(taught, asked);
  const rows: [string, string][] = [
    ['taught', `${taught.length} texts, ${figures.labels} labels`],
    ['asked', `${figures.inside} texts with a label, ${figures.outside} that fit none (${OUTSIDE})`],
    ['right among those with a label', percent(figures.accuracy)],
    ['… when none may be turned away', percent(figures.accuracyUnrejected)],
    ['noticed of those that fit none', percent(figures.oosRecall)],
    ['right where it says that none fits', percent(figures.oosPrecision)],
    ['training', `${figures.trainSeconds} s`],
    ['a text, p50 / p95', `${figures.p50Us} / ${figures.p95Us} µs`],
  ];
  for (const [name, value] of rows) process.stdout.write(`${name.padEnd(38)}${value}\n`);
  if (values.confusions === true)
    for (const { wanted, got, times, example } of confusions.slice(0, MOST_CONFUSIONS))
      process.stdout.write(`${String(times).padStart(4)} × ${wanted} → ${got}, e.g. ${example}\n`);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  return 0;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
