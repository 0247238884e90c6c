// `npm run eval:sentiment -- --test <jsonl> [--train <jsonl>]`: praise and complaint told apart; without labels to learn from, what ships.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Sentiment } from '#feedback';
import { areaUnderCurve } from '#learning';
import { readLines } from './labelled-lines.js';

const USAGE = `usage: npm run eval:sentiment -- --test <jsonl> [--train <jsonl>] [--wrong]
  lines {text, locale, label: "positive" | "negative", category?}; without --train the lexicon labels the test's texts (never their
  labels) and the model learns from that`;
const EXIT_USAGE = 2;
const MAX_TEXT = 20_000;

const review = z.object({
  text: z.string().max(MAX_TEXT),
  locale: z.string().min(1).max(20),
  label: z.enum(['positive', 'negative']),
  category: z.string().max(200).optional(),
});
type Review = z.infer<typeof review>;

/** One model a language: a shop's texts in one language say nothing of those in another. */
function scoresOf(test: readonly Review[], train: readonly Review[] | undefined): number[] {
  const models = new Map<string, Sentiment>();
  for (const locale of new Set(test.map((line) => line.locale))) {
    const taught = train?.filter((line) => line.locale === locale);
    models.set(
      locale,
      taught === undefined
        ? Sentiment.heard(test.filter((line) => line.locale === locale).map(({ text }) => text))
        : Sentiment.labelled(taught.map(({ text, label }) => ({ text, positive: label === 'positive' }))),
    );
  }
  return test.map(({ text, locale }) => models.get(locale)?.score(text) ?? 0);
}

const round = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : Math.round(value * 10_000) / 10_000;

function figuresOf(lines: readonly { label: string; score: number }[]): {
  accuracy: number | null;
  auc: number | null;
} {
  const right = lines.filter(({ label, score }) => score > 0 === (label === 'positive')).length;
  const area = areaUnderCurve(
    lines.map(({ score }) => score),
    lines.map(({ label }) => label === 'positive'),
  );
  return { accuracy: round(right / lines.length), auc: round(area?.area) };
}

async function run(args: string[]): Promise<number> {
  const options = { test: { type: 'string' }, train: { type: 'string' }, wrong: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args, options });
  if (values.test === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return EXIT_USAGE;
  }
  const test = await readLines(values.test, review);
  const train = values.train === undefined ? undefined : await readLines(values.train, review);
  const scores = scoresOf(test, train);
  const scored = test.map((line, at) => ({ ...line, score: scores[at] ?? 0 }));
  const by = (key: (line: Review) => string): Record<string, ReturnType<typeof figuresOf>> =>
    Object.fromEntries([...Map.groupBy(scored, key)].map(([name, lines]) => [name, figuresOf(lines)]));
  for (const [name, figures] of Object.entries(by(({ category }) => category ?? '–')))
    process.stdout.write(`${name.padEnd(20)}${JSON.stringify(figures)}\n`);
  if (values.wrong === true)
    for (const { text, label, score } of scored)
      if (score > 0 !== (label === 'positive')) process.stdout.write(`${label} ${score.toFixed(2)} ${text}\n`);
  process.stdout.write(`${JSON.stringify({ ...figuresOf(scored), byLocale: by(({ locale }) => locale) })}\n`);
  return 0;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
