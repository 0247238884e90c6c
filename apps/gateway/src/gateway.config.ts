// The environment that the gateway reads.
import { z } from 'zod';
import { configOf, jsonOrFile } from '#platform';

const secret = z.string().min(32, { error: 'needs at least 32 characters' });

const storefront = z
  .strictObject({
    /** What the storefront sends as `x-store-key`. */
    key: z.string().min(1).max(200),
    /** Signs customer tokens with HS256. */
    secret: secret.optional(),
    /** Or: where the public keys of its customer tokens are. */
    jwksUrl: z.url().optional(),
  })
  .refine((entry) => (entry.secret === undefined) !== (entry.jwksUrl === undefined), {
    error: 'needs either a secret or a jwksUrl',
  });
/** A shop front that may call the gateway. */
export type Storefront = z.output<typeof storefront>;

/** The gateway's part of the environment. */
export const gatewayConfig = z.object({
  STOREFRONTS: jsonOrFile.pipe(z.array(storefront).min(1).max(1_000)),
  /** Signs conversation tokens; the same for all instances. */
  SESSION_SECRET: secret,
  /** Only in the embedded default: customer tokens for anybody who asks. */
  DEMO: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
  /**
   * Pages that may call the gateway from a browser: `*`, or origins parted by commas. Nobody is known by a cookie, so a page can do
   * no more than what the tokens that it holds allow.
   */
  ALLOWED_ORIGINS: z
    .string()
    .default('*')
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .pipe(
      z.array(
        z.string().refine((origin) => origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin), {
          error: 'names origins like https://shop.example',
        }),
      ),
    ),
  /** Requests a minute that one address may make before it gets 429. */
  REQUESTS_PER_MINUTE: z.coerce.number().int().positive().default(1_200),
  /** Requests that one gateway works on at once; more get 429 with Retry-After. A dialog works on 64 turns at once, the rest waits. */
  MAX_REQUESTS_IN_HAND: z.coerce.number().int().positive().max(10_000).default(256),
  /** Streams and sockets that one gateway holds open; more are told to come back. */
  MAX_LIVE_CONNECTIONS: z.coerce.number().int().positive().max(100_000).default(5_000),
  /** Whether `x-forwarded-for` is believed: only behind a proxy that sets it. */
  TRUST_PROXY: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
});

/** The gateway's configuration. */
export class GatewayConfig extends configOf(gatewayConfig) {}
