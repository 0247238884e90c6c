// What counts as a clear yes, as a no, and as neither: nothing is done on a word that only sounds like agreeing.
import {
  afterDropping,
  afterNo,
  afterYes,
  besideDropping,
  besideLettingGo,
  drops,
  isFirmYes,
  isNo,
  isYes,
  meansOtherOrder,
  takesBack,
} from './acts.js';

describe('a clear yes', () => {
  it.each([
    '好',
    '好的',
    '是的',
    '确认',
    '可以',
    '行',
    '对',
    '嗯',
    '没问题',
    '好的，取消吧',
    '确认取消',
    '就这样，谢谢',
    '👍',
    'yes',
    'Yes!',
    'ok',
    'yes please',
    'go ahead',
    'sure thing',
    'please do',
    'yes, that is correct',
    'yes it is',
    'sounds good',
    'no problem',
    'yes pls',
    'k thx',
    'eh fine. do it',
    '对 就这个',
    '那补给我呗',
    '安排上',
    'go on then',
    'ok swap it',
    'works for me',
    '好，退款吧，麻烦了',
    'yes, return the order',
  ])('%s', (text) => {
    expect(isYes(text)).toBe(true);
    expect(isNo(text)).toBe(false);
  });
  it.each([
    '哦',
    '谢谢',
    '是的，但是先等等',
    '好吗',
    '可以退到礼品卡吗',
    'yes but not now',
    'thanks',
    'why',
    'yes, but ship it to another address',
    'ok how much is it',
    '成都',
    '要红色的',
    'swap it for red',
    '来一个',
    '麻烦了，谢谢',
    'yesterday',
    '好的'.repeat(200),
    '',
  ])('not: %s', (text) => {
    expect(isYes(text)).toBe(false);
  });
  it.each([
    ['ok swap it', 'cancel-order'],
    ['go ahead and cancel it', 'return-order'],
    ['补给我', 'return-order'],
    ['好的，换货', 'cancel-order'],
    ['send it', 'cancel-order'],
  ] as const)('%s: none to a plan of %s', (text, skill) => {
    expect(isYes(text, skill)).toBe(false);
  });
  it.each([
    ['ok swap it', 'exchange-order'],
    ['好的，退款吧', 'cancel-order'],
    ['那补给我呗', 'price-protection'],
  ] as const)('%s: one to a plan of %s', (text, skill) => {
    expect(isYes(text, skill)).toBe(true);
  });
  it.each(['补差价?', '可以吗？', 'ok swap it?'])('%s asks', (text) => {
    expect(isYes(text)).toBe(false);
  });
  it('may be followed by another wish', () => {
    expect(afterYes('yes please, and how much is LX-700?')).toBe('and how much is lx-700?');
    expect(afterYes('yes, but not the second one')).toBeUndefined();
    expect(afterYes('yes, just the mug, where is the money for it?')).toBeUndefined();
    expect(afterYes('对，就绿豆糕，这件的钱到哪了')).toBeUndefined();
    expect(afterYes('对，就这个，几天到')).toBe('就这个，几天到');
  });
});

describe('a no', () => {
  it.each([
    '不',
    '不了',
    '不用了',
    '算了',
    '不可以',
    '不取消了',
    '别取消',
    '再想想',
    '不了谢谢',
    'no',
    'no thanks',
    "no, I'll keep it",
    'never mind',
    "don't cancel it",
  ])('%s', (text) => {
    expect(isNo(text)).toBe(true);
    expect(isYes(text)).toBe(false);
  });
  it('may name what should be otherwise', () => {
    expect(isNo('不，换成蓝色的')).toBe(false);
    expect(afterNo('不，换成蓝色的')).toBe('换成蓝色的');
    expect(afterNo('no, the blue one')).toBe('the blue one');
  });
});

describe('other acts', () => {
  it('drops what was begun', () => {
    expect(['算了', '我不想退了', '先不改了', 'forget it'].map(drops)).toEqual([true, true, true, true]);
    expect(drops('算了一下价格，多少钱')).toBe(false);
  });
  it('means another order', () => {
    expect(['不是这个订单', '弄错了', '换一个订单', 'not that order', 'the wrong one'].map(meansOtherOrder)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
  });
  it('takes back what was done', () => {
    expect(['刚才的取消不要了', '改回去吧', 'undo that', 'change it back'].map(takesBack)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(takesBack('取消订单')).toBe(false);
  });
});

describe('what is wished in the place of what is dropped', () => {
  it.each([
    ['算了 不换了 地址改成中山路8号', '地址改成中山路8号'],
    ['never mind, change the address instead', 'change the address instead'],
  ])('“%s”', (text, rest) => {
    expect(afterDropping(text)).toBe(rest);
  });

  it.each(['算了', '不换了，谢谢', '换成蓝色', 'change the address'])('is nothing in “%s”', (text) => {
    expect(afterDropping(text)).toBeUndefined();
  });
});

describe('a deed by itself', () => {
  it.each([
    ['退', 'price-protection', true],
    ['退吧', 'return-order', true],
    ['换吧', 'exchange-order', true],
    ['退', 'exchange-order', false],
    ['退', 'cancel-order', false],
    ['退货', 'price-protection', false],
    ['退吗？', 'return-order', false],
  ] as const)('%s, said to the plan of %s', (text, skill, is) => {
    expect(isYes(text, skill)).toBe(is);
  });

  it('drops what was begun, whatever is kept', () => {
    expect(drops('hmm no leave it moss')).toBe(true);
    expect(drops('no leave it, but make it red instead')).toBe(false);
  });
});

it.each([
  ['leave the swap then and where is my kettle', 'where is my kettle'],
  ['where is my kettle, and forget the swap', 'where is my kettle'],
  ['水壶到哪了，那就换货的事算了', '水壶到哪了'],
  ['ok, forget the swap', ''],
  ['where is my kettle', undefined],
])('“%s” says beside what it lets go: %s', (text, rest) => {
  expect(besideLettingGo(text)).toBe(rest);
});

it('takes a deed with 那 before it, and keeping the thing, for the answer to a plan', () => {
  expect(isYes('那退我呗', 'price-protection')).toBe(true);
  expect(isNo('sod it ill keep it then')).toBe(true);
  expect(isNo('我还是留着吧')).toBe(true);
  expect(isNo('hmm nvm ill just keep it')).toBe(true);
});

it.each([
  ['ok leave it. how many tiles in the set i got', 'how many tiles in the set i got'],
  ['算了留着吧 地址写的徐汇那个吗', '地址写的徐汇那个吗'],
  ['no wait dont. when does it come', 'when does it come'],
  ['先不换了 我床是1.8的', '我床是1.8的'],
  // What is wanted in its place, and a no to a detail, let nothing go.
  ['算了，只退咖啡机', undefined],
  ['no, the blue one', undefined],
  ['never mind', undefined],
])('“%s” asks beside what it drops: %s', (text, rest) => {
  expect(besideDropping(text)).toBe(rest);
});

it('tells a yes that a question after it leaves standing from a word of one who listens', () => {
  expect(isFirmYes('go on then. and has the shampoo left')).toBe(true);
  expect(isFirmYes('确认 多久到账')).toBe(true);
  expect(isFirmYes('ok how long does that take')).toBe(false);
});
