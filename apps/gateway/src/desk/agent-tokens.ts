// The tokens of the shop's own people: JWTs with a role, signed by the shop's identity provider or with a secret.
import { createHmac } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import type { DeskAgent } from '#contracts';
import type { AgentSigner } from './agent-access.config.js';
import { agentOfClaims } from './agent-claims.js';
import type { AgentSession } from './agent-sessions.js';

const CLOCK_TOLERANCE_SECONDS = 30;
const JWKS_TIMEOUT_MS = 3_000;
const DEMO_TOKEN_HOURS = 12;
/** So that a token of another kind, signed with the same secret by mistake, is none of an agent's. */
const DEMO_AUDIENCE = 'daogou:desk';

/** Checks agents' tokens; signs those of the demo. */
export class AgentTokens {
  private readonly secret: Uint8Array | undefined;
  private readonly jwks: JWTVerifyGetKey | undefined;

  constructor(private readonly signer: AgentSigner | undefined) {
    if (signer?.secret !== undefined) this.secret = new TextEncoder().encode(signer.secret);
    if (signer?.jwksUrl !== undefined)
      this.jwks = createRemoteJWKSet(new URL(signer.jwksUrl), { timeoutDuration: JWKS_TIMEOUT_MS });
  }

  /** Whoever the token names; `undefined` for a token that is not an agent's, was tampered with or has expired. */
  async verify(token: string): Promise<AgentSession | undefined> {
    const payload = await this.payloadOf(token);
    if (payload === undefined || payload.exp === undefined) return undefined;
    const agent = agentOfClaims(payload);
    return agent === undefined ? undefined : { agent, until: payload.exp };
  }

  /** A token such as the shop would sign. */
  async sign({ agentId, ...claims }: DeskAgent): Promise<string | undefined> {
    if (this.secret === undefined) return undefined;
    return await new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(agentId)
      .setAudience(this.signer?.audience ?? DEMO_AUDIENCE)
      .setIssuer(this.signer?.issuer ?? DEMO_AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(`${DEMO_TOKEN_HOURS}h`)
      .sign(this.secret);
  }

  private async payloadOf(token: string): Promise<JWTPayload | undefined> {
    const { issuer, audience } = this.signer ?? {};
    const options = {
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      ...(issuer === undefined ? {} : { issuer }),
      ...(audience === undefined ? {} : { audience }),
    };
    try {
      if (this.secret !== undefined)
        return (await jwtVerify(token, this.secret, { ...options, algorithms: ['HS256'] })).payload;
      if (this.jwks !== undefined)
        return (await jwtVerify(token, this.jwks, { ...options, algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'] }))
          .payload;
      return undefined;
    } catch (error) {
      // A server of keys that does not answer is a fault of ours, not of the token.
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return undefined;
      if (error instanceof TypeError) return undefined;
      throw error;
    }
  }
}

/** The demo's own signer: a secret that follows from another one without telling it. */
export const demoSigner = (sessionSecret: string): AgentSigner => ({
  secret: createHmac('sha256', sessionSecret).update('agents of the demo').digest('base64url'),
});
