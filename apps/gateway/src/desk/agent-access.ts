// Two kinds of people call the gateway, shoppers and the shop's own: the token of one opens nothing of the other's.
import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { DeskAgent, RouteAccess } from '#contracts';
import { DemoTokens } from '../conversations/demo-tokens.js';
import { GatewayConfig } from '../gateway.config.js';
import { HttpProblem } from '../http/problem.js';
import type { Caller } from '../identity/caller.js';
import { Identity } from '../identity/identity.js';
import { AgentAccessConfig } from './agent-access.config.js';
import { KeysAwayError, keysUnavailable } from '../identity/remote-keys.js';
import { type AgentSession, AgentSessions } from './agent-sessions.js';
import { AgentTokens, demoSigner } from './agent-tokens.js';

const MAX_TOKEN_CHARACTERS = 8_000;

/** Says who calls, for routes of both kinds. */
@Injectable()
export class AgentAccess {
  private readonly tokens: AgentTokens;

  constructor(
    config: AgentAccessConfig,
    gateway: GatewayConfig,
    demo: DemoTokens,
    private readonly identity: Identity,
    private readonly sessions: AgentSessions,
  ) {
    this.tokens = new AgentTokens(
      config.AGENT_TOKENS ?? (demo.areGiven ? demoSigner(gateway.SESSION_SECRET) : undefined),
    );
  }

  /** As {@link Identity.callerOf}; with an agent's token on a shopper's route, or the other way round, 403. */
  async callerOf(access: RouteAccess, headers: IncomingHttpHeaders, conversationId?: string): Promise<Caller> {
    if (access === 'agent' || access === 'lead') {
      const { agent, until } = await this.agentOf(headers);
      if (access === 'lead' && agent.role !== 'lead')
        throw new HttpProblem(403, 'leads-only', { detail: 'this is for leads; the token says agent' });
      return { agent, agentUntil: until };
    }
    try {
      return await this.identity.callerOf(access, headers, conversationId);
    } catch (error) {
      if (error instanceof HttpProblem && error.status === 401 && (await this.isAgents(headers)))
        throw new HttpProblem(403, 'not-for-agents', { detail: 'this is for shoppers; the token is an agent’s' });
      throw error;
    }
  }

  /** A token for the demo; `undefined` where only the shop's identity provider signs. */
  async demoToken(agent: DeskAgent): Promise<string | undefined> {
    return await this.tokens.sign(agent);
  }

  private async agentOf(headers: IncomingHttpHeaders): Promise<AgentSession> {
    const token = bearerOf(headers);
    const session =
      token === undefined && headers.authorization === undefined
        ? await this.sessions.sessionOf(headers)
        : await this.sessionOf(token ?? '');
    if (session !== undefined && session !== 'unknown') return session;
    if (token === undefined)
      throw new HttpProblem(401, 'no-token', {
        detail: 'send a token as the header authorization: Bearer <token>, or sign in at /v1/desk/sign-in',
      });
    if (await this.isShoppers(headers))
      throw new HttpProblem(403, 'agents-only', { detail: 'this is for the people of the shop' });
    if (session === 'unknown') throw keysUnavailable("agents' tokens");
    throw new HttpProblem(401, 'bad-token', {
      detail: "the bearer token is not an agent's, has expired, or is good for more than 24 hours",
    });
  }

  /** `unknown` while the keys that a token is checked with cannot be had. */
  private async sessionOf(token: string): Promise<AgentSession | 'unknown' | undefined> {
    try {
      return await this.tokens.verify(token);
    } catch (error) {
      if (error instanceof KeysAwayError) return 'unknown';
      throw error;
    }
  }

  private async isAgents(headers: IncomingHttpHeaders): Promise<boolean> {
    const token = bearerOf(headers);
    const session = token === undefined ? undefined : await this.sessionOf(token);
    return session !== undefined && session !== 'unknown';
  }

  private async isShoppers(headers: IncomingHttpHeaders): Promise<boolean> {
    const { authorization = '' } = headers;
    const attempts = [
      () => this.identity.conversationOf(authorization),
      () => this.identity.callerOf('customer', { authorization }),
    ];
    for (const attempt of attempts) {
      try {
        await attempt();
        return true;
      } catch (error) {
        if (!(error instanceof HttpProblem)) throw error;
      }
    }
    return false;
  }
}

function bearerOf({ authorization }: IncomingHttpHeaders): string | undefined {
  const token = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  return token === undefined || token.length > MAX_TOKEN_CHARACTERS ? undefined : token;
}
