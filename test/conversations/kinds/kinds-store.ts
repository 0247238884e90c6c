// A shop of lights and of sewing things: a kind that it calls by a name of its own, and accessories that fit one machine and not the other.
import { writtenStore } from '../written-store.js';

/** The point in time at which the shop's clock stands. */
export const KINDS_NOW = new Date('2026-11-23T10:00:00+08:00');

const yuan = (amount: number): { amount: number; currency: string } => ({ amount: amount * 100, currency: 'CNY' });
const text = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

const products = [
  {
    id: 'mood',
    title: text('暖帐 氛围灯', 'Warmtent Mood Globe'),
    categories: ['灯具', '露营灯'],
    variants: [
      { sku: 'MO-CREAM', options: { colour: text('奶白', 'Cream') }, price: yuan(129) },
      { sku: 'MO-GREEN', options: { colour: text('墨绿', 'Green') }, price: yuan(129) },
    ],
  },
  {
    id: 'lantern',
    title: text('暖帐 复古马灯', 'Warmtent Retro Lantern'),
    categories: ['灯具', '露营灯'],
    variants: [
      { sku: 'LT-COPPER', options: { colour: text('古铜', 'Copper') }, price: yuan(159) },
      { sku: 'LT-GREEN', options: { colour: text('墨绿', 'Green') }, price: yuan(159) },
    ],
  },
  {
    id: 'machine',
    title: 'Lark 60 Sewing Machine',
    categories: ['Machines'],
    attributes: { Shank: 'Low', Length: '41 cm' },
    description: 'Takes low-shank feet.',
    variants: [{ sku: 'LK60', price: yuan(1_990) }],
  },
  {
    id: 'foot-low',
    title: 'Walking Foot, Low Shank',
    categories: ['Presser Feet'],
    attributes: { Shank: 'Low', Fits: 'Lark 60' },
    variants: [{ sku: 'WF-LO', price: yuan(180) }],
  },
  {
    id: 'foot-high',
    title: 'Walking Foot, High Shank',
    categories: ['Presser Feet'],
    attributes: { Shank: 'High' },
    description: 'Made for the Kestrel 9. It does not fit the Lark 60.',
    variants: [{ sku: 'WF-HI', price: yuan(240) }],
  },
  {
    id: 'frame',
    title: text('书册 板材粗框', 'Volume Thick Frame'),
    variants: [
      { sku: 'FR-SHELL', options: { colour: text('玳瑁', 'Tortoise') }, price: yuan(229) },
      { sku: 'FR-BLACK', options: { colour: text('黑色', 'Black') }, price: yuan(229) },
    ],
  },
  {
    id: 'child',
    title: text('小鹿 儿童软框', 'Fawn Soft Frame'),
    variants: [{ sku: 'CH-BLUE', options: { colour: text('蓝色', 'Blue') }, price: yuan(159) }],
  },
  { id: 'lens', title: text('薄镜片（一副）', 'Thin Lenses'), variants: [{ sku: 'LE', price: yuan(299) }] },
];

const faqs = [
  {
    id: 'guarantee',
    topic: 'machines',
    questions: ['How long is the guarantee?', 'What does the warranty cover?'],
    answer: 'Machines have 3 years’ guarantee.',
  },
  {
    id: 'service',
    topic: 'machines',
    questions: ['Do you repair machines?', 'How much is a service?'],
    answer: 'The workshop services machines for ¥300.',
  },
];

const address = {
  recipient: 'Su',
  phone: '13900660022',
  country: 'CN',
  region: '浙江',
  city: '杭州',
  district: '西湖区',
  line1: '文三路118号',
};
const customer = {
  id: 'su',
  name: 'Su',
  email: 'su@shop.example',
  phone: '13900660022',
  addresses: [],
  paymentMethods: [{ id: 'su-pay', kind: 'wechat-pay' }],
};

const buyer = { ...customer, id: 'luo', email: 'luo@shop.example', phone: '13900660033' };

const order = (id: string, status: string, placedAt: string, item: Record<string, unknown>, paid: number): object => ({
  id,
  customerId: id.startsWith('GL') ? 'luo' : 'su',
  status,
  placedAt,
  address,
  items: [{ id: `${id}-1`, ...item }],
  payments: [{ type: 'payment', methodId: 'su-pay', amount: yuan(paid), at: placedAt }],
});

const orders = [
  order(
    'YH-1203',
    'cancelled',
    '2026-11-10T09:00:00+08:00',
    {
      sku: 'LT-COPPER',
      productId: 'lantern',
      title: '暖帐 复古马灯',
      options: { colour: '古铜' },
      unitPrice: yuan(159),
    },
    159,
  ),
  order(
    'YH-1202',
    'delivered',
    '2026-11-18T12:20:00+08:00',
    {
      sku: 'MO-CREAM',
      productId: 'mood',
      title: '暖帐 氛围灯',
      options: { colour: '奶白' },
      unitPrice: yuan(129),
      quantity: 2,
    },
    258,
  ),
  order(
    'YH-1204',
    'processing',
    '2026-11-22T16:45:00+08:00',
    { sku: 'LK60', productId: 'machine', title: '云雀60 缝纫机', unitPrice: yuan(1_990) },
    1_990,
  ),
  order(
    'GL-1105',
    'delivered',
    '2026-11-10T09:00:00+08:00',
    { sku: 'FR-SHELL', productId: 'frame', title: '书册 板材粗框', options: { colour: '玳瑁' }, unitPrice: yuan(229) },
    229,
  ),
  order(
    'GL-1106',
    'delivered',
    '2026-11-18T09:00:00+08:00',
    { sku: 'CH-BLUE', productId: 'child', title: '小鹿 儿童软框', options: { colour: '蓝色' }, unitPrice: yuan(159) },
    159,
  ),
  order(
    'GL-1107',
    'processing',
    '2026-11-22T09:00:00+08:00',
    { sku: 'LE', productId: 'lens', title: '薄镜片（一副）', unitPrice: yuan(299) },
    299,
  ),
];

const shipments = [
  {
    id: 'SH-1202',
    orderId: 'YH-1202',
    carrier: 'sf',
    trackingNumber: 'SF881202',
    items: [{ sku: 'MO-CREAM', quantity: 2 }],
    events: [{ at: '2026-11-20T11:48:00+08:00', status: 'delivered', description: text('已签收', 'Signed for') }],
  },
];

/** Writes the shop into a temporary folder and gives its path. */
export async function writeKindsStore(): Promise<string> {
  const store = {
    name: 'Kinds',
    currency: 'CNY',
    locales: ['zh', 'en'],
    timezone: 'Asia/Shanghai',
    returnWindowDays: 30,
  };
  return await writtenStore(store, { products, faqs, customers: [customer, buyer], orders, shipments });
}
