// A place in the queue: one's own, or the one that somebody would have.
import { Places } from './places.js';

const at = (seconds: number): Date => new Date(seconds * 1_000);
const places = new Places(
  ['a', 'b', 'c', 'd'].map((conversationId, index) => ({ conversationId, deadline: at(Math.floor(index / 2) * 10) })),
);

it('is told of who waits by the order, also where deadlines are the same', () => {
  expect(['a', 'b', 'c', 'd'].map((id) => places.of(id, at(0)))).toEqual([1, 2, 3, 4]);
});

it.each([
  [-1, 1],
  [0, 3],
  [5, 3],
  [10, 5],
  [99, 5],
])('of who does not wait yet and should be answered at second %d is %d', (seconds, place) => {
  expect([places.of(undefined, at(seconds)), places.of('new', at(seconds))]).toEqual([place, place]);
});

it('in an empty queue is the first', () => {
  expect(new Places([]).of('a', at(0))).toBe(1);
});
