// Proving an order by its number and a contact: wrong tries are counted for the number and for the contact, from wherever they come.
import { annsOrder, CUSTOMERS, NOW, resetShop } from '../testing/shop-fixture.js';
import { type OrdersUnderTest, startOrders, upserts } from '../testing/start-orders.js';

let shop: OrdersUnderTest;
const ORDER_RULES = JSON.stringify({ proofs: { wrongTries: 6, windowMinutes: 60 } });
beforeAll(async () => {
  shop = await startOrders(NOW, undefined, { ORDER_RULES });
}, 60_000);
afterAll(() => shop.stop());
beforeEach(async () => {
  shop.clock.set(NOW);
  await shop.dataSource.query('truncate orders.proof_tries');
  await resetShop(shop, [
    annsOrder('A-1', 'pending'),
    annsOrder('A-2', 'pending'),
    annsOrder('B-1', 'pending', { customerId: 'bob' }),
  ]);
  const [ann, bob] = CUSTOMERS;
  const known = [
    { ...ann, email: 'ann@example.com', phone: '+86 138 0000 1111' },
    { ...bob, email: 'bob@example.com' },
  ];
  await shop.orders.importRecords({ file: 'customers', lines: upserts(...known) });
});
const verify = (orderId: string, contact: string) => shop.orders.verifyOrder({ orderId, contact });
const after = (minutes: number) => {
  shop.clock.set(new Date(NOW.getTime() + minutes * 60_000));
};

it('is right however the two are written', async () => {
  expect(await verify('#a-1', ' ANN@example.com')).toEqual({ verified: true, orderId: 'A-1' });
  expect(await verify('A-1', '13800001111')).toEqual({ verified: true, orderId: 'A-1' });
  expect(await verify('A-1', 'bob@example.com')).toEqual({ verified: false });
});

it('locks a number after too many wrong tries with whatever contacts, even for the right one, until the window is over', async () => {
  for (let count = 0; count < 6; count += 1)
    expect(await verify('A-1', `guess${count}@x.com`)).toEqual({ verified: false });
  expect(await verify('A-1', 'guess@x.com')).toEqual({ verified: false, locked: true });
  expect(await verify(' #A-1', 'ann@example.com')).toEqual({ verified: false, locked: true });
  expect(await verify('A-2', 'ann@example.com')).toMatchObject({ verified: true });
  after(59);
  expect(await verify('A-1', 'ann@example.com')).toMatchObject({ locked: true });
  after(61);
  expect(await verify('A-1', 'ann@example.com')).toMatchObject({ verified: true });
});

it('locks a contact that is tried on number after number', async () => {
  for (let count = 0; count < 6; count += 1)
    expect(await verify(`X-${count}`, 'ANN@example.com')).toEqual({ verified: false });
  expect(await verify('A-1', 'ann@example.com')).toEqual({ verified: false, locked: true });
  expect(await verify('A-1', '+8613800001111')).toMatchObject({ verified: true });
});

it('answers the same, and does the same work, for a wrong number and for somebody else’s', async () => {
  const statements = async (orderId: string): Promise<[unknown, number]> => {
    let count = 0;
    const { query } = shop.dataSource;
    shop.dataSource.query = (...input) => {
      count += 1;
      return query.apply(shop.dataSource, input) as Promise<never>;
    };
    const answer = await verify(orderId, 'ann@example.com');
    shop.dataSource.query = query;
    return [answer, count];
  };
  const nobodys = await statements('Z-9');
  expect(await statements('B-1')).toEqual(nobodys);
  expect(nobodys).toEqual([{ verified: false }, 2]);
  for (let count = 0; count < 8; count += 1) await verify('Z-9', `guess${count}@x.com`);
  for (let count = 0; count < 8; count += 1) await verify('B-1', `other${count}@x.com`);
  expect(await verify('Z-9', 'new@x.com')).toEqual(await verify('B-1', 'newer@x.com'));
});

it('lets no more through when many try at once', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, (_, count) => verify('A-1', `guess${count}@x.com`)));
  expect(answers.filter(({ locked }) => locked === true)).toHaveLength(14);
});

it('forgives whoever proves the order, and forgets windows that are over', async () => {
  for (let count = 0; count < 5; count += 1) await verify('A-1', `guess${count}@x.com`);
  expect(await verify('A-1', 'ann@example.com')).toMatchObject({ verified: true });
  for (let count = 0; count < 6; count += 1)
    expect(await verify('A-1', `again${count}@x.com`)).toEqual({ verified: false });
  after(61);
  for (let count = 0; count < 4; count += 1) await verify(`Y-${count}`, `late${count}@x.com`);
  const rows = await shop.dataSource.query<{ key: string }[]>('select key from orders.proof_tries');
  expect(rows).toHaveLength(8);
  expect(JSON.stringify(rows)).not.toContain('late');
});
