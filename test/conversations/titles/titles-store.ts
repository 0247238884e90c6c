// A shop whose titles hold commas, counts, sizes and units: what is said of them must not be taken for anything else.
import { writtenStore } from '../written-store.js';

/** The point in time at which the shop's clock stands. */
export const TITLES_NOW = new Date('2026-11-23T10:00:00+08:00');

const yuan = (amount: number): { amount: number; currency: string } => ({ amount: amount * 100, currency: 'CNY' });
const text = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

const products = [
  {
    id: 'chisels-wood',
    title: 'Wood Chisels, Set of 6',
    categories: ['Chisels'],
    attributes: { Finish: 'Polished' },
    description: 'For hard and soft wood.',
    variants: [{ sku: 'CH-W', price: yuan(180) }],
  },
  {
    id: 'chisels-stone',
    title: 'Stone Chisels, Set of 6',
    categories: ['Chisels'],
    attributes: { Finish: 'Blackened' },
    variants: [{ sku: 'CH-S', price: yuan(260) }],
  },
  {
    id: 'kettle-small',
    title: text('山泉 煮水壶 12升', 'Spring Kettle, 1.2 L'),
    categories: ['Kettles'],
    attributes: { 适用炉具: '明火和电陶炉' },
    variants: [
      { sku: 'KE-S-C', options: { colour: text('古铜', 'Copper') }, price: yuan(99) },
      { sku: 'KE-S-B', options: { colour: text('黑色', 'Black') }, price: yuan(99) },
    ],
  },
  {
    id: 'kettle-large',
    title: text('山泉 煮水壶 18升', 'Spring Kettle, 1.8 L'),
    categories: ['Kettles'],
    variants: [{ sku: 'KE-L', price: yuan(129) }],
  },
  {
    id: 'stove',
    title: text('随行 炉具', 'Travel Stove'),
    categories: ['Stoves'],
    attributes: { 重量: '380 g' },
    variants: [{ sku: 'ST', price: yuan(89) }],
  },
  {
    id: 'stove-gas',
    title: text('双头 炉具', 'Double Stove'),
    categories: ['Stoves'],
    attributes: { 重量: '1.6 kg' },
    variants: [{ sku: 'ST-G', price: yuan(149) }],
  },
  // Numbers for ids, which no order of theirs may tell: the lightest comes last.
  ...[900, 800, 700, 600, 500].map((grams, at) => ({
    id: String(at + 1),
    title: `${['Amber', 'Birch', 'Cedar', 'Delta', 'Ember'][at] ?? ''} Lantern`,
    categories: ['Lanterns'],
    attributes: { Weight: `${grams} g` },
    variants: [{ sku: `LANTERN-${at + 1}`, price: yuan(70 + at) }],
  })),
  {
    id: 'denim',
    title: 'Washed Denim 12 oz',
    categories: ['Fabrics'],
    attributes: { Wash: '40 °C' },
    description: 'It has been washed at the mill.',
    variants: [
      { sku: 'DE-B', options: { colour: text('黑色', 'Black') }, price: yuan(59) },
      { sku: 'DE-I', options: { colour: text('靛蓝', 'Indigo') }, price: yuan(59) },
    ],
  },
  {
    id: 'glasses-polar',
    title: '飞行员太阳镜（偏光）',
    categories: ['太阳镜'],
    variants: [{ sku: 'GL-P', price: yuan(259) }],
  },
  {
    id: 'glasses-plain',
    title: '飞行员太阳镜（非偏光）',
    categories: ['太阳镜'],
    variants: [{ sku: 'GL-N', price: yuan(179) }],
  },
  {
    id: 'lotion-multi',
    title: '清润多功能护理液',
    categories: ['护理液'],
    variants: [
      { sku: 'LO-120', options: { 规格: '120ml' }, price: yuan(28) },
      { sku: 'LO-720', options: { 规格: '360ml×2' }, price: yuan(105) },
    ],
  },
  {
    id: 'lotion-peroxide',
    title: '净透双氧水护理液360ml',
    categories: ['护理液'],
    variants: [{ sku: 'LP-360', price: yuan(79) }],
  },
];

const faqs = [
  {
    id: 'address',
    questions: [text('下单后能改地址吗', 'Can I change the address after ordering?')],
    answer: text('还没配货的订单可以改地址。', 'Before it is packed the address can be changed.'),
  },
];

const address = {
  recipient: 'Lin',
  phone: '13900990011',
  country: 'CN',
  region: '浙江',
  city: '杭州',
  district: '西湖区',
  line1: '文三路118号',
};
const customer = {
  id: 'lin',
  name: 'Lin',
  email: 'lin@shop.example',
  phone: '13900990011',
  addresses: [],
  paymentMethods: [{ id: 'lin-pay', kind: 'wechat-pay' }],
};

const order = (id: string, status: string, item: Record<string, unknown>, paid: number): object => ({
  id,
  customerId: 'lin',
  status,
  placedAt: '2026-11-21T09:00:00+08:00',
  address,
  items: [{ id: `${id}-1`, ...item }],
  payments: [{ type: 'payment', methodId: 'lin-pay', amount: yuan(paid), at: '2026-11-21T09:00:00+08:00' }],
});

const orders = [
  order('TB1102', 'shipped', { sku: 'ST', productId: 'stove', title: '随行 炉具', unitPrice: yuan(89) }, 89),
  order(
    'TB1103',
    'pending',
    { sku: 'CH-W', productId: 'chisels-wood', title: 'Wood Chisels, Set of 6', unitPrice: yuan(180) },
    180,
  ),
];

/** Writes the shop into a temporary folder and gives its path. */
export async function writeTitlesStore(): Promise<string> {
  const store = {
    name: 'Titles',
    currency: 'CNY',
    locales: ['zh', 'en'],
    timezone: 'Asia/Shanghai',
    returnWindowDays: 30,
  };
  return await writtenStore(store, { products, faqs, customers: [customer], orders });
}
