// A small shop for races: one product, and a customer with so many pending orders that each race has one of its own.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The orders are `A-1001`, `A-1002` … */
export const FIRST_ORDER = 1_001;

const cny = (amount: number) => ({ amount, currency: 'CNY' });

/** What a shop has besides: orders of `ann` that arrived long ago, with a parcel each. */
export interface OldOrders {
  readonly ids: readonly string[];
  /** The shop takes things back for so many days. */
  readonly returnWindowDays: number;
}

const ARRIVED = '2026-09-03T08:00:00Z';

const oldOrder = (id: string) => ({
  ...orderOfAnn(id),
  status: 'delivered',
  placedAt: '2026-09-01T08:00:00Z',
});

const parcelOf = (orderId: string) => ({
  id: `parcel-${orderId}`,
  orderId,
  carrier: 'SF',
  trackingNumber: `SF${orderId}`,
  items: [{ sku: 'MUG', quantity: 1 }],
  events: [{ at: ARRIVED, status: 'delivered', description: { zh: '已签收', en: 'Delivered' } }],
});

const orderOfAnn = (id: string) => ({
  id,
  customerId: 'ann',
  status: 'pending',
  placedAt: '2026-11-19T08:00:00Z',
  address: { country: 'CN', region: '上海', city: '上海', line1: '南京路 1 号' },
  items: [{ sku: 'MUG', productId: 'mug', title: { zh: '马克杯', en: 'Mug' }, unitPrice: cny(5_000) }],
  payments: [{ type: 'payment', methodId: 'card', amount: cny(5_000) }],
});

/** Writes the shop into a folder of its own and returns where. The customer is `ann`. */
export async function writeMugShop(orders: number, old?: OldOrders): Promise<string> {
  const oldIds = old?.ids ?? [];
  const files: Record<string, unknown[]> = {
    'store.json': [
      {
        name: 'Mugs',
        currency: 'CNY',
        locales: ['zh', 'en'],
        timezone: 'Asia/Shanghai',
        ...(old === undefined ? {} : { returnWindowDays: old.returnWindowDays }),
      },
    ],
    'products.jsonl': [
      { id: 'mug', title: { zh: '马克杯', en: 'Mug' }, variants: [{ sku: 'MUG', price: cny(5_000) }] },
    ],
    'stock.jsonl': [{ sku: 'MUG', warehouse: 'main', onHand: 500 }],
    'customers.jsonl': [{ id: 'ann', name: 'Ann', paymentMethods: [{ id: 'card', kind: 'credit-card' }] }],
    'orders.jsonl': [
      ...Array.from({ length: orders }, (_, index) => orderOfAnn(`A-${FIRST_ORDER + index}`)),
      ...oldIds.map(oldOrder),
    ],
    'shipments.jsonl': oldIds.map(parcelOf),
  };
  const folder = await mkdtemp(join(tmpdir(), 'daogou-mugs-'));
  for (const [name, lines] of Object.entries(files))
    await writeFile(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n'));
  return folder;
}
