import { completeLinkGroups, groupTexts, hashedFeatures } from './index.js';

describe('groupTexts', () => {
  it('puts together what is said in nearly the same words, and leaves the rest alone', () => {
    const texts = [
      'can you engrave a name on the ring',
      'how loud is the washing machine',
      'can you engrave my name on a ring please',
      'do you sell gift cards',
      '可以在戒指上刻名字吗',
      '戒指上可以刻字吗',
      '洗衣机声音大不大',
    ];
    const groups = groupTexts(texts, { mostCovered: 1, leastSimilarity: 0.2 }).map((group) => group.toSorted());
    expect(groups).toContainEqual([0, 2]);
    expect(groups).toContainEqual([4, 5]);
    expect(groups).toHaveLength(2);
  });

  it('has a limit to each group, and needs no text', () => {
    const groups = groupTexts(
      Array.from({ length: 20 }, () => 'is it waterproof'),
      { mostInGroup: 8 },
    );
    expect(Math.max(...groups.map(({ length }) => length))).toBeLessThanOrEqual(8);
    expect(groupTexts([])).toEqual([]);
    expect(groupTexts(['', ''])).toEqual([]);
  });
});

describe('completeLinkGroups', () => {
  it('does not chain: what is near its neighbour only stays outside', () => {
    // a–b and b–c share half of their names, a–c share none.
    const vectors = [
      ['a1', 'a2', 'ab1', 'ab2'],
      ['ab1', 'ab2', 'bc1', 'bc2'],
      ['bc1', 'bc2', 'c1', 'c2'],
    ].map((names) => hashedFeatures(names));
    expect(completeLinkGroups(vectors, { leastSimilarity: 0.4, mostInGroup: 9, mostCovered: 1 })).toEqual([[0, 1]]);
  });
});
