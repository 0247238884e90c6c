// `npm run eval:trends -- --stream <jsonl> --planted <jsonl>`: which planted rises are found, how soon, and what false alarms cost.
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readLines } from './labelled-lines.js';
import { madeUpStream } from './trends-stream.js';
import { measureTrends } from './trends-measure.js';

const USAGE = `usage: npm run eval:trends -- --stream <jsonl> --planted <jsonl> [--alarms]
       npm run eval:trends -- --make <folder> [--seed <number>] [--a-day <questions>] [--factor <number>]
  --stream   lines {at, topic, shopper}; at is an ISO time or milliseconds since 1970
  --planted  lines {topic, from, factor}
  --alarms   prints every alarm
  --make     writes a made-up stream.jsonl and planted.jsonl instead`;
const EXIT_USAGE = 2;
const DAY_MS = 86_400_000;
const MOST_DAYS = 3_660;

const time = z
  .union([z.string(), z.number()])
  .transform((value) => new Date(value).getTime())
  .refine((value) => Number.isFinite(value), 'not a time');
const asked = z.object({
  at: time,
  topic: z.union([z.string().min(1), z.number()]).transform(String),
  shopper: z.union([z.string().min(1), z.number()]).transform(String),
});
const planted = z.object({
  topic: z.union([z.string().min(1), z.number()]).transform(String),
  from: time,
  factor: z.number().positive(),
});

async function make(folder: string, seed: number, aDay: number, factor: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const made = madeUpStream({ seed, questionsADay: aDay, factor });
  for (const [name, lines] of [
    ['stream.jsonl', made.stream],
    ['planted.jsonl', made.planted],
  ] as const) {
    const file = createWriteStream(join(folder, name));
    for (const line of lines) if (!file.write(`${JSON.stringify(line)}\n`)) await once(file, 'drain');
    file.end();
    await once(file, 'finish');
  }
}

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      stream: { type: 'string' },
      planted: { type: 'string' },
      alarms: { type: 'boolean' },
      make: { type: 'string' },
      seed: { type: 'string', default: '1' },
      'a-day': { type: 'string', default: '200' },
      factor: { type: 'string', default: '3' },
    },
  });
  if (values.make !== undefined) {
    await make(values.make, Number(values.seed), Number(values['a-day']), Number(values.factor));
    return 0;
  }
  if (values.stream === undefined || values.planted === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return EXIT_USAGE;
  }
  const stream = await readLines(values.stream, asked);
  const rises = await readLines(values.planted, planted);
  const span =
    stream.reduce((most, { at }) => Math.max(most, at), 0) -
    stream.reduce((least, { at }) => Math.min(least, at), Infinity);
  if (span > MOST_DAYS * DAY_MS) throw new Error(`${values.stream}: the stream spans more than ${MOST_DAYS} days`);
  const { alarms, ...figures } = measureTrends(stream, rises);
  if (values.alarms === true)
    for (const { day, topic, detector, shoppers, expected, planted: isPlanted } of alarms)
      process.stdout.write(
        `day ${day} ${topic} ${detector} ${shoppers} for ${expected.toFixed(1)}${isPlanted ? '' : ' FALSE'}\n`,
      );
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  return 0;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
