// What the desk shows: the queue, and of each agent what they hold; for one who asks, or for all of a gateway's agents in one reading.
import { Injectable } from '@nestjs/common';
import { type deskCalls, type HandlerOutput, type ParsedInput, type QueuedConversation, viewOfAgent } from '#contracts';
import { Clock } from '#platform';
import { AgentsStore, type TeamRow } from '../agents/agents.store.js';
import { ExceptionsService } from '../conversations/exceptions.service.js';
import { CasesStore, queuedOf } from './cases.store.js';

type Calls = typeof deskCalls;

/** Reads what is shown. */
@Injectable()
export class ViewsService {
  constructor(
    private readonly cases: CasesStore,
    private readonly agents: AgentsStore,
    private readonly exceptions: ExceptionsService,
    private readonly clock: Clock,
  ) {}

  async view({ agent }: ParsedInput<Calls['getView']>): Promise<HandlerOutput<Calls['getView']>> {
    await this.agents.seenLately(agent, this.clock.now());
    const [views, offered] = await Promise.all([
      this.views({ agents: [agent] }),
      this.cases.offeredToEach([agent.agentId]),
    ]);
    const view = viewOfAgent(views, agent);
    if (view === undefined) throw new Error('whoever asks is among those who are answered');
    return { ...view, waiting: withOffered(view.waiting, offered.get(agent.agentId) ?? []) };
  }

  /** What is each one's own. */
  async own({ agentIds }: ParsedInput<Calls['getOwn']>): Promise<HandlerOutput<Calls['getOwn']>> {
    const [mine, offered, presenceOf] = await Promise.all([
      this.cases.heldByEach(agentIds),
      this.cases.offeredToEach(agentIds),
      this.agents.presencesOf(agentIds),
    ]);
    return {
      agents: agentIds.map((agentId) => ({
        agentId,
        mine: mine.get(agentId) ?? [],
        offered: offered.get(agentId) ?? [],
        presence: presenceOf(agentId),
      })),
    };
  }

  /** However many they are, a few statements. */
  async views({ agents }: ParsedInput<Calls['getViews']>): Promise<HandlerOutput<Calls['getViews']>> {
    const agentIds = agents.map(({ agentId }) => agentId);
    const hasLead = agents.some(({ role }) => role === 'lead');
    const [{ rows, total }, mine, presenceOf, team, exceptions] = await Promise.all([
      this.cases.waiting(),
      this.cases.heldByEach(agentIds),
      this.agents.presencesOf(agentIds),
      hasLead ? this.agents.team(this.clock.now()) : undefined,
      hasLead ? this.exceptions.asked() : undefined,
    ]);
    const offered = Map.groupBy(
      rows.flatMap(({ conversation_id: conversationId, offered_to: agentId, offered_until: until }) =>
        agentId === null || until === null ? [] : [{ agentId, conversationId, offeredUntil: until.toISOString() }],
      ),
      ({ agentId }) => agentId,
    );
    return {
      waiting: rows.map(queuedOf),
      total,
      agents: agentIds.map((agentId) => ({
        agentId,
        mine: mine.get(agentId) ?? [],
        presence: presenceOf(agentId),
        offered: (offered.get(agentId) ?? []).map(({ conversationId, offeredUntil }) => ({
          conversationId,
          offeredUntil,
        })),
      })),
      ...(team === undefined ? {} : { team: team.map(memberOf) }),
      ...(exceptions === undefined ? {} : { exceptions }),
    };
  }
}

/** What is offered is among what waits, however far behind it stands. */
function withOffered(waiting: readonly QueuedConversation[], offered: readonly QueuedConversation[]) {
  const listed = new Set(waiting.map(({ conversationId }) => conversationId));
  return [...waiting, ...offered.filter(({ conversationId }) => !listed.has(conversationId))];
}

const memberOf = ({ agent_id: agentId, seen_at: seenAt, ...row }: TeamRow) => ({
  ...row,
  agentId,
  seenAt: seenAt.toISOString(),
});
