// What a message asks of a product that its own text leaves open: a rule of the shop may answer it.
import { textIn, wordingsOf } from '#contracts';
import { tokenize } from '#language';
import type { StatedAnswer } from '../../stated/answer.js';
import { foundIn, inMeanings } from '../../stated/meaning.js';
import type { Question } from '../../stated/question.js';
import { bestPolicy, nearPolicy } from '../faq/faq.skill.js';
import type { Turn } from '../skill.js';
import type { InfoFacts } from './product-info.replies.js';

/** A question of which this much stands in what was told is answered by it. */
const LEAST_TOLD = 0.5;
const LONGEST_ASKED = 60;
/** A policy speaks of what was asked when it holds this much of its words, or is as sure as this by what both mean. */
const LEAST_POLICY_SHARE = 0.5;
const SURE_POLICY = 0.68;
/** Beside a product more is asked of a policy than where one is asked for alone. */
const LEAST_POLICY = 0.6;

interface Answered {
  readonly question: Question;
  readonly answer: StatedAnswer;
}

/** Whether nothing was told but the options that there are: "can you grind it for a moka" is not answered by those. */
export const isOnlyOfOptions = (told: readonly Answered[]): boolean =>
  told.every(
    ({ question, answer: { verdict, statements } }) =>
      verdict === 'stated' && question.isYesNo && statements.every(({ kind }) => kind === 'option'),
  );

type Beside = NonNullable<InfoFacts['besides']>[number];

/** Questions of a message that the product's text leaves open while it answers others: a policy answers them, else it is said that nothing is stated. */
export async function otherwiseAnswered(answers: readonly Answered[], turn: Turn): Promise<Beside[]> {
  const told = new Set(
    answers
      .filter(({ answer }) => answer.verdict !== 'not-stated')
      .flatMap(({ answer }) => answer.statements.flatMap(({ value }) => tokenize(value))),
  );
  // What speaks of it is told with the other answer.
  const isTold = ({ terms }: Question): boolean => {
    const asked = terms.flatMap(({ written }) => tokenize(written));
    return asked.length > 0 && asked.filter((word) => told.has(word)).length >= asked.length * LEAST_TOLD;
  };
  const open = answers.filter(({ question, answer }) => answer.verdict === 'not-stated' && !isTold(question));
  const found = await Promise.all(
    open.map(async ({ question, answer }): Promise<Beside> => {
      const policy = await policyOf(question.text, turn, [question]);
      const asked = question.text.slice(0, LONGEST_ASKED);
      if (policy !== undefined) return { asked, faqId: policy.faqId, answer: policy.answer };
      const near = await nearPolicy(question.text, turn);
      if (near !== undefined) return { asked, ...(near.facts as Omit<Beside, 'asked'>) };
      // What speaks of the same, though not in so many words, is told in its place.
      const said = question.properties.length > 0 ? answer.statements[0] : undefined;
      return said === undefined ? { asked } : { asked, statement: said.value };
    }),
  );
  // One rule may answer two of them.
  return found.filter(({ faqId }, at) => faqId === undefined || found.findIndex((one) => one.faqId === faqId) === at);
}

/** The policy that answers where the product itself says nothing: it must speak of what was asked. */
export async function policyOf(
  text: string,
  turn: Turn,
  questions: readonly Question[],
): Promise<{ faqId: string; topic?: string; answer: string; attributes: object } | undefined> {
  const policy = await bestPolicy(text, LEAST_POLICY, turn);
  if (policy === undefined) return undefined;
  const terms = questions.flatMap((question) => question.terms);
  const isSure = policy.score >= SURE_POLICY;
  const stated = inMeanings([...wordingsOf(policy.answer), ...wordingsOf(policy.question)].join(' '));
  const shares = terms.map((term) => foundIn(term, stated)?.share ?? 0);
  if (
    !isSure &&
    (terms.length === 0 || shares.reduce((sum, share) => sum + share, 0) / terms.length < LEAST_POLICY_SHARE)
  )
    return undefined;
  return {
    faqId: policy.faqId,
    ...(policy.topic === undefined ? {} : { topic: policy.topic }),
    answer: textIn(policy.answer, turn.locale),
    attributes: {},
  };
}
