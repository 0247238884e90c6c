// What shoppers wish for and do not get is told by its kind, guests of platforms count once, and an hour that stands out is told.
import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { clientOf } from '#bus';
import { dialogCalls } from '#contracts';
import { lastHour } from '../../apps/insights/src/alerts/hour-counts.js';
import { Watch } from '../../apps/insights/src/alerts/watch.service.js';
import { dayAfter, ShopDays } from '../../apps/insights/src/facts/shop-days.js';
import type { Fact } from '../../apps/insights/src/facts/fact.js';
import { FactsStore } from '../../apps/insights/src/facts/facts.store.js';
import { CountsStore } from '../../apps/insights/src/figures/counts.store.js';
import { KNOWN_DUE } from '../../apps/insights/src/figures/known-shoppers.js';
import { wishOf } from '../../apps/insights/src/figures/wish.js';
import { Voices } from '../../apps/insights/src/figures/voices.service.js';
import { figureAt } from '../../apps/insights/src/pages/figure-id.js';
import { ProductVoices } from '../../apps/recommendations/src/product-voices.js';
import { Conversation, startShop, type TestShop } from '#testing';
import { Lead, type Page, type Row } from './lead.js';

let shop: TestShop;
let lead: Lead;
beforeAll(async () => {
  shop = await startShop({ env: { INSIGHTS_FOLLOW_SECONDS: '0.2', INSIGHTS_READ_AFTER_SECONDS: '0' } });
  lead = await Lead.signIn(shop.url);
});
afterAll(async () => {
  await shop.stop();
});

const rowOf = ({ rows }: Page, wanted: Partial<Row>): Row | undefined =>
  rows.find((row) => Object.entries(wanted).every(([name, value]) => row[name] === value));

/** Looks again until it is so: events travel by themselves. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const deadlineMs = Date.now() + 20_000; !(await isSo()); await delay(100))
    if (Date.now() > deadlineMs) throw new Error('it did not come to be');
}

/** The tables of the insights in which a text stands anywhere. */
async function tablesNaming(dataSource: DataSource, text: string): Promise<string[]> {
  const tables = await dataSource.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables
     where table_schema = 'insights' and table_name not in ('erased', 'outbox', 'inbox')`,
  );
  const naming: string[] = [];
  for (const { name } of tables) {
    const [row] = await dataSource.query<{ is: boolean }[]>(
      `select exists (select from insights."${name}" row where row::text like '%' || $1 || '%') as is`,
      [text],
    );
    if (row?.is === true) naming.push(name);
  }
  return naming;
}

describe('what was asked for and not had', () => {
  it.each([
    ['en', 'Do you have the LX-700 in pink?', 'option p-102'],
    ['en', 'Does the Heavyweight Cotton T-Shirt come in size 4XL?', 'size p-301'],
    ['en', 'Any noise-cancelling headphones under ¥50?', 'price '],
    ['zh', '能寄到巴西吗', 'place '],
    ['en', 'Do you take American Express?', 'payment amex'],
    ['en', 'Does the code STUDENT20 still work?', 'promotion '],
  ] as const)('in %s %j is a wish of its kind', async (locale, line, wanted) => {
    const talk = await Conversation.open(shop.url, { locale });
    await talk.say(line);
    const [kind = '', key = ''] = wanted.split(' ');
    await lead.until('demand', (page) =>
      page.rows.some(
        (row) =>
          row['kind'] === kind &&
          wishOf(figureAt(row.figureId)?.key ?? '')[kind === 'payment' ? 'method' : 'productId'] ===
            (key === '' ? undefined : key),
      ),
    );
    await talk.erase();
  });

  it('count a guest of a platform once over all their conversations', async () => {
    const dialog = clientOf(shop.bus, dialogCalls);
    for (let time = 0; time < 6; time += 1) {
      const conversationId = `guest-${time}`;
      const guestKey = 'somebody-of-a-platform';
      await dialog.startConversation({ conversationId, guestKey, storeKey: 'demo', channel: 'telegram', locale: 'en' });
      await dialog.sendMessage({ conversationId, text: 'Do you sell gyrocopters?', messageId: 'm1' });
    }
    const ofTelegram = (page: Page): Row | undefined => rowOf(page, { kind: 'product' });
    const page = await lead.until('demand?channel=telegram', (read) => ofTelegram(read) !== undefined);
    await lead.until('now?channel=telegram', (read) => rowOf(read, { key: 'conversations' })?.['count'] === 6);
    expect(ofTelegram(page)).toMatchObject({ shoppers: 1, key: '' });
  });

  it('count a guest of the web once over all conversations of a browser, whoever else asks the same', async () => {
    const browsers = ['browser-of-one-guest', 'browser-of-another-0'];
    const talks: Conversation[] = [];
    for (const guestId of [...Array<string>(5).fill(browsers[0] ?? ''), browsers[1] ?? '']) {
      const talk = await Conversation.open(shop.url, { locale: 'en', guestId });
      await talk.say('Do you sell any submarines?');
      talks.push(talk);
    }
    const ofSubmarines = (page: Page): Row | undefined =>
      page.rows.find(({ kind, shoppers }) => kind === 'product' && shoppers === 2);
    const page = await lead.until('demand', (read) => ofSubmarines(read) !== undefined);
    const { body } = await lead.get<{ total: number }>(`explain/${ofSubmarines(page)?.figureId ?? ''}`);
    expect(body.total).toBe(6);
    // What the browser keeps stands nowhere, and is no way to be taken for a customer.
    const insights = shop.services.find(({ name }) => name === 'insights')!;
    for (const browser of browsers) expect(await tablesNaming(insights.get(DataSource), browser)).toEqual([]);
    for (const talk of talks) await talk.erase();
  });

  it.each(['short', 'with spaces in it, which no id has', 'x'.repeat(65)])(
    'refuse %j as the id of a guest, and say so',
    async (guestId) => {
      await expect(Conversation.open(shop.url, { guestId })).rejects.toMatchObject({
        status: 400,
        problem: { detail: expect.stringContaining('guestId') as string },
      });
    },
  );

  it('look at the latest conversations of a guest who has any number of them', async () => {
    const insights = shop.services.find(({ name }) => name === 'insights')!;
    const dataSource = insights.get(DataSource);
    await dataSource.query(
      `insert into insights.conversations (conversation_id, guest_key, heard_at, is_due, needs_reading)
       select 'many-' || n, 'web-many', now() - n * interval '1 minute', n = 300, false from generate_series(1, 300) n`,
    );
    const together = await dataSource.query<{ conversation_id: string }[]>(KNOWN_DUE, [new Date()]);
    const ofMany = together.map(({ conversation_id }) => conversation_id).filter((id) => id.startsWith('many-'));
    // The one that is due, and the latest.
    expect([ofMany.length, ofMany.includes('many-300'), ofMany.includes('many-1')]).toEqual([101, true, true]);
    await dataSource.query(`delete from insights.conversations where guest_key = 'web-many'`);
  });

  it('warn of what many ask within one hour, on a day that is as busy as any', async () => {
    const insights = shop.services.find(({ name }) => name === 'insights')!;
    const { now, timeZone } = await insights.get(ShopDays).open();
    const { day, hour } = lastHour(now, timeZone);
    // Four weeks in which 6 of 40 shoppers ask for invoices in this hour, and an hour in which 30 do.
    for (let ago = 28; ago >= 0; ago -= 1)
      await insights.get(DataSource).query(
        `insert into insights.marks (conversation_id, shopper, day, hour, locale, channel, figure, key)
         select 'made-' || $1 || '-' || n, 'made-' || $1 || '-' || n, $1::date, $2::int, 'en', 'web', figure, key
         from generate_series(1, 60) n, (values ('turns', '', 60), ('topic', 'invoice', $3::int)) m(figure, key, most) where n <= most`,
        [dayAfter(day, -ago), hour, ago === 0 ? 30 : 6],
      );
    await insights.get(Watch).look();
    const { rows } = (await lead.get('alerts')).body;
    expect(rows.find(({ subject }) => subject === 'topic invoice')).toMatchObject({
      detector: 'hour',
      observed: 30,
      hour: `${String(hour).padStart(2, '0')}:00–${String((hour + 1) % 24).padStart(2, '0')}:00`,
      suggests: 'fix-page',
    });
  });

  it('counts what is heard twice once, what is heard late on the first open day, and leaves a closed day as it is', async () => {
    const insights = shop.services.find(({ name }) => name === 'insights')!;
    const facts = insights.get(FactsStore);
    const { today } = await insights.get(ShopDays).open();
    const conversationId = 'heard-late';
    const turn = (name: string, at: Date): Fact => ({
      id: `turn ${conversationId} ${name}`,
      kind: 'turn',
      conversationId,
      at,
      data: {
        understood: [],
        replies: [{ skill: 'price', needs: null, notFound: false, productIds: ['p-101'] }],
        feelings: { sentiment: 0, urgency: 0, signs: [] },
        heldBy: 'assistant',
        offersPerson: false,
      },
    });
    const about = { conversationId, channel: 'late', locale: 'en' as const };
    const now = new Date();
    const yearsAgo = new Date('2019-05-01T04:00:00Z');
    const ahead = new Date(now.getTime() + 9 * 365 * 86_400_000);
    // Twice, the later one first, one of a clock that is years behind and one of a clock that is years ahead.
    for (const heard of [ahead, now, yearsAgo, now, ahead])
      await facts.hear([turn(String(heard.getTime()), heard)], about);
    const page = await lead.until('topics?channel=late', (read) => rowOf(read, { kind: 'topic' })?.['times'] === 3);
    expect(page.to).toBe(today);
    const closed = dayAfter(today, -3);
    const countsOf = async (day: string): Promise<unknown> =>
      await insights
        .get(DataSource)
        .query(`select * from insights.counts where day = $1 order by figure, key, locale, channel`, [day]);
    await insights
      .get(DataSource)
      .query(
        `insert into insights.counts (day, figure, key, locale, channel, shoppers, times) values ($1, 'turns', '', '', '', 7, 7)`,
        [closed],
      );
    const before = await countsOf(closed);
    await insights.get(CountsStore).recount(closed, await insights.get(ShopDays).open());
    expect(await countsOf(closed)).toEqual(before);
  });

  it('a product that a customer complained of is not recommended to them, until the conversation is erased; one of which many complain is told of', async () => {
    const insights = shop.services.find(({ name }) => name === 'insights')!;
    const recommendations = shop.services.find(({ name }) => name === 'recommendations')!;
    const vetoed = async (): Promise<string[]> => await recommendations.get(ProductVoices).vetoedBy('c-001');
    const customerToken = await shop.customerToken('c-001');
    const talk = await Conversation.open(shop.url, { locale: 'en', customerToken });
    await talk.say('How much is the LX-700?');
    await talk.say('Mine broke after two days, terrible quality.');
    await until(async () => (await vetoed()).includes('p-102'));
    await talk.erase();
    await until(async () => (await vetoed()).length === 0);
    // No table of the insights names the conversation any more, but for the note that it is erased.
    await until(async () => (await tablesNaming(insights.get(DataSource), talk.conversationId)).length === 0);
    // Nine of ten shoppers complain; a parcel that is late is no fault of the product.
    const { today } = await insights.get(ShopDays).open();
    await insights.get(DataSource).query(
      `with made as (
         insert into insights.conversations (conversation_id, heard_at, is_due, needs_reading)
         select 'angry-' || n, now(), false, false from generate_series(1, 10) n returning conversation_id)
       insert into insights.marks (conversation_id, shopper, day, locale, channel, figure, key)
       select conversation_id, conversation_id, $1::date, 'en', 'web', figure, key
       from made, (values ('product', 'p-105'), ('complaint', 'p-105 quality'), ('complaint', 'p-107 parcel')) m(figure, key)`,
      [today],
    );
    expect(await insights.get(Voices).tellChanges(today)).toBe(1);
    expect(await insights.get(Voices).tellChanges(today)).toBe(0);
    await until(async () => ((await recommendations.get(ProductVoices).all()).get('p-105') ?? 0) > 0.5);
    expect([...(await recommendations.get(ProductVoices).all()).keys()]).toEqual(['p-105']);
    await insights.get(DataSource).query(`delete from insights.marks where key = 'p-105 quality'`);
    expect(await insights.get(Voices).tellChanges(today)).toBe(1);
    await until(async () => (await recommendations.get(ProductVoices).all()).size === 0);
  });
});
