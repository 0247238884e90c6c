// `npm run eval:questions`: how often what a line asks is told right in its conversation, for an author whose lines were not taught.
import { writeFileSync } from 'node:fs';
import { goodsIn, normalize } from '#language';
import { packedSoftmax, type SoftmaxModel, trainSoftmax } from '#learning';
import { askedIsRead, type Script, scriptOf, SCRIPTS, type SentenceVectors } from '#sentence-vectors';
import { besideLast, chancesReadBy, readFeatures, withRead } from '../../apps/dialog/src/interpret/asked-in-talk.js';
import { type AskedChance, askedFeatures, chancesOfAsked } from '../../apps/dialog/src/interpret/what-is-asked.js';
import { wordsOf } from '../../apps/dialog/src/evidence/common-words.js';
import { asRead } from '../../apps/dialog/src/meaning.js';
import { skills } from '../../apps/dialog/src/skills/index.js';
import { SkillOpinions } from '../../apps/dialog/src/understand/skill-opinions.js';
import { encoded } from '../../apps/dialog/src/understand/skill-vectors.js';
import { WishFinder } from '../../apps/dialog/src/understand/wishes.js';
import { evaluate, fitOption } from './evaluation.js';
import { asSource } from './packed-source.js';
import { filledOf, type Line, scriptsOf } from './question-lines.js';
import type { WrittenScript } from './asked-in-shops/written-scripts.js';

const USAGE = `usage: npm run eval:questions [-- --fit]
  --fit  trains on the lines of all authors and writes what-is-asked.data.ts and asked-in-talk.data.ts in apps/dialog/src/interpret/`;
const SOURCE = 'apps/dialog/src/interpret/what-is-asked.data.ts';
const READ_SOURCE = 'apps/dialog/src/interpret/asked-in-talk.data.ts';
const WORDS_SOURCE = 'apps/dialog/src/evidence/common-words.data.ts';
const DEADLINE_MS = 4 * 60_000;
const TRAINING = { epochs: 25, decay: 1.5e-4 };
/** The encoder has seen these lines: what is fitted on its vectors must not follow them too closely. */
const READ_TRAINING = { epochs: 5, decay: 1e-3 };
/** Where an opinion is told: how often it is right, and of how many lines. */
const BARS = [0.6, 0.7, 0.8, 0.9] as const;

interface Taught extends Line {
  readonly script: Script;
  readonly features: Float32Array;
  /** By the encoder that was taught what a line asks. */
  readonly read: Float32Array;
}

async function taught(lines: readonly Line[], opinions: SkillOpinions, encoder: SentenceVectors): Promise<Taught[]> {
  const finder = new WishFinder(skills, opinions);
  const texts = lines.map(({ text }) => asRead(text).text);
  const vectors = await encoder.vectorsOf(texts.map(encoded), { manner: 'together', deadlineMs: DEADLINE_MS });
  const beside = texts.map((text, at) => besideLast(text, lines[at]?.clues.last));
  const readVectors = await encoder.vectorsOf(beside, {
    reading: 'asked',
    manner: 'together',
    deadlineMs: DEADLINE_MS,
  });
  if (vectors === undefined || readVectors === undefined) throw new Error('the vectors did not come in time');
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
    result.push({
      ...line,
      text,
      script: before.script,
      features: askedFeatures(text, before, line.talk, line.clues),
      read: readFeatures(readVectors[at] ?? new Float32Array(), normalize(text), before, line.clues),
    });
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

/** Both opinions of what a line asks. */
interface Models {
  readonly model: SoftmaxModel;
  readonly read: Readonly<Record<Script, SoftmaxModel>>;
}

const trained = (lines: readonly Taught[], of: 'features' | 'read', how: typeof TRAINING): SoftmaxModel =>
  trainSoftmax(
    lines.flatMap((line) => [line.asks, ...(line.also ?? [])].map((label) => ({ features: line[of], label }))),
    how,
  );

const told = ({ model, read }: Models, line: Taught): AskedChance | undefined =>
  withRead(chancesOfAsked(model, line.features), chancesReadBy(read[line.script], line.read))[0];

/** Each author of `held-out/` by what all others taught. */
function heldOut(models: Models, lines: readonly Taught[]): Record<string, object> {
  const authors = [...new Set(lines.map(({ author }) => author))];
  return Object.fromEntries(
    authors.map((held) => {
      const own = lines.filter(({ author, filling }) => author === held && filling === 0);
      const all = own.map((line) => ({ asks: line.asks, text: line.text, best: told(models, line) }));
      const isRight = ({ asks, best }: (typeof all)[number]): boolean => best?.asked === asks;
      const above = Object.fromEntries(
        BARS.map((bar) => {
          const sure = all.filter(({ best }) => (best?.probability ?? 0) >= bar);
          return [bar, { lines: sure.length, right: sure.filter(isRight).length }];
        }),
      );
      if (process.env['SHOW_MISSES'] !== undefined)
        for (const { asks, best, text } of all.filter((one) => !isRight(one)))
          process.stdout.write(
            `${held} ${asks} -> ${best?.asked ?? ''} ${(best?.probability ?? 0).toFixed(2)} | ${text}\n`,
          );
      return [held, { lines: own.length, right: all.filter(isRight).length, above }];
    }),
  );
}

await evaluate(USAGE, fitOption, async (isFit, encoder) => {
  if (!askedIsRead()) throw new Error('there is no encoder that was taught what a line asks');
  const opinions = new SkillOpinions(skills);
  try {
    const lines = await taught([...(await filledOf('zh')), ...(await filledOf('en'))], opinions, encoder);
    const harder = [...(await filledOf('zh', 'harder/')), ...(await filledOf('en', 'harder/'))];
    const all = [...lines, ...(await taught(harder, opinions, encoder))];
    const unseen = [...(await filledOf('zh', 'held-out/')), ...(await filledOf('en', 'held-out/'))];
    const readOf = (script: Script): SoftmaxModel =>
      trained(
        all.filter((line) => line.script === script),
        'read',
        READ_TRAINING,
      );
    const models = {
      model: trained(lines, 'features', TRAINING),
      read: { han: readOf('han'), other: readOf('other') },
    };
    if (isFit) {
      const head = '// Written by `npm run eval:questions -- --fit`: what a message asks where it is said. See';
      writeFileSync(SOURCE, asSource(`${head} what-is-asked.ts.`, 'askedInTalk', packedSoftmax(models.model)));
      const read = Object.fromEntries(SCRIPTS.map((script) => [script, packedSoftmax(models.read[script])]));
      writeFileSync(READ_SOURCE, asSource(`${head} asked-in-talk.ts.`, 'readInTalk', read));
      const words = [...commonWordsOf(await scriptsOf('en')), ...commonWordsOf(await scriptsOf('zh'))];
      writeFileSync(WORDS_SOURCE, wordsSource(words));
    }
    const figures = heldOut(models, await taught(unseen, opinions, encoder));
    for (const [author, figure] of Object.entries(figures))
      process.stdout.write(`${author}: ${JSON.stringify(figure)}\n`);
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    await opinions.close();
  }
});
