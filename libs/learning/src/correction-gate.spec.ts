import { floodedLabels, isNoWorse, isPlausible } from './index.js';

describe('isPlausible', () => {
  const opinions = ['a', 'b', 'c', 'd', 'e', 'f'].map((label, at) => ({ label, probability: at === 0 ? 0.5 : 0.1 }));

  it('is a label among the first, where the model is not sure of another one', () => {
    expect(isPlausible(opinions, 'e')).toBe(true);
    expect(isPlausible(opinions, 'f')).toBe(false);
    expect(isPlausible([{ label: 'a', probability: 0.9 }, ...opinions.slice(1)], 'b')).toBe(false);
    expect(isPlausible([{ label: 'a', probability: 0.9 }, ...opinions.slice(1)], 'a')).toBe(true);
  });
});

describe('floodedLabels', () => {
  const asked = Array.from({ length: 12 }, () => 'returns');

  it('are those that are taught far more often than they are asked', () => {
    const flood = asked.map((_, at) => ({ text: `returns ${at}`, label: 'prices' }));
    expect(floodedLabels(flood, asked)).toEqual(new Set(['prices']));
    expect(floodedLabels(flood.slice(0, 3), asked.slice(0, 3))).toEqual(new Set());
    expect(floodedLabels(flood, asked.with(0, 'prices').with(1, 'prices').with(2, 'prices').with(3, 'prices'))).toEqual(
      new Set(),
    );
  });
});

describe('isNoWorse', () => {
  const answers = (wrong: number, of = 200): boolean[] => Array.from({ length: of }, (_, at) => at >= wrong);

  it('forgives chance, and neither a loss that is none nor many losses', () => {
    expect(isNoWorse(answers(0), answers(0))).toBe(true);
    expect(isNoWorse(answers(0), answers(3))).toBe(true);
    expect(isNoWorse(answers(0), answers(5))).toBe(false);
    expect(isNoWorse(answers(40), answers(20))).toBe(true);
  });
});
