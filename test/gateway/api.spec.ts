// What a storefront front end gets from the gateway over HTTP: identity, errors with stable codes, products, orders, docs.
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { Conversation, startShop, type TestShop } from '#testing';

let shop: TestShop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(async () => {
  await shop.stop();
});

interface Answer {
  status: number;
  type: string | null;
  body: Record<string, unknown>;
}

const STORE = { 'x-store-key': 'demo' };
const JSON_TYPE = { 'content-type': 'application/json' };

async function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  const response = await fetch(`${shop.url}${path}`, { method, headers, body });
  const text = await response.text();
  const type = response.headers.get('content-type');
  return {
    status: response.status,
    type,
    body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : { text },
  };
}

const get = (path: string, headers: Record<string, string> = STORE): Promise<Answer> => ask('GET', path, headers);
const post = (path: string, body: unknown, headers: Record<string, string> = STORE): Promise<Answer> =>
  ask('POST', path, { ...JSON_TYPE, ...headers }, typeof body === 'string' ? body : JSON.stringify(body));

function expectProblem(answer: Answer, status: number, code: string): void {
  expect(answer.body).toMatchObject({ status, code, title: expect.any(String) as string });
  expect(answer.status).toBe(status);
  expect(answer.type).toContain('application/problem+json');
}

describe('who is calling', () => {
  it('knows storefronts by their key', async () => {
    expectProblem(await post('/v1/conversations', {}, {}), 401, 'no-store-key');
    expectProblem(await post('/v1/conversations', {}, { 'x-store-key': 'other' }), 401, 'unknown-store-key');
    expect((await post('/v1/conversations', {})).status).toBe(201);
  });

  it('refuses customer tokens that the storefront did not sign', async () => {
    const forged = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('c-001')
      .sign(new Uint8Array(32));
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"c-001"}')}.`.replaceAll('=', '');
    for (const customerToken of [forged, unsigned, 'x', '']) {
      expectProblem(await post('/v1/conversations', { customerToken }), 401, 'bad-customer-token');
      expect((await get('/v1/orders', { authorization: `Bearer ${customerToken}` })).status).toBe(401);
    }
    expectProblem(await get('/v1/me', {}), 401, 'no-token');
  });

  it("lets nobody into another shopper's conversation", async () => {
    const mine = await Conversation.open(shop.url);
    const theirs = await Conversation.open(shop.url);
    const path = `/v1/conversations/${theirs.conversationId}/messages`;
    expectProblem(await get(path, { authorization: `Bearer ${mine.token}` }), 403, 'wrong-conversation');
    expectProblem(await get(path, {}), 401, 'no-token');
    expectProblem(await get(path, { authorization: 'Bearer nonsense' }), 401, 'bad-token');
    // A conversation token is no customer token.
    expectProblem(await get('/v1/orders', { authorization: `Bearer ${mine.token}` }), 401, 'bad-token');
  });

  it('mints demo tokens for customers of the store only, and not at all outside the demo', async () => {
    expectProblem(await post('/v1/demo/customer-token', { customerId: 'nobody' }, {}), 404, 'no-such-customer');
    expect((await post('/v1/demo/customer-token', { customerId: 'c-001' }, {})).status).toBe(200);
  });
});

describe('bad input', () => {
  it.each([
    ['{"locale":', 400, 'bad-request'],
    ['[]', 400, 'bad-body'],
    ['{"locale":"fr"}', 400, 'bad-body'],
    ['{"page":{"productId":1}}', 400, 'bad-body'],
    ['{"colour":"red"}', 400, 'bad-body'],
  ])('%s is answered with %i %s', async (body, status, code) => {
    expectProblem(await post('/v1/conversations', body), status, code);
  });

  it('takes an empty JSON body for no body', async () => {
    expect((await post('/v1/conversations', '')).status).toBe(201);
  });

  it('names the field that is wrong', async () => {
    const { body } = await post('/v1/conversations', { locale: 'fr', channel: 'fax' });
    expect(body.errors).toEqual([
      { path: 'body.locale', message: expect.stringContaining('zh') as string },
      { path: 'body.channel', message: expect.stringContaining('web') as string },
    ]);
  });

  it('answers unknown ids, routes, media types and bodies that are too large', async () => {
    expectProblem(await get('/v1/products/nope'), 404, 'no-such-product');
    expectProblem(await get('/v1/products/nope/availability'), 404, 'no-such-product');
    expectProblem(await get('/v1/products/%00'), 400, 'bad-path');
    expectProblem(await get('/nowhere'), 404, 'no-such-route');
    expectProblem(await get('/%zz'), 400, 'bad-url');
    for (const type of ['text/xml', 'text/plain', 'application/x-www-form-urlencoded']) {
      const answer = await ask('POST', '/v1/conversations', { ...STORE, 'content-type': type }, 'locale=en');
      expectProblem(answer, 415, 'unsupported-media-type');
    }
    expectProblem(await post('/v1/conversations', `"${'x'.repeat(2_000_000)}"`), 413, 'body-too-large');
  });

  it.each(['minPrice=x', 'minPrice=500&maxPrice=3', 'limit=0', 'limit=101', 'sort=random', 'cursor=abc', 'colour=red'])(
    'GET /v1/products?%s is refused clearly',
    async (query) => {
      const answer = await get(`/v1/products?${query}`);
      expect(answer.status).toBe(400);
      expect(answer.body.detail).toContain('query');
    },
  );
});

describe('products', () => {
  it('lists what is sold with price and stock, page by page, without repeating', async () => {
    const first = await get('/v1/products?limit=40');
    const second = await get(`/v1/products?limit=40&cursor=${encodeURIComponent(first.body.nextCursor as string)}`);
    const ids = [first, second].flatMap(({ body }) => (body.products as { id: string }[]).map(({ id }) => id));
    expect(new Set(ids).size).toBe(80);
    expect(first.body.total).toBeGreaterThanOrEqual(145);
  });

  it('filters by price, category and stock', async () => {
    const { body } = await get('/v1/products?minPrice=10000&maxPrice=30000&inStock=true&sort=price-asc&limit=50');
    const products = body.products as {
      price: { amount: number };
      finalPrice?: { amount: number };
      available: number;
    }[];
    const paid = products.map(({ price, finalPrice }) => (finalPrice ?? price).amount);
    expect(products.length).toBeGreaterThan(5);
    expect(paid).toEqual([...paid].sort((a, b) => a - b));
    expect(paid.every((amount) => amount >= 10_000 && amount <= 30_000)).toBe(true);
    expect(products.every(({ available }) => available > 0)).toBe(true);
  });

  it('shows the same stock in the product, the list and the availability', async () => {
    const { body } = await get('/v1/products?q=LX-700&limit=1');
    const [listed] = body.products as { id: string; available: number }[];
    const { body: product } = await get(`/v1/products/${listed?.id}`);
    const { body: availability } = await get(`/v1/products/${listed?.id}/availability`);
    const variants = product.variants as { sku: string; available: number }[];
    const items = availability.items as { sku: string; available: number; level: string; asOf: string }[];
    expect(items.map(({ sku, available }) => [sku, available])).toEqual(
      variants.map(({ sku, available }) => [sku, available]),
    );
    expect(variants.reduce((sum, { available }) => sum + available, 0)).toBe(listed?.available);
  });

  it('quotes shipping to a place, in either language, and free over a sum', async () => {
    const quote = async (query: string) =>
      (await get(`/v1/shipping-quotes?${query}`)).body.methods as Record<string, unknown>[];
    const zh = await quote(`country=CN&region=${encodeURIComponent('新疆')}`);
    const en = await quote('country=cn&region=Xinjiang');
    expect(zh.length).toBeGreaterThan(0);
    expect(en).toEqual(zh);
    expect(zh[0]).toMatchObject({
      methodId: expect.any(String) as string,
      free: false,
      minDays: expect.any(Number) as number,
    });
    expect(await quote('country=BR')).toEqual([]);
  });
});

describe("a customer's orders", () => {
  it('are shown to their owner only', async () => {
    const bearer = async (id: string) => ({ authorization: `Bearer ${await shop.customerToken(id)}` });
    const mine = await get('/v1/orders', await bearer('c-001'));
    const [order] = mine.body.orders as { id: string; items: { itemId: string }[] }[];
    expect(order?.items[0]?.itemId).toEqual(expect.any(String));
    const path = `/v1/orders/${encodeURIComponent(order?.id ?? '')}`;
    expect((await get(path, await bearer('c-001'))).status).toBe(200);
    expectProblem(await get(path, await bearer('c-002')), 404, 'no-such-order');
    expectProblem(await get(`${path}/shipments`, await bearer('c-002')), 404, 'no-such-order');
    expect((await get('/v1/me', await bearer('c-002'))).body).toMatchObject({ id: 'c-002' });
  });
});

describe('conversations', () => {
  it('answers the same clientMessageId once, with the same answer', async () => {
    const talk = await Conversation.open(shop.url, { locale: 'en' });
    const clientMessageId = randomUUID();
    const [first, second] = await Promise.all([
      talk.say('How much is the LX-700?', { clientMessageId }),
      talk.say('How much is the LX-700?', { clientMessageId }),
    ]);
    expect(second.replies).toEqual(first.replies);
    const transcript = await talk.transcript();
    expect(transcript.filter(({ role }) => role === 'shopper')).toHaveLength(1);
    expect(transcript[0]).toMatchObject({ role: 'assistant', reply: { id: talk.greeting.id } });
    expect(await talk.transcript(first.messageId)).toHaveLength(first.replies.length);
  });

  it('takes ratings, and erases what was said', async () => {
    const talk = await Conversation.open(shop.url);
    const { messageId } = await talk.say('你好');
    await talk.rate(5, { comment: 'nice', messageId });
    await expect(talk.rate(5, { messageId: 'nope' })).rejects.toMatchObject({
      status: 404,
      problem: { code: 'no-such-message' },
    });
    await talk.erase();
    await expect(talk.transcript()).rejects.toMatchObject({ status: 404, problem: { code: 'no-such-conversation' } });
    await expect(talk.say('still there?')).rejects.toMatchObject({
      status: 404,
      problem: { code: 'no-such-conversation' },
    });
  });
});

describe('documentation', () => {
  it('describes every route in OpenAPI 3.1', async () => {
    const { body } = await get('/openapi.json', {});
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths as object)).toEqual(
      expect.arrayContaining([
        '/v1/conversations',
        '/v1/conversations/{id}/messages',
        '/v1/products/{id}',
        '/v1/orders/{id}',
      ]),
    );
    expect((await get('/docs', {})).body.text).toContain('swagger-ui');
  });

  it('is healthy and counts', async () => {
    expect((await get('/health/ready', {})).body.status).toBe('ready');
    expect((await get('/health/live', {})).body.status).toBe('live');
    expect((await get('/metrics', {})).body.text).toContain('daogou_http_request_duration_seconds');
  });
});
