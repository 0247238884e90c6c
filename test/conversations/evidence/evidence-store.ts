// A shop of camping and play things whose offers, ages, sizes and names are called by a part of them.
import { writtenStore } from '../written-store.js';

/** The point in time at which the shop's clock stands. */
export const EVIDENCE_NOW = new Date('2026-11-23T10:00:00+08:00');

const yuan = (amount: number): { amount: number; currency: string } => ({ amount: amount * 100, currency: 'CNY' });
const text = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

const products = [
  {
    id: 'sail',
    title: text('鹿鸣天幕', 'Lumen Canopy Tarp'),
    categories: ['Camping', 'Shelter'],
    attributes: { weight: '2.4 kg', people: '4–8' },
    description: text('淋雨不漏。收起来放得进后备箱。', 'Keeps a downpour out. Folds into a car boot.'),
    variants: [
      { sku: 'SA-300-SAND', options: { size: '宽300×长400cm', colour: text('沙色', 'Sand') }, price: yuan(240) },
      { sku: 'SA-500-SAND', options: { size: '宽500×长400cm', colour: text('沙色', 'Sand') }, price: yuan(320) },
    ],
  },
  {
    id: 'wool',
    title: text('厚羊毛毯', 'Thick Wool Blanket'),
    categories: ['Camping', 'Bedding', 'Blankets'],
    attributes: { washing: text('不可水洗，只能干洗', 'Dry clean only'), feel: text('偏硬', 'Rather stiff') },
    description: text('毯子冬天保暖，火星落上去不易烧穿。', 'Warm in winter; a spark does not burn through it.'),
    variants: [{ sku: 'WO', price: yuan(199) }],
  },
  {
    id: 'fleece',
    title: text('摇粒绒毯', 'Fleece Throw'),
    categories: ['Camping', 'Bedding', 'Blankets'],
    attributes: { washing: text('可机洗', 'Machine wash'), feel: text('很软', 'Very soft') },
    description: text('毯子轻薄，夏天夜里够用。', 'Light; enough for a summer night.'),
    variants: [{ sku: 'FL', price: yuan(89) }],
  },
  {
    id: 'socks',
    title: text('羊毛袜', 'Wool Socks'),
    categories: ['Clothing', 'Socks'],
    variants: [{ sku: 'SO', price: yuan(39) }],
  },
  {
    id: 'ladybird',
    title: text('瓢虫滑行车', 'Ladybird Glider'),
    categories: ['Play', 'Vehicles'],
    attributes: { age: text('1–3岁', '1–3 years') },
    description: text('后轮有防翻挡。', 'A stop behind the rear wheels keeps it from tipping.'),
    variants: [
      { sku: 'LA-1', options: { seats: '1 seat' }, price: yuan(260) },
      { sku: 'LA-2', options: { seats: '2 seats' }, price: yuan(310) },
    ],
  },
  {
    id: 'crystals',
    title: text('晶体实验盒', 'Crystal Growing Box'),
    categories: ['Play', 'Science'],
    attributes: { age: text('10岁以上', '10 years and up') },
    variants: [{ sku: 'CR', price: yuan(120) }],
  },
  {
    id: 'buckets',
    title: text('沙滩桶套装', 'Beach Bucket Set'),
    categories: ['Play', 'Sand'],
    attributes: { age: text('1岁以上', '1 year and up') },
    variants: [{ sku: 'BU', price: yuan(45) }],
  },
];

const promotions = [
  {
    id: 'frost',
    title: text('初霜节 毯子9折', 'Frost Fair: 10% off blankets'),
    kind: 'percent-off',
    value: 10,
    appliesTo: { categories: ['Blankets'] },
    startsAt: '2026-11-20T00:00:00+08:00',
    endsAt: '2026-11-30T00:00:00+08:00',
  },
  {
    id: 'solstice',
    title: text('冬至集市 天幕8折', 'Solstice Market: 20% off shelters'),
    kind: 'percent-off',
    value: 20,
    appliesTo: { categories: ['Shelter'] },
    startsAt: '2026-12-20T00:00:00+08:00',
    endsAt: '2026-12-24T00:00:00+08:00',
  },
  {
    id: 'harvest',
    title: text('丰收周 全场95折', 'Harvest Fortnight: 5% off everything'),
    kind: 'percent-off',
    value: 5,
    startsAt: '2026-10-01T00:00:00+08:00',
    endsAt: '2026-10-15T00:00:00+08:00',
  },
  {
    id: 'play-coupon',
    title: text('玩具9折券', 'Playtime coupon'),
    kind: 'coupon',
    value: 10,
    code: 'PLAY10',
    appliesTo: { categories: ['Play'] },
    startsAt: '2026-11-01T00:00:00+08:00',
    endsAt: '2027-01-01T00:00:00+08:00',
  },
];

const customer = {
  id: 'ning',
  name: '宁宁',
  email: 'ning@example.com',
  phone: '13900001111',
  paymentMethods: [{ id: 'ning-pay', kind: 'alipay' }],
  addresses: [],
};

const address = {
  recipient: '宁宁',
  phone: '13900001111',
  country: 'CN',
  region: '四川',
  city: '成都',
  district: '青羊区',
  line1: '光华大道二段66号2栋1单元901',
};

const orders = [
  {
    id: 'EV-1',
    customerId: 'ning',
    status: 'pending',
    placedAt: '2026-11-22T20:00:00+08:00',
    address,
    items: [
      {
        id: 'EV-1-1',
        sku: 'LA-1',
        productId: 'ladybird',
        title: '瓢虫滑行车',
        options: { seats: '1 seat' },
        unitPrice: yuan(260),
        quantity: 1,
      },
    ],
    payments: [{ type: 'payment', methodId: 'ning-pay', amount: yuan(260), at: '2026-11-22T20:00:00+08:00' }],
  },
  {
    id: 'EV-2',
    customerId: 'ning',
    status: 'delivered',
    placedAt: '2026-11-18T20:00:00+08:00',
    address,
    items: [
      { id: 'EV-2-1', sku: 'WO', productId: 'wool', title: '厚羊毛毯', unitPrice: yuan(199), quantity: 1 },
      { id: 'EV-2-2', sku: 'BU', productId: 'buckets', title: '沙滩桶套装', unitPrice: yuan(45), quantity: 1 },
    ],
    payments: [{ type: 'payment', methodId: 'ning-pay', amount: yuan(244), at: '2026-11-18T20:00:00+08:00' }],
  },
];
const shipments = [
  {
    id: 'SH-EV-2',
    orderId: 'EV-2',
    carrier: 'SF',
    trackingNumber: 'SFEV2',
    items: [
      { sku: 'WO', quantity: 1 },
      { sku: 'BU', quantity: 1 },
    ],
    events: [{ at: '2026-11-20T10:00:00+08:00', status: 'delivered', description: '已签收' }],
  },
];

/** Writes the shop into a temporary folder and gives its path. */
export async function writeEvidenceStore(): Promise<string> {
  const store = {
    name: text('鹿鸣集', 'Lumen'),
    currency: 'CNY',
    locales: ['zh', 'en'],
    timezone: 'Asia/Shanghai',
    shipsFrom: { country: 'CN', region: '浙江', city: '杭州' },
    returnWindowDays: 30,
    priceProtectionDays: 7,
  };
  return await writtenStore(store, { products, promotions, customers: [customer], orders, shipments });
}
