// `npm run eval:policies`: how often a question in quite other words finds the policy that answers it, and how often something else does.
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { faqRecord, type FaqRecord, type SkillName } from '#contracts';
import { type Script, SentenceVectors, whyNoVectors } from '#sentence-vectors';
import { PolicyMeanings, probabilityOf } from '../../apps/catalog/src/faqs/policy-meanings.js';
import { skills } from '../../apps/dialog/src/skills/index.js';
import { readLines } from './labelled-lines.js';
import { atBar, fittedWeights, heldOutProbabilities, type NearestPolicy } from './policies-measure.js';

const USAGE = `usage: npm run eval:policies [-- --fit]
  --fit  fits the weights anew, and measures each shop by what was fitted on the others`;
const EXIT_USAGE = 2;
const FILES = [
  ['han', 'zh', 'test/evaluations/policy-data/policies-zh.jsonl'],
  ['other', 'en', 'test/evaluations/policy-data/policies-en.jsonl'],
] as const;
const BARS = [0.33, 0.45, 0.55, 0.7];
const DEADLINE_MS = 60_000;
/** What is said to any shop, and asks for no rule: sayings of these skills, so many for each shop, at this weight. */
const OF_NO_RULE = new Set<SkillName>([
  'find-products',
  'price',
  'compare',
  'small-talk',
  'stock',
  'recommend',
  'product-info',
]);
const SAYINGS = 100;
const SAYINGS_WEIGHT = 0.3;

const shopLine = z.object({
  shop: z.string().min(1),
  policies: z.array(faqRecord),
  asked: z.array(z.object({ text: z.string().min(1), policy: z.string().optional() })),
});
type Shop = z.output<typeof shopLine>;
interface Asked {
  readonly text: string;
  readonly policy?: string | undefined;
  readonly weight: number;
}

/** Sayings spread evenly over those of the skills; another start for each shop. */
function sayings(locale: 'zh' | 'en', start: number): Asked[] {
  const all = skills
    .filter(({ name }) => OF_NO_RULE.has(name))
    .flatMap(({ phrases }) => phrases[locale])
    .filter((saying) => !saying.includes('{'));
  const step = Math.floor(all.length / SAYINGS);
  return Array.from({ length: SAYINGS }, (_, at) => all[(at * step + start) % all.length] ?? '')
    .filter((text) => text !== '')
    .map((text) => ({ text, weight: SAYINGS_WEIGHT }));
}

async function encoded(encoder: SentenceVectors, texts: readonly string[]): Promise<Float32Array[]> {
  const vectors = await encoder.vectorsOf(texts, { deadlineMs: DEADLINE_MS });
  if (vectors === undefined) throw new Error('the vectors did not come in time');
  return vectors;
}

async function nearestOf(shop: Shop, asked: readonly Asked[], encoder: SentenceVectors): Promise<NearestPolicy[]> {
  const meanings = new PolicyMeanings(shop.policies satisfies FaqRecord[]);
  meanings.learn(await encoded(encoder, meanings.passages));
  const vectors = await encoded(
    encoder,
    asked.map(({ text }) => text),
  );
  return asked.map(({ text, policy, weight }, at) => {
    const [first] = meanings.featuresOf(text, vectors[at] ?? new Float32Array(), () => true);
    const { cosine, lead } = first?.[1] ?? { cosine: 0, lead: 0 };
    const isRight = policy !== undefined && first?.[0] === policy;
    return { shop: shop.shop, cosine, lead, isRight, hasAnswer: policy !== undefined, weight };
  });
}

async function measured(
  script: Script,
  locale: 'zh' | 'en',
  file: string,
  isFit: boolean,
  encoder: SentenceVectors,
): Promise<object> {
  const shops = await readLines(file, shopLine);
  const examples: NearestPolicy[] = [];
  for (const [at, shop] of shops.entries()) {
    const asked = [...shop.asked.map((one) => ({ ...one, weight: 1 })), ...sayings(locale, at)];
    examples.push(...(await nearestOf(shop, asked, encoder)));
  }
  const probabilities = isFit ? heldOutProbabilities(examples) : examples.map((one) => probabilityOf(one, script));
  const bars = BARS.map((bar) => atBar(examples, probabilities, bar));
  process.stdout.write(`${locale}: nearest policy right ${examples.filter(({ isRight }) => isRight).length}\n`);
  for (const { bar, right, answerable, wrong, invented, unanswerable } of bars)
    process.stdout.write(
      `  from ${bar}: right ${right} of ${answerable}, another's ${wrong}, told where none answers ${invented} of ${unanswerable}\n`,
    );
  return { bars, ...(isFit ? { weights: fittedWeights(examples) } : {}) };
}

async function main(): Promise<void> {
  let isFit: boolean;
  try {
    isFit = parseArgs({ options: { fit: { type: 'boolean', default: false } } }).values.fit;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    process.exitCode = EXIT_USAGE;
    return;
  }
  const encoder = SentenceVectors.open();
  if (encoder === undefined) throw new Error(whyNoVectors() ?? 'there is no encoder');
  try {
    const figures: Record<string, object> = {};
    for (const [script, locale, file] of FILES) figures[locale] = await measured(script, locale, file, isFit, encoder);
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    await encoder.close();
  }
}

await main();
