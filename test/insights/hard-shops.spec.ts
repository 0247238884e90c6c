// What misleads other figures: one shopper who asks without end, a day on which everything is asked ten times as often, a shop that lacks orders, ratings or a language.
import { DataSource } from 'typeorm';
import { clientOf } from '#bus';
import { insightsCalls } from '#contracts';
import { startShop, type TestShop } from '#testing';
import { Watch } from '../../apps/insights/src/alerts/watch.service.js';
import { dayAfter, ShopDays } from '../../apps/insights/src/facts/shop-days.js';
import { CountsStore } from '../../apps/insights/src/figures/counts.store.js';
import { figureAt } from '../../apps/insights/src/pages/figure-id.js';
import { Lead, type Row } from './lead.js';

const WEEKS_DAYS = 56;
const TOPICS = 10;
const USUAL_SHOPPERS = 6;
const PAGES = ['now', 'resolution', 'topics', 'products', 'demand', 'alerts', 'team', 'sales'] as const;

let shop: TestShop;
let lead: Lead;
let dataSource: DataSource;
let watch: Watch;
let today: string;

beforeAll(async () => {
  shop = await startShop({ env: { INSIGHTS_FOLLOW_SECONDS: '3600', INSIGHTS_WATCH_SECONDS: '86400' } });
  lead = await Lead.signIn(shop.url);
  const insights = shop.services.find(({ name }) => name === 'insights')!;
  dataSource = insights.get(DataSource);
  watch = insights.get(Watch);
  ({ today } = await insights.get(ShopDays).open());
});
afterAll(async () => {
  await shop.stop();
});

/** So many different shoppers ask about each topic on a day, each so often. */
async function ask(day: string, topics: readonly number[], shoppers: number, times = 1): Promise<void> {
  const insights = shop.services.find(({ name }) => name === 'insights')!;
  await dataSource.query(
    `insert into insights.marks (conversation_id, shopper, day, locale, channel, figure, key)
     select who, who, $1::date, 'en', 'web', figure, key
     from unnest($2::int[]) topic, generate_series(1, $3::int) n, generate_series(1, $4::int),
       lateral (select $1 || '-' || topic || '-' || n || '-' || $3 as who) made,
       lateral (values ('topic', 'topic-' || topic), ('turns', '')) m(figure, key)`,
    [day, topics, shoppers, times],
  );
  await insights.get(CountsStore).recountAll(day);
}

const ALL = Array.from({ length: TOPICS }, (_, at) => at);
const alerts = async (): Promise<Row[]> => (await lead.get('alerts')).body.rows;

describe('a shop', () => {
  it('of which nothing is known yet has pages that say so', async () => {
    for (const page of PAGES) {
      const { status, body } = await lead.get(page);
      expect([page, status, body.rows.filter(({ count }) => Number(count ?? 0) > 0)]).toEqual([page, 200, []]);
    }
  });

  it('is warned of what many ask, and of nothing where one shopper asks 500 times or a promotion brings ten times as many', async () => {
    for (let ago = WEEKS_DAYS; ago > 0; ago -= 1) await ask(dayAfter(today, -ago), ALL, USUAL_SHOPPERS);
    await ask(today, ALL, USUAL_SHOPPERS);
    await ask(today, [3], 1, 500);
    expect([await watch.look(), await alerts()]).toEqual([0, []]);
    await ask(today, ALL, USUAL_SHOPPERS * 9);
    expect([await watch.look(), await alerts()]).toEqual([0, []]);
    // Beside them one that rises by itself is told.
    await ask(today, [7], USUAL_SHOPPERS * 40);
    expect(await watch.look()).toBe(1);
    expect(await alerts()).toMatchObject([{ subject: 'topic topic-7' }]);
  });

  it('without orders, without ratings and in one language is told what is known, and nothing of the rest', async () => {
    const sales = (await lead.get('sales')).body.rows;
    expect(sales.map(({ key, count, share }) => [key, count, share])).toEqual([
      ['recommendations-shown', 0, undefined],
      ['recommendations-followed', 0, undefined],
      ['recommendations-bought', 0, undefined],
      ['conversations', 0, undefined],
      ['ordered-within-24-hours', 0, undefined],
    ]);
    expect((await lead.get('team')).body.rows).toEqual([]);
    for (const { valueAtStake } of (await lead.get('demand')).body.rows) expect(valueAtStake).toBeNull();
    for (const page of PAGES) {
      const { status, body } = await lead.get(`${page}?locale=zh`);
      const told = body.rows.filter(({ count, observed, shoppers }) => Number(count ?? observed ?? shoppers ?? 0) > 0);
      // An alert is raised of all languages, and opens the conversations of all of them.
      const ofAlerts = told.filter(({ kind, detector }) => kind === 'change' || detector !== undefined);
      expect([page, status, told]).toEqual([page, 200, ofAlerts]);
      for (const { figureId } of ofAlerts) expect(figureAt(figureId)?.days).not.toHaveProperty('locale');
    }
  });

  it('has matters that each ended in one way, over any days, in each language and on each channel', async () => {
    await clientOf(shop.bus, insightsCalls).loadDemoPast({});
    const channels = await dataSource.query<{ channel: string }[]>(`select distinct channel from insights.episodes`);
    const of = ['', 'locale=zh', 'locale=en', ...channels.map(({ channel }) => `channel=${channel}`)];
    for (const [from, to] of [
      [dayAfter(today, -56), today],
      [dayAfter(today, -40), dayAfter(today, -13)],
      [dayAfter(today, -9), dayAfter(today, -5)],
      [dayAfter(today, -3), today],
    ] as const)
      for (const one of of) {
        const query = `from=${from}&to=${to}&${one}`;
        const { rows } = (await lead.get(`resolution?${query}`)).body;
        const matters = (await lead.text(`export.csv?${query}`)).trim().split('\n').length - 1;
        const ended = rows.reduce((sum, { count }) => sum + Number(count), 0);
        const shares = rows.reduce((sum, { share }) => sum + Math.round(Number(share) * 10_000), 0);
        expect([query, ended, shares]).toEqual([query, matters, matters === 0 ? 0 : 10_000]);
      }
  });
});
