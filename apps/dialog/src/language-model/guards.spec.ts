// What keeps a language model from costing more than it may: the breaker, the tokens of a day and of a turn, the configuration.
import { ConfigError, FixedClock, MemoryCache, parseConfig } from '#platform';
import { CircuitBreaker } from './circuit-breaker.js';
import { DayTokens } from './day-tokens.js';
import { languageModelConfig } from './language-model.config.js';
import { ModelTurn } from './model-turn.js';
import { PrivateData } from './private-data.js';

describe('the breaker', () => {
  let nowMs = 0;
  const breaker = (): CircuitBreaker => new CircuitBreaker({ failures: 2, openMs: 1_000, nowMs: () => nowMs });
  const fail = (one: CircuitBreaker): void => {
    expect(one.tryEnter()).toBe(true);
    one.failed();
  };

  it('opens after failures in a row, and a success between them counts as a new start', () => {
    const one = breaker();
    fail(one);
    one.succeeded();
    fail(one);
    expect(one.state).toBe('closed');
    fail(one);
    expect([one.state, one.tryEnter()]).toEqual(['open', false]);
  });

  it('lets one probe through after a while, and only one; its end decides', () => {
    const one = breaker();
    fail(one);
    fail(one);
    nowMs += 1_000;
    expect([one.tryEnter(), one.state, one.tryEnter()]).toEqual([true, 'half-open', false]);
    one.failed();
    expect(one.tryEnter()).toBe(false);
    nowMs += 1_000;
    expect(one.tryEnter()).toBe(true);
    one.succeeded();
    expect([one.state, one.tryEnter()]).toEqual(['closed', true]);
  });

  it('forgets a probe that was given up for reasons of our own', () => {
    const one = breaker();
    fail(one);
    fail(one);
    nowMs += 1_000;
    expect(one.tryEnter()).toBe(true);
    one.abandoned();
    expect(one.tryEnter()).toBe(true);
  });
});

describe('the tokens of a day', () => {
  it('are counted over all instances and begin anew the next day', async () => {
    const clock = new FixedClock(new Date('2026-01-01T23:00:00Z'));
    const cache = new MemoryCache(clock);
    const [one, other] = [new DayTokens(cache, clock, 100), new DayTokens(cache, clock, 100)];
    expect([await one.take(60), await other.take(60), await other.take(40)]).toEqual([true, false, true]);
    await one.correct(60, 30);
    expect([await other.take(30), await other.take(1)]).toEqual([true, false]);
    clock.advance(3_600_000);
    expect(await one.take(100)).toBe(true);
  });

  it('are counted by each instance while the shared count is away', async () => {
    const clock = new FixedClock(new Date('2026-01-01T00:00:00Z'));
    const cache = new MemoryCache(clock);
    cache.add = () => Promise.resolve(undefined);
    const tokens = new DayTokens(cache, clock, 100);
    expect([await tokens.take(90), await tokens.take(20), await tokens.take(10)]).toEqual([true, false, true]);
  });
});

describe('a turn', () => {
  const limits = {
    LLM_TURN_TIMEOUT_MS: 1_000,
    LLM_UNDERSTANDING_TIMEOUT_MS: 600,
    LLM_TURN_TOKENS: 1_000,
    LLM_WORDING: 'on',
  } as const;
  const asked: { purpose: string; timeoutMs: number; estimate: number }[] = [];
  const notAsked: string[] = [];
  const gate = {
    ask: (purpose: string, { timeoutMs }: { timeoutMs: number }, estimate: number) => {
      asked.push({ purpose, timeoutMs, estimate });
      return Promise.resolve({ text: '', toolCalls: [], isCut: false, tokens: { input: 100, output: 50 } });
    },
    refused: () => undefined,
    broke: () => undefined,
    notAsked: (_: string, outcome: string): undefined => {
      notAsked.push(outcome);
    },
  };
  const question = { system: 's', user: '好'.repeat(100), maxOutputTokens: 500 };

  it('gives understanding a part of its time, and asks for no more tokens than are left', async () => {
    const turn = new ModelTurn(gate, limits);
    turn.keepsPrivate(new PrivateData(), async () => Promise.resolve([]));
    await turn.ask('understanding', question);
    await turn.ask('wording', question);
    await turn.ask('wording', question);
    await turn.ask('wording', { ...question, maxOutputTokens: 900 });
    expect(asked.map(({ purpose }) => purpose)).toEqual(['understanding', 'wording', 'wording']);
    expect(asked[0]?.timeoutMs).toBeLessThanOrEqual(600);
    expect(asked[0]?.estimate).toBeGreaterThanOrEqual(600);
    expect(notAsked).toEqual(['turn-tokens']);
  });

  it('reads what is private of the customer once, and only when something is to be asked', async () => {
    let reads = 0;
    const turn = new ModelTurn(gate, limits);
    turn.keepsPrivate(new PrivateData([{ kind: 'ORDER', value: 'A-7' }]), async () => {
      reads += 1;
      return Promise.resolve([{ kind: 'NAME', value: 'Priya' }]);
    });
    turn.learn([{ kind: 'ORDER', value: 'B-8' }]);
    expect(reads).toBe(0);
    const [first, second] = await Promise.all([turn.privateData(), turn.privateData()]);
    expect(reads).toBe(1);
    expect(second).toBe(first);
    expect(first?.mask('Priya asks for A-7 and B-8')).toBe('[NAME_1] asks for [ORDER_1] and [ORDER_2]');
  });

  it('asks nothing where it cannot know what is private, or cannot keep all of it', async () => {
    asked.length = 0;
    const unknown = new ModelTurn(gate, limits);
    unknown.keepsPrivate(new PrivateData(), async () => Promise.resolve(undefined));
    expect(await unknown.privateData()).toBeUndefined();
    const tooMuch = new ModelTurn(gate, limits);
    const names = Array.from({ length: 1_001 }, (_, index) => ({ kind: 'NAME' as const, value: `name ${index}` }));
    tooMuch.keepsPrivate(new PrivateData(names), async () => Promise.resolve([]));
    await tooMuch.ask('wording', question);
    expect([asked, notAsked.at(-1)]).toEqual([[], 'private-data']);
  });
});

describe('the configuration', () => {
  const faultsOf = (env: Record<string, string>): string => {
    try {
      parseConfig(languageModelConfig, env);
      return '';
    } catch (error) {
      if (error instanceof ConfigError) return error.message;
      throw error;
    }
  };

  it('needs nothing without a model', () => {
    expect(parseConfig(languageModelConfig, {}).LLM_BASE_URL).toBeUndefined();
  });

  it('wants address and name together, and no key in the address', () => {
    expect(faultsOf({ LLM_BASE_URL: 'https://api.example.com/v1' })).toContain('LLM_MODEL');
    expect(faultsOf({ LLM_MODEL: 'm' })).toContain('LLM_BASE_URL');
    expect(faultsOf({ LLM_BASE_URL: 'https://k:secret@api.example.com/v1', LLM_MODEL: 'm' })).toMatch(/LLM_API_KEY/);
    expect(faultsOf({ LLM_BASE_URL: 'api.example.com', LLM_MODEL: 'm' })).toContain('LLM_BASE_URL');
  });

  it('takes further parameters as JSON, but none that are the dialog’s own', () => {
    const model = { LLM_BASE_URL: 'https://api.example.com/v1', LLM_MODEL: 'm' };
    const read = parseConfig(languageModelConfig, { ...model, LLM_EXTRA_BODY: '{"enable_thinking": false}' });
    expect(read.LLM_EXTRA_BODY).toEqual({ enable_thinking: false });
    for (const wrong of ['{', '[]', '{"messages": []}', '{"tools": []}'])
      expect(faultsOf({ ...model, LLM_EXTRA_BODY: wrong })).toContain('LLM_EXTRA_BODY');
  });

  it.each([
    'LANGSMITH_TRACING',
    'LANGSMITH_TRACING_V2',
    'LANGCHAIN_TRACING',
    'LANGCHAIN_TRACING_V2',
    'LANGCHAIN_VERBOSE',
  ])('refuses %s beside a model: conversations would go to another company or be printed', (name) => {
    const model = { LLM_BASE_URL: 'https://api.example.com/v1', LLM_MODEL: 'm' };
    expect(faultsOf({ ...model, [name]: 'true' })).toContain(name);
    expect(faultsOf({ ...model, [name]: 'false' })).toBe('');
    // Without a model LangChain is not even loaded.
    expect(faultsOf({ [name]: 'true' })).toBe('');
  });
});
