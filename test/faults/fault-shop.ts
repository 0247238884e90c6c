// A shop whose right answers are known: products with a price of their own each, and one customer with a pending order for every visit.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PRODUCTS = 40;
const LEAST_PRICE_MINOR = 1_000;
const FIRST_ORDER = 100_001;

/** The customer whose orders they are. */
export const CUSTOMER = 'ann';

const cny = (amount: number) => ({ amount, currency: 'CNY' });

/** The sku of a product, by number; they repeat after the last. */
export const skuOf = (number: number): string => `MUG-${100 + (number % PRODUCTS)}`;

/** The id of the order of a visit, by number. */
export const orderOf = (visit: number): string => `B-${FIRST_ORDER + visit}`;

/** Writes the shop into a new folder within another, and returns where. */
export async function writeFaultShop(within: string, orders: number): Promise<string> {
  const numbers = Array.from({ length: PRODUCTS }, (_, number) => number);
  const files: Record<string, unknown[]> = {
    'store.json': [{ name: 'Mugs', currency: 'CNY', locales: ['zh', 'en'], timezone: 'Asia/Shanghai' }],
    'products.jsonl': numbers.map((number) => ({
      id: `mug-${number}`,
      title: { zh: `马克杯 ${100 + number}`, en: `Mug ${100 + number}` },
      variants: [{ sku: skuOf(number), price: cny(LEAST_PRICE_MINOR + number * 100) }],
    })),
    'stock.jsonl': numbers.map((number) => ({ sku: skuOf(number), warehouse: 'main', onHand: 10_000 })),
    'customers.jsonl': [{ id: CUSTOMER, name: 'Ann', paymentMethods: [{ id: 'card', kind: 'credit-card' }] }],
    'orders.jsonl': Array.from({ length: orders }, (_, visit) => ({
      id: orderOf(visit),
      customerId: CUSTOMER,
      status: 'pending',
      placedAt: new Date(Date.now() - 86_400_000).toISOString(),
      address: { country: 'CN', region: '上海', city: '上海', line1: '南京路 1 号' },
      items: [{ sku: skuOf(0), productId: 'mug-0', title: { zh: '马克杯', en: 'Mug' }, unitPrice: cny(1_000) }],
      payments: [{ type: 'payment', methodId: 'card', amount: cny(1_000) }],
    })),
  };
  const folder = await mkdtemp(join(within, 'shop-'));
  for (const [name, lines] of Object.entries(files))
    await writeFile(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n'));
  return folder;
}
