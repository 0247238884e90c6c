// How things are said: verbs that agree with their titles, lists that can be read.
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

it('ends what a shop wrote with a stop, and only once', () => {
  expect(['We repair it', 'We repair it.', 'Broken?'].map((text) => speak.sentence(text))).toEqual([
    'We repair it.',
    'We repair it.',
    'Broken?',
  ]);
});

describe('several things', () => {
  const zh = new Speak('zh', new Date('2026-01-05T04:00:00Z'), 'UTC');

  it('stand in one sentence when they are few or short', () => {
    expect(speak.lines(['a kettle, $9.00', 'a mug, $5.00'])).toBe('a kettle, $9.00; a mug, $5.00.');
    expect(zh.lines(['黑色：¥9', '白色：¥9', '蓝色：¥9'])).toBe('黑色：¥9；白色：¥9；蓝色：¥9。');
  });

  it('stand on a line each when one sentence would be a wall of text', () => {
    const kettle = 'Camp Kettle with a Very Long Name, $9.00';
    expect(speak.lines([kettle, kettle, kettle])).toBe(`\n${kettle};\n${kettle};\n${kettle}.\n`);
  });
});
