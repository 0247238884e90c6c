// Codes that begin alike, in what shoppers write.
import { codesSaid } from './codes-said.js';

it.each([
  ['exchange it for MUG-10', ['MUG-1', 'MUG-10'], ['MUG-10']],
  ['exchange MUG-1 for mug-10', ['MUG-1', 'MUG-10'], ['MUG-10', 'MUG-1']],
  ['换成MUG-1-XL', ['MUG-1', 'MUG-1-XL'], ['MUG-1-XL']],
  ['换成MUG-1吧', ['MUG-1', 'MUG-1-XL'], ['MUG-1']],
  ['MUG-1-XXL please', ['MUG-1', 'MUG-1-XL'], []],
  ['refund to card-12, please', ['card-1', 'card-12'], ['card-12']],
  ['A(1)+?', ['A(1)+', 'A'], ['A(1)+']],
  ['', ['MUG-1', ''], []],
])('"%s" of %j says %j', (text, codes, said) => {
  expect([...codesSaid(text, codes)]).toEqual(said);
});
