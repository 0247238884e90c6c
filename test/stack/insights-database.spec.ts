// The insights on the stack's own PostgreSQL: their migrations both ways, and two instances that tell of the same alerts at once.
import type { DataSource } from 'typeorm';
import { type Clock, dataSourceOf } from '#platform';
import { AlertsStore, type NewAlert } from '../../apps/insights/src/alerts/alerts.store.js';
import { Deliveries } from '../../apps/insights/src/alerts/deliveries.service.js';
import { Mail } from '../../apps/insights/src/alerts/mail.js';
import { Targets } from '../../apps/insights/src/alerts/targets.js';
import { insightsConfig } from '../../apps/insights/src/insights.config.js';
import { insightsDatabase } from '../../apps/insights/src/insights.database.js';
import type { Names } from '../../apps/insights/src/pages/names.js';
import { Mailbox } from '../insights/mailbox.js';
import { describeStack } from '../wire/describe-stack.js';
import { freshDatabase } from './fresh-database.js';

const INSTANCES = 2;
const LIMIT_MS = 60_000;
const STATEMENT_TIMEOUT_MS = 20_000;
const TO = ['mei@shop.example', 'lin@shop.example'];
const NO_NAMES = { ofKeys: async () => await Promise.resolve(new Map()) } as unknown as Names;

const alertOf = (sku: string): NewAlert => ({
  figure: 'complaint',
  key: `${sku} quality`,
  detector: 'sudden',
  day: '2026-05-26',
  observed: 9,
  expected: 0.2,
  suggests: 'withdraw',
  facets: {},
  isDemo: false,
});

describeStack('the insights on PostgreSQL', ['DATABASE_URL'], () => {
  const opened: DataSource[] = [];
  let box: Mailbox;

  beforeAll(async () => {
    box = await Mailbox.open();
    const url = await freshDatabase();
    for (let instance = 0; instance < INSTANCES; instance += 1) {
      const choice = { kind: 'postgres', url, poolSize: 4, statementTimeoutMs: STATEMENT_TIMEOUT_MS } as const;
      opened.push(await dataSourceOf('insights', insightsDatabase, choice).initialize());
    }
  }, LIMIT_MS);

  afterAll(async () => {
    for (const dataSource of opened) await dataSource.destroy();
    await box.close();
  });

  it(
    'goes up through all migrations, back through all of them, and up again',
    async () => {
      const [dataSource] = opened;
      const tables = async (): Promise<string[]> =>
        (
          (await dataSource?.query<{ table_name: string }[]>(
            `select table_name from information_schema.tables where table_schema = 'insights' order by 1`,
          )) ?? []
        ).map(({ table_name }) => table_name);
      await dataSource?.query(`create schema if not exists insights`);
      const up = (await dataSource?.runMigrations()) ?? [];
      const whole = await tables();
      expect(whole).toEqual(expect.arrayContaining(['facts', 'marks', 'alerts', 'months', 'complaints', 'voices']));
      // With those of the outbox, which are the service's too.
      expect(up.length).toBe(insightsDatabase.migrations.length + 1);
      for (const _ of up) await dataSource?.undoLastMigration();
      expect(await tables()).toEqual(['migrations']);
      await dataSource?.runMigrations();
      expect(await tables()).toEqual(whole);
    },
    LIMIT_MS,
  );

  it(
    'raises an alert once and mails it once to each reader, though two instances find it and send at the same time',
    async () => {
      const now = new Date();
      const config = insightsConfig.parse({
        INSIGHTS_MAIL: JSON.stringify({ server: box.url, from: 'shop@shop.example', to: TO, locale: 'en' }),
      });
      const instances = opened.map((dataSource) => {
        const mail = new Mail(config);
        const targets = new Targets(config, mail);
        const store = new AlertsStore(dataSource);
        const clock = { now: () => now } as Clock;
        return { store, targets, deliveries: new Deliveries(dataSource, store, NO_NAMES, targets, mail, clock) };
      });
      const alerts = Array.from({ length: 20 }, (_, at) => alertOf(`sku-${at}`));
      const raised = await Promise.all(
        instances.map(({ store, targets }) => store.raise(alerts, 7, targets.all(), now)),
      );
      expect(raised.reduce((sum, count) => sum + count, 0)).toBe(alerts.length);
      const sent = await Promise.all(instances.map(({ deliveries }) => deliveries.sendDue()));
      expect(sent.reduce((sum, count) => sum + count, 0)).toBe(alerts.length * TO.length);
      const lines = box.received.map(({ to, text }) => [to, (text.match(/sku-\d+ quality/g) ?? []).length]);
      for (const to of TO)
        expect(lines.filter(([of]) => of === to).reduce((sum, [, count]) => sum + Number(count), 0)).toBe(
          alerts.length,
        );
      expect(await Promise.all(instances.map(({ deliveries }) => deliveries.sendDue()))).toEqual([0, 0]);
    },
    LIMIT_MS,
  );
});
