// Returns where the shop has rules of its own: categories that do not come back or have their own window, and why.
import type { OrderAction, ShipmentRecord } from '#contracts';
import { actingIn, viewer } from '../testing/acting.js';
import { everything, NOW, PRODUCTS } from '../testing/shop-fixture.js';
import { type OrdersUnderTest, startOrders, upserts } from '../testing/start-orders.js';

const rules = {
  returns: {
    reasonNeeded: true,
    exceptions: [
      { category: 'Underwear', returnable: false },
      { category: 'shoes', windowDays: 30 },
      { category: 'clothes', windowDays: 2 },
    ],
  },
};
const parcel: ShipmentRecord = {
  id: 'P',
  orderId: 'O',
  carrier: 'UPS',
  trackingNumber: '1',
  items: [],
  events: [{ at: '2026-11-12T08:00:00Z', status: 'delivered', description: 'here' }],
};

let shop: OrdersUnderTest;
const { start, commit } = actingIn(() => shop);
beforeAll(async () => {
  shop = await startOrders(NOW, undefined, { ORDER_RULES: JSON.stringify(rules) });
}, 60_000);
afterAll(() => shop.stop());

/** Delivered ten days ago, with these categories of hats and shoes. */
async function delivered(hat: string[], shoe: string[] = [], store: object = {}) {
  await start({ status: 'delivered' }, store);
  await shop.logistics.importRecords({ file: 'shipments', lines: upserts(parcel) });
  const categories: Record<string, string[]> = { hat, shoe };
  const sold = PRODUCTS.map((product) => ({ ...product, categories: categories[product.id] ?? [] }));
  shop.products.splice(0, shop.products.length, ...sold);
}
const back = (itemIds: string[], reason?: string): OrderAction => ({
  name: 'return',
  itemIds,
  methodId: 'visa',
  ...(reason === undefined ? {} : { reason }),
});
async function refusalOf(action: OrderAction) {
  await shop.eventsSent();
  const before = await everything(shop);
  const planned = await shop.orders.planAction({ viewer, orderId: 'O', action });
  const answer = await commit(action);
  if ('refused' in answer) expect(await everything(shop)).toEqual(before);
  expect('refused' in planned).toBe('refused' in answer);
  return 'refused' in answer ? answer : 'done';
}

it('does not take back what its category says stays', async () => {
  await delivered(['clothes', 'underwear']);
  expect(await refusalOf(back(['shoes', 'hats'], 'too big'))).toMatchObject({
    refused: 'not-returnable',
    itemId: 'hats',
  });
  expect(await refusalOf(back(['shoes'], 'too big'))).toBe('done');
});

it('counts the days of the category, longer or shorter than those of the shop', async () => {
  await delivered([], ['Shoes'], { returnWindowDays: 7 });
  expect(await refusalOf(back(['hats'], 'x'))).toMatchObject({ refused: 'past-return-window' });
  expect(await refusalOf(back(['shoes'], 'x'))).toBe('done');
  await delivered(['clothes'], [], { returnWindowDays: 20 });
  expect(await refusalOf(back(['hats'], 'x'))).toMatchObject({ refused: 'past-return-window', windowDays: 2 });
  expect(await refusalOf(back(['shoes'], 'x'))).toBe('done');
});

it('says until when all of the items can go back', async () => {
  await delivered([], ['Shoes'], { returnWindowDays: 15 });
  const untilOf = async (itemIds: string[]): Promise<string | undefined> => {
    const planned = await shop.orders.planAction({ viewer, orderId: 'O', action: back(itemIds, 'x') });
    return 'plan' in planned ? planned.plan.returnableUntil : planned.refused;
  };
  // Delivered on the 12th: 15 days of the shop for hats, 30 of their own for shoes.
  expect(await untilOf(['hats'])).toBe('2026-11-27');
  expect(await untilOf(['shoes'])).toBe('2026-12-12');
  expect(await untilOf(['shoes', 'hats'])).toBe('2026-11-27');
  await delivered([]);
  expect(await untilOf(['hats'])).toBeUndefined();
});

it('wants to know why', async () => {
  await delivered([]);
  expect(await refusalOf(back(['hats']))).toMatchObject({ refused: 'reason-needed' });
  expect(await refusalOf(back(['hats'], ' '))).toMatchObject({ refused: 'reason-needed' });
  expect(await refusalOf(back(['nothing']))).toMatchObject({ refused: 'unknown-item' });
  expect(await refusalOf(back(['hats'], 'too big'))).toBe('done');
});
