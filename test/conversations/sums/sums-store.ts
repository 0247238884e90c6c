// A garden shop whose things come in sizes that look like numbers of pieces, with a code and ways to send: what comes to what must be reckoned right.
import { writtenStore } from '../written-store.js';

/** The point in time at which the shop's clock stands. */
export const SUMS_NOW = new Date('2026-11-23T10:00:00+00:00');

const pounds = (amount: number): { amount: number; currency: string } => ({
  amount: Math.round(amount * 100),
  currency: 'GBP',
});
const text = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

const products = [
  {
    id: 'oil',
    title: text('链条油', 'Shear Oil'),
    categories: ['Care'],
    variants: [
      { sku: 'OIL-S', options: { volume: '100 ml' }, price: pounds(5) },
      { sku: 'OIL-L', options: { volume: '400 ml' }, price: pounds(12) },
    ],
  },
  {
    id: 'gloves',
    title: text('园艺手套', 'Thorn Gloves'),
    categories: ['Clothing'],
    variants: ['M', 'L', 'XL'].map((size) => ({ sku: `GL-${size}`, options: { size }, price: pounds(20) })),
  },
  {
    id: 'trousers',
    title: text('工装裤', 'Potting Trousers'),
    categories: ['Clothing'],
    variants: ['32', '34', '36'].map((waist) => ({
      sku: `TR-${waist}`,
      options: { waist: `${waist} in` },
      price: pounds(60),
    })),
  },
  {
    id: 'barrel-80',
    title: text('雨水桶 80升', 'Rain Barrel, 80 L'),
    categories: ['Barrels'],
    variants: [{ sku: 'BA-80', price: pounds(40) }],
  },
  {
    id: 'barrel-120',
    title: text('雨水桶 120升', 'Rain Barrel, 120 L'),
    categories: ['Barrels'],
    variants: [{ sku: 'BA-120', price: pounds(55) }],
  },
  {
    id: 'stand',
    title: text('桶架', 'Barrel Stand'),
    categories: ['Barrels'],
    variants: [{ sku: 'ST', price: pounds(18) }],
  },
  {
    id: 'rake',
    title: text('竹耙', 'Bamboo Rake'),
    categories: ['Tools'],
    description: 'Its hook holds a bag of fertiliser.',
    variants: [{ sku: 'RA', price: pounds(15) }],
  },
  ...[
    ['trowel', '铜抹子', 'Copper Trowel', 22],
    ['sleeve-steel', '钢铲护套', 'Steel Spade Sleeve', 2],
    ['sleeve-copper', '铜抹子护套', 'Copper Trowel Sleeve', 3],
  ].map(([id, zh, en, price]) => ({
    id: String(id),
    title: text(String(zh), String(en)),
    categories: ['Tools'],
    variants: [{ sku: String(id).toUpperCase(), price: pounds(Number(price)) }],
  })),
];

const promotions = [
  {
    id: 'barrel-code',
    title: text('桶类9折码', '10% off barrels'),
    kind: 'coupon',
    value: 10,
    code: 'BARREL10',
    appliesTo: { categories: ['Barrels'] },
    startsAt: '2026-11-01T00:00:00+00:00',
    endsAt: '2027-01-01T00:00:00+00:00',
  },
  {
    id: 'spend',
    title: text('满200减20', '£20 off from £200'),
    kind: 'spend-and-save',
    value: pounds(20),
    minimumSpend: pounds(200),
    startsAt: '2026-11-01T00:00:00+00:00',
    endsAt: '2027-01-01T00:00:00+00:00',
  },
];

const methods = [
  {
    id: 'post',
    name: text('普通邮寄', 'Post'),
    price: pounds(5),
    freeOver: pounds(100),
    carrier: 'Post',
    minDays: 2,
    maxDays: 4,
    regions: [{ country: 'GB' }],
  },
];

const faqs = [
  {
    id: 'fertiliser',
    questions: [text('你们卖肥料吗', 'Do you sell fertiliser?')],
    answer: text('不卖：肥料受潮结块，我们没有仓库。', 'No: it spoils in the damp, and we have no store for it.'),
  },
];

/** Writes the shop into a temporary folder and gives its path. */
export async function writeSumsStore(): Promise<string> {
  return await writtenStore(
    { name: 'Bothy', currency: 'GBP', timeZone: 'Europe/London', shipsFrom: { country: 'GB', city: 'Leeds' } },
    { products, promotions, 'shipping-methods': methods, faqs },
  );
}
