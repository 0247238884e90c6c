import { risingTopics } from './index.js';

const WEEKS = 8;
const TOPICS = 20;

/** Days on which each topic is asked about by `usual` shoppers; `change` gives other numbers. */
function daysOf(usual: number, change: (day: number, topic: string) => number | undefined): Map<string, Set<string>>[] {
  return Array.from({ length: WEEKS * 7 }, (_, day) => {
    const topics = new Map<string, Set<string>>();
    for (let at = 0; at < TOPICS; at++) {
      const topic = `t${at}`;
      const size = change(day, topic) ?? usual + ((day * 7 + at * 3) % 3) - 1;
      topics.set(topic, new Set(Array.from({ length: size }, (_, shopper) => `${day}-${topic}-${shopper}`)));
    }
    return topics;
  });
}

describe('risingTopics', () => {
  it('names what is five times as much on the same day, once a week', () => {
    const alarms = risingTopics(daysOf(4, (day, topic) => (topic === 't3' && day >= 40 && day < 45 ? 20 : undefined)));
    expect(alarms.map(({ topic, day }) => [topic, day])).toEqual([['t3', 40]]);
    expect(alarms[0]?.detector).toBe('sudden');
    expect(alarms[0]?.expected).toBeGreaterThan(3);
    expect(alarms[0]?.expected).toBeLessThan(5);
  });

  it('names what doubles slowly, when no single day says it', () => {
    const alarms = risingTopics(daysOf(4, (day, topic) => (topic === 't3' && day >= 35 ? 8 + (day % 2) : undefined)));
    expect(alarms[0]).toMatchObject({ topic: 't3', detector: 'slow' });
    expect(alarms[0]?.day).toBeLessThan(45);
  });

  it('hears nothing when everybody asks ten times as much', () => {
    expect(risingTopics(daysOf(4, (day) => (day === 40 ? 40 : undefined)))).toEqual([]);
  });

  it('hears nothing of four shoppers, however new the topic', () => {
    const four = daysOf(4, (day, topic) => (topic === 't3' ? (day < 40 ? 0 : 4) : undefined));
    for (const topics of four.slice(40)) topics.set('t3', new Set(['a', 'b', 'c', 'd']));
    expect(risingTopics(four)).toEqual([]);
  });

  it('takes a weekly season for what it is', () => {
    expect(risingTopics(daysOf(6, (day, topic) => (topic === 't3' && day % 7 === 5 ? 13 : undefined)))).toEqual([]);
  });

  it('judges nothing in the first two weeks, nor of nothing', () => {
    expect(risingTopics(daysOf(4, (day, topic) => (topic === 't3' && day === 10 ? 60 : undefined)))).toEqual([]);
    expect(risingTopics([])).toEqual([]);
  });
});
