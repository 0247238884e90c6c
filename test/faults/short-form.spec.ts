// The faults that come most often, for a few seconds each: `npm run test:faults` plays all of them, and for longer.
import { missingPrograms } from '../../tools/stack/programs.js';
import { faults } from './faults.js';
import { mustBeZero, playFaults } from './play-faults.js';

const SHORT = [
  'kill -9 orders',
  'kill -9 dialog',
  'kill -9 gateway',
  'kafka frozen',
  'network to postgres and redis cut',
].concat(['poisoned messages']);
const LIMIT_MS = 15 * 60_000;
const isPossible = process.env['TEST_STACK'] === '1' && missingPrograms().length === 0;
const describeStack = process.env['REQUIRE_STACK'] === '1' || isPossible ? describe : describe.skip;

describeStack('the stack under load', () => {
  it(
    'loses, doubles and mistakes nothing while a service is killed, Kafka stands still, the network breaks or messages are poisoned',
    async () => {
      const chosen = faults.filter(({ name }) => SHORT.includes(name));
      expect(chosen).toHaveLength(SHORT.length);
      const said: string[] = [];
      const rows = await playFaults(chosen, {
        ...{ awayMs: 5_000, shoppers: 2, counts: { gateway: 2, dialog: 2 } },
        say: (line) => said.push(line),
      });
      const bad = rows.flatMap((row) =>
        mustBeZero.flatMap((name) => (row[name] === 0 ? [] : [`${row.fault}: ${name}`])),
      );
      // With what was said on the way, so that a failure tells what it was.
      expect({ bad, said: bad.length === 0 ? [] : said }).toEqual({ bad: [], said: [] });
      for (const { fault, turns } of rows) expect([fault, turns > 0]).toEqual([fault, true]);
    },
    LIMIT_MS,
  );
});
