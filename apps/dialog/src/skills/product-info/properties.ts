// The properties that shoppers ask about, and their names in both languages.
import type { Locale } from '#contracts';
import { normalize } from '#language';

/** Words of one and the same property, in both languages. */
export const PROPERTIES: readonly RegExp[] = [
  /参数|功能|款式|\bfeatures?\b|\bspec(?:s|ifications?)?\b/u,
  /材质|材料|面料|成分|纯棉|什么做的|填充|配料|\bmaterials?\b|\bmade of\b|\bfabric\b|\bingredients?\b|\bcotton\b|\bleather\b|\bfill(?:ing)?\b/u,
  /重量|多重|重不重|重吗|克重|几斤|多少克|净重|净含量|\bweights?\b|\bheavy\b|\bweigh\b/u,
  /尺寸|尺码|码数|规格|多大|大小|多高|多长|多宽|长度|直径|厚度|\bdimensions?\b|\bsizes?\b|\bhow (?:big|large|tall|wide|long)\b|\blength\b|\bdiameter\b/u,
  /续航|电池|待机|\bbattery\b|\bplaytime\b/u,
  /防水|\bwater ?(?:proof|resistan(?:t|ce))\b|\bip(?:x)?\d/u,
  /产地|哪里产|原产|\borigin\b|\bwhere (?:is|are) \w+ made\b|\bmade in\b/u,
  /保质期|有效期|\bshelf life\b|\bexpir\w*/u,
  /容量|多少升|几升|\bcapacity\b|\bvolume\b|\blit(?:er|re)s?\b/u,
  /功率|瓦|\bpower\b|\bwatt/u,
  /颜色|什么色|\bcolou?rs?\b/u,
  /机洗|洗涤|清洗|洗衣机|保养|洗碗机|\bwash|\bcare\b|\bclean|\bdishwasher/u,
  /蓝牙|连接|无线|接口|\bbluetooth\b|\bconnect|\bwireless\b|\bport\b/u,
  /保修|质保|\bwarranty\b|\bguarantee\b/u,
  /兼容|适用|适合|\bcompatib|\bfits?\b|\bsuitable\b|\bwork with\b/u,
];

const LABELS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  battery: ['电池', 'Battery'],
  'battery life': ['续航', 'Battery life'],
  'water resistance': ['防水', 'Water resistance'],
  waterproof: ['防水', 'Waterproof'],
  color: ['颜色', 'Colour'],
  colour: ['颜色', 'Colour'],
  size: ['尺码', 'Size'],
  weight: ['重量', 'Weight'],
  'net weight': ['净重', 'Net weight'],
  material: ['材质', 'Material'],
  capacity: ['容量', 'Capacity'],
  storage: ['存储', 'Storage'],
  power: ['功率', 'Power'],
  charging: ['充电', 'Charging'],
  origin: ['产地', 'Origin'],
  dimensions: ['尺寸', 'Dimensions'],
  length: ['长度', 'Length'],
  warranty: ['质保', 'Warranty'],
  care: ['洗护', 'Care'],
  'shelf life': ['保质期', 'Shelf life'],
  'noise cancelling': ['降噪', 'Noise cancelling'],
  'bluetooth version': ['蓝牙版本', 'Bluetooth version'],
  microphone: ['麦克风', 'Microphone'],
  ingredients: ['成分', 'Ingredients'],
  style: ['款式', 'Style'],
  type: ['类型', 'Type'],
  connectivity: ['连接方式', 'Connectivity'],
  'screen size': ['屏幕尺寸', 'Screen size'],
  颜色: ['颜色', 'Colour'],
  尺码: ['尺码', 'Size'],
  尺寸: ['尺寸', 'Dimensions'],
  材质: ['材质', 'Material'],
  重量: ['重量', 'Weight'],
  容量: ['容量', 'Capacity'],
  产地: ['产地', 'Origin'],
  规格: ['规格', 'Specification'],
  电池: ['电池', 'Battery'],
  续航: ['续航', 'Battery life'],
  连接: ['连接', 'Connection'],
  连接方式: ['连接方式', 'Connectivity'],
  防水: ['防水', 'Waterproof'],
  功率: ['功率', 'Power'],
  净重: ['净重', 'Net weight'],
  净含量: ['净含量', 'Net content'],
  保质期: ['保质期', 'Shelf life'],
  页数: ['页数', 'Pages'],
  面料: ['面料', 'Fabric'],
  面料成分: ['面料成分', 'Fabric'],
  填充物: ['填充物', 'Filling'],
  成分: ['成分', 'Ingredients'],
  工艺: ['工艺', 'Craft'],
  品牌: ['品牌', 'Brand'],
  型号: ['型号', 'Model'],
  款式: ['款式', 'Style'],
  存储: ['存储', 'Storage'],
  内存: ['内存', 'Memory'],
  质保: ['质保', 'Warranty'],
  适用: ['适用', 'Suitable for'],
  pages: ['页数', 'Pages'],
  fabric: ['面料', 'Fabric'],
  filling: ['填充物', 'Filling'],
  brand: ['品牌', 'Brand'],
  model: ['型号', 'Model'],
  memory: ['内存', 'Memory'],
  pieces: ['件数', 'Pieces'],
  diameter: ['直径', 'Diameter'],
  height: ['高度', 'Height'],
  width: ['宽度', 'Width'],
  thickness: ['厚度', 'Thickness'],
  'battery capacity': ['电池容量', 'Battery capacity'],
};

/** An attribute's name in the shopper's language where it is a common one, else as the shop wrote it. */
export function attributeLabel(name: string, locale: Locale): string {
  const label = LABELS[normalize(name.replace(/[_-]/g, ' '))];
  if (label === undefined) return name;
  return locale === 'zh' ? label[0] : label[1];
}

/** A text without the words for properties: what may be left is the product's name. */
export function withoutProperties(text: string): string {
  let plain = normalize(text);
  for (const property of PROPERTIES) plain = plain.replace(new RegExp(property.source, 'gu'), ' ');
  return plain
    .replace(
      /(?:多长时间|多久|多大|多重|多高|怎么样|好不好|是否|支持|带有?|自带|长吗|大吗|重吗|吗|有)(?=$| )|\b(?:long|last|made|support|come|include[sd]?|life|resist\w*|proof)\b/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}
