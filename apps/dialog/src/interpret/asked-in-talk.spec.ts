// What the taught encoder reads of a message, and what its opinion counts beside the other.
import { BESIDE } from '#sentence-vectors';
import { besideLast, withRead } from './asked-in-talk.js';

describe('besideLast', () => {
  it('lays what was asked last beside a message, in the language of the message', () => {
    expect(besideLast('and in blue?', 'stock')).toBe(`and in blue?${BESIDE}stock`);
    expect(besideLast('where is it', 'order-status')).toBe(`where is it${BESIDE}order status`);
    expect(besideLast('蓝色的呢', 'stock')).toBe(`蓝色的呢${BESIDE}库存`);
    expect(besideLast('hello', undefined)).toBe('hello');
  });

  it('writes words in the place of signs, and keeps what was asked beside a long message', () => {
    expect(besideLast('how much is _p ', 'stock')).toBe(`how much is product ${BESIDE}stock`);
    expect(besideLast('a '.repeat(1_000), 'stock')).toMatch(new RegExp(`a ${BESIDE}stock$`, 'u'));
  });
});

describe('withRead', () => {
  const chances = [
    { asked: 'price', probability: 0.5 },
    { asked: 'stock', probability: 0.4 },
    { asked: 'total', probability: 0.1 },
  ] as const;

  it('is sure only where both are', () => {
    const read = new Map([
      ['price', 0.1],
      ['stock', 0.8],
      ['total', 0.1],
    ] as const);
    const told = withRead(chances, read);
    expect(told.map(({ asked }) => asked)).toEqual(['stock', 'price', 'total']);
    expect(told.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
    expect(told[0]?.probability).toBeCloseTo(0.66, 1);
  });

  it('is surer than either where both say the same', () => {
    const same = new Map(chances.map(({ asked, probability }) => [asked, probability]));
    const told = withRead(chances, same);
    expect(told.map(({ asked }) => asked)).toEqual(chances.map(({ asked }) => asked));
    expect(told[0]?.probability).toBeGreaterThan(0.5);
  });
});
