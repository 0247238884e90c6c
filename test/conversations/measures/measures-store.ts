// A shop of optics, pets and garden tools whose sizes, amounts and fittings stand in its options, tables and sentences.
import { writtenStore } from '../written-store.js';

/** The point in time at which the shop's clock stands. */
export const MEASURES_NOW = new Date('2026-11-23T10:00:00+08:00');

const yuan = (amount: number): { amount: number; currency: string } => ({ amount: amount * 100, currency: 'CNY' });
const text = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });
const in2026 = { startsAt: '2026-01-01T00:00:00+08:00', endsAt: '2027-01-01T00:00:00+08:00' };

const products = [
  {
    id: 'harness',
    title: text('岚山狗狗胸背带', 'Lanshan Dog Harness'),
    categories: ['Pets', 'Harnesses'],
    attributes: {
      'size table': text(
        'S：胸围30-40cm；M：胸围40-52cm；L：胸围52-70cm',
        'S: chest 30-40 cm; M: chest 40-52 cm; L: chest 52-70 cm',
      ),
    },
    variants: ['S', 'M', 'L'].map((size) => ({ sku: `HA-${size}`, options: { size }, price: yuan(68) })),
  },
  {
    id: 'lenses',
    title: text('澈目月抛隐形眼镜', 'Chemu Monthly Contact Lenses'),
    categories: ['Optics', 'Lenses'],
    variants: ['-2.00', '-2.50', '-3.50'].map((power) => ({
      sku: `LE${power}`,
      options: { power },
      price: yuan(90),
    })),
  },
  {
    id: 'feed',
    title: text('禾野鸭肉狗粮', 'Heye Duck Kibble'),
    categories: ['Pets', 'Food'],
    variants: [
      { sku: 'FE-S', options: { weight: '500g' }, price: yuan(40) },
      { sku: 'FE-L', options: { weight: '2kg' }, price: yuan(120) },
    ],
  },
  {
    id: 'trimmer',
    title: text('青禾20V打草机', 'Qinghe 20V Grass Trimmer'),
    categories: ['Garden', 'Trimmers'],
    attributes: { voltage: '20V' },
    variants: [
      { sku: 'TR-B', options: { version: text('裸机', 'Body only') }, price: yuan(260) },
      { sku: 'TR-K', options: { version: text('套装', 'Kit with battery') }, price: yuan(420) },
    ],
  },
  {
    id: 'pack',
    title: text('青禾12V锂电池', 'Qinghe 12V Battery Pack'),
    categories: ['Garden', 'Batteries'],
    attributes: { voltage: '12V' },
    variants: [{ sku: 'PA', price: yuan(110) }],
  },
  {
    id: 'spool',
    title: text('打草绳', 'Trimmer Line Spool'),
    categories: ['Garden', 'Accessories'],
    attributes: { 'fits models': text('青禾20V打草机', 'Qinghe 20V Grass Trimmer') },
    variants: [{ sku: 'SP', price: yuan(25) }],
  },
];

const promotions = [
  {
    id: 'coupon',
    title: text('新客券', 'Welcome coupon'),
    kind: 'coupon',
    value: yuan(15),
    minimumSpend: yuan(100),
    code: 'NEWPAL26',
    ...in2026,
  },
];

const shippingMethods = [
  {
    id: 'standard',
    name: text('标准快递', 'Standard'),
    carrier: 'SF',
    regions: [{ country: 'CN' }],
    price: yuan(10),
    freeOver: yuan(150),
    minDays: 2,
    maxDays: 3,
  },
];

/** Writes the shop into a temporary folder and gives its path. */
export async function writeMeasuresStore(): Promise<string> {
  const store = {
    name: text('山野集', 'Shanye'),
    currency: 'CNY',
    locales: ['zh', 'en'],
    timezone: 'Asia/Shanghai',
    shipsFrom: { country: 'CN', region: '浙江', city: '杭州' },
  };
  return await writtenStore(store, { products, promotions, 'shipping-methods': shippingMethods });
}
