// Days that orders were placed on, and days that parcels are wished for.
import { daysNamed, daysNamedIn, isWithin } from './when-placed.js';
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
    ['上上周买的', '2026-11-02', '2026-11-12'],
    ['上周三下的单', '2026-11-11', '2026-11-11'],
    ['上上周三下的单', '2026-11-04', '2026-11-04'],
    ['周三下的单', '2026-11-18', '2026-11-18'],
    ['the kettle I ordered on Wednesday', '2026-11-18', '2026-11-18'],
    ["Wednesday's order", '2026-11-18', '2026-11-18'],
    ['6月的订单', '2026-06-01', '2026-06-30'],
    ['取消2024年5月的订单', '2024-05-01', '2024-05-31'],
    ['去年5月的订单', '2025-05-01', '2025-05-31'],
    ['取消去年5月14日的订单', '2025-05-14', '2025-05-14'],
    ['the order I placed in December', '2025-12-01', '2025-12-31'],
    ['the order of February 2024', '2024-02-01', '2024-02-29'],
    ['I bought the copper kettle in June', '2026-06-01', '2026-06-30'],
    ['the order I placed in May last year', '2025-05-01', '2025-05-31'],
    ['cancel the order I made in October', '2026-10-01', '2026-10-31'],
    ["cancel the order I've made in October", '2026-10-01', '2026-10-31'],
    ['cancel my order made in October', '2026-10-01', '2026-10-31'],
    ['cancel the order that was made in October', '2026-10-01', '2026-10-31'],
    ['cancel the order I got in October', '2026-10-01', '2026-10-31'],
    ['cancel the order that I did in October', '2026-10-01', '2026-10-31'],
    ['cancel the order I paid for in October', '2026-10-01', '2026-10-31'],
    ['in October I made an order', '2026-10-01', '2026-10-31'],
    ['it came on Nov 20, I ordered it in October', '2026-10-01', '2026-10-31'],
    ['it came on Friday, I ordered it on Monday', '2026-11-16', '2026-11-16'],
  ])('%s', (text, first, last) => {
    expect(daysNamed(text, today)).toEqual({ first, last });
  });
  it('is not said', () => {
    expect(daysNamed('取消订单', today)).toBeUndefined();
    expect(daysNamed('能今天到吗', today)).toBeUndefined();
    expect(daysNamed('下周三下的单', today)).toBeUndefined();
    expect(daysNamed('my birthday is in June, cancel the order I placed last', today)).toBeUndefined();
    expect(daysNamed('cancel the order I just placed, I am moving in december', today)).toBeUndefined();
    expect(daysNamed('取消订单，6月的婚礼改期了', today)).toBeUndefined();
    expect(daysNamed('cancel the order I just placed, we made plans in June', today)).toBeUndefined();
    expect(daysNamed('cancel the order, I got a kettle in June', today)).toBeUndefined();
  });
  it.each([
    ['return the kettle I bought on Nov 20', true],
    ['I bought the copper kettle on Nov 20', true],
    ['on Nov 20 I ordered a kettle', true],
    ['我11月20日买的水壶', true],
    ['订单是11月20日下的', true],
    ['下单时间是11月20日', true],
    ['the kettle I bought leaked on Nov 20, return it', false],
    // What was got on a day came on it.
    ['return the order I got on Nov 20', false],
    ['I bought a kettle and it leaked on Nov 20', false],
    ['我买的水壶11月20日漏水了，要退货', false],
  ])('%s: said of ordering %s', (text, isOfOrder) => {
    expect(daysNamedIn(text, today)).toMatchObject({ first: '2026-11-20', isOfOrder });
  });
  it.each([
    ['cancel the clock from October', '2026-10-01', '2026-10-31'],
    ['cancel my October clock', '2026-10-01', '2026-10-31'],
    ['cancel the wall clock from last month', '2026-09-21', '2026-11-07'],
    ['the clock from two weeks ago', '2026-11-04', '2026-11-12'],
    ['the clock I bought a week ago', '2026-11-12', '2026-11-17'],
    ['the clock I bought two months ago', '2026-08-22', '2026-10-08'],
    ['十月的挂钟取消', '2026-10-01', '2026-10-31'],
    ['9月那个挂钟退了', '2026-09-01', '2026-09-30'],
  ])('%s: a thing is of the days when it was ordered', (text, first, last) => {
    const named = daysNamedIn(text, today, (words) => /^(?:(?:wall )?clock|挂钟)$/u.test(words));
    expect(named).toMatchObject({ first, last, isOfOrder: true });
  });
  it.each([
    'cancel the clock, my wedding from October is off',
    'cancel the clock, I am away from October',
    '十月的婚礼取消了，挂钟退了',
  ])('%s: nothing was ordered then', (text) => {
    expect(daysNamedIn(text, today, (words) => /^(?:clock|挂钟)$/u.test(words))).toBeUndefined();
  });
  it.each([
    // Sunday, Monday, Wednesday: last week ended yesterday, or is said of seven days.
    ['2026-11-22', '2026-11-21'],
    ['2026-11-23', '2026-11-22'],
    ['2026-11-25', '2026-11-22'],
  ])('%s: "last week" may have been as late as %s', (day, last) => {
    expect(daysNamedIn('the clock I ordered last week', day)?.widest).toMatchObject({ last });
  });
  it.each([
    ['2026-11-30', '2026-11-15'],
    ['2026-12-01', '2026-11-30'],
  ])('%s: "last month" may have been as late as %s', (day, last) => {
    expect(daysNamedIn('the clock I ordered last month', day)).toMatchObject({ last });
  });
  it('asks of a few words whether they are things', () => {
    let asked = 0;
    daysNamedIn('11月的钟'.repeat(800), today, () => asked++ < 0);
    expect(asked).toBeLessThan(20);
  });
  it('is read in time that grows with the text', () => {
    const started = Date.now();
    for (const text of [
      'bought the a '.repeat(400),
      '11月'.repeat(1_300),
      'last may '.repeat(500),
      '上上周'.repeat(1_300),
    ])
      daysNamed(text.slice(0, 4_000), today);
    expect(Date.now() - started).toBeLessThan(1_000);
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
