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

  it.each([
    ['周三送', '2026-12-02'],
    ['下周三送', '2026-12-02'],
    ['下下周三送', '2026-12-09'],
    ['下下个星期五送', '2026-12-11'],
    ['两周后的周三送', '2026-12-09'],
    ['这周日送', '2026-11-29'],
    ['这周六送', '2026-11-28'],
    ['本周三送', '2026-11-25'],
    ['上周三下的单，周五送', '2026-12-04'],
    ['晚上周三送', '2026-12-02'],
    ['放楼下周三送', '2026-12-02'],
    ['this saturday', '2026-11-28'],
    ['next wednesday', '2026-12-02'],
    ['wednesday after next', '2026-12-09'],
    ['the week after next on wednesday', '2026-12-09'],
    ['in two weeks on wednesday', '2026-12-09'],
    ['wednesday week', '2026-12-09'],
    ['a week on wednesday', '2026-12-09'],
    ['next weekend', '2026-12-05'],
    ['I ordered last wednesday, deliver it on friday', '2026-12-04'],
  ])('is of the week that is named: %s', (text, day) => {
    expect(wishedDeliveryIn(text, SATURDAY).day).toBe(day);
  });
});
