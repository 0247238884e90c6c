// `npm run eval:learning -- --seed <jsonl> --corrections <jsonl> --test <jsonl>`: what corrections, good and poisoned, do to what is understood.
import { parseArgs } from 'node:util';
import { chanceFrom } from '#learning';
import { readExamples } from './labelled-lines.js';
import { measureLearning } from './learning-measure.js';

const USAGE =
  'usage: npm run eval:learning -- --seed <jsonl> --corrections <jsonl> --test <jsonl> [--amended] [--poison <share> [--poison-label <label>]]';
const EXIT_USAGE = 2;

async function run(args: string[]): Promise<number> {
  const options = {
    seed: { type: 'string' },
    corrections: { type: 'string' },
    test: { type: 'string' },
    amended: { type: 'boolean' },
    poison: { type: 'string' },
    'poison-label': { type: 'string' },
  } as const;
  const { values } = parseArgs({ args, options });
  const poison = Number(values.poison ?? 0);
  if (!values.seed || !values.corrections || !values.test || !(poison >= 0 && poison <= 1)) {
    process.stderr.write(`${USAGE}\n`);
    return EXIT_USAGE;
  }
  const [seeds, corrections, test] = await Promise.all(
    [values.seed, values.corrections, values.test].map(readExamples),
  );
  if (!seeds || !corrections || !test) throw new Error(USAGE);
  const chance = chanceFrom(1);
  const target = values['poison-label'] ?? seeds[0]?.label ?? '';
  const offered = corrections.map((one) => (chance() < poison ? { ...one, label: target } : one));
  process.stdout.write(`${JSON.stringify(measureLearning(seeds, offered, test, values.amended))}\n`);
  return 0;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
