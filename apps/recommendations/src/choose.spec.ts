// What many shoppers complain of stands lower among its like, and is still shown where nothing else is.
import type { Candidate } from './candidates.js';
import { showable } from './choose.js';
import type { ShelfProduct } from './shelf.js';

const productOf = (productId: string): ShelfProduct => ({
  productId,
  title: productId,
  categories: [],
  brand: productId,
  lowestPriceMinor: 1,
  inStock: true,
});
const shelf = new Map(['a', 'b'].map((id): [string, ShelfProduct] => [id, productOf(id)]));
const candidates: Candidate[] = [
  { productId: 'a', score: 1, reason: 'popular' },
  { productId: 'b', score: 0.8, reason: 'popular' },
];
const order = (complaints: [string, number][]): string[] =>
  showable(candidates, shelf, { rules: new Map(), complaints: new Map(complaints) }, {}).map(
    ({ productId }) => productId,
  );

describe('what is complained of', () => {
  it('moves down by how many complain', () => {
    expect(order([])).toEqual(['a', 'b']);
    expect(order([['a', 0.1]])).toEqual(['a', 'b']);
    expect(order([['a', 0.4]])).toEqual(['b', 'a']);
    // Everybody: it is last, and still there.
    expect(order([['a', 1]])).toEqual(['b', 'a']);
  });
});
