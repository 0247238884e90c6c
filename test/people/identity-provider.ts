// An identity provider for specs: OpenID Connect's code flow with PKCE over HTTP, whose answers a spec can spoil.
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

/** What a spec may change of the provider's answers. */
export interface Spoiled {
  /** In the ID token, over what is right. */
  claims?: JWTPayload;
  /** Only told to who asks for the user. */
  userInfo?: JWTPayload;
  /** Signs the ID token with a key that nobody published. */
  wrongKey?: boolean;
  /** Takes so long for each answer. */
  delayMs?: number;
  /** Answers the token request with this status. */
  tokenStatus?: number;
}

/** The client as the provider knows it. */
export const OIDC_CLIENT = { id: 'daogou-desk', secret: 'the-secret-of-the-client-of-these-specs' };

/** A running provider. */
export class IdentityProvider {
  spoiled: Spoiled = {};
  private readonly codes = new Map<string, URLSearchParams>();

  private constructor(
    private readonly server: Server,
    private readonly key: CryptoKey,
    private readonly otherKey: CryptoKey,
    private readonly jwk: JWK,
  ) {
    server.on('request', (request, response) => {
      void this.answer(request, response);
    });
  }

  static async start(): Promise<IdentityProvider> {
    const [{ publicKey, privateKey }, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
    return new IdentityProvider(server, privateKey, other.privateKey, jwk);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What somebody's browser does at the provider's pages: comes back with a code. */
  async approve(authorizeUrl: string): Promise<string> {
    const response = await fetch(authorizeUrl, { redirect: 'manual' });
    return response.headers.get('location') ?? '';
  }

  /** Codes that were given out are known no more, as after some minutes. */
  expireCodes(): void {
    this.codes.clear();
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.spoiled.delayMs !== undefined) await new Promise((wake) => setTimeout(wake, this.spoiled.delayMs).unref());
    if (!this.server.listening) return;
    const url = new URL(request.url ?? '/', this.url);
    const json = (body: unknown, status = 200): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (url.pathname === '/.well-known/openid-configuration') json(this.metadata());
    else if (url.pathname === '/keys') json({ keys: [this.jwk] });
    else if (url.pathname === '/authorize') this.authorize(url.searchParams, response);
    else if (url.pathname === '/token') json(...(await this.token(request)));
    else if (url.pathname === '/userinfo') json({ sub: 'agent-7', ...this.spoiled.userInfo });
    else json({}, 404);
  }

  private metadata(): Record<string, unknown> {
    const at = (path: string): string => `${this.url}${path}`;
    return {
      issuer: this.url,
      authorization_endpoint: at('/authorize'),
      token_endpoint: at('/token'),
      userinfo_endpoint: at('/userinfo'),
      jwks_uri: at('/keys'),
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    };
  }

  private authorize(query: URLSearchParams, response: ServerResponse): void {
    const isWhole =
      query.get('client_id') === OIDC_CLIENT.id &&
      query.get('response_type') === 'code' &&
      query.get('code_challenge_method') === 'S256' &&
      ['state', 'nonce', 'code_challenge', 'redirect_uri'].every((name) => query.get(name));
    if (!isWhole) {
      response.writeHead(400).end();
      return;
    }
    const code = randomUUID();
    this.codes.set(code, query);
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  }

  private async token(request: IncomingMessage): Promise<[unknown, number]> {
    const { tokenStatus } = this.spoiled;
    if (tokenStatus !== undefined) return [{ error: 'temporarily_unavailable' }, tokenStatus];
    let text = '';
    for await (const piece of request) text += String(piece);
    const form = new URLSearchParams(text);
    const asked = this.codes.get(form.get('code') ?? '');
    this.codes.delete(form.get('code') ?? '');
    const basic = Buffer.from((request.headers.authorization ?? '').replace(/^Basic /u, ''), 'base64').toString();
    const [clientId, secret] = basic.split(':').map(decodeURIComponent);
    if (clientId !== OIDC_CLIENT.id || secret !== OIDC_CLIENT.secret) return [{ error: 'invalid_client' }, 401];
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood = asked?.get('code_challenge') === challenge && asked.get('redirect_uri') === form.get('redirect_uri');
    if (!isGood) return [{ error: 'invalid_grant' }, 400];
    const idToken = await this.idToken(asked.get('nonce') ?? '');
    return [{ access_token: randomUUID(), token_type: 'Bearer', id_token: idToken, expires_in: 60 }, 200];
  }

  private async idToken(nonce: string): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const right = { iss: this.url, sub: 'agent-7', aud: OIDC_CLIENT.id, iat: now, exp: now + 60, nonce, name: '小梅' };
    return await new SignJWT({ ...right, ...this.spoiled.claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(this.spoiled.wrongKey === true ? this.otherKey : this.key);
  }
}
