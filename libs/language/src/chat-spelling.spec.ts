import { spelledOut } from './chat-spelling.js';

describe('English of chats', () => {
  it.each([
    ['need to change the delivery adress on AK-1038', 'need to change the delivery address on AK-1038'],
    ['how much is the 20cm w the black friday thing', 'how much is the 20cm with the black friday thing'],
    ['do u have somthing for my mum', 'do you have something for my mum'],
    ['does it come w headphones', 'does it come with headphones'],
    ['does it come with the nozzle n stuff', 'does it come with the nozzle and stuff'],
    ['when r u open, pls', 'when are you open, please'],
    ['Cancle my refnd plz', 'cancel my refund please'],
    ['CANCEL MY ORDR PLS, DONT NEED IT', "CANCEL MY ORDR please, don't NEED IT"],
    ['咋洗 有啥颜色', '怎么洗 有什么颜色'],
    ['1米8的床，被子2米2乘2米4', '1.8米的床，被子2.2米乘2.4米'],
    ['a branch about an inch thick', 'a branch about 1 inch thick'],
    ['a prezzie for my mum', 'a present for my mum'],
    ['i recieved it damanged', 'i received it damaged'],
  ])('%s', (typed, spelled) => {
    expect(spelledOut(typed)).toBe(spelled);
  });

  it.each([
    'a 60 w bulb and a type u bolt',
    'ship it to john w carter, 12 mill lane',
    'size r, model n, W 2',
    'ship it to Anna Parcell, 12 Oder Street',
    'mail u@r.com, https://w.shop/orderz, AB-oder-12',
    'older chargers, packages and a chance in the world',
    'ship to Vancouver BC, does it hold MSG, a DAT tape and a HV cable',
    'the XMAS code and the UR-5',
    '亲 u盘有吗',
    '',
  ])('stays: %s', (typed) => {
    expect(spelledOut(typed)).toBe(typed);
  });
});
