// "The fold up bike" is the folding one of several bikes; what is said of more of them tells none apart.
import { toldApart } from './told-apart.js';

const bikes = ['Pocket 20 Folding Bike', 'Stanage Gravel Bike', "Pip 16 Kids' Bike", "Pip 20 Kids' Bike"].map(
  (title) => ({ title }),
);

it.each([
  ['how much is the fold up bike', 'Pocket 20 Folding Bike'],
  ['the gravelly one', 'Stanage Gravel Bike'],
  ['a kids bike', undefined],
  ['how much is the bike', undefined],
  ['the folding one or the gravel one', undefined],
])('%s', (text, title) => {
  expect(toldApart(bikes, text)?.title).toBe(title);
});
