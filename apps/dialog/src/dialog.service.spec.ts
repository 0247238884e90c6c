// A turn as a whole on a shop that is made up here: one product, one policy, and services that may be away.
import { Bus, UnavailableError } from '#bus';
import type { CallDefinition, CallInput, CallOutput, Turn } from '#contracts';
import { FixedClock, MemoryCache } from '#platform';
import type {
  Conversation,
  ConversationStore,
  ConversationToStart,
  TurnToSave,
} from './conversation/conversation.store.js';
import type { LiveConversation } from './conversation/live-conversation.js';
import { DEFAULT_HANDOFF_RULES } from './feelings/handoff-rules.js';
import { DialogService } from './dialog.service.js';
import { PLAIN_VOICE } from './reply/voice.js';

const quiet = (): void => undefined;
const now = new Date('2026-01-05T04:00:00Z');
const price = { amount: 12_900, currency: 'USD' };
const kettle = { id: 'k-1', title: 'Camp Kettle', variants: [{ sku: 'K-1', price }] };
const line = { sku: 'K-1', productId: 'k-1', title: 'Camp Kettle', price, promotions: [], quantity: 1, total: price };
const named = {
  productId: 'k-1',
  title: 'Camp Kettle',
  skus: ['K-1'],
  optionsNamed: false,
  coverage: 1,
  titleShare: 0.5,
  exact: false,
};
const store = { name: 'Test', currency: 'USD', locales: ['en'], timezone: 'America/New_York' };

/** Answers by topic; a topic that is not listed is unavailable. */
class MadeUpShop extends Bus {
  readonly answers = new Map<string, (input: never) => unknown>([
    ['catalog.get-store.v1', () => ({ store })],
    ['catalog.get-products.v1', () => ({ products: [kettle] })],
    ['catalog.get-prices.v1', () => ({ lines: [line], unknown: [] })],
    ['catalog.search-faqs.v1', () => ({ faqs: [] })],
    [
      'catalog.resolve-mention.v1',
      ({ mention }: { mention: string }) => ({ candidates: mention.includes('kettle') ? [named] : [] }),
    ],
  ]);

  override call<Call extends CallDefinition>(definition: Call, input: CallInput<Call>): Promise<CallOutput<Call>> {
    const answer = this.answers.get(definition.topic);
    if (answer === undefined) return Promise.reject(new UnavailableError('away', definition.topic));
    return Promise.resolve(answer(input as never) as CallOutput<Call>);
  }
}

/** Conversations in a map; `interfere` makes the next save find that somebody else was faster. */
class MapOfConversations {
  readonly conversations = new Map<string, Conversation>();
  readonly turns: Turn[] = [];
  interfere = false;

  start(start: ConversationToStart): Promise<unknown> {
    this.conversations.set(start.id, { id: start.id, state: start.state, version: 1 });
    return Promise.resolve(start.greeting);
  }

  load(id: string): Promise<Conversation | undefined> {
    return Promise.resolve(this.conversations.get(id));
  }

  findTurn(_: string, messageId: string): Promise<Turn | undefined> {
    return Promise.resolve(this.turns.find((turn) => turn.messageId === messageId));
  }

  save(save: TurnToSave): Promise<'saved' | 'stale'> {
    if (this.interfere) {
      this.interfere = false;
      return Promise.resolve('stale');
    }
    this.conversations.set(save.conversation.id, { ...save.conversation, version: save.conversation.version + 1 });
    this.turns.push(save.turn);
    return Promise.resolve('saved');
  }
}

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
    const clock = new FixedClock(now);
    conversations = new MapOfConversations();
    const live = { typing: quiet, reply: quiet, text: quiet, changed: quiet } as unknown as LiveConversation;
    dialog = new DialogService(
      shop,
      conversations as unknown as ConversationStore,
      new MemoryCache(clock),
      clock,
      live,
      {
        HANDOFF_RULES: [...DEFAULT_HANDOFF_RULES],
        ASSISTANT: PLAIN_VOICE,
        CONVERSATION_DAYS: 365,
        CONVERSATION_IDLE_MINUTES: 30,
      },
    );
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
