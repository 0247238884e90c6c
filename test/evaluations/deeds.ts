// `npm run eval:deeds`: how often a line about a change of an order is rightly told from a wish for it, for an author whose lines were not taught.
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { packedSoftmax, type SoftmaxModel, trainSoftmax } from '#learning';
import { scriptOf, type SentenceVectors } from '#sentence-vectors';
import {
  ABOUT,
  type About,
  featuresOfDeed,
  lastOfDeed,
  type Mood,
  MOODS,
  notWishedBy,
  plainDeed,
} from '../../apps/dialog/src/interpret/mood-of-deed.js';
import { asRead } from '../../apps/dialog/src/meaning.js';
import { moodOf } from '../../apps/dialog/src/order-actions/deed-mood.js';
import { refusesChange } from '../../apps/dialog/src/order-actions/not-wished.js';
import { encoded } from '../../apps/dialog/src/understand/skill-vectors.js';
import { evaluate, fitOption } from './evaluation.js';
import { readLines } from './labelled-lines.js';
import { asSource } from './packed-source.js';

const USAGE = `usage: npm run eval:deeds [-- --fit]
  --fit  trains on the lines of all authors and writes apps/dialog/src/interpret/mood-of-deed.data.ts`;
const SOURCE = 'apps/dialog/src/interpret/mood-of-deed.data.ts';
const DEADLINE_MS = 4 * 60_000;
const TRAINING = { epochs: 40, rate: 0.02, decay: 2e-4 };
/** Deeds that are changes of an order. */
const CHANGES = ['cancel', 'return', 'exchange', 'refund', 'change-address', 'change-order'] as const;

const deedLine = z.object({
  author: z.string().min(1),
  deed: z.enum([...CHANGES, 'hurry', 'person', 'report', 'none']),
  mood: z.enum(MOODS),
  before: z.enum(ABOUT),
  text: z.string().min(1),
});

/** A line that was written down, and its features. */
interface Line {
  readonly author: string;
  readonly mood: Mood;
  readonly isOfChange: boolean;
  readonly isBlockedByPatterns: boolean;
  readonly text: string;
  readonly features: Float32Array;
  /** Of what it says last. */
  readonly last?: Float32Array;
}

type DeedFeatures = (text: string, about: About) => Float32Array;

async function linesIn(locale: 'zh' | 'en', encoder: SentenceVectors): Promise<Line[]> {
  const written = await readLines(`test/evaluations/deed-data/${locale}.jsonl`, deedLine);
  const lines = written.map((line) => ({ ...line, text: asRead(line.text).text }));
  const vectorsOf = async (texts: readonly string[]): Promise<DeedFeatures> => {
    const plain = texts.map((text) => encoded(plainDeed(text)));
    const vectors = await encoder.vectorsOf(plain, { manner: 'together', deadlineMs: DEADLINE_MS });
    if (vectors === undefined) throw new Error('the vectors did not come in time');
    return (text, about) => {
      const at = texts.indexOf(text);
      return featuresOfDeed({
        text,
        vector: vectors[at] ?? new Float32Array(),
        script: scriptOf(plain[at] ?? ''),
        about,
      });
    };
  };
  const featuresOf = await vectorsOf([
    ...new Set(lines.flatMap(({ text }) => [text, lastOfDeed(text)].filter((one) => one !== undefined))),
  ]);
  return lines.map(({ author, mood, deed, before, text }) => {
    const last = lastOfDeed(text);
    return {
      author: `${locale} ${author}`,
      mood,
      isOfChange: CHANGES.some((one) => one === deed),
      isBlockedByPatterns: refusesChange(text) || moodOf(text) !== undefined,
      text,
      features: featuresOf(text, before),
      ...(last === undefined ? {} : { last: featuresOf(last, before) }),
    };
  });
}

const trained = (lines: readonly Line[]): SoftmaxModel =>
  trainSoftmax(
    lines.map(({ features, mood }) => ({ features, label: mood })),
    TRAINING,
  );

interface Judged extends Line {
  readonly chance: number;
  readonly isBlocked: boolean;
}

/** Each author by what the others taught. */
function heldOut(lines: readonly Line[]): Judged[] {
  return [...new Set(lines.map(({ author }) => author))].flatMap((held) => {
    const model = trained(lines.filter(({ author }) => author !== held));
    return lines
      .filter(({ author }) => author === held)
      .map((line) => {
        const { mood, chance } = notWishedBy(model, line.features, line.last);
        return { ...line, chance, isBlocked: mood !== undefined };
      });
  });
}

const share = (lines: readonly Judged[], isOne: (line: Judged) => boolean): string =>
  `${lines.filter(isOne).length} of ${lines.length}`;

function tableOf(lines: readonly Judged[]): string {
  const rows = MOODS.map((mood) => {
    const own = lines.filter((line) => line.mood === mood && (line.isOfChange || mood === 'none'));
    const cells = [
      share(own, ({ isBlockedByPatterns }) => isBlockedByPatterns),
      share(own, ({ isBlocked }) => isBlocked),
      share(own, ({ isBlocked, isBlockedByPatterns }) => isBlocked || isBlockedByPatterns),
    ];
    return [mood.padEnd(8), ...cells.map((cell) => cell.padStart(12))].join(' ');
  });
  return ['blocked'.padEnd(8), ...['by patterns', 'learned', 'by either'].map((cell) => cell.padStart(12))]
    .join(' ')
    .concat('\n', rows.join('\n'));
}

await evaluate(USAGE, fitOption, async (isFit, encoder) => {
  const lines = [...(await linesIn('zh', encoder)), ...(await linesIn('en', encoder))];
  if (isFit) {
    const head =
      '// Written by `npm run eval:deeds -- --fit`: in what mood a line speaks of a deed. See mood-of-deed.ts.';
    writeFileSync(SOURCE, asSource(head, 'moodsOfDeeds', packedSoftmax(trained(lines))));
  }
  const judged = heldOut(lines);
  for (const author of new Set(judged.map((line) => line.author)))
    process.stdout.write(`${author}\n${tableOf(judged.filter((line) => line.author === author))}\n`);
  process.stdout.write(`all\n${tableOf(judged)}\n`);
});
