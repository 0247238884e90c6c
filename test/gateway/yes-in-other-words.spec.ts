// A yes in other words does what the plan says, and what is no yes leaves it; an address is read from what says where, and from nothing else.
import { expectNothingDone, type HomeShop, plansIn, said, startHomeShop } from './home-shop.js';

let home: HomeShop;
let shoppers = 0;
beforeAll(async () => {
  home = await startHomeShop(90);
});
afterAll(async () => {
  await home?.stop();
});

/** The orders of a shopper who has said nothing before, and the last replies to some messages; `$` is the number of their orders. */
async function newSaid(locale: 'en' | 'zh', ...texts: readonly string[]) {
  shoppers += 1;
  const talk = await home.talkOf(`shopper${shoppers}`, locale);
  let last: Awaited<ReturnType<typeof talk.say>> | undefined;
  for (const text of texts) last = await talk.say(text.replaceAll('$', String(shoppers)));
  return { kettle: `P-${shoppers}`, shirtAndMug: `Q-${shoppers}`, replies: last?.replies ?? [], heldBy: last?.heldBy };
}

describe('said to the plan of a cancellation', () => {
  it.each([
    ['en', 'yes thats it'],
    ['en', 'yes thats right'],
    ['en', 'yep thats the order'],
    ['en', "yes that's what I want"],
    ['en', 'yeah that one'],
    ['en', 'yes its correct, cancel it'],
    ['en', 'yes i dont want it anymore'],
    ['en', "yes cancel it, I don't need it any more"],
    ['en', 'yes cancel it i dont need it any more'],
    ['zh', '确定 不想要了'],
    ['zh', '确认取消 不需要了'],
    ['zh', '是的没错 取消吧 不想要了'],
    ['zh', '对 就这个'],
    ['zh', '对就是它'],
    ['zh', '对 就这单'],
    ['zh', '没错，就是这个'],
  ] as const)('%s: a yes in other words does it: %s', async (locale, yes) => {
    const { kettle, replies } = await newSaid(locale, 'cancel P-$', yes);
    expect(replies).toMatchObject([{ skill: 'cancel-order', facts: { orderId: kettle, done: true } }]);
  });

  it.each([
    ['en', 'yes thats not it'],
    ['en', 'is that it?'],
    ['en', 'yes swap it'],
    ['en', "yes but I don't want it back"],
    ['en', "I don't want it any more"],
    ['en', 'yes thats what I want to know'],
    ['zh', '对，就水壶，这件的钱到哪一环了'],
    ['zh', '对 不是这个'],
    ['zh', '好 不要了'],
    ['zh', '不想要了'],
    ['zh', '确定 不想要了吗？'],
    ['zh', '对 换货'],
  ] as const)('%s: what is no yes does nothing: %s', async (locale, text) => {
    const { replies } = await newSaid(locale, 'cancel P-$', text);
    for (const { facts } of replies) expect(facts).not.toHaveProperty('done');
  });
});

it.each([
  ['en', 'change the address of P-$ to 12 Oak Lane, Leeds', "yes, I don't want it any more"],
  ['zh', 'P-$改地址到上海市徐汇区漕溪路100号', '对，不要了'],
] as const)('%s: what gives up the goods is no yes to a change of another kind', async (locale, wish, text) => {
  const { replies } = await newSaid(locale, wish, text);
  for (const { facts } of replies) expect(facts).not.toHaveProperty('done');
});

describe('an address', () => {
  const LEICESTER = '22 Clarendon Park Road, Leicester LE2 3AD';

  it.each([
    ['en', LEICESTER, 'btw my lads 8 kilos is that ok for it'],
    ['en', LEICESTER, 'he is 3 years old will it fit him'],
    ['en', LEICESTER, 'my daughter 7 stone can she use it'],
    ['zh', '上海市徐汇区漕溪路100号', '对了我家孩子8公斤能用不'],
    ['zh', '上海市徐汇区漕溪路100号', '孩子3岁能用吗'],
  ] as const)('%s: is none where something is asked, and the plan stays: %s %s', async (locale, address, asked) => {
    const wish = locale === 'zh' ? `P-$改地址到${address}` : `change the address of P-$ to ${address}`;
    const { replies } = await newSaid(locale, wish, asked);
    for (const { facts } of replies)
      expect(facts).not.toMatchObject({ plan: { address: { to: { line1: expect.stringContaining('8') as string } } } });
    expect(replies[0]?.skill).not.toBe('change-order');
    const { replies: done } = await newSaid(locale, wish, asked, locale === 'zh' ? '确认' : 'yes');
    const line1 = locale === 'zh' ? '漕溪路100号' : '22 Clarendon Park Road';
    expect(done[0]?.facts).toMatchObject({ done: true, address: { to: { line1 } } });
  });

  it.each([
    ['en', 'the kettle holds 2 litres right'],
    ['en', 'i need 2 kettles actually'],
    ['en', 'is 5 stars its rating'],
    ['en', 'my lad is 8 kilos by the way'],
    ['zh', '我家孩子3岁，8公斤'],
    ['zh', '我买了2个铜壶'],
  ] as const)('%s: is none where a number counts or measures something: %s', async (locale, text) => {
    const wish = locale === 'zh' ? 'P-$改地址到上海市徐汇区漕溪路100号' : `change the address of P-$ to ${LEICESTER}`;
    const { replies } = await newSaid(locale, wish, text, locale === 'zh' ? '确认' : 'yes');
    const line1 = locale === 'zh' ? '漕溪路100号' : '22 Clarendon Park Road';
    expect(replies[0]?.facts).toMatchObject({ done: true, address: { to: { line1 } } });
    const asked = await newSaid(locale, locale === 'zh' ? 'P-$改地址' : 'change the address of P-$', text);
    expect(plansIn(asked.replies)).toEqual([]);
  });

  it('is asked for again where a question answers what was asked', async () => {
    const { replies } = await newSaid('en', 'change the address of P-$', 'my lads 8 kilos is that ok for it');
    expect(plansIn(replies)).toEqual([]);
  });

  it.each([
    ['to 14 Broadway, is that possible?', { line1: '14 Broadway', city: 'Kuwait City' }],
    ['can you send it to 14 Broadway', { line1: '14 Broadway' }],
    ['12 Oak Lane is that ok', { line1: '12 Oak Lane', city: 'Kuwait City' }],
    [
      'to 9 Elm Street, Leeds LS1 4AB, will it still come tomorrow?',
      { line1: '9 Elm Street', city: 'Leeds', postcode: 'LS1 4AB' },
    ],
  ])('ends where a question begins: %s', async (text, to) => {
    const { replies } = await newSaid('en', 'change the address of P-$', text);
    expect(replies[0]?.facts).toMatchObject({ plan: { address: { to } } });
    expect(replies[0]?.facts).not.toMatchObject({ plan: { address: { to: { line2: expect.anything() as string } } } });
  });
});

describe('a part of an order', () => {
  it.each([
    ['en', 'cancel just the mug then, still want the shirt'],
    ['en', "cancel the mug but the shirt's fine"],
    ['en', 'cancel the mug, I want the shirt'],
    ['zh', '只取消杯子吧，衬衫还要'],
    ['zh', '取消杯子，衬衫照发'],
  ] as const)('%s: is said not to be cancelled alone: %s', async (locale, text) => {
    const { shirtAndMug, replies } = await newSaid(locale, 'where is Q-$', text);
    expect(replies[0]?.facts).toMatchObject({ orderId: shirtAndMug, wholeOrderOnly: true });
  });

  it.each([
    ['en', 'cancel both'],
    ['en', 'cancel the whole order'],
    ['zh', '整单取消'],
  ] as const)('%s: is not what is meant by: %s', async (locale, text) => {
    const { shirtAndMug, replies } = await newSaid(locale, 'where is Q-$', text);
    expect(replies[0]?.facts).toMatchObject({ orderId: shirtAndMug });
    expect(replies[0]?.facts).not.toHaveProperty('wholeOrderOnly');
  });
});

describe('a range of orders', () => {
  it.each([
    ['en', 'cancel G-1001 to G-1003'],
    ['en', 'cancel G-1001 through G-1003'],
    ['zh', '取消G-1001到G-1003'],
    ['zh', '取消G-1001~G-1003'],
  ] as const)('%s: is asked which: %s', async (locale, text) => {
    const [reply] = await said(home, locale, text);
    expect(reply?.facts).not.toHaveProperty('plan');
    expect(reply?.facts).toMatchObject({ choices: [{ id: 'G-1001' }, { id: 'G-1002' }, { id: 'G-1003' }] });
    expect(plansIn(await said(home, locale, text, 'G-1002'))).toEqual(['G-1002']);
  });

  it('is none where two are named', async () => {
    expect(plansIn(await said(home, 'en', 'cancel G-1001 and G-1003'))).toEqual(['G-1001']);
  });
});

describe('a person', () => {
  it.each([
    ['en', 'my friend wants a person'],
    ['en', 'did you call a person'],
    ['en', 'has a person been called yet?'],
    ['en', 'what happens if I ask for a person'],
    ['en', 'how do I become an agent'],
    ['zh', '人工智能是什么'],
    ['zh', '你们转人工了吗'],
    ['zh', '我朋友想找人工'],
    ['zh', '有没有帮我转人工'],
    ['zh', '谁让你给我转人工'],
    ['zh', '明天再转人工'],
  ] as const)('%s: is not called by what only speaks of one: %s', async (locale, text) => {
    await expectNothingDone(home, locale, text);
    expect((await (await home.talkOf('ann', locale)).say(text)).heldBy).toBe('assistant');
  });

  it.each([
    ['en', 'get me a person'],
    ['en', 'have you got a person I can talk to'],
    ['en', 'did you call a person? get me an agent'],
    ['en', 'why is there no human, I want to talk to a person'],
    ['zh', '能转人工吗'],
    ['zh', '为什么不给我转人工'],
    ['zh', '有没有人工客服'],
    ['zh', '你是人工智能吗，给我转人工'],
  ] as const)('%s: is called by who wants one: %s', async (locale, text) => {
    expect((await (await home.talkOf('ann', locale)).say(text)).heldBy).toBe('queue');
  });
});

it('is refused to return a whole item by a request that says of how many pieces, and of none', async () => {
  const headers = {
    authorization: `Bearer ${await home.shop.customerToken('ann')}`,
    'content-type': 'application/json',
  };
  const order = (await (await fetch(`${home.shop.url}/v1/orders/G-1005`, { headers })).json()) as {
    items: { itemId: string }[];
  };
  const ask = async (quantities?: object): Promise<Response> =>
    await fetch(`${home.shop.url}/v1/orders/G-1005/returns`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        itemIds: [order.items[1]?.itemId],
        methodId: 'ann-card',
        ...(quantities === undefined ? {} : { quantities }),
      }),
    });
  const refused = await ask({});
  expect([refused.status, JSON.stringify(await refused.json())]).toEqual([400, expect.stringContaining('quantities')]);
  expect((await ask()).status).toBe(200);
});
