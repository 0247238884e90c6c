// A stored model means the same in an instance whose codes differ.
import { fit, holdOutLast } from '../methods/index.js';
import { fromStored, toStored } from './stored-model.js';

const productOf = (code: number): string => `产品-${code}`;

describe('a stored model', () => {
  const sequences = Array.from({ length: 200 }, (_, user) => Array.from({ length: 5 }, (_, at) => (user + at) % 40));
  const { index: _, ...fitted } = fit(holdOutLast(sequences));

  it('comes back as it was with the same codes', () => {
    const back = fromStored(toStored(fitted, productOf), (id) => Number(id.slice(3)));
    expect(back).toEqual(fitted);
  });

  it('follows its products to other codes', () => {
    const shifted = fromStored(toStored(fitted, productOf), (id) => Number(id.slice(3)) + 7);
    const { dimensions = 0, source } = shifted.factors ?? {};
    expect(dimensions).toBe(5);
    expect(source?.slice(7 * dimensions)).toEqual(fitted.factors?.source);
    expect(shifted.trend?.lateness[8]).toBe(fitted.trend?.lateness[1]);
    expect(shifted.trend?.lateness[0]).toBeCloseTo(0.6);
  });

  it('is stored without factors where there are too few products for them', () => {
    const { index: __, ...small } = fit(holdOutLast([[0, 1]]));
    const back = fromStored(toStored(small, productOf), (id) => Number(id.slice(3)));
    expect(back.factors).toBeUndefined();
    expect(back.trend).toEqual(small.trend);
  });
});
