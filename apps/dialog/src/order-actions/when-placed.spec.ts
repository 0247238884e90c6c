// Days that orders were placed on, and days that parcels are wished for.
import { daysNamed, isWithin } from './when-placed.js';
import { wishedDeliveryIn } from './wished-day.js';

const today = '2026-11-22';

describe('when an order was placed', () => {
  it.each([
    ['昨天买的鞋', '2026-11-21', '2026-11-21'],
    ['the order I placed yesterday', '2026-11-21', '2026-11-21'],
    ['三天前下的单', '2026-11-19', '2026-11-19'],
    ['my order from 5 days ago', '2026-11-17', '2026-11-17'],
    ['11月20日的订单', '2026-11-20', '2026-11-20'],
    ['the order of 30 December', '2025-12-30', '2025-12-30'],
    ['上周买的', '2026-11-09', '2026-11-19'],
  ])('%s', (text, first, last) => {
    expect(daysNamed(text, today)).toEqual({ first, last });
  });
  it('is not said', () => {
    expect(daysNamed('取消订单', today)).toBeUndefined();
    expect(daysNamed('能今天到吗', today)).toBeUndefined();
  });
  it('is by the calendar of the shop', () => {
    const days = { first: '2026-11-22', last: '2026-11-22' };
    expect(isWithin(days, '2026-11-21T17:00:00Z', 'Asia/Shanghai')).toBe(true);
    expect(isWithin(days, undefined, 'Asia/Shanghai')).toBe(false);
  });
});

describe('when a parcel is wished for', () => {
  it.each([
    ['周六再送', { day: '2026-11-28' }],
    ['下周三下午送', { day: '2026-11-25', window: '下午' }],
    ['明天晚上送', { day: '2026-11-23', window: '晚上' }],
    ['deliver it on Tuesday after 6pm', { day: '2026-11-24', window: 'after 6pm' }],
    ['28 November please', { day: '2026-11-28' }],
    ['2020-01-01', { day: '2020-01-01' }],
    ['晚点送', {}],
  ])('%s', (text, wish) => {
    expect(wishedDeliveryIn(text, today)).toEqual(wish);
  });
});
