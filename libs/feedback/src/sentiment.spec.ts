import { clausesOf, lexiconScore, Sentiment } from './index.js';

describe('the lexicon', () => {
  it.each([
    ['面料很柔软，穿着舒服', 1],
    ['屏幕花屏，客服也不理人', -1],
    ['一点也不舒服', -1],
    ['The strap is sturdy and easy to clean', 1],
    ['The lid is not sturdy', -1],
    ['It works, but it is slow, noisy and overpriced', -1],
  ])('hears %s', (text, sign) => {
    expect(Math.sign(lexiconScore(text))).toBe(sign);
  });

  it('hears each clause by itself', () => {
    const clauses = clausesOf('包装破损，不过味道很香！ Great colour, terrible zip.');
    expect(clauses.map(({ score }) => Math.sign(score))).toEqual([-1, 1, 1, -1]);
  });

  it('says nothing of what has no feeling', () => {
    expect(lexiconScore('The box holds two bowls')).toBe(0);
    expect(lexiconScore('')).toBe(0);
  });
});

describe('Sentiment', () => {
  const praised = Array.from(
    { length: 30 },
    (_, at) => `${at % 2 ? 'great' : 'lovely'} kettle, zarfy handle number ${at}`,
  );
  const blamed = Array.from(
    { length: 30 },
    (_, at) => `${at % 2 ? 'terrible' : 'broken'} kettle, quonky lid number ${at}`,
  );

  it('learns from what the lexicon hears the words that it does not know', () => {
    expect(lexiconScore('zarfy')).toBe(0);
    const sentiment = Sentiment.heard([...praised, ...blamed]);
    expect(sentiment.score('zarfy')).toBeGreaterThan(0);
    expect(sentiment.score('quonky')).toBeLessThan(0);
  });

  it('learns from labels against the lexicon', () => {
    const sentiment = Sentiment.labelled([
      ...praised.map((text) => ({ text: text.replace(/great|lovely/u, 'sick'), positive: true })),
      ...blamed.map((text) => ({ text, positive: false })),
    ]);
    expect(lexiconScore('sick kettle')).toBeLessThan(0);
    expect(sentiment.score('sick kettle')).toBeGreaterThan(0);
  });

  it('falls back to the lexicon where too little was heard', () => {
    expect(Sentiment.heard(['great']).score('great')).toBeGreaterThan(0);
    expect(Sentiment.labelled([]).score('terrible')).toBeLessThan(0);
  });
});
