// How alerts reach the people of a shop: together, in the same mail when it is tried again, and without keeping their addresses.
import { DataSource } from 'typeorm';
import type { Clock } from '#platform';
import { startShop, type TestShop } from '#testing';
import { AlertsStore, type NewAlert } from '../../apps/insights/src/alerts/alerts.store.js';
import { Deliveries } from '../../apps/insights/src/alerts/deliveries.service.js';
import { Mail } from '../../apps/insights/src/alerts/mail.js';
import { Targets } from '../../apps/insights/src/alerts/targets.js';
import { Forgetting } from '../../apps/insights/src/facts/forgetting.service.js';
import { FactsStore } from '../../apps/insights/src/facts/facts.store.js';
import { insightsConfig } from '../../apps/insights/src/insights.config.js';
import { Names } from '../../apps/insights/src/pages/names.js';
import { Mailbox } from './mailbox.js';

const DAY_MS = 86_400_000;
const QUIET_DAYS = 7;
const TO = ['mei@shop.example', 'lin@shop.example'];

let box: Mailbox;
let shop: TestShop;
let dataSource: DataSource;
let store: AlertsStore;
let deliveries: Deliveries;
let forgetting: Forgetting;
let targets: Targets;
let now = new Date();

beforeAll(async () => {
  box = await Mailbox.open();
  // The shop itself tells nobody, so that only this spec sends.
  shop = await startShop({ env: { INSIGHTS_DIGEST: 'none' } });
  const insights = shop.services.find(({ name }) => name === 'insights')!;
  const config = insightsConfig.parse({
    INSIGHTS_MAIL: JSON.stringify({ server: box.url, from: 'shop@shop.example', to: TO, locale: 'en' }),
  });
  const clock = { now: () => now } as Clock;
  const mail = new Mail(config);
  targets = new Targets(config, mail);
  dataSource = insights.get(DataSource);
  store = insights.get(AlertsStore);
  deliveries = new Deliveries(dataSource, store, insights.get(Names), targets, mail, clock);
  forgetting = new Forgetting(dataSource, insights.get(FactsStore), config, clock);
});
afterAll(async () => {
  await shop.stop();
  await box.close();
});
beforeEach(async () => {
  box.received.splice(0);
  await dataSource.query(`delete from insights.alerts`);
});

const raise = async (skus: readonly string[]): Promise<number> =>
  await store.raise(
    skus.map((sku): NewAlert => ({
      figure: 'complaint',
      key: `${sku} quality`,
      detector: 'sudden',
      day: '2026-05-26',
      observed: 9,
      expected: 0.2,
      suggests: 'withdraw',
      facets: {},
      isDemo: false,
    })),
    QUIET_DAYS,
    targets.all(),
    now,
  );
const later = (ms: number): void => {
  now = new Date(now.getTime() + ms);
};
const idOf = (headers: string): string => /^message-id: (.*)$/im.exec(headers)?.[1] ?? '';
const skusOf = (count: number): string[] => Array.from({ length: count }, (_, at) => `sku-${at}`);

describe('alerts', () => {
  it('that are due together come in one mail to each reader, however many they are', async () => {
    await raise(skusOf(30));
    expect(await deliveries.sendDue()).toBe(60);
    expect(box.received.map(({ to }) => to).sort()).toEqual([...TO].sort());
    for (const { subject } of box.received) expect(subject).toMatch(/^30 things are rising/);
  });

  it('are tried again in the same mail, and those that rose meanwhile come in another', async () => {
    await raise(['p-1', 'p-2']);
    box.refuses = 450;
    expect(await deliveries.sendDue()).toBe(0);
    const batches = async (): Promise<string[]> =>
      (
        await dataSource.query<{ batch: string }[]>(
          `select distinct batch from insights.deliveries where batch is not null`,
        )
      ).map(({ batch }) => `<${batch}@shop.example>`);
    const first = await batches();
    expect(first).toHaveLength(1);
    await raise(['p-3']);
    box.refuses = undefined;
    later(DAY_MS / 24);
    expect(await deliveries.sendDue()).toBe(6);
    const ofLin = box.received.filter(({ to }) => to === 'lin@shop.example');
    expect(ofLin).toHaveLength(2);
    const again = ofLin.find(({ subject }) => subject.startsWith('2 things'));
    expect(idOf(again?.headers ?? '')).toBe(first[0]);
    expect(new Set(ofLin.map(({ headers }) => idOf(headers))).size).toBe(2);
  });

  it('whose mail is refused for good are not tried again', async () => {
    await raise(['p-1']);
    box.refuses = 550;
    expect(await deliveries.sendDue()).toBe(0);
    box.refuses = undefined;
    later(DAY_MS);
    expect(await deliveries.sendDue()).toBe(0);
    expect(await dataSource.query(`select distinct attempts, fault from insights.deliveries`)).toEqual([
      { attempts: 1, fault: 'answered 550' },
    ]);
  });

  it('leave no address behind a month after they were told or given up', async () => {
    await raise(['p-1']);
    await deliveries.sendDue();
    const kept = async (): Promise<number> =>
      (await dataSource.query<unknown[]>(`select from insights.deliveries`)).length;
    later(29 * DAY_MS);
    await forgetting.forgetOld();
    expect(await kept()).toBe(2);
    later(2 * DAY_MS);
    await forgetting.forgetOld();
    expect(await kept()).toBe(0);
    expect(await store.list('2026-05-26', '2026-05-26')).toHaveLength(1);
  });
});
