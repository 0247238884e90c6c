// What is counted as sold by chat: recommended, asked about after that, ordered in time; and who took part in the trial.
import type { CountedFact, KnownShopper } from '../episodes/fold.js';
import { salesDraftsOf } from './sales-marks.js';

const HOUR_MS = 3_600_000;
const NOON_MS = Date.parse('2026-05-01T04:00:00Z');
const at = (hours: number): Date => new Date(NOON_MS + hours * HOUR_MS);
const day = '2026-05-01';

const turn = (name: string, hours: number, skill: 'recommend' | 'price', productIds: string[]): CountedFact => ({
  id: `turn a ${name}`,
  kind: 'turn',
  conversationId: 'a',
  at: at(hours),
  day,
  data: {
    understood: [],
    replies: [{ skill, needs: null, notFound: false, productIds }],
    feelings: { sentiment: 0, urgency: 0, signs: [] },
    heldBy: 'assistant',
    offersPerson: false,
  },
});
const trial = (hours: number, side: 'shown' | 'held-out'): CountedFact => ({
  id: `trial ${hours}`,
  kind: 'trial',
  conversationId: 'a',
  customerId: 'ann',
  at: at(hours),
  day,
  data: { side },
});
const order = (hours: number, ...productIds: string[]): CountedFact => ({
  id: `placed ${hours}`,
  kind: 'placed',
  customerId: 'ann',
  at: at(hours),
  day,
  data: { orderId: `o-${hours}`, productIds },
});

function drafts(said: CountedFact[], orders: CountedFact[] = []): string[] {
  const conversation = { conversationId: 'a', locale: 'en' as const, channel: 'web', isDemo: false, facts: said };
  const shopper: KnownShopper = { shopper: 'ann', conversations: [conversation], facts: orders };
  return salesDraftsOf(conversation, shopper).map(({ figure, key, amount = 1 }) => `${figure} ${key} ${amount}`);
}

describe('sales of a conversation', () => {
  const recommended = turn('1', 0, 'recommend', ['p-1', 'p-2']);

  it('count each product that was recommended, asked about after that, and ordered within 7 days', () => {
    const asked = [turn('2', 0.1, 'price', ['p-1']), turn('3', 0.2, 'price', ['p-1'])];
    expect(drafts([recommended, ...asked], [order(50, 'p-2'), order(51, 'p-2')])).toEqual([
      'shown  2',
      'followed  1',
      'bought  1',
    ]);
  });

  it('count nothing that came before, that was not recommended, or that came too late', () => {
    expect(drafts([turn('0', -1, 'price', ['p-1']), recommended], [order(-1, 'p-1'), order(8 * 24, 'p-1')])).toEqual([
      'shown  2',
    ]);
    expect(drafts([turn('1', 0, 'price', ['p-1'])], [order(1, 'p-1')])).toEqual([]);
  });

  it('put a customer on the side of the first showing, with any order that followed', () => {
    expect(drafts([trial(1, 'shown'), trial(0, 'held-out')], [order(100, 'p-9')])).toEqual([
      'trial held-out 1',
      'trial-bought held-out 1',
    ]);
    expect(drafts([trial(1, 'shown')], [order(0.5, 'p-9')])).toEqual(['trial shown 1']);
  });
});
