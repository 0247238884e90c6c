// How turns become matters with an end: in whatever order they were heard, and however often.
import type { CountedFact, KnownConversation, KnownShopper } from './fold.js';
import { episodesOf } from './fold.js';
import { outcomeOf } from './outcome.js';

const HOUR_MS = 3_600_000;
const NOON_MS = Date.parse('2026-05-01T04:00:00Z');

type Reply = Partial<Extract<CountedFact, { kind: 'turn' }>['data']['replies'][number]>;

function turn(conversationId: string, name: string, hours: number, reply: Reply, sentiment = 0): CountedFact {
  return {
    id: `turn ${conversationId} ${name}`,
    kind: 'turn',
    conversationId,
    at: new Date(NOON_MS + hours * HOUR_MS),
    day: '2026-05-01',
    data: {
      understood: [],
      replies: [{ skill: 'order-status', needs: null, notFound: false, productIds: [], ...reply }],
      feelings: { sentiment, urgency: 0, signs: [] },
      heldBy: 'assistant',
      offersPerson: false,
    },
  };
}

const conversation = (conversationId: string, facts: CountedFact[]): KnownConversation => ({
  conversationId,
  locale: 'en',
  channel: 'web',
  isDemo: false,
  facts,
});
const shopper = (conversations: KnownConversation[], facts: CountedFact[] = []): KnownShopper => ({
  shopper: 'ann',
  conversations,
  facts,
});
const ends = (known: KnownShopper): [string, string][] =>
  episodesOf(known).map(({ matter, facts }) => [matter, outcomeOf(facts)]);

describe('episodes', () => {
  const ask = turn('a', '1', 0, { orderId: 'A-1' });

  it('part a conversation by matter and by a day of silence, in whatever order its turns were heard', () => {
    const facts = [
      ask,
      turn('a', '2', 0.1, { skill: 'small-talk' }),
      turn('a', '3', 0.2, { skill: 'find-products', productIds: ['p-1', 'p-2'] }),
      turn('a', '4', 0.3, { skill: 'price', productIds: ['p-1'] }),
      turn('a', '5', 30, { skill: 'price', productIds: ['p-1'] }),
    ];
    const matters = [
      ['order:A-1', 'silent'],
      ['product:p-1', 'came-back'],
      ['product:p-1', 'silent'],
    ];
    expect(ends(shopper([conversation('a', facts)]))).toEqual(matters);
    expect(ends(shopper([conversation('a', facts.toReversed())]))).toEqual(matters);
  });

  it('know who came back within seven days in another conversation, and who came back for something else', () => {
    const again = (hours: number, orderId: string): KnownShopper =>
      shopper([conversation('a', [ask]), conversation('b', [turn('b', '1', hours, { orderId })])]);
    expect(ends(again(48, 'A-1'))[0]).toEqual(['order:A-1', 'came-back']);
    expect(ends(again(48, 'A-2'))[0]).toEqual(['order:A-1', 'silent']);
    expect(ends(again(8 * 24, 'A-1'))[0]).toEqual(['order:A-1', 'silent']);
  });

  it('count a return of the order as coming back, but not the return that was asked for', () => {
    const acted = (hours: number): CountedFact => ({
      id: `acted A-1 ${hours}`,
      kind: 'acted',
      customerId: 'ann',
      at: new Date(NOON_MS + hours * HOUR_MS),
      day: '2026-05-01',
      data: { orderId: 'A-1', action: 'return', channel: 'api' },
    });
    expect(ends(shopper([conversation('a', [ask])], [acted(24)]))).toEqual([['order:A-1', 'came-back']]);
    const done = turn('a', '1', 0, { skill: 'return-order', orderId: 'A-1', done: true });
    expect(ends(shopper([conversation('a', [done])], [acted(0.001)]))).toEqual([['order:A-1', 'confirmed']]);
  });

  it.each<[string, CountedFact[], string]>([
    ['a question of the assistant stays open', [turn('a', '1', 0, { needs: 'confirm' })], 'given-up'],
    ['it was not understood', [turn('a', '1', 0, { skill: 'fallback' })], 'given-up'],
    ['it is not there', [turn('a', '1', 0, { skill: 'find-products', notFound: true })], 'given-up'],
    ['it sounds very bad', [turn('a', '1', 0, {}, -2)], 'given-up'],
    ['nothing more is known', [turn('a', '1', 0, {})], 'silent'],
    ['nobody answered in the queue', [ask, held('queue')], 'given-up'],
    ['a person answered', [ask, held('queue'), held('agent')], 'with-person'],
    ['it was rated 5', [turn('a', '1', 0, { needs: 'choose' }), rated(5)], 'confirmed'],
    ['it was rated 1', [ask, rated(1)], 'given-up'],
    [
      'the shopper gave thanks',
      [ask, { ...rated(0), kind: 'judged', data: { guess: 0.9, thanked: true } }],
      'confirmed',
    ],
  ])('know how it ended where %s', (_, facts, end) => {
    expect(ends(shopper([conversation('a', facts)])).map(([, outcome]) => outcome)).toEqual([end]);
  });

  it('count a purchase within a day of what was shown, and none of something else', () => {
    const placed = (productId: string): CountedFact => ({
      id: 'placed 1',
      kind: 'placed',
      customerId: 'ann',
      at: new Date(NOON_MS + HOUR_MS),
      day: '2026-05-01',
      data: { orderId: 'A-9', productIds: [productId] },
    });
    const asked = conversation('a', [turn('a', '1', 0, { skill: 'price', productIds: ['p-1'] })]);
    expect(ends(shopper([asked], [placed('p-1')]))).toEqual([['product:p-1', 'confirmed']]);
    expect(ends(shopper([asked], [placed('p-2')]))).toEqual([['product:p-1', 'silent']]);
  });
});

function held(heldBy: 'queue' | 'agent'): CountedFact {
  const at = new Date(NOON_MS + HOUR_MS / 60);
  return { id: `held a ${heldBy}`, kind: 'held', conversationId: 'a', at, day: '2026-05-01', data: { heldBy } };
}

function rated(rating: number): Extract<CountedFact, { kind: 'rated' }> {
  const at = new Date(NOON_MS + HOUR_MS / 30);
  return { id: 'rated a', kind: 'rated', conversationId: 'a', at, day: '2026-05-01', data: { rating } };
}
