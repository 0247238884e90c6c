// The tokens of the shop's own people: JWTs with a role, signed by the shop's identity provider or with a secret.
import { createHmac } from 'node:crypto';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import type { DeskAgent } from '#contracts';
import type { AgentSigner } from './agent-access.config.js';
import { keysAt, PUBLIC_KEY_ALGORITHMS } from '../identity/remote-keys.js';
import { agentOfClaims } from './agent-claims.js';
import type { AgentSession } from './agent-sessions.js';

const CLOCK_TOLERANCE_SECONDS = 30;
/** A token that was stolen is of use no longer than this. */
const MAX_HOURS = 24;
const MAX_SECONDS = MAX_HOURS * 3_600;
const DEMO_TOKEN_HOURS = 12;
/** So that a token of another kind, signed with the same secret by mistake, is none of an agent's. */
const DEMO_AUDIENCE = 'daogou:desk';

/** Checks agents' tokens; signs those of the demo. */
export class AgentTokens {
  private readonly secret: Uint8Array | undefined;
  private readonly jwks: JWTVerifyGetKey | undefined;

  constructor(private readonly signer: AgentSigner | undefined) {
    if (signer?.secret !== undefined) this.secret = new TextEncoder().encode(signer.secret);
    if (signer?.jwksUrl !== undefined) this.jwks = keysAt(signer.jwksUrl);
  }

  /**
   * Whoever the token names; `undefined` for a token that is not an agent's, was tampered with, has expired or is good for more than a day.
   * @throws KeysAwayError while nobody can say
   */
  async verify(token: string): Promise<AgentSession | undefined> {
    const payload = await this.payloadOf(token);
    if (payload?.exp === undefined || isTooLong(payload)) return undefined;
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
        return (await jwtVerify(token, this.jwks, { ...options, algorithms: PUBLIC_KEY_ALGORITHMS })).payload;
      return undefined;
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
      throw error;
    }
  }
}

/** Counted from when it was signed, where it says so, else from now. */
function isTooLong({ exp = 0, iat }: JWTPayload): boolean {
  const now = Math.floor(Date.now() / 1_000);
  return exp - Math.min(iat ?? now, now) > MAX_SECONDS + CLOCK_TOLERANCE_SECONDS;
}

/** The demo's own signer: a secret that follows from another one without telling it. */
export const demoSigner = (sessionSecret: string): AgentSigner => ({
  secret: createHmac('sha256', sessionSecret).update('agents of the demo').digest('base64url'),
});
