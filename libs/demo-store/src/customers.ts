// The people who shop at the demo store. Names, phones and addresses are made up.
import type { Address, Customer, PaymentMethod } from './records.js';
import { yuan } from './settings.js';

interface CustomerSketch {
  name: string;
  mailbox: string;
  locale: 'zh' | 'en';
  phone: string;
  places: Omit<Address, 'recipient' | 'phone'>[];
  pays: (id: string) => PaymentMethod[];
}

const alipay = (id: string): PaymentMethod => ({ id: `${id}-alipay`, kind: 'alipay', label: '支付宝 Alipay' });
const wechat = (id: string): PaymentMethod => ({
  id: `${id}-wechat`,
  kind: 'wechat-pay',
  label: '微信支付 WeChat Pay',
});
const paypal = (id: string): PaymentMethod => ({ id: `${id}-paypal`, kind: 'paypal', label: 'PayPal' });
const bank = (id: string): PaymentMethod => ({ id: `${id}-bank`, kind: 'bank', label: '银行转账 Bank transfer' });
const card =
  (lastFour: string) =>
  (id: string): PaymentMethod => ({
    id: `${id}-card`,
    kind: 'credit-card',
    label: '信用卡 Credit card',
    lastFour,
  });
const gift =
  (balanceYuan: number) =>
  (id: string): PaymentMethod => ({
    id: `${id}-gift`,
    kind: 'gift-card',
    label: '礼品卡 Gift card',
    balance: yuan(balanceYuan),
  });
const several =
  (...methods: ((id: string) => PaymentMethod)[]) =>
  (id: string): PaymentMethod[] =>
    methods.map((method) => method(id));

function inChina(
  region: string,
  city: string,
  district: string,
  line1: string,
  postcode: string,
): CustomerSketch['places'][number] {
  return { country: 'CN', region, city, district, line1, postcode };
}

const sketches: CustomerSketch[] = [
  {
    name: '林知夏',
    mailbox: 'lin.zhixia',
    locale: 'zh',
    phone: '13900000101',
    places: [
      inChina('上海', '上海', '徐汇区', '山茶路 18 弄 6 号 502 室', '200030'),
      inChina('浙江', '杭州', '西湖区', '听雨巷 27 号', '310012'),
    ],
    pays: several(alipay, wechat, card('4821'), gift(260)),
  },
  {
    name: 'Emma Carter',
    mailbox: 'emma.carter',
    locale: 'en',
    phone: '+1 415 555 0142',
    places: [
      {
        country: 'US',
        region: 'California',
        city: 'San Francisco',
        line1: '482 Magnolia Street, Apt 5',
        postcode: '94110',
      },
    ],
    pays: several(card('1907'), paypal, gift(300)),
  },
  {
    name: '陈思远',
    mailbox: 'chen.siyuan',
    locale: 'zh',
    phone: '13900000103',
    places: [inChina('北京', '北京', '朝阳区', '银杏里 9 号楼 1204', '100020')],
    pays: several(wechat, card('3356')),
  },
  {
    name: '王若溪',
    mailbox: 'wang.ruoxi',
    locale: 'zh',
    phone: '13900000104',
    places: [inChina('广东', '深圳', '南山区', '海桐街 66 号 B 座 1801', '518000')],
    pays: several(alipay, gift(120)),
  },
  {
    name: '周屿',
    mailbox: 'zhou.yu',
    locale: 'zh',
    phone: '13900000105',
    places: [inChina('四川', '成都', '武侯区', '芙蓉坊 3 栋 2 单元 901', '610041')],
    pays: several(wechat, alipay),
  },
  {
    name: 'Lukas Brandt',
    mailbox: 'lukas.brandt',
    locale: 'en',
    phone: '+49 30 23125 106',
    places: [{ country: 'DE', region: 'Berlin', city: 'Berlin', line1: 'Lindenhofweg 14', postcode: '10437' }],
    pays: several(paypal, card('7720')),
  },
  {
    name: '赵梓涵',
    mailbox: 'zhao.zihan',
    locale: 'zh',
    phone: '13900000107',
    places: [inChina('江苏', '南京', '鼓楼区', '梧桐北路 112 号', '210009')],
    pays: several(alipay),
  },
  {
    name: '孙一诺',
    mailbox: 'sun.yinuo',
    locale: 'zh',
    phone: '13900000108',
    places: [inChina('湖北', '武汉', '洪山区', '东湖里 20 号 7 栋 302', '430070')],
    pays: several(wechat, gift(500)),
  },
  {
    name: '阿依古丽',
    mailbox: 'ayguli',
    locale: 'zh',
    phone: '13900000109',
    places: [inChina('新疆', '乌鲁木齐', '天山区', '石榴园 5 号楼 401', '830002')],
    pays: several(wechat),
  },
  {
    name: '何嘉欣',
    mailbox: 'ho.kayan',
    locale: 'zh',
    phone: '+852 5555 0110',
    places: [{ country: 'HK', city: '香港', district: '中西区', line1: '半山茶花径 8 号 12 楼 B' }],
    pays: several(card('6044'), alipay),
  },
  {
    name: '徐子墨',
    mailbox: 'xu.zimo',
    locale: 'zh',
    phone: '13900000111',
    places: [inChina('浙江', '杭州', '滨江区', '江晖苑 2 幢 1503', '310051')],
    pays: several(alipay, wechat),
  },
  {
    name: '马骏',
    mailbox: 'ma.jun',
    locale: 'zh',
    phone: '13900000112',
    places: [inChina('陕西', '西安', '雁塔区', '石榴巷 31 号', '710061')],
    pays: several(wechat, card('9135')),
  },
  {
    name: 'Priya Nair',
    mailbox: 'priya.nair',
    locale: 'en',
    phone: '+65 5550 0113',
    places: [{ country: 'SG', city: 'Singapore', line1: '21 Frangipani Rise, #08-04', postcode: '259001' }],
    pays: several(card('2288'), paypal),
  },
  {
    name: '吴彤',
    mailbox: 'wu.tong',
    locale: 'zh',
    phone: '13900000114',
    places: [inChina('福建', '厦门', '思明区', '凤凰木街 45 号 603', '361004')],
    pays: several(alipay, gift(80)),
  },
  {
    name: '郑浩然',
    mailbox: 'zheng.haoran',
    locale: 'zh',
    phone: '13900000115',
    places: [inChina('山东', '青岛', '市南区', '樱花里 12 号', '266071')],
    pays: several(wechat, bank),
  },
  {
    name: '黄雅婷',
    mailbox: 'huang.yating',
    locale: 'zh',
    phone: '13900000116',
    places: [inChina('广东', '广州', '天河区', '木棉街 88 号 2306', '510620')],
    pays: several(alipay, wechat),
  },
  {
    name: 'Sophie Martin',
    mailbox: 'sophie.martin',
    locale: 'en',
    phone: '+33 1 99 00 01 17',
    places: [{ country: 'FR', city: 'Paris', line1: '7 rue des Camélias', postcode: '75014' }],
    pays: several(paypal),
  },
  {
    name: '高天翔',
    mailbox: 'gao.tianxiang',
    locale: 'zh',
    phone: '13900000118',
    places: [inChina('辽宁', '沈阳', '和平区', '白杨路 54 号 4 单元 202', '110001')],
    pays: several(wechat, card('5513')),
  },
  {
    name: '扎西',
    mailbox: 'tashi',
    locale: 'zh',
    phone: '13900000119',
    places: [inChina('西藏', '拉萨', '城关区', '格桑路 16 号', '850000')],
    pays: several(alipay),
  },
  {
    name: 'Daniel Okafor',
    mailbox: 'daniel.okafor',
    locale: 'en',
    phone: '13900000120',
    places: [inChina('上海', '上海', '静安区', '3 Osmanthus Lane, Room 1106', '200040')],
    pays: several(alipay, card('8402'), gift(150)),
  },
];

function customerOf(sketch: CustomerSketch, index: number): Customer {
  const id = `c-${String(index + 1).padStart(3, '0')}`;
  return {
    id,
    name: sketch.name,
    email: `${sketch.mailbox}@example.com`,
    phone: sketch.phone,
    locale: sketch.locale,
    addresses: sketch.places.map((place) => ({ recipient: sketch.name, phone: sketch.phone, ...place })),
    paymentMethods: sketch.pays(id),
  };
}

/** Every customer of the demo store; the first has orders in many states, to try things with. */
export const customers = sketches.map(customerOf);
