// What comes of telling policies from a bar on, and that what is fitted on other shops tells right from wrong.
import { type AskedPolicy, atBar, heldOutTold, policyWeights } from './policies-measure.js';

const featuresOf = (cosine: number) => ({
  cosine,
  lead: cosine / 4,
  shared: cosine - 1,
  sharedLead: 0,
  none: 1 - cosine,
});
const asked = (shop: string, cosine: number, policy?: string): AskedPolicy => ({
  shop,
  policies: [
    { id: 'returns', features: featuresOf(cosine) },
    { id: 'delivery', features: featuresOf(0.2) },
  ],
  policy,
  weight: 1,
});
const ofShop = (shop: string): AskedPolicy[] =>
  [0, 1, 2, 3, 4].flatMap((at) => [asked(shop, 0.7 + at / 50, 'returns'), asked(shop, 0.25 + at / 50)]);

describe('the measure of policies', () => {
  const all = ['books', 'tea', 'tyres'].flatMap(ofShop);

  it('tells right from wrong in a shop by what was fitted on the others', () => {
    for (const { probability, hasAnswer, isRight } of heldOutTold(all)) {
      if (hasAnswer) expect([isRight, probability > 0.5]).toEqual([true, true]);
      else expect(probability).toBeLessThan(0.5);
    }
    expect(policyWeights(all).weights.cosine).toBeGreaterThan(0);
  });

  it("counts what is right, what is another question's, and what nothing answers", () => {
    const four = [
      { probability: 0.9, isRight: true, hasAnswer: true },
      { probability: 0.8, isRight: false, hasAnswer: true },
      { probability: 0.7, isRight: false, hasAnswer: false },
      { probability: 0.2, isRight: true, hasAnswer: true },
    ];
    expect(atBar(four, 0.5)).toEqual({ bar: 0.5, right: 1, answerable: 3, wrong: 1, invented: 1, unanswerable: 1 });
  });
});
