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
    ['deliver any day except sunday', undefined],
    ['not on monday, on tuesday please', '2026-12-01'],
    ["don't deliver on sunday or monday", undefined],
    ['除了周日都可以送', undefined],
    ['不要12月5号送，12月6号', '2026-12-06'],
    ['not 5 December, 6 December', '2026-12-06'],
    ['deliver on 5 december, not 6 december', '2026-12-05'],
    ['周一不行，周二送', '2026-12-01'],
    ['别周一，周二或周三送', '2026-12-01'],
  ])('%s', (text, day) => {
    expect(wishedDeliveryIn(text, SATURDAY).day).toBe(day);
  });
});
