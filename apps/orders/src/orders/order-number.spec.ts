// Order numbers as shoppers write them.
import { orderNumberKey } from './order-number.js';

describe('orderNumberKey', () => {
  it.each([
    '#W7678072',
    'w7678072',
    ' #w7678072 ',
    '＃Ｗ７６７８０７２',
    'W 767 8072',
    '\tW7678072\u3000',
    '##W7678072',
  ])('takes %j for one number', (written) => {
    expect(orderNumberKey(written)).toBe('w7678072');
  });

  it('keeps what tells numbers apart', () => {
    expect(orderNumberKey('DG-2026-0001')).not.toBe(orderNumberKey('DG-2026-00010'));
    expect(orderNumberKey('DG#1')).not.toBe(orderNumberKey('DG1'));
  });
});
