// Tries are counted for a client, however it writes its address, and the key tells nobody the address.
import { callerKeyOf } from './caller-key.js';

const key = (address: string): string => callerKeyOf(address, 'a secret of the specs');

it('is the same for one client', () => {
  expect(key('::ffff:203.0.113.9')).toBe(key('203.0.113.9'));
  expect(key('2001:db8:1:2::1')).toBe(key('2001:0db8:0001:0002:ffff:ffff:ffff:ffff'));
  expect(key('2001:db8::1')).toBe(key('2001:db8:0:0:5::'));
});

it('differs between clients and between secrets', () => {
  const addresses = ['203.0.113.9', '203.0.113.10', '2001:db8:1:2::1', '2001:db8:1:3::1', '::1'];
  expect(new Set(addresses.map(key)).size).toBe(addresses.length);
  expect(callerKeyOf('203.0.113.9', 'another')).not.toBe(key('203.0.113.9'));
  expect(key('203.0.113.9')).not.toContain('203');
});
