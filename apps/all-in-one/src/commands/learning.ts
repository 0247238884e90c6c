// `npm run learning -- list|approve|…|models|release|roll-back`: what a lead does on the desk's page, for whoever runs the shop.
import { parseArgs } from 'node:util';
import { clientOf, type ClientOf } from '#bus';
import {
  type Correction,
  type DeskAgent,
  learningCalls,
  type ModelVersion,
  type Proposal,
  proposalState,
  type Taught,
  wordingsOf,
} from '#contracts';
import { openShop } from '../open-shop.js';

const USAGE = `usage: npm run learning -- list [open|added|merged|ignored]    what shoppers asked and nobody could answer
       npm run learning -- approve <proposal> [--answer <text>] [--question <text>] [--until <time>] [--merge [--into <faq>]]
       npm run learning -- ignore <proposal> | reopen <proposal>
       npm run learning -- taught                               what was taught
       npm run learning -- withdraw <learned-…>                 take it back
       npm run learning -- corrections                          what people said that messages meant
       npm run learning -- confirm <correction> | dismiss <correction>
       npm run learning -- models                               the versions made of corrections, with their figures
       npm run learning -- release <version> | roll-back <version>        0 is what ships`;
const EXIT_USAGE = 2;
/** Stands in the records where somebody signed in would. */
const AGENT: DeskAgent = { agentId: 'command', name: 'npm run learning', role: 'lead' };

type Learning = ClientOf<typeof learningCalls>;

/** Wrong input ends the command with a sentence, not a stack. */
class WrongUse extends Error {}

const options = {
  answer: { type: 'string' },
  question: { type: 'string' },
  until: { type: 'string' },
  merge: { type: 'boolean' },
  into: { type: 'string' },
} as const;

async function list(learning: Learning, state: string | undefined): Promise<string> {
  const parsed = proposalState.optional().safeParse(state);
  if (!parsed.success) throw new WrongUse(USAGE);
  const { proposals, total } = await learning.listProposals({ state: parsed.data, limit: 100 });
  return [...proposals.map(described), `${proposals.length} of ${total}`].join('\n\n');
}

const described = ({
  id,
  locale,
  shoppers,
  questions,
  answer,
  nearest,
  contradicts,
  needsSecondPerson,
}: Proposal): string =>
  [
    `${id}  ${locale}  ${shoppers} shoppers`,
    ...questions.map((question) => `  asked     ${question}`),
    `  answered  ${answer ?? '—'}`,
    ...(nearest === undefined ? [] : [`  nearest   ${nearest.faqId}: ${wordingsOf(nearest.answer).join(' / ')}`]),
    ...(contradicts ? ['  !         answers, or the nearest policy, say otherwise'] : []),
    ...(needsSecondPerson ? ['  !         answered in one conversation only'] : []),
  ].join('\n');

const taughtLine = ({ id, state, reached, validUntil, questions, answer }: Taught): string =>
  `${id}  ${state} until ${validUntil.slice(0, 10)}  reached ${reached}\n  ${questions.join(' | ')}\n  ${wordingsOf(answer).join(' / ')}`;

async function decide(learning: Learning, input: Parameters<Learning['decide']>[0]): Promise<string> {
  const parsed = learningCalls.decide.input.safeParse(input);
  if (!parsed.success)
    throw new WrongUse(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  const { faqId, refused } = await learning.decide(input);
  if (refused !== undefined) throw new WrongUse(`${input.proposalId}: ${refused}; nothing was changed.`);
  if (faqId === undefined) return `${input.proposalId}: ${input.as}.`;
  const { knowledge } = await learning.getKnowledge({ knowledgeId: faqId });
  return `${faqId} is told from now on: ${wordingsOf(knowledge?.answer ?? '').join(' / ')}`;
}

const correctionLine = ({ id, state, waitsFor, text, understood, meant, by }: Correction): string =>
  `${id}  ${state}${waitsFor === undefined ? '' : ` (${waitsFor})`}  by ${by.name}\n  ${text}\n  understood ${understood ?? '—'}, meant ${meant}`;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const modelLine = (model: ModelVersion): string =>
  [
    `${model.version}  ${model.state}${model.fault === undefined ? '' : ` (the dialog cannot use it: ${model.fault})`}  ${model.digest?.slice(0, 12) ?? 'as it ships'}`,
    ...(model.version === 0
      ? []
      : [
          `  ${model.corrections} corrections, understood ${percent(model.taughtBefore)} before, ${percent(model.taughtAfter)} now`,
          `  of ${model.replayed} others ${model.lost} lost, ${model.gained} gained; ${model.waiting} wait for a second person, ${model.refused} made others worse`,
          `  in shadow ${model.shadowChanged} of ${model.shadowTurns} otherwise (${model.shadowWanted} wanted)`,
        ]),
  ].join('\n');

/** Verbs that are about all there is; the others are about one. */
const ofAll = ['list', 'taught', 'corrections', 'models'] as const;
const verbs = [
  ...ofAll,
  'approve',
  'ignore',
  'reopen',
  'withdraw',
  'confirm',
  'dismiss',
  'release',
  'roll-back',
] as const;

interface Asked {
  readonly verb: (typeof verbs)[number];
  /** What it is done to; empty where all are meant. */
  readonly subject: string;
  readonly values: ReturnType<typeof parsed>['values'];
}

const parsed = (args: string[]) => parseArgs({ args, options, allowPositionals: true });

/** What is asked for, known to be whole before any shop is opened. */
function askedBy(args: string[]): Asked {
  let read: ReturnType<typeof parsed>;
  try {
    read = parsed(args);
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
  const { values, positionals } = read;
  const [word, subject = '', ...rest] = positionals;
  const verb = verbs.find((one) => one === word);
  const isWhole = verb === 'list' || ofAll.some((one) => one === verb) === (subject === '');
  const hasOptions = Object.keys(values).length > 0;
  if (verb === undefined || !isWhole || rest.length > 0 || (hasOptions && verb !== 'approve'))
    throw new WrongUse(USAGE);
  return { verb, subject, values };
}

async function answerTo(learning: Learning, { verb, subject, values }: Asked): Promise<string> {
  if (verb === 'list') return await list(learning, subject || undefined);
  if (verb === 'taught')
    return (await learning.listKnowledge({})).knowledge.map(taughtLine).join('\n\n') || 'Nothing was taught yet.';
  if (verb === 'corrections')
    return (
      (await learning.listCorrections({})).corrections.map(correctionLine).join('\n\n') || 'Nothing was corrected yet.'
    );
  if (verb === 'models') return (await learning.listModels({})).models.map(modelLine).join('\n\n');
  if (verb === 'confirm' || verb === 'dismiss')
    return told(subject, verb, await learning.decideCorrection({ agent: AGENT, correctionId: subject, as: verb }));
  if (verb === 'release' || verb === 'roll-back') return await serve(learning, verb, subject);
  const proposal = { agent: AGENT, proposalId: subject };
  if (verb === 'ignore' || verb === 'reopen') return await decide(learning, { ...proposal, as: verb });
  if (verb === 'approve') {
    const { answer, question, until: validUntil, merge, into } = values;
    const as = merge === true ? 'merge' : answer === undefined ? 'add' : 'reword';
    return await decide(learning, { ...proposal, as, answer, question, validUntil, into });
  }
  const { reached, refused } = await learning.withdraw({ agent: AGENT, knowledgeId: subject });
  if (refused !== undefined) throw new WrongUse(`${subject}: nothing of this id was taught.`);
  return `${subject} is told no more; ${reached} conversations were told it.`;
}

async function serve(learning: Learning, verb: 'release' | 'roll-back', subject: string): Promise<string> {
  const version = /^\d{1,9}$/u.test(subject) ? Number(subject) : undefined;
  if (version === undefined) throw new WrongUse(`${subject}: expected the number of a version.\n${USAGE}`);
  const asked = { agent: AGENT, version };
  return told(
    subject,
    verb,
    verb === 'release' ? await learning.releaseModel(asked) : await learning.rollBackModel(asked),
  );
}

function told(subject: string, verb: string, { refused }: { refused?: string | undefined }): string {
  if (refused !== undefined) throw new WrongUse(`${subject}: ${refused}; nothing was changed.`);
  return `${subject}: ${verb}.`;
}

async function run(args: string[]): Promise<number> {
  const asked = askedBy(args);
  const shop = await openShop(process.env);
  try {
    process.stdout.write(`${await answerTo(clientOf(shop.bus, learningCalls), asked)}\n`);
    return 0;
  } finally {
    await shop.close();
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof WrongUse ? EXIT_USAGE : 1;
});
