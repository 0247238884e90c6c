// The shop that specs start: it comes up, answers over HTTP and over the bus, and a second one is a copy of the first.
import { catalogCalls } from '#contracts';
import { Conversation, startShop, type TestShop } from './index.js';

describe('startShop', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(async () => {
    await shop.stop();
  });

  it('is ready, with the demo store and stock that the catalog has heard of', async () => {
    const ready = await fetch(`${shop.url}/health/ready`);
    expect([ready.status, await ready.json()]).toMatchObject([200, { status: 'ready' }]);
    const { products, total } = await shop.bus.call(catalogCalls.searchProducts, { limit: 50 });
    expect(total).toBeGreaterThanOrEqual(145);
    expect(products.some((hit) => hit.available > 0)).toBe(true);
  });

  it('lets a customer talk to it', async () => {
    const customerToken = await shop.customerToken('c-001');
    const talk = await Conversation.open(shop.url, { customerToken, locale: 'en' });
    expect(talk.greeting.text).not.toBe('');
    const turn = await talk.say('Hello');
    expect(turn.replies[0]?.skill).toBe('small-talk');
    expect(await talk.transcript()).toHaveLength(3);
  });

  it('runs beside a second one that knows nothing of it', async () => {
    const second = await startShop();
    const talk = await Conversation.open(shop.url);
    await expect(
      fetch(`${second.url}/v1/conversations/${talk.conversationId}/messages`, {
        headers: { authorization: `Bearer ${talk.token}` },
      }).then((response) => response.status),
    ).resolves.toBe(404);
    await second.stop();
  });
});
