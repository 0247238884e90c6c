// A store of customers who are alike: orders with bare numbers, and things that are alike but for their size or colour.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversation, startShop } from '#testing';
import { meantIn } from './home-shop.js';

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
const SHOPPERS = 99;
/** The place of the first one. */
const FIRST = 10;

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
function writeAlikeStore(folder: string): void {
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

/** A running shop of the store, and what is said in it by shoppers who have said nothing before. */
export interface AlikeShop {
  stop(): Promise<void>;
  /** The last replies to some messages of a customer; `$` stands for the beginning of the numbers of their orders. */
  said(locale: Locale, ...texts: readonly string[]): Promise<Said>;
  /** The same of a guest; `@` stands for the e-mail address of the orders. */
  guestSaid(locale: Locale, ...texts: readonly string[]): Promise<Said>;
}

/** The last replies; the orders that they plan for or offer, with `$` for the customer; and what is planned for which things. */
export interface Said {
  readonly replies: readonly Reply[];
  readonly meant: readonly string[];
  readonly items?: readonly string[] | undefined;
  readonly changes?: readonly unknown[][] | undefined;
  readonly isDone: boolean;
}

type Locale = 'en' | 'zh';
type Reply = Awaited<ReturnType<Conversation['say']>>['replies'][number];
interface Piece {
  itemId: string;
  quantity: number;
}

/** Starts the shop. */
export async function startAlikeShop(): Promise<AlikeShop> {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-alike-'));
  writeAlikeStore(folder);
  const shop = await startShop({ store: folder });
  let last = FIRST - 1;
  return {
    stop: async () => {
      await shop.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    said: async (locale, ...texts) => {
      last += 1;
      const customerToken = await shop.customerToken(`c${last}`);
      return await saidIn(await Conversation.open(shop.url, { locale, customerToken }), last, texts);
    },
    guestSaid: async (locale, ...texts) => {
      last += 1;
      return await saidIn(await Conversation.open(shop.url, { locale }), last, texts);
    },
  };
}

async function saidIn(talk: Conversation, at: number, texts: readonly string[]): Promise<Said> {
  let replies: readonly Reply[] = [];
  for (const text of texts)
    ({ replies } = await talk.say(text.replaceAll('@', `c${at}@shop.example`).replaceAll('$', String(at))));
  const meant = meantIn(replies).map((id) => String(id).replace(String(at), '$'));
  const plan = replies.find(({ facts }) => 'plan' in facts)?.facts['plan'] as
    { items?: Piece[]; changes?: (Piece & { to: { sku: string } })[] } | undefined;
  return {
    replies,
    meant,
    items: plan?.items?.map(({ itemId, quantity }) => `${itemId}×${quantity}`),
    changes: plan?.changes?.map(({ itemId, quantity, to }) => [itemId, quantity, to.sku]),
    isDone: replies.some(({ facts }) => facts['done'] === true),
  };
}
