import { areaUnderCurve, HASHED_SIZE, hashedFeatures, logistic, nGramsOf, scoreOf, trainLogistic } from './index.js';

const features = (text: string) => hashedFeatures(nGramsOf(text));

describe('trainLogistic', () => {
  const examples = [
    { features: features('the strap broke'), target: 0 },
    { features: features('it broke at once'), target: 0 },
    { features: features('lovely strap'), target: 1 },
    { features: features('a lovely gift'), target: 1 },
  ];

  it('learns which words speak for yes, the same each time', () => {
    const model = trainLogistic(examples, { size: HASHED_SIZE });
    expect(scoreOf(model, features('lovely'))).toBeGreaterThan(0);
    expect(scoreOf(model, features('broke'))).toBeLessThan(0);
    expect(trainLogistic(examples, { size: HASHED_SIZE })).toEqual(model);
  });

  it('comes to the share of yes where nothing else is known', () => {
    const none = { indices: new Int32Array(0), values: new Float32Array(0) };
    const model = trainLogistic(
      Array.from({ length: 200 }, (_, at) => ({ features: none, target: at % 4 === 0 ? 1 : 0 })),
      { size: 1, epochs: 60 },
    );
    expect(logistic(model.bias)).toBeGreaterThan(0.2);
    expect(logistic(model.bias)).toBeLessThan(0.3);
  });

  it('refuses a target that is no share', () => {
    expect(() => trainLogistic([{ features: features('x'), target: 2 }], { size: HASHED_SIZE })).toThrow(RangeError);
  });
});

describe('areaUnderCurve', () => {
  it('counts pairs in order, ties half', () => {
    expect(areaUnderCurve([1, 2, 3, 4], [false, true, false, true])?.area).toBe(0.75);
    expect(areaUnderCurve([1, 1, 1], [false, true, true])?.area).toBe(0.5);
    expect(areaUnderCurve([1, 2], [true, true])).toBeUndefined();
  });

  it('has the error of Hanley & McNeil', () => {
    // By hand: area .75, 2 and 2: (.1875 + (.6 − .5625) + (9/14 − .5625)) / 4.
    expect(areaUnderCurve([1, 2, 3, 4], [false, true, false, true])?.standardError).toBeCloseTo(
      Math.sqrt((0.1875 + 0.0375 + (9 / 14 - 0.5625)) / 4),
      10,
    );
  });
});
