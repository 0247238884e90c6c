// The methods on small sequences whose right answer is plain.
import { fit, holdOutLast, indexOf, modelOf, Recommender, SequenceIndex } from './index.js';

const ranked = (index: SequenceIndex, history: number[], allowSeen = false) =>
  new Recommender(modelOf(index)).rank(history, { limit: 5, allowSeen }).map(({ item }) => item);

describe('SequenceIndex', () => {
  it('forgets a sequence and keeps the others', () => {
    const index = indexOf([
      [0, 1, 2],
      [0, 1],
    ]);
    index.remove(0);
    expect([0, 1, 2].map((item) => index.countOf(item))).toEqual([1, 1, 0]);
    expect(index.touchCount).toBe(2);
  });

  it('bounds a sequence', () => {
    const index = new SequenceIndex();
    for (let touch = 0; touch < 10_000; touch++) index.append(0, touch % 7);
    expect(index.touchCount).toBeLessThanOrEqual(2_000);
    expect(Array.from({ length: 7 }, (_, item) => index.countOf(item)).reduce((sum, count) => sum + count)).toBe(
      index.touchCount,
    );
  });
});

describe('Recommender', () => {
  const index = indexOf([
    [0, 1],
    [0, 1, 2],
    [3, 4],
    [1, 2],
  ]);

  it('ranks what followed first, and leaves out what was seen', () => {
    expect(ranked(index, [0])[0]).toBe(1);
    expect(ranked(index, [0, 1])).toEqual([2]);
    expect(ranked(index, [3])).toEqual([4]);
    expect(ranked(index, [99])).toEqual([]);
  });

  it('may answer with what was seen, where sessions return to it', () => {
    expect(ranked(index, [3], true)).toEqual(expect.arrayContaining([3, 4]));
  });

  it('learns with the next touch', () => {
    const live = indexOf([[0, 1]]);
    const recommender = new Recommender(modelOf(live));
    expect(recommender.rank([5], { limit: 3 })).toEqual([]);
    live.append(1, 5);
    live.append(1, 6);
    expect(recommender.rank([5], { limit: 3 })[0]?.item).toBe(6);
  });
});

describe('fit', () => {
  const sequences = Array.from({ length: 600 }, (_, user) =>
    Array.from({ length: 6 }, (_, at) => ((user * 7) % 40) + ((at * (1 + (user % 2))) % 20)),
  );

  it('learns the same from the same data, and ranks no worse than before', () => {
    const first = fit(holdOutLast(sequences));
    const second = fit(holdOutLast(sequences));
    expect(first.weights).toEqual(second.weights);
    expect(first.factors).toEqual(second.factors);
    const history = (sequences[0] ?? []).slice(0, 3);
    expect(new Recommender(first).rank(history, { limit: 3 })).toHaveLength(3);
  });

  it('works on next to nothing', () => {
    const model = fit(holdOutLast([[0, 1]]));
    expect(new Recommender(model).rank([0], { limit: 3 }).map(({ item }) => item)).toEqual([1]);
    expect(fit(holdOutLast([])).weights).toHaveLength(17);
  });
});
