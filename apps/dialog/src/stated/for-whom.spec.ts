// Whom a wish is for, and what is stated to be for them.
import type { ProductRecord } from '#contracts';
import { forWhomIn, suiting, suits } from './for-whom.js';
import { rangesIn } from './ranges.js';

const YEAR = 525_600;
const product = (id: string, attributes: Record<string, string>, description = ''): ProductRecord => ({
  id,
  title: id,
  attributes,
  ...(description === '' ? {} : { description }),
  variants: [{ sku: id, price: { amount: 100, currency: 'USD' } }],
});

it.each([
  ['need something for my grandson hes turning 2, under 50', { age: 2 * YEAR }],
  ['his sister is 6 and likes crafts', { age: 6 * YEAR }],
  ['娃刚满6个月 吃啥好', { age: 6 * 43_200 }],
  ['有没有新生儿能用的', { age: 0 }],
  ['game for like 8 adults', { people: 8 }],
  ['四个人玩的', { people: 4 }],
  // Times that are no ages, and money.
  ['can it be here in 2 weeks', {}],
  ['买了6个月就坏了', {}],
  ['2 year warranty?', {}],
  ['anything under 30', {}],
])('“%s” is for %j', (text, whom) => {
  expect(forWhomIn(text)).toEqual(whom);
});

it('tells by ages and numbers of people that are stated whether a thing suits', () => {
  const glider = product('glider', { Age: '12–36 months' });
  const game = product('game', { Players: 'Original: 4–10; Junior: 2–4', age: '8+' });
  const mug = product('mug', {});
  expect(suits(glider, { age: 2 * YEAR }, 'en')).toBe(true);
  expect(suits(glider, { age: 6 * YEAR }, 'en')).toBe(false);
  expect(suits(game, { people: 8 }, 'en')).toBe(true);
  expect(suits(game, { people: 12 }, 'en')).toBe(false);
  expect(suits(mug, { age: 2 * YEAR }, 'en')).toBeUndefined();
  const wish = 'something for my son, he is 2';
  expect(suiting([mug, game, glider], (one) => one, wish, 'en').map(({ id }) => id)).toEqual(['glider', 'mug']);
});

it('reads what is not for those within a bound as for those beyond it', () => {
  const [young] = rangesIn('Not suitable for children under 3 years.');
  expect(young).toMatchObject({ least: 3 * YEAR, most: Infinity });
  const [old] = rangesIn('不适合10岁以下儿童使用');
  expect(old).toMatchObject({ least: 10 * YEAR, most: Infinity });
  expect(rangesIn('for children under 3 years')[0]).toMatchObject({ least: 0, most: 3 * YEAR });
});
