import { attributeLabel, partedName, plainValue } from './properties.js';

describe('the name of an attribute', () => {
  it.each([
    ['drinkingWaterSafe', 'drinking Water Safe'],
    ['max_load', 'max load'],
    ['burn-time', 'burn time'],
    ['Wi-Fi', 'Wi Fi'],
    ['适用体重', '适用体重'],
    ['IPX', 'IPX'],
  ])('%s is read as the words of which it is made', (name, parted) => {
    expect(partedName(name)).toBe(parted);
  });

  it('is shown to shoppers as words', () => {
    expect(attributeLabel('drinkingWaterSafe', 'en')).toBe('Drinking water safe');
    expect(attributeLabel('dishwasherSafe', 'zh')).toBe('Dishwasher safe');
    expect(attributeLabel('Wi-Fi', 'en')).toBe('Wi-Fi');
  });

  it.each([
    ['constructor', 'constructor'],
    ['toString', 'To string'],
    ['hasOwnProperty', 'Has own property'],
    ['__proto__', '__proto__'],
  ])('may be what every object has: %s', (name, label) => {
    expect([attributeLabel(name, 'zh'), plainValue(name, 'en')]).toEqual([label, name]);
  });
});
