// Within a turn a shopper's question is never told from two different readings of the shop, and no reader spoils another's.
import { Bus, UnavailableError } from '#bus';
import { catalogCalls, ordersCalls } from '#contracts';
import { promotionsByPhase } from './skills/promotions/promotion-of-code.js';
import { shopForTurn, TurnReads } from './turn-reads.js';

class CountingBus extends Bus {
  readonly asked: string[] = [];
  fails = false;
  answer: object | undefined;

  override call(definition: { topic: string }, input: unknown): Promise<never> {
    this.asked.push(`${definition.topic} ${JSON.stringify(input)}`);
    if (this.fails) return Promise.reject(new UnavailableError('away', definition.topic));
    if (this.answer !== undefined) return Promise.resolve(this.answer as never);
    return Promise.resolve({ products: [{ id: 'p', answer: this.asked.length }] } as never);
  }
}

describe('the reads of a turn', () => {
  const ask = async (reads: TurnReads, productId = 'p') =>
    await reads.call(catalogCalls.getProducts, { productIds: [productId] });

  it('asks the same question once, also side by side, and another one for itself', async () => {
    const bus = new CountingBus();
    const reads = new TurnReads(bus);
    const [one, other] = await Promise.all([ask(reads), ask(reads)]);
    expect(other).toEqual(one);
    await ask(reads);
    expect(bus.asked).toHaveLength(1);
    await ask(reads, 'q');
    expect(bus.asked).toHaveLength(2);
  });

  it('gives every reader a copy of its own', async () => {
    const reads = new TurnReads(new CountingBus());
    (await ask(reads)).products.length = 0;
    expect((await ask(reads)).products).toHaveLength(1);
  });

  it('looks again after a change, and after a failure', async () => {
    const bus = new CountingBus();
    const reads = new TurnReads(bus);
    await ask(reads);
    await reads.call(ordersCalls.verifyOrder, { orderId: 'o', contact: 'a@b.example' });
    await ask(reads);
    expect(bus.asked).toHaveLength(3);
    bus.fails = true;
    await expect(ask(reads, 'q')).rejects.toThrow('away');
    bus.fails = false;
    await ask(reads, 'q');
    expect(bus.asked).toHaveLength(5);
  });

  it('answers prices that came beside a product, and asks for all others', async () => {
    const line = (sku: string) => ({ sku, quantity: 1, price: { amount: 5, currency: 'EUR' } });
    const prices = { lines: [line('a'), line('b')], alone: { b: { total: { amount: 4, currency: 'EUR' } } } };
    const bus = new CountingBus();
    bus.answer = { products: [{ id: 'p' }], prices };
    const reads = new TurnReads(bus);
    expect(await ask(reads)).toEqual({ products: [{ id: 'p' }] });
    const priceOf = async (lines: { sku: string; quantity?: number }[], couponCode?: string) =>
      await reads.call(catalogCalls.getPrices, { lines, ...(couponCode !== undefined && { couponCode }) });
    expect(await priceOf([{ sku: 'a' }, { sku: 'b', quantity: 1 }])).toEqual({ lines: prices.lines, unknown: [] });
    expect(await priceOf([{ sku: 'a' }])).toEqual({ lines: [line('a')], unknown: [] });
    expect(await priceOf([{ sku: 'b' }])).toEqual({ lines: [line('b')], unknown: [], basket: prices.alone.b });
    expect(bus.asked).toHaveLength(1);
    await priceOf([{ sku: 'a', quantity: 2 }]);
    await priceOf([{ sku: 'a' }], 'SAVE10');
    await priceOf([{ sku: 'b' }, { sku: 'a' }]);
    await priceOf([{ sku: 'c' }]);
    expect(bus.asked).toHaveLength(5);
    await reads.call(ordersCalls.verifyOrder, { orderId: 'o', contact: 'a@b.example' });
    await priceOf([{ sku: 'a' }]);
    expect(bus.asked).toHaveLength(7);
  });

  it('reads for the turn and does nothing while it is rehearsed', async () => {
    const bus = new CountingBus();
    const { catalog, rehearsal } = shopForTurn(bus, 'hello');
    await rehearsal?.catalog.getProducts({ productIds: ['p'] });
    await catalog.getProducts({ productIds: ['p'] });
    await expect(
      rehearsal?.inventory.subscribeToStock({ customerId: 'c', productId: 'p', skus: ['a'] }),
    ).rejects.toThrow('nothing is done in a rehearsal');
    expect(bus.asked).toHaveLength(1);
  });

  it('reads coupons ahead where a word may be a code, and nothing where none can be', async () => {
    const bus = new CountingBus();
    shopForTurn(bus, 'is it in stock?');
    expect(bus.asked).toHaveLength(0);
    const shop = shopForTurn(bus, 'does SAVE10 work?');
    const ahead = bus.asked.length;
    expect(ahead).toBeGreaterThan(0);
    await promotionsByPhase(shop);
    expect(bus.asked).toHaveLength(ahead);
  });
});
