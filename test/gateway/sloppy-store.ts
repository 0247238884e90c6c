// The shop of the sloppy chats: things of one name, things that only say what they are for, rules of a kind, and customers with an order or two.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY_MS = 86_400_000;
/** Pounds. */
export const gbp = (amount: number): object => ({ amount, currency: 'GBP' });
const variantsOf = (sku: string, option: string, values: readonly string[]): object[] =>
  values.map((value) => ({ sku: `${sku}-${value}`, options: { [option]: value }, price: gbp(4_000) }));
const PRODUCTS: { id: string; title: string; variants: object[]; [field: string]: unknown }[] = [
  { id: 'blender', title: 'Mistral Jug Blender', variants: variantsOf('BL', 'Colour', ['Red', 'Black']) },
  { id: 'scale', title: 'Oakline Kitchen Scale', variants: [{ sku: 'SC', price: gbp(1_500) }] },
  { id: 'harness', title: '大旺 胸背带', variants: variantsOf('HN', '尺码', ['S', 'M', 'L']) },
  { id: 'rice', title: 'Mistral Rice Cooker', variants: [{ sku: 'RC', price: gbp(4_500) }] },
  {
    id: 'moka',
    title: 'Bialetti Moka Express',
    attributes: { Induction: 'No' },
    variants: [{ sku: 'MK', price: gbp(3_000) }],
  },
  { id: 'venus', title: 'Bialetti Venus Induction Moka Pot', variants: [{ sku: 'VN', price: gbp(4_200) }] },
  {
    id: 'tent',
    title: '速开帐篷',
    description: '帐布防水指数2000mm，能扛中雨，不建议暴雨大风天过夜。3秒撑开，一个人就能搞定。',
    variants: [
      { sku: 'TN-C', options: { 材质: '碳纤维杆', 尺寸: '200×150cm' }, price: gbp(9_000) },
      { sku: 'TN-A', options: { 材质: '铝合金杆', 尺寸: '240×210cm' }, price: gbp(6_000) },
    ],
  },
  {
    id: 'keys',
    title: 'Novello Keyboard',
    description: 'Headphone socket is 6.35mm. Sticks are included, a stool and a stand are not.',
    variants: [{ sku: 'KB', price: gbp(12_900) }],
  },
  {
    id: 'roast',
    title: 'Harbour House Coffee',
    description: 'For whoever loves a strong cup. Roasted to order, allow three days. Do not keep it in the fridge.',
    variants: variantsOf('HH', 'Weight', ['250g', '1kg']),
  },
];
/** A name that says of other things what they are for, and a kind of its own. */
const FOR_PICNICS = [
  { id: 'rug', title: '野餐垫 防潮加厚', variants: [{ sku: 'PR', price: gbp(2_000) }] },
  { id: 'stool', title: '折叠凳 野餐垂钓', variants: [{ sku: 'ST', price: gbp(1_200) }] },
  { id: 'lamp', title: '营地灯 野餐照明', variants: [{ sku: 'LM', price: gbp(1_800) }] },
].map((product) => ({ ...product, categories: [product.id === 'rug' ? '野餐垫' : '户外'] }));
PRODUCTS.push(...FOR_PICNICS);
/** Two things of one name, and a thing of a kind that the shop has a rule for. */
PRODUCTS.push(
  { id: 'tenor', title: 'Aria T9 Speaker', variants: variantsOf('T9', 'Colour', ['Black', 'White']) },
  {
    id: 'tenor-stand',
    title: 'Aria T9 Wooden Stand',
    variants: [{ sku: 'T9S-Black', options: { Colour: 'Black' }, price: gbp(4_000) }],
  },
  {
    id: 'sign',
    title: '亚克力门牌',
    tags: ['定制'],
    description: '厚5毫米，背胶粘贴，户外三年不褪色。',
    variants: variantsOf('SG', '颜色', ['黑色', '白色']),
  },
);
const FAQS = [
  { id: 'returns', topic: '售后', questions: ['不想要了能退吗'], answer: '签收七天内可以退。' },
  { id: 'custom', topic: '售后', questions: ['定制商品能退吗'], answer: '定制商品不能退，做错了重做。' },
  { id: 'wrap', topic: '包装', questions: ['能包礼盒吗'], answer: '可以包礼盒，每单三镑。' },
  { id: 'worn', topic: '售后', questions: ['胸背带用过能退换吗'], answer: '胸背带用过就不能退换了。' },
  { id: 'postage', questions: ['Who pays for return postage?'], answer: 'We pay when it is faulty, else you do.' },
  { id: 'id', questions: ['Do I need ID to buy a knife?'], answer: 'Somebody over 18 shows photo ID at the door.' },
];

/** Writes it as files that the shop imports. */
export function writeStore(folder: string): void {
  const write = (file: string, values: readonly object[]): void => {
    writeFileSync(join(folder, file), values.map((value) => JSON.stringify(value)).join('\n'));
  };
  const store = { name: 'Sloppy', currency: 'GBP', locales: ['en', 'zh'], timezone: 'Europe/London' };
  writeFileSync(join(folder, 'store.json'), JSON.stringify(store));
  write('products.jsonl', PRODUCTS);
  write('faqs.jsonl', FAQS);
  write('shipping-methods.jsonl', [
    {
      id: 'post',
      name: 'Post',
      carrier: 'Post',
      regions: [{ country: 'GB' }],
      price: gbp(395),
      freeOver: gbp(5_000),
      minDays: 1,
      maxDays: 2,
    },
  ]);
  const skus = PRODUCTS.flatMap(({ variants }) => (variants as { sku: string }[]).map(({ sku }) => sku));
  write(
    'stock.jsonl',
    skus.map((sku) => ({ sku, warehouse: 'one', onHand: 9 })),
  );
  const address = { country: 'GB', region: 'England', city: 'Leeds', line1: '27 Cardigan Road', postcode: 'LS6 1LJ' };
  const customers = ['megan', 'zhou', 'olivia', 'hannah', 'tao'];
  write(
    'customers.jsonl',
    customers.map((id) => ({
      id,
      name: id,
      email: `${id}@shop.example`,
      addresses: [address],
      paymentMethods: [{ id: `${id}-card`, kind: 'credit-card', lastFour: '4410' }],
    })),
  );
  const item = (sku: string, productId: string, title: string, options?: object): object => ({
    sku,
    productId,
    title,
    ...(options === undefined ? {} : { options }),
    unitPrice: gbp(4_000),
  });
  const scale = item('SC', 'scale', 'Oakline Kitchen Scale');
  const blender = item('BL-Red', 'blender', 'Mistral Jug Blender', { Colour: 'Red' });
  const orderOf = (id: string, customerId: string, status: string, items: readonly object[]): object => ({
    id,
    customerId,
    status,
    placedAt: new Date(Date.now() - 3 * DAY_MS).toISOString(),
    address,
    items,
    payments: [{ type: 'payment', methodId: `${customerId}-card`, amount: gbp(4_000 * items.length) }],
  });
  write('orders.jsonl', [
    orderOf('M-1', 'megan', 'pending', [blender, scale]),
    orderOf('Z-1', 'zhou', 'delivered', [item('HN-M', 'harness', '大旺 胸背带', { 尺码: 'M' }), scale]),
    orderOf('O-1', 'olivia', 'delivered', [blender]),
    orderOf('H-1', 'hannah', 'processing', [blender]),
    orderOf('T-1', 'tao', 'pending', [
      item('T9-Black', 'tenor', 'Aria T9 Speaker', { Colour: 'Black' }),
      item('T9S-Black', 'tenor-stand', 'Aria T9 Wooden Stand', { Colour: 'Black' }),
    ]),
  ]);
}
