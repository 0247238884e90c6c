import { chancesOf, packedSoftmax, trainSoftmax, unpackedSoftmax } from './index.js';

const examples = [
  { features: [1, 0, 0], label: 'price' },
  { features: [0.9, 0.1, 0], label: 'price' },
  { features: [0, 1, 0], label: 'stock' },
  { features: [0, 0.9, 0.2], label: 'stock' },
  { features: [0, 0, 1], label: 'shipping' },
  { features: [0.1, 0, 0.9], label: 'shipping' },
];
const best = (model: ReturnType<typeof trainSoftmax>, features: number[]): string => {
  const chances = chancesOf(model, features);
  return model.labels[chances.indexOf(Math.max(...chances))] ?? '';
};

describe('trainSoftmax', () => {
  it('tells labels apart, the same each time', () => {
    const model = trainSoftmax(examples);
    expect(model.labels).toEqual(['price', 'shipping', 'stock']);
    expect(best(model, [1, 0.2, 0])).toBe('price');
    expect(best(model, [0, 1, 0.1])).toBe('stock');
    expect(best(model, [0, 0.2, 1])).toBe('shipping');
    expect(trainSoftmax(examples)).toEqual(model);
  });

  it('gives chances that sum to one, and those of the labels where nothing is known', () => {
    const model = trainSoftmax([...examples, { features: [0, 0, 0], label: 'price' }]);
    expect(chancesOf(model, [0.3, 0.3, 0.3]).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 5);
    const [price = 0, shipping = 0] = chancesOf(model, [0, 0, 0]);
    expect(price).toBeGreaterThan(shipping);
  });

  it('refuses vectors of different lengths, and none', () => {
    expect(() => trainSoftmax([...examples, { features: [1], label: 'price' }])).toThrow(RangeError);
    expect(() => trainSoftmax([])).toThrow(RangeError);
  });

  it('is packed into bytes and back without another answer', () => {
    const model = trainSoftmax(examples);
    const read = unpackedSoftmax(packedSoftmax(model));
    for (const { features, label } of examples) expect(best(read, features)).toBe(label);
    const chances = chancesOf(model, [0.5, 0.2, 0.1]);
    chancesOf(read, [0.5, 0.2, 0.1]).forEach((one, at) => {
      expect(one).toBeCloseTo(chances[at] ?? 0, 1);
    });
    expect(() => unpackedSoftmax({ ...packedSoftmax(model), size: 4 })).toThrow(
      /4 features and 3 labels has 9 weights/,
    );
  });
});
