// Answers as real providers shape them are heard; those that end before they are whole are not.
import { Conversation, startShop, type TestShop } from '#testing';
import { type ModelServer, type RecordedRequest, startModelServer } from './model-server.js';
import { cutToolCalls, cutWords, type ProviderShape, providerShapes } from './provider-shapes.js';
import { metricOf } from './shop-state.js';

const LIMIT_MS = 180_000;
const EVENTS = 'text/event-stream';
/** Nothing that the rules understand. */
const ODDLY = "what's the damage for LX-700";

let model: ModelServer;
let shop: TestShop;
beforeAll(async () => {
  model = await startModelServer();
  shop = await startShop({
    env: { ...model.env, LLM_TURN_TIMEOUT_MS: '15000', LLM_UNDERSTANDING_TIMEOUT_MS: '10000' },
  });
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
  await model.stop();
}, LIMIT_MS);
beforeEach(() => model.forget());

const worded = ({ user }: RecordedRequest): string => `Sure. ${String(user['draft'])}`;
const refusals = async (purpose: string): Promise<number> =>
  await metricOf(shop, 'daogou_language_model_refusals_total', { purpose, cause: 'cut' });

it.each(providerShapes.map((shape): [string, ProviderShape] => [shape.name, shape]))(
  '%s is understood, and heard word for word',
  async (_, shape) => {
    model.behave((request) =>
      request.purpose === 'wording'
        ? { does: 'send', body: shape.words(worded(request)), type: EVENTS }
        : { does: 'send', body: shape.toolCall('price', { words: ODDLY, product: 'LX-700' }) },
    );
    const talk = await Conversation.open(shop.url, { locale: 'en' });
    const stream = await talk.stream();
    const { understood, replies } = await talk.say(ODDLY);
    expect(understood).toMatchObject([{ skill: 'price', slots: { productId: 'p-102' } }]);
    const text = replies[0]?.text ?? '';
    expect(text).toMatch(/^Sure\. .*629\.10/);
    await stream.message(text);
    stream.close();
    const seen = stream.items.flatMap((event) => (event.type === 'delta' ? [event.data.text] : [])).join('');
    expect(seen.trim()).toBe(text);
    // What a model thought is nobody's business.
    expect(seen).not.toMatch(/draft|¥1\b|free/);
  },
);

it('a server that counts no tokens is asked again and again, by our own estimate', async () => {
  const uncounted = providerShapes.find(({ name }) => name.includes('object'));
  model.behave((request) =>
    request.purpose === 'wording'
      ? { does: 'say', text: '' }
      : { does: 'send', body: uncounted?.toolCall('price', { words: ODDLY, product: 'LX-700' }) ?? '' },
  );
  const talk = await Conversation.open(shop.url, { locale: 'en' });
  for (let times = 0; times < 3; times++) await talk.say(ODDLY);
  expect(model.requests.filter(({ purpose }) => purpose === 'understanding')).toHaveLength(3);
  expect(await metricOf(shop, 'daogou_language_model_tokens_total', { direction: 'input' })).toBeGreaterThan(1_000);
});

it.each(['length', 'content_filter'] as const)(
  'words that end for %s are not sent, not even whole ones',
  async (reason) => {
    const before = await refusals('wording');
    model.behave((request) =>
      request.purpose === 'wording'
        ? { does: 'send', body: cutWords(`${worded(request)} If you`, reason), type: EVENTS }
        : { does: 'call', tools: [{ name: 'price', arguments: { product: 'LX-700' } }] },
    );
    const talk = await Conversation.open(shop.url, { locale: 'en' });
    const { replies } = await talk.say('how much is the LX-700?');
    expect(replies[0]?.text).toMatch(/629\.10/);
    expect(replies[0]?.text).not.toMatch(/^Sure|If you/);
    expect(await refusals('wording')).toBe(before + 1);
  },
);

it('calls of which the last is cut are not heard: what is missing may be a wish', async () => {
  model.behave((request) =>
    request.purpose === 'wording'
      ? { does: 'say', text: '' }
      : { does: 'send', body: cutToolCalls('price', { product: 'LX-700' }, 'stock') },
  );
  const talk = await Conversation.open(shop.url, { locale: 'en' });
  const { replies } = await talk.say('how much is the LX-700, and is it in stock?');
  expect(replies.map(({ skill }) => skill)).toEqual(['price', 'stock']);
  expect(await refusals('understanding')).toBeGreaterThan(0);
});
