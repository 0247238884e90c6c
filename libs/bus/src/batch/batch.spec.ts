// Calls that go together: which ones do, how a record holds them, who is sent them, and that a slow one holds no other back.
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { headers, type Message } from '../message.js';
import { Answerers } from './answerers.js';
import { CallCollector, MAX_BATCH_CALLS } from './call-collector.js';
import { GatheredAnswers } from './gathered-answers.js';
import { packParts, unpackParts } from './packed-parts.js';

const call = (topic: string, more: { traceId?: string; key?: string; body?: string } = {}): { message: Message } => ({
  message: {
    topic,
    key: more.key,
    headers: { [headers.traceId]: more.traceId ?? 'one' },
    body: more.body ?? '{}',
  },
});

describe('calls of one piece of work', () => {
  let sent: string[][] = [];
  const collector = new CallCollector<{ message: Message }>(
    (topic) => (topic.startsWith('old') ? undefined : topic.split('.')[0]),
    (calls) => void sent.push(calls.map(({ message }) => message.topic)),
  );
  const collected = async (...calls: { message: Message }[]): Promise<string[][]> => {
    sent = [];
    for (const one of calls) collector.add(one);
    await delay(5);
    return sent;
  };

  it('go together to the service that answers them', async () => {
    expect(await collected(call('catalog.a'), call('orders.a'), call('catalog.b'))).toEqual([
      ['catalog.a', 'catalog.b'],
      ['orders.a'],
    ]);
  });

  it('go alone where they keep an order, are large, belong to other work, or their service takes none together', async () => {
    const large = call('catalog.large', { body: 'x'.repeat(200_001) });
    const other = call('catalog.c', { traceId: 'two' });
    const all = await collected(call('catalog.a'), call('catalog.k', { key: 'k' }), large, other, call('old.a'));
    expect(all).toEqual([['catalog.k'], ['catalog.large'], ['old.a'], ['catalog.a'], ['catalog.c']]);
  });

  it('are so many at most, and no call is lost or sent twice', async () => {
    const calls = Array.from({ length: 2 * MAX_BATCH_CALLS + 3 }, (_, n) => call(`catalog.${n}`));
    const all = await collected(...calls);
    expect(all.map(({ length }) => length)).toEqual([MAX_BATCH_CALLS, MAX_BATCH_CALLS, 3]);
    expect(all.flat()).toEqual(calls.map(({ message }) => message.topic));
    const heavy = ['a', 'b', 'c'].map((name) => call(`catalog.${name}`, { body: 'x'.repeat(90_000) }));
    expect(await collected(...heavy)).toEqual([['catalog.a', 'catalog.b'], ['catalog.c']]);
  });
});

describe('a record of several messages', () => {
  const part = fc.record({
    topic: fc.string({ unit: 'binary' }),
    headers: fc.dictionary(fc.string(), fc.string({ unit: 'binary' })),
    body: fc.string({ unit: 'binary' }),
  });

  it('gives back what was put in', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: MAX_BATCH_CALLS }), (parts) => {
        expect(unpackParts(packParts(parts))).toEqual(JSON.parse(JSON.stringify(parts)));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    '',
    'no head',
    '{"length":1}\nx',
    '[]\n',
    '[{"headers":{},"length":9}]\nx',
    '[{"headers":{},"length":0}]\nx',
    '[{"headers":{"a":1},"length":1}]\nx',
    '[{"headers":{},"length":-1}]\nx',
    `${JSON.stringify(Array.from({ length: MAX_BATCH_CALLS + 1 }, () => ({ headers: {}, length: 0 })))}\n`,
  ])('refuses what is none: %j', (value) => {
    expect(() => unpackParts(value)).toThrow(/does not (say|hold)/);
  });
});

describe('who is sent calls together', () => {
  it('is a service that said so itself, and after an answer of an older instance none of its topics for a while', () => {
    const answerers = new Answerers();
    expect(answerers.batchesTo('a', 0)).toBeUndefined();
    answerers.heard('a', 'catalog', 0);
    answerers.heard('b', 'catalog', 0);
    expect(answerers.batchesTo('a', 0)).toBe('catalog');
    answerers.heard('b', undefined, 10);
    answerers.heard('a', 'catalog', 20);
    expect([answerers.batchesTo('a', 30), answerers.batchesTo('b', 30)]).toEqual([undefined, undefined]);
    expect(answerers.batchesTo('a', 60_011)).toBe('catalog');
  });
});

describe('the answers to calls that came together', () => {
  it('go together, but none waits long for a slower one', async () => {
    const sent: string[][] = [];
    const answers = new GatheredAnswers<{ body: string }>(3, (ready) => {
      sent.push(ready.map(({ body }) => body));
      return Promise.resolve();
    });
    answers.add({ body: 'a' });
    answers.add({ body: 'b' });
    expect(sent).toEqual([]);
    await delay(60);
    expect(sent).toEqual([['a', 'b']]);
    answers.add({ body: 'c' });
    await answers.sent();
    expect(sent).toEqual([['a', 'b'], ['c']]);
  });
});
