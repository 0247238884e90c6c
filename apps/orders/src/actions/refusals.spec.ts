// Every refusal of the action table: the rule is named, and everything that could have changed reads back unchanged.
import { orderActionName, orderStatus, type OrderAction, type OrderRecord, type OrderRefusal } from '#contracts';
import { ADDRESS, annsOrder, everything, NOW, resetShop, usd } from '../testing/shop-fixture.js';
import { type OrdersUnderTest, startOrders, upserts } from '../testing/start-orders.js';
import { actionTable } from './action-table.js';

const viewer = { customerId: 'ann', verifiedOrderIds: [] };

let shop: OrdersUnderTest;
beforeAll(async () => {
  shop = await startOrders(NOW);
});
afterAll(() => shop.stop());

let keys = 0;
const commit = (action: OrderAction, orderId: string, as = viewer) => {
  keys += 1;
  const idempotencyKey = `key-${keys}`;
  return shop.orders.commitAction({ viewer: as, orderId, action, idempotencyKey, origin: { channel: 'api' } });
};

/** The rule that refuses, after showing that the plan says the same and nothing changed. */
async function refusalOf(action: OrderAction, orderId = 'O', as = viewer): Promise<OrderRefusal | undefined> {
  const before = await everything(shop);
  const planned = await shop.orders.planAction({ viewer: as, orderId, action });
  const answer = await commit(action, orderId, as);
  expect(await everything(shop)).toEqual(before);
  const refused = 'refused' in answer ? answer.refused : undefined;
  expect('refused' in planned ? planned.refused : undefined).toBe(refused);
  return refused;
}

const valid: OrderAction[] = [
  { name: 'cancel', reason: 'no-longer-needed' },
  { name: 'change-address', address: ADDRESS },
  { name: 'change-payment', methodId: 'paypal' },
  { name: 'change-items', changes: [{ itemId: 'shoes', newSku: 'shoe-blue' }], methodId: 'visa' },
  { name: 'return', itemIds: ['shoes'], methodId: 'visa' },
  { name: 'exchange', changes: [{ itemId: 'shoes', newSku: 'shoe-blue' }], methodId: 'visa' },
  { name: 'delivery-request', kind: 'hurry' },
  { name: 'invoice', kind: 'personal', title: 'Ann' },
  { name: 'price-protection' },
];

describe('the status', () => {
  it('allows what the table says and refuses everything else', async () => {
    await resetShop(
      shop,
      orderStatus.options.map((status) => annsOrder(status, status)),
    );
    expect(valid.map(({ name }) => name)).toEqual(orderActionName.options);
    for (const action of valid) {
      for (const status of orderStatus.options) {
        const row = actionTable[action.name];
        if (row.when.includes(status)) {
          expect(await shop.orders.planAction({ viewer, orderId: status, action })).toHaveProperty('plan');
        } else {
          const rule = row.onceBefore?.includes(status) ? 'already-changed' : 'wrong-status';
          expect([action.name, status, await refusalOf(action, status)]).toEqual([action.name, status, rule]);
        }
      }
    }
  });

  it('is told with a refusal, and what it allows instead', async () => {
    await resetShop(shop, [annsOrder('O', 'shipped')]);
    const answer = await commit({ name: 'cancel', reason: 'no-longer-needed' }, 'O');
    expect(answer).toEqual({
      refused: 'wrong-status',
      status: 'shipped',
      possible: ['delivery-request', 'invoice', 'price-protection'],
    });
  });
});

type Case = [rule: OrderRefusal, what: string, action: OrderAction, order?: Partial<OrderRecord>, store?: object];
const to = (newSku: string, itemId = 'shoes', more: object = {}) => ({ itemId, newSku, ...more });
const changing = (methodId: string, ...changes: { itemId: string; newSku: string }[]): OrderAction => {
  return { name: 'change-items', changes, methodId };
};
const delivered = { status: 'delivered' } as const;
const paid = (type: 'payment' | 'refund', methodId: string, amount = 2_100) => ({
  type,
  methodId,
  amount: usd(amount),
});
const issued = { kind: 'company', title: '某公司', taxId: '91', status: 'issued' } as const;

const cases: Case[] = [
  ['bad-reason', 'a reason that the shop does not have', { name: 'cancel', reason: 'bored' }],
  [
    'bad-reason',
    'a default reason where the shop has its own',
    { name: 'cancel', reason: 'no-longer-needed' },
    {},
    { cancelReasons: ['other'] },
  ],
  ['unknown-method', 'a method that nobody has', { name: 'change-payment', methodId: 'nothing' }],
  ['unknown-method', "somebody else's method", { name: 'change-payment', methodId: 'bobs-gift' }],
  ['same-method', 'the method that paid', { name: 'change-payment', methodId: 'visa' }],
  ['gift-card-too-low', 'a gift card below the total', { name: 'change-payment', methodId: 'small-gift' }],
  ['other-currency', 'a gift card in another currency', { name: 'change-payment', methodId: 'euro-gift' }],
  ['nothing-paid', 'an order without a payment', { name: 'change-payment', methodId: 'paypal' }, { payments: [] }],
  [
    'several-payments',
    'an order with two payments',
    { name: 'change-payment', methodId: 'paypal' },
    { payments: [paid('payment', 'visa'), paid('payment', 'gift')] },
  ],
  [
    'already-changed',
    'a payment that was changed before',
    { name: 'change-payment', methodId: 'visa' },
    { payments: [paid('payment', 'visa'), paid('payment', 'paypal'), paid('refund', 'visa')] },
  ],
  ['unknown-item', 'an item that the order does not have', changing('visa', to('shoe-blue', 'boots'))],
  ['unknown-item', 'a sku that the shop does not have', changing('visa', to('shoe-pink'))],
  ['other-product', 'a variant of another product', changing('visa', to('hat-l'))],
  [
    'other-product',
    'a variant of another product beside a good one',
    changing('visa', to('hat-l', 'hats'), to('other-shoe')),
  ],
  ['same-variant', 'the variant that it is', changing('visa', to('shoe-red'))],
  ['not-available', 'a variant without available pieces', changing('visa', to('shoe-gone'))],
  [
    'not-available',
    'more pieces than are available',
    changing('visa', to('hat-l', 'hats')),
    { items: [{ ...annsOrder('', 'pending').items[1], id: 'hats', quantity: 11 } as never] },
  ],
  ['unknown-method', 'no such method for the difference', changing('nothing', to('shoe-blue'))],
  ['gift-card-too-low', 'a gift card below the difference', changing('small-gift', to('shoe-blue'))],
  ['other-currency', 'a refund to a gift card in another currency', changing('euro-gift', to('shoe-green'))],
  ['bad-quantity', 'more pieces than the line has', changing('visa', to('hat-l', 'hats', { quantity: 3 }))],
  [
    'unknown-item',
    'returning what was not bought',
    { name: 'return', itemIds: ['boots'], methodId: 'visa' },
    delivered,
  ],
  [
    'unknown-item',
    'a quantity of what is not returned',
    { name: 'return', itemIds: ['shoes'], quantities: { hats: 1 }, methodId: 'visa' },
    delivered,
  ],
  [
    'bad-quantity',
    'returning more than was bought',
    { name: 'return', itemIds: ['hats'], quantities: { hats: 3 }, methodId: 'visa' },
    delivered,
  ],
  [
    'method-not-allowed',
    'a method that did not pay',
    { name: 'return', itemIds: ['hats'], methodId: 'paypal' },
    delivered,
  ],
  [
    'other-currency',
    'a refund to a gift card that holds another currency',
    { name: 'return', itemIds: ['hats'], methodId: 'euro-gift' },
    delivered,
  ],
  [
    'unknown-method',
    "somebody else's gift card",
    { name: 'return', itemIds: ['hats'], methodId: 'bobs-gift' },
    delivered,
  ],
  [
    'same-variant',
    'the same variant without a defect',
    { name: 'exchange', changes: [to('shoe-red')], methodId: 'visa' },
    delivered,
  ],
  [
    'not-available',
    'an exchange for what is not there',
    { name: 'exchange', changes: [to('shoe-gone')], methodId: 'visa' },
    delivered,
  ],
  [
    'other-product',
    'an exchange for another product',
    { name: 'exchange', changes: [to('hat-l')], methodId: 'visa' },
    delivered,
  ],
  [
    'gift-card-too-low',
    'an exchange that the card does not cover',
    { name: 'exchange', changes: [to('shoe-blue')], methodId: 'small-gift' },
    delivered,
  ],
  ['past-day', 'a day that is over', { name: 'delivery-request', kind: 'day', day: '2026-11-21' }],
  ['too-far-day', 'a day of another age', { name: 'delivery-request', kind: 'day', day: '9999-12-31' }],
  [
    'already-issued',
    'other contents than the issued invoice',
    { name: 'invoice', kind: 'personal', title: 'Ann' },
    { invoice: issued },
  ],
  ['no-lower-price', 'prices that did not fall', { name: 'price-protection', itemIds: ['hats'] }, delivered],
  ['unknown-item', 'protecting what was not bought', { name: 'price-protection', itemIds: ['boots'] }, delivered],
  [
    'past-protection-window',
    'an order of long ago',
    { name: 'price-protection' },
    { ...delivered, placedAt: '2026-11-14T08:00:00Z' },
  ],
  [
    'past-protection-window',
    'an order of which nobody knows the day',
    { name: 'price-protection' },
    { ...delivered, placedAt: undefined },
  ],
  [
    'past-protection-window',
    'a shop without price protection',
    { name: 'price-protection' },
    delivered,
    { priceProtectionDays: 0 },
  ],
  [
    'nothing-paid',
    'a refund of what was refunded',
    { name: 'price-protection' },
    { ...delivered, payments: [paid('payment', 'visa'), paid('refund', 'visa')] },
  ],
  [
    'nothing-paid',
    'a return to a gift card of what was refunded',
    { name: 'return', itemIds: ['shoes'], methodId: 'gift' },
    { ...delivered, payments: [paid('payment', 'visa'), paid('refund', 'visa')] },
  ],
];

describe('the rules', () => {
  it.each(cases)('%s: %s', async (rule, _what, action, order = {}, store = {}) => {
    await resetShop(shop, [annsOrder('O', 'pending', order)], store);
    expect(await refusalOf(action)).toBe(rule);
  });

  it('past-return-window: counted from the last delivery by the calendar of the shop', async () => {
    await resetShop(shop, [annsOrder('O', 'delivered')], { returnWindowDays: 7 });
    const action: OrderAction = { name: 'return', itemIds: ['shoes'], methodId: 'visa' };
    const deliver = (at: string) =>
      shop.logistics.importRecords({
        file: 'shipments',
        lines: upserts({
          id: 's',
          orderId: 'O',
          carrier: 'c',
          trackingNumber: 't',
          items: [],
          events: [{ at, status: 'delivered', description: 'x' }],
        }),
      });
    expect(await shop.orders.planAction({ viewer, orderId: 'O', action })).toHaveProperty('plan');
    await deliver('2026-11-14T15:59:59Z');
    expect(await refusalOf(action)).toBe('past-return-window');
    await deliver('2026-11-14T16:00:00Z');
    expect(await shop.orders.planAction({ viewer, orderId: 'O', action })).toHaveProperty('plan');
  });

  it('no-such-order: what is not there and what is not theirs are the same', async () => {
    await resetShop(shop, [annsOrder('O', 'pending')]);
    const bob = { customerId: 'bob', verifiedOrderIds: [] };
    for (const action of valid) {
      expect(await refusalOf(action, 'O', bob)).toBe('no-such-order');
      expect(await refusalOf(action, 'nothing')).toBe('no-such-order');
    }
    expect(await commit(valid[0] as OrderAction, 'O', bob)).toEqual({ refused: 'no-such-order' });
  });

  it('too-many-requests: an order holds so many wishes', async () => {
    await resetShop(shop, [annsOrder('O', 'pending')]);
    for (let count = 0; count < 50; count += 1) {
      expect(await commit({ name: 'delivery-request', kind: 'hurry' }, 'O')).toHaveProperty('order');
    }
    expect(await refusalOf({ name: 'delivery-request', kind: 'hurry' })).toBe('too-many-requests');
  });
});
