// What a lead of the shop gets to know of conversations that shoppers really had, over HTTP.
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { DataSource } from 'typeorm';
import { clientOf } from '#bus';
import { insightsCalls } from '#contracts';
import { Digests } from '../../apps/insights/src/alerts/digests.service.js';
import { FactsStore } from '../../apps/insights/src/facts/facts.store.js';
import type { Fact } from '../../apps/insights/src/facts/fact.js';
import { Follower } from '../../apps/insights/src/figures/follower.service.js';
import { Conversation, startShop, type TestShop } from '#testing';
import { Lead, type Page, type Row } from './lead.js';
import { Mailbox } from './mailbox.js';

let shop: TestShop;
let lead: Lead;
let box: Mailbox;

/** The shop's own system that is told. */
const told: { headers: IncomingHttpHeaders; body: string }[] = [];
let answers = 200;
const hook = createServer((request, response) => {
  void text(request).then((body) => {
    told.push({ headers: request.headers, body });
    response.writeHead(answers).end();
  });
});
const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

beforeAll(async () => {
  hook.listen(0, '127.0.0.1');
  await once(hook, 'listening');
  const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/hook`;
  box = await Mailbox.open();
  shop = await startShop({
    env: {
      INSIGHTS_FOLLOW_SECONDS: '0.2',
      INSIGHTS_READ_AFTER_SECONDS: '0',
      INSIGHTS_WEBHOOKS: JSON.stringify([{ url, secret: SECRET }]),
      INSIGHTS_DIGEST: 'daily',
      INSIGHTS_MAIL: JSON.stringify({
        server: box.url,
        from: 'shop@shop.example',
        to: ['lead@shop.example'],
        locale: 'en',
      }),
    },
  });
  lead = await Lead.signIn(shop.url);
});
afterAll(async () => {
  await shop.stop();
  hook.close();
  await box.close();
});

const rowOf = ({ rows }: Page, wanted: Partial<Row>): Row | undefined =>
  rows.find((row) => Object.entries(wanted).every(([name, value]) => row[name] === value));
const countOf = (page: Page, wanted: Partial<Row>, name: string): number => Number(rowOf(page, wanted)?.[name] ?? 0);

describe('insights', () => {
  it('count a shopper once, however often one asks, and open the conversations', async () => {
    const one = await Conversation.open(shop.url, { locale: 'en' });
    for (let time = 0; time < 12; time += 1) await one.say('Do you have a hovercraft?');
    const other = await Conversation.open(shop.url, { locale: 'zh' });
    await other.say('你好');
    await lead.until('now', (page) => countOf(page, { key: 'turns' }, 'count') >= 13);
    const demand = await lead.until('demand', ({ rows }) => rows.some(({ kind }) => kind === 'product'));
    const wish = rowOf(demand, { kind: 'product' });
    expect(wish).toMatchObject({ shoppers: 1 });
    // One shopper's own words are shown to nobody.
    expect(JSON.stringify(demand)).not.toMatch(/hovercraft/i);
    const { body } = await lead.get<{ conversations: { conversationId: string; turns: number }[]; total: number }>(
      `explain/${wish?.figureId ?? ''}`,
    );
    expect(body).toMatchObject({ total: 1, conversations: [{ conversationId: one.conversationId, turns: 12 }] });
    const said = await lead.get<{ messages: { text: string }[] }>(`conversations/${one.conversationId}`);
    expect(JSON.stringify(said.body)).toMatch(/hovercraft/i);
    expect((await lead.get('alerts')).body.rows).toEqual([]);
  });

  it('show words that five different shoppers said', async () => {
    for (let shopper = 0; shopper < 5; shopper += 1) {
      const talk = await Conversation.open(shop.url, { locale: 'en' });
      await talk.say('Do you sell any submarines?');
    }
    const demand = await lead.until('demand', ({ rows }) => rows.some(({ shoppers }) => Number(shoppers) >= 5));
    expect(JSON.stringify(rowOf(demand, { shoppers: 5 }))).toMatch(/submarine/i);
  });

  it('add up, mark today as open, and say that it is not known yet how matters end', async () => {
    const page = await lead.until('resolution', (read) => countOf(read, { outcome: 'not-known-yet' }, 'count') >= 7);
    expect(page.isOpen).toBe(true);
    expect(page.rows.map(({ outcome }) => outcome)).toEqual([
      'came-back',
      'given-up',
      'with-person',
      'confirmed',
      'silent',
      'not-known-yet',
    ]);
    expect(page.rows.reduce((sum, { share }) => sum + Number(share), 0)).toBeCloseTo(1, 10);
    expect(page.estimate).toMatchObject({ low: 0, high: 1 });
  });

  it('forget an erased conversation', async () => {
    const talk = await Conversation.open(shop.url, { locale: 'en' });
    await talk.say('Do you sell zeppelins?');
    const conversations = (page: Page): number => countOf(page, { key: 'conversations' }, 'count');
    const exported = async (): Promise<boolean> => (await lead.text('export.csv')).includes(talk.conversationId);
    const before = conversations(await lead.until('now', (page) => conversations(page) >= 8));
    expect([before, await exported()]).toEqual([8, true]);
    await talk.erase();
    await lead.until('now', (page) => conversations(page) === before - 1);
    expect(await exported()).toBe(false);
    const gone = await lead.get(`conversations/${talk.conversationId}`);
    expect(gone).toMatchObject({ status: 404, body: { code: 'no-such-conversation' } });
  });

  it('are for leads alone, and say what is wrong with a request', async () => {
    const agent = await Lead.signIn(shop.url, 'agent');
    expect(await agent.get('now')).toMatchObject({ status: 403, body: { code: 'leads-only' } });
    const shopper = await Conversation.open(shop.url, { locale: 'en' });
    const response = await fetch(`${shop.url}/v1/insights/now`, {
      headers: { authorization: `Bearer ${shopper.token}` },
    });
    expect(response.status).toBe(403);
    expect((await fetch(`${shop.url}/v1/insights/now`)).status).toBe(401);
    // The last day of all has no next one: asked for, it was looked for without end.
    for (const days of ['from=2026-13-01', 'from=9999-12-31&to=9999-12-31', 'from=0001-01-01&to=2026-05-01'])
      for (const page of ['now', 'topics', 'demand'])
        expect(await lead.get(`${page}?${days}`)).toMatchObject({ status: 400, body: { code: 'bad-query' } });
    for (const page of ['now', 'resolution', 'topics', 'products', 'demand', 'alerts', 'team', 'sales'])
      expect(await lead.get(`${page}?to=1970-01-02`)).toMatchObject({
        status: 200,
        body: { from: '1970-01-01', to: '1970-01-02' },
      });
    expect(await lead.get('now?from=2026-05-02&to=2026-05-01')).toMatchObject({
      status: 400,
      body: { code: 'bad-range' },
    });
    expect(await lead.get('explain/bm9uZQ')).toMatchObject({ status: 404, body: { code: 'no-such-figure' } });
    const nowhere = await lead.send('POST', 'alerts/none', { as: 'done' });
    expect(nowhere).toMatchObject({ status: 404, body: { code: 'no-such-alert' } });
    expect(await lead.send('POST', 'alerts/none', { as: 'new' })).toMatchObject({ status: 400 });
  });

  it('find what was planted in the past of the demo, and say what to do about each', async () => {
    const { conversations } = await clientOf(shop.bus, insightsCalls).loadDemoPast({});
    expect(conversations).toBeGreaterThan(1_500);
    expect(await clientOf(shop.bus, insightsCalls).loadDemoPast({})).toEqual({ conversations: 0 });
    const alerts = (await lead.get('alerts')).body;
    expect(alerts.isDemo).toBe(true);
    // Those of this spec's own shoppers are among them, and are not made up.
    const subjects = alerts.rows
      .filter(({ isDemo }) => isDemo === true)
      .map(({ subject, suggests }) => `${String(subject)} ${String(suggests)}`);
    const real = alerts.rows.filter(({ isDemo }) => isDemo !== true).map(({ subject }) => String(subject));
    expect(real).toEqual(expect.arrayContaining([expect.stringMatching(/^ask product /)]));
    expect(subjects.filter((subject) => /^topic product-info .* fix-page$/.test(subject))).toHaveLength(1);
    expect(subjects.filter((subject) => /^complaint .* quality withdraw$/.test(subject))).toHaveLength(1);
    // It points at the variant and at where it comes from.
    const batch = alerts.rows.find(({ subject }) => String(subject).startsWith('complaint '));
    expect(JSON.stringify(batch?.['namedWith'])).toMatch(/LR10.*成都|成都.*LR10/);
    // Both are due together, so they come in one mail.
    const mails = await box.until(/rising/);
    expect(mails.map(({ subject }) => /^\d+/.exec(subject)?.[0])).toEqual([String(alerts.rows.length)]);
    for (const { advice } of alerts.rows) expect(mails[0]?.text).toContain((advice as { en: string }).en);
    const demand = (await lead.get('demand')).body.rows;
    const wishes = demand.map(({ kind, key }) => `${String(kind)} ${String(key)}`);
    expect(wishes).toEqual(
      expect.arrayContaining([
        'category 婴儿推车',
        'category baby stroller',
        'category cat litter',
        'price noise cancelling headphones',
        'option pink',
        'size 4xl',
        'promotion p-114',
        'place 巴西',
        'payment amex',
        'stock p-109',
      ]),
    );
    expect(
      demand
        .filter(({ kind }) => kind === 'policy')
        .map(({ label }) => JSON.stringify(label))
        .join(),
    ).toMatch(/greeting card/);
    for (const { advice, shoppers, figureId } of demand.filter(({ label }) => label !== undefined)) {
      expect(advice).toMatchObject({ zh: expect.any(String) as string, en: expect.any(String) as string });
      const { body } = await lead.get<{ total: number }>(`explain/${figureId}`);
      expect(body.total).toBeGreaterThanOrEqual(Number(shoppers));
    }
    // What this spec's own shoppers made rise is dealt with, so what is left to change is that of the demo.
    for (const { id } of alerts.rows.filter(({ isDemo }) => isDemo !== true))
      expect(await lead.send('POST', `alerts/${String(id)}`, { as: 'done' })).toMatchObject({ status: 204 });
    const changes = (await lead.get('now')).body.rows.filter(({ kind }) => kind === 'change');
    expect(changes).toHaveLength(3);
    // What rose and the bad batch come before what was always missing.
    const planted = changes.map(({ key }) => String(key)).filter((key) => /^topic product-info|^complaint/.test(key));
    expect(planted).toHaveLength(2);
    for (const { figureId, advice } of changes) {
      expect(advice).toMatchObject({ zh: expect.any(String) as string, en: expect.any(String) as string });
      const behind = await lead.get<{ total: number }>(`explain/${figureId}`);
      expect(behind.body.total).toBeGreaterThanOrEqual(5);
    }
    const questions = (await lead.get('topics')).body.rows.filter(({ kind }) => kind === 'question');
    expect(questions.map(({ label }) => JSON.stringify(label)).join()).toMatch(/greeting card/);
    for (const { shoppers } of questions) expect(shoppers).toBeGreaterThanOrEqual(5);
  });

  it('tell the shop’s own system once of the days that closed and what to change, signed, and again where it failed', async () => {
    const insights = shop.services.find(({ name }) => name === 'insights');
    const digests = insights?.get(Digests);
    const ofDigests = (): typeof told => told.filter(({ body }) => body.includes('"insights.digest"'));
    // None was due before the past was there.
    await insights?.get(DataSource).query(`delete from insights.digests`);
    told.length = 0;
    answers = 500;
    // The webhook fails; the mail arrives, and says what the webhook is told.
    expect(await digests?.tell()).toBe(1);
    answers = 200;
    const [failed] = ofDigests();
    const message = JSON.parse(failed?.body ?? '{}') as {
      data: { from: string; to: string; isDemo: boolean; figures: { key: string; count: number }[]; changes: Row[] };
    };
    expect(message.data.from).toBe(message.data.to);
    expect(message.data.to < new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)).toBe(true);
    expect(message.data.isDemo).toBe(true);
    expect(message.data.figures.find(({ key }) => key === 'turns')?.count).toBeGreaterThan(0);
    expect(message.data.changes.length).toBeGreaterThan(0);
    for (const { advice } of message.data.changes)
      expect(advice).toMatchObject({ zh: expect.any(String) as unknown, en: expect.any(String) as unknown });
    const mail = box.received.find(({ subject }) => subject === `Insights of ${message.data.to}`);
    for (const { title, advice } of message.data.changes)
      for (const words of [title, advice] as { en: string }[]) expect(mail?.text).toContain(words.en);
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = failed?.headers ?? {};
    const signed = createHmac('sha256', Buffer.alloc(24, 7)).update(
      `${String(id)}.${String(at)}.${failed?.body ?? ''}`,
    );
    expect(signature).toBe(`v1,${signed.digest('base64')}`);
    // Not at once, later with the same id, and then no more.
    expect(await digests?.tell()).toBe(0);
    await insights?.get(DataSource).query(`update insights.digests set next_at = now() - interval '1 hour'`);
    expect([await digests?.tell(), await digests?.tell()]).toEqual([1, 0]);
    expect(ofDigests().map(({ headers }) => headers['webhook-id'])).toEqual([id, id]);
    expect(box.received.filter(({ subject }) => subject.startsWith('Insights of'))).toHaveLength(1);
  });

  it('keep a change of an order together with a turn of the same customer, and what comes beside a fact that cannot be kept', async () => {
    const customerToken = await shop.customerToken('c-002');
    const talk = await Conversation.open(shop.url, { customerToken });
    await talk.say('你好');
    const insights = shop.services.find(({ name }) => name === 'insights')!;
    await insights.get(Follower).follow();
    const facts = insights.get(FactsStore);
    const at = new Date();
    const { conversationId } = talk;
    const fact = (id: string, one: Partial<Fact>): Fact =>
      ({ id, kind: 'rated', at, data: { rating: 5 }, ...one }) as Fact;
    const acted = facts.hear([
      fact('acted together', {
        kind: 'acted',
        customerId: 'c-002',
        data: { orderId: 'none', action: 'cancel', channel: 'chat' },
      }),
    ]);
    const turn = facts.hear([fact('turn together', { conversationId })], { conversationId, customerId: 'c-002' });
    const impossible = facts.hear([fact('impossible \0', { conversationId })]);
    await expect(Promise.allSettled([acted, turn, impossible])).resolves.toMatchObject([
      { status: 'fulfilled' },
      { status: 'fulfilled' },
      { status: 'rejected' },
    ]);
    await talk.erase();
  });
});
