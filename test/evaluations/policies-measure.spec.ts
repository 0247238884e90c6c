// What comes of telling policies from a bar on, and that what is fitted on other shops tells right from wrong.
import { atBar, fittedWeights, heldOutProbabilities, type NearestPolicy } from './policies-measure.js';

const nearest = (shop: string, cosine: number, isRight: boolean, hasAnswer = isRight): NearestPolicy => ({
  shop,
  cosine,
  lead: cosine / 4,
  isRight,
  hasAnswer,
  weight: 1,
});
const ofShop = (shop: string): NearestPolicy[] =>
  [0, 1, 2, 3, 4].flatMap((at) => [
    nearest(shop, 0.7 + at / 50, true),
    nearest(shop, 0.2 + at / 50, false),
    nearest(shop, 0.25 + at / 50, false, true),
  ]);

describe('the measure of policies', () => {
  const examples = ['books', 'tea', 'tyres'].flatMap(ofShop);

  it('tells right from wrong in a shop by what was fitted on the others', () => {
    const probabilities = heldOutProbabilities(examples);
    examples.forEach(({ isRight }, at) => {
      if (isRight) expect(probabilities[at]).toBeGreaterThan(0.6);
      else expect(probabilities[at]).toBeLessThan(0.4);
    });
    expect(fittedWeights(examples).cosine).toBeGreaterThan(0);
  });

  it("counts what is right, what is another question's, and what nothing answers", () => {
    const four = [
      nearest('tea', 0.8, true),
      nearest('tea', 0.8, false, true),
      nearest('tea', 0.8, false),
      nearest('tea', 0.1, true),
    ];
    expect(atBar(four, [0.9, 0.8, 0.7, 0.2], 0.5)).toEqual({
      bar: 0.5,
      right: 1,
      answerable: 3,
      wrong: 1,
      invented: 1,
      unanswerable: 1,
    });
  });
});
