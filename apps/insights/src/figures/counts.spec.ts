// What was counted most is the same as when all is added up, over any days, whether months are rolled up or not.
import type { DataSource } from 'typeorm';
import { dataSourceOf, type EmbeddedDatabase, runPendingMigrations } from '#platform';
import { openTestDatabase } from '#testing';
import { insightsDatabase } from '../insights.database.js';
import { dayAfter } from '../facts/shop-days.js';
import { type Count, CountsStore, type Days } from './counts.store.js';
import type { Figure } from './figure.js';
import { middleOf } from './spans.js';

const FIRST = '2026-01-20';
const DAYS = 130;
const LIMIT = 20;
const START_LIMIT_MS = 60_000;

interface Row {
  readonly day: string;
  readonly figure: Figure;
  readonly key: string;
  readonly locale: '' | 'zh';
  readonly shoppers: number;
}

/** Numbers from 0 to 1, the same ones each time. */
function* scattered(): Generator<number, never> {
  for (let state = 42; ; state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) yield state / 2_147_483_648;
}
const random = scattered();
const upTo = (most: number): number => Math.floor(random.next().value * most);

/** Topics: few are asked about by many. Products: all alike, so that nothing tells them apart. Places: fewer than are wanted. */
const SHAPES: readonly { figure: Figure; keys: number; shoppersOf: (key: number) => number }[] = [
  { figure: 'topic', keys: 300, shoppersOf: (key) => upTo(Math.ceil(400 / (key + 1))) },
  { figure: 'product', keys: 600, shoppersOf: () => (upTo(4) === 0 ? 1 + upTo(2) : 0) },
  { figure: 'carrier', keys: 7, shoppersOf: () => upTo(9) },
];

const rows: Row[] = SHAPES.flatMap(({ figure, keys, shoppersOf }) =>
  Array.from({ length: DAYS * keys }, (_, at): Row[] => {
    const key = at % keys;
    const shoppers = shoppersOf(key);
    const row = { day: dayAfter(FIRST, Math.floor(at / keys)), figure, key: `key ${key}` };
    return shoppers === 0
      ? []
      : [
          { ...row, locale: '' as const, shoppers },
          ...(shoppers > 1 ? [{ ...row, locale: 'zh' as const, shoppers: shoppers - 1 }] : []),
        ];
  }).flat(),
);

/** Adds up all of it, as simply as can be. */
function allOf(figure: Figure, days: Days): Count[] {
  const sums = new Map<string, Count>();
  const middle = middleOf(days);
  for (const row of rows) {
    if (row.figure !== figure || row.locale !== (days.locale ?? '') || row.day < days.from || row.day > days.to)
      continue;
    const { key } = row;
    const { shoppers, times, lately } = sums.get(key) ?? { shoppers: 0, times: 0, lately: 0 };
    sums.set(key, {
      key,
      shoppers: shoppers + row.shoppers,
      times: times + row.shoppers * 2,
      lately: lately + (row.day > middle ? row.shoppers : 0),
    });
  }
  return [...sums.values()].sort((a, b) => b.shoppers - a.shoppers || (a.key < b.key ? -1 : 1));
}

describe('counts', () => {
  let database: EmbeddedDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await openTestDatabase();
    dataSource = await dataSourceOf('insights', insightsDatabase, {
      kind: 'embedded',
      embedded: database,
    }).initialize();
    await runPendingMigrations(dataSource);
    await dataSource.query(
      `insert into insights.counts (day, figure, key, locale, channel, shoppers, times)
       select day, figure, key, locale, '', shoppers, shoppers * 2
       from jsonb_to_recordset($1::jsonb) as r(day date, figure text, key text, locale text, shoppers int)`,
      [JSON.stringify(rows)],
    );
    await dataSource.query(
      `insert into insights.counts (day, figure, key, locale, channel, shoppers, times)
       select distinct day, 'turns', '', '', '', 1, 1 from insights.counts`,
    );
  }, START_LIMIT_MS);

  afterAll(async () => {
    await dataSource.destroy();
    await database.close();
  });

  const WINDOWS: readonly Days[] = [
    { from: FIRST, to: dayAfter(FIRST, DAYS - 1) },
    { from: '2026-02-01', to: '2026-05-20' },
    { from: '2026-03-15', to: '2026-04-11', locale: 'zh' },
    { from: '2026-05-01', to: '2026-05-01' },
    { from: '2025-01-01', to: '2025-12-31' },
    { from: '2026-01-01', to: '2026-12-31', locale: 'zh' },
  ];

  it.each(['single days', 'months that are rolled up, and the days around them'])(
    'are the most of all over %s',
    async (how) => {
      if (how !== 'single days') expect(await new CountsStore(dataSource).rollUp('2026-05-28')).toBe(4);
      const store = new CountsStore(dataSource);
      for (const { figure } of SHAPES)
        for (const days of WINDOWS) {
          const all = allOf(figure, days);
          const wanted = all.slice(0, LIMIT);
          expect([figure, days, await store.most(figure, days, LIMIT)]).toEqual([figure, days, wanted]);
          expect(await store.byKey(figure, days, LIMIT)).toEqual(wanted);
          const some = all.filter((_, at) => at % 7 === 3);
          expect(await store.ofKeys(figure, days, [...some.map(({ key }) => key), 'no such key'])).toEqual(some);
        }
    },
  );

  it('of a month are its days added up, in each language, and are rolled up once', async () => {
    expect(await new CountsStore(dataSource).rollUp('2026-05-28')).toBe(0);
    const unequal = await dataSource.query<unknown[]>(
      `select m.* from insights.months m
       left join (
         select date_trunc('month', day)::date as month, figure, key, locale, channel, sum(shoppers) as shoppers, sum(times) as times
         from insights.counts group by 1, 2, 3, 4, 5
       ) added using (month, figure, key, locale, channel)
       where (m.shoppers, m.times) is distinct from (added.shoppers, added.times)`,
    );
    expect(unequal).toEqual([]);
    const months = await dataSource.query<{ month: string }[]>(
      `select distinct month::text from insights.months order by 1`,
    );
    // May is not over, so it stands in days.
    expect(months.map(({ month }) => month)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']);
  });
});
