/** Names of options and attributes that stores commonly give in English, as a Chinese reader knows them. */
import type { Language } from '../chat/index.js';

const chineseNames: Record<string, string> = {
  color: '颜色',
  colour: '颜色',
  size: '尺码',
  capacity: '容量',
  storage: '存储',
  memory: '内存',
  material: '材质',
  weight: '重量',
  length: '长度',
  width: '宽度',
  height: '高度',
  dimensions: '尺寸',
  volume: '容量',
  power: '功率',
  battery: '续航',
  batteryhours: '续航（小时）',
  connectivity: '连接方式',
  waterproof: '防水',
  warranty: '保修',
  origin: '产地',
  flavour: '口味',
  flavor: '口味',
  style: '款式',
  pack: '包装',
  model: '型号',
  brand: '品牌',
  fit: '版型',
  season: '季节',
  care: '护理',
  'shelf life': '保质期',
  shelflife: '保质期',
};

/** `battery-hours` → `Battery hours`, or its Chinese name where that is known. */
export function fieldName(name: string, language: Language): string {
  const spaced = name.replace(/[_-]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  const known = chineseNames[spaced.toLowerCase()] ?? chineseNames[spaced.toLowerCase().replaceAll(' ', '')];
  if (language === 'zh' && known) return known;
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
