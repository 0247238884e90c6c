// Addresses as shoppers type them.
import { addressIn, addressLine, withParts } from './address-text.js';

describe('an address in free text', () => {
  it('is read in Chinese', () => {
    expect(addressIn('地址改成江苏省南京市鼓楼区中山路8号6楼 李四 13700001111')).toEqual({
      recipient: '李四',
      phone: '13700001111',
      country: 'CN',
      region: '江苏',
      city: '南京',
      district: '鼓楼区',
      line1: '中山路8号6楼',
    });
    expect(addressIn('浙江省杭州市西湖区文三路 100 号 3 幢 501，收件人张三，13812345678')).toMatchObject({
      recipient: '张三',
      phone: '13812345678',
      city: '杭州',
      line1: '文三路 100 号 3 幢 501',
    });
    expect(addressIn('改成公司 杭州滨江区江南大道588号 人和电话不变')).toMatchObject({ line1: '江南大道588号' });
    expect(addressIn('改成公司 杭州滨江区江南大道588号 人和电话不变')).not.toHaveProperty('recipient');
    expect(addressIn('收件人改成李雷，电话13900000000')).toEqual({ recipient: '李雷', phone: '13900000000' });
  });

  it.each([
    ['改到 青岛市市南区香港中路12号2单元801', '青岛', '市南区', '香港中路12号2单元801'],
    ['改到青岛市南区香港中路12号', '青岛', '市南区', '香港中路12号'],
    ['改到济南市市中区经四路5号', '济南', '市中区', '经四路5号'],
    ['改到枣庄市中区光明路1号', '枣庄', '市中区', '光明路1号'],
    ['改到中山市南区悦来路3号', '中山', '南区', '悦来路3号'],
    ['改到青岛市黄岛区长江路7号', '青岛', '黄岛区', '长江路7号'],
  ])('%s has the district by its whole name', (text, city, district, line1) => {
    expect(addressIn(text)).toMatchObject({ city, district, line1 });
  });

  it('holds nothing of what is said about it', () => {
    expect(addressIn('地址可不可以换到单位 成都市武侯区人民南路四段9号')).toEqual({
      country: 'CN',
      region: '四川',
      city: '成都',
      district: '武侯区',
      line1: '人民南路四段9号',
    });
    expect(addressIn('门牌那里写错了吧 应该是人民南路四段11号')).toEqual({ line1: '人民南路四段11号' });
  });

  it('is read in English', () => {
    expect(addressIn('742 Evergreen Terrace, Springfield, IL 62704, USA')).toEqual({
      country: 'US',
      region: 'IL',
      city: 'Springfield',
      postcode: '62704',
      line1: '742 Evergreen Terrace',
    });
    expect(
      addressIn('send it to Anna Smith, 12 Baker Street, London NW1 6XE, United Kingdom, phone +44 20 7946 0958'),
    ).toMatchObject({
      recipient: 'Anna Smith',
      phone: '+44 20 7946 0958',
      country: 'GB',
      city: 'London',
      postcode: 'NW1 6XE',
      line1: '12 Baker Street',
    });
    expect(addressIn('Lindenhofweg 14, 10437 Berlin, Germany')).toEqual({
      country: 'DE',
      city: 'Berlin',
      postcode: '10437',
      line1: 'Lindenhofweg 14',
    });
  });

  it.each([
    [
      'my new address is 456 Oak Ave, Apt 2B, Los Angeles CA 90012. Thanks!',
      { country: 'US', region: 'CA', city: 'Los Angeles', postcode: '90012', line1: '456 Oak Ave', line2: 'Apt 2B' },
    ],
    [
      'Room 502, 88 Nanjing West Road, Shanghai 200041',
      { country: 'CN', region: '上海', city: 'Shanghai', postcode: '200041', line1: 'Room 502, 88 Nanjing West Road' },
    ],
    [
      'please send order #W7941031 to 101 Highway, New York, 10001 instead',
      { country: 'US', region: 'NY', city: 'New York', postcode: '10001', line1: '101 Highway' },
    ],
    [
      'update it to: John Smith, 742 Evergreen Terrace, Springfield, OR 97403, phone 541-555-0199? I moved last week.',
      {
        recipient: 'John Smith',
        phone: '541-555-0199',
        country: 'US',
        region: 'OR',
        city: 'Springfield',
        postcode: '97403',
        line1: '742 Evergreen Terrace',
      },
    ],
    ['the suite number is wrong, it should be Suite 305', { line2: 'Suite 305' }],
    [
      'ship it to my office: 15 Queen St. W, Toronto, ON M5H 2N2, Canada',
      { country: 'CA', region: 'ON', city: 'Toronto', postcode: 'M5H 2N2', line1: '15 Queen St. W' },
    ],
    [
      'Flat 3, 12 High Street, London SW1A 1AA, UK',
      { country: 'GB', city: 'London', postcode: 'SW1A 1AA', line1: 'Flat 3, 12 High Street' },
    ],
    [
      '我搬家了，现在住在四川省成都市锦江区春熙路10号3单元502，还是我本人收',
      { country: 'CN', region: '四川', city: '成都', district: '锦江区', line1: '春熙路10号3单元502' },
    ],
    [
      '改成寄到公司，公司在苏州工业园区星湖街328号',
      { country: 'CN', region: '江苏', city: '苏州', district: '工业园区', line1: '星湖街328号' },
    ],
    // A door without its street is not enough to send anything to.
    ['门牌号错了，是5栋502', {}],
  ])('is read where it stands in a sentence: %s', (text, address) => {
    expect(addressIn(text)).toEqual(address);
  });

  it('replaces the whole place, and keeps the person who is not named anew', () => {
    const before = {
      recipient: '林知夏',
      phone: '13900000101',
      country: 'CN',
      region: '上海',
      city: '上海',
      district: '徐汇区',
      line1: '山茶路 18 弄',
      postcode: '200030',
    };
    const after = withParts(before, { country: 'CN', region: '江苏', city: '南京', line1: '中山路 8 号' });
    expect(after).toEqual({
      recipient: '林知夏',
      phone: '13900000101',
      country: 'CN',
      region: '江苏',
      city: '南京',
      line1: '中山路 8 号',
    });
    expect(withParts(before, { phone: '13911112222' })).toEqual({ ...before, phone: '13911112222' });
    expect(addressLine(after, true)).toBe('林知夏 13900000101，江苏 南京 中山路 8 号');
  });
});
