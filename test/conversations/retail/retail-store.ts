// A small store of the kind that public retail benchmarks use: many variants, English titles, a few orders of each status a customer.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The point in time at which the shop's clock stands. */
export const RETAIL_NOW = new Date('2026-11-23T10:00:00+08:00');
/** So many customers have the same orders each. */
export const RETAIL_CUSTOMERS = 80;

const DAY_MS = 86_400_000;
const ago = (days: number): string => new Date(RETAIL_NOW.getTime() - days * DAY_MS).toISOString();
const usd = (amount: number): { amount: number; currency: string } => ({ amount, currency: 'USD' });

interface Variant {
  readonly sku: string;
  readonly options: Record<string, string>;
  readonly price: ReturnType<typeof usd>;
}

/** All combinations of options, each a little dearer than the one before. */
function variantsOf(
  prefix: string,
  options: Record<string, readonly string[]>,
  price: number,
  skipped: readonly string[] = [],
): Variant[] {
  let rows: Record<string, string>[] = [{}];
  for (const [name, values] of Object.entries(options))
    rows = rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value })));
  return rows
    .map((row, index) => ({
      sku: [prefix, ...Object.values(row).map((value) => value.replace(/[^a-z\d]/giu, '').toUpperCase())].join('-'),
      options: row,
      price: usd(price + index * 100),
    }))
    .filter(({ sku }) => !skipped.includes(sku));
}

const products = [
  {
    id: 'lamp',
    title: 'Desk Lamp',
    variants: variantsOf('DL', { brightness: ['low', 'medium', 'high'], color: ['black', 'white'] }, 4_000),
  },
  {
    id: 'bottle',
    title: 'Water Bottle',
    variants: variantsOf('WB', { capacity: ['500ml', '750ml', '1000ml'], color: ['red', 'blue', 'black'] }, 2_000),
  },
  {
    id: 'laptop',
    title: 'Laptop',
    variants: variantsOf(
      'LT',
      { 'screen size': ['13-inch', '15-inch'], ram: ['16GB', '32GB'], color: ['silver', 'black'] },
      150_000,
    ),
  },
  {
    id: 'shoes',
    title: 'Running Shoes',
    variants: variantsOf('RS', { size: ['8', '9', '10'], color: ['black', 'white'] }, 9_000),
  },
  {
    id: 'jacket',
    title: 'Fleece Jacket',
    variants: variantsOf('FJ', { size: ['S', 'M', 'L'], color: ['black', 'navy'] }, 8_000),
  },
  { id: 'mug', title: 'Coffee Mug', variants: [{ sku: 'MUG', options: { color: 'white' }, price: usd(1_500) }] },
  { id: 'tent', title: 'Camping Tent', variants: [{ sku: 'TENT', options: { color: 'green' }, price: usd(10_000) }] },
];

/** The 1000 ml bottle in black cannot be had. */
const SOLD_OUT = 'WB-1000ML-BLACK';

function item(sku: string, quantity = 1, unitPrice?: number): object {
  const product = products.find(({ variants }) => variants.some((variant) => variant.sku === sku));
  const variant = product?.variants.find((one) => one.sku === sku);
  if (product === undefined || variant === undefined) throw new Error(`no sku ${sku} in the retail store`);
  const price = unitPrice === undefined ? variant.price : usd(unitPrice);
  return { sku, productId: product.id, title: product.title, options: variant.options, unitPrice: price, quantity };
}

/** The customer of a number, e.g. `k-07`. */
export const retailCustomer = (number: number): string => `k-${String(number).padStart(2, '0')}`;

/**
 * An order of a customer: 1 pending (lamp, bottle), 2 delivered five days ago (shoes, jacket, three mugs), 3 on its way in two
 * parcels (tent, mug; the tent costs less now), 4 being prepared (laptop), 5 delivered long ago with an issued invoice (tent),
 * 6 pending and paid in two parts (mug), 7 pending and not paid (mug), 8 pending (laptop).
 */
export const retailOrder = (number: number, order: number): string => `K${String(number).padStart(2, '0')}${order}0`;

const address = (number: number): object => ({
  recipient: `Robin Field ${String.fromCharCode(64 + (number % 26 || 26))}`,
  phone: `+1 415 555 01${String(number).padStart(2, '0')}`,
  country: 'US',
  region: 'CA',
  city: 'San Francisco',
  line1: `${number} Harbour Street`,
  postcode: '94105',
});

function customerOf(number: number): object {
  const id = retailCustomer(number);
  return {
    id,
    name: `Robin Field ${number}`,
    email: `${id}@example.com`,
    addresses: [
      address(number),
      { country: 'US', region: 'WA', city: 'Seattle', line1: '9 Lake View Road', postcode: '98101' },
    ],
    paymentMethods: [
      { id: `${id}-card`, kind: 'credit-card', label: 'visa', lastFour: '4821' },
      { id: `${id}-paypal`, kind: 'paypal' },
      { id: `${id}-gift`, kind: 'gift-card', balance: usd(2_000) },
      ...(number % 10 === 5
        ? [
            {
              id: `${id}-euro`,
              kind: 'gift-card',
              label: 'euro voucher',
              balance: { amount: 900_000, currency: 'EUR' },
            },
          ]
        : []),
    ],
  };
}

interface LineItem {
  unitPrice: { amount: number };
  quantity: number;
}

function ordersOf(number: number): object[] {
  const customerId = retailCustomer(number);
  const order = (place: number, status: string, days: number, items: object[], more: object = {}): object => {
    const total = (items as LineItem[]).reduce((sum, { unitPrice, quantity }) => sum + unitPrice.amount * quantity, 0);
    return {
      id: retailOrder(number, place),
      customerId,
      status,
      placedAt: ago(days),
      address: address(number),
      items,
      payments: [{ type: 'payment', methodId: `${customerId}-card`, amount: usd(total), at: ago(days) }],
      ...more,
    };
  };
  const mug = item('MUG');
  const halves = [
    { type: 'payment', methodId: `${customerId}-card`, amount: usd(500), at: ago(2) },
    { type: 'payment', methodId: `${customerId}-paypal`, amount: usd(1_000), at: ago(2) },
  ];
  return [
    order(1, 'pending', 1, [item('DL-HIGH-BLACK'), item('WB-500ML-RED')]),
    order(2, 'delivered', 12, [item('RS-8-BLACK'), item('FJ-M-BLACK'), item('MUG', 3)]),
    order(3, 'shipped', 4, [item('TENT', 1, 12_000), mug]),
    order(4, 'processing', 2, [item('LT-13INCH-16GB-SILVER')]),
    order(5, 'delivered', 70, [item('TENT')], {
      invoice: { kind: 'personal', title: `Robin Field ${number}`, status: 'issued' },
    }),
    order(6, 'pending', 2, [mug], { payments: halves }),
    order(7, 'pending', 2, [mug], { payments: [] }),
    order(8, 'pending', 3, [item('LT-13INCH-32GB-BLACK')]),
  ];
}

function shipmentsOf(number: number): object[] {
  const parcel = (
    id: string,
    order: number,
    skus: readonly [string, number][],
    events: object[],
    due?: string,
  ): object => ({
    id: `${retailOrder(number, order)}-${id}`,
    orderId: retailOrder(number, order),
    carrier: 'Swift Parcel',
    trackingNumber: `SP${number}${order}${id}00777`,
    items: skus.map(([sku, quantity]) => ({ sku, quantity })),
    ...(due === undefined ? {} : { estimatedDeliveryAt: due }),
    events,
  });
  const event = (days: number, status: string, description: string): object => ({ at: ago(days), status, description });
  return [
    parcel(
      'a',
      2,
      [
        ['RS-8-BLACK', 1],
        ['FJ-M-BLACK', 1],
        ['MUG', 3],
      ],
      [event(9, 'picked-up', 'Picked up'), event(5, 'delivered', 'Left at the door')],
    ),
    parcel('a', 3, [['TENT', 1]], [event(6, 'customs', 'Held by customs')], ago(2)),
    parcel('b', 3, [['MUG', 1]], [event(2, 'delivered', 'Handed over')]),
    parcel('a', 5, [['TENT', 1]], [event(60, 'delivered', 'Handed over')]),
  ];
}

/** Writes the store into a folder of its own and returns its path. */
export async function writeRetailStore(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-retail-'));
  await mkdir(folder, { recursive: true });
  const numbers = Array.from({ length: RETAIL_CUSTOMERS }, (_, index) => index + 1);
  const files: Record<string, readonly object[]> = {
    'products.jsonl': products,
    'stock.jsonl': products.flatMap(({ variants }) =>
      variants.map(({ sku }) => ({ sku, warehouse: 'west', onHand: sku === SOLD_OUT ? 0 : 500 })),
    ),
    'customers.jsonl': numbers.map(customerOf),
    'orders.jsonl': numbers.flatMap(ordersOf),
    'shipments.jsonl': numbers.flatMap(shipmentsOf),
    'faqs.jsonl': [
      {
        id: 'returns',
        questions: [
          { zh: '怎么退货', en: 'How do I return something?' },
          { zh: '能退货吗', en: 'Can I return things?' },
        ],
        answer: { zh: '签收后 30 天内可以退货。', en: 'Things can be returned within 30 days of delivery.' },
        topic: 'returns',
      },
    ],
  };
  const store = {
    name: { zh: '港湾百货', en: 'Harbour Goods' },
    currency: 'USD',
    locales: ['en', 'zh'],
    timezone: 'Asia/Shanghai',
    returnWindowDays: 30,
    priceProtectionDays: 7,
  };
  await writeFile(join(folder, 'store.json'), JSON.stringify(store));
  for (const [name, records] of Object.entries(files))
    await writeFile(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return folder;
}
