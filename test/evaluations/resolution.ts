// `npm run eval:resolution -- --dialogs <jsonl> [--train <jsonl>] [--judged 100]`: the share of dialogs that were resolved, from few judged.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { dialogFeatures } from '#feedback';
import { areaUnderCurve, chanceFrom, logistic, predictionPoweredMean, shuffledIndices, type Estimate } from '#learning';
import { dialog, isSameFile, rounded, scoresOf } from './judged-dialogs.js';
import { readLines } from './labelled-lines.js';

const USAGE = `usage: npm run eval:resolution -- --dialogs <jsonl> [--train <jsonl>] [--judged <number, 100>]
  lines {id, locale, turns: [{role, text}], resolved: 0 | 1}; without --train what ships; the same file twice: five-fold`;
const EXIT_USAGE = 2;
const REDRAWS = 1_000;
const SEED = 11;

const resolvedDialog = dialog.extend({ resolved: z.union([z.literal(0), z.literal(1)]) });
type ResolvedDialog = z.infer<typeof resolvedDialog>;

/** What is usually counted as resolved: nobody asks or complains at the end. */
function countsAsSilence({ turns }: ResolvedDialog): boolean {
  const last = turns.at(-1);
  if (last?.role !== 'customer') return true;
  const features = dialogFeatures([last]);
  const one = (name: string): number => features.get(name) ?? 0;
  return one('firstAsks') === 0 && one('firstAnger') === 0 && one('firstFelt') >= 0;
}

async function run(args: string[]): Promise<number> {
  const options = {
    dialogs: { type: 'string' },
    train: { type: 'string' },
    judged: { type: 'string', default: '100' },
  } as const;
  const { values } = parseArgs({ args, options });
  const judged = Number(values.judged);
  if (values.dialogs === undefined || !Number.isInteger(judged) || judged < 3) {
    process.stderr.write(`${USAGE}\n`);
    return EXIT_USAGE;
  }
  const asked = await readLines(values.dialogs, resolvedDialog);
  const taught = values.train === undefined ? undefined : await readLines(values.train, resolvedDialog);
  if (asked.length < 3) throw new Error(`${values.dialogs}: at least 3 dialogs are needed`);
  const partsOf = (dialogs: readonly ResolvedDialog[]) =>
    dialogs.map(({ locale, turns, resolved }) => ({ locale, turns, target: resolved }));
  const scores = scoresOf('resolved', asked, taught && partsOf(taught), isSameFile(values.dialogs, values.train));
  const guesses = scores.map(logistic);
  const truth = asked.reduce((sum, { resolved }) => sum + resolved, 0) / asked.length;
  const chance = chanceFrom(SEED);
  const draw = (): Estimate =>
    predictionPoweredMean(
      guesses,
      shuffledIndices(asked.length, chance)
        .slice(0, judged)
        .map((at) => ({ guess: guesses[at] ?? 0, truth: asked[at]?.resolved ?? 0 })),
    );
  const published = draw();
  let covered = 0;
  for (let at = 0; at < REDRAWS; at++) {
    const { low, high } = draw();
    if (low - 1e-9 <= truth && truth <= high + 1e-9) covered++;
  }
  const area = areaUnderCurve(
    scores,
    asked.map(({ resolved }) => resolved === 1),
  );
  const figures = {
    auc: rounded(area?.area),
    estimate: rounded(published.estimate),
    interval: [rounded(published.low), rounded(published.high)],
    truth: rounded(truth),
    coverage: rounded(covered / REDRAWS),
    silenceAsResolved: rounded(asked.filter(countsAsSilence).length / asked.length),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  return 0;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
