// Numbers of orders and parcels in the forms in which shops give them and shoppers write them.
import { spotNumbers } from './order-spotting.js';

const own = (...ids: string[]) => ids.map((id) => ({ id, trackingNumbers: [] }));
const UUID = '550e8400-e29b-41d4-a716-446655440000';
const found = (text: string, ...ids: string[]) => spotNumbers(text, own(...ids)).map(({ orderId }) => orderId);

describe('the numbers of own orders in a message', () => {
  it.each([
    ['where is #1001', '#1001'],
    ['order 1001 please', '#1001'],
    ['取消订单57', '57'],
    ['refund status of 57', '57'],
    ['57', '57'],
    ['invoice for 57', '57'],
    ['a refund for 57 please', '57'],
    ['what about 57', '57'],
    ['cancel order x9', 'X9'],
    ['cancel order X 9', 'X9'],
    ['where is so-2026-0003?', 'SO/2026/0003'],
    ['where is SO 2026 0003?', 'SO/2026/0003'],
    ['Ａ／１２ 到哪了', 'A/12'],
    ['a12到哪了', 'A/12'],
    ['2026 1128 0000 0001 发货了吗', '2026112800000001'],
    [`status of ${UUID.toUpperCase()}`, UUID],
    [`status of ${UUID.replaceAll('-', '')}`, UUID],
    ['status of 550e8400', UUID],
    ['w1005什么时候到', 'W 1005'],
    ['ABCDEF shipped?', 'ABCDEF'],
    ['order abcdef', 'ABCDEF'],
    ['订单a8到哪了', '订单A8'],
    ['#1001-R refund', '#1001-R'],
    ['where is ORD_8F3A2C', 'ord_8f3a2c'],
    ['A8到哪了，我的订单', '订单A8'],
    ['我的№1006', '№1006'],
    ['order 1006', '№1006'],
    ['order-57', '57'],
    ['cancel a-b', 'a-b'],
    ['把a-b取消了', 'a-b'],
    ['cancel order __proto__', '__proto__'],
    ['where is __proto__?', '__proto__'],
  ])('%s → %s', (text, id) => {
    const [spotted] = spotNumbers(text, own('ZZ-OTHER-10', id));
    expect(spotted).toMatchObject({ orderId: id, kind: 'order' });
    expect(spotted?.strength).toBeGreaterThanOrEqual(0.6);
  });

  it.each([
    ['can you stop 5006 going out', 'S-5006'],
    ['cancel 5006', 'S-5006'],
    ['1204到哪了', 'YH1204'],
    ['order 20261104', 'A20261104'],
  ])('%s → %s, by the figures that it ends in', (text, id) => {
    expect(found(text, 'ZZ-OTHER-10', id)).toEqual([id]);
  });

  it.each([
    ['0072那单取消', '202611300072'],
    ['cancel 0072', 'DG20260072'],
    ['尾号72的取消', '202611300072'],
    ['the one ending in 72', 'S-5072'],
    ['order …072', '202611300072'],
  ])('%s → %s, by the last figures of it', (text, id) => {
    expect(found(text, 'ZZ-OTHER-10', id)).toEqual([id]);
  });

  it('tells nothing by few figures that no word says to be the last ones, or that are the last ones of something else', () => {
    expect(found('cancel 072', '202611300072')).toEqual([]);
    expect(found('cancel 1002', '11002')).toEqual([]);
    expect(found('退到尾号0072的卡', '202611301072')).toEqual([]);
    expect(found('under 0072 dollars', '202611300072')).toEqual([]);
    expect(found('0072-11', '202611300072')).toEqual([]);
  });

  it('tells no number by its ending where another is written so, and both where both end so', () => {
    expect(found('cancel order 1001', 'A-1001', '1001')).toEqual(['1001']);
    expect(found('cancel order 1001', 'A-1001', 'B-1001')).toEqual(['A-1001', 'B-1001']);
    expect(found('cancel order B-1001', 'A-1001', 'B-1001')).toEqual(['B-1001']);
    expect(found('1204块的有吗', 'YH1204')).toEqual([]);
    expect(found('call 5550-1204', 'YH1204')).toEqual([]);
  });

  it.each([
    ['cancel 57 items', '57'],
    ['57块的有吗', '57'],
    ['under 57 dollars', '57'],
    ['it costs $57', '57'],
    ['have you got it for 57', '57'],
    ['it is about 57', '57'],
    ['11月10号下的单', '10'],
    ['size 57', '57'],
    ['1001-R', '1001'],
    ['order 1001-2', '1001'],
    ['order 10010', '1001'],
    ['order A1001', '1001'],
    ['5 7', '57'],
    ['at 10:30', '10'],
    ['2026-11-20', '20'],
    ['1.57', '57'],
    ['cancel order 400 1', '400'],
    ['cancel order 40 0 1', '40'],
    ['cancel order 1.0.1', '1.0'],
    ['订单4001 0改地址', '4001'],
    ['cancel my order 12 3 now', '3'],
  ])('%s does not name %s', (text, id) => {
    expect(found(text, id)).toEqual([]);
  });

  it.each([
    ['return order 4001 2 items', '4001'],
    ['退4001 2件', '4001'],
    ['order 4001 2 shirts', '4001'],
    ['call me at 5550100 4001', '4001'],
    ['4001 13900001234', '4001'],
    ['Nov 28 4001', '4001'],
    ['deliver 4001 11.30', '4001'],
  ])('%s names %s beside other figures', (text, id) => {
    expect(found(text, id)).toEqual([id]);
  });

  it('tells two numbers side by side', () => {
    expect(found('cancel 4001 400', '4001', '400')).toEqual(['4001', '400']);
  });

  it('tells all that are named, the longest of those that overlap, and where each stands', () => {
    expect(found('order 1007-2 and order 1008', '1007', '1007-2', '1008', '2')).toEqual(['1007-2', '1008']);
    const text = '取消　＃１００１，谢谢';
    const [spotted] = spotNumbers(text, own('#1001'));
    expect(text.slice(spotted?.start, spotted?.end)).toBe('１００１');
  });

  it('finds a parcel by its number', () => {
    const numbers = [{ id: 'A', trackingNumbers: ['SF7393680401146', 'JD 0002'] }];
    expect(spotNumbers('sf 7393 6804 01146到哪了', numbers)).toMatchObject([
      { kind: 'parcel', orderId: 'A', trackingNumber: 'SF7393680401146' },
    ]);
  });

  it('leaves a number weak that is a plain word or a small count', () => {
    expect(spotNumbers('is the abcdef any good', own('ABCDEF'))[0]?.strength).toBeLessThan(0.5);
    expect(spotNumbers('I have 57 at home', own('57'))[0]?.strength).toBeLessThan(0.9);
  });

  it('takes bounded time for hostile texts', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      id: `1-${index}`,
      trackingNumbers: [`11111111${index}`],
    }));
    for (const text of ['1-'.repeat(4_000), '1'.repeat(8_000), '㏂'.repeat(8_000), '# '.repeat(4_000)]) {
      // The least of a few tries: what else the process does meanwhile, such as collecting garbage, is no fault of the text.
      const costs = [1, 2, 3].map(() => {
        const before = process.cpuUsage().user;
        spotNumbers(text, many);
        return (process.cpuUsage().user - before) / 1_000;
      });
      expect(Math.min(...costs)).toBeLessThan(100);
    }
  });
});
