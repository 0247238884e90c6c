// Proving an order by its number and a contact: wrong tries are counted for the caller, and for the number and the contact where many guess.
import { createHash } from 'node:crypto';
import { ProofTries } from './proof-tries.service.js';
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
const verify = (orderId: string, contact: string, callerKey?: string) =>
  shop.orders.verifyOrder({ orderId, contact, callerKey });
const after = (minutes: number) => {
  shop.clock.set(new Date(NOW.getTime() + minutes * 60_000));
};

it('is right however the two are written', async () => {
  expect(await verify('#a-1', ' ANN@example.com')).toEqual({ verified: true, orderId: 'A-1' });
  expect(await verify('A-1', '13800001111')).toEqual({ verified: true, orderId: 'A-1' });
  expect(await verify('A-1', 'bob@example.com')).toEqual({ verified: false });
});

it('locks a caller out after too many wrong tries, whatever was tried, until the window is over; nobody else', async () => {
  for (let count = 0; count < 6; count += 1)
    expect(await verify(`X-${count}`, `guess${count}@x.com`, 'guesser')).toEqual({ verified: false });
  expect(await verify('A-1', 'ann@example.com', 'guesser')).toEqual({ verified: false, locked: true });
  expect(await verify('A-1', 'ann@example.com', 'ann')).toMatchObject({ verified: true });
  after(59);
  expect(await verify('A-1', 'ann@example.com', 'guesser')).toMatchObject({ locked: true });
  after(61);
  expect(await verify('A-1', 'ann@example.com', 'guesser')).toMatchObject({ verified: true });
});

it('guards an order that many callers guess at: few tries for each, and the owner still proves it', async () => {
  for (let count = 0; count < 40; count += 1)
    expect(await verify('A-1', `guess${count}@x.com`, `caller ${count}`)).toEqual({ verified: false });
  expect(await verify(' #A-1', 'ann@example.com', 'ann')).toMatchObject({ verified: true });
  let tries = 0;
  while ((await verify('A-1', `more${tries}@x.com`, 'newcomer')).locked !== true) tries += 1;
  expect(tries).toBe(3);
  expect(await verify('A-1', 'ann@example.com', 'newcomer')).toEqual({ verified: false, locked: true });
  expect(await verify('A-2', 'ann@example.com', 'newcomer')).toMatchObject({ verified: true });
});

it('guards a contact that many callers try on number after number, and its owner still proves an order with it', async () => {
  for (let count = 0; count < 40; count += 1)
    expect(await verify(`X-${count}`, 'ANN@example.com', `caller ${count}`)).toEqual({ verified: false });
  expect(await verify('A-1', 'ann@example.com', 'ann')).toMatchObject({ verified: true });
});

it('counts the wrong tries of a caller who proves an order of their own in between', async () => {
  for (let count = 0; count < 6; count += 1) {
    await verify('A-1', `guess${count}@x.com`, 'bob');
    await verify('B-1', 'bob@example.com', 'bob');
  }
  expect(await verify('A-1', 'guess@x.com', 'bob')).toMatchObject({ locked: true });
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

it('keeps no contact, number or caller in a form that can be found out, and drops what is counted no more', async () => {
  await verify('A-1', '13700001234', 'somebody');
  const kept = async (): Promise<{ key: string }[]> =>
    await shop.dataSource.query('select key from orders.proof_tries');
  const digests = ['contact phone 13700001234', 'phone 13700001234', '13700001234', 'order a-1'].map((text) =>
    createHash('sha256').update(text).digest('base64url'),
  );
  const rows = JSON.stringify(await kept());
  for (const plain of [...digests, '13700001234', 'somebody']) expect(rows).not.toContain(plain);
  after(61);
  expect(await shop.get(ProofTries).dropOld()).toBe(5);
  expect(await kept()).toEqual([]);
});
