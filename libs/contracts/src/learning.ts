// The contract of the learning: what nobody could answer, what the shop's people answered, and what the assistant was taught of it.
import { z } from 'zod';
import { correctionCallEntries } from './corrections.js';
import { defineCalls } from './define.js';
import { deskAgent } from './desk-views.js';
import { agentName } from './holding.js';
import { id, instant, locale, text } from './values.js';

const MAX_PROPOSALS = 100;
const MAX_TAUGHT = 200;
const MAX_REACHED_SHOWN = 200;
/** Each proposal is set beside the policy that is nearest to it. */
const LIST_TIMEOUT_MS = 15_000;
/** What is decided is published before it is answered. */
const DECIDE_TIMEOUT_MS = 15_000;

/** An answer that is taught is at most so long. */
export const MAX_TAUGHT_CHARACTERS = 4_000;

/** How the ids of what was taught begin; those of the shop's own policies do not. */
export const TAUGHT_PREFIX = 'learned-';

/** What became of a proposal: `ignored` until it is opened again, `added` and `merged` until what was taught is withdrawn. */
export const proposalState = z.enum(['open', 'added', 'merged', 'ignored']);
/** See {@link proposalState}. */
export type ProposalState = z.output<typeof proposalState>;

/** An answer as the shop's people gave it. */
export const givenAnswer = z.object({
  text: z.string(),
  agents: z.array(agentName),
  conversations: z.int().positive(),
});
/** See {@link givenAnswer}. */
export type GivenAnswer = z.output<typeof givenAnswer>;

/** The policy that is nearest to a question; `contradicts` where it says otherwise than the answer that is proposed. */
export const nearestPolicy = z.object({
  faqId: id,
  question: text,
  answer: text,
  /** 0–1, as the assistant scores it; from 0.55 on it answers with it. */
  score: z.number(),
  contradicts: z.boolean(),
});
/** See {@link nearestPolicy}. */
export type NearestPolicy = z.output<typeof nearestPolicy>;

/** What shoppers asked and the assistant could not answer, with what people answered. All of it is masked. */
export const proposal = z.object({
  id,
  state: proposalState,
  locale,
  /** The wording that was used most often; of those used as often, the shortest. */
  question: z.string(),
  /** That and other wordings; these are taught with the answer. */
  questions: z.array(z.string()),
  /** Different shoppers whom an answer would have served. */
  shoppers: z.int().nonnegative(),
  conversations: z.int().nonnegative(),
  /** The answer that most conversations got; absent where nobody has given one that holds for every shopper. */
  answer: z.string().optional(),
  answers: z.array(givenAnswer),
  nearest: nearestPolicy.optional(),
  /** The answers given, or an answer and the nearest policy, say otherwise. */
  contradicts: z.boolean(),
  /** Only one conversation holds the answer: whoever gave it cannot approve it. */
  needsSecondPerson: z.boolean(),
  firstAskedAt: instant,
  lastAskedAt: instant,
  /** Forgotten then, unless it is asked again. */
  openUntil: instant,
  decidedBy: agentName.optional(),
  decidedAt: instant.optional(),
  faqId: id.optional(),
});
/** See {@link proposal}. */
export type Proposal = z.output<typeof proposal>;

/** Whether the assistant answers with it: `over` when its validity has passed. */
export const taughtState = z.enum(['live', 'over', 'withdrawn']);

/** Something that the assistant was taught: a record `learned-…` of `faqs.jsonl`. */
export const taught = z.object({
  id,
  state: taughtState,
  locale,
  questions: z.array(z.string()),
  answer: text,
  /** The policy whose answer it gives, where it was merged. */
  mergedInto: id.optional(),
  validUntil: instant,
  approvedBy: agentName,
  approvedAt: instant,
  /** Whose lines it was made of. */
  sources: z.array(agentName),
  withdrawnBy: agentName.optional(),
  withdrawnAt: instant.optional(),
  /** Whether the catalog has it as it stands here: within seconds. */
  isPublished: z.boolean(),
  /** Conversations that were told it. */
  reached: z.int().nonnegative(),
});
/** See {@link taught}. */
export type Taught = z.output<typeof taught>;

/** What a lead does with a proposal: `reopen` undoes `ignore`; what was added or merged is undone by withdrawing it. */
export const proposalDecision = z.enum(['add', 'reword', 'merge', 'ignore', 'reopen']);
/** See {@link proposalDecision}. */
export type ProposalDecision = z.output<typeof proposalDecision>;

/** Why a decision is refused. */
export const decisionRefusal = z.enum([
  'no-such-proposal',
  'already-decided',
  'not-ignored',
  'answer-needed',
  'second-person-needed',
  'no-policy-near',
  'bad-validity',
  'no-question-left',
]);
/** See {@link decisionRefusal}. */
export type DecisionRefusal = z.output<typeof decisionRefusal>;

/** What goes with a decision. */
export const decisionDetails = z.strictObject({
  as: proposalDecision,
  /** With `reword`, or with `add` in place of what was answered: in the language of the question, or in both. */
  answer: text
    .refine((value) => (typeof value === 'string' ? [value] : Object.values(value)).every(isAnswer), {
      error: `expected words, at most ${MAX_TAUGHT_CHARACTERS} characters`,
    })
    .optional(),
  /** A wording of the lead's own, taught beside the shoppers'. */
  question: z.string().trim().min(1).max(500).optional(),
  /** Until when it is told; as many days as the shop has set (180) when absent. */
  validUntil: instant.optional(),
  /** With `merge`: the policy, where it is not the nearest. */
  into: id.optional(),
});

function isAnswer(words: string | undefined): boolean {
  return words === undefined || (words.length <= MAX_TAUGHT_CHARACTERS && words.trim() !== '');
}

const ofProposal = (input: { proposalId: string }): string => input.proposalId;
const noSuchKnowledge = z.literal('no-such-knowledge');

/** Calls that the learning answers. `agent` is whoever the token says. */
export const learningCalls = defineCalls('learning', {
  listProposals: {
    input: z.object({
      state: proposalState.default('open'),
      limit: z.int().positive().max(MAX_PROPOSALS).default(50),
    }),
    output: z.object({
      /** The most asked first. */
      proposals: z.array(proposal),
      total: z.int().nonnegative(),
    }),
    timeoutMs: LIST_TIMEOUT_MS,
  },
  /** Exactly one of many who decide at once does; the others get `already-decided`. */
  decide: {
    input: z.object({ agent: deskAgent, proposalId: id, ...decisionDetails.shape }),
    output: z.object({ faqId: id.optional(), refused: decisionRefusal.optional() }),
    key: ofProposal,
    timeoutMs: DECIDE_TIMEOUT_MS,
  },
  listKnowledge: {
    input: z.object({ limit: z.int().positive().max(MAX_TAUGHT).default(MAX_TAUGHT) }),
    output: z.object({ knowledge: z.array(taught), total: z.int().nonnegative() }),
  },
  getKnowledge: {
    input: z.object({ knowledgeId: id }),
    output: z.object({
      knowledge: taught.optional(),
      /** Which conversations were told it, the latest first. */
      conversations: z.array(z.object({ conversationId: id, at: instant })).max(MAX_REACHED_SHOWN),
      refused: noSuchKnowledge.optional(),
    }),
  },
  /** Withdrawn once is withdrawn: again changes nothing. Its proposal, where it is not forgotten yet, is open again. */
  withdraw: {
    input: z.object({ agent: deskAgent, knowledgeId: id }),
    output: z.object({ reached: z.int().nonnegative(), refused: noSuchKnowledge.optional() }),
    key: (input: { knowledgeId: string }) => input.knowledgeId,
    timeoutMs: DECIDE_TIMEOUT_MS,
  },
  ...correctionCallEntries,
});
