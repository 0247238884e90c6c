// The shop's identity provider: the authorization code flow of OpenID Connect with PKCE, state and nonce, and a deadline on every call.
import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { DeskAgent } from '#contracts';
import { outgoing } from '#platform';
import { AgentAccessConfig } from './agent-access.config.js';
import { agentOfClaims, type Claims, roleIn } from './agent-claims.js';
import type { SignInAttempt } from './agent-sessions.js';

/** Of each call to the provider. */
const TIMEOUT_SECONDS = 5;
const MAX_ANSWER_BYTES = 1_000_000;
const askProvider = outgoing({ maxBytes: MAX_ANSWER_BYTES, redirect: 'manual' });

/**
 * Why somebody could not sign in: the provider does not answer; it said no, or knows the code no more; what it sent is not good (signature,
 * issuer, audience, nonce, times); the account has no role at the desk.
 */
export type SignInFault = 'provider-away' | 'refused' | 'bad-answer' | 'no-role';

/** Somebody could not sign in. `message` is for the log: it has no token and no code in it. */
export class SignInError extends Error {
  constructor(
    readonly fault: SignInFault,
    message: string,
  ) {
    super(message);
    this.name = 'SignInError';
  }
}

/** Asks the provider who somebody is. */
@Injectable()
export class IdentityProvider {
  readonly isConfigured: boolean;
  private known: Promise<oidc.Configuration> | undefined;

  constructor(private readonly config: AgentAccessConfig) {
    this.isConfigured = config.OIDC_ISSUER !== undefined;
  }

  /**
   * Where to send the browser, and what it must bring back.
   * @throws SignInError `provider-away`, `bad-answer`
   */
  async begin(): Promise<{ url: string; attempt: SignInAttempt }> {
    const attempt = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      codeVerifier: oidc.randomPKCECodeVerifier(),
    };
    const provider = await this.discovered();
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.config.OIDC_REDIRECT_URL ?? '',
      scope: this.config.OIDC_SCOPE,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
      code_challenge_method: 'S256',
      state: attempt.state,
      nonce: attempt.nonce,
    });
    return { url: url.href, attempt };
  }

  /**
   * Who came back from the provider with this query.
   * @throws SignInError
   */
  async finish(search: string, attempt: SignInAttempt): Promise<DeskAgent> {
    const provider = await this.discovered();
    const url = new URL(this.config.OIDC_REDIRECT_URL ?? '');
    url.search = search;
    const claims = await explained(async () => {
      const tokens = await oidc.authorizationCodeGrant(provider, url, {
        expectedState: attempt.state,
        expectedNonce: attempt.nonce,
        pkceCodeVerifier: attempt.codeVerifier,
        idTokenExpected: true,
      });
      const ofToken: Claims = { ...tokens.claims() };
      // Some providers tell groups only when they are asked for the user.
      if (this.roleOf(ofToken) !== undefined || provider.serverMetadata().userinfo_endpoint === undefined)
        return ofToken;
      const ofUser = await oidc.fetchUserInfo(provider, tokens.access_token, String(ofToken['sub']));
      return { ...ofToken, ...ofUser };
    });
    const role = this.roleOf(claims);
    const agent = role === undefined ? undefined : agentOfClaims(claims, role);
    if (agent === undefined)
      throw new SignInError(
        'no-role',
        `the account has no role at the desk in the claim ${this.config.OIDC_ROLE_CLAIM}`,
      );
    return agent;
  }

  private roleOf(claims: Claims): DeskAgent['role'] | undefined {
    return roleIn(claims, this.config.OIDC_ROLE_CLAIM, this.config.OIDC_ROLES);
  }

  /** Asked once; again where it failed. */
  private async discovered(): Promise<oidc.Configuration> {
    const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret } = this.config;
    if (issuer === undefined || clientId === undefined) throw new Error('no identity provider is configured');
    this.known ??= explained(async () => {
      // The configuration allows plain HTTP on this machine itself only.
      const plain = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
      return await oidc.discovery(
        new URL(issuer),
        clientId,
        secret,
        secret === undefined ? oidc.None() : oidc.ClientSecretBasic(secret),
        {
          timeout: TIMEOUT_SECONDS,
          [oidc.customFetch]: askProvider,
          execute: [oidc.enableNonRepudiationChecks, ...plain],
        },
      );
    });
    try {
      return await this.known;
    } catch (error) {
      this.known = undefined;
      throw error;
    }
  }
}

/** Runs a call and says what its failure means. */
async function explained<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw new SignInError(faultOf(error), describe(error));
  }
}

function faultOf(error: unknown): SignInFault {
  if (error instanceof oidc.AuthorizationResponseError) return 'refused';
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500 ? 'provider-away' : 'refused';
  if (error instanceof oidc.ClientError) {
    if (error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_ABORT') return 'provider-away';
    const { cause } = error;
    return cause instanceof Response && cause.status >= 500 ? 'provider-away' : 'bad-answer';
  }
  // What `fetch` throws where nobody answers.
  return error instanceof TypeError ? 'provider-away' : 'bad-answer';
}

/** The kinds of what went wrong: texts of a provider might hold what its users typed. */
function describe(error: unknown): string {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError)
    return `the provider answered ${error.error.slice(0, 100)}`;
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: string };
  const cause = error.cause instanceof Error ? ` (${error.cause.message.slice(0, 200)})` : '';
  return `${code === undefined ? '' : `${code}: `}${error.message.slice(0, 200)}${cause}`;
}
