import { somePieces } from './some-pieces.js';

describe('pieces of a line of several', () => {
  it.each([
    ['只退一件', 1],
    ['退两个就行', 2],
    ['其中一袋是破的', 1],
    ['收到有一瓶漏了', 1],
    ['one of my bags arrived split', 1],
    ['send just two back', 2],
    ['2 of them are cracked', 2],
    ['return one mug', 1],
    ['return 1x Blue Mug', 1],
    ['I want to send a mug back', 1],
    ['exchange 2 mugs for green ones', 2],
    ['把一个马克杯换成绿色', 1],
  ])('%s: %d', (text, pieces) => {
    expect(somePieces(text)).toBe(pieces);
  });

  it.each([
    '换一个新的',
    '把一个订单取消',
    'return a full order',
    'return 2 days after it came',
    'return a set of mugs',
    '退货',
    '龙头一直滴水',
    'the lamp is broken',
    '两天前买的要退',
  ])('%s sets none apart', (text) => {
    expect(somePieces(text)).toBeUndefined();
  });
});
