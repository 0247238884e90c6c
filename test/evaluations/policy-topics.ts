// `npm run eval:policy-topics`: how often the topic of a question about a shop's rules is told right, for an author whose texts were not taught.
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { chancesOf, packedSoftmax, type SoftmaxModel, trainSoftmax } from '#learning';
import { type Script, scriptOf, SentenceVectors } from '#sentence-vectors';
import { NO_TOPIC, VECTOR_SCALE } from '../../apps/catalog/src/faqs/policy-topics.js';
import { evaluate, fitOption } from './evaluation.js';
import { readLines } from './labelled-lines.js';
import { asSource } from './packed-source.js';

const USAGE = `usage: npm run eval:policy-topics [-- --fit]
  --fit  trains on the texts of all authors and writes apps/catalog/src/faqs/policy-topics.data.ts`;
const SOURCE = 'apps/catalog/src/faqs/policy-topics.data.ts';
const DEADLINE_MS = 4 * 60_000;
const TRAINING = { epochs: 40, decay: 5e-4 };
const FIRST = 3;

const topicLine = z.object({
  author: z.string().min(1),
  topic: z.string().min(1),
  kind: z.enum(['ask', 'rule']),
  text: z.string().min(1),
});
type Taught = z.output<typeof topicLine> & { readonly features: Float32Array };

async function taughtOf(script: Script, file: string, encoder: SentenceVectors): Promise<Taught[]> {
  // A text without a character of the script is another encoder's.
  const lines = (await readLines(file, topicLine)).filter(({ text }) => scriptOf(text) === script);
  const vectors = await encoder.vectorsOf(
    lines.map(({ text }) => text.normalize('NFKC')),
    { manner: 'together', deadlineMs: DEADLINE_MS },
  );
  if (vectors === undefined) throw new Error('the vectors did not come in time');
  return lines.map((line, at) => ({
    ...line,
    features: (vectors[at] ?? new Float32Array()).map((value) => VECTOR_SCALE * value),
  }));
}

const trained = (taught: readonly Taught[]): SoftmaxModel =>
  trainSoftmax(
    taught.map(({ features, topic }) => ({ features, label: topic })),
    TRAINING,
  );

/** The topics of a text, the most probable first. */
const ranked = (model: SoftmaxModel, { features }: Taught): string[] => {
  const chances = chancesOf(model, features);
  return model.labels.toSorted(
    (left, right) => (chances[model.labels.indexOf(right)] ?? 0) - (chances[model.labels.indexOf(left)] ?? 0),
  );
};

interface Figures {
  readonly asks: number;
  readonly first: number;
  readonly amongThree: number;
  readonly none: number;
  readonly noneRight: number;
}

/** Each author by what the others taught. */
function heldOut(taught: readonly Taught[]): Figures {
  const asked = [...new Set(taught.map(({ author }) => author))].flatMap((held) => {
    const model = trained(taught.filter(({ author }) => author !== held));
    return taught
      .filter(({ author, kind }) => author === held && kind === 'ask')
      .map((one) => ({ topic: one.topic, ranked: ranked(model, one) }));
  });
  const of = asked.filter(({ topic }) => topic !== NO_TOPIC);
  const none = asked.filter(({ topic }) => topic === NO_TOPIC);
  return {
    asks: of.length,
    first: of.filter(({ topic, ranked: [first] }) => first === topic).length,
    amongThree: of.filter(({ topic, ranked: all }) => all.slice(0, FIRST).includes(topic)).length,
    none: none.length,
    noneRight: none.filter(({ ranked: [first] }) => first === NO_TOPIC).length,
  };
}

await evaluate(USAGE, fitOption, async (isFit, encoder) => {
  const models: Record<string, SoftmaxModel> = {};
  const figures: Record<string, Figures> = {};
  for (const [script, locale] of [
    ['han', 'zh'],
    ['other', 'en'],
  ] as const) {
    const taught = await taughtOf(script, `test/evaluations/topic-data/${locale}.jsonl`, encoder);
    const own = (figures[locale] = heldOut(taught));
    process.stdout.write(
      `${locale}: topic right ${own.first} of ${own.asks}, among three ${own.amongThree}; none told as none ${own.noneRight} of ${own.none}\n`,
    );
    if (isFit) models[script] = trained(taught);
  }
  if (isFit) {
    const packed = Object.entries(models).map(([script, model]) => [script, packedSoftmax(model)] as const);
    const head =
      '// Written by `npm run eval:policy-topics -- --fit`: which topic of a shop’s rules a sentence vector is about. See policy-topics.ts.';
    writeFileSync(SOURCE, asSource(head, 'policyTopics', Object.fromEntries(packed)));
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`);
});
