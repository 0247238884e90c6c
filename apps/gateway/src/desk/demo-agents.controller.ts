// A route of the embedded default alone, and there of this computer alone: a newcomer can be somebody of the demo shop.
import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type DeskAgent, routes } from '#contracts';
import { DemoTokens } from '../conversations/demo-tokens.js';
import { HttpProblem, notFound } from '../http/problem.js';
import { Checked, type RequestOf, Route } from '../http/route.js';
import { AgentAccess } from './agent-access.js';

/** The two people of the demo shop. */
const DEMO_AGENTS: readonly DeskAgent[] = [
  { agentId: 'mei', name: '小梅 Mei', role: 'agent' },
  { agentId: 'lin', name: '林岚 Lin', role: 'lead' },
];

/** Mints agents' tokens without asking for a password. */
@Controller()
export class DemoAgentsController {
  constructor(
    private readonly demo: DemoTokens,
    private readonly access: AgentAccess,
  ) {}

  @Route(routes.mintDemoAgentToken)
  async mint(@Checked() { body }: RequestOf<typeof routes.mintDemoAgentToken>, @Req() request: FastifyRequest) {
    const noRoute = (): HttpProblem => notFound('no-such-route', 'there is no such route');
    if (!this.demo.areGiven) throw noRoute();
    if (!this.demo.isForCaller(request.raw))
      throw new HttpProblem(403, 'loopback-only', {
        detail: 'demo agents exist for this computer alone, and for its own page or a program that names no other page',
      });
    const role = body.role ?? DEMO_AGENTS.find(({ agentId }) => agentId === body.agentId)?.role ?? 'agent';
    const known = DEMO_AGENTS.find((agent) =>
      body.agentId === undefined ? agent.role === role : agent.agentId === body.agentId,
    );
    const agentId = body.agentId ?? known?.agentId ?? 'mei';
    const agent: DeskAgent = {
      agentId,
      name: body.name ?? known?.name ?? agentId.slice(0, 100),
      role,
      ...(body.languages === undefined ? {} : { languages: body.languages }),
    };
    const agentToken = await this.access.demoToken(agent);
    if (agentToken === undefined) throw noRoute();
    return { agentToken, agent: { agentId, name: agent.name, role } };
  }
}
