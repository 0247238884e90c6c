// What is talked of beside a plan for another variant, and a yes after it: the plan does what it says, and takes what is said to it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversation, startShop, type TestShop } from '#testing';

const SHOPPERS = 40;
const gbp = (amount: number): object => ({ amount, currency: 'GBP' });
const COLOURS = { Red: '红色', Blue: '蓝色', White: '白色' };
const variantsOf = (code: string) =>
  Object.entries(COLOURS).flatMap(([en, zh]) =>
    ['S', 'M', 'L'].map((size) => ({
      sku: `${code}-${en}-${size}`,
      options: { Color: { en, zh }, Size: size },
      price: gbp(4_000),
    })),
  );

let folder: string;
let shop: TestShop;
let shoppers = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daogou-passing-'));
  writeStore();
  shop = await startShop({ store: folder });
});
afterAll(async () => {
  await shop?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Each shopper has a shirt and a hoodie, blue and small, that were delivered; the order writes their options in English alone. */
function writeStore(): void {
  const write = (file: string, values: readonly object[]): void => {
    writeFileSync(join(folder, file), values.map((value) => JSON.stringify(value)).join('\n'));
  };
  const all = [...variantsOf('SH'), ...variantsOf('HO')];
  const ids = Array.from({ length: SHOPPERS }, (_, at) => at + 1);
  const address = { country: 'GB', city: 'London', line1: '1 Mill Road' };
  const item = (code: string, productId: string, en: string, zh: string): object => ({
    ...{ sku: `${code}-Blue-S`, productId, title: { en, zh }, unitPrice: gbp(4_000), quantity: 1 },
    options: { Color: 'Blue', Size: 'S' },
  });
  write('store.json', [{ name: 'Clothes', currency: 'GBP', locales: ['en', 'zh'], timezone: 'Europe/London' }]);
  write('products.jsonl', [
    { id: 'shirt', title: { en: 'Linen Shirt', zh: '亚麻衬衫' }, variants: variantsOf('SH') },
    { id: 'hoodie', title: { en: 'Fleece Hoodie', zh: '抓绒卫衣' }, variants: variantsOf('HO') },
  ]);
  write(
    'stock.jsonl',
    all.map(({ sku }) => ({ sku, warehouse: 'one', onHand: 900 })),
  );
  write(
    'customers.jsonl',
    ids.map((at) => ({
      id: `shopper${at}`,
      name: 'Ann',
      email: `shopper${at}@shop.example`,
      addresses: [address],
      paymentMethods: [{ id: `card${at}`, kind: 'credit-card', lastFour: '4242' }],
    })),
  );
  write(
    'orders.jsonl',
    ids.map((at) => ({
      id: `R-${1000 + at}`,
      customerId: `shopper${at}`,
      status: 'delivered',
      placedAt: new Date(Date.now() - 2 * 86_400_000).toISOString(),
      address,
      items: [item('SH', 'shirt', 'Linen Shirt', '亚麻衬衫'), item('HO', 'hoodie', 'Fleece Hoodie', '抓绒卫衣')],
      payments: [{ type: 'payment', methodId: `card${at}`, amount: gbp(8_000) }],
    })),
  );
}

/** The last replies to a new shopper's messages; `$` is the number of their order. */
async function said(locale: 'en' | 'zh', ...texts: readonly string[]) {
  shoppers += 1;
  const customerToken = await shop.customerToken(`shopper${shoppers}`);
  const talk = await Conversation.open(shop.url, { locale, customerToken });
  let replies: Awaited<ReturnType<typeof talk.say>>['replies'] = [];
  for (const text of texts) ({ replies } = await talk.say(text.replaceAll('$', `R-${1000 + shoppers}`)));
  return replies;
}

const planned = (sku: string): object => ({ plan: { changes: [{ from: { sku: 'SH-Blue-S' }, to: { sku } }] } });
const EN = 'exchange the shirt from $ for a red M';
const ZH = '$的衬衫换成红色M';

it.each([
  ['en', ['where is $', 'does the shirt come in red?', 'swap the shirt for an M'], 'SH-Blue-M'],
  ['en', ['is the white hoodie nice?', 'exchange my shirt from $ for L'], 'SH-Blue-L'],
  ['zh', ['卫衣有白色吗', '$的衬衫换成L'], 'SH-Blue-L'],
] as const)('%s: what was asked of in passing is not planned: %j', async (locale, texts, sku) => {
  expect((await said(locale, ...texts))[0]?.facts).toMatchObject(planned(sku));
});

it.each([
  ['en', EN, 'my friend has the white one'],
  ['en', EN, 'my friend has it in L'],
  ['zh', ZH, '我同事买的是白色'],
] as const)('%s: what somebody else has changes no plan: %s, %s', async (locale, wish, text) => {
  expect((await said(locale, wish, text)).at(-1)?.facts).toMatchObject(planned('SH-Red-M'));
});

it.each([
  ['en', EN, 'L', 'SH-Red-L'],
  ['en', EN, 'make it L', 'SH-Red-L'],
  ['en', EN, 'white', 'SH-White-M'],
  ['zh', ZH, '白色', 'SH-White-M'],
  ['zh', ZH, 'L码', 'SH-Red-L'],
] as const)(
  '%s: an option alone takes the place of the one that is planned: %s, %s',
  async (locale, wish, text, sku) => {
    expect((await said(locale, wish, text)).at(-1)?.facts).toMatchObject(planned(sku));
  },
);

it.each([
  ['en', EN, 'does it come in white L?', 'yes that one'],
  ['en', EN, 'does it come in white L?', 'yes thats the one'],
  ['zh', ZH, '白色L有吗', '对 就这个'],
  ['zh', ZH, '白色L有吗', '对就是它'],
] as const)(
  '%s: a yes that may point at what was asked of is put again, and then does the plan: %s, %s, %s',
  async (locale, wish, asked, yes) => {
    const replies = await said(locale, wish, asked, yes);
    expect(replies.at(-1)?.facts).toMatchObject(planned('SH-Red-M'));
    expect(replies.at(-1)?.facts).not.toHaveProperty('done');
    const done = await said(locale, wish, asked, yes, yes);
    expect(done.at(-1)?.facts).toMatchObject({ done: true, changes: [{ to: { sku: 'SH-Red-M' } }] });
  },
);
