// What lies in the two warehouses: mostly plenty, some of it low, some gone, some on its way.
import type { Calendar } from './calendar.js';
import type { Order, Product, Stock } from './records.js';
import { fractionOf, integerOf } from './seed.js';

/** The two warehouses. */
export const warehouses = ['杭州 Hangzhou', '广州 Guangzhou'] as const;

type Level = 'plenty' | 'low' | 'out' | 'awaited';

/** Skus whose level is chosen rather than drawn, so that there is always an example of each in plain sight. */
const chosenLevels: Record<string, Level> = {
  'LX700-BLK': 'plenty',
  'LX700-IVR': 'low',
  'LX700-NVY': 'awaited',
  'LX700M2-BLK': 'plenty',
  'LX700M2-SLV': 'plenty',
  'LX700M2-BGD': 'out',
  'LB50-GRN': 'awaited',
  'CX5P-PRP-512GB': 'out',
  'BS01-43': 'out',
  'BS01-39': 'plenty',
  'MT01-WHT-M': 'plenty',
  'QCD-180G': 'plenty',
};

/** Orders in these states still have their pieces on the shelf, set aside. */
const openStatuses = new Set(['pending', 'pending-modified', 'processing']);

function levelOf(sku: string): Level {
  const chosen = chosenLevels[sku];
  if (chosen) return chosen;
  const fraction = fractionOf(`${sku} level`);
  if (fraction < 0.76) return 'plenty';
  if (fraction < 0.89) return 'low';
  return fraction < 0.94 ? 'out' : 'awaited';
}

function setAside(orders: Order[]): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const order of orders.filter(({ status }) => openStatuses.has(status))) {
    for (const { sku, quantity } of order.items) pieces.set(sku, (pieces.get(sku) ?? 0) + quantity);
  }
  return pieces;
}

function linesOf(sku: string, reserved: number, calendar: Calendar): Stock[] {
  const level = levelOf(sku);
  const [hangzhou, guangzhou] = warehouses;
  const free = { plenty: integerOf(`${sku} h`, 12, 140), low: integerOf(`${sku} h`, 1, 6), out: 0, awaited: 0 }[level];
  const first: Stock = { sku, warehouse: hangzhou, onHand: free + reserved, ...(reserved > 0 && { reserved }) };
  if (level === 'awaited') {
    const quantity = integerOf(`${sku} incoming`, 3, 12) * 10;
    const expectedAt = calendar.day(-integerOf(`${sku} due`, 4, 16), '10:00').toISOString();
    first.incoming = [{ quantity, expectedAt }];
  }
  if (fractionOf(`${sku} south`) < 0.3) return [first];
  const south = { plenty: integerOf(`${sku} g`, 0, 60), low: integerOf(`${sku} g`, 0, 3), out: 0, awaited: 0 }[level];
  return [first, { sku, warehouse: guangzhou, onHand: south }];
}

/** The stock lines of all products, with what open orders have set aside. */
export function stockOf(products: Product[], orders: Order[], calendar: Calendar): Stock[] {
  const reserved = setAside(orders);
  return products.flatMap((product) =>
    product.variants.flatMap(({ sku }) => linesOf(sku, reserved.get(sku) ?? 0, calendar)),
  );
}
