// `npm run eval:statements`: how often the statement of a product that answers a question is found, by questions in quite other words.
import { whyNoVectors } from '#sentence-vectors';
import { NearSentences } from '../../apps/dialog/src/stated/near-sentences.js';
import { readQuestion } from '../../apps/dialog/src/stated/question.js';
import { answeredBy, featuresOf, probabilityOf } from '../../apps/dialog/src/stated/relevance.js';
import type { RelevanceFeatures } from '../../apps/dialog/src/stated/relevance-weights.js';
import { statementsOf } from '../../apps/dialog/src/stated/statements.js';
import { fittedWeights, type FittedWeights, fittingOptions } from './fitted-weights.js';
import { readLines } from './labelled-lines.js';
import { isRightIn, type ProductLine, productLine, productOf } from './statement-lines.js';

const USAGE = `usage: npm run eval:statements [-- --fit] [--file <jsonl>] [--author <name>]
  --fit     fits the weights anew on the file, and measures each product by what was fitted on the others
  --file    other questions than test/evaluations/statement-data/held-out.jsonl (with --fit: fitted.jsonl)
  --author  only what this author wrote`;
const EXIT_USAGE = 2;
const FOLDER = 'test/evaluations/statement-data';
const BARS = [0.3, 0.4, 0.5, 0.6];
const FOLDS = 6;
const NAMES = ['cosine', 'lead', 'words', 'name', 'property', 'speaks', 'measures'] as const;

/** A question with what is known of each statement. */
interface Asked {
  readonly locale: 'zh' | 'en';
  readonly fold: number;
  readonly rows: readonly { readonly features: RelevanceFeatures; readonly isRight: boolean }[];
  /** Whether the statement that the assistant tells first is right; `undefined` where it says that nothing is stated. */
  readonly isToldRight: boolean | undefined;
}

async function asked(lines: readonly ProductLine[], near: NearSentences): Promise<Asked[]> {
  const all: Asked[] = [];
  for (const [at, line] of lines.entries()) {
    const statements = statementsOf(productOf(line), line.locale);
    for (const { q, right } of line.questions) {
      const question = readQuestion(q, `${line.title} , ${line.category}`);
      const found = await featuresOf(question, statements, near);
      if (found === undefined) throw new Error('the vectors did not come in time');
      const isRight = isRightIn(new Set(right), statements);
      const rows = found.map(({ statement, features }) => ({ features, isRight: isRight(statement) }));
      if (right.length > 0 && !rows.some((row) => row.isRight))
        throw new Error(`${line.title}: ${q}: no such statement`);
      const { verdict, statements: told } = await answeredBy(question, statements, near);
      const isToldRight = verdict === 'not-stated' ? undefined : told.slice(0, 1).some(isRight);
      all.push({ locale: line.locale, fold: at % FOLDS, rows, isToldRight });
    }
  }
  return all;
}

const fitted = (questions: readonly Asked[]): FittedWeights<keyof RelevanceFeatures> =>
  fittedWeights(
    NAMES,
    questions.flatMap(({ rows }) => rows),
  );

function told(questions: readonly Asked[], chanceFor: (one: Asked) => (features: RelevanceFeatures) => number): string {
  const judged = questions.map((one) => {
    const chance = chanceFor(one);
    const rows = one.rows.map(({ features, isRight }) => ({ isRight, probability: chance(features) }));
    rows.sort((left, right) => right.probability - left.probability);
    return { rows, hasAnswer: rows.some(({ isRight }) => isRight) };
  });
  const answerable = judged.filter(({ hasAnswer }) => hasAnswer);
  const within = (count: number): number =>
    answerable.filter(({ rows }) => rows.slice(0, count).some(({ isRight }) => isRight)).length;
  const lines = BARS.map((bar) => {
    const over = judged.filter(({ rows }) => (rows[0]?.probability ?? 0) >= bar);
    const right = over.filter(({ rows }) => rows[0]?.isRight === true).length;
    const invented = over.filter(({ hasAnswer }) => !hasAnswer).length;
    return `  from ${bar}: right ${right} of ${answerable.length}, another's ${over.length - right - invented}, told where none answers ${invented} of ${judged.length - answerable.length}`;
  });
  return [`first ${within(1)}, among three ${within(3)} of ${answerable.length}`, ...lines].join('\n');
}

/** What comes of it in the assistant, with the weights and bars that it has. */
function toldInTalk(questions: readonly Asked[]): string {
  const told = questions.filter(({ isToldRight }) => isToldRight !== undefined);
  const right = told.filter(({ isToldRight }) => isToldRight === true).length;
  const invented = told.filter(({ rows }) => !rows.some(({ isRight }) => isRight)).length;
  return `  the assistant tells the right one ${right} times, another ${told.length - right - invented}, one where none answers ${invented}`;
}

async function main(): Promise<void> {
  let options: ReturnType<typeof fittingOptions>;
  try {
    options = fittingOptions(FOLDER, { author: { type: 'string' } });
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    process.exitCode = EXIT_USAGE;
    return;
  }
  const absent = whyNoVectors();
  if (absent !== undefined) throw new Error(absent);
  const near = new NearSentences();
  try {
    const lines = await readLines(options.file, productLine);
    const { author } = options.others;
    const all = await asked(
      lines.filter((line) => author === undefined || line.author === author),
      near,
    );
    for (const one of ['zh', 'en'] as const) {
      const questions = all.filter((question) => question.locale === one);
      if (questions.length === 0) continue;
      const script = one === 'zh' ? 'han' : 'other';
      const ofOthers = Array.from({ length: options.isFit ? FOLDS : 0 }, (_, fold) =>
        fitted(questions.filter((question) => question.fold !== fold)),
      );
      const chanceFor = ({ fold }: Asked): ((features: RelevanceFeatures) => number) =>
        ofOthers[fold]?.chance ?? ((features) => probabilityOf(features, script, near.reading));
      process.stdout.write(`${one}: ${told(questions, chanceFor)}\n${toldInTalk(questions)}\n`);
      if (options.isFit) process.stdout.write(`  weights ${JSON.stringify(fitted(questions).weights)}\n`);
    }
  } finally {
    await near.close();
  }
}

await main();
