// The day on which a parcel is wished for, beside days on which nobody is there.
import { wishedDeliveryIn } from './wished-day.js';

const SATURDAY = '2026-11-28';

describe('the wished day', () => {
  it.each([
    ["can they hold off until tuesday, i'm out monday", '2026-12-01'],
    ['周二再送吧，周一我不在家', '2026-12-01'],
    ['deliver it on monday', '2026-11-30'],
    ["i'm out monday", undefined],
    ["nobody's in on monday, make it wednesday", '2026-12-02'],
    ["i'm in on wednesday", '2026-12-02'],
  ])('%s', (text, day) => {
    expect(wishedDeliveryIn(text, SATURDAY).day).toBe(day);
  });
});
