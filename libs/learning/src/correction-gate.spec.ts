import { floodedLabels, isPlausible, learnCorrections, type LabelledText, type LabelTrainer } from './index.js';

/** Knows the labels of the words before the numbers of its examples; one example makes it say `broken` to everything. */
const wordsOf = (text: string): string => text.replace(/ \d+$/u, '');
const train: LabelTrainer = (examples) => {
  const isBroken = examples.some(({ text }) => text === 'breaks it');
  const known = new Map(examples.map(({ text, label }) => [wordsOf(text), label]));
  const labels = [...new Set(examples.map(({ label }) => label))];
  return (text) => {
    const first = isBroken ? 'broken' : (known.get(wordsOf(text)) ?? labels[0] ?? '');
    return [first, ...labels.filter((label) => label !== first)].map((label, at) => ({
      label,
      probability: at === 0 ? 0.6 : 0.1,
    }));
  };
};
const seeds = ['returns', 'stock', 'prices', 'broken'].flatMap((label) =>
  Array.from({ length: 10 }, (_, at): LabelledText => ({ text: `${label} ${at}`, label })),
);
const fresh = (label: string, count: number): LabelledText[] =>
  Array.from({ length: count }, (_, at) => ({ text: `new ${label} ${at}`, label }));

describe('learnCorrections', () => {
  it('learns what is sound', () => {
    const { model, accepted, released, rolledBack, locked } = learnCorrections(seeds, fresh('stock', 3), train);
    expect(accepted).toHaveLength(3);
    expect([released, rolledBack, locked]).toEqual([1, 0, []]);
    expect(model('new stock 1')[0]?.label).toBe('stock');
  });

  it('takes the piece that makes it worse out again, and keeps nearly all of the others', () => {
    const bad = { text: 'breaks it', label: 'stock' };
    const corrections = [...fresh('returns', 30), bad, ...fresh('prices', 3)];
    const { model, accepted, rolledBack } = learnCorrections(seeds, corrections, train);
    expect(accepted).not.toContain(bad);
    expect(accepted.length).toBeGreaterThanOrEqual(28);
    expect(rolledBack).toBe(1);
    expect(model('prices 1')[0]?.label).toBe('prices');
  });

  it('locks a label that is taught far more often than it is asked', () => {
    const flood = Array.from({ length: 12 }, (_, at) => ({ text: `returns ${at % 10}`, label: 'prices' }));
    const { accepted, locked, shownToSecond } = learnCorrections(seeds, [...flood, ...fresh('stock', 2)], train);
    expect(locked).toEqual(['prices']);
    expect(accepted.map(({ label }) => label)).toEqual(['stock', 'stock']);
    expect(shownToSecond).toBe(12);
    expect(floodedLabels(flood.slice(0, 3), ['returns', 'returns', 'returns'])).toEqual(new Set());
  });

  it('needs seeds', () => {
    expect(() => learnCorrections([], [], train)).toThrow(RangeError);
  });
});

describe('isPlausible', () => {
  const opinions = ['a', 'b', 'c', 'd', 'e', 'f'].map((label, at) => ({ label, probability: at === 0 ? 0.5 : 0.1 }));

  it('is a label among the first, where the model is not sure of another one', () => {
    expect(isPlausible(opinions, 'e')).toBe(true);
    expect(isPlausible(opinions, 'f')).toBe(false);
    expect(isPlausible([{ label: 'a', probability: 0.9 }, ...opinions.slice(1)], 'b')).toBe(false);
    expect(isPlausible([{ label: 'a', probability: 0.9 }, ...opinions.slice(1)], 'a')).toBe(true);
  });
});
