// Days as shoppers write them, and days that no calendar has.
import { dayOfYear, impossibleDayIn, writtenDayIn } from './calendar-days.js';

describe('days of the calendar', () => {
  it.each([
    ['11月10号下的单', 11, 10],
    ['十一月十号', 11, 10],
    ['12月3日前能到吗', 12, 3],
    ['2026年2月3日', 2, 3],
    ['by February 3rd', 2, 3],
    ['the 3rd of March please', 3, 3],
    ['ordered 14 Nov', 11, 14],
    ['2026-11-10', 11, 10],
    ['2026/11/10下单', 11, 10],
    ['三月八号', 3, 8],
    ['9999年12月31日', 12, 31],
    ['31 December 2999', 12, 31],
  ])('%s', (text, month, date) => {
    expect(writtenDayIn(text)).toMatchObject({ month, date });
  });

  it.each(['12个月', '买了3个月了', 'may I return 2 of them', '3月份的订单', 'how much is it', '1.5月 20'])(
    '%s names none',
    (text) => {
      const day = writtenDayIn(text);
      expect(day === undefined ? day : dayOfYear(day, 2026)).toBeUndefined();
    },
  );

  it.each([
    ['2月30日送', '2月30日'],
    ['4月31号能到吗', '4月31号'],
    ['by February 30', 'february 30'],
    ['on the 31st of June', '31st of june'],
    ['2026-13-01', '2026-13-01'],
    ['2月29日能到吗', '2月29日'],
    ['2028年2月29日', undefined],
    ['2月28日', undefined],
    ['12月31日', undefined],
    ['2027年2月29日', '2027年2月29日'],
    ['十三月一号', undefined],
  ])('%s → %s', (text, words) => {
    expect(impossibleDayIn(text, '2026-11-27')).toBe(words);
  });

  it('29 February exists where the next one lies in a leap year', () => {
    expect(impossibleDayIn('2月29日', '2027-11-27')).toBeUndefined();
    expect(impossibleDayIn('2月29日', '2028-01-05')).toBeUndefined();
  });
});
