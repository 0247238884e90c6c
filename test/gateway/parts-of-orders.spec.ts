// A part of the money, a share of the pieces, and what belongs to an order and is none: the whole order is not planned for in their place.
import { expectNothingDone, type HomeShop, plansIn, said, startHomeShop, yesIn } from './home-shop.js';

let home: HomeShop;
beforeAll(async () => {
  home = await startHomeShop();
});
afterAll(async () => {
  await home?.stop();
});

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
    ['en', 'refund G-1004 but I keep it'],
    ['zh', 'G-1004仅退款不退货'],
  ] as const)('%s: is not paid back by a plan for the whole, and a person is offered: %s', async (locale, text) => {
    const [reply] = await expectNothingDone(home, locale, text);
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
    for (const { facts } of (await talk.say(yesIn(locale))).replies) expect(facts).not.toHaveProperty('done');
  });

  it.each([
    ['en', 'return the 25.750 KWD shirt', 'G-1005'],
    ['en', 'return the rug, I bought it at 20% off', 'G-1004'],
    ['en', 'cancel the 12.345 KWD order', 'G-1001'],
    ['zh', '把180.5第纳尔的地毯退了', 'G-1004'],
  ] as const)('%s: is none where an amount tells which one: %s', async (locale, text, orderId) => {
    expect(plansIn(await said(home, locale, text))).toEqual([orderId]);
  });

  it.each([
    ['en', 'return half of the mugs'],
    ['zh', '杯子退一半'],
    ['zh', 'G-1005大部分都退'],
    ['en', 'return 0 mugs'],
    ['en', 'return 1.5 mugs'],
    ['zh', '退0个杯子'],
    ['zh', '退半个杯子'],
    ['zh', '杯子退三分之二'],
  ] as const)('%s: a share of the pieces is asked for in numbers: %s', async (locale, text) => {
    const [reply] = await expectNothingDone(home, locale, text);
    expect(reply?.facts).toMatchObject({ notPlanned: 'how-many' });
  });
});

it.each([
  ['en', 'return the chipped mug'],
  ['zh', '退左边那个杯子'],
] as const)('%s: one of two that are alike is one: %s', async (locale, text) => {
  const [reply] = await said(home, locale, text);
  expect(reply?.facts['plan']).toMatchObject({ expectedRefund: { amount: 3_250 } });
});

it.each([
  ['en', 'return one of D-1', 1],
  ['en', 'send back one of order D-1 please', 1],
  ['en', 'return D-1', 2],
  ['zh', 'D-1退一个', 1],
] as const)('%s: of an order of two alike so many go back: %s', async (locale, text, quantity) => {
  const { replies } = await (await home.talkOf('dan', locale)).say(text);
  expect(replies[0]?.facts['plan']).toMatchObject({
    items: [{ quantity }],
    expectedRefund: { amount: 3_250 * quantity },
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
    ['en', "cancel G-1001's twin", 'twin'],
    ['zh', '取消关注G-1001', '关注'],
    ['zh', '取消G-1001的发票', '发票'],
    ['zh', '取消G-1001的退货', '退货'],
    ['zh', '取消退货申请', '退货'],
    ['zh', '取消收藏铜壶', '收藏'],
    ['zh', '取消G-1001的取消', '取消'],
    ['zh', '取消G-1001的蝴蝶结', '蝴蝶结'],
  ] as const)('%s: is not cancelled as one, and no order is: %s', async (locale, text, notFound) => {
    const [reply] = await expectNothingDone(home, locale, text);
    expect(reply?.facts).toMatchObject({ notPlanned: 'no-order', notFound });
  });

  it.each([
    ['en', 'cancel my membership'],
    ['en', 'unsubscribe from updates on G-1001'],
    ['zh', '取消会员'],
  ] as const)('%s: begins nothing: %s', async (locale, text) => {
    await expectNothingDone(home, locale, text);
  });

  it.each([
    ['en', 'return G-1004', 'cancel the return'],
    ['zh', '退G-1004', '取消退货'],
  ] as const)('%s: is a plan that waits, which is let go', async (locale, wish, callsOff) => {
    const talk = await home.talkOf('ann', locale);
    await talk.say(wish);
    const { replies } = await talk.say(callsOff);
    expect(replies).toEqual([expect.objectContaining({ facts: expect.objectContaining({ dropped: true }) })]);
    for (const { facts } of (await talk.say(yesIn(locale))).replies) expect(facts).not.toHaveProperty('done');
  });

  it.each([
    ['en', 'cancel the kettle from G-1001', 'G-1001'],
    ['en', 'cancel please for G-1001', 'G-1001'],
    ['zh', '取消G-1001的铜壶', 'G-1001'],
  ] as const)('%s: a thing in an order is none of these: %s', async (locale, text, orderId) => {
    expect(plansIn(await said(home, locale, text))).toEqual([orderId]);
  });
});
