// What is asked of a rule and the rule share a topic, though they share no word.
import { scriptOf, SentenceVectors, whyNoVectors } from '#sentence-vectors';
import { topicsOf } from './policy-topics.js';

const here = whyNoVectors() === undefined ? it : it.skip;

describe('topicsOf', () => {
  const encoder = SentenceVectors.open();
  afterAll(() => encoder?.close());

  async function shared(left: string, right: string): Promise<number> {
    const vectors = (await encoder?.vectorsOf([left, right], { deadlineMs: 60_000 })) ?? [];
    const [of = new Float32Array(), other = new Float32Array()] = [left, right].map(
      (text, at) => topicsOf(vectors[at] ?? new Float32Array(), scriptOf(text)).topics,
    );
    return of.reduce((sum, chance, at) => sum + chance * (other[at] ?? 0), 0);
  }

  here.each([
    [
      'who coughs up for sending it',
      'A prepaid label costs £3.50, taken off your refund.',
      'Shears are sharpened on Tuesdays.',
    ],
    ['nobody home all day', 'If you are out the driver tries a neighbour.', 'We take Visa and PayPal.'],
    ['拆了还能退吗', '商品须保持完好，不影响二次销售。', '支持微信和支付宝付款。'],
    ['家里没人咋办', '快递员会放到驿站或快递柜。', '整机保修一年。'],
  ])('%s', async (asked, rule, other) => {
    expect(await shared(asked, rule)).toBeGreaterThan(2 * (await shared(asked, other)));
  });

  here('knows what no rule is about', async () => {
    const [vector = new Float32Array()] =
      (await encoder?.vectorsOf(['is it heavy and does it come in blue'], { deadlineMs: 60_000 })) ?? [];
    expect(topicsOf(vector, 'other').none).toBeGreaterThan(0.5);
  });
});
