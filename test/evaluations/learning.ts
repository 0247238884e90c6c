// `npm run eval:learning -- --seed <jsonl> --corrections <jsonl> --test <jsonl>`: what corrections, good and poisoned, do to what is understood.
import { parseArgs } from 'node:util';
import { chanceFrom } from '#learning';
import { z } from 'zod';
import { readExamples, readLines } from './labelled-lines.js';
import { measureLearning } from './learning-measure.js';
import { measureShipped } from './learning-shipped.js';

const USAGE = `usage: npm run eval:learning -- --seed <jsonl> --corrections <jsonl> --test <jsonl> [--poison <share> [--poison-label <label>]]
       npm run eval:learning -- --shipped <jsonl of {text, skills}> … [--confirmed] [--poison <share> [--poison-label <skill>]]`;
const wanted = z.object({ text: z.string().max(4_000), skills: z.array(z.string()) });
/** A flood of these would send orders back. */
const SHIPPED_POISON = 'return-order';
const EXIT_USAGE = 2;

async function run(args: string[]): Promise<number> {
  const options = {
    seed: { type: 'string' },
    corrections: { type: 'string' },
    test: { type: 'string' },
    shipped: { type: 'string' },
    confirmed: { type: 'boolean' },
    poison: { type: 'string' },
    'poison-label': { type: 'string' },
  } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const poison = Number(values.poison ?? 0);
  if (values.shipped !== undefined && poison >= 0 && poison <= 1) {
    const lines = await Promise.all([values.shipped, ...positionals].map((file) => readLines(file, wanted)));
    const messages = lines
      .flat()
      .flatMap(({ text, skills: [skill, ...others] }) =>
        skill === undefined || others.length > 0 ? [] : [{ text, skill }],
      );
    const correctors = {
      ...{ poison, poisonLabel: values['poison-label'] ?? SHIPPED_POISON, isConfirmed: values.confirmed === true },
    };
    process.stdout.write(`${JSON.stringify(await measureShipped(messages, correctors))}\n`);
    return 0;
  }
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
  process.stdout.write(`${JSON.stringify(measureLearning(seeds, offered, test))}\n`);
  return 0;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
