// Signing in at the desk at the shop's own identity provider, as a browser does, and all that must not let anybody in.
import type { JWTPayload } from 'jose';
import { configFaults } from '#platform';
import { startShop, type TestShop } from '#testing';
import { agentAccessConfig } from '../../apps/gateway/src/desk/agent-access.config.js';
import { IdentityProvider as AskedProvider } from '../../apps/gateway/src/desk/identity-provider.js';
import { IdentityProvider, OIDC_CLIENT, type Spoiled } from './identity-provider.js';

const LIMIT_MS = 120_000;
const HOST = 'https://desk.shop.example';
const GOOD: JWTPayload = { realm_access: { roles: ['everybody', 'shop-lead'] } };

let provider: IdentityProvider;
let shop: TestShop;
beforeAll(async () => {
  provider = await IdentityProvider.start();
  shop = await startShop({
    env: {
      OIDC_ISSUER: provider.url,
      OIDC_CLIENT_ID: OIDC_CLIENT.id,
      OIDC_CLIENT_SECRET: OIDC_CLIENT.secret,
      OIDC_REDIRECT_URL: `${HOST}/v1/desk/sign-in/callback`,
      OIDC_ROLE_CLAIM: 'realm_access.roles',
      OIDC_ROLES: '{"agent":"shop-agent","lead":"shop-lead"}',
    },
  });
}, LIMIT_MS);
beforeEach(() => {
  provider.spoiled = { claims: GOOD };
});
afterAll(async () => {
  await shop.stop();
  await provider.stop();
});

interface Step {
  location: string;
  cookies: string[];
}

/** Goes to a path of the gateway with cookies, as a browser would that reaches it at HOST. */
async function go(path: string, cookie = ''): Promise<Step> {
  const response = await fetch(`${shop.url}${path}`, { redirect: 'manual', headers: { cookie } });
  expect(response.status).toBe(303);
  return { location: response.headers.get('location') ?? '', cookies: response.headers.getSetCookie() };
}

/** What the browser sends of what it was told to keep. */
const kept = ({ cookies }: Step): string => cookies.map((cookie) => cookie.split(';')[0]).join('; ');
const asItCame = (path: string): string => path;
const pathOf = (url: string): string => url.replace(HOST, '');

/** The whole way in; `spoil` is how the provider answers once the browser is on its way. */
async function signIn(spoil: Spoiled = { claims: GOOD }, change = asItCame): Promise<Step> {
  const begun = await go('/v1/desk/sign-in');
  const back = await provider.approve(begun.location);
  provider.spoiled = spoil;
  return await go(change(pathOf(back)), kept(begun));
}

async function call(path: string, headers: Record<string, string>, method = 'GET'): Promise<[number, unknown]> {
  const response = await fetch(`${shop.url}${path}`, { method, headers });
  const text = await response.text();
  return [response.status, text === '' ? undefined : JSON.parse(text)];
}

describe('signing in at the identity provider', () => {
  it('lets in whoever has a role there, by a cookie that no script and no other page can use', async () => {
    const { location, cookies } = await signIn();
    expect(location).toBe('/desk/');
    const session = cookies.find((cookie) => cookie.includes('-session=')) ?? '';
    expect(session).toMatch(
      /^__Host-daogou-desk-session=[^;]+; Path=\/; Max-Age=28800; HttpOnly; SameSite=Strict; Secure$/,
    );
    const cookie = session.split(';')[0] ?? '';
    expect(await call('/v1/desk/session', { cookie })).toMatchObject([
      200,
      { agentId: 'agent-7', name: '小梅', role: 'lead' },
    ]);
    const own = { cookie, origin: HOST, 'sec-fetch-site': 'same-origin' };
    expect((await call('/v1/desk/queue', own))[0]).toBe(200);
    for (const other of [{ origin: 'https://shop.example' }, { 'sec-fetch-site': 'same-site' }])
      expect(await call('/v1/desk/queue', { ...own, ...other })).toMatchObject([401, { code: 'no-token' }]);
    // A token that is shown counts, and its being bad is not made good by a cookie.
    expect((await call('/v1/desk/queue', { cookie, authorization: 'Bearer abc' }))[0]).toBe(401);
    expect((await call('/v1/orders', own))[0]).toBe(401);
    expect((await call('/v1/desk/queue', { cookie: cookie.slice(0, -4) }))[0]).toBe(401);

    const left = await fetch(`${shop.url}/v1/desk/session`, { method: 'DELETE', headers: own });
    expect([left.status, left.headers.get('set-cookie')]).toEqual([
      204,
      '__Host-daogou-desk-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict; Secure',
    ]);
  });

  it('asks for the user where the ID token says nothing of roles', async () => {
    const { location, cookies } = await signIn({ userInfo: { realm_access: { roles: 'shop-agent' } } });
    expect(location).toBe('/desk/');
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
    expect(await call('/v1/desk/session', { cookie })).toMatchObject([200, { role: 'agent' }]);
  });

  const past = Math.floor(Date.now() / 1_000) - 3_600;
  it.each<[string, string, Spoiled, (path: string) => string]>([
    ['another state', 'expired', {}, (path) => path.replace(/state=[^&]+/u, 'state=guessed')],
    ['no state', 'expired', {}, (path) => path.replace(/&?state=[^&]+/u, '')],
    ['another code', 'refused', {}, (path) => path.replace(/code=[^&]+/u, 'code=guessed')],
    ['a no of the provider', 'refused', {}, (path) => path.replace(/code=[^&]+/u, 'error=access_denied')],
    ['an ID token for somebody else', 'bad-answer', { claims: { ...GOOD, aud: 'another-client' } }, asItCame],
    ['an ID token of somebody else', 'bad-answer', { claims: { ...GOOD, iss: 'https://other.example' } }, asItCame],
    ['an ID token of another sign-in', 'bad-answer', { claims: { ...GOOD, nonce: 'another' } }, asItCame],
    ['an ID token that has expired', 'bad-answer', { claims: { ...GOOD, exp: past, iat: past - 60 } }, asItCame],
    ['an ID token with another signature', 'bad-answer', { claims: GOOD, wrongKey: true }, asItCame],
    ['a provider that is down', 'provider-away', { tokenStatus: 503 }, asItCame],
    ['an account without a role', 'no-role', { claims: { realm_access: { roles: ['lead', 'agent'] } } }, asItCame],
    ['an account whose role is no text', 'no-role', { claims: { realm_access: { roles: { lead: true } } } }, asItCame],
  ])('lets nobody in with %s', async (_, fault, spoil, change) => {
    const { location, cookies } = await signIn(spoil, change);
    expect(location).toBe(`/desk/?fault=${fault}`);
    expect(cookies).toEqual(['__Host-daogou-desk-sign-in=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure']);
  });

  it('lets nobody in with a code that has expired, nor with one that another browser brings', async () => {
    const begun = await go('/v1/desk/sign-in');
    const back = pathOf(await provider.approve(begun.location));
    expect((await go(back)).location).toBe('/desk/?fault=expired');
    expect((await go(back, kept(await go('/v1/desk/sign-in')))).location).toBe('/desk/?fault=expired');
    provider.expireCodes();
    expect((await go(back, kept(begun))).location).toBe('/desk/?fault=refused');
    // The cookie of a sign-in is no session.
    const asSession = kept(begun).replace('-sign-in=', '-session=');
    expect((await call('/v1/desk/queue', { cookie: asSession }))[0]).toBe(401);
  });
});

it('a provider that hangs is given up, and asked again by the next one who comes', async () => {
  const hanging = await IdentityProvider.start();
  const env = {
    OIDC_ISSUER: hanging.url,
    OIDC_CLIENT_ID: OIDC_CLIENT.id,
    OIDC_REDIRECT_URL: 'http://127.0.0.1:1/v1/desk/sign-in/callback',
  };
  const asked = new AskedProvider(agentAccessConfig.parse(env));
  try {
    hanging.spoiled = { delayMs: 8_000 };
    await expect(asked.begin()).rejects.toMatchObject({ fault: 'provider-away' });
    hanging.spoiled = {};
    expect((await asked.begin()).url).toContain(`${hanging.url}/authorize?`);
  } finally {
    await hanging.stop();
  }
}, 15_000);

it.each([
  [{ OIDC_ISSUER: 'https://id.shop.example' }, ['OIDC_CLIENT_ID', 'OIDC_REDIRECT_URL']],
  [
    { OIDC_ISSUER: 'http://id.shop.example', OIDC_CLIENT_ID: 'desk', OIDC_REDIRECT_URL: HOST },
    ['OIDC_ISSUER', 'OIDC_REDIRECT_URL'],
  ],
  [{ OIDC_SCOPE: 'profile', OIDC_ROLES: '{"boss":"x"}' }, ['OIDC_SCOPE', 'OIDC_ROLES']],
])('of %j it is said at the start what is wrong', (env, names) => {
  const faults = configFaults(agentAccessConfig, env);
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(names);
});
