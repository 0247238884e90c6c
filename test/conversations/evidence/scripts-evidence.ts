// Offers by their names, things by a part of theirs, sizes by their number, ages; and what goes on: a question, a variant, a count.
import { confirms, done, dropped } from '../order-expectations.js';
import type { Script } from '../script.js';

const fleece = { facts: { productId: 'fleece' } };

/** See the head of the file. */
export const evidenceScripts: readonly Script[] = [
  {
    name: 'an offer is called by its name: it runs, is yet to come, or is over',
    locale: 'en',
    steps: [
      {
        say: 'how much is the wool blanket with the frost fair thing',
        replies: [{ skill: 'price', facts: { finalPrice: { amount: 17_910 } } }],
      },
      {
        say: 'is the frost fair still on',
        replies: [{ skill: 'promotions', facts: { phase: 'running', named: { id: 'frost' } } }],
      },
      { say: 'how much is the canopy tarp', replies: ['price'] },
      {
        say: 'will the solstice market make it cheaper',
        replies: [
          {
            skill: 'promotions',
            facts: { phase: 'coming', named: { id: 'solstice' }, applies: true, price: { amount: 19_200 } },
          },
        ],
      },
      {
        say: 'does the harvest fortnight still count',
        replies: [{ skill: 'promotions', facts: { phase: 'over' }, text: /ended/u }],
      },
    ],
  },
  {
    name: '按名字问活动和券',
    locale: 'zh',
    steps: [
      { say: '天幕多少钱', replies: ['price'] },
      {
        say: '冬至集市会不会更便宜',
        replies: [{ skill: 'promotions', facts: { phase: 'coming', price: { amount: 19_200 } } }],
      },
      { say: '丰收周还有吗', replies: [{ skill: 'promotions', facts: { phase: 'over' } }] },
      {
        say: '沙滩桶套装和晶体实验盒各一个 用玩具券多少钱',
        replies: [{ skill: 'price', facts: { coupon: { code: 'PLAY10' }, basketTotal: { amount: 14_850 } } }],
      },
    ],
  },
  {
    name: '谈到过的东西用一个字、两个字就说得清，数量也能改',
    locale: 'zh',
    steps: [
      { say: '厚羊毛毯多少钱', replies: ['price'] },
      { say: '羊毛袜呢', replies: ['price'] },
      {
        say: '毯子跟袜子一块总共多少',
        replies: [{ skill: 'price', text: /一共 ¥218\.10/u }],
      },
      {
        say: '诶不对 毯子要一条 袜子要俩',
        replies: [{ skill: 'price', text: /羊毛袜」2 件.*一共 ¥257\.10/u }],
      },
    ],
  },
  {
    name: 'things in talk are called by their nouns',
    locale: 'en',
    steps: [
      { say: 'how much is the thick wool blanket', replies: ['price'] },
      { say: 'and the wool socks?', replies: ['price'] },
      { say: 'what would the blanket and two socks come to', replies: [{ skill: 'price', text: /257\.10/u }] },
    ],
  },
  {
    name: 'a thing is called by a part of its name, whatever else is asked',
    locale: 'en',
    steps: [
      {
        say: 'does the ladybird tip over easy',
        replies: [{ skill: 'product-info', facts: { productId: 'ladybird' }, text: /tipping/u }],
      },
      { say: 'got it with 2 seats?', replies: [{ skill: 'stock', facts: { sku: 'LA-2' } }] },
      {
        say: 'so whats the ladybird plus the crystals',
        replies: [{ skill: 'price', facts: { total: { amount: 38_000 } } }],
      },
    ],
  },
  {
    name: '尺码只说一个数，件数和款式往下带',
    locale: 'zh',
    steps: [
      {
        say: '500的还有没 来两块',
        page: { productId: 'sail' },
        replies: [{ skill: 'stock', facts: { sku: 'SA-500-SAND' } }],
      },
      { say: '淋雨会漏吗', replies: [{ skill: 'product-info', facts: { productId: 'sail' } }] },
      { say: '一共多少', replies: [{ skill: 'price', facts: { sku: 'SA-500-SAND', quantity: 2 } }] },
    ],
  },
  {
    name: 'the question before is asked of another thing that is named',
    locale: 'en',
    steps: [
      {
        say: 'can the wool blanket go in the wash',
        replies: [{ skill: 'product-info', facts: { productId: 'wool' }, text: /Dry clean/u }],
      },
      { say: 'what about the fleece throw', replies: [{ skill: 'product-info', ...fleece, text: /Machine wash/u }] },
      {
        say: 'fleece throw or wool blanket, which is softer',
        replies: ['compare'],
      },
    ],
  },
  {
    name: '同一个问题换一款问',
    locale: 'zh',
    steps: [
      { say: '摇粒绒毯能水洗吗', replies: [{ skill: 'product-info', ...fleece }] },
      { say: '羊毛的呢', replies: [{ skill: 'product-info', facts: { productId: 'wool' }, text: /干洗/u }] },
      { say: '冬天盖羊毛毯好还是摇粒绒毯好', replies: [{ skill: 'compare', text: /保暖.*轻薄/su }] },
    ],
  },
  {
    name: 'what several may be meant costs is told while it is asked which',
    locale: 'zh',
    steps: [
      { say: '毯子多少钱', replies: [{ skill: 'price', needs: 'choose', text: /179\.10.*80\.10|80\.10.*179\.10/su }] },
    ],
  },
  {
    name: 'what is stated for another age or for fewer people is not suggested',
    locale: 'en',
    steps: [
      {
        say: 'need a present for my grandson hes turning 2, under 300',
        replies: [{ skill: 'recommend', text: /^(?!.*Crystal).*(?:Ladybird|Bucket)/su }],
      },
      { say: 'any toys for a 12 year old', replies: [{ skill: 'find-products', text: /^(?!.*Ladybird)/su }] },
    ],
  },
  {
    name: '另一个地址就是另一个地址',
    customerId: 'ning',
    locale: 'zh',
    steps: [
      { say: 'EV-1的地址填错了 帮我改', replies: [{ skill: 'change-order', needs: 'details' }] },
      {
        say: '成都市锦江区东大街紫东楼段35号2单元1104 电话还是原来的',
        replies: [
          { skill: 'change-order', needs: 'confirm', text: /13900001111.*锦江区 东大街紫东楼段35号2单元1104/u },
        ],
      },
      { say: '对', replies: [done('change-order', 'EV-1', 'pending')] },
    ],
  },
  {
    name: 'what is asked beside letting a plan go is answered',
    customerId: 'ning',
    locale: 'en',
    steps: [
      { say: 'cancel EV-1', replies: [confirms('cancel-order')] },
      {
        say: 'ok leave it. is the fleece throw machine washable',
        replies: [dropped('cancel-order'), { skill: 'product-info', ...fleece }],
      },
    ],
  },
  {
    name: '退的是哪一件，按店里叫法认得出',
    customerId: 'ning',
    locale: 'zh',
    steps: [
      { say: '毯子不想要了 能退吗', replies: [confirms('return-order', { plan: { items: [{ itemId: 'EV-2-1' }] } })] },
      { say: '算了留着吧 玩具9折券到几号', replies: [dropped('return-order'), 'promotions'] },
    ],
  },
];
