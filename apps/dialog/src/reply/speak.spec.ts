// English verbs agree with the titles that they follow.
import { Speak } from './speak.js';

const speak = new Speak('en', new Date('2026-01-05T04:00:00Z'), 'UTC');

it.each([
  ['LX-500 Wireless Headphones', 'are'],
  ['Straight Jeans (Blue)', 'are'],
  ['Headphones for Kids', 'are'],
  ['Daily Nuts, 30 Packs', 'are'],
  ['Camp Kettle', 'is'],
  ['Speaker with Lights', 'is'],
  ['Set of Mugs', 'is'],
  ['Wine Glass', 'is'],
  ['Phone 15 Plus', 'is'],
  ['50 mm Lens', 'is'],
  ['Book 14 Series', 'is'],
  ['降噪耳机', 'is'],
])('%s %s', (title, verb) => {
  expect(speak.verb(title, 'is', 'are')).toBe(verb);
});
