// The classifier over vectors on made-up ones: three kinds of things around three directions, and what lies elsewhere.
import { DenseClassifier, type DenseExample } from './dense-classifier.js';
import { fromBytes, toBytes } from './dense-classifier-file.js';
import { randomFrom } from './random.js';

const DIMENSIONS = 24;
const LABELS = ['lamp', 'music', 'none'];
const random = randomFrom(5);

/** A vector of length one near a direction: 0 for lamps, 1 for music; from 2 on lie things of other kinds. */
function near(direction: number): Float32Array {
  const vector = Float32Array.from({ length: DIMENSIONS }, (_, at) => (at === direction ? 1 : 0.5 * (random() - 0.5)));
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

const many = (label: string, direction: (at: number) => number): DenseExample[] =>
  Array.from({ length: 40 }, (_, at) => ({ label, vector: near(direction(at)) }));

describe('DenseClassifier', () => {
  const classifier = DenseClassifier.train(
    [...many('lamp', () => 0), ...many('music', () => 1), ...many('none', (at) => 2 + (at % 8))],
    LABELS,
    'none',
  );

  it('tells labels apart, with probabilities that sum to one', () => {
    for (const [direction, label] of ['lamp', 'music'].entries()) {
      const chances = classifier.probabilitiesOf(near(direction));
      expect(LABELS[chances.indexOf(Math.max(...chances))]).toBe(label);
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1);
    }
  });

  it('finds that what it was taught fits, and what lies elsewhere does not', () => {
    for (const direction of [0, 1]) expect(classifier.fitOf(near(direction))).toBeGreaterThan(0.5);
    // Of kinds that were taught as outside, and of kinds that nobody taught.
    for (const direction of [3, 7, 15, 20]) expect(classifier.fitOf(near(direction))).toBeLessThan(0.5);
  });

  it('is the same as bytes, and is not read from bytes of another make or cut short', () => {
    const bytes = toBytes({ only: classifier }, 'a');
    const read = fromBytes(bytes, 'a')?.['only'];
    const asked = near(1);
    expect(read?.probabilitiesOf(asked)).toEqual(classifier.probabilitiesOf(asked));
    expect(read?.fitOf(asked)).toBe(classifier.fitOf(asked));
    expect(fromBytes(bytes, 'b')).toBeUndefined();
    expect(fromBytes(bytes.subarray(0, bytes.length - 1), 'a')).toBeUndefined();
    expect(fromBytes(Buffer.from('something else\n'), 'a')).toBeUndefined();
  });

  it('learns of nothing only with an error, and bears no example outside', () => {
    expect(() => DenseClassifier.train([], LABELS)).toThrow('no vectors');
    const open = DenseClassifier.train(
      many('lamp', () => 0),
      LABELS,
      'none',
    );
    expect(open.fitOf(near(0))).toBe(0.5);
  });
});
