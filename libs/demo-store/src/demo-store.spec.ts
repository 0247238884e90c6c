// The demo store must be a store that the import takes whole, at whatever moment it is written.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeFiles } from '#contracts';
import { demoStoreFiles, writeDemoStore } from './demo-store.js';
import {
  orderStatuses,
  type Customer,
  type Faq,
  type Interaction,
  type Order,
  type Product,
  type Promotion,
  type Shipment,
  type ShippingMethod,
  type Stock,
} from './records.js';

const moments = ['2026-03-04T05:06:07Z', '2027-12-31T16:00:30Z', '2028-02-29T15:59:59Z'].map((at) => new Date(at));

function linesOf<T>(files: Record<string, string>, name: string): T[] {
  return (files[`${name}.jsonl`] ?? '')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as T);
}

function read(now: Date) {
  const files = demoStoreFiles(now);
  return {
    products: linesOf<Product>(files, 'products'),
    stock: linesOf<Stock>(files, 'stock'),
    promotions: linesOf<Promotion>(files, 'promotions'),
    shippingMethods: linesOf<ShippingMethod>(files, 'shipping-methods'),
    faqs: linesOf<Faq>(files, 'faqs'),
    customers: linesOf<Customer>(files, 'customers'),
    orders: linesOf<Order>(files, 'orders'),
    shipments: linesOf<Shipment>(files, 'shipments'),
    interactions: linesOf<Interaction>(files, 'interactions'),
  };
}

function netOf(order: Order): number {
  return order.payments.reduce(
    (sum, { type, amount }) => sum + (type === 'payment' ? amount.amount : -amount.amount),
    0,
  );
}

function totalOf(order: Order): number {
  return order.items.reduce((sum, { unitPrice, quantity }) => sum + unitPrice.amount * quantity, 0);
}

describe.each(moments)('the demo store at %s', (now) => {
  const shop = read(now);
  const skus = new Map(shop.products.flatMap((product) => product.variants.map(({ sku }) => [sku, product.id])));

  it('is what the import format says, line by line', () => {
    const files = demoStoreFiles(now);
    for (const { file, schema } of Object.values(storeFiles)) {
      const lines = file === 'store.json' ? [files[file] ?? ''] : (files[file] ?? '').split('\n').slice(0, -1);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        const result = schema.safeParse(JSON.parse(line));
        if (!result.success) throw new Error(`${file}: ${line}\n${result.error.message}`);
      }
    }
    expect(Object.keys(files).sort()).toEqual(
      Object.values(storeFiles)
        .map(({ file }) => file)
        .sort(),
    );
  });

  it('has enough of everything to try every skill', () => {
    expect(shop.products.length).toBeGreaterThanOrEqual(145);
    expect(new Set(shop.products.map(({ categories }) => categories[0])).size).toBe(6);
    expect(shop.customers).toHaveLength(20);
    expect(shop.orders).toHaveLength(80);
    expect(shop.faqs.length).toBeGreaterThanOrEqual(30);
    expect(shop.interactions.length).toBeGreaterThanOrEqual(300);
    expect(new Set(shop.orders.map(({ status }) => status))).toEqual(new Set(orderStatuses));
    const own = shop.orders.filter(({ customerId }) => customerId === 'c-001').map(({ status }) => status);
    expect(own).toEqual(expect.arrayContaining(['pending', 'processing', 'shipped', 'delivered']));
    const seen = new Set(shop.shipments.flatMap(({ events }) => events.map(({ status }) => status)));
    expect(seen.size).toBe(10);
  });

  it('refers only to what is there', () => {
    for (const ids of [shop.products, shop.promotions, shop.faqs, shop.customers, shop.orders, shop.shipments]) {
      expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
    }
    const productIds = new Set(skus.values());
    const categories = new Set(shop.products.flatMap((product) => product.categories));
    const customers = new Map(shop.customers.map((customer) => [customer.id, customer]));
    const orders = new Map(shop.orders.map((order) => [order.id, order]));
    expect(new Set(shop.stock.map(({ sku }) => sku))).toEqual(new Set(skus.keys()));
    for (const { appliesTo } of shop.promotions) {
      for (const id of appliesTo?.products ?? []) expect(productIds).toContain(id);
      for (const category of appliesTo?.categories ?? []) expect(categories).toContain(category);
    }
    for (const order of shop.orders) {
      const methods = customers.get(order.customerId)?.paymentMethods.map(({ id }) => id);
      for (const { methodId } of order.payments) expect(methods).toContain(methodId);
      for (const { sku, productId } of order.items) expect(skus.get(sku)).toBe(productId);
    }
    for (const shipment of shop.shipments) {
      expect(orders.has(shipment.orderId)).toBe(true);
      for (const { sku } of shipment.items) expect(skus.has(sku)).toBe(true);
    }
    for (const { customerId, productId } of shop.interactions) {
      expect(customers.has(customerId)).toBe(true);
      expect(productIds).toContain(productId);
    }
  });

  it('lets a gift card pay only what it can', () => {
    const methods = shop.customers.flatMap(({ paymentMethods }) => paymentMethods);
    const cards = new Set(methods.filter(({ kind }) => kind === 'gift-card').map(({ id }) => id));
    const paid = shop.orders.flatMap(({ payments }) => payments).filter(({ methodId }) => cards.has(methodId));
    expect(paid.length).toBeGreaterThan(0);
    for (const { amount } of paid) expect(amount.amount).toBeLessThan(50_000);
  });

  it('has payments that add up', () => {
    for (const order of shop.orders) {
      const isMoneyBack = order.status === 'cancelled' || order.status === 'returned';
      expect([order.id, netOf(order)]).toEqual([order.id, isMoneyBack ? 0 : totalOf(order)]);
    }
  });

  it('keeps the order of time', () => {
    const nowMs = now.getTime();
    const dayOf = ({ placedAt }: Order): number => Math.floor((Date.parse(placedAt) + 8 * 3_600_000) / 86_400_000);
    const days = shop.orders.slice(0, -6).map(dayOf);
    expect(days).toEqual([...days].sort((one, other) => one - other));
    const shipped = ['shipped', 'delivered', 'return-requested', 'returned', 'exchange-requested', 'exchanged'];
    for (const order of shop.orders) {
      expect(Date.parse(order.placedAt)).toBeLessThan(nowMs);
      for (const { at } of order.payments) expect(Date.parse(at)).toBeLessThan(nowMs);
      const parcels = shop.shipments.filter(({ orderId }) => orderId === order.id);
      expect([order.id, parcels.length > 0 || !shipped.includes(order.status)]).toEqual([order.id, true]);
      for (const { id, events } of parcels) {
        const times = [order.placedAt, ...events.map(({ at }) => at)].map((at) => Date.parse(at));
        expect([id, times]).toEqual([id, [...times].sort((one, other) => one - other)]);
        expect(Math.max(...times)).toBeLessThan(nowMs);
        const isThere = events.at(-1)?.status === 'delivered';
        if (order.status !== 'shipped') expect([id, isThere]).toEqual([id, order.status !== 'processing']);
      }
      if (order.status === 'shipped') {
        expect(parcels.some(({ events }) => events.at(-1)?.status !== 'delivered')).toBe(true);
      }
    }
    for (const { at } of shop.interactions) expect(Date.parse(at)).toBeLessThan(nowMs);
    for (const { incoming } of shop.stock) {
      for (const { expectedAt } of incoming ?? []) expect(Date.parse(expectedAt)).toBeGreaterThan(nowMs);
    }
  });

  it('has promotions of every kind that run, one that is over and one to come', () => {
    const isRunning = ({ startsAt, endsAt }: Promotion): boolean =>
      Date.parse(startsAt) <= now.getTime() && now.getTime() < Date.parse(endsAt);
    expect(new Set(shop.promotions.filter(isRunning).map(({ kind }) => kind)).size).toBe(4);
    expect(shop.promotions.some(({ endsAt }) => Date.parse(endsAt) < now.getTime())).toBe(true);
    expect(shop.promotions.some(({ startsAt }) => Date.parse(startsAt) > now.getTime())).toBe(true);
  });

  it('has stock in every level, and a price that fell after somebody bought', () => {
    const available = new Map<string, number>();
    for (const { sku, onHand, reserved = 0 } of shop.stock) {
      available.set(sku, (available.get(sku) ?? 0) + Math.max(0, onHand - reserved));
    }
    const counts = [...available.values()];
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(10);
    expect(counts.filter((count) => count > 0 && count <= 10).length).toBeGreaterThan(20);
    expect(counts.filter((count) => count > 10).length).toBeGreaterThan(200);
    expect(shop.stock.some(({ incoming }) => incoming !== undefined)).toBe(true);
    expect(shop.stock.some(({ reserved }) => reserved !== undefined)).toBe(true);
    const bought = shop.orders.find(({ items }) => items[0]?.sku === 'LX500-SKY')?.items[0]?.unitPrice.amount;
    expect(bought).toBe(29_900);
  });
});

describe('the policies', () => {
  const shop = read(new Date('2026-03-04T05:06:07Z'));

  it('name the prices of the shipping methods', () => {
    const answer = (id: string): string => shop.faqs.find((faq) => faq.id === id)?.answer.en ?? '';
    const price = (id: string): number => (shop.shippingMethods.find((one) => one.id === id)?.price.amount ?? 0) / 100;
    for (const id of ['sm-delta-standard', 'sm-standard', 'sm-remote-standard']) {
      expect(answer('faq-shipping-cost')).toContain(`¥${price(id)}`);
    }
    for (const id of ['sm-hong-kong-macau', 'sm-taiwan', 'sm-asia', 'sm-worldwide']) {
      expect(answer('faq-international')).toContain(`¥${price(id)}`);
    }
  });

  it('are asked in several ways in both languages', () => {
    for (const { questions, answer } of shop.faqs) {
      expect(questions.length).toBeGreaterThanOrEqual(3);
      for (const text of [...questions, answer])
        expect([text.zh, text.en].every((words) => words.length > 3)).toBe(true);
    }
  });
});

describe('pictures', () => {
  it('are there for every product, and small', async () => {
    const folder = join(process.cwd(), 'apps/web/public');
    const pictures = new Set(read(new Date('2026-03-04T05:06:07Z')).products.flatMap(({ images }) => images));
    for (const picture of pictures) {
      const svg = await readFile(join(folder, picture), 'utf8');
      expect(svg.startsWith('<svg')).toBe(true);
      expect(svg.length).toBeLessThan(3_000);
    }
  });
});

describe('writeDemoStore', () => {
  it('writes the same files for the same moment', async () => {
    const root = await mkdtemp(join(tmpdir(), 'demo-store-'));
    try {
      const now = new Date('2026-03-04T05:06:07Z');
      await writeDemoStore(join(root, 'one'), now);
      await writeDemoStore(join(root, 'two'), now);
      const names = await readdir(join(root, 'one'));
      expect(names.sort()).toEqual(Object.keys(demoStoreFiles(now)).sort());
      for (const name of names) {
        const [one, two] = await Promise.all(
          ['one', 'two'].map((folder) => readFile(join(root, folder, name), 'utf8')),
        );
        expect(one).toBe(two);
      }
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});
