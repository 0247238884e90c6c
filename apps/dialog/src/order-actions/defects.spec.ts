import { tellsDefect } from './defects.js';

describe('tellsDefect', () => {
  it.each([
    '灯不亮了',
    '到手就是裂的',
    '充不进电',
    '收到的时候已经发霉',
    'it died after a week',
    "the zip won't close",
    'the strap came off',
    'it is not charging',
  ])('hears a defect in “%s”', (text) => {
    expect(tellsDefect(text)).toBe(true);
  });

  it.each(['太大了想换小一号', '少发了一件', '什么时候到', 'i want it in blue', 'it does not fit', '破费了', '漏发了'])(
    'hears none in “%s”',
    (text) => {
      expect(tellsDefect(text)).toBe(false);
    },
  );
});
