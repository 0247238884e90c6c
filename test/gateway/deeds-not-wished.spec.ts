// Nothing is planned for an order by a message that only speaks of it: asked, told, quoted, meant for another or for later.
import { expectNothingDone, type HomeShop, meantIn, plansIn, said, startHomeShop } from './home-shop.js';

let home: HomeShop;
beforeAll(async () => {
  home = await startHomeShop();
});
afterAll(async () => {
  await home?.stop();
});

describe('what was done, or was not', () => {
  it.each([
    ['en', 'did you cancel G-1001?'],
    ['en', 'have you cancelled G-1001 yet'],
    ['en', 'is G-1001 cancelled'],
    ['en', 'did my cancellation of G-1001 go through'],
    ['en', 'why was G-1001 cancelled'],
    ['en', 'did you change the address of G-1001'],
    ['en', 'I already cancelled G-1001'],
    ['en', 'you cancelled G-1001 without asking me'],
    ['en', 'I got an email saying "cancel order G-1001"'],
    ['en', 'the email says: your order G-1001 is cancelled'],
    ['en', 'my order G-1001 says cancelled'],
    ['en', 'G-1001 cancelled?'],
    ['en', 'can you check if G-1001 was cancelled please'],
    ['en', 'the app cancelled G-1001 on its own'],
    ['en', 'pretend to cancel G-1001'],
    ['en', 'just testing: cancel G-1001'],
    ['en', 'look at https://shop.example/?q=cancel+G-1001'],
    ['zh', 'G-1001取消了吗'],
    ['zh', 'G-1001有没有取消'],
    ['zh', '你帮我取消G-1001了吗'],
    ['zh', '谁取消了G-1001'],
    ['zh', '儿子乱按的取消G-1001'],
    ['zh', '测试：取消G-1001'],
    ['zh', 'G-1001显示已取消'],
    ['zh', '我点了取消G-1001但没反应'],
    ['zh', '系统自己把G-1001取消了'],
    ['zh', '帮我查下G-1001取消没'],
    ['zh', '我昨天取消了G-1001'],
    ['zh', '你们擅自取消了我的订单G-1001'],
    ['zh', '页面上显示“取消订单G-1001”是什么意思'],
    ['zh', '翻译一下：取消G-1001'],
  ] as const)('%s: is told as it stands, and nothing is planned: %s', async (locale, text) => {
    const [reply] = await expectNothingDone(home, locale, text);
    expect(reply).toMatchObject({ skill: 'order-status', facts: { orderId: 'G-1001', status: 'pending' } });
  });

  it.each([
    ['en', 'did you return G-1004 for me'],
    ['en', 'I returned G-1004 last week'],
    ['zh', 'G-1004退货了吗'],
    ['zh', '地毯退掉了吗'],
    ['zh', '我上周退了G-1004'],
  ] as const)('%s: of a return as well: %s', async (locale, text) => {
    const [reply] = await expectNothingDone(home, locale, text);
    expect(reply).toMatchObject({ skill: 'refund-status', facts: { orderId: 'G-1004', status: 'delivered' } });
  });

  it.each([
    ['en', 'has my return been filed?'],
    ['zh', '我的退货申请提交了吗'],
  ] as const)('%s: with no number: %s', async (locale, text) => {
    await expectNothingDone(home, locale, text);
  });

  it.each([
    ['en', 'cancel G-1001', 'did you cancel it?'],
    ['zh', '取消G-1001', '取消了吗'],
  ] as const)('%s: is told beside a plan, which waits on', async (locale, wish, asks) => {
    const replies = await said(home, locale, wish, asks);
    expect(replies[0]).toMatchObject({ skill: 'order-status', facts: { orderId: 'G-1001' } });
    expect(plansIn(replies)).toEqual(['G-1001']);
  });

  it.each([
    ['en', 'was G-1001 cancelled? if not cancel it'],
    ['en', 'I want G-1001 cancelled'],
    ['en', "I'd like to have G-1001 cancelled please"],
    ['en', 'please "cancel" G-1001'],
    ['en', '"cancel G-1001"'],
    ['zh', '帮我把G-1001取消了'],
    ['zh', 'G-1001取消了吧'],
    ['zh', '把G-1001取消了好吗'],
  ] as const)('%s: is not what is wished in other words: %s', async (locale, text) => {
    expect(plansIn(await said(home, locale, text))).toEqual(['G-1001']);
  });
});

describe('what is wished otherwise', () => {
  it.each([
    ['en', 'my friend wants to cancel her order', 'of-another'],
    ['en', 'cancel their order', 'of-another'],
    ['zh', '邻居想取消他的订单', 'of-another'],
    ['zh', '把我妈的订单取消', 'of-another'],
    ['zh', '帮同事取消订单', 'of-another'],
    ['en', 'cancel G-1001 tomorrow', 'later'],
    ['en', 'remind me to cancel G-1001', 'later'],
    ['en', 'if it rains cancel G-1001', 'later'],
    ['en', 'cancel G-1001 on Friday', 'later'],
    ['zh', '周五取消G-1001', 'later'],
    ['zh', '要是降价了就取消G-1001', 'later'],
    ['en', 'only cancel G-1001 once G-1002 has arrived', 'later'],
    ['en', 'if G-1001 is not here by Friday cancel it', 'later'],
    ['zh', '下周帮我取消G-1001', 'later'],
    ['zh', 'G-1002到了再取消G-1001', 'later'],
    ['zh', '如果G-1001周五到不了就取消', 'later'],
  ] as const)('%s: for another, or another time, is said not to be done: %s', async (locale, text, why) => {
    const [reply] = await expectNothingDone(home, locale, text);
    expect(reply?.facts).toMatchObject({ notPlanned: why });
  });

  it.each([
    ['en', "I wanted to cancel G-1001 but it's fine"],
    ['en', 'I was going to cancel G-1001 but I changed my mind'],
    ['zh', '本来想取消G-1001的，现在不想了'],
    ['zh', '能不能不取消G-1001'],
    ['en', 'under no circumstances cancel G-1001'],
    ['en', 'make sure nobody cancels G-1001'],
    ['en', "cancel G-1001, no don't"],
    ['en', 'cancel G-1001? nah'],
    ['en', 'cancel nothing'],
    ['en', 'I would never cancel G-1001'],
    ['en', 'we will not cancel G-1001'],
    ['en', 'hold off on cancelling G-1001'],
    ['en', "I'd rather you didn't cancel G-1001"],
    ['en', "I don't think I want to cancel G-1001"],
    ['en', 'forget about cancelling G-1001'],
    ['zh', '先别急着取消G-1001'],
    ['zh', '我不太想取消G-1001了'],
    ['zh', '取消G-1001的事算了'],
    ['zh', '刚才说取消G-1001是误会'],
    ['zh', '绝对不能取消G-1001'],
    ['zh', '取消G-1001？不了'],
    ['zh', '取消G-1001，开玩笑的'],
    ['zh', 'G-1001可以不取消吗'],
  ] as const)('%s: is not wished any more: %s', async (locale, text) => {
    await expectNothingDone(home, locale, text);
  });

  it('is the name of somebody', async () => {
    const [reply] = await said(home, 'en', 'recipient of G-1001 should be Cancel Smith');
    expect(reply?.skill).toBe('change-order');
  });

  it.each([
    ['en', 'cancel the order that comes tomorrow'],
    ['en', 'cancel my order for tomorrow'],
    ['zh', '取消明天到的那单'],
  ] as const)('%s: is not for later where a day tells which one: %s', async (locale, text) => {
    expect((await said(home, locale, text)).some(({ facts }) => 'notPlanned' in facts)).toBe(false);
  });
});

describe('an invoice', () => {
  it.each([
    ['en', "I don't need an invoice for G-1001"],
    ['en', 'no invoice for G-1001 please'],
    ['zh', 'G-1001不要发票'],
  ] as const)('%s: that is not wanted is not asked for: %s', async (locale, text) => {
    await expectNothingDone(home, locale, text);
  });

  it.each([
    ['en', 'did you issue the invoice for G-1001'],
    ['en', 'where is the invoice of G-1001'],
    ['zh', 'G-1001发票开好了没'],
  ] as const)('%s: that may be on its way is told of: %s', async (locale, text) => {
    const replies = await said(home, locale, text);
    expect(plansIn(replies)).toEqual([]);
    expect(replies[0]).toMatchObject({ skill: 'invoice', facts: { orderId: 'G-1001' } });
  });
});

it.each([
  ['en', "don't hurry G-1001"],
  ['en', 'no rush with G-1001'],
  ['en', 'did you hurry G-1001'],
  ['zh', '别催G-1001'],
  ['zh', 'G-1001催了吗'],
] as const)('%s: no wish to hurry is recorded by: %s', async (locale, text) => {
  await said(home, locale, text);
  const headers = { authorization: `Bearer ${await home.shop.customerToken('ann')}` };
  const order = (await (await fetch(`${home.shop.url}/v1/orders/G-1001`, { headers })).json()) as object;
  expect(order).toMatchObject({ id: 'G-1001' });
  expect(order).not.toHaveProperty('deliveryRequests.0');
});

it.each([
  ['en', "don't call a person"],
  ['en', 'no human please'],
  ['zh', '不要转人工'],
  ['zh', '别给我转人工'],
] as const)('%s: nobody is called by: %s', async (locale, text) => {
  const talk = await home.talkOf('ann', locale);
  expect((await talk.say(text)).heldBy).toBe('assistant');
});

describe('what only sounds like it', () => {
  it.each([
    ['en', 'where is the cancel button'],
    ['en', 'what does cancelled mean'],
    ['en', 'change the channel'],
    ['en', 'my meeting got cancelled so I can receive G-1001'],
    ['zh', '取消按钮在哪'],
    ['zh', '换句话说'],
    ['zh', '我退休了'],
  ] as const)('%s: begins nothing: %s', async (locale, text) => {
    await expectNothingDone(home, locale, text);
  });

  it.each([
    ['en', 'cancel it if it has not shipped', 'S-1'],
    ['en', "my trip was cancelled, I don't need the kettle any more, cancel it", 'S-1'],
    ['en', 'if possible please cancel my order', 'S-1'],
    ['zh', '没发货的话就取消', 'S-1'],
  ] as const)('%s: a condition that the plan finds out is none: %s', async (locale, text, orderId) => {
    expect(plansIn((await (await home.talkOf('bob', locale)).say(text)).replies)).toEqual([orderId]);
  });
});

describe('in the place of another', () => {
  it.each([
    ['en', ['instead of cancelling G-1001 cancel G-1002'], ['G-1002']],
    ['zh', ['与其取消G-1001不如取消G-1002'], ['G-1002']],
    ['en', ['G-1001? no. G-1003? cancel.'], ['G-1003']],
    ['zh', ['G-1001？不是。G-1003？取消。'], ['G-1003']],
    ['en', ['cancel G-1001, if not possible cancel G-1002'], ['G-1001', 'G-1002']],
    ['zh', ['取消G-1001，不行就取消G-1002'], ['G-1001', 'G-1002']],
    ['zh', ['取消G-1001和G-1002其中一个'], ['G-1001', 'G-1002']],
    ['en', ['cancel the latter: G-1001, G-1003'], ['G-1001', 'G-1003']],
    ['zh', ['后面那个取消，G-1001和G-1003'], ['G-1001', 'G-1003']],
    ['en', ['cancel everything not containing a shirt'], ['G-1001', 'G-1003']],
    ['en', ['where is G-1001', 'cancel the other one'], ['G-1002', 'G-1003']],
    ['zh', ['G-1001在哪', '取消另一个'], ['G-1002', 'G-1003']],
    ['en', ['cancel G-1001', 'not that one, the one with the shirt'], ['G-1002']],
  ] as const)('%s: nothing is planned for the one that is not meant: %s', async (locale, texts, meant) => {
    expect(new Set(meantIn(await said(home, locale, ...texts)))).toEqual(new Set(meant));
  });

  it.each([
    ['en', 'cancel the kettle that has shipped', 'C-2', 'wrong-status'],
    ['zh', '取消已发货的铜壶', 'C-2', 'wrong-status'],
    ['en', 'cancel the kettle', 'C-1', undefined],
    ['zh', '取消没发货的那个铜壶', 'C-1', undefined],
  ] as const)('%s: the one that stands as is said is meant: %s', async (locale, text, orderId, refused) => {
    const { replies } = await (await home.talkOf('cat', locale)).say(text);
    expect([replies[0]?.facts['orderId'], replies[0]?.facts['refused']]).toEqual([orderId, refused]);
  });

  it('another deed is the one that is planned', async () => {
    const [reply] = await said(home, 'en', "rather than return G-1004 I'd like to exchange it");
    expect(reply?.skill).toBe('exchange-order');
  });
});

describe('things that were not bought', () => {
  it.each([
    ['en', 'those boots are rubbish, I want my money back', 'boots'],
    ['en', 'the boots arrived broken', 'boots'],
    ['en', 'take these boots back', 'boots'],
    ['en', 'the sofa is broken, refund', 'sofa'],
    ['en', 'return the boots', 'boots'],
    ['zh', '退靴子', '靴子'],
    ['zh', '这靴子太烂了，退货', '靴子'],
    ['zh', '我要退那双靴子', '靴子'],
  ] as const)('%s: are not taken for the order in talk: %s', async (locale, text, notFound) => {
    const [reply] = await said(home, locale, locale === 'zh' ? 'G-1004在哪' : 'where is G-1004', text);
    expect(reply?.facts).toMatchObject({ notFound });
    expect(reply?.facts).not.toHaveProperty('plan');
  });

  it.each([
    ['en', 'return the boots from G-1004'],
    ['zh', 'G-1004里的靴子退掉'],
  ] as const)('%s: are not taken for what is in the named one: %s', async (locale, text) => {
    expect((await said(home, locale, text))[0]?.facts).toMatchObject({ refused: 'unknown-item' });
  });

  it.each([
    ['en', 'return the mug', 'G-1005'],
    ['zh', '把杯子退了', 'G-1005'],
    ['en', 'return it, it does not fit on my table', 'G-1004'],
    ['en', 'the carpet is broken, return it', 'G-1004'],
  ] as const)('%s: the order that holds them is found, whatever is in talk: %s', async (locale, text, orderId) => {
    const replies = await said(home, locale, locale === 'zh' ? 'G-1004在哪' : 'where is G-1004', text);
    expect(plansIn(replies)).toEqual([orderId]);
  });
});
