// An order that is named is the order that is touched, in whatever form a shop numbers its orders: no other one is planned for in its place.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversation, startShop, type TestShop } from '#testing';

const address = { country: 'CN', region: '上海', city: '上海', line1: '1 Road' };
/** One customer for each form of number: one order that may be cancelled, and one that may not. */
const NUMBERS: Record<string, [open: string, closed: string]> = {
  hash: ['#1001', '#1002'],
  bare: ['58', '57'],
  short: ['ZZ-OTHER-2', 'X9'],
  uuid: ['7b1f1a52-9d5c-4a21-8f5e-2c8b33a1d001', '7b1f1a52-9d5c-4a21-8f5e-2c8b33a1d002'],
  spaced: ['WEB 2026 / 17', 'WEB 2026 / 18'],
  slashed: ['A/6', 'A/5'],
};

function writeStore(folder: string): void {
  const write = (file: string, values: object[]): void => {
    writeFileSync(join(folder, file), values.map((value) => JSON.stringify(value)).join('\n'));
  };
  const store = { name: 'Numbers', currency: 'USD', locales: ['en', 'zh'], timezone: 'Asia/Shanghai' };
  writeFileSync(join(folder, 'store.json'), JSON.stringify(store));
  const price = { amount: 4_999, currency: 'USD' };
  const titles = ['Linen Shirt', 'Copper Kettle', 'Pearl Necklace'];
  write(
    'products.jsonl',
    titles.map((title, at) => ({ id: `p${at}`, title, variants: [{ sku: `s${at}`, price }] })),
  );
  write(
    'customers.jsonl',
    Object.keys(NUMBERS).map((id) => ({ id, name: id, email: `${id}@shop.example`, addresses: [address] })),
  );
  const orderOf = (customerId: string, id: string, at: number): object => ({
    id,
    customerId,
    status: at === 0 ? 'pending' : 'processing',
    placedAt: new Date(Date.now() - (at + 1) * 86_400_000).toISOString(),
    address,
    items: [{ sku: `s${at}`, productId: `p${at}`, title: titles[at], unitPrice: price }],
    payments: [],
  });
  write(
    'orders.jsonl',
    Object.entries(NUMBERS).flatMap(([customer, ids]) => ids.map((id, at) => orderOf(customer, id, at))),
  );
}

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
    ['uuid', 'en', 'cancel 7b1f1a52-9d5c-4a21-8f5e-2c8b33a1d009'],
    ['spaced', 'en', 'cancel order WEB 2026 / 19'],
    ['spaced', 'en', 'cancel WEB 2026/99'],
    ['slashed', 'en', 'change the address of A/9 to Room 5, 12 Nanjing Road, Shanghai'],
    ['slashed', 'en', 'cancel order "A/8"'],
    ['slashed', 'en', 'cancel order ABC-DEF'],
    ['slashed', 'en', 'cancel my 9th order'],
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
  it.each(Object.entries(NUMBERS))(
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

  it('is asked for where what was written begins several', async () => {
    const [reply] = (await (await talkOf('uuid')).say('cancel 7b1f1a52')).replies;
    expect(reply?.needs).toBe('choose');
    expect(reply?.facts['choices']).toHaveLength(2);
  });

  it.each(['cancel my order ASAP', 'cancel my order NOW'])('is not what presses: %s', async (text) => {
    expect((await (await talkOf('short')).say(text)).replies[0]?.facts).toMatchObject({ orderId: 'ZZ-OTHER-2' });
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
  it.each(Object.entries(NUMBERS))('%s: proves an order in one message', async (customer, [open]) => {
    const guest = await Conversation.open(shop.url, { locale: 'en' });
    const [reply] = (await guest.say(`cancel ${open} ${customer}@shop.example`)).replies;
    expect(reply?.facts).toMatchObject({ orderId: open, plan: expect.anything() as unknown });
  });

  it('counts what is sent back, which is no number of an order', async () => {
    const guest = await Conversation.open(shop.url, { locale: 'en' });
    const [reply] = (await guest.say('return 2 shirts hash@shop.example')).replies;
    expect(reply?.facts['missing']).toEqual(['orderId']);
  });
});
