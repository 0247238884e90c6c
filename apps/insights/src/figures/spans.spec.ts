// Whole months and the days around them are together the days that were asked for.
import { dayAfter } from '../facts/shop-days.js';
import { middleOf, partedSpan } from './spans.js';

const rolledUp = new Set(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-06-01']);
const daysOf = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day);
  return days;
};
const lastOf = (month: string): string => dayAfter(`${dayAfter(month, 31).slice(0, 7)}-01`, -1);

describe('days', () => {
  it.each([
    ['2026-01-01', '2026-06-30'],
    ['2026-01-02', '2026-07-15'],
    ['2026-03-05', '2026-03-20'],
    ['2026-02-01', '2026-02-28'],
    ['2025-11-30', '2026-08-01'],
    ['2026-05-31', '2026-05-31'],
  ])('from %s to %s are each read once, months on one side of the middle', (from, to) => {
    const { months, rest } = partedSpan({ from, to }, rolledUp);
    const parts = [
      ...months.map((month) => daysOf(month, lastOf(month))),
      ...rest.map((one) => daysOf(one.from, one.to)),
    ];
    expect(parts.flat().sort()).toEqual(daysOf(from, to));
    const middle = middleOf({ from, to });
    for (const month of months)
      expect([rolledUp.has(month), month <= middle && lastOf(month) > middle]).toEqual([true, false]);
  });

  it('of half a year are months but for that of the middle, and one that is not rolled up', () => {
    expect(partedSpan({ from: '2026-01-01', to: '2026-06-30' }, rolledUp)).toEqual({
      months: ['2026-01-01', '2026-02-01', '2026-03-01', '2026-06-01'],
      rest: [{ from: '2026-04-01', to: '2026-05-31' }],
    });
  });
});
