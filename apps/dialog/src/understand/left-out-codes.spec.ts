// Which of the orders that a message names are meant.
import { withoutLeftOut } from './left-out-codes.js';

describe('of the orders that are named', () => {
  it.each([
    ['cancel order 1001 not 10010', ['1001', '10010'], ['1001']],
    ['cancel 10010, not 1001', ['10010', '1001'], ['10010']],
    ['return A-7 rather than A-70', ['A-7', 'A-70'], ['A-7']],
    ['cancel 1001, no wait, 10010', ['1001', '10010'], ['10010']],
    ['cancel #2044 sorry I meant order #2045', ['#2044', '#2045'], ['#2045']],
    ['everything except order B88, so B87', ['B88', 'B87'], ['B87']],
    ['取消B87，不是B88', ['B87', 'B88'], ['B87']],
    ['取消订单7001，说错了，是7002', ['7001', '7002'], ['7002']],
    ['7001留着，取消7002', ['7001', '7002'], ['7001', '7002']],
    ['cancel 1001 and 1002', ['1001', '1002'], ['1001', '1002']],
    ['do not cancel 1001', ['1001'], ['1001']],
    ['not 1001 and not 1002', ['1001', '1002'], ['1001', '1002']],
    ['actually cancel 1001 and 1002', ['1001', '1002'], ['1001', '1002']],
  ])('%s', (text, codes, meant) => {
    expect(withoutLeftOut(text, codes)).toEqual(meant);
  });
});
