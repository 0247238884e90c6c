// A small shop whose shoppers write on other platforms: two pots that share a word, and orders that guests can prove.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DAY_MS = 86_400_000;
const cny = (amount: number) => ({ amount, currency: 'CNY' });
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

/** Whose orders they are; anybody with number and phone can prove one. */
export const PHONE = '13800138000';

/** An order for each platform's journey, as one can be returned once. */
const JOURNEY_ORDERS = ['T-2101', 'T-2102', 'T-2103', 'T-2104', 'T-2105', 'T-2106'];

/** Something ordered. */
interface OrderedItem {
  readonly sku: string;
  readonly productId: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly unitPrice: { readonly amount: number; readonly currency: string };
}

const TEA: OrderedItem = {
  sku: 'TEA',
  productId: 'tea',
  title: { zh: '龙井茶叶', en: 'Longjing tea' },
  unitPrice: cny(8_800),
};

/** Whose the journeys' orders are. */
export const journeyCustomer = {
  id: 'zhou',
  name: '周',
  phone: PHONE,
  paymentMethods: [{ id: 'card', kind: 'credit-card' }],
};
/** The journeys' orders of one item, delivered. */
export const journeyOrders = (item: OrderedItem) =>
  JOURNEY_ORDERS.map((id) => order(id, 'delivered', 6, journeyCustomer.id, item));

const product = (id: string, zh: string, en: string, amount: number) => ({
  id,
  title: { zh, en },
  variants: [{ sku: id.toUpperCase(), price: cny(amount) }],
});

const order = (id: string, status: string, daysOld: number, customerId = 'lin', item = TEA) => ({
  id,
  customerId,
  status,
  placedAt: daysAgo(daysOld),
  address: { country: 'CN', region: '上海', city: '上海', line1: '南京路 1 号', recipient: '林', phone: PHONE },
  items: [item],
  payments: [{ type: 'payment', methodId: 'card', amount: item.unitPrice }],
});

/** Writes the shop into a folder of its own and returns where. */
export async function writeTeaShop(): Promise<string> {
  const files: Record<string, unknown[]> = {
    'store.json': [
      { name: 'Tea', currency: 'CNY', locales: ['zh', 'en'], timezone: 'Asia/Shanghai', returnWindowDays: 30 },
    ],
    'products.jsonl': [
      product('tea', '龙井茶叶', 'Longjing tea', 8_800),
      product('pot-glass', '玻璃茶壶', 'Glass teapot', 12_900),
      product('pot-clay', '紫砂茶壶', 'Clay teapot', 25_900),
      {
        id: 'mug',
        title: { zh: '随行杯', en: 'Travel mug <“hot & cold”>' },
        brand: 'Everpour',
        categories: ['Kitchen', 'Cups'],
        images: ['https://img.example/mug.jpg', '/products/mug-2.svg'],
        url: 'https://shop.example/mug?from=feed&x=1',
        variants: [
          {
            sku: 'MUG-RED',
            options: { 颜色: { zh: '红色', en: 'Red' } },
            price: cny(9_900),
            compareAtPrice: cny(12_000),
            barcode: '6901234567892',
          },
          { sku: 'MUG-BLUE', options: { 颜色: { zh: '蓝色', en: 'Blue' } }, price: cny(10_005) },
        ],
      },
    ],
    'stock.jsonl': ['TEA', 'POT-GLASS', 'POT-CLAY'].map((sku) => ({ sku, warehouse: 'main', onHand: 50 })),
    'customers.jsonl': [
      { id: 'kim', name: 'Kim' },
      journeyCustomer,
      { id: 'lin', name: '林', phone: PHONE, paymentMethods: [{ id: 'card', kind: 'credit-card' }] },
    ],
    'faqs.jsonl': [
      {
        id: 'gift-wrapping',
        questions: [{ zh: '有礼品包装吗', en: 'Do you offer gift wrapping?' }],
        answer: { zh: '礼品包装免费。', en: 'Gift wrapping is free.' },
      },
    ],
    'orders.jsonl': [
      order('T-2001', 'pending', 1),
      ...['T-2002', 'T-2003'].map((id) => order(id, 'delivered', 6)),
      ...journeyOrders(TEA),
    ],
  };
  const folder = await mkdtemp(join(tmpdir(), 'daogou-tea-'));
  for (const [name, lines] of Object.entries(files))
    await writeFile(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n'));
  return folder;
}
