// The environment that the gateway reads.
import { isIP } from 'node:net';
import { z } from 'zod';
import { configOf, type Environment, jsonOrFile, parseConfig, type TrustProxy } from '#platform';

const secret = z.string().min(32, { error: 'needs at least 32 characters' });

const claim = z.string().min(1).max(500);

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;
const NAMES_ORIGINS = { error: 'names origins like https://shop.example' };
const MAX_ORIGINS = 100;

const storefront = z
  .strictObject({
    /** What the storefront sends as `x-store-key`. */
    key: z.string().min(1).max(200),
    /** Signs customer tokens with HS256. */
    secret: secret.optional(),
    /** Or: where the public keys of its customer tokens are. */
    jwksUrl: z.url().optional(),
    /** What customer tokens must name as their audience: one of these. An identity provider signs tokens for other applications too. */
    aud: z
      .union([claim, z.array(claim).min(1).max(20)])
      .transform((value) => [value].flat())
      .optional(),
    /** Who customer tokens must name as their issuer. */
    iss: claim.optional(),
    /** The only pages that may call for this storefront from a browser; without it those of ALLOWED_ORIGINS. */
    origins: z.array(z.string().refine(isOrigin, NAMES_ORIGINS)).min(1).max(MAX_ORIGINS).optional(),
  })
  .refine((entry) => (entry.secret === undefined) !== (entry.jwksUrl === undefined), {
    error: 'needs either a secret or a jwksUrl',
  });
/** A shop front that may call the gateway. */
export type Storefront = z.output<typeof storefront>;

const MAX_HOPS = 10;

/**
 * `0` or `false`: nobody's. A number: so many proxies stand in front, and the address that the outermost of them saw counts; what a client wrote
 * into the header itself stands further left and never counts. `true` is one proxy. Else addresses and networks, parted by commas.
 */
function trustedProxies(text: string, context: z.RefinementCtx): TrustProxy | undefined {
  const setting = text.trim();
  if (setting === 'false' || setting === '0') return undefined;
  if (setting === 'true') return 1;
  if (/^\d+$/.test(setting) && Number(setting) <= MAX_HOPS) return Number(setting);
  const addresses = setting.split(',').map((address) => address.trim());
  const isNetwork = (address: string): boolean => {
    const [base = '', bits, ...rest] = address.split('/');
    const most = isIP(base) === 6 ? 128 : 32;
    return (
      isIP(base) !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
    );
  };
  if (addresses.every(isNetwork)) return addresses;
  context.addIssue({
    code: 'custom',
    message: `is a number of proxies (0 to ${MAX_HOPS}), or their addresses and networks like 10.0.0.0/8, parted by commas`,
  });
  return z.NEVER;
}

/** The gateway's part of the environment. */
export const gatewayConfig = z.object({
  STOREFRONTS: jsonOrFile.pipe(z.array(storefront).min(1).max(1_000)),
  /** Signs conversation tokens; the same for all instances. */
  SESSION_SECRET: secret,
  /** Customer tokens for anybody on this machine who asks; heeded by the embedded default alone. */
  DEMO: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
  /**
   * Pages that may call the gateway from a browser: `*`, or origins parted by commas. No shopper is known by a cookie, and an
   * agent's cookie is heeded from the desk's own page alone, so another page can do no more than what the tokens that it holds allow.
   */
  ALLOWED_ORIGINS: z
    .string()
    .default('*')
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .pipe(z.array(z.string().refine((origin) => origin === '*' || isOrigin(origin), NAMES_ORIGINS))),
  /** The address by which others reach the gateway, for what it tells agents of itself: `https://shop.example`. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** Requests a minute that one address may make before it gets 429. */
  REQUESTS_PER_MINUTE: z.coerce.number().int().positive().default(1_200),
  /** Requests that one gateway works on at once; more get 429 with Retry-After. A dialog works on 64 turns at once, the rest waits. */
  MAX_REQUESTS_IN_HAND: z.coerce.number().int().positive().max(10_000).default(256),
  /** Of those, so many are worked on at once; the others wait. */
  REQUESTS_AT_ONCE: z.coerce.number().int().positive().max(10_000).default(256),
  /** Streams and sockets that one gateway holds open; more are told to come back. */
  MAX_LIVE_CONNECTIONS: z.coerce.number().int().positive().max(100_000).default(5_000),
  /** Whose `x-forwarded-for` is believed: that of so many proxies in front, or of those at these addresses. */
  TRUST_PROXY: z.string().default('0').transform(trustedProxies),
});

/** The gateway's configuration. */
export class GatewayConfig extends configOf(gatewayConfig) {}

/** {@link gatewayConfig}'s `TRUST_PROXY` alone: the server is made before anything else of the gateway. */
export function trustedProxiesOf(env: Environment): TrustProxy | undefined {
  return parseConfig(z.object({ TRUST_PROXY: gatewayConfig.shape.TRUST_PROXY }), env).TRUST_PROXY;
}
