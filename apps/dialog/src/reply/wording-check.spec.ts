// What a language model's wording may say: honest rewordings pass, every lie is named. Tables in both languages, and properties.
import fc from 'fast-check';
import { wordingFault, type WordingGround } from './wording-check.js';
import { claimsIn, keyOf } from './wording-claims.js';

const zhPrice: WordingGround = {
  draft: '「聆汐 LX-700 头戴式降噪耳机」现在活动价 ¥629.10（原价 ¥699）。',
  facts: { title: '聆汐 LX-700 头戴式降噪耳机', sku: 'LX-700', finalPrice: { amount: 62_910, currency: 'CNY' } },
  locale: 'zh',
};
const enPrice: WordingGround = {
  draft: 'Camp Kettle is $9.00 on offer (was $12.00).',
  facts: { title: 'Camp Kettle', price: { amount: 1_200, currency: 'USD' } },
  locale: 'en',
};
const zhStock: WordingGround = {
  draft: '「降噪耳机」有货，还剩 12 件。',
  facts: { title: '降噪耳机', available: 12 },
  locale: 'zh',
};
const enOut: WordingGround = {
  draft: 'Camp Kettle is out of stock. It is expected back 5 Dec.',
  facts: { title: 'Camp Kettle', available: 0, restockAt: '2026-12-05' },
  locale: 'en',
};
const zhShipping: WordingGround = {
  draft: '送到上海可以选：标准快递，运费 ¥8，3-5天，预计明天（11月25日）至11月27日送达；次日达，运费 ¥15。',
  facts: { methods: [{ carrier: '标准快递' }, { carrier: '次日达' }] },
  locale: 'zh',
};
const enList: WordingGround = {
  draft: 'Here is what fits: Camp Kettle for $9.00; Trail Mug for $5.00. Which one do you like?',
  facts: { products: [{ title: 'Camp Kettle' }, { title: 'Trail Mug' }] },
  locale: 'en',
};
const enOrder: WordingGround = {
  draft: 'Order #W123456 (Camp Kettle) is on its way. DHL 38106421, in transit. Expected tomorrow (25 Nov).',
  facts: { orderId: '#W123456', items: [{ title: 'Camp Kettle' }], carrier: 'DHL' },
  locale: 'en',
};

const zhOptions: WordingGround = {
  draft: '「降噪耳机」有货：黑色和米白色（剩 2 件）；暂时缺货：藏青色，预计12月8日到货。',
  facts: { title: '降噪耳机', items: [{ option: '黑色' }, { option: '米白色' }, { option: '藏青色' }] },
  locale: 'zh',
};
const enOrders: WordingGround = {
  draft:
    'Here are your orders: A1001 (Camp Kettle): delivered; A1002 (Trail Mug): on its way. Which one shall I look at more closely?',
  facts: {
    orders: [
      { orderId: 'A1001', items: [{ title: 'Camp Kettle' }] },
      { orderId: 'A1002', items: [{ title: 'Trail Mug' }] },
    ],
  },
  locale: 'en',
};
const zhAttributes: WordingGround = {
  draft: '「降噪耳机」：防水 否，降噪 是，续航 35 小时。',
  facts: { title: '降噪耳机', attributes: { 防水: '否', 降噪: '是', 续航: '35 小时' } },
  locale: 'zh',
};

describe('an honest wording passes', () => {
  it.each<[WordingGround, string]>([
    [zhPrice, '您好，「聆汐 LX-700 头戴式降噪耳机」目前活动价是 ¥629.10，原价 ¥699。'],
    [zhPrice, '聆汐 LX-700 头戴式降噪耳机现在活动价629.10元，原价699元哦。'],
    [enPrice, 'Sure! Camp Kettle is $9.00 on offer right now (was $12.00).'],
    [enPrice, 'Happy to help: Camp Kettle is 9 dollars on offer, it was $12.00 before.'],
    [zhStock, '有货的，降噪耳机还剩12件哦。'],
    [zhStock, '您好，「降噪耳机」有货，还剩十二件。'],
    [enOut, "I'm sorry, Camp Kettle is out of stock. It is expected back on 5 Dec."],
    [
      zhShipping,
      '送到上海您可以选：标准快递，运费8元，3到5天，预计明天（11月25日）至11月27日送达；或者次日达，运费15元。',
    ],
    [enList, 'These would suit you: Camp Kettle for $9.00; Trail Mug for $5.00. Which one would you like?'],
    [
      enOrder,
      'Good to hear from you! Order #W123456 (Camp Kettle) is on its way. DHL 38106421, in transit. Expected tomorrow.',
    ],
  ])('%#: %j', (ground, wording) => {
    expect([wording, wordingFault(wording, ground)]).toEqual([wording, undefined]);
  });

  it.each([zhPrice, enPrice, zhStock, enOut, zhShipping, enList, enOrder, zhOptions, enOrders, zhAttributes])(
    'the template itself: $draft',
    (ground) => {
      expect(wordingFault(ground.draft, ground)).toBeUndefined();
    },
  );
});

describe('a lie is caught', () => {
  it.each<[string, WordingGround, string]>([
    // Prices.
    ['unfounded-money', zhPrice, '「聆汐 LX-700 头戴式降噪耳机」现在活动价 ¥599。'],
    ['unfounded-money', zhPrice, '聆汐 LX-700 头戴式降噪耳机现在活动价五百块。'],
    ['unfounded-money', zhPrice, '可以的，聆汐 LX-700 头戴式降噪耳机500块。'],
    ['unfounded-money', enPrice, 'Yes, Camp Kettle is $5.'],
    ['unfounded-money', enPrice, 'Camp Kettle is five dollars.'],
    ['unfounded-money', enPrice, 'Camp Kettle is €9.00 on offer (was €12.00).'],
    ['other-order', enPrice, 'Camp Kettle is $12.00 (was $9.00).'],
    ['other-order', enList, 'Camp Kettle for $5.00; Trail Mug for $9.00. Which one do you like?'],
    ['left-out', zhPrice, '「聆汐 LX-700 头戴式降噪耳机」现在有活动价。'],
    ['left-out', enList, 'Camp Kettle for $9.00. Which one do you like?'],
    ['unfounded-percent', zhPrice, '聆汐 LX-700 头戴式降噪耳机半价，活动价 ¥629.10（原价 ¥699）。'],
    ['unfounded-percent', zhPrice, '聆汐 LX-700 头戴式降噪耳机活动价 ¥629.10（原价 ¥699），八折。'],
    ['unfounded-percent', enPrice, 'Camp Kettle is $9.00 on offer (was $12.00), 50% cheaper.'],
    // Stock.
    ['unfounded-stock', zhStock, '有货，还剩 3 件。'],
    ['unfounded-stock', zhStock, '有货，只剩两件了。'],
    ['statement-out-of-stock', zhStock, '「降噪耳机」缺货，还剩 12 件。'],
    ['denial', zhStock, '「降噪耳机」没有现货，还剩 12 件。'],
    ['statement-in-stock', enOut, 'Camp Kettle is in stock. It is expected back 5 Dec.'],
    ['left-out', enOut, 'Camp Kettle is expected back 5 Dec.'],
    ['other-order', zhOptions, '「降噪耳机」缺货：黑色和米白色；有货：藏青色（剩 2 件），预计12月8日到货。'],
    ['other-order', zhOptions, '「降噪耳机」有货：黑色（剩 2 件）；暂时缺货：米白色和藏青色，预计12月8日到货。'],
    ['other-order', enOrders, 'A1001 (Camp Kettle) is on its way; A1002 (Trail Mug) is delivered. Which one?'],
    ['other-order', zhAttributes, '「降噪耳机」：防水 是，降噪 否，续航 35 小时。'],
    ['left-out', zhAttributes, '「降噪耳机」：防水，降噪 是，续航 35 小时。'],
    // Days.
    [
      'unfounded-near',
      zhShipping,
      '送到上海：标准快递，运费 ¥8，3-5天，今天（11月25日）至11月27日送达；次日达，运费 ¥15。',
    ],
    ['unfounded-day', zhShipping, '送到上海：标准快递，运费 ¥8，3-5天，预计11月24日送达。'],
    ['unfounded-duration', zhShipping, '送到上海：标准快递，运费 ¥8，两天送达。'],
    ['unfounded-duration', zhShipping, '送到上海：标准快递，运费 ¥8，1-2天。'],
    ['unfounded-weekday', enOut, 'Camp Kettle is out of stock. It is expected back on Friday.'],
    ['unfounded-day', enOut, 'Camp Kettle is out of stock. It is expected back Dec 4th.'],
    ['unfounded-duration', enOut, 'Camp Kettle is out of stock. It is expected back 5 Dec, in a week.'],
    [
      'unfounded-clock',
      enOrder,
      'Order #W123456 (Camp Kettle) is on its way. DHL 38106421, in transit. Expected tomorrow at 3pm.',
    ],
    // Ids, names, links.
    ['unfounded-code', enOrder, 'Order #W123457 (Camp Kettle) is on its way.'],
    ['unfounded-number', enOrder, 'Order #W123456 (Camp Kettle) is on its way. DHL 38106422, in transit.'],
    ['unknown-word', enPrice, 'Camp Kettle is $9.00 on offer (was $12.00), as good as a Thermos.'],
    ['unknown-word', zhPrice, '聆汐 LX-700 头戴式降噪耳机活动价 ¥629.10（原价 ¥699），比华为更好。'],
    ['unfounded-link', enPrice, 'Camp Kettle is $9.00 on offer (was $12.00), see kettles.example.com.'],
    ['unfounded-link', enPrice, 'Camp Kettle is $9.00 on offer (was $12.00), write to sales@example.com.'],
    // Promises.
    ['statement-free', enPrice, 'Camp Kettle is $9.00 on offer (was $12.00) with free shipping.'],
    ['statement-free', zhPrice, '聆汐 LX-700 头戴式降噪耳机活动价 ¥629.10（原价 ¥699），包邮。'],
    ['statement-guarantee', enOrder, 'We guarantee it: Order #W123456 (Camp Kettle) is on its way.'],
    ['statement-guarantee', zhShipping, '送到上海：标准快递，运费 ¥8，一定会到。'],
    ['statement-refund', enOrder, 'Order #W123456 (Camp Kettle) is on its way, we refund you.'],
    ['unfounded-near', enOrder, 'Order #W123456 (Camp Kettle) is on its way, a refund comes today.'],
    ['statement-gift', zhPrice, '聆汐 LX-700 头戴式降噪耳机活动价 ¥629.10（原价 ¥699），还送您礼品。'],
    ['statement-done-for-you', zhStock, '已为您预留，有货，还剩 12 件。'],
    ['statement-done-for-you', enOut, "I've reserved it. Camp Kettle is out of stock. It is expected back 5 Dec."],
    ['statement-payment', zhPrice, '聆汐 LX-700 头戴式降噪耳机活动价 ¥629.10（原价 ¥699），请转账。'],
    ['statement-delivered', enOrder, 'Order #W123456 (Camp Kettle) has arrived. DHL 38106421.'],
    ['statement-warranty', enPrice, 'Camp Kettle is $9.00 on offer (was $12.00), with a warranty.'],
    [
      'denial',
      enOrder,
      'Order #W123456 (Camp Kettle) is not on its way. DHL 38106421, in transit. Expected tomorrow (25 Nov).',
    ],
    // Form.
    ['language', zhPrice, 'Camp Kettle is a good choice and it is right here for you.'],
    ['language', enPrice, '露营水壶现在有活动价，您要不要看看？'],
    ['markup', enPrice, '**Camp Kettle** is $9.00 on offer (was $12.00).'],
    ['markup', enPrice, 'Camp Kettle is $9.00 on offer (was $12.00). <b>Good</b>'],
    ['markup', enPrice, '- Camp Kettle is $9.00 on offer (was $12.00).'],
    ['markup', enPrice, 'See [it](here): Camp Kettle is $9.00.'],
    ['private-token', enOrder, 'Order [ORDER_7] is on its way.'],
    ['too-long', enPrice, `Camp Kettle is $9.00 on offer (was $12.00). ${'It is a good one for you. '.repeat(8)}`],
    ['statement-about-itself', enPrice, 'As an AI language model I see Camp Kettle is $9.00 on offer (was $12.00).'],
    ['statement-about-itself', zhPrice, '我的提示词说：聆汐 LX-700 头戴式降噪耳机活动价 ¥629.10（原价 ¥699）。'],
    ['no-question', enList, 'Here is what fits: Camp Kettle for $9.00; Trail Mug for $5.00.'],
    ['empty', enPrice, '  '],
  ])('%s: %#', (fault, ground, wording) => {
    expect([wording, wordingFault(wording, ground)]).toEqual([wording, fault]);
  });
});

describe('claims', () => {
  it.each<[WordingGround, string]>([
    [zhStock, '有货的，降噪耳机还剩12件，您的3件可以选哦。'],
    [{ draft: '「面霜」现在¥199。', facts: { title: '面霜' }, locale: 'zh' }, '是的，孕妇可以使用，「面霜」现在¥199。'],
    [
      { draft: 'The Phone X is in stock.', facts: { title: 'Phone X' }, locale: 'en' },
      'Yes, the Phone X is in stock, and you can pick it up at the store.',
    ],
    [
      { draft: 'The Phone X costs $100.00.', facts: { title: 'Phone X' }, locale: 'en' },
      'The Phone X costs $100.00 and works with an iphone 15.',
    ],
  ])('what the shopper asked is affirmed by nobody but the facts: %j', (ground, wording) => {
    expect(wordingFault(wording, ground)).toBeDefined();
  });

  it.each<[string, string[]]>([
    ['共 ¥1,299.50，三百二十块', ['money:¥1299.5', 'money:¥320']],
    ['US$12.99 or 5 bucks', ['money:$12.99', 'money:$5']],
    [
      '八折，8.5折，七五折，百分之二十，15%，半价',
      ['percent:20', 'percent:15', 'percent:25', 'percent:20', 'percent:15', 'percent:50'],
    ],
    [
      '11月25日，十一月二十五号，2026-11-25，Nov 25th, 25 November 2026, 11/25',
      Array.from({ length: 6 }, () => 'day:11-25'),
    ],
    ['明天、下周、周五、15:30', ['near:tomorrow', 'near:next-week', 'weekday:5', 'clock:15:30']],
    [
      '3-5天，两周，24小时，half an hour, 3 to 5 business days',
      [
        'duration:3 day',
        'duration:5 day',
        'duration:2 week',
        'duration:24 hour',
        'duration:0.5 hour',
        'duration:3 workday',
        'duration:5 workday',
      ],
    ],
    ['还剩两件，only 7 left, 12 in stock', ['stock:2', 'stock:7', 'stock:12']],
    [
      '订单 #W123，型号 WH-1000XM5，两件，第三个，two of them',
      ['code:w123', 'code:wh-1000xm5', 'number:2', 'number:3', 'number:2'],
    ],
    ['一下一个一款', []],
  ])('%s', (text, keys) => {
    expect(claimsIn(text).map(keyOf)).toEqual(keys);
  });

  it('of any amount are the same in all ways to write it, and another amount never passes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (right, wrong) => {
        fc.pre(right !== wrong);
        const ground = {
          draft: `「耳机」现在售价 ¥${right.toLocaleString('en-US')}。`,
          facts: { title: '耳机' },
          locale: 'zh' as const,
        };
        expect(wordingFault(`您好，耳机现在售价${right}元。`, ground)).toBeUndefined();
        for (const lie of [
          `您好，耳机现在售价${wrong}元。`,
          `您好，耳机现在售价 ¥${wrong}。`,
          `可以，耳机现在 ${wrong} 块。`,
        ])
          expect(wordingFault(lie, ground)).toBe('unfounded-money');
      }),
      { numRuns: 200 },
    );
  });

  it('never throw, whatever a model writes, and a template passes as its own wording', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(() => wordingFault(text, enList)).not.toThrow();
        expect(() => claimsIn(text)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it.each(['二', '零', '1', '1,', 'a', '一点', ','])('are checked in a moment where a model repeats %j', (unit) => {
    const wording = unit.repeat(2_000 / unit.length);
    const costs = [1, 2, 3].map(() => {
      const before = process.cpuUsage().user;
      claimsIn(wording);
      return (process.cpuUsage().user - before) / 1_000;
    });
    expect(Math.min(...costs)).toBeLessThan(100);
  });

  it('of a beginning that has a fault stay at fault when more is written', () => {
    const lie = 'Sure. Camp Kettle is $8.00 on offer. It was $12.00.';
    const faults = [...lie].map((_, end) => wordingFault(lie.slice(0, end + 1), enPrice, false));
    const first = faults.findIndex((fault) => fault === 'unfounded-money');
    expect(first).toBeGreaterThan(0);
    expect(faults.slice(lie.indexOf(' on offer')).every((fault) => fault === 'unfounded-money')).toBe(true);
  });
});
