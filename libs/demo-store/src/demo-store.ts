// Puts the parts of the demo store together and writes them as a folder of the public import format.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calendarAt } from './calendar.js';
import { customers } from './customers.js';
import { faqs } from './faqs/faqs.js';
import { interactionsOf } from './interactions.js';
import { ordersAround } from './orders.js';
import { products } from './products/products.js';
import { promotionsAround } from './promotions.js';
import { store } from './settings.js';
import { shippingMethods } from './shipping-methods.js';
import { stockOf } from './stock.js';

/** Every file of the demo store as it is at `now`: the file's name and its text. */
export function demoStoreFiles(now: Date): Record<string, string> {
  const calendar = calendarAt(now);
  const promotions = promotionsAround(calendar);
  const { orders, shipments } = ordersAround(calendar, products, promotions);
  const lists: Record<string, object[]> = {
    products,
    stock: stockOf(products, orders, calendar),
    promotions,
    'shipping-methods': shippingMethods,
    faqs,
    customers,
    orders,
    shipments,
    interactions: interactionsOf(customers, products, orders, calendar),
  };
  const files: Record<string, string> = { 'store.json': `${JSON.stringify(store, null, 2)}\n` };
  for (const [name, records] of Object.entries(lists)) {
    files[`${name}.jsonl`] = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  }
  return files;
}

/** Writes the demo store into a folder, which is made if it is not there. The same `now` gives the same files. */
export async function writeDemoStore(folder: string, now: Date): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = Object.entries(demoStoreFiles(now));
  await Promise.all(files.map(([name, text]) => writeFile(join(folder, name), text)));
}
