// Shoppers who say measures, ask sums and differences, and whether things fit: every number is the shop's, or reckoned from it.
import type { ExpectedReply, Script } from '../script.js';

const yuan = (amount: number): { amount: number; currency: string } => ({
  amount: Math.round(amount * 100),
  currency: 'CNY',
});

const sized = (verdict: string, options: readonly string[], more: Partial<ExpectedReply> = {}): ExpectedReply => ({
  skill: 'product-info',
  facts: { sizes: [{ verdict, options: options.map((option) => ({ option })) }] },
  ...more,
});
const fits = (fit: string, productId: string, fitsWith: string): ExpectedReply => ({
  skill: 'product-info',
  facts: { fit, productId, fitsWith },
});
const priced = (facts: Record<string, unknown>): ExpectedReply => ({ skill: 'price', facts });

/** Against the shop of optics, pets and garden tools. */
export const measureScripts: readonly Script[] = [
  {
    name: '尺码按店里写的范围选；在边上说两个；都不合就说有哪些',
    locale: 'zh',
    steps: [
      { say: '胸围45cm的狗穿岚山胸背带哪个码', replies: [sized('fits', ['M'], { text: /40-52cm/ })] },
      { say: '52的呢，胸围', replies: [sized('fits', ['M', 'L'])] },
      { say: '胸围80呢', replies: [sized('outside', ['S', 'M', 'L'])] },
      { say: '月抛隐形眼镜有250度的吗', replies: [sized('fits', ['-2.50'])] },
      { say: '300度呢', replies: [sized('between', ['-2.50', '-3.50'])] },
    ],
  },
  {
    name: 'a chest in inches, then in centimetres',
    locale: 'en',
    steps: [
      {
        say: 'which lanshan harness for an 18 inch chest',
        replies: [sized('fits', ['M'], { text: /chest 40-52 cm/ })],
      },
      { say: 'and 60 cm?', replies: [sized('fits', ['L'])] },
    ],
  },
  {
    name: 'several things as one basket, their difference, and their worth by weight',
    locale: 'en',
    steps: [
      {
        say: 'the trimmer kit plus two line spools, how much altogether',
        replies: [
          priced({
            items: [
              { sku: 'TR-K', quantity: 1 },
              { sku: 'SP', quantity: 2 },
            ],
            total: yuan(470),
          }),
        ],
      },
      {
        say: "what's the price difference between the 500g and the 2kg duck kibble",
        replies: [priced({ difference: { amount: yuan(80), dearer: 'FE-L', cheaper: 'FE-S' } })],
      },
      {
        say: 'which size of the duck kibble is better value',
        replies: [priced({ unitPrices: { best: ['FE-L'], prices: { 'FE-S': yuan(8), 'FE-L': yuan(6) } } })],
      },
    ],
  },
  {
    name: '两样加起来；包邮还差多少；券能不能用，多买几件再算',
    locale: 'zh',
    steps: [
      { say: '胸背带M码加一包500g狗粮一共多少钱', replies: [priced({ total: yuan(108) })] },
      {
        say: '还差多少包邮',
        replies: [priced({ freeShipping: { methods: [{ freeOver: yuan(150), missing: yuan(42) }] } })],
      },
      { say: '打草绳多少钱', replies: [priced({ sku: 'SP', price: yuan(25) })] },
      { say: '能用NEWPAL26吗', replies: [priced({ coupon: { applied: false, missing: yuan(75) } })] },
      { say: '买五个呢', replies: [priced({ total: yuan(125), coupon: { applied: true, saving: yuan(15) } })] },
    ],
  },
  {
    name: 'whether one thing fits another is as the shop states it, and else left open',
    locale: 'en',
    steps: [
      {
        say: 'does the line spool work with the qinghe grass trimmer',
        replies: [fits('yes', 'spool', 'trimmer')],
      },
      { say: 'can I use the 12V battery pack in the grass trimmer', replies: [fits('differs', 'pack', 'trimmer')] },
      {
        say: 'will the line spool go with the dog harness',
        replies: [{ ...fits('not-stated', 'spool', 'harness'), text: /does not state/ }],
      },
      { say: 'how much is the line spool', replies: [{ skill: 'price', facts: { productId: 'spool' } }] },
      { say: 'does it fit the qinghe grass trimmer', replies: [fits('yes', 'spool', 'trimmer')] },
    ],
  },
];
