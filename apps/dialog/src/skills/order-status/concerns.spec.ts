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
