// The environment that says who signs the tokens of the shop's own people.
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

/** What the gateway reads of the environment for the desk. */
export const agentAccessConfig = z.object({
  /** `{"secret": "…"}` or `{"jwksUrl": "https://…", "issuer"?, "audience"?}`; without it nobody can sign in at the desk. */
  AGENT_TOKENS: jsonOrFile.pipe(signer).optional(),
});
/** Who signs agents' tokens. */
export type AgentSigner = z.output<typeof signer>;

/** The desk's access, as configured. */
export class AgentAccessConfig extends configOf(agentAccessConfig) {}
