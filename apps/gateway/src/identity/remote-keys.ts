// The public keys that a JWKS server publishes, for customers' tokens and for those of the shop's own people.
import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';
import { outgoing } from '#platform';
import { HttpProblem } from '../http/problem.js';

const JWKS_TIMEOUT_MS = 3_000;
/** Some hundred keys with their certificates. */
const MAX_ANSWER_BYTES = 1_000_000;
const fetchKeys = outgoing({ maxBytes: MAX_ANSWER_BYTES, deadlineMs: JWKS_TIMEOUT_MS, redirect: 'manual' });
const RETRY_AFTER_SECONDS = 2;

/** What may sign a token whose key is published. */
export const PUBLIC_KEY_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** The keys cannot be had: nobody knows whether the token is good. */
export class KeysAwayError extends Error {}

/** 503, with when to try again; `whose` tokens are checked with the keys. */
export const keysUnavailable = (whose: string): HttpProblem =>
  new HttpProblem(503, 'keys-unavailable', {
    detail: `The keys that ${whose} are checked with cannot be fetched right now. Please try again shortly.`,
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });

/**
 * The keys of a JWKS server; that it does not answer as it should says nothing of the token. After that it is left alone for a moment, or all who
 * show a token would wait for it one after the other.
 * @throws KeysAwayError
 */
export function keysAt(jwksUrl: string): JWTVerifyGetKey {
  let awayUntilMs = -Infinity;
  const remote = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: JWKS_TIMEOUT_MS, [customFetch]: fetchKeys });
  return async (header, token) => {
    if (performance.now() < awayUntilMs) throw new KeysAwayError(jwksUrl);
    try {
      return await remote(header, token);
    } catch (error) {
      const isOfToken =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported;
      if (isOfToken) throw error;
      awayUntilMs = performance.now() + RETRY_AFTER_SECONDS * 1_000;
      throw new KeysAwayError(jwksUrl, { cause: error });
    }
  };
}
