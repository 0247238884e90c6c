// `npm run eval:needs`: how often a product that meets a need is found by what both mean, and how often one is offered that does not.
import { z } from 'zod';
import { locale, type ProductRecord } from '#contracts';
import { type Script, SentenceVectors } from '#sentence-vectors';
import {
  featuresOf,
  type NeedFeatures,
  passagesOf,
  probabilityOf,
} from '../../apps/catalog/src/needs/product-meanings.js';
import { fittedWeights, fittingOptions } from './fitted-weights.js';
import { evaluate } from './evaluation.js';
import { readLines } from './labelled-lines.js';

const USAGE = `usage: npm run eval:needs [-- --fit] [--file <jsonl>]
  --fit   fits the weights anew on the file, and measures each shop by what was fitted on the others
  --file  other needs than test/evaluations/need-data/held-out.jsonl (with --fit: fitted.jsonl)`;
const FOLDER = 'test/evaluations/need-data';
const NAMES = ['cosine', 'above', 'lead'] as const;
const BARS = [0.15, 0.2, 0.3, 0.4, 0.5];
const SHOWN = 3;
const DEADLINE_MS = 60_000;

const shopLine = z.object({
  shop: z.string().min(1),
  locale,
  products: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      category: z.string(),
      attributes: z.record(z.string(), z.string()),
      description: z.string(),
    }),
  ),
  needs: z.array(z.object({ text: z.string().min(1), right: z.array(z.string()) })),
});
type Shop = z.output<typeof shopLine>;

/** A need with what is known of each product. */
interface Told {
  readonly shop: string;
  readonly locale: 'zh' | 'en';
  readonly isMet: boolean;
  readonly rows: readonly { readonly features: NeedFeatures; readonly isRight: boolean }[];
}

const recordOf = ({ category, ...product }: Shop['products'][number]): ProductRecord => ({
  ...product,
  categories: [category],
  variants: [{ sku: product.id, price: { amount: 1_000, currency: 'CNY' } }],
});

async function encoded(encoder: SentenceVectors, texts: readonly string[]): Promise<Float32Array[]> {
  const vectors = await encoder.vectorsOf(texts, { deadlineMs: DEADLINE_MS });
  if (vectors === undefined) throw new Error('the vectors did not come in time');
  return vectors;
}

async function toldTo(shop: Shop, encoder: SentenceVectors): Promise<Told[]> {
  const passages = shop.products.map(recordOf).flatMap(passagesOf);
  const vectors = await encoded(
    encoder,
    passages.map(({ text }) => text),
  );
  const known = passages.map((passage, at) => ({ ...passage, vector: vectors[at] ?? new Float32Array() }));
  const asked = await encoded(
    encoder,
    shop.needs.map(({ text }) => text.normalize('NFKC')),
  );
  return shop.needs.map(({ text, right }, at) => ({
    shop: shop.shop,
    locale: shop.locale,
    isMet: right.length > 0,
    rows: featuresOf(text, asked[at] ?? new Float32Array(), known).map(({ productId, features }) => ({
      features,
      isRight: right.includes(productId),
    })),
  }));
}

function told(needs: readonly Told[], chanceFor: (one: Told) => (features: NeedFeatures) => number): string {
  const judged = needs.map((one) => {
    const chance = chanceFor(one);
    const rows = one.rows.map(({ features, isRight }) => ({ isRight, probability: chance(features) }));
    rows.sort((left, right) => right.probability - left.probability);
    return { rows, isMet: one.isMet };
  });
  const met = judged.filter(({ isMet }) => isMet);
  const within = (count: number): number =>
    met.filter(({ rows }) => rows.slice(0, count).some(({ isRight }) => isRight)).length;
  const lines = BARS.map((bar) => {
    const over = judged.filter(({ rows }) => (rows[0]?.probability ?? 0) >= bar);
    const right = over.filter(({ rows }) =>
      rows.slice(0, SHOWN).some((row) => row.isRight && row.probability >= bar / 2),
    );
    const first = over.filter(({ rows }) => rows[0]?.isRight === true).length;
    const invented = over.filter(({ isMet }) => !isMet).length;
    return `  from ${bar}: shown ${right.length} of ${met.length} (first ${first}), other products ${over.length - right.length - invented}, offered where none meets it ${invented} of ${judged.length - met.length}`;
  });
  return [`first ${within(1)}, among three ${within(SHOWN)} of ${met.length}`, ...lines].join('\n');
}

await evaluate(
  USAGE,
  () => fittingOptions(FOLDER),
  async (options, encoder) => {
    const shops = await readLines(options.file, shopLine);
    const all: Told[] = [];
    for (const shop of shops) all.push(...(await toldTo(shop, encoder)));
    for (const one of ['zh', 'en'] as const) {
      const needs = all.filter((need) => need.locale === one);
      const script: Script = one === 'zh' ? 'han' : 'other';
      const rowsOf = (some: readonly Told[]): Told['rows'] => some.flatMap(({ rows }) => rows);
      const names = options.isFit ? [...new Set(needs.map(({ shop }) => shop))] : [];
      const ofOthers = new Map(
        names.map((name) => [name, fittedWeights(NAMES, rowsOf(needs.filter(({ shop }) => shop !== name)))]),
      );
      const chanceFor = ({ shop }: Told): ((features: NeedFeatures) => number) =>
        ofOthers.get(shop)?.chance ?? ((features) => probabilityOf(features, script));
      process.stdout.write(`${one}: ${told(needs, chanceFor)}\n`);
      if (options.isFit)
        process.stdout.write(`  weights ${JSON.stringify(fittedWeights(NAMES, rowsOf(needs)).weights)}\n`);
    }
  },
);
