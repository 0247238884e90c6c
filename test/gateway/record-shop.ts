// A shop of kettles and mugs with orders that differ in whom they go to, what paid for them, their pieces, colours and days, for specs of which of them is told.
import { startWrittenShop, type WrittenShop } from './written-shop.js';

const DAY = 86_400_000;
const usd = (amount: number): object => ({ amount, currency: 'USD' });
const title = (en: string, zh: string): object => ({ en, zh });
const KETTLE = title('Copper Kettle', '铜水壶');
const MUG = title('Tall Mug', '高马克杯');
const PAIR = title('Tall Mug, Set of 2', '高马克杯两件套');
const MIRROR = title('Round Mirror', '圆镜子');
const CLOCK = title('Wall Clock', '挂钟');
const JUTE = title('Jute Rug 160', '黄麻地毯160');
const FOUR = title('Tall Mug, Set of 4', '高马克杯四件套');
const PRODUCTS = [
  {
    id: 'kettle',
    title: KETTLE,
    variants: ['Red', 'Blue', 'Black'].map((Color) => ({ sku: `K-${Color}`, options: { Color }, price: usd(5_000) })),
  },
  { id: 'mug', title: MUG, variants: [{ sku: 'M', options: { Color: 'White' }, price: usd(1_000) }] },
  { id: 'pair', title: PAIR, variants: [{ sku: 'M-2', price: usd(1_800) }] },
  { id: 'mirror', title: MIRROR, variants: [{ sku: 'R', price: usd(4_000) }] },
  { id: 'clock', title: CLOCK, variants: [{ sku: 'C', price: usd(3_000) }] },
  { id: 'jute', title: JUTE, variants: [{ sku: 'J', price: usd(9_000) }] },
  { id: 'four', title: FOUR, variants: [{ sku: 'M-4', price: usd(3_200) }] },
  {
    id: 'towel',
    title: title('Linen Towel', '亚麻毛巾'),
    variants: ['M', 'L'].map((Size) => ({ sku: `T-${Size}`, options: { Size }, price: usd(1_500) })),
  },
];
const kettle = (Color: string, quantity = 1): object => ({
  sku: `K-${Color}`,
  productId: 'kettle',
  title: KETTLE,
  options: { Color },
  unitPrice: usd(5_000),
  quantity,
});
const mugs = {
  sku: 'M',
  productId: 'mug',
  title: MUG,
  options: { Color: 'White' },
  unitPrice: usd(1_000),
  quantity: 4,
};
const pair = { sku: 'M-2', productId: 'pair', title: PAIR, unitPrice: usd(1_800) };
const towels = {
  sku: 'T-M',
  productId: 'towel',
  title: title('Linen Towel', '亚麻毛巾'),
  options: { Size: 'M' },
  unitPrice: usd(1_500),
};
const mirror = { sku: 'R', productId: 'mirror', title: MIRROR, unitPrice: usd(4_000) };
const clocks = (quantity: number): object => ({
  sku: 'C',
  productId: 'clock',
  title: CLOCK,
  unitPrice: usd(3_000),
  quantity,
});
const jute = (quantity: number): object => ({
  sku: 'J',
  productId: 'jute',
  title: JUTE,
  unitPrice: usd(9_000),
  quantity,
});
const daysAgo = (days: number): object => ({ placedAt: new Date(Date.now() - days * DAY).toISOString() });
const ordered = (id: string, customerId: string, items: readonly object[], more: object = {}) => ({
  id,
  customerId,
  status: 'pending',
  placedAt: new Date(Date.now() - 5 * DAY).toISOString(),
  address: {
    recipient: 'Mary Brown',
    phone: '6175550100',
    country: 'US',
    region: 'MA',
    city: 'Boston',
    line1: '1 Road',
  },
  items,
  payments: [{ type: 'payment', methodId: `${customerId}-visa`, amount: usd(5_000) }],
  ...more,
});
const JOHNS = {
  address: {
    recipient: 'John Smith',
    phone: '6175550100',
    country: 'US',
    region: 'IL',
    city: 'Chicago',
    line1: '2 Road',
  },
  payments: [{ type: 'payment', methodId: 'two-paypal', amount: usd(5_000) }],
  placedAt: new Date(Date.now() - 6 * DAY).toISOString(),
};
const goingTo = (recipient: string) => ({ address: { ...JOHNS.address, recipient } });
/** In the month of the first order of `months`. */
export const LONG_AGO = new Date(Date.now() - 100 * DAY);
/** That month: 11 and "November". */
export const MONTH = LONG_AGO.getUTCMonth() + 1;
export const MONTH_EN = LONG_AGO.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
/** A day on which nothing was ordered: "November 10". */
export const DAY_OF_NONE = new Date(Date.now() - 20 * DAY).toLocaleString('en', { month: 'long', day: 'numeric' });
const ORDERS = [
  ordered('5101', 'one', [kettle('Blue')]),
  ordered('5201', 'two', [kettle('Red')], JOHNS),
  ordered('5202', 'two', [kettle('Blue', 3)]),
  ordered('5301', 'has', [kettle('Blue', 2), pair, mugs], {
    status: 'delivered',
    payments: [{ type: 'payment', methodId: 'has-visa', amount: usd(15_800) }],
  }),
  ordered('5401', 'towels', [towels]),
  ordered('5501', 'nameless', [kettle('Red')], {
    address: { country: 'US', city: 'Boston', line1: '1 Road' },
    payments: [],
    placedAt: new Date(Date.now() - 6 * DAY).toISOString(),
  }),
  ordered('5502', 'nameless', [kettle('Blue')]),
  ordered('A-1001', 'codes', [pair]),
  ordered('A-1002', 'codes', [kettle('Blue')], { placedAt: new Date(Date.now() - 9 * DAY).toISOString() }),
  ordered('5601', 'months', [kettle('Blue')], { placedAt: `${LONG_AGO.toISOString().slice(0, 8)}14T12:00:00Z` }),
  ordered('5602', 'months', [mugs], { placedAt: new Date(Date.now() - DAY).toISOString() }),
  ordered('5701', 'coloured', [kettle('Blue')]),
  ordered('5702', 'coloured', [mugs], goingTo('John White')),
  ordered('5711', 'people', [mirror]),
  ordered('5712', 'people', [clocks(1)], goingTo('Tom Reed')),
  ordered('5721', 'kin', [mirror]),
  ordered('5722', 'kin', [clocks(1)], goingTo('王强')),
  ordered('5731', 'clocks', [clocks(2)]),
  ordered('5732', 'clocks', [mirror], daysAgo(8)),
  ordered('5741', 'threes', [clocks(2)]),
  ordered('5742', 'threes', [clocks(3)], daysAgo(8)),
  ordered('5751', 'recent', [clocks(1)], daysAgo(2)),
  ordered('5752', 'recent', [mirror], daysAgo(13)),
  ordered('5761', 'rugs', [jute(2)], { status: 'delivered' }),
  ordered('5762', 'rugs', [mirror], { status: 'delivered', ...daysAgo(8) }),
  ordered('1002', 'numbered', [jute(2)], { status: 'delivered' }),
  ordered('5801', 'chinese', [kettle('Blue')], goingTo('王小明')),
];

/** Starts the shop. */
export const startRecordShop = async (): Promise<WrittenShop> =>
  await startWrittenShop({
    store: { name: 'Home', currency: 'USD', locales: ['en', 'zh'], timezone: 'America/New_York' },
    products: PRODUCTS,
    stock: PRODUCTS.flatMap(({ variants }) => variants.map(({ sku }) => ({ sku, warehouse: 'w', onHand: 9 }))),
    customers: [...new Set(ORDERS.map(({ customerId }) => customerId))].map((id) => ({
      id,
      name: 'Mary Brown',
      email: `${id}@example.com`,
      paymentMethods: [
        { id: `${id}-visa`, kind: 'credit-card', label: 'Visa', lastFour: '4242' },
        { id: `${id}-paypal`, kind: 'paypal' },
      ],
    })),
    orders: ORDERS,
  });
