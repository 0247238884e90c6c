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
    'the kettle has packed in already',
    'my drill conked out',
    'it came without the charger',
    "there's no lid in the box",
    '少了个螺丝',
    '盒子里没有说明书',
  ])('hears a defect in “%s”', (text) => {
    expect(tellsDefect(text)).toBe(true);
  });

  it.each([
    '太大了想换小一号',
    '少发了一件',
    '什么时候到',
    'i want it in blue',
    'it does not fit',
    '破费了',
    '漏发了',
    '少了一件',
    '能少个几块钱吗',
    'i want one without a stand',
  ])('hears none in “%s”', (text) => {
    expect(tellsDefect(text)).toBe(false);
  });
});
