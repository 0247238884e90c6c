// How the demo store delivers: near Hangzhou, across China, to its far regions and abroad.
import type { Region, ShippingMethod } from './records.js';
import {
  dispatchCutoff,
  freeShippingAbroadOverYuan,
  freeShippingOverYuan,
  freeShippingRemoteOverYuan,
  yuan,
} from './settings.js';

/** The carriers of the demo store, as they are named in both languages' pages. */
export const carriers = {
  shunfeng: '顺丰 SF Express',
  jingdong: '京东 JD Logistics',
  zhongtong: '中通 ZTO',
  yuantong: '圆通 YTO',
  ems: 'EMS',
  dhl: 'DHL',
} as const;

const hangzhou: Region[] = [{ country: 'CN', region: '浙江', city: '杭州' }];

function provinces(...names: string[]): Region[] {
  return names.map((region) => ({ country: 'CN', region }));
}

function countries(...codes: string[]): Region[] {
  return codes.map((country) => ({ country }));
}

/** The provinces that take longer and cost more. */
export const remoteProvinces = ['新疆', '西藏', '内蒙古', '青海', '宁夏', '甘肃'];

/**
 * Every shipping method. The most specific region that matches a place hides the wider ones, so each set of places
 * has its own standard and its own fast method.
 */
export const shippingMethods: ShippingMethod[] = [
  {
    id: 'sm-hangzhou-same-day',
    name: { zh: '杭州同城当日达', en: 'Hangzhou same-day delivery' },
    carrier: carriers.shunfeng,
    regions: hangzhou,
    price: yuan(12),
    freeOver: yuan(199),
    minDays: 0,
    maxDays: 0,
    cutoff: '14:00',
  },
  {
    id: 'sm-hangzhou-standard',
    name: { zh: '杭州标准快递', en: 'Hangzhou standard delivery' },
    carrier: carriers.zhongtong,
    regions: hangzhou,
    price: yuan(6),
    freeOver: yuan(freeShippingOverYuan),
    minDays: 1,
    maxDays: 1,
    cutoff: dispatchCutoff,
  },
  {
    id: 'sm-delta-standard',
    name: { zh: '江浙沪标准快递', en: 'Standard delivery, Shanghai–Jiangsu–Zhejiang' },
    carrier: carriers.zhongtong,
    regions: provinces('上海', '江苏', '浙江'),
    price: yuan(6),
    freeOver: yuan(freeShippingOverYuan),
    minDays: 1,
    maxDays: 2,
    cutoff: dispatchCutoff,
  },
  {
    id: 'sm-delta-express',
    name: { zh: '江浙沪次日达', en: 'Next-day delivery, Shanghai–Jiangsu–Zhejiang' },
    carrier: carriers.shunfeng,
    regions: provinces('上海', '江苏', '浙江'),
    price: yuan(15),
    minDays: 1,
    maxDays: 1,
    cutoff: dispatchCutoff,
  },
  {
    id: 'sm-standard',
    name: { zh: '标准快递', en: 'Standard delivery' },
    carrier: carriers.zhongtong,
    regions: countries('CN'),
    price: yuan(8),
    freeOver: yuan(freeShippingOverYuan),
    minDays: 2,
    maxDays: 4,
    cutoff: dispatchCutoff,
  },
  {
    id: 'sm-express',
    name: { zh: '特快', en: 'Express delivery' },
    carrier: carriers.shunfeng,
    regions: countries('CN'),
    price: yuan(18),
    minDays: 1,
    maxDays: 2,
    cutoff: dispatchCutoff,
  },
  {
    id: 'sm-remote-standard',
    name: { zh: '偏远地区标准快递', en: 'Standard delivery to remote regions' },
    carrier: carriers.ems,
    regions: provinces(...remoteProvinces),
    price: yuan(18),
    freeOver: yuan(freeShippingRemoteOverYuan),
    minDays: 5,
    maxDays: 9,
    cutoff: dispatchCutoff,
  },
  {
    id: 'sm-remote-express',
    name: { zh: '偏远地区特快', en: 'Express delivery to remote regions' },
    carrier: carriers.shunfeng,
    regions: provinces(...remoteProvinces),
    price: yuan(38),
    minDays: 3,
    maxDays: 5,
    cutoff: dispatchCutoff,
  },
  {
    id: 'sm-hong-kong-macau',
    name: { zh: '港澳快递', en: 'Hong Kong and Macau delivery' },
    carrier: carriers.shunfeng,
    regions: [...countries('HK', 'MO'), ...provinces('香港', '澳门')],
    price: yuan(30),
    freeOver: yuan(freeShippingAbroadOverYuan),
    minDays: 3,
    maxDays: 5,
    cutoff: dispatchCutoff,
  },
  {
    id: 'sm-taiwan',
    name: { zh: '台湾快递', en: 'Taiwan delivery' },
    carrier: carriers.shunfeng,
    regions: [...countries('TW'), ...provinces('台湾')],
    price: yuan(45),
    freeOver: yuan(freeShippingAbroadOverYuan),
    minDays: 4,
    maxDays: 7,
    cutoff: dispatchCutoff,
  },
  {
    id: 'sm-asia',
    name: { zh: '亚洲国际快递', en: 'International delivery, Asia' },
    carrier: carriers.dhl,
    regions: countries('JP', 'KR', 'SG', 'MY', 'TH', 'VN'),
    price: yuan(80),
    freeOver: yuan(freeShippingAbroadOverYuan),
    minDays: 4,
    maxDays: 7,
    cutoff: dispatchCutoff,
  },
  {
    id: 'sm-worldwide',
    name: { zh: '欧美澳国际快递', en: 'International delivery, America, Europe and Oceania' },
    carrier: carriers.dhl,
    regions: countries(
      ...['US', 'CA', 'AU', 'NZ', 'GB', 'IE', 'DE', 'FR', 'NL', 'BE', 'LU', 'AT', 'IT', 'ES', 'PT'],
      ...['DK', 'SE', 'FI', 'PL', 'CZ', 'GR', 'HU', 'CH', 'NO'],
    ),
    price: yuan(128),
    freeOver: yuan(freeShippingAbroadOverYuan),
    minDays: 6,
    maxDays: 12,
    cutoff: dispatchCutoff,
  },
];
