// The routes of the learning, for the leads of the shop by their own token.
import { z } from 'zod';
import { decisionDetails, proposal, proposalState, taught } from './learning.js';
import type { RouteDefinition } from './route.js';
import { id, instant } from './values.js';

/** The routes of the learning. */
export const learningRoutes = {
  listProposals: {
    method: 'GET',
    path: '/v1/learning/proposals',
    summary: 'What shoppers asked and the assistant could not answer, with what people answered; the most asked first.',
    access: 'lead',
    query: z.strictObject({
      state: proposalState.optional(),
      limit: z.coerce.number().int().positive().max(100).optional(),
    }),
    answers: { 200: z.object({ proposals: z.array(proposal), total: z.int() }) },
  },
  decideProposal: {
    method: 'POST',
    path: '/v1/learning/proposals/:id',
    summary:
      'Teach it as answered (`add`), in other words (`reword`), as one more way to ask what a policy answers (`merge`), or `ignore` it; `reopen` undoes `ignore`. It is live within seconds.',
    access: 'lead',
    body: decisionDetails,
    answers: { 200: z.object({ faqId: id.optional() }) },
  },
  listKnowledge: {
    method: 'GET',
    path: '/v1/learning/knowledge',
    summary: 'What the assistant was taught, the latest first.',
    access: 'lead',
    answers: { 200: z.object({ knowledge: z.array(taught), total: z.int() }) },
  },
  getKnowledge: {
    method: 'GET',
    path: '/v1/learning/knowledge/:id',
    summary: 'One thing that was taught, how many conversations it has reached, and which.',
    access: 'lead',
    answers: {
      200: z.object({ ...taught.shape, conversations: z.array(z.object({ conversationId: id, at: instant })) }),
    },
  },
  withdrawKnowledge: {
    method: 'POST',
    path: '/v1/learning/knowledge/:id/withdraw',
    summary:
      'The assistant says it no longer, within seconds; its proposal, where it is not forgotten yet, is open again.',
    access: 'lead',
    answers: { 204: null },
  },
} as const satisfies Record<string, RouteDefinition>;
