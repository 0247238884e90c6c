// What shoppers write, and what it means in both languages.
import {
  addDays,
  chineseNumber,
  detectLocale,
  editDistanceWithin,
  findMoney,
  findOptions,
  findPlaces,
  findPriceBounds,
  lastDayOf,
  findQuantity,
  formatDay,
  isShadeOf,
  normalize,
  otherNamesOfTitle,
  optionLabel,
  placeLabel,
  placeMatches,
  sameOption,
  tokenize,
  withPlainMeasures,
} from './index.js';

describe('forms of writing', () => {
  it('makes traditional, full-width and upper-case forms one', () => {
    expect(normalize('降噪耳機　ＷＨ－１０００')).toBe('降噪耳机 wh-1000');
    expect(normalize(normalize('藍牙  音響'))).toBe(normalize('藍牙 音響'));
  });

  it('is the same however many texts were read before', () => {
    for (let times = 0; times < 2; times++)
      for (let index = 0; index < 1_200; index++) {
        expect(normalize(`第${index}個`)).toBe(`第${index}个`);
        expect(normalize('乾淨')).toBe('干净');
      }
  });

  it.each([
    ['这款 iPhone 15 Pro 有货吗', 'zh'],
    ['How much is it?', 'en'],
    ['#W1234567', undefined],
    ['👍', undefined],
    ['OK', undefined],
    ['帮我查一下 my order', 'zh'],
    ['do you have 龙井 in stock right now', 'en'],
  ])('%s is in %s', (text, locale) => {
    expect(detectLocale(text, undefined)).toBe(locale);
  });

  it('lets model numbers meet however they are written', () => {
    for (const token of tokenize('wh 1000 xm')) expect(tokenize('WH-1000XM5')).toContain(token);
    expect(tokenize('wireless mice')).toEqual(tokenize('Wireless mouse'));
    for (const owners of ['Men’s shirts', "men's shirt", 'mens shirt', 'MEN shirt']) {
      expect(tokenize(owners)).toEqual(['man', 'shirt']);
    }
    expect(tokenize("Macy's Children's 3M's")).toEqual(tokenize('macys childrens 3M'));
    expect(tokenize('kettles 1.5L')).toEqual(['kettle', '1.5l', '1.5']);
    expect(tokenize('WH-1000XM5无线256gb黑色')).toEqual(expect.arrayContaining(['1000xm5', '无线', '256gb', '黑色']));
    expect(tokenize('纯棉四件套')).toEqual(['纯棉', '棉四', '四件', '件套']);
  });

  it('allows slips of the finger up to a bound', () => {
    expect(editDistanceWithin('kettle', 'ketlte', 1)).toBe(true);
    expect(editDistanceWithin('kettle', 'kitten', 1)).toBe(false);
  });
});

describe('numbers, quantities and money', () => {
  it.each([
    ['三百二十', 320],
    ['一千五', 1_500],
    ['两万', 20_000],
    ['三百零五', 305],
    ['十二', 12],
    ['好', undefined],
  ])('%s is %s', (numeral, value) => {
    expect(chineseNumber(numeral)).toBe(value);
  });

  it.each([
    ['买三件多少钱', 3],
    ['2 of them', 2],
    ['how much for three kettles', 3],
    ['x3', 3],
    ['给我来5瓶', 5],
    ['一个多少钱', undefined],
    ['第三个', undefined],
    ['500 ml', undefined],
    ['3件套', undefined],
    ['2双人帐篷', undefined],
    ['how much for 2', 2],
    ['size 42', undefined],
  ])('%s asks for %s', (text, quantity) => {
    expect(findQuantity(text)).toBe(quantity);
  });

  it.each([
    ['300元以下', { maxMinor: 30_000 }],
    ['between $50 and $80', { minMinor: 5_000, maxMinor: 8_000 }],
    ['under 100', { maxMinor: 10_000 }],
    ['三百到五百的', { minMinor: 30_000, maxMinor: 50_000 }],
    ['不超过1千', { maxMinor: 100_000 }],
    ['两百左右', { minMinor: 15_000, maxMinor: 25_000 }],
  ])('%s bounds the price', (text, bounds) => {
    expect(findPriceBounds(text, 'CNY')).toMatchObject(bounds);
  });

  it('does not take days for money', () => {
    expect(findPriceBounds('shipping within 3 days', 'CNY')).toBeUndefined();
    expect(findMoney('2千块', 'CNY')).toMatchObject([{ amountMinor: 200_000, currency: 'CNY' }]);
  });

  it('writes days as people do', () => {
    expect(formatDay('2026-11-25', '2026-11-24', 'zh')).toBe('明天（11月25日）');
    expect(formatDay(addDays('2026-12-31', 1), '2026-11-24', 'en')).toBe('1 Jan 2027');
  });
});

describe('the end of an offer', () => {
  it('is the day before where it ends at midnight of the shop, which is not in it', () => {
    expect(lastDayOf('2026-12-20T00:00:00+08:00', 'Asia/Shanghai')).toBe('2026-12-19');
    expect(lastDayOf('2026-12-31T16:00:00Z', 'Asia/Shanghai')).toBe('2026-12-31');
    expect(lastDayOf('2027-01-01T00:00:00Z', 'UTC')).toBe('2026-12-31');
  });
  it('is within a day where it ends at another time', () => {
    expect(lastDayOf('2026-12-20T18:00:00+08:00', 'Asia/Shanghai')).toBeUndefined();
    expect(lastDayOf('2026-12-20T00:00:00+08:00', 'UTC')).toBeUndefined();
    expect(lastDayOf('2026-12-19T23:59:59+08:00', 'Asia/Shanghai')).toBe('2026-12-19');
  });
});

describe('options', () => {
  it('finds colours and sizes in both languages and knows when two are the same', () => {
    expect(findOptions('深空灰的有吗 red ones, XL码').map((option) => option.value)).toEqual(['grey', 'red', 'xl']);
    expect(findOptions('Does it come in size 4XL, or 5XL码').map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'size 4xl',
      'size 5xl',
    ]);
    expect(sameOption('红色', 'Red')).toBe(true);
    expect(sameOption('XL', '加大码')).toBe(true);
    expect(sameOption('4XL', 'size 4xl')).toBe(true);
    expect(sameOption('red', 'blue')).toBe(false);
  });

  it('knows a shade by the plain colour that a shopper calls it', () => {
    expect(isShadeOf('Slate', 'grey')).toBe(true);
    expect(isShadeOf('湖蓝', '蓝')).toBe(true);
    expect(isShadeOf('Duck Egg Blue', 'blue')).toBe(true);
    expect(isShadeOf('Navy', '蓝色')).toBe(true);
    expect(isShadeOf('Slate', 'green')).toBe(false);
    expect(isShadeOf('L', 'blue')).toBe(false);
    expect(isShadeOf('Slate', 'XL')).toBe(false);
  });

  it('says a common value in the other language', () => {
    expect(['红色', 'XL', '100%棉', '曜石黑', '梦幻款'].map((value) => optionLabel(value, 'en'))).toEqual([
      'red',
      'XL',
      '100% cotton',
      'black',
      '梦幻款',
    ]);
    expect(optionLabel('stainless steel', 'zh')).toBe('不锈钢');
  });

  it('writes measures in one form', () => {
    expect(withPlainMeasures('五百毫升和1.5 升的')).toBe('500ml和1.5l的');
    expect(withPlainMeasures('有什么颜色的幺么')).toBe('有什么颜色的幺么');
  });
});

describe('places', () => {
  it.each([
    ['这款耳机几天能到上海？', { country: 'CN', region: '上海', city: '上海' }],
    ['寄到浙江省杭州市要多久', { country: 'CN', region: '浙江', city: '杭州' }],
    ['Ship to Denver, CO?', { country: 'US', region: 'CO', city: 'Denver' }],
    ['發到臺北', { country: 'TW', city: '台北' }],
    ['can you deliver to the UK', { country: 'GB' }],
    ['昆山能送吗', { country: 'CN', region: '江苏', city: '苏州' }],
    ['ship to hong kong', { country: 'HK' }],
    ['I live in Hangzhou', { country: 'CN', region: '浙江', city: '杭州' }],
    ['do you ship to Germany', { country: 'DE' }],
    ['寄到越南多少钱', { country: 'VN' }],
    ['how long to swindon', { country: 'GB', region: 'England', city: 'Swindon' }],
    ['Swindon?', { country: 'GB', region: 'England', city: 'Swindon' }],
    ['aberdeen scotland, cost?', { country: 'GB', region: 'Scotland', city: 'Aberdeen' }],
    ['4 Mill Lane, York YO1 7EP', { country: 'GB', region: 'England', city: 'York' }],
    ['postage to mobile, alabama', { country: 'US', region: 'AL', city: 'Mobile' }],
    ['I live in Malmo', { country: 'SE', city: 'Malmö' }],
    ['发利兹要几天', { country: 'GB', region: 'England', city: 'Leeds' }],
    ['glasgow. how long does it take', { country: 'GB', region: 'Scotland', city: 'Glasgow' }],
    ['leeds please', { country: 'GB', region: 'England', city: 'Leeds' }],
    ["what is it with delivery? I'm in Bath", { country: 'GB', region: 'England', city: 'Bath' }],
    ['delivery to Tasmania', { country: 'AU', region: 'TAS' }],
  ])('%s', (text, place) => {
    expect(findPlaces(text).map((mention) => mention.place)).toEqual([place]);
  });

  it('does not take food and stone for places', () => {
    for (const text of ['三明治机和大理石餐桌多少钱', '龙井有货吗', '北京烤鸭多少钱', '新疆长绒棉毛巾'])
      expect(findPlaces(text)).toEqual([]);
    expect(findPlaces('龙井茶寄到龙井市要几天')).toHaveLength(1);
  });

  it('takes a city whose name is another word for one only where something goes there', () => {
    for (const text of ['deal with it', 'march is fine']) expect(findPlaces(text)).toEqual([]);
    expect(findPlaces('would it get to inverness by friday')).toMatchObject([
      { place: { country: 'GB', region: 'Scotland', city: 'Inverness' } },
    ]);
    for (const text of ['do you have it in orange', 'a lamp for reading', 'Lincoln logs', 'a nice Bristol blue vase'])
      expect(findPlaces(text)).toEqual([]);
  });

  it('takes such a name for a city where it was just asked for one', () => {
    expect(findPlaces('york. how long is that')).toEqual([]);
    expect(findPlaces('york. how long is that', true)).toHaveLength(1);
    expect(findPlaces('inverness by tuesday maybe', true)).toHaveLength(1);
    expect(findPlaces('😀😀 ok. york, how long is that', true)).toHaveLength(1);
    expect(findPlaces('nice. how long is that', true)).toEqual([]);
    expect(findPlaces('are in bath towels still on sale')).toEqual([]);
    expect(findPlaces('a bath mat then', true)).toEqual([]);
  });

  it('holds a city in the part of the country that a store ships to', () => {
    const [mention] = findPlaces('ship it to Dundee');
    expect(placeMatches({ country: 'GB', region: 'Scotland' }, mention?.place ?? { country: 'CN' })).toBe(2);
    expect(placeMatches({ country: 'GB', region: 'Wales' }, mention?.place ?? { country: 'CN' })).toBe(0);
    expect(placeMatches({ country: 'CA', region: 'Ontario' }, { country: 'CA', region: 'ON', city: 'Barrie' })).toBe(2);
  });

  it('names Hong Kong, Macau and Taiwan as people do', () => {
    expect(['HK', 'MO', 'TW'].map((country) => placeLabel({ country }, 'zh'))).toEqual(['香港', '澳门', '台湾']);
    expect(placeLabel({ country: 'HK' }, 'en')).toBe('Hong Kong');
  });

  it('knows which shipping region holds a destination, in either language', () => {
    expect(placeMatches({ country: 'CN', region: 'Xinjiang' }, { country: 'CN', city: '乌鲁木齐' })).toBe(2);
    expect(placeMatches({ country: 'CN', region: '新疆维吾尔自治区' }, { country: 'CN', region: '新疆' })).toBe(2);
    expect(placeMatches({ country: 'CN', city: 'Hangzhou' }, { country: 'CN', region: '浙江省', city: '杭州市' })).toBe(
      3,
    );
    expect(placeMatches({ country: 'US', region: 'Colorado' }, { country: 'US', region: 'CO', city: 'Denver' })).toBe(
      2,
    );
    expect(placeMatches({ country: 'CN' }, { country: 'HK' })).toBe(0);
    expect(placeMatches({ country: 'CN', region: '香港' }, { country: 'HK' })).toBe(1);
    expect(placeLabel({ country: 'CN', region: '浙江', city: '杭州' }, 'en')).toBe('Hangzhou');
  });
});

describe('names of goods', () => {
  it.each([
    ['Bookshelf', '书架'],
    ['Running Shoes', '跑鞋'],
    ['E-Reader', '阅读器'],
    ['云朵保温杯 500ml', 'thermos'],
    ['男士 T恤', 't shirt'],
  ])('%s is also %s', (title, name) => {
    expect(otherNamesOfTitle(title)).toContain(name);
  });

  it('does not read a name inside of another word', () => {
    expect(otherNamesOfTitle('Steak rub')).not.toContain('茶');
    expect(otherNamesOfTitle('Steaming')).toEqual([]);
  });
});

describe('one form of writing', () => {
  it('leaves out what has no form of its own', () => {
    for (const mark of ['\u200e', '\u200b', '\u200d', '\u2066', '\ufeff', '\u00ad', '\ufe0f', '\u{e0101}'])
      expect([mark.codePointAt(0), normalize(`${mark}多少${mark}钱${mark}`)]).toEqual([mark.codePointAt(0), '多少钱']);
  });

  it('never makes a long text longer', () => {
    for (const grown of ['㏂', '㎉', 'ﷺ', '…', '㌀']) {
      const text = grown.repeat(4_000);
      expect([grown, normalize(text).length <= 4_000]).toEqual([grown, true]);
      expect(normalize(normalize(text))).toBe(normalize(text));
    }
    expect(normalize('㎉')).toBe('kcal');
  });

  it.each([
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['Đồng', 'dong'],
    ['Þór', 'thor'],
    ['Café crème', 'cafe creme'],
    ['Œuvre', 'oeuvre'],
  ])('finds %s by %s', (written, plain) => {
    expect(tokenize(written)).toEqual(expect.arrayContaining(tokenize(plain)));
  });

  it.each([
    ['C#编程书', 'c#'],
    ['C++ Primer', 'c++'],
    ['.NET 编程', '.net'],
    ['A+ folder', 'a+'],
  ])('keeps the sign of %s', (title, token) => {
    expect(tokenize(title)).toContain(token);
  });

  it('takes no sign between words for a part of them', () => {
    expect(tokenize('a.net b#1 1+1 end.')).not.toEqual(expect.arrayContaining(['.net']));
    expect(tokenize('b#1 end.').filter((token) => /[#.+]/.test(token))).toEqual([]);
  });
});
