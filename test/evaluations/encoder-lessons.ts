// `npm run encoder-lessons -- <file>`: writes what the sentence encoders are taught, each text as the assistant writes it. See tools/models/README.md.
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { normalize } from '#language';
import { type Script, scriptOf } from '#sentence-vectors';
import { passagesOf } from '../../apps/catalog/src/faqs/policy-meanings.js';
import { TOLD, writtenFor } from '../../apps/dialog/src/stated/relevance.js';
import { statementsOf } from '../../apps/dialog/src/stated/statements.js';
import { encoded } from '../../apps/dialog/src/understand/skill-vectors.js';
import { asRead } from '../../apps/dialog/src/meaning.js';
import { besideLast } from '../../apps/dialog/src/interpret/asked-in-talk.js';
import { clueFeatures } from '../../apps/dialog/src/interpret/what-is-asked.js';
import { readLines } from './labelled-lines.js';
import { saidToAny, shopLine } from './policy-lines.js';
import { filledOf } from './question-lines.js';
import { isRightIn, productLine, productOf } from './statement-lines.js';

const EXIT_USAGE = 2;
const FOLDER = 'test/evaluations';
const LOCALES = [
  ['han', 'zh'],
  ['other', 'en'],
] as const;
/** Two files of policies a language. */
const POLICY_FILES = ['', '-2'];

/** Texts that may answer, and what is asked of them: `right` holds the places of the answers, none where nothing answers. */
interface Lesson {
  readonly task: 'statement' | 'policy' | 'topic';
  readonly script: Script;
  readonly author: string;
  readonly name: string;
  readonly answers: readonly string[];
  readonly asks: readonly { readonly text: string; readonly right: readonly number[] }[];
}

async function ofStatements(script: Script, language: 'zh' | 'en'): Promise<Lesson[]> {
  const files = ['fitted', 'five-authors', 'sixth-author'].map((name) => `${FOLDER}/statement-data/${name}.jsonl`);
  const lines = (await Promise.all(files.map((file) => readLines(file, productLine)))).flat();
  return lines
    .filter((line) => line.locale === language)
    .map((line) => {
      const statements = statementsOf(productOf(line), language);
      const told = statements.filter(({ kind }) => TOLD.has(kind));
      const asks = line.questions.map(({ q, right }) => {
        const isRight = isRightIn(new Set(right), statements);
        return { text: q, right: told.flatMap((statement, at) => (isRight(statement) ? [at] : [])) };
      });
      const answers = told.map((statement) => writtenFor(script, statement));
      return { task: 'statement', script, author: line.author ?? 'fitted', name: line.title, answers, asks };
    });
}

async function ofPolicies(script: Script, language: 'zh' | 'en'): Promise<Lesson[]> {
  const files = POLICY_FILES.map((number) => `${FOLDER}/policy-data/policies-${language}${number}.jsonl`);
  const shops = (await Promise.all(files.map((file) => readLines(file, shopLine)))).flat();
  return await Promise.all(
    shops.map(async ({ shop, author = 'ten-shops', policies, asked }, at) => {
      const passages = policies.flatMap((policy, place) => passagesOf(policy, place));
      const ofPolicy = (id: string | undefined): number[] =>
        passages.flatMap(({ policy }, place) => (policies[policy]?.id === id ? [place] : []));
      const asks = [...asked, ...(await saidToAny(language, at, 'teach'))].map(({ text, policy }) => ({
        text: text.normalize('NFKC'),
        right: policy === undefined ? [] : ofPolicy(policy),
      }));
      return { task: 'policy', script, author, name: shop, answers: passages.map(({ text }) => text), asks };
    }),
  );
}

const topicLine = z.object({
  author: z.string(),
  topic: z.string(),
  kind: z.enum(['ask', 'rule']),
  text: z.string(),
});

/** What an author asks, against the rules of all authors. */
async function ofTopics(script: Script, language: 'zh' | 'en'): Promise<Lesson[]> {
  const lines = (await readLines(`${FOLDER}/topic-data/${language}.jsonl`, topicLine)).filter(
    ({ text }) => scriptOf(text) === script,
  );
  return [...new Set(lines.map(({ author }) => author))].map((author) => {
    const rules = lines.filter(({ kind }) => kind === 'rule');
    const asks = lines
      .filter((line) => line.kind === 'ask' && line.author === author)
      .map(({ text, topic }) => ({
        text: text.normalize('NFKC'),
        right: rules.flatMap((rule, at) => (rule.topic === topic ? [at] : [])),
      }));
    return { task: 'topic', script, author, name: `topics-${author}`, answers: rules.map(({ text }) => text), asks };
  });
}

/** What a line asks in its talk, by the text as the encoder is to read it and what is known beside. */
interface AskedLesson {
  readonly task: 'asked';
  readonly script: Script;
  readonly author: string;
  readonly filling: number;
  readonly text: string;
  readonly clues: readonly number[];
  readonly asks: string;
  readonly also?: string | undefined;
}

async function ofAsked(_: Script, language: 'zh' | 'en'): Promise<AskedLesson[]> {
  const lines = [...(await filledOf(language)), ...(await filledOf(language, 'harder/'))];
  return lines.map(({ author, text: said, asks, also, clues, filling }) => {
    const text = asRead(said).text;
    // "ok" is read by the encoder of all other text, whoever says it.
    const script = scriptOf(encoded(text));
    return {
      task: 'asked',
      script,
      author: author.replace(`${language} `, ''),
      filling,
      text: besideLast(text, clues.last),
      clues: clueFeatures(normalize(text), { script, length: text.length }, clues),
      asks,
      also: also?.[0],
    };
  });
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('usage: npm run encoder-lessons -- <file to write>\n');
  process.exitCode = EXIT_USAGE;
} else {
  const lessons: (Lesson | AskedLesson)[] = [];
  for (const [script, language] of LOCALES)
    for (const lessonsOf of [ofStatements, ofPolicies, ofTopics, ofAsked])
      lessons.push(...(await lessonsOf(script, language)));
  writeFileSync(file, lessons.map((lesson) => `${JSON.stringify(lesson)}\n`).join(''));
}
