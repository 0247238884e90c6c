// A store of customers who are alike: orders with bare numbers, and things that are alike but for their size or colour.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Line = readonly [sku: string, quantity: number];

const usd = (amount: number): object => ({ amount, currency: 'USD' });
const address = { country: 'US', region: 'NY', city: 'New York', line1: '1 Pine St', postcode: '10005' };
const PRODUCTS = [
  {
    id: 'mug',
    en: 'Harbour mug',
    zh: '海港马克杯',
    option: 'color',
    variants: { 'mug-b': ['blue', 1_200], 'mug-r': ['red', 1_200] },
  },
  {
    id: 'shirt',
    en: 'Linen shirt',
    zh: '亚麻衬衫',
    option: 'size',
    variants: { 'shirt-s': ['S', 4_000], 'shirt-m': ['M', 4_000], 'shirt-l': ['L', 4_500] },
  },
  {
    id: 'lamp',
    en: 'Desk lamp',
    zh: '台灯',
    option: 'color',
    variants: { 'lamp-w': ['white', 5_600], 'lamp-b': ['black', 5_600] },
  },
  {
    id: 'boots',
    en: 'Hiking boots',
    zh: '登山靴',
    option: 'size',
    variants: { 'boots-42': ['42', 12_000], 'boots-43': ['43', 13_000] },
  },
] as const satisfies readonly { variants: Record<string, readonly [string, number]>; [name: string]: unknown }[];

const VARIANTS = new Map(
  PRODUCTS.flatMap(({ id, en, zh, option, variants }) =>
    Object.entries(variants).map(([sku, [value, amount]]) => [
      sku,
      { sku, productId: id, title: { en, zh }, options: { [option]: value }, unitPrice: usd(amount), amount },
    ]),
  ),
);

/** How many customers there are: each is named by their place, has all that {@link ordersOf} says, and is spoken to once. */
const SHOPPERS = 89;
/** The place of the first one. */
export const FIRST = 10;

function order(id: string, customerId: string, status: string, daysAgo: number, lines: readonly Line[]): object {
  const items = lines.flatMap(([sku, quantity], at) => {
    const found = VARIANTS.get(sku);
    if (found === undefined) return [];
    const { amount: _amount, ...variant } = found;
    return [{ id: `i${at + 1}`, ...variant, quantity }];
  });
  const paid = lines.reduce((sum, [sku, quantity]) => sum + (VARIANTS.get(sku)?.amount ?? 0) * quantity, 0);
  return {
    id,
    customerId,
    status,
    placedAt: new Date(Date.now() - daysAgo * 86_400_000).toISOString(),
    address,
    items,
    payments: [{ type: 'payment', methodId: 'card', amount: usd(paid) }],
  };
}

/** Two orders that wait, a lamp that is on its way, and two that came. */
const ordersOf = (at: number): object[] => [
  order(`${at}01`, `c${at}`, 'pending', 0.2, [
    ['mug-b', 3],
    ['shirt-m', 1],
  ]),
  order(`${at}02`, `c${at}`, 'pending', 0.5, [['lamp-w', 1]]),
  order(`${at}03`, `c${at}`, 'shipped', 3, [['lamp-b', 1]]),
  order(`${at}10`, `c${at}`, 'delivered', 6, [
    ['mug-r', 3],
    ['shirt-l', 1],
  ]),
  order(`${at}12`, `c${at}`, 'delivered', 9, [
    ['boots-42', 1],
    ['shirt-m', 1],
    ['shirt-s', 1],
  ]),
];

/** Writes the store: customer c10 has the orders 1001, 1002, 1003, 1010 and 1012, c11 those with 11, and so on up to c98. */
export function writeAlikeStore(folder: string): void {
  const write = (file: string, values: readonly object[]): void => {
    writeFileSync(join(folder, file), values.map((value) => JSON.stringify(value)).join('\n'));
  };
  const all = Array.from({ length: SHOPPERS }, (_, at) => at + FIRST);
  write('store.json', [{ name: 'Harbour', currency: 'USD', locales: ['en', 'zh'], timezone: 'America/New_York' }]);
  write(
    'products.jsonl',
    PRODUCTS.map(({ id, en, zh, option, variants }) => ({
      id,
      title: { en, zh },
      variants: Object.entries(variants).map(([sku, [value, amount]]) => ({
        sku,
        options: { [option]: value },
        price: usd(amount),
      })),
    })),
  );
  write(
    'stock.jsonl',
    [...VARIANTS.keys()].map((sku) => ({ sku, warehouse: 'main', onHand: 500 })),
  );
  write(
    'customers.jsonl',
    all.map((at) => ({
      id: `c${at}`,
      name: `Shopper ${at}`,
      email: `c${at}@shop.example`,
      addresses: [address],
      paymentMethods: [
        { id: 'card', kind: 'credit-card', lastFour: '4242' },
        { id: 'gift', kind: 'gift-card', balance: usd(50_000) },
      ],
    })),
  );
  write('orders.jsonl', all.flatMap(ordersOf));
}
