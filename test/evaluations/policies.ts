// `npm run eval:policies`: how often a question in quite other words finds the policy that answers it, and how often something else does.
import { answersAreRead, type Script, SentenceVectors } from '#sentence-vectors';
import { PolicyMeanings, probabilityOf } from '../../apps/catalog/src/faqs/policy-meanings.js';
import { type TextVectors, textVectorsOf } from '../../apps/catalog/src/faqs/text-vectors.js';
import { evaluate, fitOption } from './evaluation.js';
import { readLines } from './labelled-lines.js';
import { type Asked, saidToAny, type Shop, shopLine } from './policy-lines.js';
import { type AskedPolicy, atBar, heldOutTold, policyWeights, toldBy } from './policies-measure.js';

const USAGE = `usage: npm run eval:policies [-- --fit]
  --fit  fits the weights anew, and measures each shop by what was fitted on the others`;
const FILES = [
  ['han', 'zh', 'test/evaluations/policy-data/policies-zh.jsonl'],
  ['other', 'en', 'test/evaluations/policy-data/policies-en.jsonl'],
] as const;
const BARS = [0.33, 0.45, 0.55, 0.7];
const DEADLINE_MS = 60_000;
async function encoded(encoder: SentenceVectors, texts: readonly string[]): Promise<TextVectors[]> {
  const vectors = await textVectorsOf(encoder, texts, { answersAreRead: answersAreRead(), deadlineMs: DEADLINE_MS });
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
    const own = vectors[at];
    const found = own === undefined ? [] : meanings.featuresOf(text, own, () => true);
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
    asked.push(...(await featuresOf(shop, [...own, ...(await saidToAny(locale, at, 'measure'))], encoder)));
  }
  const told = isFit
    ? heldOutTold(asked)
    : toldBy(asked, (features) => probabilityOf(features, script, answersAreRead() ? 'answers' : 'meaning'));
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
