// Figures behind things, read in time.
import { strangeFigureIn } from './strange-figure.js';

it.each([
  'return the rug '.repeat(300),
  'return the ' + 'rug '.repeat(1_000),
  '退地毯'.repeat(1_300),
  '把的'.repeat(2_000),
])('%.12s… is read in time that grows with the text', (text) => {
  const started = Date.now();
  expect(strangeFigureIn(text, [])).toBeUndefined();
  expect(Date.now() - started).toBeLessThan(200);
});
