// Which numbers of a message count pieces.
import { COUNT } from './counted-parts.js';

it.each([
  ['买3个', ['买3个']],
  ['黑色两件', ['两件']],
  ['2 yoga mats', ['2']],
  ['the mats and 3 blocks', ['3']],
  // What a choice is called, or comes in, is no number of pieces.
  ['7g×18袋的铁观音', []],
  ['18袋的铁观音两盒', ['两盒']],
  ['要两件的话', ['要两件']],
  ['a pack of 6 mugs', []],
  ['铁观音×2盒', ['×2']],
  ['the set of 2 mugs', []],
])('%s counts %j', (text, counts) => {
  expect([...text.matchAll(COUNT)].map(([count]) => count)).toEqual(counts);
});
