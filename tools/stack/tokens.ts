// Signs tokens as a storefront and as the shop's identity provider would, so that one can be anybody of the store on the stack.
import { SignJWT } from 'jose';
import type { StackSecrets } from './services.js';

const lifetime = '12h';

function signed(token: SignJWT, subject: string, secret: string): Promise<string> {
  return token.setSubject(subject).setIssuedAt().setExpirationTime(lifetime).sign(new TextEncoder().encode(secret));
}

/** A token that vouches for the customer, signed with the storefront's secret (HS256). */
export function customerTokenFor(secrets: StackSecrets, customerId: string): Promise<string> {
  const token = new SignJWT({}).setProtectedHeader({ alg: 'HS256', kid: secrets.storefrontKey });
  return signed(token, customerId, secrets.storefrontSecret);
}

/** A token of somebody of the shop, a lead (HS256). */
export function agentTokenFor(
  secrets: Pick<StackSecrets, 'agentSecret'>,
  agentId: string,
  name = agentId,
  role: 'agent' | 'lead' = 'lead',
): Promise<string> {
  const token = new SignJWT({ role, name }).setProtectedHeader({ alg: 'HS256' });
  return signed(token, agentId, secrets.agentSecret);
}
