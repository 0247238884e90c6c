// Configured rules: what is wrong is named with its place, defaults change nothing, an edited file counts.
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configFaults, Health, Metrics } from '#platform';
import { InProcessBroker } from '#bus';
import { OrdersConfig, ordersConfig } from '../orders.config.js';
import { OrderRulesSource } from './order-rules-source.js';
import { readOrderRules } from './order-rules.js';

it('has no rules where none are configured', () => {
  expect(readOrderRules('{}')).toMatchObject({ rules: { returns: { reasonNeeded: false, exceptions: [] } } });
  expect(configFaults(ordersConfig, {})).toEqual([]);
});

it.each([
  ['ORDER_RULES', '{"calendar":{"noDispatch":{"days":["2026-02-30"]}}}', 'calendar.noDispatch.days.0: expected a day'],
  ['ORDER_RULES', '{"calendar":{"noDelivery":{"days":["2026-10-07/2026-10-01"]}}}', 'noDelivery.days.0'],
  [
    'ORDER_RULES',
    '{"calendar":{"noDelivery":{"weekdays":["mon","tue","wed","thu","fri","sat","sun"]}}}',
    'leaves no day of the week',
  ],
  ['ORDER_RULES', '{"returns":{"exceptions":[{"category":"x"}]}}', 'says nothing'],
  ['ORDER_RULES', '{"retunrs":{}}', 'retunrs'],
  ['ORDER_RULES', '{"returns":', 'is not JSON'],
  ['ORDER_RULES', './nowhere.json', 'is neither JSON nor a readable file'],
  ['CARRIERS', '[{"name":"pigeon"}]', 'CARRIERS.0.name'],
  ['CARRIERS', '[{"name":"17track","secret":"short"}]', 'CARRIERS.0.secret'],
  ['CARRIERS', '[{"name":"17track"},{"name":"17track"}]', 'names a carrier twice'],
  ['CARRIERS', '[{"name":"17track","poll":{"key":"k","baseUrl":"ftp://x"}}]', 'CARRIERS.0.poll.baseUrl'],
])('%s=%s: %s', (name, value, fault) => {
  const [first, ...others] = configFaults(ordersConfig, { [name]: value });
  expect(first).toContain(name);
  expect(first).toContain(fault);
  expect(others).toEqual([]);
});

it('calls a file that is too long by its name', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-rules-'));
  const path = join(folder, 'rules.json');
  await writeFile(path, `{"returns":{"reasonNeeded":true}}${' '.repeat(1_000_000)}`);
  const fault = 'is a file of more than 1000000 bytes';
  expect(readOrderRules(path)).toEqual({ faults: [fault] });
  expect(configFaults(ordersConfig, { CARRIERS: path })).toEqual([`CARRIERS: ${fault}`]);
  await rm(folder, { recursive: true });
});

it('takes an edited file over, and keeps what it knew when the file is spoilt', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-rules-'));
  const path = join(folder, 'rules.json');
  let seconds = 1_000;
  const write = async (text: string): Promise<void> => {
    await writeFile(path, text);
    seconds += 10;
    await utimes(path, seconds, seconds);
  };
  await write('{"returns":{"reasonNeeded":true}}');
  const source = new OrderRulesSource(
    new OrdersConfig({
      service: 'orders',
      instanceId: 'spec',
      env: { ORDER_RULES: path },
      transport: { kind: 'in-process', broker: new InProcessBroker() },
      cache: { kind: 'memory' },
      health: new Health(),
      metrics: new Metrics(),
    }),
  );
  expect(source.current().returns.reasonNeeded).toBe(true);
  await write('{"returns":{"reasonNeeded":false}}');
  source.refresh();
  expect(source.current().returns.reasonNeeded).toBe(false);
  await write('{"returns":');
  source.refresh();
  expect(source.current().returns.reasonNeeded).toBe(false);
  await write('{"returns":{"reasonNeeded":true}}');
  source.refresh();
  expect(source.current().returns.reasonNeeded).toBe(true);
  await rm(folder, { recursive: true });
});
