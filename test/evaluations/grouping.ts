// `npm run eval:grouping -- --data <jsonl>`: whether texts that are grouped without their labels have the same one.
import { parseArgs } from 'node:util';
import { groupTexts } from '#learning';
import { readExamples } from './labelled-lines.js';

const USAGE = 'usage: npm run eval:grouping -- --data <jsonl> [--least-similarity <0–1>] [--show]';
const EXIT_USAGE = 2;
const MOST_TEXTS = 50_000;
const MOST_SHOWN = 20;

/** Of the pairs of texts in one group, how many have one label; and the share of texts that stand in a group of two or more. */
export function measureGroups(
  groups: readonly (readonly number[])[],
  labels: readonly string[],
): { pairPrecision: number | null; covered: number; groups: number } {
  let same = 0;
  let pairs = 0;
  for (const group of groups)
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1)) {
        pairs++;
        if (labels[one] === labels[other]) same++;
      }
  const covered = groups.reduce((sum, { length }) => sum + length, 0) / labels.length;
  return { pairPrecision: pairs === 0 ? null : round(same / pairs), covered: round(covered), groups: groups.length };
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

async function run(args: string[]): Promise<number> {
  const options = {
    data: { type: 'string' },
    'least-similarity': { type: 'string' },
    show: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args, options });
  const least = values['least-similarity'] === undefined ? undefined : Number(values['least-similarity']);
  if (values.data === undefined || (least !== undefined && !(least > 0 && least <= 1))) {
    process.stderr.write(`${USAGE}\n`);
    return EXIT_USAGE;
  }
  const examples = await readExamples(values.data);
  if (examples.length > MOST_TEXTS) throw new Error(`${values.data}: more than ${MOST_TEXTS} texts`);
  const groups = groupTexts(
    examples.map(({ text }) => text),
    least === undefined ? {} : { leastSimilarity: least },
  );
  if (values.show === true)
    for (const group of groups.toSorted((a, b) => b.length - a.length).slice(0, MOST_SHOWN))
      process.stdout.write(`${group.map((at) => `${examples[at]?.label}: ${examples[at]?.text}`).join('\n')}\n\n`);
  process.stdout.write(
    `${JSON.stringify(
      measureGroups(
        groups,
        examples.map(({ label }) => label),
      ),
    )}\n`,
  );
  return 0;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
