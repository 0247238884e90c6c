// What says that a server is away, which passes, and what is a fault.
import { isLostConnection } from './errors.js';

const coded = (message: string, code: string): Error => Object.assign(new Error(message), { code });

it.each([
  coded('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
  coded('terminating connection due to administrator command', '57P01'),
  coded('the database system is starting up', '57P03'),
  coded('connection failure', '08006'),
  new Error('Connection terminated unexpectedly'),
  new Error('timeout exceeded when trying to connect'),
])('%s: a server is away', (error) => {
  expect(isLostConnection(error)).toBe(true);
});

it.each([
  coded('duplicate key value violates unique constraint', '23505'),
  coded('canceling statement due to statement timeout', '57014'),
  coded('no such file or directory', 'ENOENT'),
  new Error('the Connection terminated'),
  'Connection terminated',
  undefined,
])('%s: no server is away', (error) => {
  expect(isLostConnection(error)).toBe(false);
});
