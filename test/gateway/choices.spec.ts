// Pressing one of the things that the assistant asks between means that thing, whatever its name sounds like.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Turn } from '#contracts';
import { Conversation, startShop, type TestShop } from '#testing';

/** Each kind of thing by what shoppers call it, and products whose names sound like wishes of another kind. */
const KINDS: [asked: string, kind: string, names: string[]][] = [
  [
    'How much is the headset?',
    'headset',
    ['Noise-Cancelling Headset Cancel-Order Edition', 'Headset for Human Agents'],
  ],
  ['How much is the joystick?', 'joystick', ['Return-to-Center Joystick', 'Track My Order Joystick 2']],
  ['打印机多少钱？', '打印机', ['发票打印机', '退货标签打印机', '人工客服小票打印机']],
];

const records = (values: unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n');

function writeStore(folder: string): void {
  let number = 0;
  const products = KINDS.flatMap(([, kind, names]) =>
    names.map((title) => {
      number += 1;
      const price = { amount: 10_000 + number * 100, currency: 'CNY' };
      return { id: `p${number}`, title, categories: [kind], variants: [{ sku: `s${number}`, price }] };
    }),
  );
  const customer = {
    id: 'c1',
    name: 'Lin',
    email: 'lin@shop.example',
    addresses: [{ country: 'CN', line1: '1 Road' }],
  };
  const orders = ['1001', '1002'].map((id, index) => ({
    id,
    customerId: 'c1',
    status: 'pending',
    placedAt: new Date(Date.now() - index * 3_600_000).toISOString(),
    address: { country: 'CN', line1: '1 Road' },
    items: [
      {
        id: `${id}-1`,
        sku: `s${index + 1}`,
        productId: `p${index + 1}`,
        title: `Item ${index + 1}`,
        unitPrice: { amount: 100, currency: 'CNY' },
        quantity: 1,
      },
    ],
    payments: [],
  }));
  const store = { name: 'Odd names', currency: 'CNY', locales: ['en', 'zh'], timezone: 'Asia/Shanghai' };
  writeFileSync(join(folder, 'store.json'), JSON.stringify(store));
  writeFileSync(join(folder, 'products.jsonl'), records(products));
  writeFileSync(join(folder, 'customers.jsonl'), records([customer]));
  writeFileSync(join(folder, 'orders.jsonl'), records(orders));
  writeFileSync(
    join(folder, 'stock.jsonl'),
    records(products.map((_, at) => ({ sku: `s${at + 1}`, warehouse: 'w', onHand: 5 }))),
  );
}

interface Offered {
  id: string;
  label: string;
}

describe('a choice that is pressed', () => {
  let folder: string;
  let shop: TestShop;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'daogou-choices-'));
    writeStore(folder);
    shop = await startShop({ store: folder });
  });
  afterAll(async () => {
    await shop?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (who: string): Promise<Conversation> =>
    await Conversation.open(shop.url, who === 'guest' ? {} : { customerToken: await shop.customerToken('c1') });
  const press = async (talk: Conversation, text: string, choice?: { id: string }): Promise<Turn> => {
    const response = await fetch(`${shop.url}/v1/conversations/${talk.conversationId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${talk.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text, ...(choice ? { choice } : {}) }),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as Turn;
  };
  const offeredIn = (turn: Turn): Offered[] => {
    const reply = turn.replies.find(({ needs }) => needs === 'choose');
    if (reply === undefined) throw new Error(`nothing is asked: ${JSON.stringify(turn)}`);
    return (reply?.facts['choices'] ?? []) as Offered[];
  };

  it.each(['guest', 'customer'])(
    'is priced as what it is, for a %s',
    async (who) => {
      for (const [asked, , names] of KINDS) {
        const talk = await open(who);
        const choices = offeredIn(await press(talk, asked));
        expect(choices.map(({ label }) => label).sort()).toEqual([...names].sort());
        for (const { id, label } of choices) {
          for (const choice of [{ id }, undefined]) {
            const fresh = await open(who);
            const question = await press(fresh, asked);
            expect(question.replies[0]?.actions).toContainEqual({ label, choice: { id } });
            const { replies, heldBy } = await press(fresh, label, choice);
            expect([label, heldBy, replies.map(({ skill }) => skill)]).toEqual([label, 'assistant', ['price']]);
            expect(replies[0]?.facts).toMatchObject({ productId: id });
          }
        }
      }
    },
    240_000,
  );

  it('goes by its id and not by its words', async () => {
    const [asked] = KINDS[0]!;
    const talk = await open('guest');
    const [first, second] = offeredIn(await press(talk, asked)) as [Offered, Offered];
    const { replies } = await press(talk, first.label, { id: second.id });
    expect(replies[0]?.facts).toMatchObject({ productId: second.id });
  });

  it('means nothing where it is not among what is asked: the words are read then', async () => {
    const talk = await open('guest');
    const { replies } = await press(talk, 'hello', { id: 'p1' });
    expect(replies[0]?.skill).toBe('small-talk');
  });

  it('is an order that is asked about, and no other', async () => {
    const talk = await open('customer');
    const question = await press(talk, 'Cancel my order');
    const offered = offeredIn(question);
    expect(offered.map(({ id }) => id).sort()).toEqual(['1001', '1002']);
    const { replies } = await press(talk, offered[1]!.label, { id: offered[1]!.id });
    expect(replies[0]).toMatchObject({ skill: 'cancel-order', facts: { orderId: offered[1]!.id } });
  });
});
