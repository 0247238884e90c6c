// An order that is named is the order that is touched, in whatever form a shop numbers its orders: no other one is planned for in its place.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversation, startShop, type TestShop } from '#testing';
import { AHEAD, NUMBERS, ODD, writeStore } from './numbered-orders.js';

let folder: string;
let shop: TestShop;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daogou-numbers-'));
  writeStore(folder);
  shop = await startShop({ store: folder });
});
afterAll(async () => {
  await shop?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const talkOf = async (customer: string, locale: 'en' | 'zh' = 'en'): Promise<Conversation> =>
  await Conversation.open(shop.url, { locale, customerToken: await shop.customerToken(customer) });

describe('an order that is named and not found', () => {
  it.each([
    ['hash', 'en', 'cancel #1009'],
    ['bare', 'zh', '取消订单59'],
    ['bare', 'zh', '取消第59单'],
    ['short', 'en', 'cancel the order QQ'],
    ['short', 'zh', '取消订单ABC'],
    ['short', 'en', 'deliver X8 on Monday'],
    ['short', 'en', 'cancel LX-500'],
    ['short', 'en', 'cancel the pearl necklace'],
    // What the shop does not know at all is no other order's either.
    ['short', 'en', 'cancel my garden hose'],
    ['bare', 'en', 'i no longer need the rocking horse, cancel it'],
    ['hash', 'zh', '取消我的吊床'],
    ['slashed', 'zh', '把天文望远镜取消'],
    ['uuid', 'en', 'cancel 7b1f1a52-9d5c-4a21-8f5e-2c8b33a1d009'],
    ['spaced', 'en', 'cancel order WEB 2026 / 19'],
    ['spaced', 'en', 'cancel WEB 2026/99'],
    ['slashed', 'en', 'change the address of A/9 to Room 5, 12 Nanjing Road, Shanghai'],
    ['slashed', 'en', 'cancel order "A/8"'],
    ['slashed', 'en', 'cancel order ABC-DEF'],
    ['slashed', 'en', 'cancel my 9th order'],
    ['letters', 'en', 'cancel xkbknabjl'],
    ['letters', 'zh', '取消订单xkbknabjl'],
    ['words', 'en', 'cancel order to-string'],
    ['words', 'zh', '取消订单no.5'],
    ['words', 'en', 'cancel order A 12'],
    // Figures go on after a space, or before it: another number than the one that they contain.
    ['begins', 'en', 'cancel 4001 0'],
    ['begins', 'en', 'please cancel my order 4001 1 now'],
    ['begins', 'en', 'cancel order 12 4001'],
    ['begins', 'en', 'change the address of order 4001 7 to 8 Elm Road, Beijing'],
    ['begins', 'zh', '订单4001 1改地址到北京市海淀区中关村1号'],
    ['begins', 'zh', '把30010这单取消了'],
    ['begins', 'zh', '把4001-1这单取消了'],
    ['begins', 'zh', '300那个订单不要了，取消'],
    // What is no word and no amount is a number, in whatever form.
    ['bare', 'zh', '取消订单甲12'],
    ['bare', 'en', 'cancel order 甲12'],
    ['short', 'en', 'please cancel order 2 x 3'],
    ['short', 'zh', '取消2×3吧'],
    ['words', 'en', 'cancel order a@b.cd'],
    ['words', 'zh', '取消订单A&B'],
    ['letters', 'en', 'cancel order (7)'],
    ['letters', 'zh', '取消订单乙'],
    ['letters', 'en', 'cancel order Ⅻ'],
    // An amount is no order, and no licence to take another one; nor is a word, or more pieces than were bought.
    ['short', 'en', 'cancel $20'],
    ['short', 'en', 'please cancel the $20 order'],
    ['short', 'en', 'cancel the order for €12.50'],
    // What it came to in another currency.
    ['short', 'en', 'cancel the order for €49.99'],
    ['short', 'zh', '取消4999日元的订单'],
    ['short', 'zh', '取消 100元'],
    ['short', 'zh', '取消100块的订单'],
    ['bare', 'zh', '取消5%'],
    ['bare', 'zh', '取消一二'],
    ['bare', 'zh', '取消第三'],
    ['letters', 'en', 'cancel foo'],
    ['letters', 'en', 'cancel order banana please'],
    ['slashed', 'en', 'cancel “xyz”'],
    ['slashed', 'en', 'cancel 3 items'],
    ['uuid', 'zh', '取消订单香蕉'],
    ['uuid', 'zh', '取消3件'],
  ] as const)('%s, %s: %s', async (customer, locale, text) => {
    const talk = await talkOf(customer, locale);
    const [reply] = (await talk.say(text)).replies;
    expect(reply?.facts).not.toHaveProperty('plan');
    expect(reply?.facts['notFound']).toBeDefined();
    await talk.say(locale === 'zh' ? '好的' : 'yes');
    const response = await fetch(`${shop.url}/v1/orders`, {
      headers: { authorization: `Bearer ${await shop.customerToken(customer)}` },
    });
    const { orders } = (await response.json()) as { orders: { status: string }[] };
    expect(orders.map(({ status }) => status).sort()).toEqual(['pending', 'processing']);
  });
});

describe('an order that is named by the figures that its number ends in', () => {
  it.each([
    ['en', 'can you stop 5006 going out', 'S-5006'],
    ['en', 'cancel 5006', 'S-5006'],
    ['en', 'cancel order 5007', 'S-5007'],
    ['zh', '把5006取消了', 'S-5006'],
    ['zh', '5007不要了，取消', 'S-5007'],
    // A word that is written with a figure is no number.
    ['en', 'cancel my order b4 it ships', 'S-5007'],
  ] as const)('%s: is the one that is spoken of: %s', async (locale, text, orderId) => {
    const [reply] = (await (await talkOf('ends', locale)).say(text)).replies;
    expect(reply?.facts['orderId']).toBe(orderId);
  });

  it('is none where it ends otherwise', async () => {
    const [reply] = (await (await talkOf('ends')).say('cancel order 5009')).replies;
    expect(reply?.facts).toMatchObject({ notFound: '5009' });
    expect(reply?.facts).not.toHaveProperty('plan');
  });
});

describe('a change that is named to say that it is not wanted', () => {
  it.each([
    ['bare', 'zh', '不要取消58'],
    ['bare', 'zh', '58这单先别取消'],
    ['bare', 'zh', '我没说要取消58'],
    ['hash', 'en', "don't cancel #1001"],
    ['slashed', 'en', 'I do not want you to cancel order A/6'],
    ['spaced', 'en', 'order WEB 2026 / 17 must not be cancelled'],
  ] as const)('%s, %s: is not planned: %s', async (customer, locale, text) => {
    const talk = await talkOf(customer, locale);
    const [open = ''] = NUMBERS[customer] ?? [];
    const cancel = locale === 'zh' ? `取消订单${open}` : `cancel order ${open}`;
    for (const said of [[text], [cancel, text]]) {
      let last: Awaited<ReturnType<typeof talk.say>> | undefined;
      for (const one of said) last = await talk.say(one);
      for (const { facts } of last?.replies ?? []) expect(facts).not.toHaveProperty('plan');
      for (const { facts } of (await talk.say(locale === 'zh' ? '好的' : 'yes')).replies)
        expect(facts).not.toHaveProperty('done');
    }
  });

  it.each([
    ['bare', 'zh', '要不取消58吧'],
    ['bare', 'zh', '不想要了，取消58'],
    ['hash', 'en', "I don't want it any more, cancel #1001"],
  ] as const)('%s, %s: is none of these: %s', async (customer, locale, text) => {
    expect((await (await talkOf(customer, locale)).say(text)).replies[0]?.facts).toHaveProperty('plan');
  });
});

describe('a day', () => {
  it.each([
    ['en', 'deliver order A/6 on 9999-12-31'],
    ['en', 'deliver order A/6 on 31 December 2999'],
    ['zh', '订单A/6改到9999年12月31日送'],
  ] as const)('%s: that is absurdly far is refused with the last one that is not: %s', async (locale, text) => {
    const [reply] = (await (await talkOf('slashed', locale)).say(text)).replies;
    expect(reply?.facts).toMatchObject({ orderId: 'A/6', refused: 'too-far-day' });
    expect(reply?.facts).not.toHaveProperty('plan');
    expect(reply?.text).toContain(String(new Date(Date.now() + 180 * 86_400_000).getFullYear()));
  });

  it('on which an order was placed and that lies ahead proves no claim', async () => {
    const response = await fetch(`${shop.url}/v1/orders/${AHEAD}/price-protection?plan=1`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await shop.customerToken('ahead')}`,
        'content-type': 'application/json',
        'idempotency-key': 'ahead',
      },
      body: '{}',
    });
    expect([response.status, await response.text()]).toEqual([
      409,
      expect.stringContaining('past-protection-window') as unknown,
    ]);
    const [reply] = (await (await talkOf('ahead')).say(`price protection for ${AHEAD}`)).replies;
    expect(reply?.facts['refused']).toBe('past-protection-window');
    expect(reply?.text).not.toContain('ago');
  });
});

describe('an order that is named while a plan is open', () => {
  it.each([
    ['spaced', 'cancel WEB 2026 / 99'],
    ['spaced', 'cancel my 7th order'],
    ['slashed', 'cancel A/9'],
    ['uuid', 'cancel 7b1f1a52-9d5c-4a21-8f5e-2c8b33a1d009'],
  ])('%s: takes no part in it: %s', async (customer, text) => {
    const [open = ''] = NUMBERS[customer] ?? [];
    const guest = await Conversation.open(shop.url, { locale: 'en' });
    await guest.say(`cancel ${open} ${customer}@shop.example`);
    for (const talk of [await talkOf(customer), guest]) {
      if (talk !== guest) await talk.say(`cancel ${open}`);
      const [reply] = (await talk.say(text)).replies;
      expect(reply?.facts).not.toHaveProperty('plan');
      for (const { facts } of (await talk.say('yes')).replies) expect(facts).not.toHaveProperty('done');
    }
  });
});

describe('an order that is named', () => {
  it.each(Object.entries({ ...NUMBERS, ...ODD }))(
    '%s: is the one that is planned for or refused',
    async (customer, [open, closed]) => {
      const talk = await talkOf(customer);
      expect((await talk.say(`cancel order ${closed}`)).replies[0]?.facts).toMatchObject({
        orderId: closed,
        refused: 'wrong-status',
      });
      expect((await talk.say(`cancel order ${open}`)).replies[0]?.facts).toMatchObject({
        orderId: open,
        plan: expect.anything() as unknown,
      });
    },
  );

  it.each([
    ['hash', 'en', 'cancel'],
    ['slashed', 'zh', '取消订单'],
  ] as const)('%s: beside another is one of two wishes, and neither is left out', async (customer, locale, verb) => {
    const [open, closed] = NUMBERS[customer] ?? ['', ''];
    const talk = await talkOf(customer, locale);
    const { replies } = await talk.say(`${verb} ${closed} ${locale === 'zh' ? '和' : 'and'} ${open}`);
    expect(replies.map(({ facts }) => facts['orderId'])).toEqual([closed, open]);
    expect(replies[0]?.facts['refused']).toBe('wrong-status');
    expect(replies[1]?.facts['plan']).toBeDefined();
  });

  it.each([
    ['uuid', 'cancel 7b1f1a52'],
    ['begins', 'cancel order 400 1'],
  ])('%s: is asked for where what was written may be several: %s', async (customer, text) => {
    const [reply] = (await (await talkOf(customer)).say(text)).replies;
    expect(reply?.needs).toBe('choose');
    expect(reply?.facts['choices']).toHaveLength(2);
  });

  it.each(['cancel my order ASAP', 'cancel my order NOW'])('is not what presses: %s', async (text) => {
    expect((await (await talkOf('short')).say(text)).replies[0]?.facts).toMatchObject({ orderId: 'ZZ-OTHER-2' });
  });

  it.each(['cancel $49.99', 'cancel the order for 49.99 dollars'])(
    'may be told by what it came to: %s',
    async (text) => {
      const [reply] = (await (await talkOf('begins')).say(text)).replies;
      expect(reply?.needs).toBe('choose');
      expect(reply?.facts['choices']).toHaveLength(2);
    },
  );

  it('is told by its number, written twice without a space between', async () => {
    const [reply] = (await (await talkOf('chinese', 'zh')).say('丁丁丁丁到哪了')).replies;
    expect(reply?.facts).toMatchObject({ orderId: '丁丁' });
  });

  it('may be one of the wished address', async () => {
    const [reply] = (await (await talkOf('slashed')).say('change my address to Building A12, 88 Elm Road, Shanghai'))
      .replies;
    expect(reply?.facts).toMatchObject({ orderId: 'A/6' });
  });
});

describe('an address', () => {
  it.each(Object.entries(NUMBERS))('%s: has nothing of the number of its order', async (customer, [open]) => {
    const talk = await talkOf(customer);
    const plan = async (text: string): Promise<unknown> => {
      const [reply] = (await talk.say(text)).replies;
      return (reply?.facts['plan'] as { address?: { to?: unknown } } | undefined)?.address?.to;
    };
    const place = { country: 'CN', region: '上海', city: 'Shanghai' };
    expect(await plan(`change the address of ${open} to Room 5, 12 Nanjing Road, Shanghai`)).toEqual({
      ...place,
      line1: 'Room 5, 12 Nanjing Road',
    });
    // Another street is another door.
    const second = await plan('no, to 8 Elm Road, Beijing');
    expect(second).toMatchObject({ line1: '8 Elm Road', city: 'Beijing' });
    expect(second).not.toHaveProperty('line2');
  });
});

describe('a guest', () => {
  // A number that is written as words are is heard of its owner alone, whose numbers are known.
  it.each(Object.entries(NUMBERS).filter(([customer]) => customer !== 'words'))(
    '%s: proves an order in one message',
    async (customer, [open]) => {
      const guest = await Conversation.open(shop.url, { locale: 'en' });
      const [reply] = (await guest.say(`cancel ${open} ${customer}@shop.example`)).replies;
      expect(reply?.facts).toMatchObject({ orderId: open, plan: expect.anything() as unknown });
    },
  );

  it('has no order taken for an amount or a word that names none of theirs', async () => {
    for (const text of ['cancel $20', 'cancel foo']) {
      const guest = await Conversation.open(shop.url, { locale: 'en' });
      await guest.say('where is order #1001, hash@shop.example');
      const [reply] = (await guest.say(text)).replies;
      expect(reply?.facts).not.toHaveProperty('plan');
      expect(reply?.facts['notFound']).toBeDefined();
    }
  });

  it('counts what is sent back, which is no number of an order', async () => {
    const guest = await Conversation.open(shop.url, { locale: 'en' });
    const [reply] = (await guest.say('return 2 shirts hash@shop.example')).replies;
    expect(reply?.facts['missing']).toEqual(['orderId']);
  });
});
