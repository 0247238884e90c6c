// What shoppers wish for and do not get is told by its kind, guests of platforms count once, and an hour that stands out is told.
import { DataSource } from 'typeorm';
import { clientOf } from '#bus';
import { dialogCalls } from '#contracts';
import { lastHour } from '../../apps/insights/src/alerts/hour-counts.js';
import { Watch } from '../../apps/insights/src/alerts/watch.service.js';
import { dayAfter, ShopDays } from '../../apps/insights/src/facts/shop-days.js';
import { wishOf } from '../../apps/insights/src/figures/wish.js';
import { figureAt } from '../../apps/insights/src/pages/figure-id.js';
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
});
