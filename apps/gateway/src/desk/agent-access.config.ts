// The environment that says how the shop's own people show who they are: by tokens, or by signing in at an identity provider.
import { z } from 'zod';
import { configOf, jsonOrFile } from '#platform';

const signer = z
  .strictObject({
    /** Signs agent tokens with HS256. */
    secret: z.string().min(32, { error: 'needs at least 32 characters' }).optional(),
    /** Or: where the public keys are. */
    jwksUrl: z.url().optional(),
    /** What `iss` and `aud` of a token must be, where the identity provider signs tokens for others too. */
    issuer: z.string().min(1).max(500).optional(),
    audience: z.string().min(1).max(500).optional(),
  })
  .refine((entry) => (entry.secret === undefined) !== (entry.jwksUrl === undefined), {
    error: 'needs either a secret or a jwksUrl',
  });

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u;
const httpsUrl = z.url().refine((text) => /^https:/iu.test(text) || LOOPBACK.test(new URL(text).hostname), {
  error: 'must be https, but for this machine itself',
});
const claimValue = z.string().min(1).max(200);

/** What the gateway reads of the environment for the desk. */
export const agentAccessConfig = z
  .object({
    /** `{"secret": "…"}` or `{"jwksUrl": "https://…", "issuer"?, "audience"?}`. */
    AGENT_TOKENS: jsonOrFile.pipe(signer).optional(),
    /** The identity provider at which people sign in with OpenID Connect; it must have `/.well-known/openid-configuration`. */
    OIDC_ISSUER: httpsUrl.optional(),
    OIDC_CLIENT_ID: z.string().min(1).max(500).optional(),
    /** Without one the client is a public one, and PKCE alone binds the code. */
    OIDC_CLIENT_SECRET: z.string().min(1).max(2_000).optional(),
    /** This gateway's own `/v1/desk/sign-in/callback`, as browsers reach it and as the provider knows it. */
    OIDC_REDIRECT_URL: httpsUrl
      .refine((text) => new URL(text).pathname.endsWith('/v1/desk/sign-in/callback'), {
        error: 'must end in /v1/desk/sign-in/callback',
      })
      .optional(),
    OIDC_SCOPE: z
      .string()
      .max(500)
      .regex(/(?:^| )openid(?: |$)/u, { error: 'must contain openid' })
      .default('openid profile'),
    /** The claim that holds the role, or a list with it: its name, or the way to it (`realm_access.roles`). */
    OIDC_ROLE_CLAIM: z.string().min(1).max(200).default('role'),
    /** What stands in that claim for each role. */
    OIDC_ROLES: jsonOrFile
      .pipe(z.strictObject({ agent: claimValue.default('agent'), lead: claimValue.default('lead') }))
      .default({ agent: 'agent', lead: 'lead' }),
  })
  .superRefine((env, context) => {
    const needed = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_REDIRECT_URL'] as const;
    if (needed.every((name) => env[name] === undefined) && env.OIDC_CLIENT_SECRET === undefined) return;
    for (const name of needed)
      if (env[name] === undefined)
        context.addIssue({ code: 'custom', path: [name], message: `is needed with ${needed.join(', ')}` });
  });
/** Who signs agents' tokens. */
export type AgentSigner = z.output<typeof signer>;

/** The desk's access, as configured. */
export class AgentAccessConfig extends configOf(agentAccessConfig) {}
