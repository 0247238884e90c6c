// The recommendations service over the bus, on a database of its own in memory.
import { Bus, clientOf, type ClientOf, InProcessBroker } from '#bus';
import { type ImportLine, recommendationsCalls } from '#contracts';
import { createService, FixedClock, Health, Metrics, openEmbeddedDatabase, type Runtime } from '#platform';
import { RecommendationsModule } from './recommendations.module.js';

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

describe('recommendations', () => {
  let client: ClientOf<typeof recommendationsCalls>;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const embedded = await openEmbeddedDatabase();
    const runtime: Runtime = {
      service: 'recommendations',
      instanceId: 'recommendations-spec',
      env: {},
      transport: { kind: 'in-process', broker: new InProcessBroker() },
      database: { kind: 'embedded', embedded },
      cache: { kind: 'memory' },
      clock: new FixedClock(new Date('2026-11-22T08:00:00Z')),
      health: new Health(),
      metrics: new Metrics(),
    };
    const service = await createService({ name: 'recommendations', module: RecommendationsModule, runtime });
    client = clientOf(service.get(Bus), recommendationsCalls);
    stop = async () => {
      await service.close();
      await embedded.close();
    };
  });
  afterAll(() => stop());

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

  it('puts what was touched together first, then what is popular lately', async () => {
    const found = await recommended({ productId: 'tea' });
    expect(found.slice(0, 3)).toEqual(['teapot seen-together', 'lamp seen-together', 'socks popular']);
    expect(found).not.toContain('tea popular');
    expect(await recommended({ productId: 'tent', limit: 1 })).toEqual(['lamp seen-together']);
  });

  it("starts from the shopper's history and leaves out what was bought", async () => {
    const found = await recommended({ customerId: 'me' });
    expect(found.slice(0, 2).sort()).toEqual(['teapot seen-together', 'tent seen-together']);
    expect(found.join()).not.toContain('lamp');
    expect(await recommended({ customerId: 'c6', limit: 100 })).not.toContain('socks popular');
  });

  it('knows a session too, and a stranger gets what is popular lately', async () => {
    const ofSession = await recommended({ sessionId: 's3' });
    expect(ofSession).toContain('teapot seen-together');
    expect(ofSession.join()).not.toMatch(/tea /);
    const popular = await recommended({ sessionId: 'nobody' });
    expect(popular[0]).toBe('socks popular');
    expect(popular.at(-1)).toBe('hat popular');
    expect(await recommended({ productId: '\u0000' })).toEqual(popular);
  });

  it('scores from high to low within a reason', async () => {
    const { products } = await client.recommend({ customerId: 'nobody' });
    expect(products[0]?.score).toBe(1);
    expect(products.map(({ score }) => score)).toEqual(products.map(({ score }) => score).sort((a, b) => b - a));
  });
});
