// The routes of the learning, for the leads of the shop by their own token.
import { z } from 'zod';
import { correction, correctionDecision, modelVersion } from './corrections.js';
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
  listCorrections: {
    method: 'GET',
    path: '/v1/learning/corrections',
    summary: 'What people said that messages meant; those that wait for a second person first.',
    access: 'lead',
    answers: { 200: z.object({ corrections: z.array(correction), total: z.int(), waiting: z.int() }) },
  },
  decideCorrection: {
    method: 'POST',
    path: '/v1/learning/corrections/:id',
    summary: 'Confirm it as a second person, or dismiss it; `reopen` undoes either.',
    access: 'lead',
    body: z.strictObject({ as: correctionDecision }),
    answers: { 204: null },
  },
  listModels: {
    method: 'GET',
    path: '/v1/learning/models',
    summary:
      'The versions of what is understood that were made of corrections, with their figures; version 0 is what ships.',
    access: 'lead',
    answers: { 200: z.object({ models: z.array(modelVersion) }) },
  },
  releaseModel: {
    method: 'POST',
    path: '/v1/learning/models/:version/release',
    summary: 'It serves within seconds; version 0 goes back to what ships.',
    access: 'lead',
    answers: { 204: null },
  },
  rollBackModel: {
    method: 'POST',
    path: '/v1/learning/models/:version/roll-back',
    summary: 'Takes back the version that serves; the one before it serves again.',
    access: 'lead',
    answers: { 204: null },
  },
} as const satisfies Record<string, RouteDefinition>;
