// Numbers of pieces in one form, and numbers that are of no whole pieces.
import { findQuantity, withPlainMeasures } from './numbers.js';
import { unclearCountIn, withPlainCounts } from './plain-counts.js';

describe('a number of pieces is read', () => {
  it.each([
    ['half a dozen plates', '6 plates'],
    ['two dozen of the plates and a dozen cups', '24 the plates and 12 cups'],
    ['a dozen and a half plates', '18 plates'],
    ['1,000 plates, 2 cups', '1000 plates, 2 cups'],
    ['twenty-five plates and a hundred cups', '25 plates and 100 cups'],
    ['半打杯子和两打盘子', '6个杯子和24个盘子'],
    ['一千个盘子', '1000个盘子'],
    ['一百二十张', '120张'],
    ['三、四个', '三四个'],
  ])('%s', (text, plain) => {
    expect(withPlainCounts(text)).toBe(plain);
  });

  it.each(['打折吗', '两打包装', 'the seven oaks', 'one kettle and two cups', '5,10 or 20 of them'])(
    'and nothing else changes: %s',
    (text) => {
      expect(withPlainCounts(text)).toBe(text);
    },
  );

  it('and a name of the shop stays', () => {
    expect(withPlainCounts('half a dozen eggs', () => [{ start: 0, end: 17 }])).toBe('half a dozen eggs');
  });

  it('wherever a number is looked for', () => {
    expect(findQuantity('how much for half a dozen plates')).toBe(6);
    expect(findQuantity('how much are two dozen plates')).toBe(24);
    expect(findQuantity('要半打杯子')).toBe(6);
    expect(withPlainMeasures('one kg of beans')).toBe('1kg of beans');
  });
});

describe('a number of pieces that is no whole number', () => {
  it.each([
    ['0 plates', '0'],
    ['1e3 plates', '1e3'],
    ['1.5 kettles', '1.5'],
    ['-3 plates', '-3'],
    ['2-3 plates', '2-3'],
    ['two or three plates', 'two or three'],
    ['a few plates', 'a few'],
    ['0个盘子', '0个'],
    ['1.5个盘子', '1.5个'],
    ['十几个盘子', '十几个'],
    ['两三个盘子', '两三'],
    ['3到5个盘子', '3到5个'],
  ])('is told as it was said: %s', (text, count) => {
    expect(unclearCountIn(text)).toBe(count);
  });

  it.each([
    'two plates',
    '12 plates',
    'size 38-40 boots',
    'the usb 3.0 hub',
    '三个盘子',
    '二十个盘子',
    'a plate under 2.5 pounds',
  ])('is none in: %s', (text) => {
    expect(unclearCountIn(text, undefined, (behind) => behind.startsWith('pounds'))).toBeUndefined();
  });
});
