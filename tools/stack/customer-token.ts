// Signs a customer token as a storefront would, so that one can be any customer of the store on the stack.
import { SignJWT } from 'jose';
import type { StackSecrets } from './services.js';

const lifetime = '12h';

/** A token that vouches for the customer, signed with the storefront's secret (HS256). */
export function customerTokenFor(secrets: StackSecrets, customerId: string): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256', kid: secrets.storefrontKey })
    .setSubject(customerId)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(new TextEncoder().encode(secrets.storefrontSecret));
}
