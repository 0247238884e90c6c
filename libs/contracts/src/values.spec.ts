// What a value must be to be stored and shown.
import { line } from './values.js';

it.each(['', ' ', '\u3000\t', '\u202e\u200b', '\u0301', 'a\0', '\ud800'])('%j is no line of words', (value) => {
  expect(line.safeParse(value).success).toBe(false);
});

it.each(['1', '中', '#', '🏠', 'e\u0301'])('%j is one', (value) => {
  expect(line.safeParse(value).success).toBe(true);
});
