// The recommendations service over the bus, on a database of its own in memory.
import { setTimeout as delay } from 'node:timers/promises';
import type { ClientOf } from '#bus';
import type { ImportLine, recommendationsCalls } from '#contracts';
import { FixedClock, type EmbeddedDatabase } from '#platform';
import { openTestDatabase } from '#testing';
import { followed, shown } from './fake-shelf.js';
import type { RecommendationsController } from './recommendations.controller.js';
import { startInstance } from './testing/start-instance.js';
import { isHeldOut } from './trial.js';

const upserts = (records: readonly unknown[]): ImportLine[] =>
  records.map((record, index) => ({ line: index + 1, action: 'upsert', record }));
let minute = 0;
const touch = (shopper: string, productId: string, kind = 'view', day = '2026-11-20') => {
  minute += 1;
  const at = `${day}T0${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}:00Z`;
  return shopper.startsWith('s')
    ? { sessionId: shopper, productId, kind, at }
    : { customerId: shopper, productId, kind, at };
};

// Tea and teapots go together, so do tents and lamps; socks are what everybody buys, hats were long ago.
const history = [
  ...['c1', 'c2', 's3'].flatMap((shopper) => [touch(shopper, 'tea', 'purchase'), touch(shopper, 'teapot', 'cart')]),
  ...['c4', 's5'].flatMap((shopper) => [touch(shopper, 'tent'), touch(shopper, 'lamp')]),
  ...['c6', 'c7', 'c8', 'c9', 's10'].map((shopper) => touch(shopper, 'socks', 'purchase')),
  ...['c6', 'c7', 'c8', 'c9', 'c10', 'c11'].map((shopper) => touch(shopper, 'hat', 'purchase', '1998-01-01')),
  touch('me', 'tea', 'view'),
  touch('me', 'lamp', 'purchase', '2026-11-21'),
];

const now = new Date('2026-11-22T08:00:00Z');

describe('recommendations', () => {
  let embedded: EmbeddedDatabase;
  let client: ClientOf<typeof recommendationsCalls>;
  let controller: RecommendationsController;
  let stop: () => Promise<void>;
  const clock = new FixedClock(now);
  beforeAll(async () => {
    embedded = await openTestDatabase();
    ({ client, controller, stop } = await startInstance(embedded, clock));
  });
  afterAll(async () => {
    await stop();
    await embedded.close();
  });

  const load = (records: readonly unknown[]) => client.importRecords({ file: 'interactions', lines: upserts(records) });
  const recommended = async (input: object) =>
    (await client.recommend(input)).products.map(({ productId, reason }) => `${productId} ${reason}`);

  it('recommends nothing where nothing is known', async () => {
    expect(await client.recommend({ productId: 'tea', customerId: 'me' })).toEqual({ products: [] });
  });

  it('loads interactions once and reads them back in order', async () => {
    expect(await load(history)).toEqual({ changed: history.length, unchanged: 0, rejected: [] });
    expect(await load(history)).toEqual({ changed: 0, unchanged: history.length, rejected: [] });
    const first = await client.readRecords({ file: 'interactions', limit: 10 });
    const rest = await client.readRecords({ file: 'interactions', after: first.next, limit: 1_000 });
    expect([...first.records, ...rest.records]).toEqual(history);
    expect(rest.next).toBeUndefined();
  });

  it('takes another value for a change', async () => {
    const rated = { ...touch('c1', 'tea', 'rate'), value: 4 };
    expect(await load([rated])).toMatchObject({ changed: 1 });
    expect(await load([{ ...rated, value: 5 }])).toMatchObject({ changed: 1, unchanged: 0 });
    expect(await load([{ ...rated, value: 5 }])).toMatchObject({ changed: 0, unchanged: 1 });
    const key = { customerId: 'c1', productId: rated.productId, kind: rated.kind, at: rated.at };
    for (const changed of [1, 0]) {
      const result = await client.importRecords({ file: 'interactions', lines: [{ line: 1, action: 'delete', key }] });
      expect(result).toMatchObject({ changed, unchanged: 1 - changed });
    }
  });

  it('puts what goes with a product first, then what is popular lately', async () => {
    const found = await recommended({ productId: 'tea' });
    expect(found[0]).toBe('teapot seen-together');
    expect(found).toContain('socks popular');
    expect(found.join()).not.toContain('tea popular');
    expect(await recommended({ productId: 'tent', limit: 1 })).toEqual(['lamp seen-together']);
  });

  it("starts from the shopper's history, says so truly, and leaves out what was bought", async () => {
    const { products } = await client.recommend({ customerId: 'me' });
    const reasons = products.slice(0, 2).map(({ productId, reason, because }) => [productId, reason, because]);
    expect(reasons).toEqual(
      expect.arrayContaining([
        ['tent', 'because-bought', 'lamp'],
        ['teapot', 'because-viewed', 'tea'],
      ]),
    );
    expect(products.map(({ productId }) => productId)).not.toContain('lamp');
    expect((await recommended({ customerId: 'c6', limit: 100 })).join()).not.toContain('socks');
  });

  it('knows a session too, and a stranger gets what is popular lately', async () => {
    expect((await recommended({ sessionId: 's5' }))[0]).toBe('tea because-viewed');
    const popular = await recommended({ sessionId: 'nobody' });
    expect(popular[0]).toBe('socks popular');
    expect(popular.at(-1)).toBe('hat popular');
    await expect(recommended({ productId: '\u0000' })).rejects.toThrow(/cannot be stored/);
  });

  it('scores from high to low', async () => {
    const { products } = await client.recommend({ customerId: 'nobody' });
    expect(products[0]?.score).toBe(1);
    expect(products.map(({ score }) => score)).toEqual(products.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('answers by what was just recorded, once for the same interaction', async () => {
    const view = { sessionId: 'guest', productId: 'tent', kind: 'view' as const, at: '2026-11-22T07:59:00Z' };
    expect((await recommended({ sessionId: 'guest' }))[0]).toBe('socks popular');
    expect(await client.recordInteractions({ interactions: [view] })).toEqual({
      accepted: 1,
      repeated: 0,
      rejected: [],
    });
    expect(await client.recordInteractions({ interactions: [view] })).toMatchObject({ accepted: 1, repeated: 1 });
    expect((await recommended({ sessionId: 'guest' }))[0]).toBe('lamp because-viewed');
  });

  it('rejects what cannot be, by its place', async () => {
    const at = (time: string, productId = 'tea') => ({ sessionId: 'odd', productId, kind: 'view' as const, at: time });
    const { accepted, rejected } = await client.recordInteractions({
      interactions: [
        at('2026-11-22T08:20:00Z'),
        at('2019-01-01T00:00:00Z'),
        at('2026-11-22T08:00:00Z', 'unknown-thing'),
        { productId: 'tea', kind: 'view' },
        at('2026-11-22T08:01:00Z'),
      ],
    });
    expect(accepted).toBe(1);
    const unstorable = [{ sessionId: 'odd\u0000', productId: 'tea', kind: 'view' as const }];
    await expect(client.recordInteractions({ interactions: unstorable })).rejects.toThrow(
      /sessionId.*cannot be stored/,
    );
    expect(rejected.map(({ index, reason }) => `${index} ${reason}`)).toEqual([
      '0 in-the-future',
      '1 too-old',
      '2 unknown-product',
      '3 no-shopper',
    ]);
  });

  it('shows only what is in stock, fits the wish, is not excluded and not banned; pins and boosts count', async () => {
    const touches = ['gone-out', 'gift-a', 'gift-bb'].map((productId) => ({
      sessionId: 'window',
      productId,
      kind: 'purchase' as const,
    }));
    await client.recordInteractions({ interactions: touches });
    const ids = async (input: object) =>
      (await client.recommend({ limit: 50, ...input })).products.map(({ productId }) => productId);
    const popular = await ids({});
    expect(popular).toEqual(expect.arrayContaining(['gift-a', 'gift-bb']));
    expect(popular).not.toContain('gone-out');
    expect(await ids({ category: 'gifts', maxPriceMinor: 600 })).toEqual(['gift-a']);
    expect(await ids({ excludeProductIds: ['gift-a'] })).not.toContain('gift-a');
    await client.setProductRule({ productId: 'gift-a', rule: 'ban' });
    expect(await ids({})).not.toContain('gift-a');
    await client.setProductRule({ productId: 'hat', rule: 'pin' });
    expect((await ids({}))[0]).toBe('hat');
    for (const productId of ['gift-a', 'hat']) await client.setProductRule({ productId, rule: 'none' });
    expect((await ids({}))[0]).toBe('socks');
  });

  it('is not steered by the flood of one session', async () => {
    const before = await recommended({ productId: 'tea', limit: 3 });
    const flood = Array.from({ length: 200 }, (_, place) => ({
      sessionId: 'flood',
      productId: place % 2 === 0 ? 'tea' : 'spam',
      kind: 'cart' as const,
      at: new Date(now.getTime() - place * 1_000).toISOString(),
    }));
    for (let call = 0; call < 3; call++) await client.recordInteractions({ interactions: flood });
    expect((await recommended({ productId: 'tea', limit: 3 }))[0]).toBe(before[0]);
    expect((await recommended({ sessionId: 'nobody', limit: 1 }))[0]).toBe('socks popular');
  });

  it('puts an interaction down to the recommendation of the same shopper', async () => {
    const { products } = await client.recommend({ sessionId: 'guest' });
    const [first] = products;
    const click = (sessionId: string) => ({
      sessionId,
      productId: first?.productId ?? '',
      kind: 'view' as const,
      recommendationId: first?.recommendationId,
    });
    await client.recordInteractions({ interactions: [click('guest'), click('somebody-else')] });
    for (let waited = 0; followed.length === 0 && waited < 3_000; waited += 50) await delay(50);
    await delay(100);
    const { productId, reason } = first ?? {};
    expect(followed).toEqual([expect.objectContaining({ sessionId: 'guest', productId, reason, kind: 'view' })]);
  });

  it('gives the same answer from a second instance and after a restart, and both forget within a tenth of a second', async () => {
    const second = await startInstance(embedded, clock);
    const questions = [{ customerId: 'me' }, { productId: 'tea' }, { sessionId: 'guest' }, {}];
    const answersOf = async (from: ClientOf<typeof recommendationsCalls>) =>
      await Promise.all(
        questions.map(async (question) =>
          (await from.recommend(question)).products.map(({ recommendationId: _, ...product }) => product),
        ),
      );
    expect(await answersOf(second.client)).toEqual(await answersOf(client));
    expect(await client.forgetHistory({ customerId: 'me' })).toMatchObject({ forgotten: 2 });
    await delay(120);
    const forgotten = await answersOf(second.client);
    expect(forgotten[0]).toEqual(forgotten[3]);
    expect(await answersOf(client)).toEqual(await answersOf(second.client));
    await second.stop();
  });

  it('learns what was bought from orders, until they are cancelled or the customer is forgotten', async () => {
    const order = { orderId: 'A-1', customerId: 'buyer', placedAt: '2026-11-21T08:00:00Z', productIds: ['tent'] };
    const imported = { orders: [{ ...order, status: 'processing' as const }], removed: [] };
    await controller.learnOrders(imported);
    await controller.learnOrders(imported);
    const [first] = await recommended({ customerId: 'buyer' });
    expect(first).toBe('lamp because-bought');
    expect((await recommended({ customerId: 'buyer', limit: 100 })).join()).not.toContain('tent');
    // The store's own files do not speak of it.
    const records: { customerId?: string | undefined }[] = [];
    for (let after: string | undefined; ;) {
      const page = await client.readRecords({ file: 'interactions', after, limit: 1_000 });
      records.push(...page.records);
      after = page.next;
      if (after === undefined) break;
    }
    expect(records.some(({ customerId }) => customerId === 'buyer')).toBe(false);
    const { orderId, customerId } = order;
    const change = { orderId, customerId, version: 2, payments: [], origin: { channel: 'api' as const } };
    const status = { from: 'pending' as const, to: 'cancelled' as const };
    await controller.learnChange({ ...change, action: 'cancel', status, changedAt: '2026-11-21T09:00:00Z' });
    expect((await recommended({ customerId: 'buyer' })).join()).not.toContain('because');
    // An import that was written before the cancellation arrives after it; one from later sets the order to what the shop says.
    const hasBought = async () => (await recommended({ customerId: 'buyer' })).join().includes('because-bought');
    await controller.learnOrders({ ...imported, importedAt: '2026-11-21T08:59:59Z' });
    expect(await hasBought()).toBe(false);
    await controller.learnOrders({ ...imported, importedAt: '2026-11-21T09:00:01Z' });
    expect(await hasBought()).toBe(true);
    await client.forgetHistory({ customerId: 'buyer' });
    await controller.learnOrders(imported);
    expect(await hasBought()).toBe(false);
  });

  it('does not learn an order without a date again after its customer was forgotten', async () => {
    const order = { orderId: 'B-1', customerId: 'undated', productIds: ['tent'], status: 'processing' as const };
    const hasBought = async () => (await recommended({ customerId: 'undated' })).join().includes('because-bought');
    await controller.learnOrders({ orders: [order], removed: [] });
    expect(await hasBought()).toBe(true);
    await client.forgetHistory({ customerId: 'undated' });
    clock.advance(86_400_000);
    await controller.learnOrders({ orders: [order], removed: [] });
    expect(await hasBought()).toBe(false);
  });

  it('tells a held-out customer in chat what is popular, and anywhere else what the history suggests', async () => {
    const names = Array.from({ length: 200 }, (_, at) => `trial-${at}`);
    const sides = {
      'held-out': names.find((id) => isHeldOut(id, 0.1))!,
      shown: names.find((id) => !isHeldOut(id, 0.1))!,
    };
    for (const [side, customerId] of Object.entries(sides)) {
      await client.recordInteractions({ interactions: [{ customerId, productId: 'tea', kind: 'view' }] });
      const isPersonal = (found: string[]): boolean => found.join().includes('because-viewed');
      const inChat = await recommended({ customerId, conversationId: `talk of ${customerId}` });
      expect([side, inChat.length > 0, isPersonal(inChat)]).toEqual([side, true, side === 'shown']);
      expect(isPersonal(await recommended({ customerId }))).toBe(true);
      const told = shown.filter((event) => event.customerId === customerId);
      expect(told.map(({ trial, conversationId }) => [trial, conversationId])).toEqual([
        [side, `talk of ${customerId}`],
        [undefined, undefined],
      ]);
    }
  });

  it('fits a model in the background when there is enough to learn from, and every instance answers with it', async () => {
    const day = (user: number, at: number) => new Date(Date.UTC(2026, 9, 1 + at, user % 24, user % 60)).toISOString();
    const touches = Array.from({ length: 700 }, (_, user) =>
      Array.from({ length: 5 }, (_, at) => ({
        customerId: `fit-${user}`,
        productId: `item-${(user + at * (1 + (user % 3))) % 60}`,
        kind: 'view',
        at: day(user, at),
      })),
    ).flat();
    for (let from = 0; from < touches.length; from += 500) await load(touches.slice(from, from + 500));
    const stored = async () =>
      await embedded.pool.query<{ touches: string }>('select touches from recommendations.models');
    // An answer starts the fit, and none waits for it.
    let { rows } = await stored();
    for (let waitedMs = 0; rows.length === 0 && waitedMs < 45_000; waitedMs += 200) {
      expect(await recommended({ customerId: 'fit-0' })).not.toHaveLength(0);
      await delay(200);
      ({ rows } = await stored());
    }
    expect(Number(rows[0]?.touches)).toBeGreaterThanOrEqual(3_000);
    // The next look at the stored model is due after a second.
    await delay(1_100);
    const second = await startInstance(embedded, clock);
    const ask = { customerId: 'fit-1', limit: 20 };
    const answer = await recommended(ask);
    expect(answer).toHaveLength(20);
    expect(await second.client.recommend(ask).then(({ products }) => products.map((one) => one.productId))).toEqual(
      (await client.recommend(ask)).products.map((one) => one.productId),
    );
    await second.stop();
  });
});
