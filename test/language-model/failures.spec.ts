// A language model that hangs, errs, rambles or sends garbage: the turn goes on without it, nobody waits, and it is left alone for a while.
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { clientOf } from '#bus';
import { dialogCalls } from '#contracts';
import { Conversation, startShop, type TestShop } from '#testing';
import { type Behaviour, decently, type ModelServer, startModelServer } from './model-server.js';
import { metricOf } from './shop-state.js';

const LIMIT_MS = 180_000;
const TURN_TIMEOUT_MS = 1_500;
const UNDERSTANDING_TIMEOUT_MS = 800;
const CALLS = 'daogou_language_model_call_duration_seconds_count';
const megabytes = (count: number): string => 'x'.repeat(count * 1024 * 1024);
const completion = (message: object): string =>
  JSON.stringify({ id: 'c', object: 'chat.completion', choices: [{ index: 0, message }] });

/** What goes wrong, and as what it is counted. */
const misbehaviours: readonly (readonly [string, Behaviour, string])[] = [
  ['it hangs', { does: 'hang' }, 'timeout'],
  ['it hangs in the middle of an answer', { does: 'hang', after: '{"id":"c","choices":[' }, 'timeout'],
  ['it fails with 500', { does: 'fail', status: 500 }, 'http-error'],
  ['it has no time: 429', { does: 'fail', status: 429 }, 'rate-limited'],
  ['it does not know the key', { does: 'fail', status: 401 }, 'http-error'],
  [
    'it answers with a web page',
    { does: 'send', body: '<html><h1>Bad gateway</h1></html>', type: 'text/html' },
    'unreadable',
  ],
  ['it answers with half a JSON', { does: 'send', body: '{"id":"c","choices":[{"mess' }, 'unreadable'],
  ['it answers with another JSON', { does: 'send', body: '{"hello":["world"]}' }, 'unreadable'],
  [
    'it answers with 10 MB',
    { does: 'send', body: completion({ role: 'assistant', content: megabytes(10) }) },
    'too-long',
  ],
  ['it breaks the connection', { does: 'break', after: '{"id":' }, 'network'],
];

async function shopWith(env: Readonly<Record<string, string>>): Promise<TestShop> {
  return await startShop({
    env: {
      LLM_TURN_TIMEOUT_MS: String(TURN_TIMEOUT_MS),
      LLM_UNDERSTANDING_TIMEOUT_MS: String(UNDERSTANDING_TIMEOUT_MS),
      ...env,
    },
  });
}

describe('a model that fails', () => {
  let model: ModelServer;
  let shop: TestShop;
  beforeAll(async () => {
    model = await startModelServer();
    shop = await shopWith(model.env);
  }, LIMIT_MS);
  afterAll(async () => {
    await shop.stop();
    await model.stop();
  }, LIMIT_MS);
  // A good answer between the bad ones keeps the breaker closed.
  beforeEach(async () => {
    model.forget();
    const talk = await Conversation.open(shop.url, { locale: 'zh' });
    while ((await metricOf(shop, 'daogou_language_model_breaker_open')) > 0 || model.requests.length === 0)
      await talk.say('LX-700有货吗');
    model.forget();
  });

  it.each(misbehaviours)('%s while it understands: the rules answer', async (_, behaviour, outcome) => {
    const labels = { purpose: 'understanding', outcome };
    const before = await metricOf(shop, CALLS, labels);
    model.behave(({ purpose }) => (purpose === 'understanding' ? behaviour : { does: 'fail', status: 503 }));
    const talk = await Conversation.open(shop.url, { locale: 'zh' });
    const turn = await talk.say('LX-700多少钱');
    expect(turn.replies).toMatchObject([{ skill: 'price', facts: { productId: 'p-102' } }]);
    expect(turn.replies[0]?.text).toContain('629.10');
    expect(await metricOf(shop, CALLS, labels)).toBe(before + 1);
  });

  it.each<[string, Behaviour]>([
    ...misbehaviours.map(([name, behaviour]): [string, Behaviour] => [name, behaviour]),
    ['it hangs after half a sentence', { does: 'hang', after: '好的，这' }],
    ['it breaks off after half a sentence', { does: 'break', after: '好的，这' }],
    [
      'it streams garbage',
      { does: 'send', body: 'data: {"nope\n\ndata: 7\n\n:::\n\ndata: [DONE]\n\n', type: 'text/event-stream' },
    ],
    ['it says nothing', { does: 'say', text: '' }],
    ['it streams without end', { does: 'say', text: '好'.repeat(300_000) }],
  ])('%s while it words: the template answers', async (_, behaviour) => {
    model.behave(({ purpose }) => (purpose === 'wording' ? behaviour : { does: 'say', text: 'no tool at all' }));
    const talk = await Conversation.open(shop.url, { locale: 'zh' });
    const { replies } = await talk.say('LX-700多少钱');
    expect(model.requests.filter(({ purpose }) => purpose === 'wording')).toHaveLength(1);
    expect(replies[0]?.text).toMatch(/^「聆汐 LX-700 头戴式降噪耳机」现在活动价 ¥629\.10/);
  });

  it('nobody waits longer than the turn may: understanding and wording that hang share one limit', async () => {
    model.behave(() => ({ does: 'hang' }));
    const talk = await Conversation.open(shop.url, { locale: 'zh' });
    await talk.say('LX-700多少钱');
    const wording = await metricOf(shop, 'daogou_language_model_call_duration_seconds_sum', {
      purpose: 'wording',
      outcome: 'timeout',
    });
    expect(wording).toBeGreaterThan(0);
    const limits = model.requests.map(({ purpose }) => purpose);
    expect(limits).toEqual(['understanding', 'wording']);
  });

  it('keeps no person waiting: who takes the conversation meanwhile has it before it gives up, and speaks alone', async () => {
    model.behave(() => ({ does: 'hang' }));
    const dialog = clientOf(shop.bus, dialogCalls);
    const talk = await Conversation.open(shop.url, { locale: 'zh' });
    await talk.requestHandoff();
    const settled: string[] = [];
    const asked = talk.say('LX-700多少钱').finally(() => settled.push('turn'));
    while (model.requests.length === 0 && settled.length === 0) await delay(5);
    const { conversationId } = talk;
    const agent = { agentId: 'mei', name: '小梅' };
    const { term = -1 } = await dialog.takeConversation({ conversationId, agent });
    const said = await dialog.sayAsAgent({ conversationId, agentId: 'mei', term, text: '我来看看', messageId: 'line' });
    settled.push('line');
    expect(said.refused).toBeUndefined();
    expect(await asked).toMatchObject({ heldBy: 'agent', replies: [] });
    expect(settled).toEqual(['line', 'turn']);
    const messages = await talk.transcript();
    const line = messages.findIndex(({ role }) => role === 'agent');
    expect(messages.slice(line).filter(({ role }) => role === 'assistant')).toEqual([]);
    expect(
      messages
        .filter(({ role }) => role !== 'assistant')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['LX-700多少钱', '我来看看']);
  });
});

describe('a model that goes on failing', () => {
  it('is left alone after four failures in a row; every turn is answered all the same', async () => {
    const model = await startModelServer();
    const shop = await shopWith({ ...model.env, LLM_WORDING: 'off' });
    try {
      model.behave(() => ({ does: 'fail', status: 500 }));
      const talk = await Conversation.open(shop.url, { locale: 'en' });
      for (let turn = 0; turn < 8; turn++)
        expect((await talk.say('how much is the LX-700?')).replies[0]).toMatchObject({ skill: 'price' });
      expect(model.requests).toHaveLength(4);
      expect(await metricOf(shop, 'daogou_language_model_breaker_open')).toBe(1);
      expect(await metricOf(shop, CALLS, { outcome: 'breaker-open' })).toBe(4);
    } finally {
      await shop.stop();
      await model.stop();
    }
  });

  it('is not there at all: nothing is different', async () => {
    const model = await startModelServer();
    await model.stop();
    const shop = await shopWith(model.env);
    try {
      const talk = await Conversation.open(shop.url, { locale: 'en' });
      expect((await talk.say('how much is the LX-700?')).replies[0]).toMatchObject({ skill: 'price' });
      expect(await metricOf(shop, CALLS, { outcome: 'network' })).toBeGreaterThan(0);
    } finally {
      await shop.stop();
    }
  });
});

describe('what it may cost', () => {
  it.each([
    ['day-tokens', { LLM_DAY_TOKENS: '100' }],
    ['turn-tokens', { LLM_TURN_TOKENS: '1000' }],
  ])('it is not asked once the %s are spent', async (outcome, env) => {
    const model = await startModelServer();
    const shop = await shopWith({ ...model.env, ...env, LLM_WORDING: 'off' });
    try {
      const talk = await Conversation.open(shop.url, { locale: 'en' });
      expect((await talk.say('how much is the LX-700?')).replies[0]).toMatchObject({ skill: 'price' });
      expect(model.requests).toEqual([]);
      expect(await metricOf(shop, CALLS, { outcome })).toBe(1);
    } finally {
      await shop.stop();
      await model.stop();
    }
  });
});

describe('the tokens of a day', () => {
  it(
    'are not spent on what failed before it was worked on, and stay spent on what hung and may be billed',
    async () => {
      const model = await startModelServer();
      const shop = await shopWith({ ...model.env, LLM_DAY_TOKENS: '6000', LLM_WORDING: 'off' });
      try {
        const talk = await Conversation.open(shop.url, { locale: 'en' });
        const failures: readonly Behaviour[] = [
          { does: 'fail', status: 429 },
          { does: 'fail', status: 500 },
          { does: 'break', after: '' },
        ];
        for (const failure of failures) {
          model.behave(() => failure);
          await talk.say('how much is the LX-700?');
        }
        model.behave(decently);
        await talk.say('how much is the LX-700?');
        expect(model.requests).toHaveLength(4);
        model.behave(() => ({ does: 'hang' }));
        await talk.say('how much is the LX-700?');
        await talk.say('how much is the LX-700?');
        expect(model.requests).toHaveLength(5);
        expect(await metricOf(shop, CALLS, { outcome: 'day-tokens' })).toBe(1);
      } finally {
        await shop.stop();
        await model.stop();
      }
    },
    LIMIT_MS,
  );
});

describe('without a model', () => {
  it('nothing is counted, and LangChain stands behind one file that is loaded only for a model', async () => {
    const shop = await startShop();
    try {
      const talk = await Conversation.open(shop.url, { locale: 'en' });
      await talk.say('how much is the LX-700?');
      expect(await (await fetch(`${shop.url}/metrics`)).text()).not.toContain('daogou_language_model');
    } finally {
      await shop.stop();
    }
    const root = resolve(import.meta.dirname, '..', '..', '..', 'apps');
    const files = (await readdir(root, { recursive: true })).filter(
      (name) => name.endsWith('.ts') && !name.includes('node_modules'),
    );
    const importers = { langchain: [] as string[], ours: [] as string[] };
    for (const name of files) {
      const text = await readFile(join(root, name), 'utf8');
      if (/from '(?:@langchain\/|langchain)/.test(text)) importers.langchain.push(name);
      if (/from '\.\/langchain-chat-model\.js'/.test(text)) importers.ours.push(name);
    }
    expect(importers).toEqual({
      langchain: [join('dialog', 'src', 'language-model', 'langchain-chat-model.ts')],
      ours: [],
    });
  });
});
