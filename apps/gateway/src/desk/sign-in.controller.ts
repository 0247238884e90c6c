// Signing in at the desk with an account of the shop's identity provider, and out again: a browser's way, with cookies.
import { Controller, Logger, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { routes } from '#contracts';
import { HttpProblem, notFound } from '../http/problem.js';
import { Checked, type RequestOf, Route } from '../http/route.js';
import { AgentSessions } from './agent-sessions.js';
import { IdentityProvider, SignInError, type SignInFault } from './identity-provider.js';

const SEE_OTHER = 303;
const DESK = '/desk/';
const MAX_QUERY_CHARACTERS = 8_000;

/** The browser's way in. What goes wrong is said on the desk's page, in the reader's language. */
@Controller()
export class SignInController {
  private readonly logger = new Logger(SignInController.name);

  constructor(
    private readonly provider: IdentityProvider,
    private readonly sessions: AgentSessions,
  ) {}

  @Route(routes.signInAtDesk)
  async signIn(@Res() reply: FastifyReply): Promise<void> {
    this.assertConfigured();
    try {
      const { url, attempt } = await this.provider.begin();
      this.lead(reply, url, [await this.sessions.attempted(attempt)]);
    } catch (error) {
      this.lead(reply, this.pageFor(error), []);
    }
  }

  @Route(routes.finishSignInAtDesk)
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.assertConfigured();
    const done = [this.sessions.forgotten('sign-in')];
    const attempt = await this.sessions.attemptOf(request.headers);
    const search = request.url.slice(request.url.indexOf('?') + 1).slice(0, MAX_QUERY_CHARACTERS);
    if (attempt === undefined || new URLSearchParams(search).get('state') !== attempt.state) {
      this.lead(reply, this.withFault('expired'), done);
      return;
    }
    try {
      const agent = await this.provider.finish(search, attempt);
      this.lead(reply, DESK, [...done, await this.sessions.signedIn(agent)]);
    } catch (error) {
      this.lead(reply, this.pageFor(error), done);
    }
  }

  @Route(routes.getDeskSession)
  session(@Checked() { caller }: RequestOf<typeof routes.getDeskSession>) {
    const { agent, agentUntil = 0 } = caller;
    if (agent === undefined) throw new HttpProblem(401, 'no-token');
    const { agentId, name, role } = agent;
    return { agentId, name, role, until: new Date(agentUntil * 1_000).toISOString() };
  }

  @Route(routes.endDeskSession)
  end(@Res({ passthrough: true }) reply: FastifyReply): void {
    void reply.header('set-cookie', this.sessions.forgotten('session'));
  }

  private assertConfigured(): void {
    if (!this.provider.isConfigured)
      throw notFound('no-identity-provider', 'no identity provider is configured (OIDC_ISSUER)');
  }

  private lead(reply: FastifyReply, to: string, cookies: string[]): void {
    void reply.header('set-cookie', cookies).status(SEE_OTHER).redirect(to, SEE_OTHER);
  }

  private pageFor(error: unknown): string {
    if (!(error instanceof SignInError)) throw error;
    this.logger.warn(`Somebody could not sign in at the desk (${error.fault}): ${error.message}`);
    return this.withFault(error.fault);
  }

  private withFault(fault: SignInFault | 'expired'): string {
    return `${DESK}?fault=${fault}`;
  }
}
