// A shop may draw lines in its texts: they are read as fast as others.
import { isNegated } from './polarity.js';

it.each(['-', '- ', ' -', '--x ', "a'-"])('reads a line of %j under a negation at once', (sign) => {
  const text = `no ${sign.repeat(2_000)}@ pump`;
  const before = process.cpuUsage().user;
  expect(isNegated(text, text.length - 4, text.length)).toBe(false);
  expect((process.cpuUsage().user - before) / 1_000).toBeLessThan(100);
});

it('knows what stands under a negation', () => {
  const text = 'comes without a hand-held air pump';
  expect(isNegated(text, text.indexOf('pump'), text.length)).toBe(true);
});

it('knows what is left out at the end of a clause', () => {
  const text = 'sticks included, stool and headphones are not.';
  expect(isNegated(text, text.indexOf('stool'), text.indexOf('stool') + 5)).toBe(true);
  expect(isNegated(text, 0, 6)).toBe(false);
});

it.each(['油皮夏天用刚好，干皮冬天不够。', '备孕、干皮、哺乳不可用'])('hears that it does not do: %s', (text) => {
  expect(isNegated(text, text.indexOf('干皮'), text.indexOf('干皮') + 2)).toBe(true);
});
