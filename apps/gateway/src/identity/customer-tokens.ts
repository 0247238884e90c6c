// Customer tokens, which storefronts sign: checked with the storefront's secret, or with the keys that its JWKS server publishes.
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import { id } from '#contracts';
import type { Storefront } from '../gateway.config.js';
import { KeysAwayError, keysAt, keysUnavailable, PUBLIC_KEY_ALGORITHMS } from './remote-keys.js';
import { CONVERSATION_AUDIENCE } from './tokens.js';

/** Clocks of two computers may differ by so much. */
const CLOCK_TOLERANCE_SECONDS = 30;
/** A token that was stolen is of use no longer than this. */
const MAX_HOURS = 24;
const MAX_SECONDS = MAX_HOURS * 3_600;

/** A customer whom a storefront vouches for, until a time in seconds since 1970. */
export interface VouchedCustomer {
  readonly storeKey: string;
  readonly customerId: string;
  readonly until: number;
}

/** What became of a token: the customer, or why it is not good. */
export type CheckedToken = VouchedCustomer | { readonly fault: string };

const bytes = (secret: string): Uint8Array => new TextEncoder().encode(secret);
const nowSeconds = (): number => Math.floor(Date.now() / 1_000);

interface Keys {
  readonly storefront: Storefront;
  readonly secret?: Uint8Array;
  readonly jwks?: JWTVerifyGetKey;
}

/** Checks customer tokens with the keys of the storefronts that sign them. */
export class CustomerTokens {
  private readonly keys = new Map<string, Keys>();

  constructor(storefronts: readonly Storefront[]) {
    for (const storefront of storefronts) {
      const { key, secret, jwksUrl } = storefront;
      this.keys.set(key, {
        storefront,
        ...(secret === undefined ? {} : { secret: bytes(secret) }),
        ...(jwksUrl === undefined ? {} : { jwks: keysAt(jwksUrl) }),
      });
    }
  }

  has(storeKey: string): boolean {
    return this.keys.has(storeKey);
  }

  /**
   * The customer that a token of this storefront names; without a storefront, of any.
   * @throws HttpProblem 503 when no storefront knows the token and the keys of one cannot be had.
   */
  async verify(token: string, storeKey?: string): Promise<CheckedToken> {
    let fault = 'it is not signed by this storefront';
    let away: KeysAwayError | undefined;
    for (const keys of storeKey === undefined ? this.keys.values() : [this.keys.get(storeKey)]) {
      if (keys === undefined) continue;
      try {
        const checked = await checkedBy(keys, token);
        if (!('fault' in checked)) return checked;
        if (checked.isSigned) ({ fault } = checked);
      } catch (error) {
        if (!(error instanceof KeysAwayError)) throw error;
        away = error;
      }
    }
    if (away === undefined) return { fault };
    throw keysUnavailable('customer tokens');
  }
}

/** Why a token is not good, and whether the storefront signed it at all. */
interface Faulty {
  readonly fault: string;
  readonly isSigned: boolean;
}

async function checkedBy({ storefront, secret, jwks }: Keys, token: string): Promise<VouchedCustomer | Faulty> {
  const { aud, iss, key } = storefront;
  const options = {
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['exp'],
    ...(aud === undefined ? {} : { audience: aud }),
    ...(iss === undefined ? {} : { issuer: iss }),
  };
  let payload: JWTPayload;
  try {
    if (secret) ({ payload } = await jwtVerify(token, secret, { ...options, algorithms: ['HS256'] }));
    else if (jwks) ({ payload } = await jwtVerify(token, jwks, { ...options, algorithms: PUBLIC_KEY_ALGORITHMS }));
    else return { fault: 'this storefront has no keys', isSigned: false };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { fault: 'it has expired', isSigned: true };
    if (error instanceof errors.JWTClaimValidationFailed)
      return { fault: `its claim ${error.claim} is missing or not what it must be`, isSigned: true };
    if (error instanceof errors.JOSEError || error instanceof TypeError)
      return { fault: 'it is not signed by this storefront', isSigned: false };
    throw error;
  }
  const fault = faultIn(payload);
  if (fault !== undefined) return { fault, isSigned: true };
  return { storeKey: key, customerId: payload.sub ?? '', until: payload.exp ?? 0 };
}

/** What is wrong with a token whose signature, dates and configured claims are right. */
function faultIn({ sub, aud, exp = 0, iat }: JWTPayload): string | undefined {
  if ([aud].flat().includes(CONVERSATION_AUDIENCE)) return 'it is the token of a conversation';
  const now = nowSeconds();
  if (iat !== undefined && iat > now + CLOCK_TOLERANCE_SECONDS) return 'its iat is in the future';
  // From when it was signed, where it says so; of one that says nothing it is as if it were signed now.
  if (exp - Math.min(iat ?? now, now) > MAX_SECONDS + CLOCK_TOLERANCE_SECONDS)
    return `its exp is more than ${MAX_HOURS} hours after it was signed`;
  if (!id.safeParse(sub).success || /\p{Cc}/u.test(sub ?? '')) return 'its sub is not the id of a customer';
  return undefined;
}

/** Signs as a storefront does; for the demo's own storefront. */
export async function signCustomerToken({ secret, aud, iss }: Storefront, customerId: string): Promise<string> {
  const token = new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(customerId)
    .setIssuedAt()
    .setExpirationTime(`${MAX_HOURS}h`);
  if (aud !== undefined) token.setAudience(aud);
  if (iss !== undefined) token.setIssuer(iss);
  return await token.sign(bytes(secret ?? ''));
}
