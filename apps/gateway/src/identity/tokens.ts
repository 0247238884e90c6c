// The two kinds of token: customer tokens, which storefronts sign, and conversation tokens, which the gateway signs.
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import type { Storefront } from '../gateway.config.js';

const CONVERSATION_AUDIENCE = 'daogou:conversation';
const CONVERSATION_DAYS = 30;
const CLOCK_TOLERANCE_SECONDS = 30;
const JWKS_TIMEOUT_MS = 3_000;
const DEMO_TOKEN_HOURS = 24;

/** What a conversation token says. */
export interface ConversationClaims {
  conversationId: string;
  storeKey: string;
  customerId?: string;
}

const bytes = (secret: string): Uint8Array => new TextEncoder().encode(secret);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Signs and checks conversation tokens. */
export class ConversationTokens {
  private readonly key: Uint8Array;

  constructor(secret: string) {
    this.key = bytes(secret);
  }

  /** A token for one conversation, good for 30 days. */
  async sign({ conversationId, storeKey, customerId }: ConversationClaims): Promise<string> {
    return await new SignJWT({ store: storeKey, ...(customerId === undefined ? {} : { customer: customerId }) })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(conversationId)
      .setAudience(CONVERSATION_AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(`${CONVERSATION_DAYS}d`)
      .sign(this.key);
  }

  /** `undefined` for a token that is not ours, was tampered with or has expired. */
  async verify(token: string): Promise<ConversationClaims | undefined> {
    const payload = await verified(() =>
      jwtVerify(token, this.key, { algorithms: ['HS256'], audience: CONVERSATION_AUDIENCE }),
    );
    const conversationId = text(payload?.sub);
    const storeKey = text(payload?.store);
    if (conversationId === undefined || storeKey === undefined) return undefined;
    return { conversationId, storeKey, customerId: text(payload?.customer) };
  }
}

/** Checks customer tokens with the keys of the storefronts that sign them. */
export class CustomerTokens {
  private readonly keys = new Map<string, { secret?: Uint8Array; jwks?: JWTVerifyGetKey }>();

  constructor(storefronts: readonly Storefront[]) {
    for (const { key, secret, jwksUrl } of storefronts) {
      this.keys.set(key, {
        secret: secret === undefined ? undefined : bytes(secret),
        jwks:
          jwksUrl === undefined
            ? undefined
            : createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: JWKS_TIMEOUT_MS }),
      });
    }
  }

  has(storeKey: string): boolean {
    return this.keys.has(storeKey);
  }

  /** The customer that a token of this storefront names; without a storefront, of any. `undefined` for a bad token. */
  async verify(token: string, storeKey?: string): Promise<{ storeKey: string; customerId: string } | undefined> {
    for (const key of storeKey === undefined ? this.keys.keys() : [storeKey]) {
      const { secret, jwks } = this.keys.get(key) ?? {};
      const options = { clockTolerance: CLOCK_TOLERANCE_SECONDS };
      let payload: JWTPayload | undefined;
      if (secret) payload = await verified(() => jwtVerify(token, secret, { ...options, algorithms: ['HS256'] }));
      else if (jwks)
        payload = await verified(() =>
          jwtVerify(token, jwks, { ...options, algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'] }),
        );
      const customerId = text(payload?.sub);
      // A conversation token is no customer token, even where a shop uses one secret for both.
      if (customerId !== undefined && payload?.aud !== CONVERSATION_AUDIENCE) return { storeKey: key, customerId };
    }
    return undefined;
  }
}

/** Signs as a storefront does; for the demo's own storefront. */
export async function signCustomerToken(storefront: Storefront, customerId: string): Promise<string> {
  return await new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(customerId)
    .setIssuedAt()
    .setExpirationTime(`${DEMO_TOKEN_HOURS}h`)
    .sign(bytes(storefront.secret ?? ''));
}

async function verified(verify: () => Promise<{ payload: JWTPayload }>): Promise<JWTPayload | undefined> {
  try {
    return (await verify()).payload;
  } catch (error) {
    // Anything else (a JWKS server that does not answer) is a fault of ours, not of the token.
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return undefined;
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
