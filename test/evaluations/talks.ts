// `npm run eval:talks`: how often the skill of a line is told right in its conversation, for an author whose conversations were not taught.
import { writeFileSync } from 'node:fs';
import type { SkillName } from '#contracts';
import { chancesOf, packedSoftmax, type SoftmaxModel, trainSoftmax } from '#learning';
import { scriptOf, SentenceVectors } from '#sentence-vectors';
import {
  ACTS,
  asPredictions,
  featuresInContext,
  type OpinionBefore,
  type TalkBefore,
} from '../../apps/dialog/src/interpret/skill-in-context.js';
import { asRead } from '../../apps/dialog/src/meaning.js';
import { skills } from '../../apps/dialog/src/skills/index.js';
import { SkillOpinions } from '../../apps/dialog/src/understand/skill-opinions.js';
import { encoded } from '../../apps/dialog/src/understand/skill-vectors.js';
import { WishFinder } from '../../apps/dialog/src/understand/wishes.js';
import { evaluate, fitOption } from './evaluation.js';
import { readLines } from './labelled-lines.js';
import { asSource } from './packed-source.js';
import { talkLine } from './talk-lines.js';

const USAGE = `usage: npm run eval:talks [-- --fit]
  --fit  trains on the conversations of all authors and writes apps/dialog/src/interpret/skill-in-context.data.ts`;
const SOURCE = 'apps/dialog/src/interpret/skill-in-context.data.ts';
const DEADLINE_MS = 4 * 60_000;
const TRAINING = { epochs: 25, decay: 5e-4 };

/** A line of a shopper's in its context. */
interface Said {
  readonly author: string;
  readonly skills: readonly string[];
  readonly before: OpinionBefore;
  readonly talk: TalkBefore;
  readonly features: Float32Array;
}

const isAct = (one: string): boolean => ACTS.includes(one);

async function saidIn(locale: 'zh' | 'en', opinions: SkillOpinions, encoder: SentenceVectors): Promise<Said[]> {
  const talks = await readLines(`test/evaluations/talk-data/${locale}.jsonl`, talkLine);
  const finder = new WishFinder(skills, opinions);
  const lines = talks.flatMap(({ author, page, customer, turns }) =>
    turns.map(({ text, skills: wanted, plan }, at) => {
      const last = turns
        .slice(0, at)
        .flatMap((turn) => turn.skills)
        .findLast((one) => !isAct(one));
      const talk: TalkBefore = {
        last: last as SkillName | undefined,
        plan,
        onPage: page,
        isCustomer: customer,
        isFirst: at === 0,
      };
      return { author: `${locale} ${author}`, text: asRead(text).text, skills: wanted, talk };
    }),
  );
  const vectors = await encoder.vectorsOf(
    lines.map(({ text }) => encoded(text)),
    { manner: 'together', deadlineMs: DEADLINE_MS },
  );
  if (vectors === undefined) throw new Error('the vectors did not come in time');
  const said: Said[] = [];
  for (const [at, { text, ...line }] of lines.entries()) {
    await opinions.consider(() => void opinions.of(text));
    const { predictions, fit } = opinions.of(text);
    const [vector = new Float32Array(), cues] = [vectors[at], finder.cuesOf(text)];
    const before = { predictions, fit, cues, vector, script: scriptOf(encoded(text)), length: text.length };
    said.push({ ...line, before, features: featuresInContext(before, line.talk) });
  }
  return said;
}

const trained = (said: readonly Said[]): SoftmaxModel =>
  trainSoftmax(
    said.map(({ features, skills: [wanted = ''] }) => ({ features, label: wanted })),
    TRAINING,
  );

interface Figures {
  /** Lines that want a skill; those whose first is right without context, and with it. */
  readonly lines: number;
  readonly alone: number;
  readonly inContext: number;
}

const bestOf = (predictions: OpinionBefore['predictions']): string =>
  predictions.find(({ label: one }) => one !== 'fallback')?.label ?? '';

/** Each author by what the others taught. */
function heldOut(said: readonly Said[]): Record<string, Figures> {
  return Object.fromEntries(
    [...new Set(said.map(({ author }) => author))].map((held) => {
      const model = trained(said.filter(({ author }) => author !== held));
      const own = said.filter(({ author, skills: [first = ''] }) => author === held && !isAct(first));
      const isRight = ({ skills: wanted }: Said, one: string): boolean => wanted.includes(one);
      return [
        held,
        {
          lines: own.length,
          alone: own.filter((line) => isRight(line, bestOf(line.before.predictions))).length,
          inContext: own.filter((line) =>
            isRight(
              line,
              bestOf(asPredictions(model.labels, chancesOf(model, line.features), line.before.predictions)),
            ),
          ).length,
        },
      ];
    }),
  );
}

await evaluate(USAGE, fitOption, async (isFit, encoder) => {
  const opinions = new SkillOpinions(skills);
  try {
    const said = [...(await saidIn('zh', opinions, encoder)), ...(await saidIn('en', opinions, encoder))];
    if (isFit) {
      const head =
        '// Written by `npm run eval:talks -- --fit`: which skill a text wants where it is said. See skill-in-context.ts.';
      writeFileSync(SOURCE, asSource(head, 'skillsInContext', packedSoftmax(trained(said))));
    }
    const figures = heldOut(said);
    for (const [author, { lines, alone, inContext }] of Object.entries(figures))
      process.stdout.write(`${author}: ${lines} lines, right alone ${alone}, in context ${inContext}\n`);
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    await opinions.close();
  }
});
