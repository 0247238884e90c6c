// `npm run learning -- list|approve|ignore|reopen|taught|withdraw`: what a lead does on the desk's page, for whoever runs the shop.
import { parseArgs } from 'node:util';
import { clientOf, type ClientOf } from '#bus';
import { type DeskAgent, learningCalls, type Proposal, proposalState, type Taught, wordingsOf } from '#contracts';
import { openShop } from '../open-shop.js';

const USAGE = `usage: npm run learning -- list [open|added|merged|ignored]    what shoppers asked and nobody could answer
       npm run learning -- approve <proposal> [--answer <text>] [--question <text>] [--until <time>] [--merge [--into <faq>]]
       npm run learning -- ignore <proposal> | reopen <proposal>
       npm run learning -- taught                               what was taught
       npm run learning -- withdraw <learned-…>                 take it back`;
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
  return faqId === undefined ? `${input.proposalId}: ${input.as}.` : `${faqId} is told from now on.`;
}

const verbs = ['list', 'approve', 'ignore', 'reopen', 'taught', 'withdraw'] as const;

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
  const isWhole = verb === 'list' || (verb === 'taught') === (subject === '');
  const hasOptions = Object.keys(values).length > 0;
  if (verb === undefined || !isWhole || rest.length > 0 || (hasOptions && verb !== 'approve'))
    throw new WrongUse(USAGE);
  return { verb, subject, values };
}

async function answerTo(learning: Learning, { verb, subject, values }: Asked): Promise<string> {
  if (verb === 'list') return await list(learning, subject || undefined);
  if (verb === 'taught')
    return (await learning.listKnowledge({})).knowledge.map(taughtLine).join('\n\n') || 'Nothing was taught yet.';
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
