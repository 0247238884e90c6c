// What asking carriers does: which parcels are asked about, how often, and what becomes of answers that are none.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OrderStatus, ShipmentRecord } from '#contracts';
import { SECRET, type ToldScan, trackInfo17 } from '../testing/carrier-messages.js';
import { annsOrder, annsParcel as parcel, NOW, resetShop } from '../testing/shop-fixture.js';
import { type OrdersUnderTest, startOrders, upserts } from '../testing/start-orders.js';
import { CarrierPoller } from './carrier-poller.service.js';

const LEFT: ToldScan = { at: '2026-11-20T02:00:00Z', status: 'InTransit_PickedUp', words: 'left' };

describe('asking carriers', () => {
  let shop: OrdersUnderTest;
  let server: Server;
  let asked: { key: string | undefined; numbers: string[] }[] = [];
  let answer: (numbers: string[]) => unknown;
  beforeAll(async () => {
    const bodyOf = async (request: IncomingMessage): Promise<string> => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString('utf8');
    };
    server = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const numbers = (JSON.parse(body) as { number: string }[]).map(({ number }) => number);
        asked.push({ key: request.headers['17token'] as string | undefined, numbers });
        const told = answer(numbers);
        response.statusCode = told === undefined ? 503 : 200;
        response.end(JSON.stringify(told ?? {}));
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    const poll = { key: 'k', everyMinutes: 30, baseUrl: `http://127.0.0.1:${port}/`, carriers: ['SF Express'] };
    const env = { CARRIERS: JSON.stringify([{ name: '17track', secret: SECRET, poll }]) };
    shop = await startOrders(NOW, undefined, env);
  }, 60_000);
  afterAll(async () => {
    await shop.stop();
    server.close();
  });
  beforeEach(() => {
    asked = [];
    shop.clock.set(NOW);
    answer = (numbers) => ({
      code: 0,
      data: { accepted: numbers.map((number) => trackInfo17(number, [LEFT])), rejected: [] },
    });
  });
  async function begin(status: OrderStatus, parcels: ShipmentRecord[], placedAt = NOW): Promise<void> {
    await resetShop(shop, [annsOrder('O', status, { placedAt: placedAt.toISOString() })]);
    await shop.logistics.importRecords({ file: 'shipments', lines: upserts(...parcels) });
  }
  const shipments = async () => {
    const viewer = { customerId: 'ann', verifiedOrderIds: [] };
    return (await shop.logistics.listShipments({ viewer, orderIds: ['O'] })).shipments;
  };
  const look = () => shop.get(CarrierPoller).look();
  const after = (minutes: number) => {
    shop.clock.set(new Date(NOW.getTime() + minutes * 60_000));
  };

  it('asks about open parcels of its carriers, and again when it is time', async () => {
    await begin('shipped', [
      parcel('1'),
      parcel('2', { events: [{ at: '2026-11-20T00:00:00Z', status: 'delivered', description: 'x' }] }),
      parcel('3', { carrier: 'Pigeon' }),
    ]);
    expect(await look()).toBe(1);
    expect(asked).toEqual([{ key: 'k', numbers: ['SF-1'] }]);
    expect((await shipments()).find(({ id }) => id === '1')?.events).toHaveLength(1);
    after(29);
    expect(await look()).toBe(0);
    after(31);
    expect(await look()).toBe(1);
  });

  it('asks once where two instances look at the same time', async () => {
    await begin('shipped', [parcel('1'), parcel('2')]);
    await Promise.all([look(), look()]);
    expect(asked.flatMap(({ numbers }) => numbers).sort()).toEqual(['SF-1', 'SF-2']);
  });

  it('does not ask about parcels that nobody waits for, nor look after them', async () => {
    await begin('cancelled', [parcel('1')]);
    expect(await look()).toBe(0);
    await begin('delivered', [parcel('1')]);
    expect(await look()).toBe(0);
    expect(asked).toEqual([]);
  });

  it('asks more rarely about a parcel of which nothing is ever told', async () => {
    answer = () => ({ code: 0, data: { accepted: [], rejected: [{ number: 'SF-1', error: { code: -18019902 } }] } });
    await begin('shipped', [parcel('1')], new Date(NOW.getTime() - 2.5 * 86_400_000));
    expect(await look()).toBe(1);
    after(89);
    expect(await look()).toBe(0);
    after(91);
    expect(await look()).toBe(1);
  });

  it('forgets failures when it is answered again', async () => {
    await begin('shipped', [
      parcel('1', { events: [{ at: NOW.toISOString(), status: 'in-transit', description: 'x' }] }),
    ]);
    answer = () => undefined;
    expect(await look()).toBe(1);
    after(61);
    expect(await look()).toBe(1);
    answer = (numbers) => ({ code: 0, data: { accepted: numbers.map((number) => trackInfo17(number, [])) } });
    after(61 + 121);
    expect(await look()).toBe(1);
    after(61 + 121 + 29);
    expect(await look()).toBe(0);
    after(61 + 121 + 31);
    expect(await look()).toBe(1);
  });

  it('does not read an answer without end', async () => {
    await begin('shipped', [parcel('1')]);
    answer = () => ({ code: 0, data: { accepted: [], filler: 'x'.repeat(4_100_000) } });
    expect(await look()).toBe(1);
    after(31);
    expect(await look()).toBe(0);
    after(61);
    expect(await look()).toBe(1);
  });

  it('leaves a source that fails alone, longer each time', async () => {
    await begin('shipped', [parcel('1')]);
    answer = () => undefined;
    expect(await look()).toBe(1);
    after(31);
    expect(await look()).toBe(0);
    after(61);
    expect(await look()).toBe(1);
    after(61 + 61);
    expect(await look()).toBe(0);
    answer = () => 'nonsense';
    after(61 + 121);
    expect(await look()).toBe(1);
    expect(await shipments()).toMatchObject([{ events: [] }]);
  });
});
