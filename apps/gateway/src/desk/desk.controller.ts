// The routes of the desk: each is one call, and what the desk refuses is said with its code.
import { Controller } from '@nestjs/common';
import { Bus, clientOf } from '#bus';
import { type AgentName, deskCalls, type DeskAgent, orderAction, routes } from '#contracts';
import { HttpProblem, notFound } from '../http/problem.js';
import { parsePart } from '../http/route.guard.js';
import { Checked, type RequestOf, Route } from '../http/route.js';
import type { Caller } from '../identity/caller.js';
import { IdempotencyKey } from '../orders/idempotency-key.js';
import { refusalOf } from '../orders/order-actions.controller.js';

type Refusal =
  | 'no-such-conversation'
  | 'no-such-message'
  | 'held-by-other'
  | 'term-passed'
  | 'not-waiting'
  | 'not-held'
  | 'reason-needed'
  | 'nothing-to-except'
  | 'no-such-exception'
  | 'lead-needed'
  | 'own-exception'
  | 'already-decided';

const DETAILS: Readonly<Record<Refusal, string>> = {
  'no-such-conversation': 'there is no such conversation, or it was erased',
  'no-such-message': 'the conversation has no such message',
  'held-by-other': 'somebody else holds the conversation',
  'term-passed': 'the conversation has had another holder since',
  'not-waiting': 'nobody waits for a person there; say why it is taken (because)',
  'not-held': 'the agent does not hold the conversation',
  'reason-needed': 'the conversation is neither in the queue nor the agent’s: say why it is looked up (because)',
  'nothing-to-except': 'no rule refuses it to which there can be an exception',
  'no-such-exception': 'nobody asks for such an exception, or its conversation was erased',
  'lead-needed': 'an exception is allowed by a lead',
  'own-exception': 'an exception is allowed by somebody else than who asks for it',
  'already-decided': 'the exception was decided already',
};

const NOT_THERE = new Set<Refusal>(['no-such-conversation', 'no-such-message', 'no-such-exception']);
const FORBIDDEN = new Set<Refusal>(['reason-needed', 'lead-needed']);

function problemOf(refused: Refusal, holder?: AgentName): HttpProblem {
  if (NOT_THERE.has(refused)) return notFound(refused, DETAILS[refused]);
  const status = FORBIDDEN.has(refused) ? 403 : 409;
  return new HttpProblem(status, refused, {
    detail: DETAILS[refused],
    ...(holder === undefined ? {} : { more: { holder } }),
  });
}

/** One line a route. */
@Controller()
export class DeskController {
  private readonly desk;

  constructor(bus: Bus) {
    this.desk = clientOf(bus, deskCalls);
  }

  @Route(routes.getDeskQueue)
  async queue(@Checked() { caller }: RequestOf<typeof routes.getDeskQueue>) {
    return await this.desk.getView({ agent: agentOf(caller) });
  }

  @Route(routes.getDeskRules)
  async rules() {
    return await this.desk.getRules({});
  }

  @Route(routes.setDeskPresence)
  async presence(@Checked() { caller, body }: RequestOf<typeof routes.setDeskPresence>): Promise<void> {
    await this.desk.setPresence({ agent: agentOf(caller), ...body });
  }

  @Route(routes.takeConversation)
  async take(@Checked() { caller, params, body }: RequestOf<typeof routes.takeConversation>) {
    const { term, packet, refused, holder } = await this.desk.take({ ...about(caller, params), ...body });
    if (refused !== undefined || term === undefined || packet === undefined)
      throw problemOf(refused ?? 'not-waiting', holder);
    return { term, packet };
  }

  @Route(routes.readDeskConversation)
  async read(@Checked() { caller, params, query }: RequestOf<typeof routes.readDeskConversation>) {
    const { refused, ...answer } = await this.desk.readConversation({ ...about(caller, params), ...query });
    if (refused !== undefined) throw problemOf(refused);
    return answer;
  }

  @Route(routes.suggestAnswers)
  async suggest(@Checked() { caller, params }: RequestOf<typeof routes.suggestAnswers>) {
    const { items, refused } = await this.desk.suggest(about(caller, params));
    if (refused !== undefined) throw problemOf(refused);
    return { items };
  }

  @Route(routes.sayAsAgent)
  async say(@Checked() { caller, params, body }: RequestOf<typeof routes.sayAsAgent>) {
    const { messageId, refused } = await this.desk.say({ ...about(caller, params), ...body });
    if (refused !== undefined || messageId === undefined) throw problemOf(refused ?? 'term-passed');
    return { messageId };
  }

  @Route(routes.releaseConversation)
  async release(@Checked() { caller, params, body }: RequestOf<typeof routes.releaseConversation>) {
    const { term, refused } = await this.desk.release({ ...about(caller, params), ...body });
    if (refused !== undefined || term === undefined) throw problemOf(refused ?? 'term-passed');
    return { term };
  }

  @Route(routes.parkConversation)
  async park(@Checked() { caller, params, body }: RequestOf<typeof routes.parkConversation>): Promise<void> {
    const { refused } = await this.desk.park({ ...about(caller, params), term: body.term, parked: body.on });
    if (refused !== undefined) throw problemOf(refused);
  }

  @Route(routes.addDeskNote)
  async note(@Checked() { caller, params, body }: RequestOf<typeof routes.addDeskNote>): Promise<void> {
    const { refused } = await this.desk.addNote({ ...about(caller, params), ...body });
    if (refused !== undefined) throw problemOf(refused);
  }

  @Route(routes.tellAgentTyping)
  async typing(@Checked() { caller, params, body }: RequestOf<typeof routes.tellAgentTyping>): Promise<void> {
    const { held } = await this.desk.setTyping({ ...about(caller, params), ...body });
    if (!held) throw problemOf('not-held');
  }

  @Route(routes.correctTurn)
  async correct(@Checked() { caller, params, body }: RequestOf<typeof routes.correctTurn>): Promise<void> {
    const { refused } = await this.desk.correct({ ...about(caller, params), ...body });
    if (refused !== undefined) throw problemOf(refused);
  }

  @Route(routes.actOnOrderAsAgent)
  async act(
    @Checked() { caller, params, query, body }: RequestOf<typeof routes.actOnOrderAsAgent>,
    @IdempotencyKey() idempotencyKey: string,
  ) {
    const { term, action: name, planDigest, ...fields } = body;
    const action = parsePart('body', orderAction, { name, ...fields }) as ReturnType<typeof orderAction.parse>;
    const planOnly = query.plan === true;
    const orderId = params['orderId'] ?? '';
    const answer = await this.desk.actOnOrder({
      ...about(caller, params),
      ...{ orderId, term, action, planOnly, planDigest, idempotencyKey },
    });
    if ('notHeld' in answer) throw problemOf(answer.notHeld);
    if ('refused' in answer) throw refusalOf(answer);
    return answer.order ?? answer.plan;
  }

  @Route(routes.askOrderException)
  async askException(@Checked() { caller, params, body }: RequestOf<typeof routes.askOrderException>) {
    const { term, action: name, because, ...fields } = body;
    const action = parsePart('body', orderAction, { name, ...fields }) as ReturnType<typeof orderAction.parse>;
    const orderId = params['orderId'] ?? '';
    const answer = await this.desk.askException({ ...about(caller, params), orderId, term, action, because });
    if ('notHeld' in answer) throw problemOf(answer.notHeld);
    if ('notAsked' in answer) throw problemOf(answer.notAsked);
    if ('refused' in answer) throw refusalOf(answer);
    return answer.exception;
  }

  @Route(routes.decideOrderException)
  async decideException(@Checked() { caller, params, body }: RequestOf<typeof routes.decideOrderException>) {
    const isAllowed = body.decision === 'allow';
    const answer = await this.desk.decideException({ agent: agentOf(caller), exceptionId: params.id, isAllowed });
    if ('refused' in answer) throw problemOf(answer.refused);
    return answer.exception;
  }
}

function agentOf({ agent }: Caller): DeskAgent {
  if (agent === undefined) throw new HttpProblem(401, 'no-token');
  return agent;
}

const about = (
  caller: Caller,
  params: Readonly<Record<string, string>>,
): { agent: DeskAgent; conversationId: string } => ({
  agent: agentOf(caller),
  conversationId: params['id'] ?? '',
});
