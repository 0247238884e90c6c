import { isHeadedBy } from './title-head.js';

it.each([
  ['过滤桶', '外置过滤桶', true],
  ['过滤桶', '过滤桶替换滤棉', false],
  ['龙井', '雨前龙井 口粮装', true],
  ['speakers', 'Merrow M4 Bookshelf Speakers (pair)', true],
  ['speakers', 'Speaker Stands 60 cm (pair)', false],
  ['guitar', 'Hard Case for Dreadnought Guitar', false],
])('%s is what %s is: %s', (mention, title, is) => {
  expect(isHeadedBy(title, mention)).toBe(is);
});

it('is read in time that grows with the title, which may name the models that a thing fits', () => {
  const title = `Toner ${Array.from({ length: 60 }, (_, index) => String(1010 + 37 * index)).join(' ')} black`;
  const before = process.cpuUsage();
  expect(isHeadedBy(title, 'toner')).toBe(false);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(100);
});
