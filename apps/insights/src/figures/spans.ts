// Parts some days into whole months that are rolled up and the days around them, each on one side of the middle.
import { type Day, dayAfter, daysBetween } from '../facts/shop-days.js';

/** Days from one to another, both included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;
const nextMonth = (month: Day): Day => monthOf(dayAfter(month, 31));

/** The last day of the earlier half. */
export const middleOf = ({ from, to }: Span): Day => dayAfter(from, Math.floor(daysBetween(from, to) / 2));

/** Each day of a span. */
export const daysOf = ({ from, to }: Span): Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => dayAfter(from, at));

/** The months of `rolledUp` (by their first days) that lie within and are wholly before or after the middle, and the days that they leave. */
export function partedSpan(span: Span, rolledUp: ReadonlySet<Day>): { months: Day[]; rest: Span[] } {
  const middle = middleOf(span);
  const months: Day[] = [];
  const rest: Span[] = [];
  let from = span.from;
  let month = from === monthOf(from) ? from : nextMonth(monthOf(from));
  for (let last = dayAfter(nextMonth(month), -1); last <= span.to; last = dayAfter(nextMonth(month), -1)) {
    const isCut = month <= middle && last > middle;
    if (rolledUp.has(month) && !isCut) {
      if (from < month) rest.push({ from, to: dayAfter(month, -1) });
      months.push(month);
      from = dayAfter(last, 1);
    }
    month = nextMonth(month);
  }
  if (from <= span.to) rest.push({ from, to: span.to });
  return { months, rest };
}
