// What is named to say that nothing is to be done to it is never what is done: orders, things in them, and how many.
import { Conversation } from '#testing';
import { type HomeShop, kwd, meantIn, startHomeShop } from './home-shop.js';

let home: HomeShop;
beforeAll(async () => {
  home = await startHomeShop();
});
afterAll(async () => {
  await home?.stop();
});

const talkOf = async (customer: string, locale: 'en' | 'zh'): Promise<Conversation> =>
  await home.talkOf(customer, locale);

describe('an order that is left out', () => {
  it.each([
    ['en', 'show me my orders', 'cancel everything except the first one'],
    ['zh', '我的订单', '除了第一个订单都取消'],
  ] as const)('by its place in the list is not what is planned: %s', async (locale, asks, leavesOut) => {
    const talk = await talkOf('ann', locale);
    const { replies } = await talk.say(asks);
    const [first] = (replies[0]?.facts['orders'] ?? []) as { orderId?: string; id?: string }[];
    const id = first?.orderId ?? first?.id;
    expect(id).toMatch(/^G-/);
    const meant = meantIn((await talk.say(leavesOut)).replies);
    expect(meant).not.toContain(id);
    expect(meant.length).toBeGreaterThan(0);
  });

  it.each(['cancel everything but the thingy', 'cancel all except that one from before'])(
    'in words that nobody knows is asked for: %s',
    async (text) => {
      const { replies } = await (await talkOf('ann', 'en')).say(text);
      expect(replies.some(({ facts }) => 'plan' in facts)).toBe(false);
    },
  );

  it.each([
    ['en', 'cancel everything except G-1002', ['G-1001', 'G-1003']],
    ['en', 'cancel all but the kettle', ['G-1002', 'G-1003']],
    ['en', 'cancel all except G-1002 and G-1003', ['G-1001']],
    ['en', 'cancel all my orders except G-1001, G-1003', ['G-1002']],
    ['en', 'keep G-1001, cancel the rest', ['G-1002', 'G-1003']],
    ['en', 'cancel the rest, just leave G-1001 alone', ['G-1002', 'G-1003']],
    ['en', 'cancel the order with the kettle but not the one with the shirt', ['G-1001']],
    ['en', "don't cancel G-1001, cancel G-1002", ['G-1002']],
    ['en', 'return everything except the rug', ['G-1005']],
    ['en', 'return everything except G-1005', ['G-1004']],
    ['en', 'cancel any order without the kettle', ['G-1002', 'G-1003']],
    ['en', "cancel the order that isn't the kettle", ['G-1002', 'G-1003']],
    ['en', 'cancel neither G-1001 nor G-1002', []],
    ['zh', '取消没有铜壶的那单', ['G-1002', 'G-1003']],
    ['zh', '取消除了G-1002以外的', ['G-1001', 'G-1003']],
    ['zh', '除了铜壶，其他的都取消', ['G-1002', 'G-1003']],
    ['zh', '取消铜壶以外的订单', ['G-1002', 'G-1003']],
    ['zh', 'G-1001别动，别的订单都取消掉', ['G-1002', 'G-1003']],
    ['zh', 'G-1001不要取消，其他的取消', ['G-1002', 'G-1003']],
    ['zh', 'G-1001留着，取消G-1002', ['G-1002']],
    ['zh', '全取消，G-1003除外', ['G-1001', 'G-1002']],
    ['zh', '除了羊毛地毯那单，其他都退货', ['G-1005']],
  ] as const)('%s: is not what is planned for: %s', async (locale, text, meant) => {
    const { replies } = await (await talkOf('ann', locale)).say(text);
    expect(new Set(meantIn(replies))).toEqual(new Set(meant));
  });

  it.each([
    ['en', 'cancel everything except S-1'],
    ['zh', '除了S-1都取消'],
  ] as const)('%s: leaves nothing to do where it is the only one: %s', async (locale, text) => {
    const talk = await talkOf('bob', locale);
    expect(meantIn((await talk.say(text)).replies)).toEqual([]);
    for (const { facts } of (await talk.say(locale === 'zh' ? '好的' : 'yes')).replies)
      expect(facts).not.toHaveProperty('done');
  });

  it('is not what a guest proves', async () => {
    const guest = await Conversation.open(home.shop.url, { locale: 'en' });
    const { replies } = await guest.say('cancel everything except G-1001, ann@shop.example');
    expect(meantIn(replies)).toEqual([]);
    expect(replies[0]?.needs).toBe('verify');
  });

  it('ends the plan that was made for it, and none is made for another', async () => {
    const talk = await talkOf('ann', 'en');
    await talk.say('cancel G-1001');
    expect(meantIn((await talk.say('yes but not G-1001')).replies)).toEqual([]);
    for (const { facts } of (await talk.say('yes')).replies) expect(facts).not.toHaveProperty('done');
  });

  it('is not hurried', async () => {
    const { replies } = await (await talkOf('ann', 'en')).say('hurry up all except G-1001');
    expect(replies.map(({ facts }) => facts['orderId'])).not.toContain('G-1001');
    const { orders } = (await (
      await fetch(`${home.shop.url}/v1/orders`, {
        headers: { authorization: `Bearer ${await home.shop.customerToken('ann')}` },
      })
    ).json()) as { orders: { id: string; deliveryRequests?: unknown[] }[] };
    expect(orders.find(({ id }) => id === 'G-1001')?.deliveryRequests ?? []).toEqual([]);
  });

  it.each([
    ['en', "why don't you cancel G-1001", 'G-1001'],
    ['en', 'cancel G-1001, not received', 'G-1001'],
    ['en', 'cancel G-1001 without touching G-1002', 'G-1001'],
    ['zh', '没有收到G-1001这单，取消', 'G-1001'],
    ['zh', '要不要取消G-1001呢', 'G-1001'],
    ['zh', 'G-1005不换了，直接退货，整单', 'G-1005'],
    ['en', 'return everything in G-1005 except one mug', 'G-1005'],
    ['en', 'return all except one mug from G-1005', 'G-1005'],
    ['en', 'return everything except the shirt from order G-1005', 'G-1005'],
    ['zh', '除了G-1005里的杯子都退', 'G-1005'],
  ] as const)('%s: is none that is meant: %s', async (locale, text, orderId) => {
    expect(meantIn((await (await talkOf('ann', locale)).say(text)).replies)).toEqual([orderId]);
  });
});

it.each([
  ['en', 'cancel either G-1001 or G-1002'],
  ['zh', '取消G-1001还是G-1002好'],
] as const)('%s: one of two orders is asked for: %s', async (locale, text) => {
  const { replies } = await (await talkOf('ann', locale)).say(text);
  expect(replies).toHaveLength(1);
  expect(replies[0]?.facts).not.toHaveProperty('plan');
  expect(new Set(meantIn(replies))).toEqual(new Set(['G-1001', 'G-1002']));
});

describe('of the things in an order', () => {
  const planOf = async (locale: 'en' | 'zh', text: string): Promise<Record<string, unknown>> =>
    (await (await talkOf('ann', locale)).say(text)).replies[0]?.facts ?? {};

  it('those that are left out stay', async () => {
    const { plan } = await planOf('en', 'return the shirt, not the mug');
    expect((plan as { items: object[] }).items).toEqual([expect.objectContaining({ itemId: 'shirt-1' })]);
  });

  it.each([
    ['en', 'return one mug'],
    ['en', 'return 1 mug from G-1005'],
    ['en', 'I want to send a mug back'],
    ['zh', '退一个马克杯'],
  ] as const)('%s: as many go back as were said: %s', async (locale, text) => {
    const { plan } = await planOf(locale, text);
    expect(plan).toMatchObject({ expectedRefund: kwd(3_250) });
  });

  it.each([
    ['en', 'return the shirt and one mug from G-1005'],
    ['zh', '退一个杯子和衬衫'],
  ] as const)('%s: so many of one beside another: %s', async (locale, text) => {
    const { plan } = await planOf(locale, text);
    expect(plan).toMatchObject({ expectedRefund: kwd(25_750 + 3_250) });
  });

  it('no more can go back than there are', async () => {
    expect(await planOf('en', 'return 3 mugs')).toMatchObject({ refused: 'bad-quantity' });
  });

  it('what is kept is told as what a whole order would take along', async () => {
    const facts = await planOf('en', 'cancel G-1002 except the mug');
    expect(facts).toMatchObject({ orderId: 'G-1002', alsoStops: ['Blue Mug'] });
  });
});

describe('of what is offered to choose from', () => {
  it.each([
    ['en', 'cancel my order', 'not the kettle', ['G-1002', 'G-1003']],
    ['en', 'return G-1005', 'all except the mugs', ['G-1005']],
    ['zh', '退G-1005', '杯子不退', ['G-1005']],
  ] as const)('%s: what is left out is not taken: %s, %s', async (locale, wish, answer, meant) => {
    const talk = await talkOf('ann', locale);
    await talk.say(wish);
    const { replies } = await talk.say(answer);
    expect(new Set(meantIn(replies))).toEqual(new Set(meant));
    const items = (replies[0]?.facts['plan'] as { items?: { itemId: string }[] } | undefined)?.items ?? [];
    expect(items.map(({ itemId }) => itemId)).not.toContain('mug-1');
  });

  it.each([
    ['en', 'cancel my order', 'all except the first'],
    ['zh', '取消订单', '除了第一个'],
  ] as const)('%s: nor what stands in a place that is left out: %s, %s', async (locale, wish, answer) => {
    const talk = await talkOf('ann', locale);
    const [first] = meantIn((await talk.say(wish)).replies);
    const { replies } = await talk.say(answer);
    expect(replies.some(({ facts }) => 'plan' in facts && facts['orderId'] === first)).toBe(false);
  });
});

describe('a new address', () => {
  it.each([
    ['en', 'change the address of G-1001 to 9 New St, Kuwait City, Kuwait', 'Kuwait City', '9 New St'],
    ['en', 'change the address of G-1001 to 5 Long St, Guatemala City', 'Guatemala City', '5 Long St'],
    ['zh', 'G-1001的地址改成科威特城新街9号', '科威特城', '新街9号'],
    ['zh', 'G-1001的地址改成上海市南京路5号，G-1002不用改', '上海', '南京路5号'],
  ] as const)('%s: has the city that was written, and nothing else: %s', async (locale, text, city, line1) => {
    const [reply] = (await (await talkOf('ann', locale)).say(text)).replies;
    const { to } = (reply?.facts['plan'] as { address: { to: object } }).address;
    expect(reply?.facts['orderId']).toBe('G-1001');
    expect(to).toMatchObject({ city, line1 });
  });

  it('keeps the state before its country', async () => {
    const talk = await talkOf('ann', 'en');
    const [reply] = (await talk.say('change the address of G-1001 to 88 King St, Springfield, Illinois, US')).replies;
    const { to } = (reply?.facts['plan'] as { address: { to: object } }).address;
    expect(to).toMatchObject({ city: 'Springfield', region: 'IL', country: 'US' });
  });
});

it.each(['cancel all my orders', 'cancel two of my orders'])('%s: finds no order called “s”', async (text) => {
  const [reply] = (await (await talkOf('ann', 'en')).say(text)).replies;
  expect(reply?.facts).not.toHaveProperty('notFound');
});

it.each([
  ['en', 'where is G-1004'],
  ['zh', 'G-1004在哪'],
] as const)('%s: an order of four figures is told by its number: %s', async (locale, text) => {
  const [reply] = (await (await talkOf('ann', locale)).say(text)).replies;
  expect(reply).toMatchObject({ skill: 'order-status', facts: { orderId: 'G-1004' } });
});
