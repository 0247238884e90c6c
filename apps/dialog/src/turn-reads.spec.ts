// Within a turn a shopper's question is never told from two different readings of the shop, and no reader spoils another's.
import { Bus, UnavailableError } from '#bus';
import { catalogCalls, ordersCalls } from '#contracts';
import { promotionsByPhase } from './skills/promotions/promotion-of-code.js';
import { shopForTurn, TurnReads } from './turn-reads.js';

class CountingBus extends Bus {
  readonly asked: string[] = [];
  fails = false;

  override call(definition: { topic: string }, input: unknown): Promise<never> {
    this.asked.push(`${definition.topic} ${JSON.stringify(input)}`);
    if (this.fails) return Promise.reject(new UnavailableError('away', definition.topic));
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
