// What is asked much more within one hour is told, though its day is as busy as any; a busy hour of the whole shop is none.
import { risingCounts } from '#learning';
import { hourIn } from '../facts/shop-days.js';
import { lastHour } from './hour-counts.js';
import { type HourStream, risingInHour } from './hours.js';

const DAYS = 35;
const RATE = 1 / 4 / 3 / 168;
const usual = (of: number): number[] => Array.from({ length: DAYS }, (_, day) => of + ((day * 5) % 3) - 1);
const endingIn = (series: number[], last: number): number[] => [...series.slice(0, -1), last];

function stream(last: number, change: Partial<HourStream> = {}): HourStream {
  return {
    counts: new Map([['order-status', endingIn(usual(8), last)]]),
    volumes: endingIn(usual(60), 60 + last - 8),
    heard: 20,
    barOf: () => 1,
    ...change,
  };
}

describe('an hour', () => {
  it('in which many more shoppers ask than in that hour of other days is told', () => {
    const [alarm, ...others] = risingInHour(stream(34), RATE);
    expect([alarm?.key, alarm?.shoppers, others]).toEqual(['order-status', 34, []]);
    expect(alarm?.expected).toBeGreaterThan(5);
    expect(alarm?.expected).toBeLessThan(14);
    // The day as a whole says nothing: 192 shoppers usually, 218 now, of 1,440.
    const counts = new Map([['order-status', endingIn(usual(192), 218)]]);
    expect(risingCounts({ days: DAYS, counts, volumes: usual(1_440), shoppersOfWeek: () => 200 })).toEqual([]);
  });

  it('as busy as ever, busy with everything, of four shoppers, or called false before raises nothing', () => {
    expect(risingInHour(stream(10), RATE)).toEqual([]);
    const all = { counts: new Map([['order-status', endingIn(usual(8), 80)]]), volumes: endingIn(usual(60), 600) };
    expect(risingInHour(stream(80, all), RATE)).toEqual([]);
    expect(risingInHour(stream(4, { counts: new Map([['new', endingIn(usual(1).fill(0), 4)]]) }), RATE)).toEqual([]);
    expect(risingInHour(stream(34, { barOf: () => 1e12 }), RATE)).toEqual([]);
  });

  it('of the first two weeks is not judged', () => {
    const young = {
      counts: new Map([['order-status', endingIn(usual(8), 34).slice(-10)]]),
      volumes: usual(60).slice(-10),
    };
    expect(risingInHour(stream(34, young), RATE)).toEqual([]);
  });

  it('is the shop\u2019s, and is looked at when it is over', () => {
    expect(hourIn('Asia/Shanghai', new Date('2026-05-01T16:30:00Z'))).toBe(0);
    expect(lastHour(new Date('2026-05-01T17:04:00Z'), 'Asia/Shanghai')).toEqual({ day: '2026-05-01', hour: 23 });
    expect(lastHour(new Date('2026-05-01T17:05:00Z'), 'Asia/Shanghai')).toEqual({ day: '2026-05-02', hour: 0 });
  });
});
