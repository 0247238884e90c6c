// Whoever signed in at the identity provider is known by a cookie: sealed, out of reach of scripts, and heeded from the desk's own page alone.
import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { EncryptJWT, errors, jwtDecrypt, type JWTPayload } from 'jose';
import { type DeskAgent, deskAgent } from '#contracts';
import { GatewayConfig } from '../gateway.config.js';
import { AgentAccessConfig } from './agent-access.config.js';

const SESSION_SECONDS = 8 * 3_600;
/** So long somebody may take at the provider's pages. */
const ATTEMPT_SECONDS = 600;
const MAX_COOKIE_CHARACTERS = 4_000;

/** A sign-in that is under way. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** An agent, and until when one may take them for it (seconds since 1970). */
export interface AgentSession {
  readonly agent: DeskAgent;
  readonly until: number;
}

type Purpose = 'session' | 'sign-in';

/** Makes and reads the cookies; the same secret on all gateways, so any of them may answer. */
@Injectable()
export class AgentSessions {
  private readonly key: Uint8Array;
  /** The page that may use the cookies; `undefined` where nobody signs in that way. */
  private readonly origin: string | undefined;

  constructor(access: AgentAccessConfig, gateway: GatewayConfig) {
    this.key = createHmac('sha256', gateway.SESSION_SECRET).update('cookies of the desk').digest();
    if (access.OIDC_REDIRECT_URL !== undefined) this.origin = new URL(access.OIDC_REDIRECT_URL).origin;
  }

  /** The header that makes the browser remember an agent. */
  async signedIn(agent: DeskAgent): Promise<string> {
    return this.cookie('session', await this.seal('session', { agent }, SESSION_SECONDS), SESSION_SECONDS);
  }

  /** The header that makes the browser forget. */
  forgotten(purpose: Purpose): string {
    return this.cookie(purpose, '', 0);
  }

  /** The header that makes the browser remember what it is about to sign in with. */
  async attempted(attempt: SignInAttempt): Promise<string> {
    return this.cookie('sign-in', await this.seal('sign-in', { ...attempt }, ATTEMPT_SECONDS), ATTEMPT_SECONDS);
  }

  /** The attempt that the browser brings back; `undefined` where there is none, or it is too old. */
  async attemptOf(headers: IncomingHttpHeaders): Promise<SignInAttempt | undefined> {
    return (await this.open('sign-in', headers)) as (JWTPayload & SignInAttempt) | undefined;
  }

  /** Who is signed in; nobody where another page than the desk's own asks in their name. */
  async sessionOf(headers: IncomingHttpHeaders): Promise<AgentSession | undefined> {
    if (!this.isOwnPage(headers)) return undefined;
    const payload = await this.open('session', headers);
    const agent = deskAgent.safeParse(payload?.['agent']);
    return agent.success ? { agent: agent.data, until: payload?.exp ?? 0 } : undefined;
  }

  /** SameSite lets pages of sibling hosts through; what browsers say of the asking page does not. */
  private isOwnPage({ origin, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
    if (this.origin === undefined) return false;
    if (origin !== undefined && origin !== this.origin) return false;
    return site === undefined || site === 'same-origin' || site === 'none';
  }

  /** The provider's answer comes from another site, so its cookie cannot be Strict; the session's is. */
  private cookie(purpose: Purpose, value: string, seconds: number): string {
    const sameSite = purpose === 'session' ? 'Strict' : 'Lax';
    const secure = this.isSecure ? '; Secure' : '';
    return `${this.nameOf(purpose)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=${sameSite}${secure}`;
  }

  private get isSecure(): boolean {
    return this.origin?.startsWith('https:') ?? false;
  }

  /** With TLS no sibling host can write it (`__Host-`). */
  private nameOf(purpose: Purpose): string {
    return `${this.isSecure ? '__Host-' : ''}daogou-desk-${purpose}`;
  }

  private async seal(purpose: Purpose, claims: JWTPayload, seconds: number): Promise<string> {
    return await new EncryptJWT(claims)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(purpose)
      .setExpirationTime(`${seconds}s`)
      .encrypt(this.key);
  }

  private async open(purpose: Purpose, { cookie }: IncomingHttpHeaders): Promise<JWTPayload | undefined> {
    const value = cookieIn(cookie ?? '', this.nameOf(purpose));
    if (value === undefined || value === '' || value.length > MAX_COOKIE_CHARACTERS) return undefined;
    try {
      const checks = { audience: purpose, requiredClaims: ['exp'] };
      const algorithms = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
      return (await jwtDecrypt(value, this.key, { ...checks, ...algorithms })).payload;
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
      throw error;
    }
  }
}

function cookieIn(header: string, name: string): string | undefined {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
