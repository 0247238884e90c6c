// What a shop sees when it imports a folder: which lines are good, which are not and why, and what its services are told.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bus } from '#bus';
import type { CallDefinition, ImportLine } from '#contracts';
import { type BadLine, importStore } from './index.js';

/** Stands in for the services: takes every batch, and knows one sku that belongs to a product of the store. */
class RecordingBus extends Bus {
  readonly batches: { topic: string; lines: ImportLine[] }[] = [];

  override call<Call extends CallDefinition>(definition: Call, input: unknown): Promise<never> {
    if (definition.name === 'findBySku') {
      const { skus } = input as { skus: string[] };
      const product = {
        id: 'elsewhere',
        title: 'Elsewhere',
        variants: [{ sku: 'taken', price: { amount: 1, currency: 'CNY' } }],
      };
      return Promise.resolve({ products: skus.includes('taken') ? [product] : [] } as never);
    }
    if (definition.name === 'getStock') return Promise.resolve({ items: [] } as never);
    const { lines } = input as { lines: ImportLine[] };
    this.batches.push({ topic: definition.topic, lines });
    return Promise.resolve({ changed: lines.length, unchanged: 0, rejected: [] } as never);
  }

  get loaded(): number {
    return this.batches.reduce((sum, { lines }) => sum + lines.length, 0);
  }
}

const price = { amount: 100, currency: 'CNY' };
const product = (id: string, sku = `${id}-1`): string =>
  JSON.stringify({ id, title: { zh: '杯子' }, variants: [{ sku, price }] });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daogou-import-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function run(files: Record<string, string | Buffer>, mode: 'load' | 'check' | 'strict' = 'load') {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const bus = new RecordingBus();
  const bad: BadLine[] = [];
  const notices: string[] = [];
  const report = await importStore({
    folder,
    bus,
    mode,
    onBadLine: (line) => bad.push(line),
    onNotice: (text) => notices.push(text),
  });
  return { bus, report, notices, bad: bad.map(({ file, line, reason }) => `${file}:${line}: ${reason}`) };
}

it('loads the good lines and names each bad one with its file, line and reason', async () => {
  const lines = [
    product('a'),
    '{"id": "b", "title": "B"}',
    'not json',
    '',
    product('c').replace('"id"', '"colour":"red","id"'),
    product('d').replace('100', '1.5'),
    '[1]',
    product('e').replace('杯子', '\\u0000'),
    product('f'),
  ];
  const { bus, bad, report } = await run({ 'products.jsonl': lines.join('\n') });
  expect(bad).toEqual([
    expect.stringMatching(/^products\.jsonl:2: variants: /),
    expect.stringMatching(/^products\.jsonl:3: is not JSON: /),
    'products.jsonl:5: unknown field "colour"',
    expect.stringMatching(/^products\.jsonl:6: variants\[0\]\.price\.amount: /),
    'products.jsonl:7: is not a JSON object',
    'products.jsonl:8: holds a NUL character or half of a surrogate pair',
  ]);
  expect(bus.batches.flatMap(({ lines: sent }) => sent.map(({ line }) => line))).toEqual([1, 9]);
  expect(report).toMatchObject({ bad: 6, loaded: true, files: { products: { lines: 8, changed: 2, bad: 6 } } });
});

it('tells the owner what to remove', async () => {
  const { bus, bad } = await run({
    'stock.jsonl': '{"sku":"a","warehouse":"w","deleted":true}\n{"sku":"a","deleted":true}\n',
    'faqs.jsonl': '{"id":"f","deleted":true}\n',
  });
  expect(bus.batches.map(({ topic, lines }) => [topic, lines])).toEqual([
    ['inventory.import-records.v1', [{ line: 1, action: 'delete', key: { sku: 'a', warehouse: 'w' } }]],
    ['catalog.import-records.v1', [{ line: 1, action: 'delete', key: { id: 'f' } }]],
  ]);
  expect(bad).toEqual(['stock.jsonl:2: warehouse: is needed to say what to remove']);
});

it('loads nothing with --check, and nothing with --strict unless every line is good', async () => {
  const files = { 'products.jsonl': `${product('a')}\n{}\n` };
  expect((await run(files, 'check')).bus.loaded).toBe(0);
  const strict = await run(files, 'strict');
  expect(strict.bus.loaded).toBe(0);
  expect(strict.report).toMatchObject({ bad: 1, loaded: false });
  expect((await run({ 'products.jsonl': product('a') }, 'strict')).bus.loaded).toBe(1);
});

it('finds before a strict import that a sku belongs to two products, in the file or in the store', async () => {
  const { bad } = await run(
    { 'products.jsonl': [product('a', 's'), product('b', 's'), product('c', 'taken')].join('\n') },
    'strict',
  );
  expect(bad).toEqual([
    'products.jsonl:2: sku "s" belongs to another product of this file',
    'products.jsonl:3: sku "taken" belongs to product "elsewhere"',
  ]);
});

it('reads store.json as one object, and says which files it does not know', async () => {
  const store = { name: 'Shop', currency: 'CNY', locales: ['zh'], timezone: 'Asia/Shanghai' };
  const { bus, notices } = await run({ 'store.json': JSON.stringify(store, null, 2), 'product.jsonl': '' });
  expect(bus.batches.map(({ topic }) => topic)).toEqual(['catalog.import-records.v1', 'orders.import-records.v1']);
  expect(notices).toEqual(['product.jsonl is not a file of the import format and is left out']);
  const wrong = await run({ 'store.json': JSON.stringify({ ...store, timezone: 'Mars', currency: 'yuan' }) });
  expect(wrong.bad).toEqual([expect.stringMatching(/^store\.json:1: currency: .*; timezone: /)]);
});

it('reports a line that is too long or not UTF-8 and goes on', async () => {
  const content = Buffer.concat([
    Buffer.alloc(2_000_000, 'x'),
    Buffer.from('\n'),
    Buffer.from([0xff, 0xfe, 0x0a]),
    Buffer.from(`${product('a')}\r\n${product('b')}`),
  ]);
  const { bad, bus } = await run({ 'products.jsonl': content });
  expect(bad).toEqual(['products.jsonl:1: is longer than 1048576 bytes', 'products.jsonl:2: is not valid UTF-8']);
  expect(bus.loaded).toBe(2);
});

it('sends many lines in batches', async () => {
  const { bus } = await run({
    'products.jsonl': Array.from({ length: 1_203 }, (_, index) => product(`p${index}`)).join('\n'),
  });
  expect(bus.batches.map(({ lines }) => lines.length)).toEqual([500, 500, 203]);
});

it('says so when there is nothing to import', async () => {
  await expect(importStore({ folder: join(folder, 'nowhere'), mode: 'check' })).rejects.toThrow(/there is no folder/);
  await expect(importStore({ folder, mode: 'check' })).rejects.toThrow(/holds none of the files of a store/);
});

it('warns of stock that no product has and of variants without stock, and refuses no line for it', async () => {
  const stock = (sku: string): string => JSON.stringify({ sku, warehouse: 'main', onHand: 3 });
  const { notices, report } = await run({
    'products.jsonl': [product('a'), product('b'), product('c')].join('\n'),
    'stock.jsonl': [stock('a-1'), stock('zzz'), stock('taken')].join('\n'),
  });
  expect(notices).toEqual([
    'warning: 1 sku in stock.jsonl is of no product: zzz',
    'warning: 2 variants have no line of stock and count as sold out: b-1, c-1',
  ]);
  expect(report.bad).toBe(0);
});

it.each<[string, string, string, RegExp]>([
  [
    'products.jsonl',
    'a price that sums could not hold',
    `{"id":"a","title":"A","variants":[{"sku":"a","price":{"amount":9007199254740991,"currency":"CNY"}}]}`,
    /variants\[0\]\.price\.amount: is more than 1000000000000/,
  ],
  [
    'products.jsonl',
    'a name that is lost',
    `{"id":"a","title":"A","attributes":{"__proto__":"v"},"variants":[{"sku":"a","price":{"amount":1,"currency":"CNY"}}]}`,
    /attributes\.__proto__: this name cannot be kept/,
  ],
  [
    'orders.jsonl',
    'an item whose pieces could not be counted',
    `{"id":"o","customerId":"c","status":"pending","address":{"country":"CN","line1":"1"},"items":[{"sku":"__proto__","productId":"p","title":"P","unitPrice":{"amount":1,"currency":"CNY"}}],"payments":[]}`,
    /items: an item cannot be called __proto__: this name cannot be kept/,
  ],
  [
    'products.jsonl',
    'a currency of the past',
    `{"id":"a","title":"A","variants":[{"sku":"a","price":{"amount":1,"currency":"DEM"}}]}`,
    /currency: expected an ISO 4217 currency code/,
  ],
  [
    'products.jsonl',
    'a NUL',
    `{"id":"a","title":"A\\u0000","variants":[{"sku":"a","price":{"amount":1,"currency":"CNY"}}]}`,
    /NUL/,
  ],
  [
    'shipping-methods.jsonl',
    'a country by another code',
    `{"id":"m","name":"M","carrier":"C","regions":[{"country":"UK"}],"price":{"amount":1,"currency":"GBP"},"minDays":1,"maxDays":2}`,
    /"UK" is no country code of ISO 3166-1 alpha-2; is "GB" meant\?/,
  ],
  [
    'customers.jsonl',
    'no country at all',
    `{"id":"c","name":"C","addresses":[{"country":"ZZ","line1":"1"}]}`,
    /"ZZ" is no country code/,
  ],
  [
    'orders.jsonl',
    'a year of no shop',
    orderLine({ placedAt: '9999-01-01T00:00:00Z' }),
    /placedAt: expected a time between the years 1970 and 2099/,
  ],
  [
    'orders.jsonl',
    'more than can be counted',
    orderLine({ price: 1_000_000_000_000, quantity: 100_000 }),
    /items: sum to more than can be counted/,
  ],
  [
    'orders.jsonl',
    'an e-mail with a second line',
    orderLine({ email: 'a@b.c\r\nBcc: victim@x.y' }),
    /invoice\.email: expected an e-mail address/,
  ],
  [
    'products.jsonl',
    'a script for a page',
    `{"id":"a","title":"A","url":" java\\tscript:alert(1)","variants":[{"sku":"a","price":{"amount":1,"currency":"CNY"}}]}`,
    /url: expected an http or https URL/,
  ],
  [
    'products.jsonl',
    'a script for a picture',
    `{"id":"a","title":"A","images":["/a.png","//cdn.example/a.png","data:text/html,x"],"variants":[{"sku":"a","price":{"amount":1,"currency":"CNY"}}]}`,
    /images\[2\]: expected an http or https URL/,
  ],
  [
    'orders.jsonl',
    'a script for an e-mail',
    orderLine({ email: 'javascript:alert(1)' }),
    /invoice\.email: expected an e-mail address/,
  ],
])('%s: refuses %s by name', async (file, _, line, reason) => {
  const { bad, bus } = await run({ [file]: line });
  expect(bad).toEqual([expect.stringMatching(reason)]);
  expect(bad[0]).toMatch(new RegExp(`^${file}:1: `));
  expect(bus.loaded).toBe(0);
});

it('keeps names that only look odd, and offers without an end', async () => {
  const { bad } = await run({
    'products.jsonl': `{"id":"a","title":"A","attributes":{"constructor":"c","toString":"t"},"variants":[{"sku":"a","price":{"amount":1000000000000,"currency":"CNY"}}]}`,
    'promotions.jsonl': `{"id":"p","title":"P","kind":"percent-off","value":10,"startsAt":"2026-01-01T00:00:00Z","endsAt":"9999-12-31T00:00:00Z"}`,
  });
  expect(bad).toEqual([]);
});

function orderLine(odd: { placedAt?: string; price?: number; quantity?: number; email?: string }): string {
  const { placedAt = '2026-11-20T08:00:00Z', price: amount = 100, quantity = 1, email } = odd;
  return JSON.stringify({
    id: 'o',
    customerId: 'c',
    status: 'shipped',
    placedAt,
    address: { country: 'CN', line1: '1' },
    items: [{ sku: 'a', productId: 'a', title: 'A', unitPrice: { amount, currency: 'CNY' }, quantity }],
    payments: [],
    ...(email === undefined ? {} : { invoice: { kind: 'personal', title: 'T', email, status: 'requested' } }),
  });
}

describe('what is no file', () => {
  it.each([
    ['a folder', async (path: string) => await mkdir(path), /products\.jsonl is no file/],
    [
      'a device that never ends',
      async (path: string) => await symlink('/dev/zero', path),
      /products\.jsonl is no file/,
    ],
    [
      'a link to nothing',
      async (path: string) => await symlink('/nowhere/at/all', path),
      /cannot read .*products\.jsonl/,
    ],
  ])('is named at once: %s', async (_, make, named) => {
    await make(join(folder, 'products.jsonl'));
    await expect(run({ 'faqs.jsonl': '' })).rejects.toThrow(named);
  });
});

test.each(['.', '..'])('an id that no URL can end with is refused: %s', async (id) => {
  const { bad } = await run({ 'products.jsonl': [product('mug'), product(id), product('...')].join('\n') });
  expect(bad).toEqual(['products.jsonl:2: id: one or two dots are a folder in every URL; choose another id']);
});

test('a record that stands twice in a file is named with both lines, and the last one counts', async () => {
  const stock = (warehouse: string): string => JSON.stringify({ sku: 'mug-1', warehouse, onHand: 1 });
  const removed = JSON.stringify({ id: 'pot', deleted: true });
  const { notices, report, bad } = await run({
    'products.jsonl': [product('mug'), product('pot'), product('mug'), removed, product('pot')].join('\n'),
    'stock.jsonl': [stock('east'), stock('west'), stock('east')].join('\n'),
  });
  expect([bad, report.files.products?.lines]).toEqual([[], 5]);
  expect(notices.slice(0, 2)).toEqual([
    'products.jsonl:3: mug stands in line 1 too; line 3 counts',
    'stock.jsonl:3: mug-1, east stands in line 1 too; line 3 counts',
  ]);
  expect(notices.join()).not.toContain('pot stands');
});
