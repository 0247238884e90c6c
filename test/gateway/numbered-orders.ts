// For specs: a store whose orders are numbered in every form that a shop may use.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const address = { country: 'CN', region: '上海', city: '上海', line1: '1 Road' };
/** One customer for each form of number: one order that may be cancelled, and one that may not. */
export const NUMBERS: Record<string, [open: string, closed: string]> = {
  hash: ['#1001', '#1002'],
  bare: ['58', '57'],
  short: ['ZZ-OTHER-2', 'X9'],
  uuid: ['7b1f1a52-9d5c-4a21-8f5e-2c8b33a1d001', '7b1f1a52-9d5c-4a21-8f5e-2c8b33a1d002'],
  spaced: ['WEB 2026 / 17', 'WEB 2026 / 18'],
  slashed: ['A/6', 'A/5'],
  letters: ['XKBKNABJK', 'QWMDORTLA'],
  words: ['constructor', '__proto__'],
  begins: ['4001', '400'],
  ends: ['S-5007', 'S-5006'],
};

/** Numbers that look like money, contacts, sums and letters: they are the shopper's own before they are anything else. */
export const ODD: Record<string, [open: string, closed: string]> = {
  money: ['$20', '5%'],
  contact: ['a@b.cd', 'A&B'],
  sum: ['2 x 3', '甲12'],
  letter: ['(7)', '<b>1</b>'],
  chinese: ['丁丁', '戊戊'],
};

/** Delivered, and placed on a day that lies ahead: a slip in the shop's data. */
export const AHEAD = 'FUT-9001';

/** Writes a store whose customers have one order each that may be cancelled and one that may not, numbered in every form that a shop may use. */
export function writeStore(folder: string): void {
  const write = (file: string, values: object[]): void => {
    writeFileSync(join(folder, file), values.map((value) => JSON.stringify(value)).join('\n'));
  };
  const store = { name: 'Numbers', currency: 'USD', locales: ['en', 'zh'], timezone: 'Asia/Shanghai' };
  writeFileSync(join(folder, 'store.json'), JSON.stringify(store));
  const price = { amount: 4_999, currency: 'USD' };
  const titles = ['Linen Shirt', 'Copper Kettle', 'Pearl Necklace'];
  write(
    'products.jsonl',
    titles.map((title, at) => ({ id: `p${at}`, title, variants: [{ sku: `s${at}`, price }] })),
  );
  write(
    'customers.jsonl',
    [...Object.keys({ ...NUMBERS, ...ODD }), 'ahead'].map((id) => ({
      id,
      name: id,
      email: `${id}@shop.example`,
      addresses: [address],
    })),
  );
  const orderOf = (customerId: string, id: string, at: number): object => ({
    id,
    customerId,
    status: at === 0 ? 'pending' : 'processing',
    placedAt: new Date(Date.now() - (at + 1) * 86_400_000).toISOString(),
    address,
    items: [{ sku: `s${at}`, productId: `p${at}`, title: titles[at], unitPrice: price }],
    payments: [],
  });
  const dearer = { amount: 5_999, currency: 'USD' };
  const ahead = {
    ...orderOf('ahead', AHEAD, -400),
    status: 'delivered',
    items: [{ sku: 's0', productId: 'p0', title: titles[0], unitPrice: dearer }],
    payments: [{ type: 'payment', methodId: 'ahead-card', amount: dearer }],
  };
  write('orders.jsonl', [
    ...Object.entries({ ...NUMBERS, ...ODD }).flatMap(([customer, ids]) =>
      ids.map((id, at) => orderOf(customer, id, at)),
    ),
    ahead,
  ]);
}
