// Of many changes in one message one runs, some wait, and how many could not be kept is told.
import { emptyState } from '../conversation/conversation.state.js';
import { LATER_LIMIT } from '../conversation/order-form.js';
import { firstChangeOnly } from './form-flow.js';

const cancels = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    skill: 'cancel-order' as const,
    slots: { orderIds: [`A-100${index}`] },
    confidence: 1,
    text: `cancel A-100${index}`,
  }));

describe('several changes of one message', () => {
  it('keeps as many as may wait, and says nothing of it', () => {
    const state = emptyState('en');
    const [now, ...others] = firstChangeOnly(cancels(LATER_LIMIT + 1), state);
    expect(others).toEqual([]);
    expect(now?.slots).toEqual({ orderIds: ['A-1000'] });
    expect(state.laterWishes).toHaveLength(LATER_LIMIT);
  });

  it('tells how many are left out', () => {
    const state = emptyState('en');
    const [now] = firstChangeOnly(cancels(LATER_LIMIT + 3), state);
    expect(now?.slots).toEqual({ orderIds: ['A-1000'], notKept: 2 });
    expect(state.laterWishes).toHaveLength(LATER_LIMIT);
  });
});
