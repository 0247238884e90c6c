// Measures in different units compare, and what is no measure is none.
import { measureOf, measuresIn, sameValue } from './measures.js';

describe('measures', () => {
  it.each([
    ['0.35 kg', 'mass', 350],
    ['350克', 'mass', 350],
    ['2斤', 'mass', 1_000],
    ['1.2升', 'volume', 1_200],
    ['800毫升', 'volume', 800],
    ['15.6寸', 'length', 396.24],
    ['4.5 h', 'time', 270],
    ['10,000 mAh', 'charge', 10_000],
    ['400 lumens', 'light', 400],
    ['1TB SSD', 'data', 1_000_000],
    ['7-1/4 in', 'length', 184.15],
    ['im 5ft 11 what size', 'length', 1_803.4],
    ["he's 6'2\"", 'length', 1_879.6],
    ['a 6 ft 4 drawers chest', 'length', 1_828.8],
    ['5/8 in hose', 'length', 15.875],
    ["my nephew, he's 9", 'time', 4_730_400],
  ] as const)('%s', (text, dimension, value) => {
    expect(measuresIn(text)[0]).toMatchObject({ dimension });
    expect(measuresIn(text)[0]?.value).toBeCloseTo(value, 2);
  });

  it('measures a box by its volume, a sheet by its area, and a bare number by itself', () => {
    expect(measureOf('40 x 30 x 10 cm')).toEqual({ dimension: 'volume', value: 12_000 });
    expect(measureOf('12升')).toEqual({ dimension: 'volume', value: 12_000 });
    expect(measureOf('40 x 30 cm')).toEqual({ dimension: 'area', value: 120_000 });
    expect(measureOf('312')).toEqual({ dimension: 'number', value: 312 });
    expect(measureOf('waxed canvas')).toBeUndefined();
  });

  it('takes 500 g and 0.5 kg for the same, and nothing with words beside it', () => {
    expect(sameValue('500 g', '0.5kg')).toBe(true);
    expect(sameValue('500 g', '0.6 kg')).toBe(false);
    expect(sameValue('35 hours', '35 hours with noise cancelling')).toBe(false);
  });
});
