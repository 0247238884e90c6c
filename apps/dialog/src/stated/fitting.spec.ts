import type { ProductRecord } from '#contracts';
import { fittingOf } from './fitting.js';

const variants = [{ sku: 'ONE', price: { amount: 1_000, currency: 'EUR' } }];
const thing = (id: string, title: string, rest: Partial<ProductRecord> = {}): ProductRecord => ({
  id,
  title,
  variants,
  ...rest,
});

const drill = thing('drill', 'Bramley 18V Combi Drill', {
  brand: 'Bramley',
  categories: ['Power tools', 'Drills'],
  attributes: { Voltage: '18V', Chuck: '13 mm keyless' },
});
const battery = thing('battery', 'Bramley 18V Slide Battery', {
  brand: 'Bramley',
  categories: ['Batteries'],
  attributes: { Voltage: '18V', 'Compatible with': 'All Bramley 18V cordless tools' },
});
const stick = thing('stick', 'Bramley 12V Stick Battery', {
  brand: 'Bramley',
  categories: ['Batteries'],
  attributes: { Voltage: '12V', 'Compatible with': 'Bramley 12V tools' },
});
const bits = thing('bits', 'Torrent Drill Bit Set', { attributes: { 'Suitable for': 'Any chuck of 10 mm or more' } });
const wideBits = thing('wide', 'Auger Bit Set', { attributes: { 'Suitable for': 'Any chuck of 16 mm or more' } });
const cot = thing('cot', 'Wren Cot Bed', { attributes: { 'Mattress size': '120 x 60 cm' } });
const mattress = thing('mattress', 'Pip Cot Mattress', { attributes: { Dimensions: '120 x 60 x 10 cm' } });
const single = thing('single', 'Reed Mattress', { attributes: { Dimensions: '190 x 90 x 18 cm' } });
const shaver = thing('shaver', '锐界S5电动剃须刀', { attributes: { 刀头型号: 'SH50' } });
const blade = thing('blade', '锐界SH50替换刀头', { attributes: { 适用机型: '锐界S5、锐界S7' } });
const rimless = thing('rimless', '澄光镜片', { attributes: { 适配: '全框和半框，不适配无框镜框' } });
const frame = thing('frame', '远山无框镜框', { attributes: { 重量: '16g' } });
const lamp = thing('lamp', 'Desk Lamp', { attributes: { Socket: 'E14' } });
const bulb = thing('bulb', 'Warm Bulb', { attributes: { Socket: 'E27' } });
const scarf = thing('scarf', 'Wool Scarf');

describe('whether one thing of a shop fits another', () => {
  it.each([
    ['made for it, by its brand, voltage and kind', battery, drill, 'yes'],
    ['made for another voltage', stick, drill, 'differs'],
    ['a measure that it must have', bits, drill, 'yes'],
    ['a measure that it does not reach', wideBits, drill, 'differs'],
    ['a size that is the other thing’s', mattress, cot, 'same'],
    ['another size', single, cot, 'differs'],
    ['a model that it is made for', blade, shaver, 'yes'],
    ['what it is said not to fit', rimless, frame, 'no'],
    ['another socket', bulb, lamp, 'differs'],
    ['nothing is stated', scarf, lamp, 'not-stated'],
    ['nothing is stated of that thing', bits, cot, 'not-stated'],
  ] as const)('%s: %#', (_, one, other, verdict) => {
    expect(fittingOf(one, other, 'en').verdict).toBe(verdict);
    expect(fittingOf(other, one, 'en').verdict).toBe(verdict);
  });

  it('tells the words of the shop that say so', () => {
    expect(fittingOf(battery, drill, 'en').statements).toEqual([
      { productId: 'battery', name: 'Compatible with', value: 'All Bramley 18V cordless tools' },
    ]);
    expect(fittingOf(mattress, cot, 'en').statements).toEqual([
      { productId: 'cot', name: 'Mattress size', value: '120 x 60 cm' },
      { productId: 'mattress', name: 'Dimensions', value: '120 x 60 x 10 cm' },
    ]);
  });
});
