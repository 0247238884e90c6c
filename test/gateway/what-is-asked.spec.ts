// What is asked of a thing or an order in words that no pattern knows, of what is named, at hand or was talked of.
import type { Reply } from '#contracts';
import { whyNoVectors } from '#sentence-vectors';
import { Conversation, type ConversationOptions, startShop, type TestShop } from '#testing';

const learned = whyNoVectors() === undefined ? describe : describe.skip;
const [HEADPHONES, CHEAPER_ONES] = ['p-102', 'p-101'];

learned('what is asked', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await startShop({ env: { REQUESTS_PER_MINUTE: '100000' } });
    // The encoders are loaded with the first message that is not sure by its words.
    await said({ locale: 'en' }, 'whatever you may make of this');
  });
  afterAll(async () => {
    await shop.stop();
  });

  /** The first reply to the last of some messages. */
  async function said(options: ConversationOptions, ...messages: readonly string[]): Promise<Reply> {
    const talk = await Conversation.open(shop.url, options);
    let last: Reply | undefined;
    for (const message of messages) [last] = (await talk.say(message)).replies;
    if (last === undefined) throw new Error(`nothing was replied to ${messages.at(-1) ?? ''}`);
    return last;
  }

  it.each([
    ['en', ['do the LX-700 exist in more than one version?']],
    ['en', ['how much is the LX-700', 'so what choices have i got with them']],
    ['zh', ['LX-700都出了哪几款啊']],
    ['zh', ['LX-700多少钱', '那有啥可以挑的']],
  ] as const)('are the choices, and they are told (%s): %j', async (locale, messages) => {
    const { skill, facts, text } = await said({ locale }, ...messages);
    expect({ skill, productId: facts['productId'] }).toEqual({ skill: 'product-info', productId: HEADPHONES });
    expect(text).toMatch(locale === 'en' ? /Black.*Ivory.*Navy/ : /黑色.*米白色.*藏青色/u);
  });

  it.each([
    ['en', ['LX-700 or LX-500, which one costs less']],
    ['en', ['how much is the LX-700', 'and the LX-500?', 'which of those saves me money then']],
    ['zh', ['LX-700和LX-500买哪个能少花点']],
  ] as const)('is which of two costs less (%s): %j', async (locale, messages) => {
    const { skill, facts } = await said({ locale }, ...messages);
    expect(skill).toBe('compare');
    expect(facts['ranking']).toMatchObject({ best: [CHEAPER_ONES] });
    expect((facts['products'] as { productId: string }[]).map(({ productId }) => productId).sort()).toEqual([
      CHEAPER_ONES,
      HEADPHONES,
    ]);
  });

  it.each([
    ['en', ['how much is the LX-700', 'hm and supposing i go for 4?'], 4],
    ['zh', ['LX-700多少钱', '那我一口气拿三个得花多少'], 3],
  ] as const)('is what so many come to (%s): %j', async (locale, messages, quantity) => {
    const { skill, facts } = await said({ locale }, ...messages);
    expect({ skill, ...facts }).toMatchObject({ skill: 'price', productId: HEADPHONES, quantity });
  });

  it.each([
    ['en', 'someone at work keeps going on about the LX-700, what are they'],
    ['zh', '同事老念叨LX-700 这到底是个什么东西'],
  ] as const)('is what a thing is (%s): %s', async (locale, message) => {
    const { skill, facts } = await said({ locale }, message);
    expect({ skill, ...facts }).toMatchObject({ skill: 'product-info', productId: HEADPHONES });
    expect(facts['description']).toBeDefined();
  });

  it.each([
    ['en', ['price of the LX-700', 'and the LX-500?', 'sorry how much was the former']],
    ['zh', ['LX-700什么价', 'LX-500呢', '前面那个多少来着']],
  ] as const)('is asked of the one that came up first (%s): %j', async (locale, messages) => {
    const { skill, facts } = await said({ locale }, ...messages);
    expect({ skill, ...facts }).toMatchObject({ skill: 'price', productId: HEADPHONES });
  });

  it.each([
    ['en', 'and what did the lot set me back', { paid: expect.anything() as unknown }],
    ['zh', '那这一单当时我掏了多少', { paid: expect.anything() as unknown }],
  ] as const)('is of the order that is spoken of (%s): %s', async (locale, message, details) => {
    const customerToken = await shop.customerToken('c-001');
    const talk = await Conversation.open(shop.url, { locale, customerToken });
    const [told] = (await talk.say(locale === 'en' ? 'where is my latest order' : '我最近的订单到哪了')).replies;
    const [asked] = (await talk.say(message)).replies;
    expect(told?.facts['orderId']).toBeDefined();
    expect(asked).toMatchObject({ skill: 'order-status', facts: { orderId: told?.facts['orderId'], details } });
  });

  it.each([
    ['en', ['how much is the LX-700', 'got anything similar but cheaper?']],
    ['zh', ['LX-700多少钱', '几天能到成都', '有没有差不多的便宜点的']],
  ] as const)('is something alike, and not what is called so (%s): %j', async (locale, messages) => {
    const { skill, cards } = await said({ locale }, ...messages);
    expect(skill).toBe('recommend');
    expect(cards.length).toBeGreaterThan(0);
  });

  it.each([
    ['en', ['do you have tea', 'top 2, whats the diff']],
    ['zh', ['有没有茶', '前两样哪个便宜']],
  ] as const)('is asked of the first two that were shown (%s): %j', async (locale, messages) => {
    const talk = await Conversation.open(shop.url, { locale });
    const [list] = (await talk.say(messages[0])).replies;
    const [compared] = (await talk.say(messages[1])).replies;
    const idsOf = (reply: Reply | undefined): string[] =>
      (reply?.facts['products'] as { productId: string }[]).map(({ productId }) => productId);
    expect(compared?.skill).toBe('compare');
    expect(idsOf(compared).sort()).toEqual(idsOf(list).slice(0, 2).sort());
  });

  it('is two things, and a change of an order among them is not lost', async () => {
    const customerToken = await shop.customerToken('c-001');
    const talk = await Conversation.open(shop.url, { locale: 'en', customerToken });
    const { replies } = await talk.say('is the LX-700 in stock? also i want to return the mug');
    expect(replies.map(({ skill }) => skill)).toEqual(['stock', 'return-order']);
  });
});
