// The routes of the learning: each is one call, for leads; what is refused is said with its code.
import { Controller } from '@nestjs/common';
import { Bus, clientOf } from '#bus';
import {
  type CorrectionRefusal,
  type DecisionRefusal,
  type DeskAgent,
  learningCalls,
  type ModelRefusal,
  routes,
} from '#contracts';
import { HttpProblem, notFound } from '../http/problem.js';
import { Checked, type RequestOf, Route } from '../http/route.js';
import type { Caller } from '../identity/caller.js';

const DETAILS: Readonly<Record<DecisionRefusal, string>> = {
  'no-such-proposal': 'there is no such proposal, or what it rested on was erased or forgotten',
  'already-decided': 'somebody has decided it already',
  'not-ignored': 'only what was ignored is opened again; what was taught is withdrawn',
  'answer-needed':
    'body.answer: nobody has given an answer that holds for every shopper, people answered differently, or other words are wanted',
  'second-person-needed': 'only whoever approves it has answered it so far, and once: somebody else has to approve it',
  'no-policy-near': 'body.into: no policy of the shop is near the question, or there is none of that id',
  'bad-validity': 'body.validUntil: must be after now, and within five years',
  'no-question-left': 'body.question: no wording can be taught as it was asked; say how it is asked',
};
const BAD_REQUESTS: ReadonlySet<DecisionRefusal> = new Set(['bad-validity', 'answer-needed']);

const WHY_NOT: Readonly<Record<CorrectionRefusal | ModelRefusal, string>> = {
  'no-such-correction': 'there is no such correction, or its conversation was erased',
  'second-person-needed': 'whoever made it does not confirm it: somebody else has to',
  'already-decided': 'somebody has decided it otherwise; open it again first',
  'no-such-version': 'there is no such version',
  'not-released': 'only the version that serves is taken back',
  'model-faulty': 'the dialog cannot use this version; the list of versions says why',
};
const MOST_VERSION = 1_000_000_000;

const noKnowledge = (): HttpProblem => notFound('no-such-knowledge', 'nothing of this id was taught');

/** One line a route. */
@Controller()
export class LearningController {
  private readonly learning;

  constructor(bus: Bus) {
    this.learning = clientOf(bus, learningCalls);
  }

  @Route(routes.listProposals)
  async proposals(@Checked() { query }: RequestOf<typeof routes.listProposals>) {
    return await this.learning.listProposals(query);
  }

  @Route(routes.decideProposal)
  async decide(@Checked() { caller, params, body }: RequestOf<typeof routes.decideProposal>) {
    const proposalId = params['id'] ?? '';
    const { faqId, refused } = await this.learning.decide({ agent: leadOf(caller), proposalId, ...body });
    if (refused !== undefined) throw problemOf(refused, faqId);
    return faqId === undefined ? {} : { faqId };
  }

  @Route(routes.listKnowledge)
  async knowledge() {
    return await this.learning.listKnowledge({});
  }

  @Route(routes.getKnowledge)
  async one(@Checked() { params }: RequestOf<typeof routes.getKnowledge>) {
    const { knowledge, conversations } = await this.learning.getKnowledge({ knowledgeId: params['id'] ?? '' });
    if (knowledge === undefined) throw noKnowledge();
    return { ...knowledge, conversations };
  }

  @Route(routes.withdrawKnowledge)
  async withdraw(@Checked() { caller, params }: RequestOf<typeof routes.withdrawKnowledge>): Promise<void> {
    const { refused } = await this.learning.withdraw({ agent: leadOf(caller), knowledgeId: params['id'] ?? '' });
    if (refused !== undefined) throw noKnowledge();
  }

  @Route(routes.listCorrections)
  async corrections() {
    return await this.learning.listCorrections({});
  }

  @Route(routes.decideCorrection)
  async decideCorrection(
    @Checked() { caller, params, body }: RequestOf<typeof routes.decideCorrection>,
  ): Promise<void> {
    const correctionId = params['id'] ?? '';
    const { refused } = await this.learning.decideCorrection({ agent: leadOf(caller), correctionId, ...body });
    refuse(refused);
  }

  @Route(routes.listModels)
  async models() {
    return await this.learning.listModels({});
  }

  @Route(routes.releaseModel)
  async release(@Checked() { caller, params }: RequestOf<typeof routes.releaseModel>): Promise<void> {
    const version = versionOf(params['version']);
    refuse((await this.learning.releaseModel({ agent: leadOf(caller), version })).refused);
  }

  @Route(routes.rollBackModel)
  async rollBack(@Checked() { caller, params }: RequestOf<typeof routes.rollBackModel>): Promise<void> {
    const version = versionOf(params['version']);
    refuse((await this.learning.rollBackModel({ agent: leadOf(caller), version })).refused);
  }
}

function refuse(refused: CorrectionRefusal | ModelRefusal | undefined): void {
  if (refused === undefined) return;
  if (refused.startsWith('no-such')) throw notFound(refused, WHY_NOT[refused]);
  throw new HttpProblem(409, refused, { detail: WHY_NOT[refused] });
}

/** The number in a path; what is no number is no version. */
function versionOf(written: string | undefined): number {
  const version = /^\d{1,10}$/u.test(written ?? '') ? Number(written) : Number.NaN;
  if (!(version <= MOST_VERSION)) throw notFound('no-such-version', WHY_NOT['no-such-version']);
  return version;
}

function problemOf(refused: DecisionRefusal, faqId: string | undefined): HttpProblem {
  if (refused === 'no-such-proposal') return notFound(refused, DETAILS[refused]);
  return new HttpProblem(BAD_REQUESTS.has(refused) ? 400 : 409, refused, {
    detail: DETAILS[refused],
    ...(faqId === undefined ? {} : { more: { faqId } }),
  });
}

function leadOf({ agent }: Caller): DeskAgent {
  if (agent === undefined) throw new HttpProblem(401, 'no-token');
  return agent;
}
