// What worries a shopper about an order, in the words that shoppers use.
import { concernsIn } from './concerns.js';

describe('worries about an order', () => {
  it.each([
    "I didn't receive my package",
    "My order hasn't arrived",
    'My package didn’t arrive',
    "it is marked as delivered but I didn't get it",
    '显示签收了但我没收到',
  ])('not received: %s', (text) => {
    expect(concernsIn(text)).toContain('not-received');
  });

  it.each(["why hasn't my order shipped", "my parcel hasn't moved for days", '物流怎么不动了'])('late: %s', (text) => {
    expect(concernsIn(text)).toContain('late');
  });

  it.each(['where is my order', '我的订单到哪了'])('no worry: %s', (text) => {
    expect(concernsIn(text)).toEqual([]);
  });
});

test.each([
  'no rush with G-1001',
  "don't hurry it",
  'did you hurry it',
  'it is not urgent',
  '别催了',
  '不着急',
  '催过了吗',
])('who wants no hurry, or asks whether it was, wishes none: %s', (text) => {
  expect(concernsIn(text)).not.toContain('hurry');
});

test.each([
  'please hurry',
  "why don't you hurry",
  "can't you hurry it up",
  '能不能催一下',
  '怎么还不催',
  '要不要催一下',
  '急用',
])('a wish to hurry is one: %s', (text) => {
  expect(concernsIn(text)).toContain('hurry');
});

test.each([
  'did you report G-1004 as not received',
  "I thought I hadn't received it but it was behind the door",
  "I haven't received an answer about it",
  "if I haven't received it what do I do",
  '我以为没收到，原来在门口',
  '我没收到短信通知',
])('what was only thought or asked, or is no parcel, is not told to the shop as missing: %s', (text) => {
  expect(concernsIn(text)).not.toContain('not-received');
});
