// A shop whose orders are numbered in every way that shop systems have: 57, X9, #1042, A/12, 2026-77, UUIDs. Each customer has another order besides, for which the wish would be possible.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The point in time at which the shop's clock stands. */
export const NUMBERS_NOW = new Date('2026-11-23T10:00:00+08:00');

const DAY_MS = 86_400_000;
const inDays = (days: number): string => new Date(NUMBERS_NOW.getTime() + days * DAY_MS).toISOString();
const euro = (amount: number): { amount: number; currency: string } => ({ amount: amount * 100, currency: 'EUR' });

/** How the shop calls the order of each customer, in the order of the customers. */
export const ODD_NUMBERS = [
  '57',
  'X9',
  '#1042',
  'A/12',
  'B-204-R',
  '9f1c2d3e-1111-4222-8333-abcdefabcdef',
  '2026112300000042',
  'ord_5kq2',
  'KESTREL',
  '№88',
] as const;

/** The customer whose odd order is the one of this place. */
export const customerOf = (number: (typeof ODD_NUMBERS)[number]): string => `n${ODD_NUMBERS.indexOf(number)}`;

/** Another order of the same customer's, which could be cancelled. */
export const otherOf = (number: (typeof ODD_NUMBERS)[number]): string => `PLAIN-${ODD_NUMBERS.indexOf(number)}00`;

/** How the same customer is reached. */
export const mailOf = (number: (typeof ODD_NUMBERS)[number]): string => `${customerOf(number)}@example.org`;

const products = [
  { id: 'spade', title: { zh: '园艺铲', en: 'Garden Spade' }, variants: [{ sku: 'SP-1', price: euro(24) }] },
  { id: 'seeds', title: { zh: '番茄种子', en: 'Tomato Seeds' }, variants: [{ sku: 'TS-1', price: euro(3) }] },
];

const order = (id: string, at: number, status: string, days: number, product: (typeof products)[number]): object => ({
  id,
  customerId: `n${at}`,
  status,
  placedAt: inDays(-days),
  address: {
    recipient: 'Robin',
    phone: `55501${String(at).padStart(2, '0')}`,
    country: 'NL',
    city: 'Utrecht',
    line1: 'Oudegracht 1',
  },
  items: [
    {
      id: `${id}-1`,
      sku: product.variants[0]?.sku,
      productId: product.id,
      title: product.title,
      unitPrice: product.variants[0]?.price,
    },
  ],
  payments: [{ type: 'payment', methodId: `pay-${at}`, amount: product.variants[0]?.price }],
});

/** Writes the store into a folder of its own and returns its path. */
export async function writeNumbersStore(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-numbers-'));
  const [spade, seeds] = products;
  if (spade === undefined || seeds === undefined) throw new Error('the shop has two products');
  const files: Readonly<Record<string, readonly object[]>> = {
    'products.jsonl': products,
    'stock.jsonl': products.map(({ variants: [variant] }) => ({ sku: variant?.sku, warehouse: 'w', onHand: 40 })),
    'customers.jsonl': ODD_NUMBERS.map((_, at) => ({
      id: `n${at}`,
      name: 'Robin',
      email: `n${at}@example.org`,
      phone: `06 1234 56${String(at).padStart(2, '0')}`,
      paymentMethods: [{ id: `pay-${at}`, kind: 'paypal' }],
    })),
    'orders.jsonl': ODD_NUMBERS.flatMap((number, at) => [
      order(number, at, 'processing', 6, spade),
      order(`PLAIN-${at}00`, at, 'pending', 1, seeds),
      order(`PARCEL-${at}00`, at, 'shipped', 12, spade),
    ]),
    'shipments.jsonl': ODD_NUMBERS.map((_, at) => ({
      id: `s${at}`,
      orderId: `PARCEL-${at}00`,
      carrier: 'PostNL',
      trackingNumber: `3SABCD00112${at}`,
      items: [{ sku: 'SP-1', quantity: 1 }],
      events: [{ at: inDays(-1), status: 'in-transit', description: 'Sorted' }],
    })),
  };
  const store = {
    name: 'Plot Nine',
    currency: 'EUR',
    locales: ['en', 'zh'],
    timezone: 'Europe/Amsterdam',
    returnWindowDays: 30,
  };
  await writeFile(join(folder, 'store.json'), JSON.stringify(store));
  for (const [name, records] of Object.entries(files))
    await writeFile(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return folder;
}
