// The routes of the learning: each is one call, for leads; what is refused is said with its code.
import { Controller } from '@nestjs/common';
import { Bus, clientOf } from '#bus';
import { type DecisionRefusal, type DeskAgent, learningCalls, routes } from '#contracts';
import { HttpProblem, notFound } from '../http/problem.js';
import { Checked, type RequestOf, Route } from '../http/route.js';
import type { Caller } from '../identity/caller.js';

const DETAILS: Readonly<Record<DecisionRefusal, string>> = {
  'no-such-proposal': 'there is no such proposal, or what it rested on was erased or forgotten',
  'already-decided': 'somebody has decided it already',
  'not-ignored': 'only what was ignored is opened again; what was taught is withdrawn',
  'answer-needed': 'body.answer: nobody has given an answer that holds for every shopper, or other words are wanted',
  'second-person-needed': 'only whoever approves it has answered it so far, and once: somebody else has to approve it',
  'no-policy-near': 'body.into: no policy of the shop is near the question, or there is none of that id',
  'bad-validity': 'body.validUntil: must be after now, and within five years',
  'no-question-left': 'body.question: no wording can be taught as it was asked; say how it is asked',
};
const BAD_REQUESTS: ReadonlySet<DecisionRefusal> = new Set(['bad-validity', 'answer-needed']);

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
