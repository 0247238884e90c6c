// A garden and kitchen shop with things that look alike: what it states, what it denies, and what it leaves unsaid.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The point in time at which the shop's clock stands. */
export const ANSWERS_NOW = new Date('2026-11-23T10:00:00Z');

const euro = (amount: number): { amount: number; currency: string } => ({
  amount: Math.round(amount * 100),
  currency: 'EUR',
});
const text = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

const products = [
  {
    id: 'skillet',
    title: text('铸铁煎锅 26cm', 'Cast Iron Skillet 26 cm'),
    categories: ['Kitchen', 'Pans'],
    attributes: {
      'dishwasher-safe': text('否', 'No'),
      hob: text('燃气灶、电磁炉', 'Gas, induction'),
      lid: text('不含锅盖', 'Not included'),
      weight: '2.4 kg',
    },
    variants: [{ sku: 'SK26', price: euro(45) }],
  },
  {
    id: 'crepe',
    title: text('不粘可丽饼锅 28cm', 'Non-Stick Crêpe Pan 28 cm'),
    categories: ['Kitchen', 'Pans'],
    attributes: { 'dishwasher-safe': text('是', 'Yes'), hob: text('燃气灶', 'Gas') },
    variants: [{ sku: 'CP28', price: euro(32) }],
  },
  {
    id: 'granola',
    title: text('蜂蜜坚果麦片', 'Honey Nut Granola'),
    categories: ['Food', 'Breakfast'],
    attributes: { ingredients: text('燕麦、蜂蜜、杏仁', 'Oats, honey, almonds') },
    variants: [{ sku: 'GR1', price: euro(6.5) }],
  },
  {
    id: 'muesli',
    title: text('无麸质莓果麦片', 'Gluten-Free Berry Granola'),
    categories: ['Food', 'Breakfast'],
    attributes: {
      ingredients: text('荞麦、草莓干', 'Buckwheat, dried strawberries'),
      honey: text('低于0.1%', 'Less than 0.1 %'),
    },
    variants: [{ sku: 'MU1', price: euro(7.5) }],
  },
  {
    id: 'apron',
    title: text('园艺围裙', 'Gardening Apron'),
    description: text('两个深口袋，腰带可调，脏了擦一擦。', 'Two deep pockets, an adjustable belt, wipes clean.'),
    categories: ['Garden', 'Aprons'],
    attributes: { material: text('帆布', 'Canvas') },
    variants: [
      { sku: 'AP-G', options: { colour: text('绿色', 'Green') }, price: euro(25) },
      { sku: 'AP-B', options: { colour: text('蓝色', 'Blue') }, price: euro(25) },
    ],
  },
  {
    id: 'trowel',
    title: text('不锈钢小铲', 'Steel Trowel'),
    categories: ['Garden', 'Hand Tools'],
    variants: [{ sku: 'TR1', price: euro(12) }],
  },
];

const faqs = [
  {
    id: 'sharpen',
    questions: [text('能磨刀具吗', 'Do you sharpen tools?')],
    answer: text(
      '在本店买的剪刀、刀具和铲子8欧元磨一次，周二送来，周五取。',
      'Shears, knives and spades bought here are sharpened for €8; bring them on a Tuesday, they are ready on Friday.',
    ),
  },
  {
    id: 'visit',
    questions: [text('有实体店吗', 'Do you have a shop?')],
    answer: text(
      '不来梅有店，周一到周六10点到18点。',
      "Our shop in Bremen is open from Monday to Saturday, 10 to 18 o'clock.",
    ),
  },
  {
    id: 'return',
    questions: [text('可以退货吗', 'Can I return something?')],
    answer: text(
      '30天内没用过的可以退，开过锅、做过饭的锅不退。',
      'Within 30 days, unused. Pans that were seasoned or cooked in stay with you.',
    ),
  },
];

/** Writes the store to a new folder and returns its path. */
export async function writeAnswersStore(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'answers-store-'));
  const files: Record<string, readonly object[]> = {
    'products.jsonl': products,
    'stock.jsonl': products.flatMap(({ variants }) =>
      variants.map(({ sku }) => ({ sku, warehouse: 'main', onHand: 40 })),
    ),
    'faqs.jsonl': faqs,
    'promotions.jsonl': [
      {
        id: 'pans',
        title: text('锅具九折', '10% off pans'),
        kind: 'percent-off',
        value: 10,
        appliesTo: { products: ['crepe'] },
        startsAt: '2026-11-01T00:00:00Z',
        endsAt: '2026-12-01T00:00:00Z',
      },
    ],
    'shipping-methods.jsonl': [
      {
        id: 'post',
        name: 'Post',
        carrier: 'Post',
        regions: [{ country: 'DE' }],
        price: euro(5),
        minDays: 2,
        maxDays: 4,
      },
    ],
  };
  const store = { name: text('锅与铲', 'Pan & Spade'), currency: 'EUR', locales: ['zh', 'en'], timezone: 'UTC' };
  await writeFile(join(folder, 'store.json'), JSON.stringify(store));
  for (const [name, records] of Object.entries(files))
    await writeFile(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return folder;
}
