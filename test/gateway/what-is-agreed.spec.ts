// A plan is carried out for a yes to just that; what says anything else does nothing.
import { type AlikeShop, startAlikeShop } from './alike-store.js';

let shop: AlikeShop;
const said: AlikeShop['said'] = async (locale, ...texts) => await shop.said(locale, ...texts);
beforeAll(async () => {
  shop = await startAlikeShop();
});
afterAll(async () => {
  await shop?.stop();
});

describe('to the plan of a cancellation', () => {
  it.each([
    ['en', 'cancel it then'],
    ['en', 'ok cancel order $01 please'],
    ['zh', '那就取消吧'],
  ] as const)('%s: the same wish once more agrees: %s', async (locale, text) => {
    expect((await said(locale, 'cancel order $01', text)).isDone).toBe(true);
  });

  it.each([
    ['en', 'actually no dont cancel, is the lamp in stock in black', 'yes'],
    ['zh', '哦那杯子别动了 台灯有黑色的吗', '好的'],
  ] as const)('%s: one that is refused first is gone, whatever follows: %s', async (locale, text, yes) => {
    expect((await said(locale, 'cancel order $01', text, yes)).isDone).toBe(false);
  });

  it.each([
    ['en', "actually don't cancel it, cancel the other one"],
    ['zh', '别取消了，取消另外那单'],
    ['zh', '算了不取消了，取消另外那单'],
  ] as const)('%s: another order that is wished instead is not the refused one: %s', async (locale, text) => {
    const { isDone, meant } = await said(locale, 'cancel order $01', text);
    expect(isDone).toBe(false);
    expect(meant).not.toContain('$01');
  });

  it('a yes after another thing was talked of, and the plan not put again, has it put', async () => {
    const { isDone, meant } = await shop.said('en', 'cancel order $01', 'hmm, the lamp maybe?', 'yes');
    expect(isDone).toBe(false);
    expect(meant).toEqual(['$01']);
    expect((await shop.said('en', 'cancel order $01', 'is the shirt in stock in L?', 'yes')).isDone).toBe(true);
  });

  it.each([
    ['en', 'did it go through?'],
    ['zh', '取消成功了吗'],
  ] as const)('%s: whether it was done is told of what was done: %s', async (locale, text) => {
    const { replies } = await said(locale, 'cancel order $01', locale === 'zh' ? '确认' : 'yes', text);
    expect(replies[0]?.facts['orderId']).toMatch(/01$/);
    expect(JSON.stringify(replies[0]?.facts)).toContain('cancelled');
  });

  it.each([
    ['en', 'cancel just one mug please'],
    ['en', 'cancel your plan'],
    ['en', 'cancel it and refund to my gift card'],
    ['en', 'cancel it he said'],
    ['en', 'cancel it never'],
    ['en', 'yes cancel all orders'],
    ['en', 'yes cancel all'],
    ['en', 'yes cancel the order of the mugs and keep the shirt'],
    ['en', 'yes, refund me 80 dollars'],
    // Who only listened, and asks on.
    ['en', 'fine. and the lamp plus a pair of boots, how much would that be?'],
    ['zh', '好的，那台灯多少钱？'],
    ['en', 'actually no dont cancel, can i have the lamp in black'],
    ['zh', '哦那杯子别动了 台灯换成黑色的成不'],
    ['zh', '就取消一个杯子吧'],
    ['zh', '请取消短信通知'],
    ['zh', '好吧取消运费吧'],
    ['zh', '我妈说取消吧'],
    ['zh', '取消了我老婆会生气的，帮我留着吧'],
    ['zh', '好的都取消'],
  ] as const)('%s: what says anything else does nothing: %s', async (locale, text) => {
    expect((await said(locale, 'cancel order $01', text)).isDone).toBe(false);
  });

  it.each([
    ['en', 'Not that one, $02'],
    ['en', 'no, not that one, $02 please'],
    ['en', 'hm, $02 rather'],
    ['en', 'and $02?'],
    ['zh', '不是这个，$02'],
    ['zh', '不是$01，是$02'],
    ['zh', '$02呢'],
  ] as const)('%s: another order that is named takes its place: %s', async (locale, text) => {
    expect((await said(locale, 'cancel order $01', text)).meant).toEqual(['$02']);
  });
});

describe('to the plan of a return', () => {
  it.each([
    ['en', 'return one mug of order $10', 'ok return it all'],
    ['en', 'return one mug of order $10', 'return the mugs then'],
    ['zh', '退订单$10的一个杯子', '确认，都退了吧'],
  ] as const)('%s: a yes to more than is planned plans anew: %s', async (locale, wish, text) => {
    const { isDone, meant } = await said(locale, wish, text);
    expect(isDone).toBe(false);
    expect(meant).toEqual(['$10']);
  });

  it.each([
    ['en', 'return everything in order $10', 'ok return it all'],
    ['zh', '订单$10都退了', '对，都退'],
  ] as const)('%s: a yes to all of what is planned does it: %s', async (locale, wish, text) => {
    expect((await said(locale, wish, text)).isDone).toBe(true);
  });
});
