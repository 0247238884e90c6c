// `npm run eval:policies`: how often a question in quite other words finds the policy that answers it, and how often something else does.
import { z } from 'zod';
import { faqRecord } from '#contracts';
import { type Script, SentenceVectors } from '#sentence-vectors';
import { PolicyMeanings, probabilityOf } from '../../apps/catalog/src/faqs/policy-meanings.js';
import { evaluate, fitOption } from './evaluation.js';
import { readLines } from './labelled-lines.js';
import { type AskedPolicy, atBar, heldOutTold, policyWeights, toldBy } from './policies-measure.js';

const USAGE = `usage: npm run eval:policies [-- --fit]
  --fit  fits the weights anew, and measures each shop by what was fitted on the others`;
const FILES = [
  ['han', 'zh', 'test/evaluations/policy-data/policies-zh.jsonl'],
  ['other', 'en', 'test/evaluations/policy-data/policies-en.jsonl'],
] as const;
const BARS = [0.33, 0.45, 0.55, 0.7];
const DEADLINE_MS = 60_000;
/** What is said to any shop, and asks for no rule: lines of conversations that want one of these skills, so many for each shop, at this weight. */
const OF_NO_RULE = new Set([
  'find-products',
  'price',
  'compare',
  'small-talk',
  'stock',
  'recommend',
  'product-info',
  'order-status',
  'detail',
]);
const SAID = 150;
const SAID_WEIGHT = 0.3;

const talkLine = z.object({ turns: z.array(z.object({ text: z.string(), skills: z.array(z.string()) })) });
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

/** Lines spread evenly over all conversations; another start for each shop. */
async function saidToAny(locale: 'zh' | 'en', start: number): Promise<Asked[]> {
  const talks = await readLines(`test/evaluations/talk-data/${locale}.jsonl`, talkLine);
  const all = talks
    .flatMap(({ turns }) => turns)
    .filter(({ skills }) => skills.every((skill) => OF_NO_RULE.has(skill)))
    .map(({ text }) => text);
  const step = Math.floor(all.length / SAID);
  return Array.from({ length: SAID }, (_, at) => ({
    text: all[(at * step + start) % all.length] ?? '',
    weight: SAID_WEIGHT,
  }));
}

async function encoded(encoder: SentenceVectors, texts: readonly string[]): Promise<Float32Array[]> {
  const vectors = await encoder.vectorsOf(texts, { deadlineMs: DEADLINE_MS });
  if (vectors === undefined) throw new Error('the vectors did not come in time');
  return vectors;
}

async function featuresOf(shop: Shop, asked: readonly Asked[], encoder: SentenceVectors): Promise<AskedPolicy[]> {
  const meanings = new PolicyMeanings(shop.policies);
  meanings.learn(await encoded(encoder, meanings.passages));
  const vectors = await encoded(
    encoder,
    asked.map(({ text }) => text),
  );
  return asked.map(({ text, policy, weight }, at) => {
    const found = meanings.featuresOf(text, vectors[at] ?? new Float32Array(), () => true);
    const policies = [...found].map(([id, features]) => ({ id, features }));
    return { shop: shop.shop, policies, policy, weight };
  });
}

async function measured(
  script: Script,
  locale: 'zh' | 'en',
  file: string,
  isFit: boolean,
  encoder: SentenceVectors,
): Promise<object> {
  const asked: AskedPolicy[] = [];
  for (const [at, shop] of (await readLines(file, shopLine)).entries()) {
    const own = shop.asked.map((one) => ({ ...one, weight: 1 }));
    asked.push(...(await featuresOf(shop, [...own, ...(await saidToAny(locale, at))], encoder)));
  }
  const told = isFit ? heldOutTold(asked) : toldBy(asked, (features) => probabilityOf(features, script));
  const bars = BARS.map((bar) => atBar(told, bar));
  process.stdout.write(`${locale}: most probable policy right ${told.filter(({ isRight }) => isRight).length}\n`);
  for (const { bar, right, answerable, wrong, invented, unanswerable } of bars)
    process.stdout.write(
      `  from ${bar}: right ${right} of ${answerable}, another's ${wrong}, told where none answers ${invented} of ${unanswerable}\n`,
    );
  return { bars, ...(isFit ? { weights: policyWeights(asked).weights } : {}) };
}

await evaluate(USAGE, fitOption, async (isFit, encoder) => {
  const figures: Record<string, object> = {};
  for (const [script, locale, file] of FILES) figures[locale] = await measured(script, locale, file, isFit, encoder);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
});
