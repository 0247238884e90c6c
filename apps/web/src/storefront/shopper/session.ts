/** Which demo customer is signed in, kept for as long as the tab is open. */
import { useCallback, useState } from 'preact/hooks';
import { canSignIn, mintDemoToken, readMe } from '../shop-api.js';

/** A signed-in customer. */
export interface Customer {
  customerId: string;
  customerToken: string;
  name: string;
}

/** Who is signed in, and what can be done about it. */
export interface Session {
  /** Whether the gateway lets a visitor be a customer at all. */
  canSignIn: boolean;
  customer?: Customer;
  /** The last sign-in ended by itself. */
  hasExpired: boolean;
  /** Throws when the gateway does not know the customer. */
  signIn: (customerId: string) => Promise<void>;
  signOut: () => void;
  expire: () => void;
}

const demoCustomerIds = ['c-001', 'c-002', 'c-003'] as const;

/** What those customers are called. */
export function readDemoCustomers(signal: AbortSignal): Promise<{ customerId: string; name: string }[]> {
  return Promise.all(
    demoCustomerIds.map(async (customerId) => {
      const { name } = await readMe(await mintDemoToken(customerId, signal), signal);
      return { customerId, name };
    }),
  );
}

const storageKey = 'daogou.customer';

function recall(): Customer | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? 'null') as Customer | null;
    return kept?.customerId && kept.customerToken ? kept : undefined;
  } catch {
    return undefined;
  }
}

function keep(customer: Customer | undefined): void {
  try {
    if (customer) sessionStorage.setItem(storageKey, JSON.stringify(customer));
    else sessionStorage.removeItem(storageKey);
  } catch {
    // Without storage the sign-in ends with the page.
  }
}

/** The session of this tab. */
export function useSession(): Session {
  const [customer, setCustomer] = useState(recall);
  const [hasExpired, setExpired] = useState(false);

  const change = useCallback((next: Customer | undefined, expired: boolean) => {
    keep(next);
    setCustomer(next);
    setExpired(expired);
  }, []);

  const signIn = useCallback(async (customerId: string) => {
    const customerToken = await mintDemoToken(customerId);
    const { name } = await readMe(customerToken);
    change({ customerId, customerToken, name }, false);
  }, []);
  const signOut = useCallback(() => change(undefined, false), []);
  const expire = useCallback(() => change(undefined, true), []);

  return { canSignIn: canSignIn || customer !== undefined, customer, hasExpired, signIn, signOut, expire };
}
