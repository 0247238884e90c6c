/** Names of categories, brands, options and attributes in the reader's language, as far as the page can tell. */
import type { Language } from '../chat/index.js';

const chineseNames: Record<string, string> = {
  allergens: '过敏原',
  assembly: '安装',
  battery: '电池',
  'battery life': '续航',
  'bluetooth version': '蓝牙版本',
  brand: '品牌',
  brightness: '亮度',
  caffeine: '咖啡因',
  camera: '摄像头',
  capacity: '容量',
  charging: '充电',
  color: '颜色',
  colour: '颜色',
  'color temperature': '色温',
  'comfort temperature': '舒适温标',
  compatibility: '兼容性',
  connection: '连接方式',
  connectivity: '连接方式',
  dimensions: '尺寸',
  dimmable: '可调光',
  'dishwasher safe': '可用洗碗机',
  filling: '填充物',
  finish: '质地',
  fit: '版型',
  flavour: '口味',
  flavor: '口味',
  foldable: '可折叠',
  'fragrance free': '无香精',
  gps: '定位',
  grind: '研磨度',
  'hair type': '适用发质',
  heat: '辣度',
  height: '高度',
  'induction ready': '可用电磁炉',
  ingredients: '配料',
  length: '长度',
  material: '材质',
  'maximum load': '最大承重',
  memory: '内存',
  microphone: '麦克风',
  'microwave safe': '可用微波炉',
  model: '型号',
  noise: '噪音',
  'noise cancelling': '降噪',
  origin: '产地',
  pieces: '件数',
  plug: '插头',
  ports: '接口',
  power: '功率',
  'rain cover': '防雨罩',
  roast: '烘焙度',
  scent: '香调',
  'screen size': '屏幕尺寸',
  season: '季节',
  serves: '适用人数',
  shade: '色号',
  'shelf life': '保质期',
  size: '尺码',
  'skin type': '适用肤质',
  sleeps: '可睡人数',
  sole: '鞋底',
  storage: '存储',
  style: '款式',
  sugar: '含糖',
  'sun protection': '防晒',
  switch: '轴体',
  'tea type': '茶类',
  thickness: '厚度',
  'use at': '使用时间',
  voltage: '电压',
  volume: '净含量',
  warranty: '保修',
  washing: '洗涤',
  'water resistance': '防水',
  weight: '重量',
  width: '宽度',
};

/** `battery-life` → `Battery life`, or its Chinese name where that is known. */
export function fieldName(name: string, language: Language): string {
  const spaced = name.replace(/[_-]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  const plain = spaced.toLowerCase();
  // Every object knows "constructor"; the table knows only what stands in it.
  if (language === 'zh' && Object.hasOwn(chineseNames, plain)) return chineseNames[plain] ?? spaced;
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** The reader's half of a name that a store gives in both languages, Chinese first: `数码 Electronics`. */
export function ownName(name: string, language: Language): string {
  const halves = /^(\S*\p{Script=Han}\S*)\s+([^\p{Script=Han}]+)$/u.exec(name);
  const half = halves?.[language === 'zh' ? 1 : 2];
  if (half) return half;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
