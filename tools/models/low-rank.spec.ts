// Low-rank weights merged into an int8 model: what comes out is what stood there and what is added; everything else is refused.
import { lowRankOf, merged } from './low-rank.js';
import { weightsIn } from './onnx-weights.js';
import { tinyLowRank, tinyModel } from './tiny-model.js';

/** The matrix in full, row by row. */
function matrixIn(model: Buffer): number[] {
  const stored = weightsIn(model);
  const points = stored.get('matrix_quantized')?.bytes ?? Buffer.alloc(0);
  const scales = stored.get('matrix_scale')?.bytes ?? Buffer.alloc(0);
  return [0, 1, 2, 3].map((at) => points.readInt8(at) * scales.readFloatLE((at % 2) * 4));
}

const near = (expected: readonly number[]): unknown[] =>
  expected.map((value): unknown => expect.closeTo(value, 1) as unknown);

describe('merged', () => {
  it('adds what was taught, quantises each column anew, and leaves the model itself as it was', () => {
    const model = tinyModel();
    expect(matrixIn(model)).toEqual(near([1, 2, 3, -4]));
    expect(matrixIn(merged(model, lowRankOf(tinyLowRank())))).toEqual(near([1, 2, 5, -10]));
    expect(matrixIn(model)).toEqual(near([1, 2, 3, -4]));
  });

  it('changes nothing but the weights', () => {
    const model = tinyModel();
    const other = merged(model, lowRankOf(tinyLowRank()));
    expect(other).toHaveLength(model.length);
    expect([...other.keys()].filter((at) => other[at] !== model[at]).length).toBeLessThanOrEqual(12);
  });

  it.each([
    ['is not there', {}, { name: 'vector' }, 'no vector_quantized'],
    ['has another shape', {}, { rows: 3 }, 'another shape'],
    ['is not quantised around zero', { zeroPoints: [0, 3] }, {}, 'not quantised around zero'],
  ])('refuses a matrix that %s', (_, { zeroPoints }: { zeroPoints?: number[] }, named, message) => {
    const taught = Buffer.concat([tinyLowRank(named), Buffer.alloc(8)]);
    expect(() => merged(tinyModel(zeroPoints), lowRankOf(taught))).toThrow(message);
  });

  it('refuses what is no model, and what are no low-rank weights', () => {
    const taught = lowRankOf(tinyLowRank());
    expect(() => merged(Buffer.from('hello there, this is a text'), taught)).toThrow();
    expect(() => merged(tinyModel().subarray(0, 60), taught)).toThrow('cut off');
    expect(() => lowRankOf(Buffer.from('hello'))).toThrow('no low-rank weights');
    expect(() => lowRankOf(tinyLowRank().subarray(0, -3))).toThrow('cut off');
  });
});
