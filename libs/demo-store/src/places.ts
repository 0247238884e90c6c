// The cities that parcels of the demo store pass through, and how long the way to each of them is.
import type { Text } from './records.js';

/** A city: its names, the carriers' hub for it, and the days of the way from Hangzhou. */
export interface City {
  name: Text;
  hub: Text;
  transitDays: number;
  kind: 'near' | 'usual' | 'remote' | 'abroad';
}

function city(zh: string, en: string, hub: [zh: string, en: string], transitDays: number, kind: City['kind']): City {
  return { name: { zh, en }, hub: { zh: hub[0], en: hub[1] }, transitDays, kind };
}

/** Where parcels leave. */
export const origin: Text = { zh: '杭州', en: 'Hangzhou' };

/** The customers' cities by the name that stands in their addresses. */
export const cities: Record<string, City> = {
  上海: city('上海', 'Shanghai', ['嘉兴', 'Jiaxing'], 1, 'near'),
  杭州: city('杭州', 'Hangzhou', ['杭州', 'Hangzhou'], 1, 'near'),
  南京: city('南京', 'Nanjing', ['苏州', 'Suzhou'], 1, 'near'),
  北京: city('北京', 'Beijing', ['济南', 'Jinan'], 2, 'usual'),
  深圳: city('深圳', 'Shenzhen', ['广州', 'Guangzhou'], 2, 'usual'),
  广州: city('广州', 'Guangzhou', ['南昌', 'Nanchang'], 2, 'usual'),
  武汉: city('武汉', 'Wuhan', ['合肥', 'Hefei'], 2, 'usual'),
  厦门: city('厦门', 'Xiamen', ['温州', 'Wenzhou'], 2, 'usual'),
  青岛: city('青岛', 'Qingdao', ['徐州', 'Xuzhou'], 2, 'usual'),
  成都: city('成都', 'Chengdu', ['武汉', 'Wuhan'], 3, 'usual'),
  西安: city('西安', "Xi'an", ['郑州', 'Zhengzhou'], 3, 'usual'),
  沈阳: city('沈阳', 'Shenyang', ['天津', 'Tianjin'], 3, 'usual'),
  乌鲁木齐: city('乌鲁木齐', 'Ürümqi', ['兰州', 'Lanzhou'], 6, 'remote'),
  拉萨: city('拉萨', 'Lhasa', ['西宁', 'Xining'], 7, 'remote'),
  香港: city('香港', 'Hong Kong', ['深圳', 'Shenzhen'], 4, 'abroad'),
  Singapore: city('新加坡', 'Singapore', ['上海', 'Shanghai'], 5, 'abroad'),
  'San Francisco': city('旧金山', 'San Francisco', ['上海', 'Shanghai'], 9, 'abroad'),
  Berlin: city('柏林', 'Berlin', ['上海', 'Shanghai'], 9, 'abroad'),
  Paris: city('巴黎', 'Paris', ['上海', 'Shanghai'], 10, 'abroad'),
};
