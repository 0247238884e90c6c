// A cursor fits the search that it came from, and no other.
import { productQuery } from '#contracts';
import { cursorAt, offsetOf } from './cursor.js';

const query = productQuery.parse({ text: '耳机', brand: 'Nova' });

describe('cursor', () => {
  it('leads back to its offset', () => {
    expect(offsetOf(query)).toBe(0);
    expect(offsetOf({ ...query, cursor: cursorAt(query, 40) })).toBe(40);
    expect(offsetOf({ ...query, limit: 5, cursor: cursorAt(query, 40) })).toBe(40);
  });

  it.each([
    ['of another search', cursorAt({ ...query, text: '手机' }, 40)],
    ['of another order', cursorAt({ ...query, sort: 'price-asc' }, 40)],
    ['beyond the deepest page', cursorAt(query, 10_001)],
    ['nonsense', 'nonsense'],
    ['empty', ''],
  ])('is refused when it is %s', (_name, cursor) => {
    expect(offsetOf({ ...query, cursor })).toBeUndefined();
  });
});
