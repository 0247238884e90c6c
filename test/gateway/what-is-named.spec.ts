// What is named is what is touched: orders with bare numbers, and things that are alike but for their size or colour.
import { type AlikeShop, startAlikeShop } from './alike-store.js';

let shop: AlikeShop;
const said: AlikeShop['said'] = async (locale, ...texts) => await shop.said(locale, ...texts);
const guestSaid: AlikeShop['guestSaid'] = async (locale, ...texts) => await shop.guestSaid(locale, ...texts);
beforeAll(async () => {
  shop = await startAlikeShop();
});
afterAll(async () => {
  await shop?.stop();
});

describe('of several orders that a wish names', () => {
  it.each([
    ['en', 'my order $02 arrived, so cancel $01', ['$01']],
    ['en', 'cancel $01, no $02', ['$02']],
    ['en', 'cancel $01 sorry $02', ['$02']],
    ['en', 'cancel $01 like you did with $02', ['$01', '$02']],
    ['en', 'cancel the second to last order', ['$02']],
    ['en', 'cancel the lamp and the mugs', ['$01', '$02']],
    ['en', 'return the boots and the mugs', ['$10', '$12']],
    ['en', 'send $01 to $02 Pine St, Boston MA 02110', ['$01']],
    ['zh', '取消台灯和杯子', ['$01', '$02']],
    ['zh', '$02收到了，把$01取消', ['$01']],
    ['zh', '像$02那样把$01取消', ['$01', '$02']],
    ['zh', '取消$01，啊不，$02', ['$02']],
    ['zh', '$01不是我下的吧，取消$02', ['$02']],
    ['zh', '取消倒数第二个订单', ['$02']],
  ] as const)('%s: those that it is for are planned or asked for: %s', async (locale, text, meant) => {
    expect((await said(locale, text)).meant).toEqual(meant);
  });

  it.each([
    ['en', 'cancel $01 and $02'],
    ['en', 'cancel orders $01, $02'],
    ['en', 'invoice for $01 and $02'],
    ['en', 'change the address of $01 and $02 to 9 Elm St, Boston, MA 02110'],
    ['zh', '取消$01和$02'],
    ['zh', '$01和$02都要开发票，个人'],
  ] as const)('%s: each of a list is planned, one after another: %s', async (locale, text) => {
    const yes = locale === 'zh' ? '确认' : 'yes';
    expect((await said(locale, text)).meant).toEqual(['$01']);
    expect((await said(locale, text, yes)).meant).toEqual(['$02']);
  });

  it.each([
    ['en', 'cancel the older of my lamp orders'],
    ['zh', '把较早的那个台灯订单取消掉'],
  ] as const)('%s: the older one is no other that could be cancelled: %s', async (locale, text) => {
    const { replies, meant } = await said(locale, text);
    expect(meant).toEqual([]);
    expect(replies[0]?.facts).toMatchObject({ orderId: expect.stringMatching(/03$/) as unknown });
  });
});

describe('a number that is none of the orders', () => {
  it.each([
    ['en', '$01 arrived, cancel $99'],
    ['zh', '$01收到了，取消$99'],
  ] as const)('%s: is not found, and no other is planned: %s', async (locale, text) => {
    const { replies, meant } = await said(locale, text);
    expect(meant).toEqual([]);
    expect(replies[0]?.facts['notFound']).toMatch(/99$/);
  });

  it('is told where others of a list are planned', async () => {
    const { replies, meant } = await said('en', 'cancel $99 and $01');
    expect(meant).toEqual(['$01']);
    expect(replies.map(({ facts }) => facts['notFound'])).toContainEqual(expect.stringMatching(/99$/));
  });
});

describe('of a guest who has proven', () => {
  it.each([
    ['en', ['where is $01, @'], '$01 arrived, cancel $02'],
    ['en', ['cancel $01, @'], 'and $02?'],
    ['zh', ['取消$01，@'], '$02呢'],
  ] as const)('one order, %s: another one that is named is to be proven: %s, %s', async (locale, before, text) => {
    const { replies, meant } = await guestSaid(locale, ...before, text);
    expect(meant).toEqual([]);
    expect(replies[0]?.needs).toBe('verify');
  });

  it.each([
    ['cancel $01 and $02', ['$01']],
    ['$01 arrived, cancel $02', ['$02']],
    ['cancel both', ['$01', '$02']],
    ['cancel the lamp and the mugs', ['$01', '$02']],
    ['cancel the first one', ['$01', '$02']],
  ] as const)('two, those that a wish is for are planned or asked for: %s', async (text, meant) => {
    expect((await guestSaid('en', 'where is $01, @', 'and $02, @', text)).meant).toEqual(meant);
  });
});

describe('after a list of orders', () => {
  it.each([
    ['en', 'show me my orders', 'cancel the second one', ['$02']],
    ['en', 'show me my orders', 'cancel the first two', ['$01', '$02', '$03', '$10', '$12']],
    ['en', 'show me my orders', 'cancel the last one', ['$01', '$02', '$03', '$10', '$12']],
    ['zh', '我的订单', '取消第二个和第三个', ['$01', '$02', '$03', '$10', '$12']],
  ] as const)(
    '%s: a place in it is one in it, and several are asked for: %s, %s',
    async (locale, list, text, meant) => {
      expect((await said(locale, list, text)).meant).toEqual(meant);
    },
  );
});

describe('of the things in an order', () => {
  it.each([
    ['en', 'exchange one mug of $10 for a blue one', [['i1', 1, 'mug-b']]],
    ['en', 'swap the S in $12 for an L', [['i3', 1, 'shirt-l']]],
    ['zh', '订单$12小码换L', [['i3', 1, 'shirt-l']]],
  ] as const)('%s: those are exchanged that are named, and no more: %s', async (locale, text, changes) => {
    expect((await said(locale, text)).changes).toEqual(changes);
  });

  it.each([
    ['en', 'return the M shirt of $12', ['i2×1']],
    ['en', 'return the small shirt of $12, not the medium', ['i3×1']],
    ['en', 'return the shirts of $12 but keep the S', ['i2×1']],
    ['en', 'return both shirts of order $12', ['i2×1', 'i3×1']],
    ['en', 'return two of the three mugs in $10', ['i1×2']],
    ['en', 'return the mugs of $10', ['i1×3']],
    ['zh', '订单$12的衬衫都退，S码留着', ['i2×1']],
    ['zh', '退订单$10的两个杯子', ['i1×2']],
    ['en', 'return 1 mug 1 shirt from $10', ['i1×1', 'i2×1']],
    ['en', 'return the mugs of $10 but keep one', ['i1×2']],
    ['en', 'return everything in $10 except one mug', ['i1×2', 'i2×1']],
    ['zh', '退订单$10的一个杯子一件衬衫', ['i1×1', 'i2×1']],
    ['zh', '退$10的杯子，留一个', ['i1×2']],
  ] as const)('%s: those go back that are named: %s', async (locale, text, items) => {
    expect((await said(locale, text)).items).toEqual(items);
  });

  it.each([
    ['en', 'return one shirt of $12', ['i2', 'i3']],
    ['en', 'return the shirt of $12', ['i2', 'i3']],
    ['zh', '订单$12的衬衫退一件', ['i2', 'i3']],
    ['en', 'return both of $12', ['i1', 'i2', 'i3', '*']],
  ] as const)('%s: which of several is asked: %s', async (locale, text, ids) => {
    const { replies, items } = await said(locale, text);
    expect(items).toBeUndefined();
    expect((replies[0]?.facts['choices'] as { id: string }[]).map(({ id }) => id)).toEqual(ids);
  });
});
