// What customers say of orders they have: a part of an address, an item by its measure, a thing that broke, a price that fell, a parcel; and to the penny.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversation, startShop, type TestShop } from '#testing';

const DAY_MS = 86_400_000;
const gbp = (amount: number): object => ({ amount, currency: 'GBP' });
const variantsOf = (sku: string, option: string, values: readonly string[]): object[] =>
  values.map((value) => ({ sku: `${sku}-${value}`, options: { [option]: value }, price: gbp(4_000) }));
const PRODUCTS = [
  { id: 'blender', title: 'Mistral Jug Blender', variants: variantsOf('BL', 'Colour', ['Red', 'Black']) },
  { id: 'rice', title: 'Mistral Rice Cooker', variants: [{ sku: 'RC', price: gbp(4_500) }] },
  { id: 'keys', title: 'Novello Keyboard', variants: [{ sku: 'KB', price: gbp(12_900) }] },
  { id: 'bits', title: 'Tungsten Drill Bit', variants: variantsOf('DB', 'Diameter', ['6 mm', '10 mm', '13 mm']) },
  {
    id: 'lantern',
    title: 'Hollis Camping Microlantern',
    description: 'A night light for the nursery, too: it glows red.',
    variants: [{ sku: 'LN', price: gbp(4_000) }],
  },
];
const GUARANTEE = {
  id: 'mend',
  questions: ['How long is the guarantee?'],
  answer: 'Anything with a plug has a two year guarantee, and we repair it for free',
};
const LEEDS = { country: 'GB', region: 'England', city: 'Leeds', line1: '27 Cardigan Road', postcode: 'LS6 1LJ' };
const WEN = {
  recipient: '温岚',
  phone: '13900001111',
  country: 'CN',
  region: '浙江',
  city: '宁波',
  line1: '中山东路9号3栋',
};

const item = (sku: string, productId: string, title: string, options?: object): object => ({
  sku,
  productId,
  title,
  ...(options === undefined ? {} : { options }),
  unitPrice: gbp(4_000),
});
const bit = (size: string): object => item(`DB-${size}`, 'bits', 'Tungsten Drill Bit', { Diameter: size });
const blender = item('BL-Red', 'blender', 'Mistral Jug Blender', { Colour: 'Red' });
const ago = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();
const orderOf = (id: string, customerId: string, status: string, items: readonly object[], days = 3): object => ({
  id,
  customerId,
  status,
  placedAt: ago(days),
  address: customerId === 'wen' ? WEN : LEEDS,
  items,
  payments: [{ type: 'payment', methodId: `${customerId}-card`, amount: gbp(4_000 * items.length) }],
});
const parcel = (id: string, orderId: string, sku: string, days: number, status: string): object => ({
  id,
  orderId,
  carrier: 'Courier',
  trackingNumber: `TRACK-${id}`,
  items: [{ sku, quantity: 1 }],
  events: [{ at: ago(days), status, description: 'Scanned' }],
});

function writeStore(folder: string): void {
  const write = (file: string, values: readonly object[]): void => {
    writeFileSync(join(folder, file), values.map((value) => JSON.stringify(value)).join('\n'));
  };
  const store = { name: 'Told', currency: 'GBP', locales: ['en', 'zh'], timezone: 'Europe/London' };
  writeFileSync(join(folder, 'store.json'), JSON.stringify({ ...store, returnWindowDays: 30 }));
  write('products.jsonl', PRODUCTS);
  write('faqs.jsonl', [GUARANTEE]);
  const sale = { startsAt: '2024-01-01T00:00:00Z', endsAt: '2199-01-01T00:00:00Z', kind: 'percent-off', value: 25 };
  write('promotions.jsonl', [{ id: 'bit-sale', title: 'Bits', ...sale, appliesTo: { products: ['bits'] } }]);
  const skus = PRODUCTS.flatMap(({ variants }) => (variants as { sku: string }[]).map(({ sku }) => sku));
  write(
    'stock.jsonl',
    skus.map((sku) => ({ sku, warehouse: 'one', onHand: 9 })),
  );
  write(
    'customers.jsonl',
    ['olivia', 'rhys', 'wen'].map((id) => ({
      id,
      name: id,
      paymentMethods: [{ id: `${id}-card`, kind: 'credit-card', lastFour: '4410' }],
    })),
  );
  write('orders.jsonl', [
    orderOf('O-1', 'olivia', 'delivered', [blender]),
    orderOf('R-1', 'rhys', 'delivered', [bit('10 mm'), bit('13 mm')], 4),
    orderOf('R-2', 'rhys', 'delivered', [item('LN', 'lantern', 'Hollis Camping Microlantern')], 90),
    orderOf('R-3', 'rhys', 'cancelled', [item('RC', 'rice', 'Mistral Rice Cooker')], 1),
    orderOf('R-4', 'rhys', 'shipped', [blender, item('KB', 'keys', 'Novello Keyboard')], 5),
    orderOf('W-1', 'wen', 'pending', [{ ...bit('10 mm'), unitPrice: gbp(3_000) }]),
  ]);
  write('shipments.jsonl', [
    parcel('P-1', 'R-4', 'BL-Red', 4, 'delivered'),
    parcel('P-2', 'R-4', 'KB', 2, 'in-transit'),
    parcel('P-3', 'R-2', 'LN', 80, 'delivered'),
  ]);
}

let folder: string;
let shop: TestShop;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daogou-told-'));
  writeStore(folder);
  shop = await startShop({ store: folder });
});
afterAll(async () => {
  await shop?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const talkOf = async (customer: string, locale: 'en' | 'zh' = 'en'): Promise<Conversation> =>
  await Conversation.open(shop.url, { locale, customerToken: await shop.customerToken(customer) });

describe('what customers say of their orders', () => {
  it('charges nothing for another variant of the same price in a sale, and corrects a part of the address', async () => {
    const talk = await talkOf('wen', 'zh');
    const { replies } = await talk.say('订单 W-1 换成13 mm的');
    expect(replies).toMatchObject([
      {
        needs: 'confirm',
        facts: { plan: { changes: [{ to: { sku: 'DB-13 mm' } }], difference: gbp(0), payments: [] } },
      },
    ]);
    const another = await talkOf('wen', 'zh');
    const moved = await another.say('订单 W-1 门牌写错了，是8栋不是3栋');
    const to = { ...WEN, line1: '中山东路9号8栋' };
    expect(moved.replies.at(-1)).toMatchObject({ skill: 'change-order', facts: { plan: { address: { to } } } });
  });

  it('knows an item by its measure, by a clipped word, and by what its data say', async () => {
    const talk = await talkOf('rhys');
    const bySize = await talk.say('i want to return the 13mm bit');
    expect(bySize.replies).toMatchObject([{ needs: 'confirm', facts: { plan: { items: [{ itemId: 'DB-13 mm' }] } } }]);
    await talk.say('no');
    const clipped = await talk.say('return the lantern');
    expect(clipped.replies).toMatchObject([{ facts: { orderId: 'R-2' } }]);
    const other = await talkOf('rhys');
    const described = await other.say('i want to return the nursery thing');
    expect(described.replies).toMatchObject([{ facts: { orderId: 'R-2', refused: 'past-return-window' } }]);
  });

  it('tells the guarantee where it is too late to send back what broke', async () => {
    const talk = await talkOf('rhys');
    const { replies } = await talk.say('i want to return my lantern, it conked out');
    expect(replies).toMatchObject([{ facts: { refused: 'past-return-window', guarantee: { faqId: 'mend' } } }]);
    expect(replies[0]?.text).toContain('two year guarantee, and we repair it for free.');
  });

  it('hears that a part is missing, and offers a person where all parcels arrived', async () => {
    const talk = await talkOf('olivia');
    const { replies } = await talk.say("there's no lid in the box of my blender");
    expect(replies).toMatchObject([
      { skill: 'order-status', facts: { orderId: 'O-1', incomplete: true, offersPerson: true } },
    ]);
  });

  it('means the order that was told last, and none on which the act is done already', async () => {
    const talk = await talkOf('rhys');
    await talk.say('where is order R-4');
    await talk.say('how much is the rice cooker');
    const { replies } = await talk.say('cancel my order');
    expect(replies).toMatchObject([{ skill: 'cancel-order', facts: { orderId: 'R-4', refused: 'wrong-status' } }]);
  });

  it('tells the parcel of the thing that is asked after first, and that no code is known', async () => {
    const talk = await talkOf('rhys');
    const { replies } = await talk.say('where is the keyboard of order R-4');
    const parcels = [{ trackingNumber: 'TRACK-P-2' }, { trackingNumber: 'TRACK-P-1' }];
    expect(replies).toMatchObject([{ facts: { shipments: parcels, parcelOf: { parcels: 1 } } }]);
    const code = await talk.say('what is the pickup code');
    expect(code.replies).toMatchObject([{ facts: { orderId: 'R-4', pickupCode: 'not-stated' } }]);
  });

  it('claims the difference where a price is said to have fallen, and takes the yes for it', async () => {
    const talk = await talkOf('rhys');
    const { replies } = await talk.say('i paid 40 for my drill bits, they are 30 now');
    expect(replies).toMatchObject([{ skill: 'price-protection', needs: 'confirm', facts: { orderId: 'R-1' } }]);
    const agreed = await talk.say('yes go on');
    expect(agreed.replies).toMatchObject([{ skill: 'price-protection', facts: { done: true } }]);
  });

  it('lets a plan go in the middle of a sentence, and answers the rest of it', async () => {
    const talk = await talkOf('olivia');
    await talk.say('i want to swap the blender for the black one');
    const { replies } = await talk.say('hm leave the swap then, how much is the rice cooker');
    expect(replies).toMatchObject([
      { skill: 'exchange-order', facts: { dropped: true } },
      { skill: 'price', facts: { productId: 'rice' } },
    ]);
  });
});
