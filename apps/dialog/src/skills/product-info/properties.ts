// The properties that shoppers ask about, and their names in both languages.
import type { Locale } from '#contracts';
import { entryOf, normalize } from '#language';

/** Words of one and the same property, in both languages. */
export const PROPERTIES: readonly RegExp[] = [
  /参数|功能|款式|\bfeatures?\b|\bspec(?:s|ifications?)?\b/u,
  /材质|材料|面料|成分|纯棉|什么做的|填充|配料|\bmaterials?\b|\bmade of\b|\bfabric\b|\bingredients?\b|\bcotton\b|\bleather\b|\bfill(?:ing)?\b/u,
  /重量|多重|重不重|重吗|克重|几斤|多少克|净重|净含量|\bweights?\b|\bheavy\b|\bweigh\b/u,
  /尺寸|尺码|码数|规格|多大|大小|多高|多长|多宽|长度|直径|厚度|\bdimensions?\b|\bsizes?\b|\bhow (?:big|large|tall|wide|long)\b|\blength\b|\bdiameter\b/u,
  /续航|电池|待机|\bbattery\b|\bplaytime\b/u,
  /防水|\bwater ?(?:proof|resistan(?:t|ce))\b|\bip(?:x)?\d/u,
  /产地|哪里产|原产|\borigin\b|\bwhere\b.{0,200}\bfrom\b|\bwhere (?:is|are) \w+ made\b|\bmade in\b/u,
  /储存|保存|贮存|存放|储藏|\bstore (?:it|them|this|these|the)\b|\bstored\b|\bstorage\b/u,
  /保质期|有效期|\bshelf life\b|\bexpir\w*/u,
  /容量|多少毫?升|几升|(?:能|可以)?装多少|\bcapacity\b|\bvolume\b|\blit(?:er|re)s?\b/u,
  /功率|瓦|\bpower\b|\bwatt/u,
  /颜色|什么色|色号|\bcolou?rs?\b|\b(?:what|which) shades?\b|^shades?$/u,
  /机洗|洗涤|清洗|(?:怎么|咋|如何|能|可以?|好)(?:用|放|扔)?[手水机]?洗|洗衣机|保养|洗碗机|\bwash|\bcare\b|\bclean|\bdishwasher/u,
  /蓝牙|连接|无线|接口|\bbluetooth\b|\bconnect|\bwireless\b|\bport\b/u,
  /保修|质保|\bwarranty\b|\bguarantee\b/u,
  /兼容|适用|适合|\bcompatib|\bfits?\b|\bsuitable\b|\bwork with\b/u,
  /作者|谁写|谁著|\bauthors?\b|\bwho wrote\b|\bwritten by\b|\bwriter\b/u,
  /页数|多少页|几页|\bpages?\b|\bhow long is the (?:book|novel)\b/u,
  /年龄|几岁|多大的?孩子|适合.{0,4}岁|\bages?\b|\bhow old\b|\byear olds?\b/u,
  /快充|充电(?!宝|器|线|头|盒)|\bfast[- ]charg|\bcharg(?:e|es|ing)\b|\busb\b/u,
  /亮度|流明|多亮|\bbrightness\b|\bhow many lumens\b|\bhow bright\b/u,
  /屏幕(?!保护|贴)|分辨率|\bscreen size\b|\bresolution\b|\bhow big is the screen\b/u,
  /起球|褪色|掉色|缩水|变形|\bpill(?:s|ing)?\b|\bshrinks?\b|\bfades?\b/u,
  /过敏|配料|无糖|含糖|热量|卡路里|咖啡因|素食|\ballerg\w*|\bingredients?\b|\bgluten\b|\bvegan\b|\bcalories\b|\bcaffeine\b|\bsugar[- ]free\b/u,
  /肤质|(?:油|干|混油|混合|痘|敏感?)(?:性)?(?:皮肤|皮|肌)(?=$|[^\p{Script=Han}]|[吗么能可用适的也呢])|\bskin type\b|\b(?:oily|dry|sensitive|normal|combination|acne-prone) skin\b/u,
  /噪音|吵不吵|\bnoisy\b|\bnoise level\b|\bhow loud\b/u,
  /出版社|哪个出版|\bpublisher\b|\bpublished by\b/u,
  /什么牌子|哪个牌子|什么品牌|\bwhat brand\b|\bwho makes\b/u,
  /变速|几速|\bgears\b|\bhow many speeds\b/u,
  /承重|载重|最大负重|\bweight limit\b|\bmax(?:imum)? load\b|\bload capacity\b/u,
  /保温(?!杯|壶|瓶)|保冷|\bkeeps?\b.{0,8}\b(?:warm|hot|cold)\b|\bstay(?:s)? (?:warm|hot|cold)\b/u,
  /折叠(?!椅|桌|床)|\bfold(?:s|able|ing)?\b|\bcollapsible\b/u,
  /语言|什么文|\bwhat language\b|\bin (?:english|chinese|french|german|japanese)\b/u,
];

/** One with an allergy, whom nothing has befallen, asks whether something is for them. */
export const ALLERGIC_AND_ASKS =
  /(?:我|孩子|宝宝|老人)?(?:对)?[\p{Script=Han}]{0,6}(?<![了后完就吃].{0,4})过敏(?:的人)?[，, ]?(?:还|我)?(?:能不能|可不可以|能|可以|适合)(?:吃|喝|用|穿|涂|戴|抹)/u;
/** What is asked after inside a product: no part of its name. */
const INSIDE = /\b(?:is|are) there (?:any )?\w+ in\b|\bcontains?\b.*$/u;

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
  author: ['作者', 'Author'],
  作者: ['作者', 'Author'],
  出版社: ['出版社', 'Publisher'],
  publisher: ['出版社', 'Publisher'],
  brightness: ['亮度', 'Brightness'],
  亮度: ['亮度', 'Brightness'],
  快充: ['快充', 'Fast charging'],
  接口: ['接口', 'Ports'],
  洗护: ['洗护', 'Care'],
  装帧: ['装帧', 'Binding'],
  price: ['价格', 'Price'],
  rating: ['评分', 'Rating'],
  language: ['语言', 'Language'],
  'wheel size': ['轮径', 'Wheel size'],
  'frame material': ['车架材质', 'Frame material'],
  gears: ['变速', 'Gears'],
  age: ['适用年龄', 'Age'],
  format: ['版本', 'Format'],
  'keeps warm': ['保温时长', 'Keeps warm'],
  foldable: ['可折叠', 'Foldable'],
  volume: ['容量', 'Volume'],
  'hair type': ['适合发质', 'Hair type'],
  'skin type': ['适合肤质', 'Skin type'],
  season: ['季节', 'Season'],
  lining: ['内衬', 'Lining'],
  'country of origin': ['产地', 'Country of origin'],
  'product colour': ['颜色', 'Colour'],
  储存: ['储存', 'Storage'],
  配料: ['配料', 'Ingredients'],
  过敏原: ['过敏原', 'Allergens'],
};

/** A name as it is spoken: "drinkingWaterSafe" and "drinking_water_safe" are three words. */
export const partedName = (name: string): string =>
  name.replace(/[_-]/gu, ' ').replace(/(?<=[a-z\d])(?=[A-Z][a-z])/gu, ' ');

/** An attribute's name in the shopper's language where it is a common one, else as the shop wrote it, with spaces for signs. */
export function attributeLabel(name: string, locale: Locale): string {
  const parted = partedName(name);
  const label = entryOf(LABELS, normalize(parted));
  if (label !== undefined) return locale === 'zh' ? label[0] : label[1];
  // "Wi-Fi" and "USB-C" are written as the shop writes them.
  if (!/^[a-z\d]+(?:[_-][a-z\d]+|[A-Z][a-z\d]+)+$/u.test(name)) return name;
  const spaced = parted.toLowerCase();
  return `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)}`;
}

const PLAIN_VALUES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  是: ['是', 'Yes'],
  否: ['否', 'No'],
  有: ['有', 'Yes'],
  无: ['无', 'None'],
  none: ['无', 'None'],
  'not included': ['不含', 'Not included'],
  included: ['包含', 'Included'],
};

/** A plain yes or no in the shopper's language; any other value as it is. */
export function plainValue(value: string, locale: Locale): string {
  const plain = entryOf(PLAIN_VALUES, normalize(value));
  if (plain === undefined) return value;
  return locale === 'zh' ? plain[0] : plain[1];
}

/** A text without the words for properties: what may be left is the product's name. */
export function withoutProperties(text: string): string {
  let plain = normalize(text).replace(ALLERGIC_AND_ASKS, ' ').replace(INSIDE, ' ');
  for (const property of PROPERTIES) plain = plain.replace(new RegExp(property.source, 'gu'), ' ');
  return plain
    .replace(
      /(?:多长时间|多久|多大|多重|多高|怎么样|好不好|是否|支持|带有?|自带|长吗|大吗|重吗|吗|有)(?=$| )|\b(?:long|last|made|support|come|include[sd]?|life|resist\w*|proof)\b/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}
