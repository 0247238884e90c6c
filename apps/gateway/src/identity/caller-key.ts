// What stands for the address of a client where tries are counted: the address itself leaves the gateway nowhere.
import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** A client of IPv6 has a network of so many groups, and every address in it. */
const NETWORK_GROUPS = 4;
const KEY_CHARACTERS = 22;

/** The same for one client, not to be turned back without the secret. */
export function callerKeyOf(address: string, secret: string): string {
  return createHmac('sha256', `caller ${secret}`)
    .update(networkOf(address))
    .digest('base64url')
    .slice(0, KEY_CHARACTERS);
}

/** What is one client: an address of IPv4, also where it is written as one of IPv6; of IPv6 its /64. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const groups = (part: string): string[] => part.split(':').filter((group) => group !== '');
  const before = groups(head);
  const after = groups(tail ?? '');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(zeros).fill('0'), ...after]
    .slice(0, NETWORK_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
