// What a question compares by, and which way.
import { ordinalsIn } from '../../ground/ordinals.js';
import { comparedBy } from './compared-by.js';

describe('comparing', () => {
  it.each([
    ['哪个更轻', 'attribute', 'least'],
    ['which has longer battery life', 'attribute', 'most'],
    ['which is cheaper', 'price', 'least'],
    ['哪个评分高', 'rating', 'most'],
    ['which of these is best rated', 'rating', 'most'],
    ['which is brighter', 'attribute', 'most'],
  ])('%s', (question, kind, wants) => {
    expect(comparedBy(question)).toMatchObject({ kind, wants });
  });

  it('reads a property that the shop alone has a name for', () => {
    expect(comparedBy('which has more gears', ['gears'])).toMatchObject({ kind: 'attribute', wants: 'most' });
    expect(comparedBy('how much is it')).toBeUndefined();
  });

  it.each([
    ['第一个和第三个', [1, 3]],
    ['compare the first and third', [1, 3]],
    ['前两个', [1, 2]],
    ['the first two', [1, 2]],
    ['the last one', [-1]],
    ['前者和后者', [1, 2]],
    ['the former or the latter', [1, 2]],
    ['之前那个和目前款式', []],
    ['the red one', []],
  ])('%s names places', (text, places) => {
    expect(ordinalsIn(text)).toEqual(places);
  });
});
