// A corner shop in which words are easily mistaken: a coupon called TEA, lengths in feet, inches and metres, orders by numbers of digits only.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The point in time at which the shop's clock stands. */
export const CORNER_NOW = new Date('2026-11-23T10:00:00+08:00');

const DAY_MS = 86_400_000;
const inDays = (days: number): string => new Date(CORNER_NOW.getTime() + days * DAY_MS).toISOString();
const yuan = (amount: number): { amount: number; currency: string } => ({ amount: amount * 100, currency: 'CNY' });

interface Variant {
  readonly sku: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly price: ReturnType<typeof yuan>;
}

const lengths = (prefix: string, values: readonly string[], from: number): Variant[] =>
  values.map((length, index) => ({
    sku: `${prefix}-${index}`,
    options: { length },
    price: yuan(from + index * 10),
  }));

const sneakers = ['38', '39', '40'].flatMap((size, index) =>
  ['black', 'white'].map((color) => ({
    sku: `SN-${size}-${color.toUpperCase()}`,
    options: { size, color },
    price: yuan(200 + index * 10),
  })),
);

interface Product {
  readonly id: string;
  readonly title: string | { zh: string; en: string };
  readonly description?: string;
  readonly categories?: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly variants: readonly Variant[];
}

const products: readonly Product[] = [
  // From the shortest to the longest: 8 in, 1 ft, 2 ft, 1 m.
  {
    id: 'cable',
    title: { zh: '数据线', en: 'Data Cable' },
    variants: lengths('CB', ['1 m', '8 in', '2 ft', '1 ft'], 10),
  },
  {
    id: 'hose',
    title: 'Garden Hose',
    description: 'Stays soft in the cold. It never kinks.',
    variants: lengths('GH', ['25 ft', '50 ft', '100 ft'], 80),
  },
  { id: 'sneakers', title: { zh: '帆布鞋', en: 'Canvas Sneakers' }, variants: sneakers },
  {
    id: 'tea',
    title: { zh: '龙井茶', en: 'Longjing Tea' },
    variants: [{ sku: 'TEA-1', price: yuan(100) }],
  },
  {
    id: 'serum',
    title: { zh: '玫瑰精华液', en: 'Rose Serum' },
    attributes: { 适合肤质: '干性、中性', 香调值: '淡香' },
    variants: [
      { sku: 'RS-30', options: { volume: '30ml' }, price: yuan(198) },
      { sku: 'RS-50', options: { volume: '50ml' }, price: yuan(298) },
    ],
  },
  {
    id: 'biscuits',
    title: { zh: '杏仁饼干', en: 'Almond Biscuits' },
    attributes: { 储存: '阴凉干燥处', 过敏原: '杏仁' },
    variants: [{ sku: 'BI-1', price: yuan(30) }],
  },
  {
    id: 'mooncake',
    title: { zh: '莲蓉月饼', en: 'Lotus Mooncake' },
    attributes: { 配料: '莲子、白砂糖' },
    variants: [{ sku: 'MC-1', price: yuan(60) }],
  },
  {
    id: 'kettle',
    title: { zh: '烧水壶', en: 'Kettle' },
    description: '预售商品，12月20日起发货。',
    // Stands among the teas, and is none.
    categories: ['Tea'],
    variants: [{ sku: 'KT-1', price: yuan(90) }],
  },
];

const SOLD_OUT = 'KT-1';

const customer = (id: string): object => ({
  id,
  name: `Lin ${id}`,
  email: `${id}@example.com`,
  addresses: [
    address(id),
    { recipient: 'Lin', country: 'CN', region: '浙江省', city: '杭州市', line1: '400 Pine Street' },
  ],
  paymentMethods: [{ id: `${id}-card`, kind: 'credit-card', lastFour: '1111' }],
});

const address = (id: string): object => ({
  recipient: `Lin ${id}`,
  country: 'CN',
  region: '北京市',
  city: '北京市',
  district: '朝阳区',
  line1: '望京街9号',
});

function order(
  id: string,
  customerId: string,
  status: string,
  days: number,
  skus: readonly string[],
  more = {},
): object {
  const items = skus.map((sku) => {
    const product = products.find(({ variants }) => variants.some((variant) => variant.sku === sku));
    const variant = product?.variants.find((one) => one.sku === sku);
    if (product === undefined || variant === undefined) throw new Error(`no sku ${sku} in the corner shop`);
    const { options, price } = variant;
    const own = { sku, productId: product.id, title: product.title, unitPrice: price, quantity: 1 };
    return options === undefined ? own : { ...own, options };
  });
  const amount = items.reduce((sum, { unitPrice }) => sum + unitPrice.amount, 0);
  const paid = { type: 'payment', methodId: `${customerId}-card`, amount: { amount, currency: 'CNY' } };
  return {
    id,
    customerId,
    status,
    placedAt: inDays(-days),
    address: address(customerId),
    items,
    payments: [paid],
    ...more,
  };
}

/** Customers in whose orders scripts may change things, each with the same orders. */
export const CORNER_CUSTOMERS = ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8'] as const;

/** An order's number: 1 pending (hose 50 ft, tea), 2 being prepared (sneakers), 3 delivered without a parcel on record (serum, tea), 4 cancelled and refunded (serum), 5 pending (sneakers); of n7 also 6 whose return is asked for (kettle), 7 delivered to the porch and on its way (hose, kettle). */
export const cornerOrder = (customerId: (typeof CORNER_CUSTOMERS)[number], place: number): string =>
  `20261100${customerId.slice(1)}${place}`;

function ordersOf(customerId: (typeof CORNER_CUSTOMERS)[number]): object[] {
  const id = (place: number): string => cornerOrder(customerId, place);
  const refund = [
    { type: 'payment', methodId: `${customerId}-card`, amount: yuan(198) },
    { type: 'refund', methodId: `${customerId}-card`, amount: yuan(198), at: inDays(-3) },
  ];
  const invoice = {
    kind: 'personal',
    title: `Lin ${customerId}`,
    status: 'issued',
    email: `${customerId}@example.com`,
  };
  return [
    order(id(1), customerId, 'pending', 1, ['GH-1', 'TEA-1']),
    order(id(2), customerId, 'processing', 2, ['SN-39-WHITE']),
    order(id(3), customerId, 'delivered', 9, ['RS-30', 'TEA-1'], { invoice }),
    order(id(4), customerId, 'cancelled', 20, ['RS-30'], { payments: refund }),
    order(id(5), customerId, 'pending', 0, ['SN-38-BLACK']),
    ...(customerId === 'n7'
      ? [
          order(id(6), customerId, 'return-requested', 8, ['KT-1']),
          order(id(7), customerId, 'shipped', 5, ['GH-1', 'KT-1']),
        ]
      : []),
  ];
}

const parcel = (id: string, orderId: string, skus: readonly string[], status: string): object => ({
  id,
  orderId,
  carrier: 'Post',
  trackingNumber: `${id}-${orderId}`,
  items: skus.map((sku) => ({ sku, quantity: 1 })),
  estimatedDeliveryAt: inDays(-1),
  events: [{ at: inDays(-1), status, description: 'Scanned' }],
});

/** Writes the store into a folder of its own and returns its path. */
export async function writeCornerStore(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-corner-'));
  const range = { startsAt: inDays(-30), endsAt: inDays(30) };
  const files: Readonly<Record<string, readonly object[]>> = {
    'products.jsonl': products,
    'stock.jsonl': products.flatMap(({ variants }) =>
      variants.map(({ sku }) => ({
        sku,
        warehouse: 'north',
        onHand: sku === SOLD_OUT ? 0 : 50,
        ...(sku === SOLD_OUT ? { incoming: [{ quantity: 9, expectedAt: inDays(5) }] } : {}),
      })),
    ),
    'promotions.jsonl': [
      {
        id: 'tea-coupon',
        title: 'Tea coupon',
        kind: 'coupon',
        code: 'TEA',
        value: yuan(30),
        appliesTo: { products: ['tea'] },
        ...range,
      },
      { id: 'hello', title: 'Hello', kind: 'coupon', code: 'THERE', value: yuan(5), ...range },
      {
        id: 'old',
        title: 'Old',
        kind: 'coupon',
        code: 'D11',
        value: yuan(50),
        startsAt: inDays(-20),
        endsAt: inDays(-10),
      },
    ],
    'shipping-methods.jsonl': [
      {
        id: 'post',
        name: 'Post',
        carrier: 'Post',
        regions: [{ country: 'CN' }],
        price: yuan(8),
        minDays: 2,
        maxDays: 4,
      },
    ],
    'faqs.jsonl': [
      {
        id: 'returns',
        questions: ['What is your returns policy', '怎么退货'],
        answer: {
          zh: '签收后30天内可退。精华和茶叶未拆封才能退。',
          en: '30 days from delivery, in its box. Serums and teas only unopened.',
        },
      },
      {
        id: 'postage',
        questions: ['Who pays the postage for a return', '退货运费谁出'],
        answer: { zh: '质量问题我们出，其他买家出。', en: 'We pay if it is faulty, you pay otherwise.' },
      },
      {
        id: 'cod',
        questions: ['支持货到付款吗', 'Can I pay on delivery'],
        answer: { zh: '暂不支持货到付款。', en: 'No payment on delivery.' },
      },
      {
        id: 'dispatch',
        questions: ['多久发货', 'How soon do you dispatch orders'],
        answer: { zh: '下单后48小时内发货。', en: 'Within 48 hours.' },
      },
      {
        id: 'pause',
        questions: ['Can I pause my tea subscription for a month', '茶叶订阅能暂停一个月吗'],
        answer: { zh: '可以，每月1日前告诉我们。', en: 'Yes, tell us before the first of the month.' },
      },
    ],
    'shipments.jsonl': [
      parcel('P-1', cornerOrder('n7', 7), ['GH-1'], 'delivered'),
      parcel('P-2', cornerOrder('n7', 7), ['KT-1'], 'out-for-delivery'),
    ],
    'customers.jsonl': CORNER_CUSTOMERS.map(customer),
    'orders.jsonl': CORNER_CUSTOMERS.flatMap(ordersOf),
  };
  const store = {
    name: { zh: '街角小店', en: 'Corner Shop' },
    currency: 'CNY',
    locales: ['zh', 'en'],
    timezone: 'Asia/Shanghai',
    returnWindowDays: 30,
  };
  await writeFile(join(folder, 'store.json'), JSON.stringify(store));
  for (const [name, records] of Object.entries(files))
    await writeFile(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return folder;
}
