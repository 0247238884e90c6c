// `npm run eval:questions`: how often what a line asks is told right in its conversation, for an author whose lines were not taught.
import { writeFileSync } from 'node:fs';
import type { SkillName } from '#contracts';
import { goodsIn, normalize } from '#language';
import { packedSoftmax, type SoftmaxModel, trainSoftmax } from '#learning';
import { type Script, scriptOf, type SentenceVectors } from '#sentence-vectors';
import type { TalkBefore } from '../../apps/dialog/src/interpret/skill-in-context.js';
import type { Asked } from '../../apps/dialog/src/conversation/asked.js';
import {
  type AskedClues,
  askedFeatures,
  chancesOfAsked,
  ONLY_SAID,
  SKILL_OF_ASKED,
} from '../../apps/dialog/src/interpret/what-is-asked.js';
import { wordsOf } from '../../apps/dialog/src/evidence/common-words.js';
import { asRead } from '../../apps/dialog/src/meaning.js';
import { skills } from '../../apps/dialog/src/skills/index.js';
import { SkillOpinions } from '../../apps/dialog/src/understand/skill-opinions.js';
import { encoded } from '../../apps/dialog/src/understand/skill-vectors.js';
import { WishFinder } from '../../apps/dialog/src/understand/wishes.js';
import { evaluate, fitOption } from './evaluation.js';
import { readLines } from './labelled-lines.js';
import { asSource } from './packed-source.js';
import { FILLS } from './question-fills.js';
import { askedOf, type WrittenScript, writtenScript } from './asked-in-shops/written-scripts.js';

const USAGE = `usage: npm run eval:questions [-- --fit]
  --fit  trains on the lines of all authors and writes apps/dialog/src/interpret/what-is-asked.data.ts`;
const SOURCE = 'apps/dialog/src/interpret/what-is-asked.data.ts';
const WORDS_SOURCE = 'apps/dialog/src/evidence/common-words.data.ts';
const DEADLINE_MS = 4 * 60_000;
const TRAINING = { epochs: 25, decay: 1.5e-4 };
/** Each line is taught so many times, with other things named in it. */
const FILLINGS = 2;
/** A product that the shop does not know, or not by these words, is no sign: so many of the names are. */
const UNKNOWN_NAMES = 0.2;
/** Where an opinion is told: how often it is right, and of how many lines. */
const BARS = [0.6, 0.7, 0.8, 0.9] as const;

interface Line {
  readonly author: string;
  readonly text: string;
  readonly asks: Asked;
  /** What it asks besides. */
  readonly also?: readonly Asked[];
  readonly talk: TalkBefore;
  readonly clues: AskedClues;
  /** Whether it is one of those that are judged by: a written question, filled once. */
  readonly isJudged: boolean;
}

interface Taught extends Line {
  readonly features: Float32Array;
}

const DEEDS: ReadonlySet<Asked> = new Set<Asked>(['cancel', 'return', 'exchange', 'change-order']);

/** The same numbers each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A script with things in the places of its signs. */
function filled({ author, lines }: WrittenScript, locale: 'zh' | 'en', filling: number, seed: number): Line[] {
  const script: Script = locale === 'zh' ? 'han' : 'other';
  const next = numbers(seed * 31 + filling * 7 + 1);
  const pick = (list: readonly string[] = []): string => list[Math.floor(next() * list.length)] ?? '';
  const values: Record<string, string> = {};
  for (const sign of ['product', 'other', 'kind', 'item'])
    values[sign] = next() < UNKNOWN_NAMES ? pick(FILLS[script]['name']) : ' _p ';
  for (const sign of ['option', 'attribute', 'brand', 'amount', 'count', 'order', 'place'])
    values[sign] = pick(FILLS[script][sign]);
  values['option2'] = pick(FILLS[script]['option']);
  const named = new Set<string>();
  const result: Line[] = [];
  let [skill, last]: [SkillName | undefined, Asked | undefined] = [undefined, undefined];
  let plan: TalkBefore['plan'] = 'none';
  const isCustomer = lines.some(({ text, of }) => text.includes('{order}') || of.includes('order'));
  for (const [at, { text, asks, also }] of lines.entries()) {
    const signs = [...text.matchAll(/\{(\w+)\}/gu)].map(([, sign = '']) => sign);
    const own = new Set(signs.filter((sign) => values[sign] === ' _p '));
    const label = askedOf(asks);
    result.push({
      author: `${locale} ${author}`,
      text: text.replace(/\{(\w+)\}/gu, (_, sign: string) => values[sign] ?? ''),
      asks: label,
      ...(also === undefined ? {} : { also: [askedOf(also)] }),
      talk: { last: skill, plan, onPage: false, isCustomer, isFirst: at === 0 },
      clues: {
        names: own.size,
        namesAttribute: signs.includes('attribute'),
        namesOption:
          (named.has('product') || signs.includes('product')) && signs.some((sign) => sign.startsWith('option')),
        hasAtHand: named.has('product') || named.has('other'),
        hasTwo: named.has('product') && named.has('other'),
        last,
      },
      isJudged: filling === 0,
    });
    for (const sign of signs) named.add(sign);
    plan = DEEDS.has(label) ? 'planned' : 'none';
    if (!ONLY_SAID.has(label)) last = label;
    skill = SKILL_OF_ASKED[label] ?? skill;
  }
  return result;
}

const scriptsOf = (locale: 'zh' | 'en', folder = ''): Promise<WrittenScript[]> =>
  readLines(`test/evaluations/question-data/${folder}${locale}.jsonl`, writtenScript);

async function filledOf(locale: 'zh' | 'en', folder = ''): Promise<Line[]> {
  const scripts = await scriptsOf(locale, folder);
  return scripts.flatMap((script, at) =>
    Array.from({ length: FILLINGS }, (_, filling) => filled(script, locale, filling, at)).flat(),
  );
}

async function taught(lines: readonly Line[], opinions: SkillOpinions, encoder: SentenceVectors): Promise<Taught[]> {
  const finder = new WishFinder(skills, opinions);
  const texts = lines.map(({ text }) => asRead(text).text);
  const vectors = await encoder.vectorsOf(texts.map(encoded), { manner: 'together', deadlineMs: DEADLINE_MS });
  if (vectors === undefined) throw new Error('the vectors did not come in time');
  const result: Taught[] = [];
  for (const [at, line] of lines.entries()) {
    const text = texts[at] ?? '';
    await opinions.consider(() => void opinions.of(text));
    const { predictions, fit } = opinions.of(text);
    const before = {
      predictions,
      fit,
      cues: finder.cuesOf(text),
      vector: vectors[at] ?? new Float32Array(),
      script: scriptOf(encoded(text)),
      length: text.length,
    };
    result.push({ ...line, text, features: askedFeatures(text, before, line.talk, line.clues) });
  }
  return result;
}

function wordsSource(words: readonly string[]): string {
  const lines = words.join(' ').match(/.{1,140}(?= |$)/gu) ?? [];
  return [
    '// Written by `npm run eval:questions -- --fit`: words that shoppers of any shop say. See common-words.ts.',
    'export const commonWords = `',
    ...lines.map((line) => line.trim()),
    "`.replaceAll(/\\s+/gu, ' ');",
    '',
  ].join('\n');
}

/** The words that lines of several authors say around the signs, without those that are names of goods. */
function commonWordsOf(scripts: readonly WrittenScript[]): string[] {
  const authors = new Map<string, Set<string>>();
  for (const { author, lines } of scripts)
    for (const { text } of lines)
      for (const word of wordsOf(normalize(text.replace(/\{\w+\}/gu, ' | '))))
        authors.set(word, (authors.get(word) ?? new Set()).add(author));
  return [...authors]
    .filter(([word, of]) => of.size > 1 && !/\p{N}/u.test(word) && goodsIn(word).length === 0)
    .map(([word]) => word)
    .sort();
}

const trained = (lines: readonly Taught[]): SoftmaxModel =>
  trainSoftmax(
    lines.flatMap(({ features, asks, also }) => [asks, ...(also ?? [])].map((label) => ({ features, label }))),
    TRAINING,
  );

/** Each author of `held-out/` by what all others taught. */
function heldOut(model: SoftmaxModel, lines: readonly Taught[]): Record<string, object> {
  const authors = [...new Set(lines.map(({ author }) => author))];
  return Object.fromEntries(
    authors.map((held) => {
      const own = lines.filter(({ author, isJudged }) => author === held && isJudged);
      const told = own.map(({ features, asks, text }) => ({ asks, text, best: chancesOfAsked(model, features)[0] }));
      const isRight = ({ asks, best }: (typeof told)[number]): boolean => best?.asked === asks;
      const above = Object.fromEntries(
        BARS.map((bar) => {
          const sure = told.filter(({ best }) => (best?.probability ?? 0) >= bar);
          return [bar, { lines: sure.length, right: sure.filter(isRight).length }];
        }),
      );
      if (process.env['SHOW_MISSES'] !== undefined)
        for (const { asks, best, text } of told.filter((one) => !isRight(one)))
          process.stdout.write(
            `${held} ${asks} -> ${best?.asked ?? ''} ${(best?.probability ?? 0).toFixed(2)} | ${text}\n`,
          );
      return [held, { lines: own.length, right: told.filter(isRight).length, above }];
    }),
  );
}

await evaluate(USAGE, fitOption, async (isFit, encoder) => {
  const opinions = new SkillOpinions(skills);
  try {
    const lines = await taught([...(await filledOf('zh')), ...(await filledOf('en'))], opinions, encoder);
    const unseen = [...(await filledOf('zh', 'held-out/')), ...(await filledOf('en', 'held-out/'))];
    const model = trained(lines);
    if (isFit) {
      const head =
        '// Written by `npm run eval:questions -- --fit`: what a message asks where it is said. See what-is-asked.ts.';
      writeFileSync(SOURCE, asSource(head, 'askedInTalk', packedSoftmax(model)));
      const words = [...commonWordsOf(await scriptsOf('en')), ...commonWordsOf(await scriptsOf('zh'))];
      writeFileSync(WORDS_SOURCE, wordsSource(words));
    }
    const figures = heldOut(model, await taught(unseen, opinions, encoder));
    for (const [author, figure] of Object.entries(figures))
      process.stdout.write(`${author}: ${JSON.stringify(figure)}\n`);
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    await opinions.close();
  }
});
