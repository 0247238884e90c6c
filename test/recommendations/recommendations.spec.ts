// Recommendations over HTTP on the demo shop: they change with what a shopper does, and are forgotten on request.
import { setTimeout as delay } from 'node:timers/promises';
import { Conversation, startShop, type TestShop } from '#testing';

interface Shown {
  products: { productId: string; reason: string; because?: string; recommendationId: string }[];
}

describe('recommendations over HTTP', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await startShop();
  });
  afterAll(() => shop.stop());

  const call = async (method: string, path: string, body?: unknown, token?: string) =>
    await fetch(`${shop.url}${path}`, {
      method,
      headers: {
        'x-store-key': 'demo',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  const recommended = async (query: string, token?: string) => {
    const response = await call('GET', `/v1/recommendations?${query}`, undefined, token);
    expect(response.status).toBe(200);
    return ((await response.json()) as Shown).products;
  };

  it('recommends to a stranger, beside a product and after a click', async () => {
    const popular = await recommended('limit=5');
    expect(popular.map(({ reason }) => reason)).toEqual(Array.from({ length: 5 }, () => 'popular'));
    const productId = popular[0]?.productId ?? '';
    const beside = await recommended(`productId=${productId}&limit=5`);
    expect(beside.map((product) => product.productId)).not.toContain(productId);
    expect(beside[0]?.because).toBe(productId);
    const click = { sessionId: 'visitor', productId, kind: 'view', recommendationId: popular[0]?.recommendationId };
    const response = await call('POST', '/v1/interactions', [click]);
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ accepted: 1, repeated: 0, rejected: [] });
    const [after] = await recommended('sessionId=visitor&limit=5');
    expect(after).toMatchObject({ reason: 'because-viewed', because: productId });
  });

  it('takes a customer only with their token, and refuses what is no interaction', async () => {
    const view = { customerId: 'c-001', productId: 'nothing', kind: 'view' };
    expect((await call('POST', '/v1/interactions', [view])).status).toBe(401);
    const token = await shop.customerToken('c-002');
    expect((await call('POST', '/v1/interactions', [view], token)).status).toBe(403);
    for (const bad of [[], {}, [{ productId: 'p' }], [{ ...view, kind: 'stare' }]]) {
      expect((await call('POST', '/v1/interactions', bad)).status).toBe(400);
    }
    const rejected = await call('POST', '/v1/interactions', [{ sessionId: 's', productId: 'nothing', kind: 'view' }]);
    expect(await rejected.json()).toMatchObject({ accepted: 0, rejected: [{ index: 0, reason: 'unknown-product' }] });
  });

  it('does not recommend what the customer ordered', async () => {
    const token = await shop.customerToken('c-003');
    const response = await call('GET', '/v1/orders', undefined, token);
    const { orders } = (await response.json()) as { orders: { status: string; items: { productId: string }[] }[] };
    const ordered = orders
      .filter(({ status }) => status !== 'cancelled')
      .flatMap(({ items }) => items.map(({ productId }) => productId));
    expect(ordered).not.toHaveLength(0);
    // Orders are learned from events, soon after they were imported.
    let again: string[] = ordered;
    for (let tries = 0; again.length > 0 && tries < 100; tries++) {
      const shown = (await recommended('customer=me&limit=100', token)).map(({ productId }) => productId);
      again = ordered.filter((productId) => shown.includes(productId));
      if (again.length > 0) await delay(100);
    }
    expect(again).toEqual([]);
  });

  it('learns from a conversation what a guest asks about, and forgets it when the conversation is erased', async () => {
    const talk = await Conversation.open(shop.url, { storeKey: 'demo', locale: 'zh' });
    await talk.say('这款多少钱', { page: { productId: 'p-101' } });
    const reasonsAfter = async (isDone: (reasons: string[]) => boolean): Promise<string[]> => {
      let reasons: string[] = [];
      for (let tries = 0; tries < 100; tries++) {
        reasons = (await recommended(`sessionId=${talk.conversationId}&limit=5`)).map(({ reason }) => reason);
        if (isDone(reasons)) break;
        await delay(100);
      }
      return reasons;
    };
    expect(await reasonsAfter((reasons) => reasons.includes('because-viewed'))).toContain('because-viewed');
    const erased = await call('DELETE', `/v1/conversations/${talk.conversationId}`, undefined, talk.token);
    expect(erased.status).toBe(204);
    const isForgotten = (reasons: string[]) => !reasons.includes('because-viewed');
    expect(await reasonsAfter(isForgotten)).not.toContain('because-viewed');
  });

  it('forgets a customer', async () => {
    const token = await shop.customerToken('c-001');
    const before = await recommended('customer=me&limit=5', token);
    expect(before.some(({ reason }) => reason.startsWith('because'))).toBe(true);
    expect((await call('DELETE', '/v1/me/history', undefined, token)).status).toBe(204);
    const after = await recommended('customer=me&limit=5', token);
    expect(after.some(({ reason }) => reason.startsWith('because'))).toBe(false);
    expect((await call('DELETE', '/v1/me/history')).status).toBe(401);
  });

  it('forgets with a customer what was done in their visit before they signed in', async () => {
    const isRemembered = async () =>
      (await recommended('sessionId=visit-7&limit=5')).some(({ reason }) => reason.startsWith('because'));
    await call('POST', '/v1/interactions', [{ sessionId: 'visit-7', productId: 'p-101', kind: 'view' }]);
    expect(await isRemembered()).toBe(true);
    const token = await shop.customerToken('c-002');
    expect((await call('DELETE', '/v1/me/history?sessionId=visit-7', undefined, token)).status).toBe(204);
    expect(await isRemembered()).toBe(false);
  });
});
