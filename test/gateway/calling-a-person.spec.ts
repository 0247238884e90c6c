// A person is called, by an accident or by a button: nothing half done is carried out, and nobody sees an answer that vanishes.
import type { OrderView } from '#contracts';
import { Conversation, startShop, type TestShop } from '#testing';
import { type ModelServer, startModelServer } from '../language-model/model-server.js';

const LIMIT_MS = 120_000;
const ACCIDENT = '你们的充电宝冒烟了！LX-700多少钱，我的订单到哪了';

let shop: TestShop;
let customerToken: string;
beforeAll(async () => {
  shop = await startShop();
  customerToken = await shop.customerToken('c-001');
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
});

async function statuses(): Promise<string[]> {
  const response = await fetch(`${shop.url}/v1/orders`, { headers: { authorization: `Bearer ${customerToken}` } });
  const { orders } = (await response.json()) as { orders: OrderView[] };
  return orders.map(({ id, status }) => `${id} ${status}`);
}

it.each([
  [['我有哪些订单', '电饭煲着火了，我要取消我的订单', '好的']],
  [['我要取消订单DG20260080，不想要了', '刚才充电宝爆炸了', '确认']],
])('an order is not cancelled by a yes to words about an accident: %j', async (said) => {
  const before = await statuses();
  const talk = await Conversation.open(shop.url, { customerToken, locale: 'zh' });
  const turns = [];
  for (const text of said) turns.push(await talk.say(text));
  expect(turns[1]).toMatchObject({ heldBy: 'queue', replies: [{ skill: 'handoff', facts: { reason: 'safety' } }] });
  for (const { replies } of turns) for (const reply of replies) expect(reply.facts).not.toHaveProperty('done');
  expect(await statuses()).toEqual(before);
});

async function seenAndKept(url: string): Promise<{ seen: Set<string>; kept: Set<string> }> {
  const talk = await Conversation.open(url, { locale: 'zh' });
  const stream = await talk.stream();
  const { replies } = await talk.say(ACCIDENT);
  expect(replies[0]).toMatchObject({ skill: 'handoff', facts: { reason: 'safety' } });
  // The transcript comes after all that was streamed.
  await stream.message(replies.at(-1)?.text ?? '');
  stream.close();
  const seen = new Set(stream.items.flatMap((event) => (event.type === 'delta' ? [event.data.replyId] : [])));
  return { seen, kept: new Set(replies.map(({ id }) => id)) };
}

it('beside an accident a shopper sees no answer being written that is then left out', async () => {
  const { seen, kept } = await seenAndKept(shop.url);
  expect(seen).toEqual(kept);
});

it(
  'nor does a language model word one',
  async () => {
    const model: ModelServer = await startModelServer();
    const worded = await startShop({ env: { ...model.env, LLM_TURN_TIMEOUT_MS: '15000' } });
    try {
      const { seen, kept } = await seenAndKept(worded.url);
      expect(seen).toEqual(kept);
      expect(model.requests.filter(({ purpose }) => purpose === 'wording')).toEqual([]);
    } finally {
      await worded.stop();
      await model.stop();
    }
  },
  LIMIT_MS,
);

describe('a person who is asked for by a button', () => {
  const lastOf = async (talk: Conversation): Promise<string> => (await talk.transcript()).at(-1)?.text ?? '';

  it('learns how the shopper can be reached from the words that go with it, also when they come later', async () => {
    const talk = await Conversation.open(shop.url, { locale: 'en' });
    expect(await talk.requestHandoff('my parcel is crushed, call me on +44 20 7946 0000')).toEqual({ heldBy: 'queue' });
    expect(await lastOf(talk)).toContain('+44 20 7946 0000');
    await talk.requestHandoff('better write to ann@example.com');
    expect(await lastOf(talk)).toContain('ann@example.com');
    const [said] = (await talk.say('talk to a person')).replies;
    expect(said).toMatchObject({ skill: 'handoff', facts: { contact: 'ann@example.com' } });
  });

  it('is asked for once, however often the button is pressed', async () => {
    const talk = await Conversation.open(shop.url, { locale: 'en' });
    for (let times = 0; times < 3; times++) await talk.requestHandoff('the parcel is crushed');
    await talk.requestHandoff();
    expect(await talk.transcript()).toHaveLength(2);
  });
});
