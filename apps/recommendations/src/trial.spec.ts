// Who is held out of recommendations from history.
import { heldOutShare, isHeldOut, trialOf } from './trial.js';

const personal = [{ reason: 'popular' as const }, { reason: 'because-bought' as const }];
const asked = { customerId: 'c-1', conversationId: 't-1' };

describe('the held-out share', () => {
  const customers = Array.from({ length: 20_000 }, (_, at) => `customer ${at}`);

  it('is as large as was set, and grows by others without losing any', () => {
    const tenth = customers.filter((id) => isHeldOut(id, 0.1));
    expect(tenth.length / customers.length).toBeCloseTo(0.1, 1);
    expect(Math.abs(tenth.length - 2_000)).toBeLessThan(200);
    expect(tenth.every((id) => isHeldOut(id, 0.2))).toBe(true);
    expect(customers.some((id) => isHeldOut(id, 0))).toBe(false);
  });

  it('is of customers in chat whose history would have changed the answer', () => {
    expect(['shown', 'held-out']).toContain(trialOf(asked, personal, 0.5));
    expect(trialOf(asked, [{ reason: 'popular' }, { reason: 'bought-together' }], 0.5)).toBeUndefined();
    expect(trialOf({ conversationId: 't-1' }, personal, 0.5)).toBeUndefined();
    expect(trialOf({ customerId: 'c-1' }, personal, 0.5)).toBeUndefined();
    expect(trialOf(asked, personal, 0)).toBeUndefined();
  });
});

it('holds nobody out where too few are known to tell anything, unless the shop says so', () => {
  expect([heldOutShare(undefined, 999), heldOutShare(undefined, 1_000)]).toEqual([0, 0.1]);
  expect([heldOutShare(0.2, 3), heldOutShare(0, 5_000)]).toEqual([0.2, 0]);
});
