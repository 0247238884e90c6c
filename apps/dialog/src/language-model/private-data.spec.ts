// What leaves for a language model holds nothing personal, and what comes back is put together again.
import fc from 'fast-check';
import { PrivateData, privateOrdersOf, privateValuesOf } from './private-data.js';
import { emptyState } from '../conversation/conversation.state.js';

const masked = (text: string): string => new PrivateData().mask(text);

describe('private data by its shape', () => {
  it.each([
    ['我的电话是13800138000', '我的电话是[PHONE_1]'],
    ['手机号：138 0013 8000，急', '手机号：[PHONE_1]，急'],
    ['手机１３８００１３８０００', '手机[PHONE_1]'],
    ['call me at +1 415-555-0132 please', 'call me at [PHONE_1] please'],
    ['phone (415) 555-0132', 'phone [PHONE_1]'],
    ['mail li.lei@example.com.cn thanks', 'mail [EMAIL_1] thanks'],
    ['订单 DG20251101001 到哪了', '订单 [ORDER_1] 到哪了'],
    ['order #W2378156 and #W2378156 again', 'order [ORDER_1] and [ORDER_1] again'],
    ['where is order no. AB-12', 'where is order no. [ORDER_1]'],
    ['快递单号是SF1234567890123', '快递单号是[NUMBER_1]'],
    ['卡号6222 0202 0000 1234 567', '卡号[NUMBER_1]'],
    ['身份证11010519491231002X', '身份证[NUMBER_1]'],
    ['税号91310000MA1FL8XQ30', '税号[NUMBER_1]'],
    ['尾号1234的卡', '尾号[NUMBER_1]的卡'],
    ['the card ending in 4242', 'the card ending in [NUMBER_1]'],
    ['我叫王小明，想退货', '我叫[NAME_1]，想退货'],
    ['收件人改成李雷，电话不变', '收件人改成[NAME_1]，电话不变'],
    ['my name is John Smith and I want a refund', 'my name is [NAME_1] and I want a refund'],
    ['change the recipient to mary jones', 'change the recipient to [NAME_1]'],
    ['我是王先生', '我是[NAME_1]'],
    ['我是张三，想退货', '我是[NAME_1]，想退货'],
    ['我是欧阳晓明我的快递呢', '我是[NAME_1]我的快递呢'],
    ['寄给李雷，电话不变', '寄给[NAME_1]，电话不变'],
    ['张三 13800138000 明天到', '[NAME_1] [PHONE_1] 明天到'],
    ['13800138000，韩梅梅收', '[PHONE_1]，[NAME_1]收'],
    ['Ann Lee, +1 415-555-0132', '[NAME_1], [PHONE_1]'],
    ["hi, I'm Ann, any news?", "hi, I'm [NAME_1], any news?"],
    ['Ann Lee here, any news?', '[NAME_1] here, any news?'],
    ['any news? Thanks, Ann', 'any news? Thanks, [NAME_1]'],
    ['快件已签收，签收人：张三', '快件已签收，签收人：[NAME_1]'],
    ['由王芳代收', '由[NAME_1]代收'],
    ['快递员李四（13912345678）正在派送', '快递员[NAME_1]（[PHONE_1]）正在派送'],
    ['Delivered, signed for by J. SMITH', 'Delivered, signed for by [NAME_1]'],
    ['Left with Mary Jones at 10:20', 'Left with [NAME_1] at 10:20'],
    ['where is A-10493', 'where is [ORDER_1]'],
    ['SO88123到哪了', '[ORDER_1]到哪了'],
    ['送到12 Baker Street, London', '送到[ADDRESS_1], London'],
    ['ship it to 742 Evergreen Terrace, Apt 5', 'ship it to [ADDRESS_1]'],
    ['抬头开上海某某科技有限公司', '抬头开[COMPANY_1]'],
    ['密码是abc123', '密码是[SECRET_1]'],
    ['zip code 94107', 'zip code [POSTCODE_1]'],
  ])('%s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each(['浦东新区世纪大道100号5栋302室', '文一西路969号3幢5楼', '18栋2单元301'])('the address %s', (address) => {
    const text = masked(`帮我改地址，${address}`);
    expect(text).toContain('[ADDRESS_1]');
    expect(text).not.toMatch(/\d{3}|\d+[号栋幢]/u);
  });

  it.each([
    'LX-700多少钱，WH-1000XM5有货吗',
    '300元以下的耳机，要2件，几天能到上海浦东',
    'size 42, 128GB, 500ml, iPhone 15',
    '2025年11月25日能到吗',
    'is NEW20 still valid',
    '我是高中生，有什么推荐',
    '我是安卓手机，能用吗',
    '送给男朋友的，送给妈妈的',
    '由商家发货吗，快递员还没到',
    '签收人：本人',
    'left with Neighbour, signed for by Reception',
    'is Mary Jane Shoes here good for school',
    "I'm happy, thanks a lot",
    'do you have the XPS-9320 or the RTX-4090 or the WH-1000',
  ])('leaves alone what is not personal: %s', (text) => {
    expect(masked(text)).toBe(text);
  });
});

describe('private data that is known', () => {
  const data = new PrivateData([
    ...privateValuesOf({
      id: 'c-1',
      name: 'Priya Nair',
      email: 'priya.nair@example.com',
      phone: '+86 139-1234-5678',
      addresses: [
        {
          recipient: '陈静怡',
          phone: '13912345678',
          country: 'CN',
          city: '上海',
          line1: '21 Frangipani Rise, #08-04',
          postcode: '427991',
        },
      ],
    }),
    ...privateOrdersOf({ ...emptyState('en'), focusOrderId: '#A-7', verifiedOrderIds: ['1001'] }),
  ]);

  it.each([
    ['Nair here, first name priya', /nair|priya/i],
    ['陈静怡收', /陈静怡/u],
    ['139 1234 5678', /5678/],
    ['21 frangipani rise, #08-04 in Singapore', /frangipani|08-04/i],
    ['where is A-7, and 1001?', /A-7|1001/],
  ])('%s', (text, secret) => {
    expect(data.mask(text)).not.toMatch(secret);
    expect(data.restore(data.mask(text)).toLowerCase()).toBe(text.toLowerCase());
  });

  it('learns what facts hold of people by the name of the field', () => {
    const facts = new PrivateData();
    facts.learnFacts({
      orderId: 'ZX9',
      shipments: [{ trackingNumber: 'YT-77', address: { recipient: '韩梅梅', line1: '幸福里甲' } }],
    });
    expect(facts.mask('ZX9：YT-77 寄给韩梅梅，幸福里甲')).toBe('[ORDER_1]：[NUMBER_1] 寄给[NAME_1]，[ADDRESS_1]');
  });
});

it('says when there was more than it can keep', () => {
  const data = new PrivateData();
  const names = Array.from({ length: 1_000 }, (_, index) => ({ kind: 'NAME' as const, value: `name ${index}` }));
  data.learn([...names, ...names]);
  expect(data.isWhole).toBe(true);
  data.learn([{ kind: 'NAME', value: 'one more' }]);
  expect(data.isWhole).toBe(false);
});

it('what was found once is private wherever it stands after that', () => {
  const data = new PrivateData();
  expect(data.maskAll({ message: '我叫王小明，住12 Main St', words: ['王小明', 'product 12 main st'] })).toEqual({
    message: '我叫[NAME_1]，住[ADDRESS_1]',
    words: ['[NAME_1]', 'product [ADDRESS_1]'],
  });
});

it('a token that a shopper types stands for nothing', () => {
  const data = new PrivateData();
  expect(data.restore(data.mask('[ORDER_1] and 13800138000'))).toBe('(ORDER_1) and 13800138000');
  expect(data.restore('[ORDER_9]')).toBe('[ORDER_9]');
});

it('what is masked comes back, whatever the text, and masking twice changes nothing', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('13800138000', 'a@b.cn', '#W123456', '我叫王小明，', '订单号 88997766', '尾号1234', ' 12 Main St '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join(' ').replace(/\[/g, '');
      const data = new PrivateData();
      const once = data.mask(text);
      expect(data.restore(once)).toBe(text);
      expect(once).not.toMatch(/13800138000|a@b\.cn|W123456/);
    }),
    { numRuns: 300, examples: [[['zIp0', ' 12 Main St ']]] },
  );
});
