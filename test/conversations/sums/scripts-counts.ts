// Numbers of pieces as people say them, what is no number of pieces, and what comes in no option that is named: no sum of other things is told.
import type { Script } from '../script.js';

const gbp = (pounds: number): object => ({ amount: Math.round(pounds * 100), currency: 'GBP' });

/** See the head of the file. */
export const countsScripts: readonly Script[] = [
  {
    name: 'a number of pieces is reckoned as it is said, in dozens, hundreds and thousands',
    locale: 'en',
    steps: [
      {
        say: 'half a dozen rakes and two dozen barrel stands, what is the total?',
        replies: [
          {
            skill: 'price',
            facts: {
              items: [
                { sku: 'RA', quantity: 6 },
                { sku: 'ST', quantity: 24 },
              ],
              total: gbp(522),
            },
          },
        ],
      },
      {
        say: 'how much for 1,000 rakes and twenty-five barrel stands together',
        replies: [
          {
            skill: 'price',
            facts: {
              items: [
                { sku: 'RA', quantity: 1_000 },
                { sku: 'ST', quantity: 25 },
              ],
              total: gbp(15_450),
            },
          },
        ],
      },
      {
        say: '2 shear oils 100 ml and a rake, total?',
        replies: [
          {
            skill: 'price',
            facts: {
              items: [
                { sku: 'OIL-S', quantity: 2 },
                { sku: 'RA', quantity: 1 },
              ],
              total: gbp(25),
            },
          },
        ],
      },
    ],
  },
  {
    name: '半打、一千个照说的件数算，第几个不是件数',
    locale: 'zh',
    steps: [
      {
        say: '半打竹耙和一打桶架一共多少钱',
        replies: [
          {
            skill: 'price',
            facts: {
              items: [
                { sku: 'RA', quantity: 6 },
                { sku: 'ST', quantity: 12 },
              ],
              total: gbp(306),
            },
          },
        ],
      },
      {
        say: '一千个竹耙和一个桶架一共多少',
        replies: [
          {
            skill: 'price',
            facts: {
              items: [
                { sku: 'RA', quantity: 1_000 },
                { sku: 'ST', quantity: 1 },
              ],
              total: gbp(15_018),
            },
          },
        ],
      },
      {
        say: '第2个竹耙和桶架一共多少',
        replies: [
          {
            skill: 'price',
            facts: {
              items: [
                { sku: 'RA', quantity: 1 },
                { sku: 'ST', quantity: 1 },
              ],
              total: gbp(33),
            },
          },
        ],
      },
    ],
  },
  {
    name: 'no sum is told where a number says no whole pieces, or a thing comes in no such option',
    locale: 'en',
    steps: [
      {
        say: '1.5 rakes and 2 barrel stands delivered to York, total',
        replies: [
          {
            skill: 'price',
            facts: { unclear: [{ productId: 'rake', count: '1.5' }], total: undefined, basketTotal: undefined },
            text: /cannot reckon “1\.5”/u,
          },
          { skill: 'shipping', facts: { subtotal: undefined, withDelivery: undefined } },
        ],
      },
      {
        say: 'the thorn gloves in XXL and two rakes, what does that come to?',
        replies: [
          {
            skill: 'price',
            facts: { unclear: [{ productId: 'gloves', option: 'xxl' }], total: undefined },
            text: /do not come in “xxl”/u,
          },
        ],
      },
      {
        say: 'shear oil 250 ml and two rakes, total',
        replies: [{ skill: 'price', facts: { unclear: [{ productId: 'oil', option: '250ml' }], total: undefined } }],
      },
    ],
  },
  {
    name: 'each of what was talked of is taken as often as is said, and what is named beside both is summed with them',
    locale: 'en',
    steps: [
      { say: 'how much is the bamboo rake', replies: ['price'] },
      { say: 'and the barrel stand?', replies: ['price'] },
      { say: 'both, two of each, total?', replies: [{ skill: 'price', facts: { total: gbp(66) } }] },
      { say: '3 of each', replies: [{ skill: 'price', facts: { total: gbp(99) } }] },
      {
        say: 'total for both and 2 copper trowels',
        replies: [{ skill: 'price', facts: { total: gbp(143), items: [{}, {}, { sku: 'TROWEL', quantity: 2 }] } }],
      },
    ],
  },
  {
    name: 'what is sent somewhere is summed with what stands before it, and a set that is called by a number is counted',
    locale: 'en',
    steps: [
      {
        say: 'total for 20 bamboo rakes and twelve barrel stands delivered to York',
        replies: [
          {
            skill: 'price',
            facts: {
              items: [
                { sku: 'RA', quantity: 20 },
                { sku: 'ST', quantity: 12 },
              ],
              total: gbp(516),
              basketTotal: gbp(496),
            },
          },
          { skill: 'shipping', facts: { subtotal: gbp(496), withDelivery: gbp(496) } },
        ],
      },
    ],
  },
];
