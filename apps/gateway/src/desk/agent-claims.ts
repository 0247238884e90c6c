// Who somebody is by the claims of a token: the same for tokens that they show and for those of an identity provider.
import { type DeskAgent, deskAgent, type DeskRole } from '#contracts';

const MAX_NAME_CHARACTERS = 100;

/** Claims as they came, of any shape. */
export type Claims = Readonly<Record<string, unknown>>;

/** Whom claims describe, in this role; `undefined` where the subject or the role is missing or of another shape. */
export function agentOfClaims(claims: Claims, role: unknown = claims['role']): DeskAgent | undefined {
  const { sub, name, preferred_username: userName, languages, team } = claims;
  const called = [name, userName, sub].find((one): one is string => typeof one === 'string' && one.trim() !== '');
  const agent = deskAgent.safeParse({
    agentId: sub,
    name: called?.slice(0, MAX_NAME_CHARACTERS),
    role,
    languages,
    team,
  });
  return agent.success ? agent.data : undefined;
}

/**
 * The role that a claim gives: the claim of this name, else what is found by its parts (`realm_access.roles`); a text or a list of texts.
 * Who has both is a lead.
 */
export function roleIn(claims: Claims, claim: string, named: Readonly<Record<DeskRole, string>>): DeskRole | undefined {
  const found = Object.hasOwn(claims, claim)
    ? claims[claim]
    : claim.split('.').reduce<unknown>((inner, part) => ownValue(inner, part), claims);
  const values = [found].flat();
  return (['lead', 'agent'] as const).find((role) => values.includes(named[role]));
}

function ownValue(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Claims)[name];
}
