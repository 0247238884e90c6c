// Nothing is planned for an order by a message that only speaks of it: asked, told, quoted, meant for another, for later, or for what is no order.
import type { Conversation } from '#testing';
import { type HomeShop, meantIn, startHomeShop } from './home-shop.js';

type Locale = 'en' | 'zh';
type Replies = Awaited<ReturnType<Conversation['say']>>['replies'];

let home: HomeShop;
beforeAll(async () => {
  home = await startHomeShop();
});
afterAll(async () => {
  await home?.stop();
});

/** The replies to the last of some messages of a new conversation of ann's. */
async function said(locale: Locale, ...texts: readonly string[]): Promise<Replies> {
  const talk = await home.talkOf('ann', locale);
  let replies: Replies = [];
  for (const text of texts) ({ replies } = await talk.say(text));
  return replies;
}

const plansIn = (replies: Replies): unknown[] =>
  replies.flatMap(({ facts }) => ('plan' in facts ? [facts['orderId']] : []));

const lastWords = (locale: Locale): string => (locale === 'zh' ? '好的' : 'yes');

async function expectNothingDone(locale: Locale, text: string): Promise<Replies> {
  const talk = await home.talkOf('ann', locale);
  const { replies } = await talk.say(text);
  expect(meantIn(replies)).toEqual([]);
  for (const { facts } of (await talk.say(lastWords(locale))).replies) expect(facts).not.toHaveProperty('done');
  return replies;
}

describe('a part of the money', () => {
  it.each([
    ['en', 'refund 5 KWD of G-1004'],
    ['en', 'just refund KWD 5 of it'],
    ['en', 'give me half my money back for G-1004'],
    ['en', 'refund 20% of G-1004'],
    ['en', 'can you refund me part of the rug'],
    ['en', 'cancel G-1001 and refund only 5 KWD'],
    ['zh', 'G-1004退5块钱'],
    ['zh', '退一半钱'],
    ['zh', '部分退款G-1004'],
  ] as const)('%s: is not paid back by a plan for the whole, and a person is offered: %s', async (locale, text) => {
    const [reply] = await expectNothingDone(locale, text);
    expect(reply?.facts).toMatchObject({ notPlanned: 'part-of-money' });
    expect(reply?.suggestions).toContain(locale === 'zh' ? '转人工' : 'Talk to a person');
  });

  it.each([
    ['en', 'return G-1004', 'just refund 5 KWD of it'],
    ['zh', '退G-1004', '只退5块钱就行'],
  ] as const)('%s: ends the plan for the whole', async (locale, wish, part) => {
    const talk = await home.talkOf('ann', locale);
    expect(plansIn((await talk.say(wish)).replies)).toEqual(['G-1004']);
    expect(plansIn((await talk.say(part)).replies)).toEqual([]);
    for (const { facts } of (await talk.say(lastWords(locale))).replies) expect(facts).not.toHaveProperty('done');
  });

  it.each([
    ['en', 'return the 25.750 KWD shirt', 'G-1005'],
    ['en', 'return the rug, I bought it at 20% off', 'G-1004'],
    ['en', 'cancel the 12.345 KWD order', 'G-1001'],
    ['zh', '把180.5第纳尔的地毯退了', 'G-1004'],
  ] as const)('%s: is none where an amount tells which one: %s', async (locale, text, orderId) => {
    expect(plansIn(await said(locale, text))).toEqual([orderId]);
  });

  it.each([
    ['en', 'return half of the mugs'],
    ['zh', '杯子退一半'],
    ['zh', 'G-1005大部分都退'],
  ] as const)('%s: a share of the pieces is asked for in numbers: %s', async (locale, text) => {
    const [reply] = await expectNothingDone(locale, text);
    expect(reply?.facts).toMatchObject({ notPlanned: 'how-many' });
  });
});

describe('what is no order', () => {
  it.each([
    ['en', "cancel G-1001's invoice", 'invoice'],
    ['en', 'cancel the return of G-1001', 'return'],
    ['en', 'cancel my return', 'return'],
    ['en', 'cancel notifications for G-1001', 'notifications'],
    ['en', 'cancel the gift wrap of G-1001', 'gift wrap'],
    ['en', 'cancel the address change of G-1001', 'address change'],
    ['en', 'cancel the ribbon of G-1001', 'ribbon'],
    ['zh', '取消关注G-1001', '关注'],
    ['zh', '取消G-1001的发票', '发票'],
    ['zh', '取消G-1001的退货', '退货'],
    ['zh', '取消退货申请', '退货'],
    ['zh', '取消收藏铜壶', '收藏'],
    ['zh', '取消G-1001的蝴蝶结', '蝴蝶结'],
  ] as const)('%s: is not cancelled as one, and no order is: %s', async (locale, text, notFound) => {
    const [reply] = await expectNothingDone(locale, text);
    expect(reply?.facts).toMatchObject({ notPlanned: 'no-order', notFound });
  });

  it.each([
    ['en', 'cancel my membership'],
    ['en', 'unsubscribe from updates on G-1001'],
    ['zh', '取消会员'],
  ] as const)('%s: begins nothing: %s', async (locale, text) => {
    await expectNothingDone(locale, text);
  });

  it.each([
    ['en', 'return G-1004', 'cancel the return'],
    ['zh', '退G-1004', '取消退货'],
  ] as const)('%s: is a plan that waits, which is let go', async (locale, wish, callsOff) => {
    const talk = await home.talkOf('ann', locale);
    await talk.say(wish);
    const { replies } = await talk.say(callsOff);
    expect(replies).toEqual([expect.objectContaining({ facts: expect.objectContaining({ dropped: true }) })]);
    for (const { facts } of (await talk.say(lastWords(locale))).replies) expect(facts).not.toHaveProperty('done');
  });

  it.each([
    ['en', 'cancel the kettle from G-1001', 'G-1001'],
    ['en', 'cancel please for G-1001', 'G-1001'],
    ['zh', '取消G-1001的铜壶', 'G-1001'],
  ] as const)('%s: a thing in an order is none of these: %s', async (locale, text, orderId) => {
    expect(plansIn(await said(locale, text))).toEqual([orderId]);
  });
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
    ['en', 'look at https://shop.example/?q=cancel+G-1001'],
    ['zh', 'G-1001取消了吗'],
    ['zh', 'G-1001有没有取消'],
    ['zh', '你帮我取消G-1001了吗'],
    ['zh', '谁取消了G-1001'],
    ['zh', '我昨天取消了G-1001'],
    ['zh', '你们擅自取消了我的订单G-1001'],
    ['zh', '页面上显示“取消订单G-1001”是什么意思'],
    ['zh', '翻译一下：取消G-1001'],
  ] as const)('%s: is told as it stands, and nothing is planned: %s', async (locale, text) => {
    const [reply] = await expectNothingDone(locale, text);
    expect(reply).toMatchObject({ skill: 'order-status', facts: { orderId: 'G-1001', status: 'pending' } });
  });

  it.each([
    ['en', 'did you return G-1004 for me'],
    ['en', 'I returned G-1004 last week'],
    ['zh', 'G-1004退货了吗'],
    ['zh', '地毯退掉了吗'],
    ['zh', '我上周退了G-1004'],
  ] as const)('%s: of a return as well: %s', async (locale, text) => {
    const [reply] = await expectNothingDone(locale, text);
    expect(reply).toMatchObject({ skill: 'refund-status', facts: { orderId: 'G-1004', status: 'delivered' } });
  });

  it.each([
    ['en', 'has my return been filed?'],
    ['zh', '我的退货申请提交了吗'],
  ] as const)('%s: with no number: %s', async (locale, text) => {
    await expectNothingDone(locale, text);
  });

  it.each([
    ['en', 'cancel G-1001', 'did you cancel it?'],
    ['zh', '取消G-1001', '取消了吗'],
  ] as const)('%s: is told beside a plan, which waits on', async (locale, wish, asks) => {
    const replies = await said(locale, wish, asks);
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
    expect(plansIn(await said(locale, text))).toEqual(['G-1001']);
  });
});

describe('what is wished otherwise', () => {
  it.each([
    ['en', 'my friend wants to cancel her order', 'of-another'],
    ['en', 'cancel their order', 'of-another'],
    ['zh', '邻居想取消他的订单', 'of-another'],
    ['en', 'cancel G-1001 tomorrow', 'later'],
    ['en', 'remind me to cancel G-1001', 'later'],
    ['en', 'only cancel G-1001 once G-1002 has arrived', 'later'],
    ['en', 'if G-1001 is not here by Friday cancel it', 'later'],
    ['zh', '下周帮我取消G-1001', 'later'],
    ['zh', 'G-1002到了再取消G-1001', 'later'],
    ['zh', '如果G-1001周五到不了就取消', 'later'],
  ] as const)('%s: for another, or another time, is said not to be done: %s', async (locale, text, why) => {
    const [reply] = await expectNothingDone(locale, text);
    expect(reply?.facts).toMatchObject({ notPlanned: why });
  });

  it.each([
    ['en', "I wanted to cancel G-1001 but it's fine"],
    ['en', 'I was going to cancel G-1001 but I changed my mind'],
    ['zh', '本来想取消G-1001的，现在不想了'],
    ['zh', '能不能不取消G-1001'],
    ['zh', 'G-1001可以不取消吗'],
  ] as const)('%s: is not wished any more: %s', async (locale, text) => {
    await expectNothingDone(locale, text);
  });

  it('is the name of somebody', async () => {
    const [reply] = await said('en', 'recipient of G-1001 should be Cancel Smith');
    expect(reply?.skill).toBe('change-order');
  });

  it.each([
    ['en', 'cancel the order that comes tomorrow'],
    ['en', 'cancel my order for tomorrow'],
    ['zh', '取消明天到的那单'],
  ] as const)('%s: is not for later where a day tells which one: %s', async (locale, text) => {
    expect((await said(locale, text)).some(({ facts }) => 'notPlanned' in facts)).toBe(false);
  });
});

describe('in the place of another', () => {
  it.each([
    ['en', ['instead of cancelling G-1001 cancel G-1002'], ['G-1002']],
    ['zh', ['与其取消G-1001不如取消G-1002'], ['G-1002']],
    ['en', ['G-1001? no. G-1003? cancel.'], ['G-1003']],
    ['zh', ['G-1001？不是。G-1003？取消。'], ['G-1003']],
    ['en', ['where is G-1001', 'cancel the other one'], ['G-1002', 'G-1003']],
    ['zh', ['G-1001在哪', '取消另一个'], ['G-1002', 'G-1003']],
    ['en', ['cancel G-1001', 'not that one, the one with the shirt'], ['G-1002']],
  ] as const)('%s: nothing is planned for the one that is not meant: %s', async (locale, texts, meant) => {
    expect(new Set(meantIn(await said(locale, ...texts)))).toEqual(new Set(meant));
  });

  it('another deed is the one that is planned', async () => {
    const [reply] = await said('en', "rather than return G-1004 I'd like to exchange it");
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
    const [reply] = await said(locale, locale === 'zh' ? 'G-1004在哪' : 'where is G-1004', text);
    expect(reply?.facts).toMatchObject({ notFound });
    expect(reply?.facts).not.toHaveProperty('plan');
  });

  it.each([
    ['en', 'return the boots from G-1004'],
    ['zh', 'G-1004里的靴子退掉'],
  ] as const)('%s: are not taken for what is in the named one: %s', async (locale, text) => {
    expect((await said(locale, text))[0]?.facts).toMatchObject({ refused: 'unknown-item' });
  });

  it.each([
    ['en', 'return the mug', 'G-1005'],
    ['zh', '把杯子退了', 'G-1005'],
    ['en', 'return it, it does not fit on my table', 'G-1004'],
    ['en', 'the carpet is broken, return it', 'G-1004'],
  ] as const)('%s: the order that holds them is found, whatever is in talk: %s', async (locale, text, orderId) => {
    const replies = await said(locale, locale === 'zh' ? 'G-1004在哪' : 'where is G-1004', text);
    expect(plansIn(replies)).toEqual([orderId]);
  });
});
