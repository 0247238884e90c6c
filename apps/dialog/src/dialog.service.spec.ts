// A turn as a whole on a shop that is made up here: one product, one policy, and services that may be away.
import type { Turn } from '#contracts';
import type { DialogService } from './dialog.service.js';
import { MadeUpShop, MapOfConversations, price, startDialog } from './testing/made-up-shop.js';

describe('a turn', () => {
  const shop = new MadeUpShop();
  let conversations: MapOfConversations;
  let dialog: DialogService;
  let messages = 0;
  const say = async (text: string): Promise<Turn> => {
    messages += 1;
    const { turn } = await dialog.answer({ conversationId: 'c-1', messageId: `m-${messages}`, text });
    if (turn === undefined) throw new Error('there was no turn');
    return turn;
  };

  beforeAll(() => {
    conversations = new MapOfConversations();
    dialog = startDialog(shop, conversations);
  });

  beforeEach(async () => {
    await dialog.start({ conversationId: 'c-1', storeKey: 'demo', channel: 'web' });
  });

  it('greets in the language of the store', async () => {
    const { greeting } = await dialog.start({ conversationId: 'c-2', storeKey: 'demo', channel: 'web' });
    expect(greeting).toMatchObject({ locale: 'en', skill: 'small-talk', needs: null, facts: { store: 'Test' } });
  });

  it('answers what it can when a service is away, and says so of the rest', async () => {
    const turn = await say('How much is the kettle? Is it in stock?');
    expect(turn.replies).toMatchObject([
      { skill: 'price', facts: { sku: 'K-1', productId: 'k-1', price }, text: 'Camp Kettle is $129.00.' },
      {
        skill: 'stock',
        facts: { unavailable: true },
        text: expect.stringContaining('cannot look that up right now') as unknown,
      },
    ]);
    expect(turn.understood.map((call) => call.skill)).toEqual(['price', 'stock']);
  });

  it('does a turn again when another one was faster', async () => {
    conversations.interfere = true;
    const turn = await say('how much is the kettle');
    expect(turn.replies[0]?.skill).toBe('price');
    expect(conversations.turns.filter((one) => one.messageId === turn.messageId)).toHaveLength(1);
  });

  it('gives the stored turn for the same message', async () => {
    const first = await dialog.answer({ conversationId: 'c-1', messageId: 'same', text: 'how much is the kettle' });
    const again = await dialog.answer({ conversationId: 'c-1', messageId: 'same', text: 'hello' });
    expect(again).toEqual(first);
  });

  it('refuses a conversation that there is not', async () => {
    expect(await dialog.answer({ conversationId: 'none', messageId: 'm', text: 'hi' })).toEqual({
      refused: 'no-such-conversation',
    });
  });

  it('knows an unknown product as unknown', async () => {
    expect((await say('how much is the hovercraft')).replies[0]).toMatchObject({
      skill: 'price',
      facts: { notFound: 'hovercraft' },
    });
  });

  it('does without what may be meant while the catalog cannot tell that', async () => {
    expect(shop.answers.has('catalog.find-by-meaning.v1')).toBe(false);
    const facets = { categories: [], brands: [] };
    shop.answers.set('catalog.search-products.v1', () => ({ products: [], total: 0, facets }));
    try {
      const { replies } = await say('i need something for my old whizzle that always blorps at night');
      expect(replies[0]).toMatchObject({ skill: 'find-products', facts: { products: [] } });
      expect(replies[0]?.facts['unavailable']).toBeUndefined();
    } finally {
      shop.answers.delete('catalog.search-products.v1');
    }
  });

  it.each([
    ['how much is the hovercraft', /limited at the moment/],
    ['气垫船多少钱', /不完整/],
    ['do you have any hovercraft?', /limited at the moment/],
  ])('says that products may be missed while searches are incomplete: %s', async (text, words) => {
    const named = shop.answers.get('catalog.resolve-mention.v1');
    shop.answers.set('catalog.resolve-mention.v1', () => ({ candidates: [], incomplete: 'unavailable' }));
    shop.answers.set('catalog.search-products.v1', () => ({
      products: [],
      total: 0,
      facets: { categories: [], brands: [] },
      incomplete: 'unavailable',
    }));
    try {
      const { replies } = await say(text);
      expect(replies[0]).toMatchObject({ facts: { searchIncomplete: 'unavailable' } });
      expect(replies[0]?.text).toMatch(words);
      // What asks for no product is answered as ever.
      expect((await say('thank you')).replies[0]?.facts['searchIncomplete']).toBeUndefined();
    } finally {
      if (named) shop.answers.set('catalog.resolve-mention.v1', named);
      shop.answers.delete('catalog.search-products.v1');
    }
  });

  it('calls nothing unknown while the shop cannot be asked what it knows of the message', async () => {
    const spot = shop.answers.get('catalog.spot.v1');
    shop.answers.delete('catalog.spot.v1');
    try {
      expect((await say('how much is the hovercraft')).replies[0]).toMatchObject({
        skill: 'price',
        facts: { unavailable: true },
      });
      expect((await say('how much is the kettle')).replies[0]).toMatchObject({ facts: { sku: 'K-1' } });
    } finally {
      if (spot) shop.answers.set('catalog.spot.v1', spot);
    }
  });

  it('offers a person after two turns that were not understood', async () => {
    expect((await say('🙃')).replies[0]).toMatchObject({ skill: 'fallback', facts: {} });
    expect((await say('🙃🙃')).replies[0]).toMatchObject({ skill: 'fallback', facts: { offersPerson: true } });
  });

  it('cuts what is too long, and says where', async () => {
    const turn = await say(`how much is the kettle?${' '.repeat(10)}${'x'.repeat(3_990)}`);
    expect(turn.replies[0]).toMatchObject({
      facts: { cutAt: 4_000 },
      text: expect.stringContaining('4000') as unknown,
    });
  });

  it('names no order of a guest’s before it is proven', async () => {
    const turn = await say('where is my order #A-1001');
    expect(turn.replies).toMatchObject([
      { skill: 'order-status', needs: 'verify', facts: { verify: { triesLeft: 5, locked: false } } },
    ]);
  });
});
