// A shop of household goods whose texts say things in quite other words than shoppers do.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The point in time at which the shop's clock stands. */
export const MEANING_NOW = new Date('2026-11-23T10:00:00Z');
/** The only customer, with an order that is on its way and one that is not packed yet. */
export const MEANING_CUSTOMER = 'ada';
/** On its way: the gloves. */
export const SHIPPED_ORDER = 'H-5001';

const pounds = (amount: number): { amount: number; currency: string } => ({
  amount: Math.round(amount * 100),
  currency: 'GBP',
});
const text = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

const products = [
  {
    id: 'descaler',
    title: text('除垢剂 1升', 'Limescale Remover 1 L'),
    categories: ['Cleaning'],
    description: text(
      '十分钟溶解水壶和花洒里的白色水垢。大理石等天然石材不能用。',
      'Dissolves the chalky film in kettles and shower heads within ten minutes. Keep off marble and other natural stone.',
    ),
    attributes: { dilution: text('1份兑10份水', '1 part to 10 parts water'), scent: text('无香', 'None') },
    variants: [{ sku: 'DE-1', price: pounds(6) }],
  },
  {
    id: 'mop',
    title: text('平板拖把', 'Flat Mop'),
    categories: ['Cleaning'],
    description: text(
      '杆长90到140厘米。拖布60度机洗，可洗300次。',
      'The handle extends from 90 to 140 cm. The pad goes in the washing machine at 60 degrees.',
    ),
    variants: [
      { sku: 'MO-G', options: { colour: text('灰色', 'Grey') }, price: pounds(20) },
      { sku: 'MO-B', options: { colour: text('蓝色', 'Blue') }, price: pounds(20) },
    ],
  },
  {
    id: 'gloves',
    title: text('橡胶手套', 'Rubber Gloves'),
    categories: ['Cleaning'],
    description: text('袖口到手肘，棉内里。', 'Cuffs to the elbow, lined with cotton.'),
    variants: [{ sku: 'GL-1', price: pounds(5) }],
  },
  {
    id: 'trap',
    title: text('活捉捕鼠器', 'Humane Mouse Trap'),
    categories: ['Pests'],
    description: text(
      '活捉偷吃粮食的老鼠，不伤害它们。',
      'Catches mice that nibble food in the kitchen at night, alive and unharmed.',
    ),
    variants: [{ sku: 'TR-1', price: pounds(9) }],
  },
  {
    id: 'nightlight',
    title: text('感应小夜灯', 'Plug-In Night Light'),
    categories: ['Lighting'],
    description: text(
      '夜里有人走过就自己亮，起夜上厕所不会绊倒。',
      'Comes on by itself when somebody walks past in the dark, so that nobody trips on the stairs.',
    ),
    variants: [{ sku: 'NL-1', price: pounds(12) }],
  },
];

const orderOf = (id: string, status: string, sku: string, productId: string, amount: number): object => ({
  id,
  customerId: MEANING_CUSTOMER,
  status,
  placedAt: '2026-11-20T09:00:00Z',
  address: { country: 'GB', city: 'Leeds', line1: '1 Mill Lane' },
  items: [
    {
      sku,
      productId,
      title: products.find((product) => product.id === productId)?.title,
      unitPrice: pounds(amount),
      quantity: 1,
    },
  ],
  payments: [{ type: 'payment', methodId: 'ada-card', amount: pounds(amount) }],
});

/** Writes the store to a new folder and returns its path. */
export async function writeMeaningStore(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-meaning-'));
  const files: Record<string, readonly object[]> = {
    'products.jsonl': products,
    'stock.jsonl': products.flatMap(({ variants }) =>
      variants.map(({ sku }) => ({ sku, warehouse: 'main', onHand: sku === 'MO-B' ? 7 : 40 })),
    ),
    'faqs.jsonl': [
      {
        id: 'cancel',
        questions: [text('怎么取消订单', 'Can I cancel my order?')],
        answer: text(
          '没打包前可以取消；打包后请拒收，或30天内寄回。',
          'Until we pack it. After that refuse the parcel at the door or send it back within 30 days.',
        ),
      },
    ],
    'promotions.jsonl': [
      {
        id: 'tidy',
        title: text('九折券', '10% off with TIDY10'),
        kind: 'coupon',
        code: 'TIDY10',
        value: pounds(2),
        startsAt: '2026-11-01T00:00:00Z',
        endsAt: '2026-12-20T00:00:00Z',
      },
    ],
    'customers.jsonl': [
      {
        id: MEANING_CUSTOMER,
        name: 'Ada Holt',
        email: 'ada@example.com',
        paymentMethods: [{ id: 'ada-card', kind: 'credit-card', lastFour: '4242' }],
      },
    ],
    'orders.jsonl': [
      orderOf(SHIPPED_ORDER, 'shipped', 'GL-1', 'gloves', 5),
      orderOf('H-5002', 'pending', 'NL-1', 'nightlight', 12),
    ],
  };
  const store = { name: text('家务小店', 'Tidy House'), currency: 'GBP', locales: ['zh', 'en'], timezone: 'UTC' };
  await writeFile(join(folder, 'store.json'), JSON.stringify(store));
  for (const [name, records] of Object.entries(files))
    await writeFile(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return folder;
}
